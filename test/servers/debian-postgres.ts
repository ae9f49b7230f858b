import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chownSync, closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { accountFor, runAs, spawnedAs } from '#kernel/postgres/account'
import { freePort } from './free-port.ts'

const PROGRAMS = '/usr/lib/postgresql/15/bin'
const READY_LIMIT_MS = 20_000
const LOOK_AGAIN_MS = 20

/** The oldest server we promise to run on, as Debian 12 packages it; the same wish and answer as `startPostgres`. */
export async function startDebianPostgres(wish: { directory: string; fsync?: boolean; settings?: Record<string, string> }) {
  const cluster = join(wish.directory, 'postgres-15')
  const account = accountFor(cluster)
  const password = randomBytes(16).toString('hex')
  const port = await freePort()
  prepareCluster(cluster, account, password)

  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    timezone: 'UTC',
    ...(wish.fsync === false && { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
    ...wish.settings,
  }
  const log = openSync(`${cluster}.log`, 'a', 0o600)
  const given = ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  const child = spawn(join(PROGRAMS, 'postgres'), given, { ...spawnedAs(account), detached: true, stdio: ['ignore', log, log] })
  closeSync(log)

  const superuserUrl = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
  await untilReady(superuserUrl, () => child.exitCode === null, `${cluster}.log`)
  await ask(superuserUrl, `create role makegood login password '${password}'`)
  await ask(superuserUrl, 'create database makegood owner makegood')
  const stop = async () => {
    if (child.exitCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGINT')
    await gone
  }
  return { superuserUrl, url: `postgres://makegood:${password}@127.0.0.1:${port}/makegood`, port, dataDirectory: cluster, stop }
}

function prepareCluster(cluster: string, account: ReturnType<typeof accountFor>, password: string): void {
  const passwordFile = `${cluster}.password`
  mkdirSync(cluster, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (account) for (const path of [cluster, passwordFile]) chownSync(path, account.uid, account.gid)
  const made = runAs(account, join(PROGRAMS, 'initdb'), [
    `--pgdata=${cluster}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  ])
  rmSync(passwordFile)
  if (made.status !== 0) throw new Error(`PostgreSQL 15 could not be prepared: ${made.error?.message ?? made.stderr}`)
}

async function untilReady(url: string, isAlive: () => boolean, logFile: string): Promise<void> {
  const deadline = Date.now() + READY_LIMIT_MS
  while (isAlive() && Date.now() < deadline) {
    if (await ask(url, 'select 1').catch(() => undefined)) return
    await wait(LOOK_AGAIN_MS)
  }
  throw new Error(`PostgreSQL 15 did not start: ${readFileSync(logFile, 'utf8').slice(-2_000)}`)
}

async function ask(url: string, text: string) {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  try {
    await client.connect()
    return await client.query(text)
  } finally {
    await client.end()
  }
}
