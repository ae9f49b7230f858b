import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startDovecot } from '../servers/dovecot.ts'
import { freePort } from '../servers/free-port.ts'
import { cloneDatabase } from '../servers/postgres.ts'
import { startSmtpSink } from '../servers/smtp-sink.ts'
import { addMailbox, type Api, apiWith, promiseDue, signIn } from './api.ts'
import { holdTable, lookInto } from './database.ts'
import { letter, letterId } from './letters.ts'
import { deliveryOf } from './shop.ts'
import { eventually, startProgram, temporaryFolder } from './program.ts'

const LIMIT_MS = 240_000
/** What we promise, from the kill to the outcome. */
const TAKEN_OVER_WITHIN_MS = 30_000
/** For what has to happen before the kill, on a machine with other work. */
const PREPARED_WITHIN_MS = 30_000
const DUE_AFTER_KILL_MS = 3_000
const HELP = 'help@shop.example'

test('of two processes, the second takes over mailbox, jobs, outbox and dues of one that is killed', {
  timeout: LIMIT_MS,
}, async () => {
  const shop = await openShop()
  const first = await startProgram(shop.environment)
  const api = await signIn(first)
  await addMailbox(api, { address: HELP, acknowledgement: 'Your letter has arrived.', ...shop.ports })
  await shop.write(1)
  const conversationId = await eventually('the first letter is acknowledged', PREPARED_WITHIN_MS, async () => {
    return shop.timesTaken('Your letter') === 1 ? shop.conversationOf(1) : undefined
  })

  // The first process hands an answer to a server that takes it and falls silent, and has another one waiting.
  shop.sink.misbehave({ kind: 'stall', when: 'before-answer' })
  const doubtful = await reply(api, conversationId, 'Doubtful answer')
  await api('POST', `/messages/${doubtful}/send-now`)
  await eventually('the answer is taken', PREPARED_WITHIN_MS, async () => shop.timesTaken('Doubtful answer') === 1 || undefined)
  const waiting = await reply(api, conversationId, 'Waiting answer')
  // It is about to acknowledge another letter when it has to wait for a table.
  const table = await holdTable(shop.databaseUrl, 'faults.deliveries')
  await shop.write(2)
  await eventually('the acknowledgement is locked', PREPARED_WITHIN_MS, async () => (await shop.lockedJobs()) === 1 || undefined)
  const second = await startProgram({ ...shop.environment, PORT: String(await freePort()) })
  const { dueAt, given } = promiseDue(DUE_AFTER_KILL_MS)
  const promised = await api('POST', `/conversations/${conversationId}/promises`, given)

  const killedAt = Date.now()
  await first.kill()
  await table.letGo()
  await shop.write(3)
  const other = apiWith(second.url, api.token)
  const seconds = await secondsUntil(killedAt, {
    mailbox: () => shop.conversationOf(3),
    job: async () => shop.timesTaken('Your letter') === 3 || undefined,
    doubt: async () => (await deliveryOf(other, conversationId, doubtful))?.state === 'delivered_unknown' || undefined,
    outbox: async () =>
      ((await deliveryOf(other, conversationId, waiting))?.state === 'sent' && shop.timesTaken('Waiting answer') === 1) ||
      undefined,
    due: async () => (await other('GET', `/promises/${promised.body.id}`)).body.state === 'breached' || undefined,
  })
  console.table({ 'seconds until taken over': { ...seconds, due: seconds.due - (dueAt.getTime() - killedAt) / 1000 } })

  for (const took of Object.values(seconds)) expect(took).toBeLessThan(TAKEN_OVER_WITHIN_MS / 1000)
  expect(await shop.breaches(promised.body.id)).toBe(1)
  expect(['Doubtful answer', 'Waiting answer', 'Your letter'].map(shop.timesTaken)).toEqual([1, 1, 3])
  expect(await second.stop()).toBe(0)
})

/** One database, one mailbox on a real server, one server that takes our mail, one folder of files. */
async function openShop() {
  const dovecot = await startDovecot()
  onTestFinished(() => dovecot.stop())
  const sink = await startSmtpSink()
  onTestFinished(() => sink.stop())
  const cloned = await cloneDatabase('empty')
  onTestFinished(cloned.drop)
  const ask = lookInto(cloned.url, 'faults')
  const environment = {
    ...{ PORT: String(await freePort()), DATABASE_URL: cloned.url, MAKEGOOD_DATA: join(temporaryFolder('two'), 'data') },
    ...{ MAKEGOOD_WORKSPACE: 'faults', MAKEGOOD_ADMIN: 'Tove Lindahl <tove@shop.example>', MAKEGOOD_ZONE: 'UTC' },
  }
  const count = async (text: string, values: unknown[] = []) => (await ask<{ count: number }>(text, values))[0]!.count
  return {
    environment,
    sink,
    databaseUrl: cloned.url,
    ports: { imapPort: dovecot.imapPort, smtpPort: sink.port },
    write: (number: number) => {
      const from = `customer-${number}@customer.example`
      return dovecot.deliver(HELP, letter({ number, from, to: HELP }).raw, from)
    },
    timesTaken: (words: string) => sink.taken.filter(({ raw }) => raw.includes(words)).length,
    lockedJobs: () => count('select count(*)::int from faults_jobs._private_jobs where locked_at is not null'),
    breaches: (id: string) =>
      count(`select count(*)::int from facts where type = 'promises.breached' and about ->> 'promise_id' = $1`, [id]),
    conversationOf: async (number: number) =>
      (await ask<{ id: string }>('select conversation_id as id from messages where header_id = $1', [letterId(number)]))[0]?.id,
  }
}

async function reply(api: Api, conversationId: string, text: string): Promise<string> {
  const { status, body } = await api('POST', `/conversations/${conversationId}/replies`, {
    text,
    to: ['customer-1@customer.example'],
  })
  expect(status).toBe(201)
  return String(body.id)
}

/** How many seconds after an instant each of these was first true. */
async function secondsUntil<Name extends string>(since: number, asked: Record<Name, () => Promise<unknown>>) {
  const waits = Object.entries<() => Promise<unknown>>(asked).map(async ([name, ask]) => {
    await eventually(`${name} is taken over`, TAKEN_OVER_WITHIN_MS, async () => (await ask()) || undefined)
    return [name, (Date.now() - since) / 1000] as const
  })
  return Object.fromEntries(await Promise.all(waits)) as Record<Name, number>
}
