/** The ground of every benchmark: a real PostgreSQL with fsync on in a temporary folder, and an empty shop on it. */
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor } from '#kernel/action'
import { firstRow, sql, type Db } from '#kernel/db'
import { newIdAt } from '#kernel/id'
import { createLog } from '#kernel/log'
import { migrate } from '#kernel/migrate'
import { startPostgres } from '#kernel/postgres'
import { addMailbox } from '#modules/conversations'
import { makeSignInLink, makeWorkspace } from '#modules/people'
import { openMakegood, type Makegood } from '../src/makegood.ts'

export type BenchShop = { makegood: Makegood; agentId: string; mailboxId: string; cookie: string; close(): Promise<void> }

const newId = () => newIdAt(new Date())

/** Opens it; `withMail` starts the intake and the outbox too. */
export async function openBenchShop({ withMail = false } = {}): Promise<BenchShop> {
  const directory = mkdtempSync(join(tmpdir(), 'makegood-bench-'))
  chmodSync(directory, 0o711)
  const server = await startPostgres({ directory, settings: { shared_buffers: '512MB' } })
  const place = { url: server.url, workspace: 'bench' }
  await migrate(place)
  const makegood = await openMakegood({
    place,
    filesDirectory: join(directory, 'files'),
    secret: 'a secret for the benchmark only',
    publicUrl: 'http://127.0.0.1',
    log: createLog('error'),
    withMail,
    requestsPerMinute: 10_000_000,
  })
  const { db } = makegood.database
  const made = await makeWorkspace(
    db,
    {
      name: 'Bench',
      zone: 'Europe/Stockholm',
      isDemonstration: false,
      agents: [
        {
          name: 'Asha Bench',
          address: 'asha@bench.example',
          roles: ['front_line', 'administrator'],
          language: 'en',
          signature: '',
        },
      ],
    },
    { now: new Date(), newId },
  )
  if (!made.ok) throw new Error(made.refusal.code)
  const agentId = made.value.agents[0]!.id
  const mailboxId = await addTheMailbox(db, agentId)
  const cookie = await signIn(makegood, agentId)
  const close = async () => {
    await makegood.close()
    await server.stop()
    rmSync(directory, { recursive: true, force: true, maxRetries: 5 })
  }
  return { makegood, agentId, mailboxId, cookie, close }
}

async function addTheMailbox(db: Db, agentId: string): Promise<string> {
  const actor: Actor = { kind: 'agent', id: agentId, roles: ['administrator'] }
  const added = await addMailbox.run(
    { db, actor, now: new Date(), newId },
    {
      name: 'Help',
      address: 'help@bench.example',
      aliases: [],
      state: 'active',
      smtp: { host: 'demonstration', port: 25, security: 'none', account: '' },
      signature: '',
      acknowledgement: '',
    },
  )
  if (!added.ok) throw new Error(added.refusal.code)
  return added.value.mailboxId
}

async function signIn({ app, database }: Makegood, agentId: string): Promise<string> {
  const { token } = await database.db
    .transaction()
    .execute((tx) => makeSignInLink(tx, agentId, { now: new Date(), newId, validMinutes: 60 }))
  const answer = await app.inject({ method: 'POST', url: '/api/v1/session', payload: { token } })
  const cookie = answer.cookies[0]
  if (!cookie) throw new Error(answer.body)
  return `${cookie.name}=${cookie.value}`
}

/** Seconds of CPU that this database's processes have used so far, from /proc. */
export function databaseCpuSeconds(): number {
  const ticksPerSecond = 100
  let ticks = 0
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      if (!stat.includes('(postgres)')) continue
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      ticks += Number(fields[11]) + Number(fields[12])
    } catch {
      // The process ended while we looked.
    }
  }
  return ticks / ticksPerSecond
}

export async function databaseMegabytes(db: Db): Promise<number> {
  const size = await firstRow<{ bytes: number }>(db, sql`select pg_database_size(current_database()) as bytes`)
  return (size?.bytes ?? 0) / 1024 / 1024
}

/** The middle and the slow end of some durations, in milliseconds. */
export function spread(durationsMs: readonly number[]): { n: number; p50: number; p95: number; max: number } {
  const sorted = durationsMs.toSorted((a, b) => a - b)
  const at = (share: number) =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 100) / 100
  return { n: sorted.length, p50: at(0.5), p95: at(0.95), max: at(1) }
}

/** Times something many times after a few to warm up. */
export async function timed(times: number, work: (turn: number) => Promise<unknown>): Promise<ReturnType<typeof spread>> {
  for (let turn = 0; turn < Math.min(20, times); turn++) await work(turn)
  const durations: number[] = []
  for (let turn = 0; turn < times; turn++) {
    const started = performance.now()
    await work(turn)
    durations.push(performance.now() - started)
  }
  return spread(durations)
}
