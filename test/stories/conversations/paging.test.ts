import { expect, test } from 'vitest'
import { world, type World } from '../../world.ts'
import type { Answer } from '../../world/agent.ts'

test('a long story is read back page by page, nothing twice and nothing left out', async () => {
  const { asha, okafor, inDays } = await world()
  const parcel = await okafor.writes('Where is it?')
  // Words and the promises in them share an instant, wherever a page happens to end.
  const promises = Array.from({ length: 6 }, (_, n) => ({ words: `Thing ${n}`, what: `Thing ${n}`, due: inDays(2) }))
  for (let n = 0; n < 25; n++) await asha.notesCall(parcel, `Call ${n}`, { direction: 'out', promises })

  const pages: { kind: string; id: string; at: string }[][] = []
  let before: string | undefined = ''
  while (before !== undefined) {
    const { body }: Answer = await asha.get(`/conversations/${parcel.conversationId}?before=${before}`)
    pages.unshift(body.timeline)
    before = body.meta.has_more ? body.meta.after : undefined
  }

  const story = pages.flat()
  expect(pages.length).toBe(3)
  expect(new Set(story.map(({ id }) => id)).size).toBe(story.length)
  expect(story.length).toBe(1 + 25 + 25 * 6)
  expect(story.map(({ at }) => at)).toEqual(story.map(({ at }) => at).toSorted())
})

const walk = async ({ asha }: World, view: string, size: number) => {
  const rows: { id: string; group: string }[] = []
  let path: string | undefined = `/inbox?view=${view}&page[size]=${size}`
  while (path) {
    const { body } = (await asha.get(path)) as { body: { data: typeof rows; links: { next?: string } } }
    rows.push(...body.data)
    path = body.links.next?.replace('/api/v1', '')
  }
  return rows
}

test('the inbox is read to its end in pages of any size: those we owe, those who wait, the others', async () => {
  const shop = await world()
  const { asha, okafor, clock, inDays } = shop
  for (let n = 0; n < 23; n++) {
    const written = await okafor.writes(`Matter ${n}`, { subject: `Matter ${n}` })
    if (n % 3 === 0) await asha.givesPromise(written, { due: inDays((n % 4) + 1) })
    if (n % 6 === 0) await asha.givesPromise(written, { due: inDays(1), what: 'A second thing' })
    if (n % 4 === 1) await asha.answers(written, 'Done.')
    if (n % 7 === 6) await asha.closes(written)
  }
  await clock.passes('2 days')
  const whole = await walk(shop, 'mine_and_unassigned', 100)
  expect(new Set(whole.map(({ id }) => id)).size).toBe(whole.length)
  expect(whole.map(({ group }) => group)).toEqual(
    whole.map(({ group }) => group).toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)),
  )
  for (const size of [1, 4, 7])
    expect((await walk(shop, 'mine_and_unassigned', size)).map(({ id }) => id)).toEqual(whole.map(({ id }) => id))

  const { counts } = await asha.inbox('mine_and_unassigned')
  for (const group of ORDER) expect([group, counts[group]]).toEqual([group, whole.filter((row) => row.group === group).length])
  expect((await walk(shop, 'closed', 2)).length).toBe(3)
})

const ORDER = ['we_owe', 'they_wait', 'waiting_for_them']

test('a conversation is also known by its number; a strange cursor begins at the beginning', async () => {
  const { asha, okafor } = await world()
  const parcel = await okafor.writes('Where is it?')
  const { number } = (await asha.reads(parcel)).conversation
  expect((await asha.get(`/conversations/${number}`)).body.conversation.id).toBe(parcel.conversationId)
  expect((await asha.get('/conversations/999999')).status).toBe(404)
  for (const cursor of [
    'nonsense',
    Buffer.from('["a"]').toString('base64url'),
    Buffer.from('[1,2,3]').toString('base64url'),
    Buffer.from('["x","y"]').toString('base64url'),
  ])
    for (const path of [
      `/inbox?page[after]=${cursor}`,
      `/search?q=where&page[after]=${cursor}`,
      `/promises?page[after]=${cursor}`,
      `/conversations/${number}?before=${cursor}`,
      `/customers?page[after]=${cursor}`,
    ])
      expect([path, (await asha.get(path)).status < 500]).toEqual([path, true])
})
