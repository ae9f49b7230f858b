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

/**
 * How to reach the database and which schema, being one workspace, to live in. `plansOnce` is for work whose every
 * statement looks up keys or inserts: a plan made without its values is then as good as any, and made only once.
 */
export type Place = { url: string; workspace: string; connections?: number; plansOnce?: boolean }

/** A workspace is a schema; its name is quoted into `search_path`, so it is kept to plain letters. */
export const isWorkspaceName = (name: string) => /^[a-z][a-z0-9_]{0,40}$/.test(name)

const CONNECTIONS_DEFAULT = 12

/** Connection settings whose every query sees this workspace first, then the extensions in `public`. */
export function connectionTo({ url, workspace, plansOnce }: Place): pg.ClientConfig {
  if (!isWorkspaceName(workspace)) throw new Error(`"${workspace}" cannot name a workspace: use a-z, 0-9 and _.`)
  return {
    connectionString: url,
    options: `-c search_path=${workspace},public -c timezone=UTC${plansOnce ? ' -c plan_cache_mode=force_generic_plan' : ''}`,
    application_name: `makegood ${workspace}`,
    keepAlive: true,
  }
}

/** So many different statements are remembered by name; what is rarer than that is planned each time it is asked. */
const NAMED_STATEMENTS_MAX = 600
/** One statement that reads or writes rows; the protocol cannot prepare several at once. */
const CAN_BE_PREPARED = /^\s*(select|with|insert|update|delete)\b[^;]*$/i
const names = new Map<string, string>()

/** The same text has the same name in every connection of this process; the database plans it once for each. */
function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= NAMED_STATEMENTS_MAX || !CAN_BE_PREPARED.test(text)) return known
  const name = `s${names.size}`
  names.set(text, name)
  return name
}

/**
 * Prepares what is asked again and again: planning a screen's query takes longer than answering it. Our statements are
 * written out and take lists as arrays, so there are a few hundred of them, not one for each length of a list.
 */
class PreparingClient extends pg.Client {
  // The many shapes of `pg.Client.query` cannot be written down twice; only the one that Kysely uses is changed.
  override query = ((text: unknown, values?: unknown, ...others: unknown[]) => {
    const ask = (...all: unknown[]) => (super.query as (...all: unknown[]) => unknown).apply(this, all)
    const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text) : undefined
    if (name === undefined) return ask(text, values, ...others)
    const answer = ask({ name, text, values }, ...others)
    if (answer instanceof Promise) answer.catch((error) => this.#leaveIfOutdated(error))
    return answer
  }) as pg.Client['query']

  /** A newer program changed a table under us: what was planned on this connection is of no use, so the pool opens another. */
  #leaveIfOutdated(error: unknown) {
    const { code, message } = error as pg.DatabaseError
    if (code === '0A000' && /cached plan/.test(message)) void this.end()
  }
}

export type Database = { db: Db; pool: pg.Pool; place: Place; close(): Promise<void> }

/** Opens the pool; a lost idle connection is replaced silently, a lost busy one fails its query. */
export function openDatabase(place: Place): Database {
  const pool = new pg.Pool({
    ...connectionTo(place),
    Client: PreparingClient,
    pipeline: true,
    max: place.connections ?? CONNECTIONS_DEFAULT,
    connectionTimeoutMillis: 15_000,
  })
  pool.on('error', () => {})
  pool.on('connect', (client) => void client.on('error', () => {}))
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  return { db, pool, place, close: () => db.destroy() }
}

/**
 * Runs a page's queries where writing is impossible, on one consistent snapshot. Queries asked together (`together`)
 * travel together on the one connection, so a page waits for the database once or twice and not once for each of them.
 */
export const readOnly = <Answer>(db: Db, read: (tx: Tx) => Promise<Answer>): Promise<Answer> => {
  const executor = db.getExecutor()
  return executor.provideConnection(async (connection) => {
    const onThisConnection = executor.withConnectionProvider({ provideConnection: (use) => use(connection) })
    const tx = { getExecutor: () => onThisConnection } as unknown as Tx
    const begun = sql`start transaction isolation level repeatable read read only`.execute(tx)
    try {
      const [, answer] = await together([begun, read(tx)])
      return answer
    } finally {
      // Also after a failure: what was asked before this is answered before this.
      await sql`rollback`.execute(tx)
    }
  })
}

/** Waits for all of several questions before it fails with the first that failed: none is left behind on the connection. */
export async function together<const Questions extends readonly unknown[]>(
  questions: Questions,
): Promise<{ -readonly [Place in keyof Questions]: Awaited<Questions[Place]> }> {
  const answers = await Promise.allSettled(questions)
  const failed = answers.find((answer) => answer.status === 'rejected')
  if (failed) throw failed.reason
  return answers.map((answer) => (answer as PromiseFulfilledResult<unknown>).value) as never
}

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
