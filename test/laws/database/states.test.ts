/** One home per state (law 4): what a noun says it can be is what its table accepts, and what its table accepts is what it says. */
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CONVERSATION_STATES } from '../../../src/modules/conversations/core/conversation.ts'
import { DELIVERY_STATES } from '../../../src/modules/conversations/core/delivery.ts'
import { AGENT_STATES } from '../../../src/modules/people/core/agent.ts'
import { EVERY_AGENT } from '../../../src/modules/people/core/roles.ts'
import { PROMISE_STATES } from '../../../src/modules/promises/core/promise.ts'
import type { markRead } from '../../../src/modules/conversations/store/raw-mails.ts'
import type { Mailbox } from '#modules/conversations'
import { cloneDatabase, WORKSPACE } from '../../servers/postgres.ts'
import { measuresAPerson } from '../names.ts'
import { ourOwners } from '../tables.ts'

type Check = { table_name: string; columns: string[]; definition: string }

/** Written out so that the compiler compares it with the type and the test below with the table. */
const everyOf = <State extends string>(states: Record<State, true>) => Object.keys(states)
const MAILBOX_STATES = everyOf<Mailbox['state']>({ active: true, paused: true })
const RAW_MAIL_STATES = everyOf<'waiting' | Parameters<typeof markRead>[2]>({
  waiting: true,
  read: true,
  duplicate: true,
  unreadable: true,
})

const STATES: [table: string, column: string, states: readonly string[]][] = [
  ['conversations', 'state', CONVERSATION_STATES],
  ['deliveries', 'state', DELIVERY_STATES],
  ['promises', 'state', PROMISE_STATES],
  ['agents', 'state', AGENT_STATES],
  ['agents', 'roles', EVERY_AGENT],
  ['mailboxes', 'state', MAILBOX_STATES],
  ['raw_mails', 'state', RAW_MAIL_STATES],
]

/** The order modules may know each other in; a table may point the same way. */
const ORDER = [
  'kernel',
  'people',
  'authority',
  'knowledge',
  'conversations',
  'reading',
  'promises',
  'recovery',
  'notices',
  'automation',
  'scorecard',
  'coaching',
]

let client: pg.Client
let drop: () => Promise<void>

beforeAll(async () => {
  const database = await cloneDatabase()
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
  drop = database.drop
}, 60_000)

afterAll(async () => {
  await client.end()
  await drop()
})

const checks = async (): Promise<Check[]> =>
  (
    await client.query<Check>(
      `select k.conrelid::regclass::text as table_name, pg_get_constraintdef(k.oid) as definition,
         (select array_agg(a.attname::text) from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any (k.conkey)) as columns
       from pg_constraint k join pg_namespace n on n.oid = k.connamespace where k.contype = 'c' and n.nspname = $1`,
      [WORKSPACE],
    )
  ).rows

/** The words a column accepts: the check on that column alone which lists them all. */
function acceptedBy(all: readonly Check[], table: string, column: string): string[] {
  const own = all.filter(
    ({ table_name, columns }) =>
      table_name.replace(`${WORKSPACE}.`, '') === table && columns.length === 1 && columns[0] === column,
  )
  const listed = own.find(({ definition }) => /ARRAY\[/.test(definition))
  return [...(listed?.definition ?? '').matchAll(/'([^']+)'/g)].map(([, word]) => word!)
}

test.each(STATES)('%s.%s accepts what the noun can be and nothing else', async (table, column, states) => {
  expect(acceptedBy(await checks(), table, column).sort()).toEqual([...states].sort())
})

test('a state that a table accepts and its noun does not know is heard', async () => {
  await client.query('begin')
  await client.query(`alter table ${WORKSPACE}.agents drop constraint agents_state_check`)
  await client.query(
    `alter table ${WORKSPACE}.agents add constraint agents_state_check check (state in ('invited', 'active', 'disabled', 'forgotten'))`,
  )
  const accepted = acceptedBy(await checks(), 'agents', 'state')
  await client.query('rollback')

  expect(accepted).toEqual(['invited', 'active', 'disabled', 'forgotten'])
})

test('every table with a state has its noun above', async () => {
  const { rows } = await client.query<{ table_name: string }>(
    `select table_name from information_schema.columns where table_schema = $1 and column_name = 'state' order by 1`,
    [WORKSPACE],
  )
  const known = STATES.filter(([, column]) => column === 'state').map(([table]) => table)

  expect(rows.map(({ table_name }) => table_name)).toEqual(known.sort())
})

test('no table points at a table of a module that comes after its own', async () => {
  const { rows } = await client.query<{ from_table: string; to_table: string }>(
    `select c.relname as from_table, t.relname as to_table from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class t on t.oid = k.confrelid
     join pg_namespace n on n.oid = k.connamespace where k.contype = 'f' and n.nspname = $1`,
    [WORKSPACE],
  )
  const owners = ourOwners()
  const place = (table: string) => ORDER.indexOf(owners.get(table) ?? '')

  expect(rows.length).toBeGreaterThan(10)
  expect(rows.filter(({ from_table, to_table }) => place(to_table) > place(from_table))).toEqual([])
})

test('no table, column or view measures a person', async () => {
  const { rows } = await client.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = $1
     union select column_name from information_schema.columns where table_schema = $1`,
    [WORKSPACE],
  )
  const names = rows.map(({ name }) => name)

  expect(names).toContain('waits_since')
  expect(names.filter(measuresAPerson)).toEqual([])
})
