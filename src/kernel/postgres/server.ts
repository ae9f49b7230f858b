import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { type Account, runAs, spawnedAs } from './account.ts'
import type { Binaries } from './binaries.ts'
import { isAlive, SUPERUSER } from './cluster.ts'
import { GroundError } from './ground-error.ts'

/** One cluster and all that is needed to open it. */
export type Opening = {
  clusterDirectory: string
  binaries: Binaries
  account: Account
  password: string
  options: Record<string, string>
}

/** What a look at the folder found: a server to attach to, one that says it is still replaying its log, one that does not answer, or none. */
type Found = { kind: 'ours'; port: number } | { kind: 'waking' } | { kind: 'busy' } | { kind: 'none' }
type Attempt = { kind: 'ready' } | { kind: 'locked' } | { kind: 'port-taken' }

/** After a kill the old server's children may hold its shared memory for a moment; ten seconds is many such moments. */
const LOCK_WAIT_MS = 10_000

/** A start after a crash first replays up to a gigabyte of log, which takes a slow disk about a minute. */
const READY_WAIT_MS = 120_000

const LOOK_AGAIN_MS = 20

/** PostgreSQL's own code for "starting up, in recovery or shutting down". */
const CANNOT_CONNECT_NOW = '57P03'

const CONNECT_LIMIT_MS = 2_000
const STOP_LIMIT_SECONDS = 60

/** Ports are free when we look and may be taken when we bind; five unlucky looks in a row do not happen by chance. */
const PORTS_TRIED_MAX = 5

/** The log is for the last few starts; it is put aside at this size, and the one put aside before is dropped. */
const LOG_BYTES_MAX = 10 * 1024 * 1024

/**
 * Attaches to the server that already runs on this cluster, or starts it. A wished port is kept to; otherwise the remembered
 * one is used while it is free, and another when it is not.
 */
export async function openServer(opening: Opening, ports: { wished?: number | undefined; remembered: number }) {
  const started = Date.now()
  let port = ports.wished ?? ports.remembered
  let portsTried = 0

  for (;;) {
    const found = await look(opening)
    if (found.kind === 'ours') return { port: found.port, wasRunning: true }
    if (found.kind === 'none') {
      releaseOrphanedLock(opening.clusterDirectory)
      if (port === 0 || !(await isFree(port))) {
        if (ports.wished || ++portsTried > PORTS_TRIED_MAX) throw portTaken(port)
        port = await freePort()
      }
      const attempt = await start(opening, port)
      if (attempt.kind === 'ready') return { port, wasRunning: false }
      if (attempt.kind === 'port-taken' && (ports.wished || ++portsTried > PORTS_TRIED_MAX)) throw portTaken(port)
      if (attempt.kind === 'port-taken') port = await freePort()
    }
    const limitMs = found.kind === 'waking' ? READY_WAIT_MS : LOCK_WAIT_MS
    if (Date.now() - started > limitMs) throw stillLocked(opening.clusterDirectory)
    await wait(LOOK_AGAIN_MS * 5)
  }
}

/** Ends the server and waits for its last byte; returns at once when none runs. */
export async function closeServer({ clusterDirectory, binaries, account }: Opening): Promise<void> {
  if (!existsSync(lockFile(clusterDirectory))) return
  const given = ['stop', '--pgdata', clusterDirectory, '--mode', 'fast', '--wait', '--timeout', String(STOP_LIMIT_SECONDS)]
  runAs(account, binaries.pgCtl, given)
}

/** A connection of the superuser to the database that every cluster has. The caller ends it. */
export async function connectAsSuperuser(port: number, password: string, database = 'postgres'): Promise<pg.Client> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: SUPERUSER,
    password,
    database,
    connectionTimeoutMillis: CONNECT_LIMIT_MS,
  })
  // The server may be stopped by another process of ours while we hold the line; the query then fails, which is enough.
  client.on('error', () => {})
  await client.connect()
  return client
}

/** Another server may answer on the port in the lock file, so the one that answers has to name our folder. */
async function look({ clusterDirectory, password }: Opening): Promise<Found> {
  const lock = readLock(clusterDirectory)
  if (!lock || !isServer(lock.pid)) return { kind: 'none' }
  if (!lock.port) return { kind: 'busy' }
  try {
    const client = await connectAsSuperuser(lock.port, password)
    try {
      const { rows } = await client.query<{ data_directory: string }>('show data_directory')
      const isOurs = rows[0] !== undefined && realpathSync(rows[0].data_directory) === realpathSync(clusterDirectory)
      return isOurs ? { kind: 'ours', port: lock.port } : { kind: 'busy' }
    } finally {
      await client.end()
    }
  } catch (fault) {
    return { kind: (fault as { code?: string }).code === CANNOT_CONNECT_NOW ? 'waking' : 'busy' }
  }
}

/** Spawned in a session of its own: Ctrl-C in the terminal is for us, and we stop the server after our own work is done. */
async function start(opening: Opening, port: number): Promise<Attempt> {
  const logFile = `${opening.clusterDirectory}.log`
  const logStart = putAsideWhenLarge(logFile)
  const log = openSync(logFile, 'a', 0o600)
  const options = { listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '', ...opening.options }
  const given = [
    '-D',
    opening.clusterDirectory,
    ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
  const child = spawn(opening.binaries.postgres, given, {
    ...spawnedAs(opening.account),
    detached: true,
    windowsHide: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  child.unref()
  let exit: { said?: string } | undefined
  child.once('error', (fault) => (exit = { said: fault.message }))
  child.once('exit', () => (exit ??= {}))

  const deadline = Date.now() + READY_WAIT_MS
  while (Date.now() < deadline) {
    if (exit) return judge(opening, exit.said ?? readFileSync(logFile, 'utf8').slice(logStart))
    if (readLock(opening.clusterDirectory)?.pid === child.pid && (await look(opening)).kind === 'ours') return { kind: 'ready' }
    await wait(LOOK_AGAIN_MS)
  }
  throw didNotStart(opening.clusterDirectory, 'it was still not ready after two minutes.')
}

function judge({ clusterDirectory }: Opening, said: string): Attempt {
  if (/lock file .* already exists|pre-existing shared memory|lock file .* is empty/i.test(said)) return { kind: 'locked' }
  if (/could not bind|could not create any TCP/i.test(said)) return { kind: 'port-taken' }
  throw didNotStart(clusterDirectory, said.trim().split('\n').slice(-6).join(' '))
}

/** postmaster.pid: the process id, the folder, the start, and the port once it is known. */
function readLock(clusterDirectory: string) {
  try {
    const [pid, , , port] = readFileSync(lockFile(clusterDirectory), 'utf8').split('\n')
    return { pid: Number(pid), port: Number(port ?? 0) }
  } catch {
    return undefined
  }
}

/**
 * After a power cut or in a new container the id in the lock file may belong to some other program, or to a dead one that
 * nobody collected, and PostgreSQL would refuse for ever. It ignores a lock held by its own parent, so we write our id there;
 * unlike removing the file, this keeps its check that no old child still uses the shared memory.
 */
function releaseOrphanedLock(clusterDirectory: string): void {
  const lock = readLock(clusterDirectory)
  if (!lock || !isAlive(lock.pid) || isServer(lock.pid)) return
  const file = lockFile(clusterDirectory)
  const [, ...rest] = readFileSync(file, 'utf8').split('\n')
  writeFileSync(file, [process.pid, ...rest].join('\n'))
}

/** Where the system tells (Linux), the process has to be a living postgres; elsewhere, living is all we can ask. */
function isServer(pid: number): boolean {
  if (!isAlive(pid)) return false
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return /^\d+ \(postgres\) [^ZX]/.test(status)
  } catch {
    return process.platform !== 'linux'
  }
}

const lockFile = (clusterDirectory: string) => join(clusterDirectory, 'postmaster.pid')

function putAsideWhenLarge(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size < LOG_BYTES_MAX) return size
  rmSync(`${file}.old`, { force: true })
  renameSync(file, `${file}.old`)
  return 0
}

async function isFree(port: number): Promise<boolean> {
  return (await bound(port)) !== undefined
}

async function freePort(): Promise<number> {
  const port = await bound(0)
  if (port === undefined) throw portTaken(0)
  return port
}

function bound(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(undefined))
    probe.listen({ port, host: '127.0.0.1' }, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : undefined))
    })
  })
}

const portTaken = (port: number) =>
  new GroundError(
    'ground.port-taken',
    `Port ${port}, on which the database was to listen, is used by another program.`,
    'Choose another port for the database, or leave it out and a free one is found.',
  )

const stillLocked = (clusterDirectory: string) =>
  new GroundError(
    'ground.server-did-not-start',
    `The database in ${clusterDirectory} is held by a server that does not answer.`,
    `Look at ${clusterDirectory}.log; if that server hangs, end the process whose id is the first line of postmaster.pid.`,
  )

const didNotStart = (clusterDirectory: string, said: string) =>
  new GroundError(
    'ground.server-did-not-start',
    `The database in ${clusterDirectory} did not start: ${said}`,
    `The whole story is in ${clusterDirectory}.log. The folder itself has not been changed.`,
  )
