/** What customers write is read a moment after it came in: as a hint beside their words, corrected by people, forgotten in time. */
import { expect, test } from 'vitest'
import { rows, sql } from '#kernel/db'
import { world, type World } from '../world.ts'

const SOON_MS = 10_000
const LOOK_AGAIN_MS = 50

type Shown = {
  direction?: string
  text: string
  reading?: {
    level: string
    demand: string
    is_uncertain: boolean
    is_corrected: boolean
    cues: { kind: string; start: number; end: number }[]
  }
}

/** The newest message of the customer, once it has been read. */
async function readMessage(
  { asha }: World,
  conversation: Parameters<World['asha']['reads']>[0],
): Promise<Shown & { id: string }> {
  const until = Date.now() + SOON_MS
  for (;;) {
    const { timeline } = await asha.reads(conversation)
    const message = timeline.findLast(({ direction }: Shown) => direction === 'in')
    if (message?.reading) return message
    if (Date.now() > until) throw new Error(`never read: ${JSON.stringify(message)}`)
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
  }
}

const wordsOf = ({ text, reading }: Shown) => reading!.cues.map(({ kind, start, end }) => [kind, text.slice(start, end)])

test('a third, angry mail is read as such, with the words it rests on (A05)', async () => {
  const shop = await world()
  const call = await shop.okafor.writes(
    'Dette er tredje gang jeg skriver. Dere lovet å ringe i går, men ingen har ringt. Helt uakseptabelt – nå sier jeg opp.',
    { subject: 'Ingen har ringt' },
  )

  const message = await readMessage(shop, call)

  expect(message.reading).toMatchObject({ level: 'strong', demand: 'failure', is_corrected: false })
  const kinds = wordsOf(message).map(([kind]) => kind)
  expect(kinds).toEqual(expect.arrayContaining(['repetition', 'broken_promise', 'displeasure', 'exit']))
  expect(await shop.facts('reading.message-read')).toMatchObject([{ about: { level: 'strong', message_id: message.id } }])
})

test('thanks under a promise that was broken are asked about and not taken for content (A06)', async () => {
  const shop = await world()
  const { asha, okafor, post, clock, inDays } = shop
  const lamp = await okafor.writes('The lamp is broken.', { subject: 'Lamp' })
  await asha.answers(lamp, 'A new lamp comes tomorrow.', {
    promises: [{ words: 'A new lamp comes tomorrow', what: 'A new lamp', due: inDays(1) }],
  })
  await clock.passes('11 seconds')
  const [letter] = await post.delivers()
  await clock.passes('2 days')
  await okafor.repliesTo(letter!, 'Great, thanks a lot.')

  expect((await readMessage(shop, lamp)).reading).toMatchObject({ is_uncertain: true })
})

test('a colleague says what it should have been, and that is what everybody sees; who said it is nowhere beside it', async () => {
  const shop = await world()
  const { asha, okafor, makegood } = shop
  const call = await okafor.writes('You promised to call, and nobody called. I will cancel everything.', { subject: 'Call' })
  const message = await readMessage(shop, call)
  const cue = message.reading!.cues.find(({ kind }) => kind === 'exit') ?? message.reading!.cues[0]!

  const corrected = await asha.post(`/messages/${message.id}/reading/correct`, { level: 'mild', not_cue: cue })

  expect(corrected.body.reading).toMatchObject({ level: 'mild', is_corrected: true })
  expect(corrected.body.reading.cues).not.toContainEqual(cue)
  expect((await readMessage(shop, call)).reading).toMatchObject({ level: 'mild' })
  const columns = await rows<{ name: string }>(
    makegood.database.db,
    sql`select column_name as name from information_schema.columns where table_schema = current_schema() and table_name like 'reading%'`,
  )
  expect(columns.map(({ name }) => name).filter((name) => /agent|actor|author|customer/.test(name))).toEqual([])
})

test('what was never read cannot be corrected, and says so', async () => {
  const shop = await world()
  const answer = await shop.asha.post(`/messages/${crypto.randomUUID()}/reading/correct`, { level: 'none' })
  expect(answer).toMatchObject({ status: 404, body: { code: 'reading.not-read' } })
})

test('readings are forgotten after ninety days; the words stay', async () => {
  const shop = await world()
  const call = await shop.okafor.writes('You promised to call, and nobody called.', { subject: 'Call' })
  await readMessage(shop, call)

  await shop.clock.passes('91 days')

  const until = Date.now() + SOON_MS
  const left = () => rows(shop.makegood.database.db, sql`select from readings`)
  while ((await left()).length > 0 && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
  expect(await left()).toEqual([])
  expect((await shop.asha.reads(call)).timeline.at(-1)).toMatchObject({ direction: 'in' })
})

test('an automatic mail is not read for feelings (A30)', async () => {
  const { asha } = await world()
  const headers = { 'auto-submitted': 'auto-replied' }
  const text = 'I am furious and out of the office. You promised to call.'
  const read = await asha.post('/read', { id: 'a', kind: 'customer', text, now: '2026-03-24T10:00:00Z', zone: 'UTC', headers })
  expect(read.body).toMatchObject({ automatic: 'reply', level: 'none', demand: 'automatic', cues: [] })
})

test('a program has a draft read and nothing of it is kept', async () => {
  const shop = await world()
  const before = (await shop.facts()).length
  const read = await shop.asha.post('/read', {
    ...{
      id: 'd',
      kind: 'draft',
      text: "I'll find out and call you before 15:00 today.",
      now: '2026-03-24T10:00:00Z',
      zone: 'Europe/London',
    },
  })
  expect(read.body.promises).toMatchObject([{ when: { kind: 'by', due: '2026-03-24T15:00:00+00:00', ask: false } }])
  expect((await shop.facts()).length).toBe(before)
  expect((await shop.asha.post('/read', { id: 'd', kind: 'poem', text: 'x' })).status).toBe(422)
})
