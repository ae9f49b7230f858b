import { accessSync, chmodSync, constants, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import pg from 'pg'
import { type Account, accountFor, canEnter } from './postgres/account.ts'
import { readyBinaries } from './postgres/binaries.ts'
import { accessTo, ensureCluster, isAlive, rememberPort, SUPERUSER } from './postgres/cluster.ts'
import { GroundError } from './postgres/ground-error.ts'
import { assertUsable } from './postgres/requirements.ts'
import { closeServer, connectAsSuperuser, type Opening, openServer } from './postgres/server.ts'

export { assertUsable, GroundError }

/** The database server that Makegood brings along: a real PostgreSQL in a folder of ours, reached over loopback only. */
export type EmbeddedPostgres = {
  /** For the product: an ordinary role that owns the database `makegood`. */
  url: string
  /** For creating databases (tests, `makegood doctor`): the superuser, on the database `postgres`. */
  superuserUrl: string
  dataDirectory: string
  port: number
  /** True when the server had outlived the process that started it, or another process of ours started it. */
  wasRunning: boolean
  /** Stops the server, unless another process of ours is still attached to it. */
  stop: () => Promise<void>
}

export type PostgresWish = {
  /** The data folder; the cluster is kept in `postgres-18` inside it, because a newer major cannot open an older one's files. */
  directory: string
  /** Leave it out, and a free port is found once and remembered. */
  port?: number
  /** Only a test whose data may be lost turns this off. */
  fsync?: boolean
  /** Further server settings for this start, over those in postgresql.conf. */
  settings?: Record<string, string>
}

const MAJOR = 18
const ROLE = 'makegood'
const DATABASE = 'makegood'

/** Starts our PostgreSQL, or attaches to it when it still runs. Throws a GroundError, with the cure, when the machine does not allow it. */
export async function startPostgres(wish: PostgresWish): Promise<EmbeddedPostgres> {
  const directory = resolve(wish.directory)
  const dataDirectory = join(directory, `postgres-${MAJOR}`)
  ensureFolder(directory)
  const account = accountFor(dataDirectory)
  assertReachable(account, directory)
  const binaries = readyBinaries(directory, account)
  const access = accessTo(dataDirectory)
  const detach = registerAttachment(dataDirectory)
  const opening: Opening = {
    clusterDirectory: dataDirectory,
    binaries,
    account,
    password: access.password,
    options: optionsOf(wish),
  }

  try {
    ensureCluster(dataDirectory, { binaries, account, password: access.password, isDurable: wish.fsync !== false })
    const { port, wasRunning } = await openServer(opening, { wished: wish.port, remembered: access.port })
    if (port !== access.port) rememberPort(dataDirectory, { ...access, port })
    await ensureDatabase(port, access.password)
    const url = `postgres://${ROLE}:${access.password}@127.0.0.1:${port}/${DATABASE}`
    const superuserUrl = `postgres://${SUPERUSER}:${access.password}@127.0.0.1:${port}/postgres`
    await assertUsable(url)
    const stop = async () => {
      detach()
      if (!othersAreAttached(dataDirectory)) await closeServer(opening)
    }
    return { url, superuserUrl, dataDirectory, port, wasRunning, stop }
  } catch (fault) {
    detach()
    throw fault
  }
}

function optionsOf({ fsync, settings }: PostgresWish): Record<string, string> {
  return { ...(fsync === false && { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }), ...settings }
}

/** Makes the data folder if it is missing; throws a GroundError, with the cure, when it cannot be written to. */
export function ensureFolder(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true })
    accessSync(directory, constants.W_OK | constants.X_OK)
    const probe = join(directory, `.write-probe-${process.pid}`)
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (cause) {
    throw new GroundError(
      'ground.folder-not-writable',
      `Makegood keeps its data in ${directory}, and this account may not write there.`,
      'Give the folder to this account (chown), or set MAKEGOOD_DATA to a folder it may write in.',
      cause,
    )
  }
}

/**
 * As root, our own data folder may be closed to others (umask 077) inside one that is open. Then we let others pass through it,
 * though not list it; folders above it are not ours to open.
 */
function assertReachable(account: Account, directory: string): void {
  if (canEnter(account, directory)) return
  if (canEnter(account, dirname(directory))) {
    chmodSync(directory, (statSync(directory).mode & 0o777) | 0o011)
    if (canEnter(account, directory)) return
  }
  throw new GroundError(
    'ground.folder-not-reachable',
    `Makegood runs as root, so its database runs as the account ${account?.name}, which may not enter ${directory} or a folder above it.`,
    `Set MAKEGOOD_DATA to a folder that others may enter, such as /var/lib/makegood, or run Makegood as an ordinary account.`,
  )
}

/** The role and the database of the product, made at the first start; the second of two processes finds them made. */
async function ensureDatabase(port: number, password: string): Promise<void> {
  const client = await connectAsSuperuser(port, password)
  try {
    const literal = client.escapeLiteral(password)
    const { rows } = await client.query<{ has_role: boolean; has_database: boolean }>(
      `select exists (select from pg_roles where rolname = '${ROLE}') as has_role,
              exists (select from pg_database where datname = '${DATABASE}') as has_database`,
    )
    if (!rows[0]?.has_role) await unlessMade(client, `create role ${ROLE} login password ${literal}`)
    if (!rows[0]?.has_database) await unlessMade(client, `create database ${DATABASE} owner ${ROLE}`)
  } finally {
    await client.end()
  }
}

/** PostgreSQL has no `create role if not exists`; these are its answers when the other process came first. */
const MADE_ALREADY = ['42710', '42P04', '23505']

async function unlessMade(client: pg.Client, statement: string): Promise<void> {
  try {
    await client.query(statement)
  } catch (fault) {
    if (!(fault instanceof pg.DatabaseError) || !MADE_ALREADY.includes(fault.code ?? '')) throw fault
  }
}

/** One empty file per attached process, named by its id; what a killed process left behind is swept by the next look. */
function registerAttachment(dataDirectory: string): () => void {
  mkdirSync(attachments(dataDirectory), { recursive: true })
  const file = join(attachments(dataDirectory), `${process.pid}-${++attachmentsMade}`)
  writeFileSync(file, '')
  return () => rmSync(file, { force: true })
}

let attachmentsMade = 0

function othersAreAttached(dataDirectory: string): boolean {
  if (!existsSync(attachments(dataDirectory))) return false
  const living = readdirSync(attachments(dataDirectory)).filter((name) => {
    const isLiving = isAlive(Number.parseInt(name, 10))
    if (!isLiving) rmSync(join(attachments(dataDirectory), name), { force: true })
    return isLiving
  })
  return living.length > 0
}

const attachments = (dataDirectory: string) => `${dataDirectory}.attached`
