import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { startDovecot } from '../servers/dovecot.ts'
import { freePort } from '../servers/free-port.ts'
import { startAnswerer } from './answerer.ts'
import { addMailbox, signIn } from './api.ts'
import { diceFrom } from './dice.ts'
import { databaseIn, lookInto } from './database.ts'
import { startFeeder } from './feeder.ts'
import { followFacts } from './follower.ts'
import { databaseProcesses, type Environment, eventually, killAll, launchProgram, temporaryFolder } from './program.ts'
import { startSlowSink } from './slow-sink.ts'
import {
  deliveriesOf,
  underWay,
  wrongBreaches,
  wrongCursors,
  wrongDeliveries,
  wrongFacts,
  wrongLetters,
  wrongReplies,
} from './verdict.ts'

const KILLS = Number(process.env.MAKEGOOD_KILLS ?? 20)
const SEED = Number(process.env.MAKEGOOD_KILLS_SEED ?? 1)
/** A kill with its restart takes about four seconds, on a machine with other work twice that. */
const LIMIT_MS = 180_000 + KILLS * 14_000
/** After the last kill the slow server still takes, one by one, what each kill kept waiting: about two mails a kill. */
const QUIET_LIMIT_MS = 90_000 + KILLS * 2_000
/** The instant of a kill: mostly while everything runs, at times while the program is still starting. */
const KILL_AFTER_MS = { least: 300, most: 2_700 }
const STARTING_MOST_MS = 900
const ANSWER_DELAY_MAX_MS = 200
const LETTERS_PER_KILL = 8
const HELP = 'help@shop.example'
const DESK = 'desk@shop.example'

test(`${KILLS} kills lose nothing, double nothing and leave no doubt unsaid`, { timeout: LIMIT_MS }, async () => {
  const startedAt = Date.now()
  const shop = await openShop()
  const kills = await killAgainAndAgain(shop)
  await shop.feeder.stop()
  const ask = lookInto(databaseIn(shop.folder), 'faults')
  const tookMs = await untilQuiet(shop, ask)

  const deliveries = await deliveriesOf(ask)
  const doubts = deliveries.filter(({ state }) => state === 'delivered_unknown')
  const wrong = {
    letters: await wrongLetters(ask, shop.feeder.delivered),
    replies: await wrongReplies(ask, shop.answerer.acknowledged),
    deliveries: wrongDeliveries(deliveries, shop.sink.taken),
    breaches: await wrongBreaches(ask),
    facts: await wrongFacts(ask),
    cursors: await wrongCursors(ask, shop.follower.cursors),
    refused: shop.answerer.refused,
    changedByRepeat: shop.answerer.told.changedByRepeat,
  }
  const shown = await shop.api('GET', '/inbox?view=undelivered&page[size]=100')
  tell(
    { ...kills, quietAfterMs: tookMs, wholeMs: Date.now() - startedAt, deliveries: deliveries.length, doubts: doubts.length },
    shop,
  )

  expect(wrong).toEqual({
    ...{ letters: [], replies: [], deliveries: [], breaches: [], facts: [], cursors: [], refused: [] },
    changedByRepeat: 0,
  })
  expect(shop.feeder.delivered.length).toBeGreaterThan(KILLS)
  expect(shop.answerer.acknowledged.length).toBeGreaterThan(KILLS / 2)
  expect(shown.body.data).toHaveLength(Math.min(100, await conversationsInDoubt(ask)))
})

type Shop = Awaited<ReturnType<typeof openShop>>

/** The program on its own database with fsync on, a real mailbox, a server that takes our mail, customers, an agent and a browser. */
async function openShop() {
  const random = diceFrom(SEED)
  const folder = join(temporaryFolder('kills'), 'data')
  const dovecot = await startDovecot()
  onTestFinished(() => dovecot.stop())
  const sink = await startSlowSink({ random: diceFrom(SEED + 1), delayMaxMs: ANSWER_DELAY_MAX_MS })
  const [port, smtpPort] = [await freePort(), await freePort()]
  const environment: Environment = {
    ...{ PORT: String(port), MAKEGOOD_DATA: folder, MAKEGOOD_SMTP_PORT: String(smtpPort) },
    ...{ MAKEGOOD_WORKSPACE: 'faults', MAKEGOOD_ADMIN: 'Tove Lindahl <tove@shop.example>', MAKEGOOD_ZONE: 'UTC' },
  }
  const first = launchProgram(environment)
  await first.untilReady()
  const api = await signIn(first.program)
  const mine = { acknowledgement: 'Your letter has arrived.', smtpPort: sink.port }
  await addMailbox(api, { address: HELP, imapPort: dovecot.imapPort, ...mine })
  await addMailbox(api, { address: DESK, ...mine })

  const state = { killed: 0, running: first }
  const follower = followFacts(first.program.url, api.token)
  const answerer = startAnswerer({ api, random: diceFrom(SEED + 2) })
  const feeder = startFeeder({
    ...{ random: diceFrom(SEED + 3), smtpPort, imapAddress: HELP, smtpAddress: DESK },
    deliverByLmtp: dovecot.deliver,
    lettersLimit: () => (state.killed + 1) * LETTERS_PER_KILL,
  })
  return { random, folder, environment, api, sink, follower, answerer, feeder, state }
}

/** Kills the server alone and the server with its database in turn, and starts it again each time. */
async function killAgainAndAgain({ random, folder, environment, state }: Shop) {
  const counts = { serverKills: 0, serverAndDatabaseKills: 0, whileStarting: 0, slowestStartMs: 0 }
  let startedAt = Date.now()
  while (state.killed < KILLS) {
    const isEarly = random() < 0.15
    if (!isEarly) {
      await state.running.untilReady()
      counts.slowestStartMs = Math.max(counts.slowestStartMs, Date.now() - startedAt)
    }
    await wait(
      isEarly ? random() * STARTING_MOST_MS : KILL_AFTER_MS.least + random() * (KILL_AFTER_MS.most - KILL_AFTER_MS.least),
    )
    const withDatabase = state.killed % 2 === 1
    const dying = state.running.program.kill()
    if (withDatabase) killAll(databaseProcesses(folder))
    await dying
    state.killed += 1
    counts[withDatabase ? 'serverAndDatabaseKills' : 'serverKills'] += 1
    if (isEarly) counts.whileStarting += 1
    startedAt = Date.now()
    state.running = launchProgram(environment)
  }
  await state.running.untilReady()
  return counts
}

/** Ends the agent's work, then waits until nothing is under way and the browser has caught up. */
async function untilQuiet(shop: Shop, ask: ReturnType<typeof lookInto>): Promise<number> {
  const started = Date.now()
  await shop.answerer.stop()
  let last: object = {}
  let lastMissing: readonly string[] | false = false
  await eventually('the shop is quiet', QUIET_LIMIT_MS, async () => {
    last = await underWay(ask)

    const isQuiet = Object.values(last).every((count) => count === 0)
    const missing =
      isQuiet &&
      shop.answerer.promised.every(({ dueAt }) => dueAt < new Date()) &&
      (await wrongLetters(ask, shop.feeder.delivered))
    lastMissing = missing
    return (missing && missing.length === 0) || undefined
  }).catch((fault: Error) => {
    throw new Error(
      `${fault.message}; still under way: ${JSON.stringify(last)}, letters ${JSON.stringify(lastMissing)}; ${shop.state.running.program.said().slice(-3_000)}`,
    )
  })
  await eventually(
    'the browser has caught up',
    10_000,
    async () => (await wrongCursors(ask, shop.follower.cursors)).length === 0 || undefined,
  ).catch(() => {})
  return Date.now() - started
}

async function conversationsInDoubt(ask: ReturnType<typeof lookInto>): Promise<number> {
  const [row] = await ask<{ count: number }>(
    `select count(distinct m.conversation_id)::int as count from deliveries d join messages m on m.id = d.message_id where d.state = 'delivered_unknown'`,
  )
  return row!.count
}

/** For whoever reads the run: how much happened while it was killed. */
function tell(counts: object, { feeder, answerer, sink, follower }: Shop): void {
  console.table({
    seed: SEED,
    ...counts,
    letters: feeder.delivered.length,
    lettersPutOff: feeder.told.putOff,
    lettersTwice: feeder.told.twice,
    replies: answerer.acknowledged.length,
    requestsUnanswered: answerer.told.unanswered,
    repliesRepeated: answerer.told.repeated,
    promisesBroken: answerer.promised.length,
    takenByTheirServer: sink.taken.length,
    factsSeen: follower.cursors.length,
    browserConnections: follower.connections(),
  })
}
