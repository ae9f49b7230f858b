import { pino } from 'pino'
import { THE_SYSTEM } from '#kernel/action'
import { createClock } from '#kernel/clock'
import { openDatabase, rows, sql } from '#kernel/db'
import { createServer, serveWith } from '#kernel/http'
import { newIdAt } from '#kernel/id'
import { openStream } from '#kernel/stream'
import { addMailbox } from '#modules/conversations'
import { makePageLink, makeSignInLink, makeWorkspace, peopleRoutes, whoAsks } from '#modules/people'
import { breachOverdue, promiseRoutes, startDueWatch } from '#modules/promises'
import { customerPage } from '../../../src/screens/customer-page/routes.ts'
import { promiseScreen, promiseView, shownPromise } from '../../../src/screens/promises.ts'
import { cloneDatabase } from '../../servers/postgres.ts'
import { visitor } from '../people/house.ts'

/** Monday 09:00 in Oslo. */
export const MONDAY = new Date('2026-03-23T08:00:00Z')
const PUBLIC_URL = 'https://help.lykt.example'

/** A shop with its own database and server; Asha and Jonas answer customers, Birgitta only reads, Per has left. */
export async function openShop() {
  const place = await cloneDatabase()
  const database = openDatabase({ url: place.url, workspace: place.workspace })
  const { db } = database
  const clock = createClock(MONDAY)
  const newId = () => newIdAt(clock.now())
  const logged: string[] = []
  const log = pino({ level: 'trace' }, { write: (line) => logged.push(line) })
  const asSystem = { db, actor: THE_SYSTEM, now: clock.now(), newId }

  const made = await makeWorkspace(
    db,
    {
      name: 'Lykt & Lin',
      zone: 'Europe/Stockholm',
      agents: [
        { name: 'Asha Raghunathan', address: 'asha@lykt.example', roles: ['front_line'] },
        { name: 'Jonas Edvall', address: 'jonas@lykt.example', roles: ['front_line'] },
        { name: 'Birgitta Wachtmeister', address: 'birgitta@lykt.example', roles: ['executive'] },
        { name: 'Per Gone', address: 'per@lykt.example', roles: ['front_line'] },
      ],
    },
    { now: clock.now(), newId },
  )
  if (!made.ok) throw new Error(made.refusal.code)
  const [asha, jonas, birgitta, per] = made.value.agents.map(({ id }) => id) as [string, string, string, string]
  await sql`update agents set state = 'disabled' where id = ${per}`.execute(db)
  const smtp = { host: '127.0.0.1', port: 2525, security: 'none' as const, account: '' }
  const mailbox = await addMailbox.run(
    { ...asSystem, actor: { kind: 'agent', id: asha, roles: ['administrator'] } },
    addMailbox.input.parse({ name: 'Help', address: 'help@lykt.example', smtp }),
  )
  if (!mailbox.ok) throw new Error(mailbox.refusal.code)

  const app = await createServer({ db, clock, log, publicUrl: PUBLIC_URL, whoAsks: whoAsks(db, clock) })
  const serve = serveWith({ db, clock })
  const shows = {
    promise: async (id: string) => promiseView((await shownPromise(db, id))!, clock.now()),
    message: async (id: string) => ({ id }),
    conversation: async (id: string) => ({ id }),
  }
  await app.register(
    async (api) => {
      peopleRoutes(api, {
        serve,
        db,
        clock,
        publicUrl: PUBLIC_URL,
        secureCookies: true,
        countConversations: async () => new Map(),
      })
      promiseRoutes(api, { serve, shows })
      promiseScreen(api, { db, clock })
    },
    { prefix: '/api/v1' },
  )
  customerPage(app, { db, clock })

  const signedIn = async (agentId: string) => {
    const browser = visitor(app)
    const link = await db
      .transaction()
      .execute((tx) => makeSignInLink(tx, agentId, { now: clock.now(), newId, validMinutes: 30 }))
    await browser.post('/session', { token: link.token })
    return browser
  }
  const watches: { close(): Promise<void> }[] = []
  return {
    db,
    app,
    clock,
    newId,
    logged,
    ids: { asha, jonas, birgitta, per },
    mailboxId: (mailbox.value as { mailboxId: string }).mailboxId,
    asha: await signedIn(asha),
    birgitta: await signedIn(birgitta),
    breakOverdue: () => breachOverdue.run({ db, actor: THE_SYSTEM, now: clock.now(), newId }, {}),
    facts: (type = 'promises.%') =>
      rows<{ type: string; at: Date; recorded_at: Date; actor_kind: string; about: Record<string, unknown> }>(
        db,
        sql`select type, at, recorded_at, actor_kind, about from facts where type like ${type} order by xid, seq`,
      ),
    pageToken: (customerId: string) =>
      db.transaction().execute((tx) => makePageLink(tx, customerId, { now: clock.now(), newId })),
    async watch() {
      const stream = await openStream(database, log)
      const watch = startDueWatch({ db, clock, newId, log, stream })
      watches.push(watch, stream)
    },
    async shut() {
      for (const watch of watches) await watch.close()
      await app.close()
      await database.close()
      await place.drop()
    },
  }
}

export type Shop = Awaited<ReturnType<typeof openShop>>

/** A customer writes, and the conversation is there. */
export async function customerWrites(shop: Shop, name = 'Anne-Kathrine Østensen') {
  const address = `kunde-${shop.newId().slice(-8)}@kunde.example`
  const answer = await shop.asha.post('/conversations', {
    channel: 'email',
    direction: 'in',
    customer: { name, address },
    subject: 'Lampeskjermen',
    text: 'Skjermen kom knust frem.',
    language: 'nb',
    mailbox_id: shop.mailboxId,
  })
  const conversationId = answer.body.id as string
  const [row] = await rows<{ customer_id: string }>(
    shop.db,
    sql`select customer_id from conversations where id = ${conversationId}`,
  )
  return { conversationId, customerId: row!.customer_id, address }
}

/** A promise as the composer sends it; due tomorrow at noon unless said otherwise. */
export const promising = (more: object = {}) => ({
  words: 'Vi sender en ny skjerm i morgen før klokken 12.',
  what: 'Ny skjerm sendes fra oss',
  how: 'med bud',
  price: 'free',
  due: { date: '2026-03-24', time: '12:00', zone: 'Europe/Oslo' },
  ...more,
})

const LOOK_AGAIN_MS = 20
const PATIENCE_MS = 5_000

/** Waits for what another process or a timer does; gives up loudly. */
export async function until<Answer>(look: () => Promise<Answer | undefined | false>, what: string): Promise<Answer> {
  const end = performance.now() + PATIENCE_MS
  while (performance.now() < end) {
    const seen = await look()
    if (seen) return seen
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
  }
  throw new Error(`Within ${PATIENCE_MS} ms this did not come true: ${what}`)
}
