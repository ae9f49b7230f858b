import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { totalmem } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { type Account, runAs } from './account.ts'
import type { Binaries } from './binaries.ts'
import { GroundError } from './ground-error.ts'

/** How to get in: one random password for both roles, and the loopback port that was free the first time. */
export type Access = { port: number; password: string }

/** The role that owns the server; the product itself connects as an ordinary role, so a hole in our SQL is not a shell. */
export const SUPERUSER = 'postgres'

/** More memory than this gains nothing on the small machines that run the embedded server; an eighth leaves room for the rest. */
const SHARED_BUFFERS_MAX_MB = 256
const SHARED_BUFFERS_SHARE = 1 / 8

/** Forty for our pools, two processes at once during an upgrade, and a few for an administrator. */
const MAX_CONNECTIONS = 60

/** Reads the access file beside the cluster, or makes it; the first of two processes that start together decides. */
export function accessTo(clusterDirectory: string): Access {
  const file = accessFile(clusterDirectory)
  if (!existsSync(file)) {
    if (existsSync(join(clusterDirectory, 'PG_VERSION'))) throw passwordMissing(file, clusterDirectory)
    const beside = writeBeside(file, { port: 0, password: randomBytes(24).toString('hex') })
    try {
      linkSync(beside, file)
    } catch (fault) {
      if (!existsSync(file)) throw fault
    } finally {
      rmSync(beside, { force: true })
    }
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Access
}

/** Keeps the port, so that the address of the database stays the same from one start to the next. */
export function rememberPort(clusterDirectory: string, access: Access): void {
  const file = accessFile(clusterDirectory)
  renameSync(writeBeside(file, access), file)
}

/**
 * Runs initdb once. It fills a folder beside and renames it, so that a start killed halfway leaves no half cluster behind.
 * The locale is never C: under C, `lower`, `ilike` and trigrams drop every letter outside ASCII.
 */
export function ensureCluster(
  clusterDirectory: string,
  { binaries, account, password, isDurable }: { binaries: Binaries; account: Account; password: string; isDurable: boolean },
): void {
  if (existsSync(join(clusterDirectory, 'PG_VERSION'))) return
  sweepUnfinished(clusterDirectory)
  const beside = `${clusterDirectory}.new-${process.pid}`
  mkdirSync(beside, { mode: 0o700 })
  const passwordFile = `${beside}.password`
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (account) for (const path of [beside, passwordFile]) chownSync(path, account.uid, account.gid)

  const given = [...initdbArguments(beside, passwordFile), ...(isDurable ? [] : ['--no-sync'])]
  const made = runAs(account, binaries.initdb, given)
  rmSync(passwordFile, { force: true })
  if (made.status !== 0) {
    rmSync(beside, { recursive: true, force: true })
    throw initdbFailed(clusterDirectory, `${made.error?.message ?? ''}${made.stderr ?? ''}`)
  }
  try {
    renameSync(beside, clusterDirectory)
  } catch (fault) {
    rmSync(beside, { recursive: true, force: true })
    if (!existsSync(join(clusterDirectory, 'PG_VERSION'))) throw fault
  }
}

/** They are written into postgresql.conf, where an administrator may change them; later starts do not override it. */
function settings(): Record<string, string> {
  const sharedBuffersMb = Math.floor(Math.min(SHARED_BUFFERS_MAX_MB, (totalmem() / 1024 / 1024) * SHARED_BUFFERS_SHARE))
  return {
    shared_buffers: `${sharedBuffersMb}MB`,
    effective_cache_size: `${sharedBuffersMb * 4}MB`,
    work_mem: '8MB',
    maintenance_work_mem: '128MB',
    max_connections: String(MAX_CONNECTIONS),
    fsync: 'on',
    synchronous_commit: 'on',
    wal_compression: 'on',
    random_page_cost: '1.1',
    // Our queries are short; compiling them costs more than it saves.
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
    log_checkpoints: 'off',
    log_min_messages: 'warning',
  }
}

function initdbArguments(directory: string, passwordFile: string): string[] {
  const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'
  return [
    `--pgdata=${directory}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    `--locale=${locale}`,
    '--lc-messages=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    ...Object.entries(settings()).map(([name, value]) => `--set=${name}=${value}`),
  ]
}

function sweepUnfinished(clusterDirectory: string): void {
  const prefix = `${basename(clusterDirectory)}.new-`
  for (const name of readdirSync(dirname(clusterDirectory))) {
    if (name.startsWith(prefix) && !isAlive(Number.parseInt(name.slice(prefix.length), 10)))
      rmSync(join(dirname(clusterDirectory), name), { recursive: true, force: true })
  }
}

/** Whether a process with this id exists; one that we may not signal exists too. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const accessFile = (clusterDirectory: string) => `${clusterDirectory}.access.json`

function writeBeside(file: string, access: Access): string {
  const beside = `${file}.${process.pid}`
  writeFileSync(beside, `${JSON.stringify(access)}\n`, { mode: 0o600 })
  return beside
}

const passwordMissing = (file: string, clusterDirectory: string) =>
  new GroundError(
    'ground.password-missing',
    `The database in ${clusterDirectory} is there, but ${file}, which holds its password, is not.`,
    `Put ${file} back from a backup of the data folder; the two belong together.`,
  )

const initdbFailed = (clusterDirectory: string, said: string) =>
  new GroundError(
    'ground.server-did-not-start',
    `The database folder ${clusterDirectory} could not be prepared: ${said.trim().split('\n').slice(-6).join(' ')}`,
    'Check that the disk has 200 MB free and that the folder is on a local disk, or set DATABASE_URL to a PostgreSQL 15 or newer.',
  )
