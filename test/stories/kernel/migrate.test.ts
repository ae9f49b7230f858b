import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DatabaseUnfit, migrate } from '#kernel/migrate'
import { isDuplicateOf, isWorkspaceName } from '#kernel/db'
import { cloneDatabase } from '../../servers/postgres.ts'

let empty: Awaited<ReturnType<typeof cloneDatabase>>
let client: pg.Client
beforeEach(async () => {
  empty = await cloneDatabase('empty')
  client = new pg.Client({ connectionString: empty.url })
  await client.connect()
})
afterEach(async () => {
  await client.end()
  await empty.drop()
})

const place = () => ({ url: empty.url, workspace: 'fjord' })
const ask = async (text: string) => (await client.query(text)).rows as Record<string, unknown>[]
const tables = async () =>
  (await ask(`select tablename as name from pg_tables where schemaname = 'fjord' order by 1`)).map(({ name }) => name)

test('an empty database becomes a workspace; doing it again changes nothing', async () => {
  await migrate(place())
  const [first, steps] = [await tables(), await ask('select * from fjord.kysely_migration order by name')]
  await migrate(place())

  expect(first).toEqual(expect.arrayContaining(['facts', 'agents', 'conversations', 'promises']))
  expect([await tables(), await ask('select * from fjord.kysely_migration order by name')]).toEqual([first, steps])
})

test('three processes that start at once make one workspace', async () => {
  await Promise.all([migrate(place()), migrate(place()), migrate(place())])

  expect(await tables()).toContain('promises')
  expect(
    await ask(`select count(*)::int as count, count(distinct name)::int as names from fjord.kysely_migration`),
  ).toMatchObject([{ count: expect.any(Number) }])
})

test('two workspaces made at once in an empty database do not trip over each other', async () => {
  await Promise.all(['fjord', 'shop', 'wool', 'lamp'].map((workspace) => migrate({ ...place(), workspace })))

  expect(await ask(`select count(*)::int as count from pg_tables where tablename = 'promises'`)).toEqual([{ count: 4 }])
})

test('two workspaces lie side by side in one database', async () => {
  await migrate(place())
  await migrate({ ...place(), workspace: 'shop' })
  await ask(`insert into fjord.processes (id, started_at) values ('019d0000-0000-7000-8000-000000000001', now())`)

  expect(await ask('select id from shop.processes')).toEqual([])
})

test('a database that a newer Makegood has used is refused with a cure, and left as it is', async () => {
  await migrate(place())
  await ask(`insert into fjord.kysely_migration (name, timestamp) values ('9999-of-next-year', now()::text)`)
  const before = await tables()

  const refused = await migrate(place()).catch((fault: unknown) => fault)

  expect(refused).toBeInstanceOf(DatabaseUnfit)
  expect(refused).toMatchObject({ code: 'database-newer', cure: expect.stringContaining('newer version') })
  expect(await tables()).toEqual(before)
})

test('a step that fails leaves nothing behind, and the next start does it all', async () => {
  // Somebody else's table stands where one of ours has to be.
  await ask('create schema fjord')
  await ask('create table fjord.promises (theirs int)')

  await expect(migrate(place())).rejects.toThrow('already exists')
  expect((await tables()).filter((name) => !String(name).startsWith('kysely_'))).toEqual(['promises'])
  expect(await ask('select name from fjord.kysely_migration')).toEqual([])

  await ask('drop table fjord.promises')
  await migrate(place())
  expect(await tables()).toContain('promises')
})

test.each(['Shop', 'shop-1', '1shop', '', 'shop"; drop schema public', 'a'.repeat(42), 'shop,public'])(
  '"%s" is no name for a workspace',
  async (workspace) => {
    expect(isWorkspaceName(workspace)).toBe(false)
    await expect(migrate({ ...place(), workspace })).rejects.toThrow('cannot name a workspace')
  },
)

test('a duplicate is known by the name of what it doubles', async () => {
  await migrate(place())
  const doubled = () => ask(`insert into fjord.processes (id, started_at) values ('019d0000-0000-7000-8000-000000000001', now())`)
  await doubled()
  const fault: unknown = await doubled().catch((error: unknown) => error)

  expect(isDuplicateOf(fault, 'processes_pkey')).toBe(true)
  expect(isDuplicateOf(fault, 'another')).toBe(false)
  expect(isDuplicateOf(new Error('23505'), 'processes_pkey')).toBe(false)
})
