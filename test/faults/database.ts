import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { onTestFinished } from 'vitest'

export type Ask = <Row extends object>(text: string, values?: unknown[]) => Promise<Row[]>

/** Looks into the workspace's own tables, beside the program. Every question has a connection of its own: the database may die. */
export function lookInto(url: string, workspace: string): Ask {
  return async <Row extends object>(text: string, values: unknown[] = []) => {
    const client = new pg.Client({ connectionString: url, options: `-c search_path=${workspace},public` })
    client.on('error', () => {})
    try {
      await client.connect()
      return (await client.query(text, values)).rows as Row[]
    } finally {
      await client.end().catch(() => {})
    }
  }
}

/** The address of the database that a data folder brings along. */
export function databaseIn(dataDirectory: string): string {
  const { port, password } = JSON.parse(readFileSync(join(dataDirectory, 'postgres-18.access.json'), 'utf8'))
  return `postgres://makegood:${password}@127.0.0.1:${port}/makegood`
}

/** Keeps everybody from writing to a table until told, so that work on it stands still halfway. */
export async function holdTable(url: string, table: string): Promise<{ letGo(): Promise<void> }> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  onTestFinished(() => client.end().catch(() => {}))
  await client.query(`begin; lock table ${table} in exclusive mode`)
  return { letGo: async () => void (await client.query('rollback')) }
}
