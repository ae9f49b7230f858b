import { expect, test } from 'vitest'
import { afterAttempt, afterLosingSender, DELIVERY_STATES, RETRY_AFTER_MINUTES } from './delivery.ts'

const now = new Date('2026-03-23T08:00:00Z')
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

test.each([
  ['a server that took it', 'accepted', { state: 'sent', reason: null, nextAt: null, settledAt: now }],
  ['a server that said no for good', 'refused', { state: 'failed', reason: '550 unknown', nextAt: null, settledAt: now }],
  [
    'a line lost before the answer',
    'unknown',
    { state: 'delivered_unknown', reason: '550 unknown', nextAt: null, settledAt: now },
  ],
] as const)('%s settles a delivery at the first attempt as at the last', (_, is, settled) => {
  for (const attempts of [1, RETRY_AFTER_MINUTES.length, RETRY_AFTER_MINUTES.length + 1]) {
    expect(afterAttempt({ is, response: '550 unknown' }, { attempts, now })).toEqual(settled)
  }
})

test.each(RETRY_AFTER_MINUTES.map((minutes, at) => [at + 1, minutes]))(
  'after attempt %i that came to "later", the next is in %i minutes',
  (attempts, minutes) => {
    expect(afterAttempt({ is: 'later', response: '451 busy' }, { attempts, now })).toEqual({
      state: 'queued',
      reason: '451 busy',
      nextAt: inMinutes(minutes),
      settledAt: null,
    })
  },
)

test('a server that is away for two days is given up, with its last words', () => {
  const settled = afterAttempt({ is: 'later', response: '451 busy' }, { attempts: RETRY_AFTER_MINUTES.length + 1, now })

  expect(settled).toEqual({ state: 'failed', reason: 'gave up after 12 attempts: 451 busy', nextAt: null, settledAt: now })
})

test('we wait longer each time, and two days together', () => {
  expect(RETRY_AFTER_MINUTES.toSorted((a, b) => a - b)).toEqual(RETRY_AFTER_MINUTES)
  const totalHours = RETRY_AFTER_MINUTES.reduce((sum, minutes) => sum + minutes, 0) / 60
  expect(totalHours).toBeGreaterThan(44)
  expect(totalHours).toBeLessThan(52)
})

test('a sender that died before handing anything over is replaced at once', () => {
  expect(afterLosingSender({ handedAt: null, now })).toEqual({ state: 'queued', reason: null, nextAt: now, settledAt: null })
})

test('a sender that died while handing over leaves a doubt, and nothing is sent by itself', () => {
  expect(afterLosingSender({ handedAt: inMinutes(-1), now })).toEqual({
    state: 'delivered_unknown',
    reason: 'stopped-while-handing-over',
    nextAt: null,
    settledAt: now,
  })
})

test('whatever an attempt comes to, a delivery either is due again or is settled, never both', () => {
  for (const is of ['accepted', 'refused', 'later', 'unknown'] as const) {
    for (let attempts = 1; attempts <= 20; attempts++) {
      const { state, nextAt, settledAt } = afterAttempt({ is, response: '' }, { attempts, now })
      expect(DELIVERY_STATES).toContain(state)
      expect(nextAt === null).toBe(settledAt !== null)
      expect(state === 'queued').toBe(nextAt !== null)
    }
  }
})
