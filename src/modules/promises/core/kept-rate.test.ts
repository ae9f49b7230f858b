import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keptRate, wilson } from './kept-rate.ts'
import { PROMISE_STATES, type PromiseState } from './promise.ts'

const times = (state: PromiseState, count: number) => ({ state, count })

describe('how often we keep our word (DOMAIN R4)', () => {
  test.each([
    [9, 10, 0.596, 0.982],
    [3, 3, 0.438, 1],
    [0, 5, 0, 0.434],
    [14, 20, 0.481, 0.855],
    [186, 200, 0.886, 0.958],
    [6, 40, 0.071, 0.291],
  ])('%i of %i lies between %f and %f (L36)', (hits, of, low, high) => {
    const interval = wilson(hits, of)!
    expect([Number(interval.low.toFixed(3)), Number(interval.high.toFixed(3))]).toEqual([low, high])
  })

  test('of nothing there is no share', () => {
    expect(keptRate([]).strict).toEqual({ kept: 0, of: 0, interval: undefined, isTooFew: true })
  })

  test('late, broken and still open past the due are not kept; what the customer changed is listed, not counted', () => {
    const rate = keptRate([
      times('kept', 14),
      times('kept_late', 2),
      times('breached', 3),
      times('open', 1),
      times('superseded_by_customer', 4),
      times('withdrawn_by_customer', 5),
      times('disputed', 1),
    ])
    expect(rate).toMatchObject({ strict: { kept: 14, of: 20, isTooFew: false }, superseded: 4, withdrawn: 5, disputed: 1 })
  })

  test('what we moved with their consent counts against the strict rate only (A22)', () => {
    const rate = keptRate([times('kept', 9), times('moved_by_agreement', 1)])
    expect([rate.strict.of, rate.agreed.of]).toEqual([10, 9])
  })

  test('what was never said counts nowhere', () => {
    expect(keptRate([times('unsent', 3), times('proposed', 2)]).strict.of).toBe(0)
  })

  test('the rate lies within its interval, and the interval within nothing and all', () => {
    const some = fc.array(
      fc.constantFrom(...PROMISE_STATES).map((state) => ({ state })),
      { minLength: 1, maxLength: 60 },
    )
    fc.assert(
      fc.property(some, (promises) => {
        const { strict, agreed } = keptRate(promises)
        for (const { kept, of, interval } of [strict, agreed].filter(({ of }) => of > 0)) {
          expect(interval!.low).toBeGreaterThanOrEqual(0)
          expect(interval!.high).toBeLessThanOrEqual(1)
          expect(kept / of).toBeGreaterThanOrEqual(interval!.low - 1e-9)
          expect(kept / of).toBeLessThanOrEqual(interval!.high + 1e-9)
        }
        expect(agreed.of).toBeLessThanOrEqual(strict.of)
      }),
    )
  })
})
