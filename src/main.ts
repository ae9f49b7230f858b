/** The command: `makegood` starts the product; the other words are for whoever keeps it running. */
import { createHash } from 'node:crypto'
import { createServer as createProbe } from 'node:net'
import { join } from 'node:path'
import { Command } from 'commander'
import { type Clock, createClock } from '#kernel/clock'
import { isDatabaseAway, openDatabase, sql, type Db, type Place } from '#kernel/db'
import { openFileStore } from '#kernel/files'
import { newIdAt } from '#kernel/id'
import { createLog, type Log } from '#kernel/log'
import { DatabaseUnfit, jobsSchemaOf, migrate } from '#kernel/migrate'
import { assertUsable, ensureFolder, GroundError, startPostgres } from '#kernel/postgres'
import { activeAgents, isAnybodySignedIn, makeSignInLink, makeWorkspace, signInAddress, workspaceOf } from '#modules/people'
import { read, readCommand } from '#modules/reading'
import { readConfig, secretIn, type Config } from './config.ts'
import { makeDemonstration } from './demo/play.ts'
import { openMakegood } from './makegood.ts'

const DEMONSTRATION = 'demo'
const LINK_VALID_MINUTES = 7 * 24 * 60
/** After this long a stop no longer waits for what is still going on. */
const STOP_LIMIT_MS = 15_000

/** Something is wrong with the ground: one sentence what, one sentence the cure, no stack. */
class CannotStart extends Error {
  readonly cure: string
  constructor(message: string, cure: string) {
    super(message)
    this.cure = cure
  }
}

const filesIn = (dataDirectory: string) => join(dataDirectory, 'files')
const say = (line = '') => process.stdout.write(`${line}\n`)

function config(): Config {
  const read = readConfig(process.env)
  if ('wrong' in read) throw new CannotStart(read.wrong, '')
  return read
}

type Ground = { place: Place; dataDirectory: string; stop: () => Promise<void> }

/** The database we were told of, or the one we bring along. */
async function ground({ databaseUrl, dataDirectory, workspace }: Config): Promise<Ground> {
  if (databaseUrl) {
    ensureFolder(dataDirectory)
    await assertUsable(databaseUrl)
    return { place: { url: databaseUrl, workspace }, dataDirectory, stop: async () => {} }
  }
  const { server, directory } = await ourServer(dataDirectory)
  return { place: { url: server.url, workspace }, dataDirectory: directory, stop: server.stop }
}

/**
 * Started by root from a home that only root may enter, the database's own account cannot reach ./data. Nobody chose that
 * folder, so we choose a better one and say so; a folder that somebody did choose stays their choice, and the error is told.
 */
async function ourServer(directory: string) {
  try {
    return { server: await startPostgres({ directory }), directory }
  } catch (fault) {
    const mayChoose = fault instanceof GroundError && fault.code === 'ground.folder-not-reachable' && !process.env.MAKEGOOD_DATA
    if (!mayChoose) throw fault
    const other = `/var/lib/makegood-${createHash('sha256').update(directory).digest('hex').slice(0, 8)}`
    say(`The database's account cannot reach ${directory}; the data is kept in ${other} (MAKEGOOD_DATA chooses another folder).`)
    return { server: await startPostgres({ directory: other }), directory: other }
  }
}

/** The workspace, made if it is new: the demonstration under its own name, an empty one with its administrator under any other. */
async function ensureWorkspace({ place, dataDirectory }: Ground, { workspace, admin, zone }: Config, clock: Clock) {
  await migrate(place)
  const { db, close } = openDatabase({ ...place, connections: 2 })
  try {
    if (await workspaceOf(db)) return
    if (workspace === DEMONSTRATION) {
      say('Preparing the demonstration: a shop having a bad week …')
      return void (await makeDemonstration({
        database: { place },
        clock,
        files: openFileStore(filesIn(dataDirectory)),
        onProgress: progress,
      }))
    }
    if (!admin)
      throw new CannotStart(
        `The workspace "${workspace}" is new and has nobody in it.`,
        'Start once with MAKEGOOD_ADMIN="Tove Lindahl <tove@shop.example>", its first administrator.',
      )
    const made = await makeWorkspace(
      db,
      { name: workspace, zone, isDemonstration: false, agents: [{ ...admin, roles: ['administrator', 'lead'] }] },
      { now: clock.now(), newId: () => newIdAt(clock.now()) },
    )
    if (!made.ok)
      throw new CannotStart(`The workspace could not be made: ${made.refusal.code}.`, 'Check MAKEGOOD_ADMIN and MAKEGOOD_ZONE.')
  } finally {
    await close()
  }
}

/** Links for everybody in the demonstration; elsewhere only for those who could not otherwise come in for the first time. */
async function signInLinks(db: Db, publicUrl: string, clock: Clock) {
  const workspace = await workspaceOf(db)
  const agents = await activeAgents(db)
  const isUnused = !(await isAnybodySignedIn(db))
  const invited = workspace?.isDemonstration
    ? agents
    : isUnused
      ? agents.filter(({ roles }) => roles.includes('administrator'))
      : []
  const links = []
  for (const agent of invited) {
    const { token } = await db
      .transaction()
      .execute((tx) =>
        makeSignInLink(tx, agent.id, { now: clock.now(), newId: () => newIdAt(clock.now()), validMinutes: LINK_VALID_MINUTES }),
      )
    links.push({ name: agent.name, role: agent.roles.join(', ').replaceAll('_', ' '), url: signInAddress(publicUrl, token) })
  }
  return links
}

async function start() {
  const settings = config()
  const log = createLog(settings.logLevel)
  const clock = createClock(settings.testClock)
  // Asked first: nobody wants to wait for a database only to hear that the door is taken.
  const port = await openPort(settings)
  const base = await ground(settings)
  const { place, dataDirectory, stop } = base
  surviveTheDatabase(log)
  await ensureWorkspace(base, settings, clock)
  const publicUrl = settings.publicUrl ?? `http://${settings.host === '0.0.0.0' ? '127.0.0.1' : settings.host}:${port}`

  const makegood = await openMakegood({
    place,
    filesDirectory: filesIn(dataDirectory),
    secret: settings.secret ?? secretIn(dataDirectory),
    publicUrl,
    log,
    clock,
    smtpPort: settings.smtpPort,
  })
  stopOnSignal(async () => {
    await makegood.close()
    await stop()
  })
  await makegood.app.listen({ port, host: settings.host })
  say(`Makegood is ready: ${publicUrl}`)
  const links = await signInLinks(makegood.database.db, publicUrl, clock)
  if (links.length === 0) return
  say('\nSign in as one of these people (each link works once, within seven days):')
  const width = Math.max(...links.map(({ name, role }) => `${name}, ${role}`.length))
  for (const { name, role, url } of links) say(`  ${`${name}, ${role}`.padEnd(width)}  ${url}`)
}

/**
 * A database that goes away must not take us along, whichever of many connections hears of it first: graphile-worker, for
 * one, leaves the promise of a failed `failJobs` to nobody when its server is stopped in that moment. Anything else that
 * nobody caught is a bug: it is logged, and the process ends so that another takes over from what is committed.
 */
function surviveTheDatabase(log: Log) {
  const judge = (error: unknown) => {
    log.error({ err: error }, 'nobody caught this')
    if (!isDatabaseAway(error)) process.exit(1)
  }
  process.on('uncaughtException', judge)
  process.on('unhandledRejection', judge)
}

function stopOnSignal(stop: () => Promise<void>) {
  let isStopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isStopping) process.exit(1)
      isStopping = true
      setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref()
      void stop().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
  }
}

/** The port asked for, when it is free; any free one when 0 is asked for. */
const openPort = ({ port, host }: Config) =>
  new Promise<number>((resolve, reject) => {
    const probe = createProbe()
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const taken = new CannotStart(
        `Port ${port} on ${host} is taken by another program.`,
        `Stop that program, or choose another port: PORT=${port + 1} npm start`,
      )
      reject(
        error.code === 'EADDRINUSE'
          ? taken
          : new CannotStart(`We may not listen on ${host}:${port} (${error.code}).`, 'Choose another HOST or PORT.'),
      )
    })
    probe.listen(port, host, () => {
      const found = (probe.address() as { port: number }).port
      probe.close(() => resolve(found))
    })
  })

/** Makes the demonstration in a new workspace, or, `--again`, in one that was a demonstration before. */
async function seed({ again }: { again?: boolean }) {
  const settings = config()
  const clock = createClock(settings.testClock)
  const { place, dataDirectory, stop } = await ground(settings)
  try {
    await migrate(place)
    const { db, close } = openDatabase({ ...place, connections: 1 })
    const existing = await workspaceOf(db)
    if (existing && !(again && existing.isDemonstration)) {
      await close()
      throw new CannotStart(
        `The workspace "${settings.workspace}" is already there.`,
        existing.isDemonstration
          ? 'Say "npm run seed -- --again" to throw it away and make it anew.'
          : 'Choose another name: MAKEGOOD_WORKSPACE=demo2 npm run seed',
      )
    }
    if (existing) {
      await sql`drop schema ${sql.id(settings.workspace)} cascade`.execute(db)
      await sql`drop schema ${sql.id(jobsSchemaOf(settings.workspace))} cascade`.execute(db)
    }
    await close()
    await migrate(place)
    const started = performance.now()
    const people = await makeDemonstration({
      database: { place },
      clock,
      files: openFileStore(filesIn(dataDirectory)),
      onProgress: progress,
    })
    say(`\nThe demonstration is ready: ${people?.length ?? 0} people, in ${((performance.now() - started) / 1000).toFixed(1)} s.`)
  } finally {
    await stop()
  }
}

const progress = (played: number, total: number) => {
  if (process.stdout.isTTY) process.stdout.write(`\rPlaying the week: ${played} of ${total} `)
}

/** A new sign-in link for somebody who is locked out. */
async function link(address: string) {
  const settings = config()
  const clock = createClock(settings.testClock)
  const { place, stop } = await ground(settings)
  const { db, close } = openDatabase({ ...place, connections: 1 })
  try {
    const agent = (await activeAgents(db)).find((one) => one.address.toLowerCase() === address.toLowerCase())
    if (!agent)
      throw new CannotStart(
        `Nobody active in "${settings.workspace}" has the address ${address}.`,
        'Check the spelling and MAKEGOOD_WORKSPACE.',
      )
    const { token } = await db
      .transaction()
      .execute((tx) => makeSignInLink(tx, agent.id, { now: clock.now(), newId: () => newIdAt(clock.now()), validMinutes: 60 }))
    say(signInAddress(settings.publicUrl ?? `http://${settings.host}:${settings.port}`, token))
  } finally {
    await close()
    await stop()
  }
}

const program = new Command('makegood').description("Keep your word. Make it good when you can't.")
program.command('start', { isDefault: true }).description('start the product').action(start)
program
  .command('seed')
  .description('make the demonstration workspace')
  .option('--again', 'throw an earlier demonstration away first')
  .action(seed)
program
  .command('read')
  .description('read messages, drafts or notes: JSON Lines in on standard input, JSON Lines out')
  .action(async () => {
    // A taker that has gone away (`| head`) is told by the failed write; without a listener it would be a crash.
    process.stdout.on('error', () => process.exit(0))
    process.exitCode = await readCommand({ input: process.stdin, output: process.stdout, errors: process.stderr }, read)
  })
program.command('link').argument('<address>').description('print a sign-in link for somebody').action(link)

try {
  await program.parseAsync()
  // `start` goes on until it is told to stop, and what `read` wrote may still be on its way; the others are done.
  if (!['start', 'read', undefined].includes(process.argv[2])) process.exit(0)
} catch (error) {
  const known = error instanceof CannotStart || error instanceof GroundError || error instanceof DatabaseUnfit
  process.stderr.write(
    known
      ? `\nMakegood did not start. ${error.message}\n${error.cure}\n`
      : `\nMakegood did not start. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  )
  process.exit(1)
}
