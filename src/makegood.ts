/** Puts the parts together: one workspace, served by one process, on one database. `main.ts` and the tests start it. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { createClock, type Clock } from '#kernel/clock'
import { firstRow, openDatabase, sql, type Database, type Place } from '#kernel/db'
import { reactTo } from '#kernel/facts'
import { openFileStore, type FileStore } from '#kernel/files'
import { createServer, onlyFor, problem, serveWith } from '#kernel/http'
import { newIdAt } from '#kernel/id'
import { type Jobs, startJobs } from '#kernel/jobs'
import type { Log } from '#kernel/log'
import { serveMetrics } from '#kernel/metrics'
import { jobsSchemaOf, migrate } from '#kernel/migrate'
import { describeApi } from '#kernel/openapi'
import { camelise, sendProblem } from '#kernel/problems'
import { createSealer, type Sealer } from '#kernel/seal'
import { openStream, type Stream } from '#kernel/stream'
import {
  activeMailboxes,
  conversationRoutes,
  countConversations,
  countWaiting,
  findMailbox,
  ImapGiven,
  outboxAge,
  SmtpGiven,
  startEmail,
  testConnection,
  type Email,
} from '#modules/conversations'
import { ADMINISTRATORS, EVERY_AGENT, forgetWhoAsks, type MailOut, peopleRoutes, whoAsks } from '#modules/people'
import { promiseRoutes } from '#modules/promises'
import { readingRoutes } from '#modules/reading'
import { API, API_PREFIX } from './api.ts'
import { startJobsOf } from './jobs.ts'
import { allReactions } from './reactions.ts'
import { customerPage } from './screens/customer-page/routes.ts'
import { promiseView, shownPromise } from './screens/promises.ts'
import { screenRoutes, showsOf } from './screens/routes.ts'
import { Problem } from './screens/views.ts'

export type MakegoodParts = {
  place: Place
  filesDirectory: string
  secret: string
  publicUrl: string
  log: Log
  clock?: Clock | undefined
  smtpPort?: number | undefined
  /** Whether this process fetches, receives and sends mail; a test of screens may do without. */
  withMail?: boolean
  requestsPerMinute?: number
}

export type Makegood = {
  app: FastifyInstance
  database: Database
  clock: Clock
  files: FileStore
  sealer: Sealer
  stream: Stream
  email: Email | undefined
  close(): Promise<void>
}

/** Migrates, opens and wires everything; nothing listens until `app.listen`. */
export async function openMakegood(parts: MakegoodParts): Promise<Makegood> {
  const { place, log, publicUrl } = parts
  const clock = parts.clock ?? createClock()
  await migrate(place)
  const database = openDatabase(place)
  const { db } = database
  const files = openFileStore(parts.filesDirectory)
  const sealer = createSealer(parts.secret)
  const newId = () => newIdAt(clock.now())

  const { byName, namesByFact } = allReactions({ contextFor: (cause) => ({ db, now: clock.now(), newId, cause }) })
  reactTo(namesByFact, jobsSchemaOf(place.workspace))
  const stream = await openStream(database, log)
  stream.onFacts((facts) => void (facts.some(({ type }) => type.startsWith('people.')) && forgetWhoAsks(db)))
  const jobs = await startJobs(database, clock, log, byName)
  const repeating = startJobsOf({ database, clock, log, stream })
  const email = parts.withMail === false ? undefined : await openEmail(parts, { database, files, sealer, clock, stream, jobs })

  const app = await createServer({
    db,
    clock,
    log,
    publicUrl,
    whoAsks: whoAsks(db, clock),
    requestsPerMinute: parts.requestsPerMinute,
  })
  await addRoutes(app, { database, clock, files, sealer, stream, email, publicUrl })
  return {
    app,
    database,
    clock,
    files,
    sealer,
    stream,
    email,
    async close() {
      await stream.close()
      await app.close()
      await email?.close()
      await Promise.all(repeating.map((work) => work.close()))
      await jobs.close()
      await database.close()
    },
  }
}

type Opened = Pick<Makegood, 'database' | 'files' | 'sealer' | 'clock' | 'stream'> & { jobs: Jobs }

/** The e-mail channel, told of what concerns it: new settings, and something new to send. */
async function openEmail(parts: MakegoodParts, { database, files, sealer, clock, stream, jobs }: Opened): Promise<Email> {
  const around = { database, files, sealer, clock, log: parts.log, onSaved: () => stream.nudge() }
  const email = await startEmail({
    ...around,
    processId: jobs.processId,
    isGone: jobs.isGone,
    loopId: loopIdOf(parts),
    smtpPort: parts.smtpPort,
  })
  stream.onFacts((facts) => {
    if (facts.some(({ type }) => type.startsWith('conversations.mailbox-'))) email.nudgeMailboxes()
    if (facts.some(({ type }) => OUTBOX_FACTS.has(type))) email.nudgeOutbox()
  })
  return email
}

/** After these facts something new may wait in the outbox. */
const OUTBOX_FACTS = new Set([
  'conversations.answered',
  'conversations.acknowledged',
  'conversations.sent-again',
  'conversations.sent-now',
])

/** Marks our own mail, so that we recognise it when it comes back; tells nobody anything. */
const loopIdOf = ({ secret, place }: MakegoodParts) =>
  createHash('sha256').update(`loop ${secret} ${place.workspace}`).digest('hex').slice(0, 16)

/** A sign-in link that could not be sent is a fault to whoever asked, not a silence. */
const mailOutThrough =
  (email: Email): MailOut =>
  async (mail) => {
    const sent = await email.sendSystemMail(mail)
    if (!sent.ok) throw new Error(`The mail was not sent: ${sent.because}`)
  }

const ConnectionsGiven = z.object({
  mailboxId: z.uuid().optional(),
  imap: ImapGiven.extend({ password: z.string().default('') }).optional(),
  smtp: SmtpGiven.extend({ password: z.string().default('') }).optional(),
})

type Connection = { host: string; account: string; password: string }

/** Tries settings before they are saved. A password that was not typed again is the saved one, for the same server and account only. */
async function tryConnections(body: unknown, { database, sealer }: Pick<Makegood, 'database' | 'sealer'>) {
  const { mailboxId, imap, smtp } = ConnectionsGiven.parse(camelise(body as object))
  const saved = mailboxId ? await findMailbox(database.db, mailboxId) : undefined
  const known = <Given extends Connection>(
    given: Given | undefined,
    was: Omit<Connection, 'password'> | null | undefined,
    secret: Buffer | null | undefined,
  ) => {
    const isSame = given?.host === was?.host && given?.account === was?.account
    return given && { ...given, password: given.password || (isSame && secret ? (sealer.open(secret) ?? '') : '') }
  }
  return testConnection({ imap: known(imap, saved?.imap, saved?.imapSecret), smtp: known(smtp, saved?.smtp, saved?.smtpSecret) })
}

type RouteParts = Omit<Makegood, 'app' | 'close'> & { publicUrl: string }

async function addRoutes(app: FastifyInstance, { database, clock, files, sealer, stream, email, publicUrl }: RouteParts) {
  const { db } = database
  await describeApi(app, { prefix: API_PREFIX, table: API, problem: Problem })
  const serve = serveWith({ db, clock })
  const shows = {
    ...showsOf({ db, clock }),
    promise: (id: string) => shownPromise(db, id).then((row) => row && promiseView(row, clock.now())),
  }
  // Whatever was written, others want to see it at once.
  app.addHook('onResponse', async (request) => {
    if (request.method !== 'GET') stream.nudge()
  })

  await app.register(
    async (api) => {
      peopleRoutes(api, {
        serve,
        db,
        clock,
        publicUrl,
        secureCookies: publicUrl.startsWith('https:'),
        countConversations,
        ...(email ? { mailOut: mailOutThrough(email) } : {}),
      })
      conversationRoutes(api, { serve, db, clock, files, sealer, shows })
      promiseRoutes(api, { serve, shows })
      readingRoutes(api, { serve, shows })
      screenRoutes(api, { db, clock, files, publicUrl })
      api.post('/mailboxes/test', { preHandler: onlyFor(ADMINISTRATORS) }, (request) =>
        tryConnections(request.body, { database, sealer }),
      )
      api.get('/stream', { preHandler: onlyFor(EVERY_AGENT) }, (request, reply) => stream.serve(request, reply))
      api.get('/openapi.json', async (_request, reply) => reply.send(app.swagger()))
      if (clock.isTest) testClock(api, clock)
    },
    { prefix: API_PREFIX },
  )
  customerPage(app, { db, clock })
  operations(app, database, clock)
  await webApp(app)
}

/** Exists only with MAKEGOOD_TEST_CLOCK: lets a scenario be played from outside. */
function testClock(api: FastifyInstance, clock: Clock) {
  const Moved = z.object({ now: z.iso.datetime({ offset: true }) })
  api.get('/test/clock', async () => ({ now: clock.now().toISOString() }))
  api.put('/test/clock', async (request) => {
    clock.moveTo(new Date(Moved.parse(request.body).now))
    return { now: clock.now().toISOString() }
  })
}

const ageSeconds = (since: Date | null, now: Date) =>
  since ? Math.max(0, Math.round((now.getTime() - since.getTime()) / 1000)) : 0

/** /health: this process lives. /ready: it can do its work, with what holds it up in numbers. /metrics: the same for Prometheus. */
function operations(app: FastifyInstance, { db }: Database, clock: Clock) {
  const measured = async () => {
    const now = clock.now()
    const [intake, outbox] = [await countWaiting(db), await outboxAge(db, now)]
    const fetching = (await activeMailboxes(db)).filter(({ imap }) => imap)
    return {
      intake: { waiting: intake.waiting, oldest_seconds: ageSeconds(intake.oldest, now) },
      outbox: { queued: outbox.queued, overdue_seconds: ageSeconds(outbox.overdueSince, now) },
      mailboxes: fetching.map(({ id, lastFetchAt, trouble }) => ({
        id,
        last_fetch_at: lastFetchAt,
        trouble: trouble?.code ?? null,
      })),
    }
  }
  app.get('/health', async () => ({ status: 'alive' }))
  app.get('/ready', async (_request, reply) => {
    try {
      await firstRow(db, sql`select 1 as one`)
      const state = await measured()
      const isHeldUp =
        state.intake.oldest_seconds > 300 ||
        state.outbox.overdue_seconds > 300 ||
        state.mailboxes.some((mailbox) => mailbox.trouble)
      return { status: isHeldUp ? 'ready-with-trouble' : 'ready', database: 'reachable', ...state }
    } catch {
      return reply.status(503).send({ status: 'not-ready', database: 'away' })
    }
  })
  const gauge = (help: string, read: () => Promise<number>) => ({ help, read: async () => [{ value: await read() }] })
  serveMetrics(app, {
    intake_waiting: gauge('Mails fetched and not yet read', async () => (await measured()).intake.waiting),
    outbox_queued: gauge('Mails waiting to leave', async () => (await measured()).outbox.queued),
    outbox_overdue_seconds: gauge('How long the oldest mail is overdue', async () => (await measured()).outbox.overdue_seconds),
    mailbox_fetch_age_seconds: {
      help: 'Seconds since the last successful fetch, by mailbox id',
      labels: ['mailbox'],
      read: async () =>
        (await measured()).mailboxes.map(({ id, last_fetch_at }) => ({
          labels: { mailbox: id },
          value: ageSeconds(last_fetch_at, clock.now()),
        })),
    },
  })
}

const webFolders = ['../dist/web/', './web/'].map((path) => fileURLToPath(new URL(path, import.meta.url)))

/** The built web app; every address that is not a file of it is a page inside it. */
async function webApp(app: FastifyInstance) {
  const root = webFolders.find((folder) => existsSync(join(folder, 'index.html')))
  if (!root) return void app.setNotFoundHandler((_request, reply) => sendProblem(reply, problem(404, 'kernel.no-such-address')))
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    maxAge: '1h',
    setHeaders: (reply, path) =>
      void (path.includes('/assets/') && reply.header('Cache-Control', 'public, max-age=31536000, immutable')),
  })
  app.setNotFoundHandler((request, reply) => {
    const isPage =
      request.method === 'GET' && !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html')
    if (!isPage) return sendProblem(reply, problem(404, 'kernel.no-such-address'))
    return reply.header('Cache-Control', 'no-cache').sendFile('index.html')
  })
}
