import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rows, sql } from '#kernel/db'
import { appendFacts } from '#kernel/facts'
import { newIdAt } from '#kernel/id'
import { world, type World } from '../world.ts'
import { type Heard, listens } from '../world/ears.ts'

/** A fact may be told twice, never late or never: once each, in the order of their first telling. */
const saved = async ({ db }: World) =>
  (await rows<{ cursor: string }>(db, sql`select xid::text || '.' || seq as cursor from facts order by xid, seq`)).map(
    ({ cursor }) => cursor,
  )
const toldFirst = (heard: readonly Heard[]) => [...new Map(heard.map((fact) => [fact.cursor, fact])).values()]
const ofConversations = (heard: readonly Heard[]) =>
  toldFirst(heard).filter(({ type }) => type.startsWith('conversations.') && !type.includes('mailbox'))

test('what happens is heard at once, as ids and codes and never as words', async () => {
  const { makegood, asha, okafor } = await world()
  const ears = await listens(makegood, asha.token)
  expect([ears.status, ears.type]).toEqual([200, 'text/event-stream'])

  const parcel = await okafor.writes('A secret about my parcel.')
  await ears.until((heard) => heard.some(({ type }) => type === 'conversations.message-received'))
  await asha.notes(parcel, 'A secret note.')
  await ears.until((heard) => heard.some(({ type }) => type === 'conversations.noted'))

  expect(ofConversations(ears.heard).every((fact) => fact.conversation_id === parcel.conversationId)).toBe(true)
  expect(JSON.stringify(ears.heard)).not.toMatch(/secret|okafor|Okafor/i)
  await ears.stop()
})

test('after a closed laptop everything missed comes first, then what is new', async () => {
  const shop = await world()
  const { makegood, asha, okafor } = shop
  const before = await listens(makegood, asha.token)
  const parcel = await okafor.writes('Where is it?')
  await before.until((heard) => heard.some(({ type }) => type === 'conversations.message-received'))
  await before.stop()
  for (let n = 0; n < 5; n++) await asha.notes(parcel, `Note ${n}`)

  const after = await listens(makegood, asha.token, before.cursor()!)
  await asha.closes(parcel)
  await after.until((heard) => heard.some(({ type }) => type === 'conversations.closed'))

  expect(ofConversations(after.heard).map(({ type }) => type)).toEqual([
    ...Array.from({ length: 5 }, () => 'conversations.noted'),
    'conversations.closed',
  ])
  await after.stop()
})

test('fifty who write at once, and a reader who keeps losing the line: nothing is missed, and the order holds', async () => {
  const shop = await world()
  const { makegood, asha, okafor, facts } = shop
  const parcel = await okafor.writes('Where is it?')
  const first = await listens(makegood, asha.token, '0.0')
  let ears = first
  const heard: Heard[] = []
  const drop = async () => {
    await ears.stop()
    heard.push(...ears.heard)
    ears = await listens(makegood, asha.token, ears.cursor()!)
  }

  const [losses] = fc.sample(fc.array(fc.integer({ min: 0, max: 49 }), { minLength: 6, maxLength: 12 }), {
    seed: 7,
    numRuns: 1,
  }) as [number[]]
  await Promise.all(
    Array.from({ length: 50 }, async (_, n) => {
      const written =
        n % 5 === 0 ? await okafor.writes(`Question ${n}`, { subject: `Matter ${n}` }) : await asha.notes(parcel, `Note ${n}`)
      expect(written).toBeDefined()
    }).concat(
      (async () => {
        for (const _ of losses) await drop()
      })(),
    ),
  )
  const total = (await facts()).length
  const last = (await saved(shop)).at(-1)!
  await ears.until((latest) => [...heard, ...latest].some(({ cursor }) => cursor === last))
  heard.push(...ears.heard)

  expect(toldFirst(heard).map(({ cursor }) => cursor)).toEqual(await saved(shop))
  expect(total).toBeGreaterThanOrEqual(60)
  await ears.stop()
})

test('a transaction that began earlier and ends later is not passed over', async () => {
  const shop = await world()
  const { makegood, asha, okafor, db } = shop
  const parcel = await okafor.writes('Where is it?')
  const ears = await listens(makegood, asha.token, '0.0')
  const origin = { actorKind: 'system', actorId: null, now: makegood.clock.now(), newId: () => newIdAt(makegood.clock.now()) }

  let finish = () => {}
  const isFinished = new Promise<void>((resolve) => (finish = resolve))
  let begin = () => {}
  const hasBegun = new Promise<void>((resolve) => (begin = resolve))
  const slow = db.transaction().execute(async (tx) => {
    await appendFacts(tx, origin, [{ type: 'story.slow', conversationId: parcel.conversationId }])
    begin()
    await isFinished
  })
  await hasBegun
  await asha.notes(parcel, 'Quicker.')
  finish()
  await slow
  makegood.stream.nudge()

  await ears.until((heard) => heard.some(({ type }) => type === 'conversations.noted'))
  const types = toldFirst(ears.heard).map(({ type }) => type)
  expect(types.slice(-2)).toEqual(['story.slow', 'conversations.noted'])
  await ears.stop()
})

test('nobody listens without signing in', async () => {
  const { makegood } = await world()
  const ears = await listens(makegood, 'mg_not-a-token')
  expect(ears.status).toBe(401)
  await ears.stop()
})
