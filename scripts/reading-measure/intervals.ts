/** Shares of counted things, with the interval that their number allows (Wilson, 95 %), and agreement on an ordered scale. */

const Z = 1.959964

export type Share = { readonly value: number; readonly low: number; readonly high: number; readonly n: number }

/** How many of how many. */
export function shareOf(part: number, n: number): Share {
  if (n === 0) return { value: Number.NaN, low: 0, high: 1, n }
  const value = part / n
  const middle = (value + Z ** 2 / (2 * n)) / (1 + Z ** 2 / n)
  const reach = (Z / (1 + Z ** 2 / n)) * Math.sqrt((value * (1 - value)) / n + Z ** 2 / (4 * n ** 2))
  return { value, low: Math.max(0, middle - reach), high: Math.min(1, middle + reach), n }
}

export type Hits = { readonly right: number; readonly said: number; readonly expected: number }
export type PrecisionAndRecall = { readonly precision: Share; readonly recall: Share; readonly f1: number }

export const noHits: Hits = { right: 0, said: 0, expected: 0 }

export const addHits = (one: Hits, other: Hits): Hits => ({
  right: one.right + other.right,
  said: one.said + other.said,
  expected: one.expected + other.expected,
})

export function precisionAndRecall({ right, said, expected }: Hits): PrecisionAndRecall {
  const f1 = said + expected === 0 ? Number.NaN : (2 * right) / (said + expected)
  return { precision: shareOf(right, said), recall: shareOf(right, expected), f1 }
}

/** Agreement beyond chance on an ordered scale, where a miss by two steps counts four times a miss by one. */
export function quadraticKappa(pairs: readonly (readonly [expected: number, read: number])[], steps: number): number {
  const n = pairs.length
  const expected = new Array<number>(steps).fill(0)
  const given = new Array<number>(steps).fill(0)
  let missed = 0
  for (const [one, other] of pairs) {
    expected[one]! += 1
    given[other]! += 1
    missed += (one - other) ** 2
  }
  let byChance = 0
  for (let one = 0; one < steps; one++)
    for (let other = 0; other < steps; other++) byChance += ((one - other) ** 2 * expected[one]! * given[other]!) / n
  return byChance === 0 ? Number.NaN : 1 - missed / byChance
}
