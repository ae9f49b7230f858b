import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase, rows, sql } from '#kernel/db'
import { openFileStore } from '#kernel/files'
import { makeDemonstration } from '../src/demo/play.ts'
import { stories } from '../src/demo/stories.ts'
import { cloneDatabase } from './servers/postgres.ts'

const A_SATURDAY_EVENING = new Date('2026-11-21T20:45:00+01:00')
/** Two plays at once on two busy cores. */
const PLAYING_LIMIT_MS = 120_000

const filesDirectory = mkdtempSync(join(tmpdir(), 'makegood-demo-'))
const files = openFileStore(filesDirectory)
afterAll(() => rmSync(filesDirectory, { recursive: true }))

async function openShop(now: Date) {
  const place = await cloneDatabase()
  const database = openDatabase({ ...place, connections: 2 })
  const progress: number[] = []
  const open = () =>
    makeDemonstration({ database, files, clock: { now: () => now }, onProgress: (played) => progress.push(played) })
  const agents = await open()
  const ask = <Row = Record<string, unknown>>(query: ReturnType<typeof sql>) => rows<Row>(database.db, query)
  const close = () => database.close().then(place.drop)
  return { agents, ask, close, open, progress }
}

let shop: Awaited<ReturnType<typeof openShop>>
let twin: Awaited<ReturnType<typeof openShop>>
beforeAll(async () => {
  ;[shop, twin] = await Promise.all([openShop(A_SATURDAY_EVENING), openShop(A_SATURDAY_EVENING)])
}, PLAYING_LIMIT_MS)
afterAll(() => Promise.all([shop.close(), twin.close()]))

const counts = async (query: ReturnType<typeof sql>) =>
  Object.fromEntries((await shop.ask<{ key: string; count: number }>(query)).map(({ key, count }) => [key, count]))

test('seven people work there, and their screens speak all five languages', async () => {
  expect(shop.agents?.map(({ name, roles }) => [name, roles])).toEqual([
    ['Asha Raghunathan', ['front_line']],
    ['Jonas Edvall', ['front_line']],
    ['Mei-Lin Zhou', ['front_line']],
    ['Ingrid Sørlie-Haugland', ['lead']],
    ['Søren Kjærgaard', ['decider']],
    ['Birgitta Wachtmeister', ['executive']],
    ['Tove Lindahl', ['administrator']],
  ])
  const languages = await shop.ask<{ language: string }>(sql`select distinct language from agents order by 1`)
  expect(languages.map(({ language }) => language)).toEqual(['da', 'en', 'nb', 'sv', 'zh-CN'])
})

test('every story is one conversation, in its language, with all its words', async () => {
  const words = stories.flatMap(({ acts }) => acts.filter(({ act }) => ['writes', 'replies', 'calls'].includes(act)))
  expect(
    await counts(sql`select 'conversations' as key, count(*) from conversations union select 'messages', count(*) from messages`),
  ).toEqual({
    conversations: stories.length,
    messages: words.length,
  })
  for (const [language, count] of Object.entries(
    await counts(sql`select language as key, count(*) from conversations group by 1`),
  )) {
    expect({ language, count }).toEqual({
      language,
      count: stories.filter(({ customer }) => customer.language === language).length,
    })
  }
})

test('conversations are open, waiting and closed, and everybody on the front line has some in hand', async () => {
  const states = await counts(sql`select state as key, count(*) from conversations group by 1`)
  expect(states).toMatchObject({ closed: 68, open: expect.any(Number), waiting: expect.any(Number) })
  expect(states.waiting).toBeGreaterThanOrEqual(20)
  const inHand = await counts(sql`
    select a.name as key, count(*) from conversations c join agents a on a.id = c.assignee_id where c.state <> 'closed' group by 1`)
  for (const name of ['Asha Raghunathan', 'Jonas Edvall', 'Mei-Lin Zhou']) expect(inHand[name]).toBeGreaterThanOrEqual(10)
  expect(await shop.ask(sql`select id from conversations where waits_since > ${A_SATURDAY_EVENING}`)).toEqual([])
})

test('promises are kept, kept late, broken, given back and still open, each as its story tells', async () => {
  const told = stories.flatMap(({ acts }) => acts.flatMap((act) => ('promises' in act && act.promises) || []))
  const states = await counts(sql`select state as key, count(*) from promises group by 1`)
  expect(Object.values(states).reduce((sum, count) => sum + count, 0)).toBe(told.length)
  expect((states.kept ?? 0) + (states.kept_late ?? 0)).toBe(told.filter(({ kept }) => kept).length)
  expect(states.withdrawn_by_customer).toBe(told.filter(({ withdrawn }) => withdrawn).length)
  expect(states.breached).toBeGreaterThanOrEqual(12)
  expect(states.open).toBeGreaterThanOrEqual(30)
})

test('every promise broke at its due, and none that is past is still open', async () => {
  expect(await shop.ask(sql`select id from promises where state = 'open' and due_at <= ${A_SATURDAY_EVENING}`)).toEqual([])
  const breaches = sql`select id from facts where type = 'promises.breached' and recorded_at - at > interval '2 seconds'`
  expect(await shop.ask(breaches)).toEqual([])
})

test('every answer has left, when it was given', async () => {
  const late = sql`
    select d.state, d.settled_at - m.at as took from deliveries d join messages m on m.id = d.message_id
    where d.state <> 'sent' or d.settled_at - m.at > interval '15 seconds'`
  expect(await shop.ask(late)).toEqual([])
})

test('what is remembered is a true history: recorded in the order in which it happened, and nothing after now', async () => {
  const untrue = sql`
    select type from (select type, recorded_at, lag(recorded_at) over (order by xid, seq) as before from facts) as told
    where before > recorded_at or recorded_at > ${A_SATURDAY_EVENING}`
  expect(await shop.ask(untrue)).toEqual([])
})

test('nobody in the shop or outside is real', async () => {
  const real = sql`
    select value from customer_identities where kind = 'address' and value not like '%.example'
    union select address from agents where address not like '%.example' union select address from mailboxes where address not like '%.example'
    union select unnest(cc_addresses || to_addresses) from messages where channel = 'email' and exists
      (select from unnest(cc_addresses || to_addresses) as a where a not like '%.example')`
  expect(await shop.ask(real)).toEqual([])
})

test('photographs that are said to be attached are attached', async () => {
  const attached = await shop.ask<{ name: string; sha256: string }>(sql`select name, sha256 from attachments order by name`)
  expect(attached.map(({ name }) => name)).toEqual(['Webfehler.png', 'load-test.png', 'ochre-and-ochre.png'])
  for (const { sha256 } of attached) expect(await files.has(sha256)).toBe(true)
  expect(await shop.ask(sql`select subject from conversations where has_attachments`)).toHaveLength(3)
})

describe('made twice for the same moment it is the same', () => {
  test.each([
    ['conversations', sql`select to_jsonb(c) - 'reply_token' as row from conversations c order by id`],
    ['messages', sql`select to_jsonb(m) as row from messages m order by id`],
    ['attachments', sql`select to_jsonb(a) as row from attachments a order by id`],
    ['notes', sql`select to_jsonb(n) as row from notes n order by id`],
    ['promises', sql`select to_jsonb(p) as row from promises p order by id`],
    ['deliveries', sql`select to_jsonb(d) as row from deliveries d order by id`],
    ['customers', sql`select to_jsonb(c) as row from customers c order by id`],
    ['agents', sql`select to_jsonb(a) as row from agents a order by id`],
    ['calendars', sql`select to_jsonb(c) as row from calendars c order by id`],
    ['facts', sql`select to_jsonb(f) - 'xid' - 'seq' as row from facts f order by xid, seq`],
  ])('its %s', async (_table, query) => {
    const [ours, theirs] = await Promise.all([shop.ask(query), twin.ask(query)])
    expect(ours.length).toBeGreaterThan(0)
    expect(ours).toEqual(theirs)
  })
})

test('how far it has come is told on the way', () => {
  expect(shop.progress.length).toBeGreaterThan(20)
  expect(shop.progress).toEqual([...shop.progress].sort((one, other) => one - other))
})

test('a play that is interrupted leaves nothing behind, so that the next start begins anew', async () => {
  const place = await cloneDatabase()
  const database = openDatabase({ ...place, connections: 2 })
  const interrupt = (played: number) => {
    if (played > 0) throw new Error('interrupted')
  }
  const playing = makeDemonstration({ database, files, clock: { now: () => A_SATURDAY_EVENING }, onProgress: interrupt })
  await expect(playing).rejects.toThrow('interrupted')
  expect(await rows(database.db, sql`select name from workspace union all select subject from conversations`)).toEqual([])
  await database.close().then(place.drop)
})

test('opened a second time, it stays as it is', async () => {
  expect(await twin.open()).toBeUndefined()
  expect(await twin.ask(sql`select count(*) from conversations`)).toEqual([{ count: stories.length }])
})
