import { expect, onTestFinished, test } from 'vitest'
import { startPostgres } from '#kernel/postgres'
import { promiseDue } from './api.ts'
import { eventually, temporaryFolder } from './program.ts'
import { answerAtOnce, deliveryOf, openShop } from './shop.ts'

const SOON_MS = 30_000
const TWO_MINUTES_MS = 120_000
const DUE_IN_MS = 2_000

test('an answer waits, saying why, while their mail server is down, and leaves when it is back', async () => {
  const started = new Date()
  const shop = await openShop({ environment: { MAKEGOOD_TEST_CLOCK: started.toISOString() } })
  await shop.write(1)
  const conversationId = await eventually('the letter is there', SOON_MS, () => shop.conversationOf(1))
  await eventually('it is acknowledged', SOON_MS, async () => shop.timesTaken('Your letter') === 1 || undefined)

  await shop.lines.smtp.cut()
  const messageId = await answerAtOnce(shop.api, conversationId, 'It is on its way.')
  const waiting = await eventually('the reason is shown', SOON_MS, async () => {
    const delivery = await deliveryOf(shop.api, conversationId, messageId)
    return delivery?.reason ? delivery : undefined
  })
  expect(waiting).toMatchObject({ state: 'queued', attempts: 1, reason: expect.stringMatching(/ECONNREFUSED|refused/) })
  expect(new Date(waiting.next_attempt_at!).getTime()).toBeGreaterThan(started.getTime())

  await shop.lines.smtp.mend()
  await shop.api('PUT', '/test/clock', { now: new Date(Date.now() + TWO_MINUTES_MS).toISOString() })
  await eventually('the answer is sent', SOON_MS, async () => {
    return (await deliveryOf(shop.api, conversationId, messageId))?.state === 'sent' || undefined
  })
  expect(shop.timesTaken('It is on its way.')).toBe(1)
})

test('a mailbox that cannot be reached says so, and what came meanwhile is fetched when it can', async () => {
  const shop = await openShop()
  await shop.write(1)
  await eventually('the first letter is there', SOON_MS, () => shop.conversationOf(1))

  await shop.lines.imap.cut()
  const trouble = await eventually('the trouble is shown', SOON_MS, async () => {
    const { body } = await shop.api('GET', '/mailboxes')
    return (body.data as { id: string; trouble?: object }[]).find(({ id }) => id === shop.helpId)?.trouble
  })
  expect(trouble).toMatchObject({ code: 'cannot-connect', detail: expect.stringMatching(/\w/), since: expect.any(String) })
  expect(await shop.ready()).toMatchObject({ status: 200, body: { status: 'ready-with-trouble' } })
  for (const number of [2, 3, 4]) await shop.write(number)

  await shop.lines.imap.mend()
  for (const number of [2, 3, 4]) await eventually(`letter ${number} is there`, SOON_MS, () => shop.conversationOf(number))
  await eventually('the trouble is over', SOON_MS, async () => (await shop.ready()).body.status === 'ready' || undefined)
})

test('the program lives through a restart of its database and goes on by itself', async () => {
  const folder = temporaryFolder('database')
  const database = await startPostgres({ directory: folder, fsync: false })
  onTestFinished(() => database.stop())
  const shop = await openShop({ databaseUrl: database.url })
  await shop.write(1)
  const conversationId = await eventually('the first letter is there', SOON_MS, () => shop.conversationOf(1))

  await database.stop()
  await eventually('it says that it is not ready', SOON_MS, async () => (await shop.ready()).status === 503 || undefined)
  expect((await fetch(`${shop.program.url}/health`)).status).toBe(200)
  const refused = await shop.api('POST', `/conversations/${conversationId}/notes`, { text: 'Nobody hears this.' })
  expect(refused).toMatchObject({ status: 503, body: { code: 'kernel.database-away' } })
  await shop.write(2)

  const back = await startPostgres({ directory: folder, fsync: false, port: database.port })
  onTestFinished(() => back.stop())
  const backAt = Date.now()
  await eventually('it is ready again', SOON_MS, async () => (await shop.ready()).status === 200 || undefined)
  await eventually('the letter that came meanwhile is there', SOON_MS, () => shop.conversationOf(2))
  await eventually('it is acknowledged', SOON_MS, async () => shop.timesTaken('Your letter') === 2 || undefined)
  await answerAtOnce(shop.api, conversationId, 'We are back.')
  await eventually('an answer leaves', SOON_MS, async () => shop.timesTaken('We are back.') === 1 || undefined)
  const { given } = promiseDue(DUE_IN_MS)
  const promised = await shop.api('POST', `/conversations/${conversationId}/promises`, given)
  await eventually('a promise is broken at its due', SOON_MS, async () => {
    return (await shop.api('GET', `/promises/${promised.body.id}`)).body.state === 'breached' || undefined
  })
  console.log(`everything went on within ${((Date.now() - backAt) / 1000).toFixed(1)} s of the database's return`)
  expect(await shop.program.stop()).toBe(0)
})
