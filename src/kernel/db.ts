import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'

export { sql }

// Counts and sequence numbers stay far below 2^53 here; strings would only invite `'10' > '9'`.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
// A calendar date is words, not an instant: keep it as '2026-03-27'.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

/** Any place SQL can run: the pool, or one transaction. Stores write plain SQL and name their rows. */
export type Queryable = Kysely<unknown>
export type Db = Kysely<unknown>
export type Tx = Transaction<unknown>

/** How to reach the database and which schema, being one workspace, to live in. */
export type Place = { url: string; workspace: string; connections?: number }

/** A workspace is a schema; its name is quoted into `search_path`, so it is kept to plain letters. */
export const isWorkspaceName = (name: string) => /^[a-z][a-z0-9_]{0,40}$/.test(name)

const CONNECTIONS_DEFAULT = 12

/** Connection settings whose every query sees this workspace first, then the extensions in `public`. */
export function connectionTo({ url, workspace }: Place): pg.ClientConfig {
  if (!isWorkspaceName(workspace)) throw new Error(`"${workspace}" cannot name a workspace: use a-z, 0-9 and _.`)
  return {
    connectionString: url,
    options: `-c search_path=${workspace},public -c timezone=UTC`,
    application_name: `makegood ${workspace}`,
    keepAlive: true,
  }
}

export type Database = { db: Db; pool: pg.Pool; place: Place; close(): Promise<void> }

/** Opens the pool; a lost idle connection is replaced silently, a lost busy one fails its query. */
export function openDatabase(place: Place): Database {
  const pool = new pg.Pool({
    ...connectionTo(place),
    max: place.connections ?? CONNECTIONS_DEFAULT,
    connectionTimeoutMillis: 15_000,
  })
  pool.on('error', () => {})
  pool.on('connect', (client) => void client.on('error', () => {}))
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  return { db, pool, place, close: () => db.destroy() }
}

/** Runs a page's queries where writing is impossible, on one consistent snapshot. */
export const readOnly = <Answer>(db: Db, read: (tx: Tx) => Promise<Answer>): Promise<Answer> =>
  db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read)

/** All rows of a query, typed by the caller, who wrote the SQL. */
export async function rows<Row>(tx: Queryable, query: ReturnType<typeof sql>): Promise<Row[]> {
  return (await query.execute(tx)).rows as Row[]
}

/** The first row, if there is one. */
export async function firstRow<Row>(tx: Queryable, query: ReturnType<typeof sql>): Promise<Row | undefined> {
  return (await rows<Row>(tx, query))[0]
}

/** The advisory-lock key of a name: 63 bits of its hash, computed by the database so that every program agrees. */
export const lockKey = (name: string) => sql<number>`hashtextextended(current_schema() || ':' || ${name}, 0)`

/** Whether an error is the database refusing a duplicate of the named unique constraint. */
export const isDuplicateOf = (error: unknown, constraint: string): boolean =>
  error instanceof Error && (error as pg.DatabaseError).code === '23505' && (error as pg.DatabaseError).constraint === constraint

/** Whether an error says that the database is away or starting, rather than that it disliked what was asked. */
export function isDatabaseAway(error: unknown): boolean {
  const { code = '', message = '' } = (error ?? {}) as { code?: unknown; message?: unknown } & object
  if (/^(08|57P|53|58)/.test(String(code)) || /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)/.test(String(code))) return true
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable|connection .*closed/i.test(
    String(message),
  )
}
