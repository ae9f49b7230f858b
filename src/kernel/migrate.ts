import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { existsSync } from 'node:fs'
import { Migrator, type Migration } from 'kysely'
import { runMigrations } from 'graphile-worker'
import { isWorkspaceName, openDatabase, sql, type Place } from './db.ts'

/** The database cannot be used as it is; `cure` says what to do. */
export class DatabaseUnfit extends Error {
  readonly code: string
  readonly cure: string
  constructor(code: string, message: string, cure: string) {
    super(message)
    this.code = code
    this.cure = cure
  }
}

/** The schema in which a workspace's jobs live, beside the workspace. */
export const jobsSchemaOf = (workspace: string) => `${workspace}_jobs`

// From the source (src/kernel) and from the bundle (dist) alike, the files lie one or two folders up.
const folders = ['../../migrations/', '../migrations/'].map((path) => fileURLToPath(new URL(path, import.meta.url)))

async function plainSqlFiles(): Promise<Record<string, Migration>> {
  const folder = folders.find((path) => existsSync(path))
  if (!folder) throw new Error('The folder migrations/ is missing from this installation.')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  const steps = names.map(async (name): Promise<[string, Migration]> => {
    const text = await readFile(`${folder}${name}`, 'utf8')
    return [name.replace('.sql', ''), { up: async (db) => void (await sql.raw(text).execute(db)) }]
  })
  return Object.fromEntries(await Promise.all(steps))
}

/**
 * Brings a workspace's schema up to this program, forward only, each step whole or not at all, under a lock that a
 * second process waits for. Refuses a database that a newer program has already moved on.
 */
export async function migrate(place: Place): Promise<void> {
  if (!isWorkspaceName(place.workspace)) throw new Error(`"${place.workspace}" cannot name a workspace.`)
  const { db, pool, close } = openDatabase({ ...place, connections: 3 })
  try {
    // The extension belongs to the whole database, so the workspaces in it wait for each other here.
    await db.connection().execute(async (one) => {
      await sql`select pg_advisory_lock(hashtextextended('makegood migrate', 0))`.execute(one)
      try {
        await sql`create schema if not exists ${sql.id(place.workspace)}`.execute(one)
        await sql`create extension if not exists pg_trgm with schema public`.execute(one)
      } finally {
        await sql`select pg_advisory_unlock(hashtextextended('makegood migrate', 0))`.execute(one)
      }
    })
    const migrator = new Migrator({ db, provider: { getMigrations: plainSqlFiles }, migrationTableSchema: place.workspace })
    const { error } = await migrator.migrateToLatest()
    if (error) throw newerOr(error)
    await runMigrations({ pgPool: pool, schema: jobsSchemaOf(place.workspace) })
  } finally {
    await close()
  }
}

function newerOr(error: unknown): Error {
  const isNewer = error instanceof Error && error.message.includes('previously executed migration')
  if (!isNewer) return error instanceof Error ? error : new Error(String(error))
  return new DatabaseUnfit(
    'database-newer',
    'This database was already used by a newer Makegood than this one.',
    'Start the newer version again, or restore a backup made by this version into an empty database.',
  )
}
