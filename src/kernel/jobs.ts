import { run, type Runner } from 'graphile-worker'
import { EventEmitter } from 'node:events'
import { firstRow, rows, sql, type Database } from './db.ts'
import type { RawBuilder } from 'kysely'
import { every } from './every.ts'
import { newIdAt } from './id.ts'
import type { Log } from './log.ts'
import { jobsSchemaOf } from './migrate.ts'
import { tryLock, type HeldLock } from './process-lock.ts'
import type { Clock } from './clock.ts'

/** A fact as a reaction sees it. `depth` counts reactions since a person or a mail started the chain. */
export type FactGiven = { id: string; type: string; about: Record<string, unknown> }
/** Does what follows from a fact. Runs at least once, perhaps twice: it must be repeatable. */
export type Reaction = (fact: FactGiven, depth: number) => Promise<void>

export type Jobs = {
  /** This process's name in the database; its advisory lock says that it lives. */
  processId: string
  /** Whether a process is gone, so that what it held may be taken over. */
  isGone(processId: string): Promise<boolean>
  close(): Promise<void>
}

const CONCURRENCY = 4
const BURY_EVERY_MS = 5_000
const LOCK_RETRY_MS = 500
const POLL_EVERY_MS = 1_000
export const ALIVE_LOCK = (processId: string) => `process ${processId}`

type Presence = { processId: string; leave(): Promise<void> }

/** Says in the database that this process lives, for as long as it does. */
async function appear({ db, place }: Database, clock: Clock): Promise<Presence> {
  const processId = newIdAt(new Date())
  const startedAt = clock.now()
  const sayItLives = () =>
    sql`insert into processes (id, started_at) values (${processId}, ${startedAt}) on conflict do nothing`.execute(db)
  let alive: HeldLock | undefined = await tryLock(place, ALIVE_LOCK(processId))
  await sayItLives()

  // A lost lock connection would make others think us dead: take the lock again as soon as the database answers.
  const keepAlive = async () => {
    while (alive) {
      await alive.lost
      do {
        if (!alive) return
        await new Promise((resolve) => setTimeout(resolve, LOCK_RETRY_MS).unref())
        alive = (await tryLock(place, ALIVE_LOCK(processId)).catch(() => undefined)) ?? alive
      } while (alive.isLost())
      // Others may have buried us meanwhile; unlisted, we would die unnoticed the next time.
      await sayItLives().catch(() => {})
      // A job that was under way when the database went could not even be given back: it would stay ours, untouched, for hours.
      await sql`select ${sql.id(jobsSchemaOf(place.workspace))}.force_unlock_workers(${[processId]}::text[])`
        .execute(db)
        .catch(() => {})
    }
  }
  void keepAlive()

  const leave = async () => {
    await sql`delete from processes where id = ${processId}`.execute(db).catch(() => {})
    const held = alive
    alive = undefined
    await held?.release().catch(() => {})
  }
  return { processId, leave }
}

/** Starts this process's share of the work: reactions run here or in any other living process, each once at a time. */
export async function startJobs(
  database: Database,
  clock: Clock,
  log: Log,
  reactions: ReadonlyMap<string, Reaction>,
): Promise<Jobs> {
  const schema = jobsSchemaOf(database.place.workspace)
  const { processId, leave } = await appear(database, clock)
  const runner: Runner = await run({
    pgPool: database.pool,
    schema,
    concurrency: CONCURRENCY,
    noHandleSignals: true,
    pollInterval: POLL_EVERY_MS,
    events: namingThePool(processId) as never,
    logger: quiet(log) as never,
    crontab: '',
    taskList: { react: (payload) => reactWith(reactions, payload as ReactionJob) },
  })
  const bury = every(BURY_EVERY_MS, { clock, log, name: 'looking for dead processes' }, () => buryTheDead(database, schema))

  return {
    processId,
    isGone: (id) => isGone(database, id),
    async close() {
      await bury.close()
      await runner.stop().catch(() => {})
      await leave()
    },
  }
}

/**
 * The library locks jobs in the name of its pool, which is random. Here the pool bears the process's own name before it takes
 * its first job, so there is no moment in which a job is held by somebody whom nobody could find dead.
 */
function namingThePool(processId: string): EventEmitter {
  const events = new EventEmitter()
  events.on('pool:create', ({ workerPool }: { workerPool: { id: string } }) => (workerPool.id = processId))
  return events
}

type ReactionJob = { reaction: string; fact: FactGiven; depth: number }

async function reactWith(reactions: ReadonlyMap<string, Reaction>, { reaction, fact, depth }: ReactionJob) {
  const react = reactions.get(reaction)
  if (!react) throw new Error(`Nothing here is called "${reaction}"; an older process will be replaced by one that knows it.`)
  await react(fact, depth)
}

const isFree = (workspace: string, processId: string | RawBuilder<unknown>) => sql<boolean>`not exists (
  select from pg_locks where locktype = 'advisory' and objsubid = 1
    and database = (select oid from pg_database where datname = current_database())
    and (classid::bigint << 32) | objid::bigint = hashtextextended(${`${workspace}:process `} || ${processId}::text, 0))`

async function isGone({ db, place }: Database, processId: string): Promise<boolean> {
  return (await firstRow<{ gone: boolean }>(db, sql`select ${isFree(place.workspace, processId)} as gone`))?.gone ?? false
}

/** A killed process's jobs would stay locked for four hours; here they are free again within seconds. */
async function buryTheDead({ db, place }: Database, schema: string) {
  const dead = await rows<{ id: string }>(db, sql`select id from processes where ${isFree(place.workspace, sql`processes.id`)}`)
  for (const { id } of dead) {
    await sql`select ${sql.id(schema)}.force_unlock_workers(array[${id}]::text[])`.execute(db)
    await sql`delete from processes where id = ${id}`.execute(db)
  }
}

const quiet = (log: Log) => {
  const make = (): unknown => ({
    error: (message: string) => log.error(message),
    warn: (message: string) => log.warn(message),
    info: () => {},
    debug: () => {},
    scope: make,
  })
  return make()
}
