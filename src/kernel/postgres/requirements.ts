import pg from 'pg'
import { GroundError } from './ground-error.ts'

/** PostgreSQL 15 is what Debian 12 and every managed service offer; we use nothing newer. */
const OLDEST_VERSION = 15
const CONNECT_LIMIT_MS = 10_000

/**
 * Checks that any PostgreSQL, ours or one named by DATABASE_URL, can carry the product: reachable, new enough, and with a
 * locale in which å is a letter. Throws a GroundError with the cure. Costs one connection, about 5 ms.
 */
export async function assertUsable(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_LIMIT_MS })
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (cause) {
    await client.end().catch(() => {})
    throw unreachable(url, cause)
  }
  try {
    await assertVersion(client)
    await assertLetters(client)
  } finally {
    await client.end()
  }
}

async function assertVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ server_version_num: string }>('show server_version_num')
  const version = Math.floor(Number(rows[0]?.server_version_num) / 10_000)
  if (version >= OLDEST_VERSION) return
  throw new GroundError(
    'ground.database-too-old',
    `The database is PostgreSQL ${version}; Makegood needs ${OLDEST_VERSION} or newer.`,
    `Upgrade the server to PostgreSQL ${OLDEST_VERSION} or newer, or leave DATABASE_URL out and Makegood brings its own.`,
  )
}

async function assertLetters(client: pg.Client): Promise<void> {
  await ensureTrigrams(client)
  const { rows } = await client.query<{ folds: boolean; trigrams: number }>(
    `select 'ÅSA' ilike 'åsa' as folds, coalesce(cardinality(show_trgm('åäö')), 0) as trigrams`,
  )
  if (rows[0]?.folds && rows[0].trigrams > 0) return
  throw new GroundError(
    'ground.database-wrong-locale',
    'The database was created with a locale (C or POSIX) in which å, ø and Chinese characters are not letters, so search would miss them.',
    `Create it again with: create database makegood template template0 encoding 'UTF8' locale 'C.UTF-8';`,
  )
}

/** Two processes that start together both try to create it; the one that comes second finds it there. */
async function ensureTrigrams(client: pg.Client): Promise<void> {
  const isThere = async () => {
    const { rowCount } = await client.query(`select from pg_extension where extname = 'pg_trgm'`)
    return rowCount === 1
  }
  if (await isThere()) return
  try {
    await client.query('create extension if not exists pg_trgm with schema public')
  } catch (cause) {
    if (await isThere()) return
    throw new GroundError(
      'ground.extension-missing',
      'The database lacks the extension pg_trgm, and this role may not create it.',
      'Ask the administrator of the database to run: create extension pg_trgm;  (on Debian it is part of the package postgresql-15)',
      cause,
    )
  }
}

function unreachable(url: string, cause: unknown): GroundError {
  const why = cause instanceof Error ? cause.message || (cause as NodeJS.ErrnoException).code : String(cause)
  return new GroundError(
    'ground.database-unreachable',
    `The database at ${withoutPassword(url)} does not answer: ${why}`,
    'Check that the server runs and that host, port, database, role and password in DATABASE_URL are right.',
    cause,
  )
}

function withoutPassword(url: string): string {
  if (!URL.canParse(url)) return 'the address in DATABASE_URL, which is not a valid address,'
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}
