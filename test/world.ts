/** The people in our stories: a small shop, its colleagues at their screens, its customers at their mail programs. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { createClock, type Clock } from '#kernel/clock'
import { rows, sql } from '#kernel/db'
import { newIdAt } from '#kernel/id'
import { createLog } from '#kernel/log'
import { makeSignInLink, makeWorkspace } from '#modules/people'
import { openMakegood, type Makegood } from '../src/makegood.ts'
import { cloneDatabase } from './servers/postgres.ts'
import { agentAt, type Agent } from './world/agent.ts'
import { movableClock } from './world/clock.ts'
import { customerOf } from './world/customer.ts'
import { postOffice } from './world/post-office.ts'

/** Monday 09:00 in Stockholm; the clocks change on the Sunday before Easter, 29 March. */
export const MONDAY = new Date('2026-03-23T08:00:00Z')
export const ZONE = 'Europe/Stockholm'
const PUBLIC_URL = 'https://help.shop.example'
const DAY_MS = 86_400_000

/** Everything a story fills, each before what it points at; the colleagues and the workspace itself stay from one story of a file to the next. */
const STORY_TABLES = [
  ...['facts', 'idempotency_keys', 'promises', 'drafts', 'deliveries', 'attachments', 'notes', 'message_mailboxes', 'raw_mails'],
  ...['messages', 'participants', 'conversations', 'mailbox_folders', 'mailboxes'],
  ...['customer_merges', 'customer_identities', 'page_links', 'customers', 'organisations'],
]

type Opened = {
  makegood: Makegood
  clock: Clock
  agents: Record<'asha' | 'tove' | 'ingrid' | 'birgitta', Agent>
  shut(): Promise<void>
}

/** One Makegood for a file of stories: opened by its first story, shut after its last. */
let opened: Promise<Opened> | undefined
afterAll(async () => (await opened)?.shut())

async function open(): Promise<Opened> {
  const cloned = await cloneDatabase()
  const filesDirectory = mkdtempSync(join(tmpdir(), 'makegood-world-'))
  const clock = createClock(MONDAY)
  const makegood = await openMakegood({
    place: { url: cloned.url, workspace: cloned.workspace, connections: 12 },
    ...{ filesDirectory, clock, secret: 'a test', publicUrl: PUBLIC_URL, withMail: false },
    log: createLog(process.env.TEST_LOG ?? 'silent'),
  })
  const shut = async () => {
    await makegood.close()
    await cloned.drop()
    rmSync(filesDirectory, { recursive: true, force: true })
  }
  return { makegood, clock, shut, agents: await openShop(makegood) }
}

/** The shop on its first day; nobody else is needed to tell what a colleague may and does. */
async function openShop(makegood: Makegood): Promise<Opened['agents']> {
  const { db } = makegood.database
  const newId = () => newIdAt(makegood.clock.now())
  const made = await makeWorkspace(
    db,
    {
      name: 'Lykt & Lin',
      zone: ZONE,
      agents: [
        { name: 'Asha Rao', address: 'asha@shop.example', roles: ['front_line'] },
        { name: 'Tove Lind', address: 'tove@shop.example', roles: ['lead'], language: 'sv' },
        { name: 'Ingrid Dahl', address: 'ingrid@shop.example', roles: ['administrator'], language: 'nb' },
        { name: 'Birgitta Holm', address: 'birgitta@shop.example', roles: ['executive'], language: 'sv' },
      ],
      calendar: {
        name: 'Shop hours',
        zone: ZONE,
        weekly: weekdays(['08:00', '17:00']),
        closed: [{ date: '2026-04-03', name: 'Långfredagen' }],
      },
    },
    { now: makegood.clock.now(), newId },
  )
  if (!made.ok) throw new Error(made.refusal.code)
  const signedIn = async (at: number) => {
    const { id, name } = made.value.agents[at]!
    const link = await db
      .transaction()
      .execute((tx) => makeSignInLink(tx, id, { now: makegood.clock.now(), newId, validMinutes: 30 }))
    return agentAt(makegood.app, { id, name }, link.token)
  }
  return { asha: await signedIn(0), tove: await signedIn(1), ingrid: await signedIn(2), birgitta: await signedIn(3) }
}

const weekdays = (span: [string, string]) => Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [span]]))

/**
 * A fresh week in the shop: no customers, no mail, Monday nine o'clock. Colleagues act through the API, customers by mails
 * that our own reading reads, and time moves only by `clock.passes`.
 */
export async function world({ acknowledgement = '' } = {}) {
  opened ??= open()
  const { makegood, clock: testClock, agents } = await opened
  const { db } = makegood.database
  const clock = movableClock(makegood, testClock)
  await clock.settled()
  // Few rows are deleted in a fortieth of the time that truncating their files takes.
  await sql.raw(STORY_TABLES.map((table) => `delete from ${table}`).join(';')).execute(db)
  testClock.moveTo(MONDAY)

  const addMailbox = async (name: string, address: string, more: object = {}) => {
    const smtp = { host: '127.0.0.1', port: 2525, security: 'none' }
    const added = await agents.ingrid.post('/mailboxes', { name, address, smtp, acknowledgement, ...more })
    if (added.status !== 201) throw new Error(`no mailbox: ${added.body.code}`)
    return added.body as { id: string; address: string; etag: string }
  }
  const help = await addMailbox('Help', 'help@shop.example')
  const customer = customerOf(makegood, () => clock.settled())
  return {
    ...agents,
    makegood,
    db,
    clock,
    help,
    addMailbox,
    customer,
    okafor: customer('Chidi Okafor', 'okafor@customer.example'),
    lina: customer('Li Na', 'lina@customer.example'),
    post: postOffice(makegood),
    facts: (type = '%') =>
      rows<{ id: string; type: string; at: Date; actor_kind: string; about: Record<string, unknown> }>(
        db,
        sql`select id, type, at, actor_kind, about from facts where type like ${type} and type not like 'conversations.mailbox-%' order by xid, seq`,
      ),
    /** A promise as the composer sends it, due after so many days at noon in Stockholm. */
    inDays: (days: number, time = '12:00') => ({
      ...{ date: new Date(clock.now().getTime() + days * DAY_MS).toISOString().slice(0, 10), time, zone: ZONE },
    }),
  }
}

export type World = Awaited<ReturnType<typeof world>>
