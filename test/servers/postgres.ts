import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { startPostgres } from '#kernel/postgres'
import { startDebianPostgres } from './debian-postgres.ts'

/** The one PostgreSQL of a test run, told to every test file by `global-setup.ts`. */
export type TestServer = { superuserUrl: string; template: string; version: 15 | 18 }

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer
  }
}

/** The workspace, being a schema, that every migrated template holds. */
export const WORKSPACE = 'shop'

/** Two test files, several processes each; the default of 60 is for one product. */
const SETTINGS = { max_connections: '200', shared_buffers: '128MB' }
const ROLE = 'makegood'
const TEMPLATE = 'makegood_template'

/**
 * Starts the run's PostgreSQL (embedded 18, or Debian's 15 with TEST_PG=15) with fsync off and migrates the template.
 * `stop` ends the server and removes its folder.
 */
export async function testDatabase(version: 15 | 18 = process.env.TEST_PG === '15' ? 15 : 18) {
  const directory = mkdtempSync(join(tmpdir(), 'makegood-test-'))
  chmodSync(directory, 0o711)
  const start = version === 15 ? startDebianPostgres : startPostgres
  const server = await start({ directory, fsync: false, settings: SETTINGS })
  const stop = async () => {
    await server.stop()
    rmSync(directory, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    await makeTemplate(server.superuserUrl)
    return { superuserUrl: server.superuserUrl, template: TEMPLATE, version, stop }
  } catch (fault) {
    await stop()
    throw fault
  }
}

/** A database of its own for one test file: a copy of the migrated template, or an empty one. `drop` cuts what is still connected. */
export async function cloneDatabase(template: 'migrated' | 'empty' = 'migrated') {
  const server = inject('testServer')
  const name = `test_${randomBytes(6).toString('hex')}`
  const source = template === 'migrated' ? server.template : 'template0'
  await asSuperuser(server.superuserUrl, (client) =>
    client.query(`create database ${name} owner ${ROLE} template ${source} strategy file_copy`),
  )
  const url = Object.assign(new URL(server.superuserUrl), { username: ROLE, pathname: `/${name}` }).href
  const drop = () => asSuperuser(server.superuserUrl, (client) => client.query(`drop database if exists ${name} with (force)`))
  return { url, workspace: WORKSPACE, name, drop: async () => void (await drop()) }
}

async function makeTemplate(superuserUrl: string): Promise<void> {
  await asSuperuser(superuserUrl, (client) => client.query(`create database ${TEMPLATE} owner ${ROLE}`))
  const url = Object.assign(new URL(superuserUrl), { username: ROLE, pathname: `/${TEMPLATE}` }).href
  // Loaded late: the ground's own tests need a server before the product has any migrations to run.
  const { migrate } = await import('#kernel/migrate')
  await migrate({ url, workspace: WORKSPACE })
}

async function asSuperuser<Answer>(url: string, ask: (client: pg.Client) => Promise<Answer>): Promise<Answer> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await ask(client)
  } finally {
    await client.end()
  }
}

export const hasDebianPostgres = () => existsSync('/usr/lib/postgresql/15/bin/postgres')
