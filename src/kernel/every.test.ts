import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createClock } from './clock.ts'
import { every } from './every.ts'
import { createLog } from './log.ts'

const clock = createClock(new Date('2026-03-23T08:00:00Z'))
const log = createLog('silent')
const NEVER_MS = 3_600_000
const moves = () => clock.moveTo(clock.now())
/** Lets everything that is due right now happen. */
const settled = () => delay(0).then(() => delay(0))

/** Work whose end is in our hands. */
function heldWork() {
  let started = 0
  let running = 0
  let mostAtOnce = 0
  let end = () => {}
  const work = async () => {
    started++
    mostAtOnce = Math.max(mostAtOnce, ++running)
    await new Promise<void>((resolve) => (end = resolve))
    running--
  }
  return { work, ends: () => end(), counts: () => ({ started, mostAtOnce }) }
}

test('work is begun at once when a test clock is moved', async () => {
  let runs = 0
  const repeating = every(NEVER_MS, { clock, log, name: 'work' }, async () => void runs++)

  moves()
  await settled()
  moves()
  await settled()

  expect(runs).toBe(2)
  await repeating.close()
})

test('nothing runs twice at once; what was wanted meanwhile is done once more', async () => {
  const { work, ends, counts } = heldWork()
  const repeating = every(NEVER_MS, { clock, log, name: 'work' }, work)

  for (let at = 0; at < 5; at++) moves()
  await settled()
  expect(counts()).toEqual({ started: 1, mostAtOnce: 1 })
  ends()
  await settled()
  expect(counts()).toEqual({ started: 2, mostAtOnce: 1 })
  ends()
  await settled()

  expect(counts()).toEqual({ started: 2, mostAtOnce: 1 })
  await repeating.close()
})

test('a fault is no end: the next time it is tried again', async () => {
  let runs = 0
  const repeating = every(NEVER_MS, { clock, log, name: 'work' }, async () => {
    runs++
    throw new Error('the database is away')
  })

  moves()
  await settled()
  moves()
  await settled()

  expect(runs).toBe(2)
  await repeating.close()
})

test('it repeats by itself', async () => {
  let runs = 0
  const repeating = every(1, { clock, log, name: 'work' }, async () => void runs++)

  await expect.poll(() => runs).toBeGreaterThan(2)
  await repeating.close()
})

test('closing waits for what is under way and begins nothing more', async () => {
  const { work, ends, counts } = heldWork()
  const repeating = every(NEVER_MS, { clock, log, name: 'work' }, work)
  moves()
  moves()
  let isClosed = false

  const closing = repeating.close().then(() => (isClosed = true))
  await settled()
  expect(isClosed).toBe(false)
  ends()
  await closing
  moves()
  await settled()

  expect(counts().started).toBe(1)
})
