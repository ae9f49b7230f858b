import { chance, shuffled } from './chance.ts'

/** Rows dealt into parts, the same each time; rows of one group (twins of one sentence) stay together. */
export function folds(groups: ArrayLike<number>, parts: number, seed: number): number[][] {
  const different = [...new Set(Array.from(groups))]
  const order = shuffled(different.length, chance(seed))
  const partOf = new Map<number, number>()
  order.forEach((at, place) => partOf.set(different[at]!, place % parts))
  const dealt: number[][] = Array.from({ length: parts }, () => [])
  for (let row = 0; row < groups.length; row++) dealt[partOf.get(groups[row]!)!]!.push(row)
  return dealt
}
