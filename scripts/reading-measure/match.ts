/** Which spans that were read are the ones that were expected. */
import { addHits, type Hits, noHits } from './intervals.ts'

export type Span = { readonly start: number; readonly end: number }

/** From this share of their common length on, two spans are about the same words. */
const SAME_FROM = 0.5

const commonOf = (one: Span, other: Span) => Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))

/** Common length over the length of both together. */
export function likeness(one: Span, other: Span): number {
  const common = commonOf(one, other)
  const both = one.end - one.start + (other.end - other.start) - common
  return both === 0 ? 0 : common / both
}

/** Common length over the shorter of both: a clause inside its sentence is found. */
export function containment(one: Span, other: Span): number {
  const shorter = Math.min(one.end - one.start, other.end - other.start)
  return shorter === 0 ? 0 : commonOf(one, other) / shorter
}

/** Pairs expected and read spans one to one, the likest first; gives indices. */
export function pairsOf(expected: readonly Span[], read: readonly Span[], like = likeness): [expected: number, read: number][] {
  const all = expected.flatMap((one, i) => read.map((other, j) => ({ i, j, by: like(one, other) })))
  const takenExpected = new Set<number>()
  const takenRead = new Set<number>()
  const pairs: [number, number][] = []
  for (const { i, j } of all.filter(({ by }) => by >= SAME_FROM).toSorted((one, other) => other.by - one.by)) {
    if (takenExpected.has(i) || takenRead.has(j)) continue
    takenExpected.add(i)
    takenRead.add(j)
    pairs.push([i, j])
  }
  return pairs
}

/** Where words stand in a text; each later mention of the same words is looked for behind the first. */
export function placesOf(text: string, wanted: readonly string[]): Span[] {
  const from = new Map<string, number>()
  return wanted.flatMap((words) => {
    const start = text.indexOf(words, from.get(words) ?? 0)
    if (start < 0) return []
    from.set(words, start + words.length)
    return [{ start, end: start + words.length }]
  })
}

/** Things that are the same by name: kinds, rules. */
export function hitsOfNames(expected: Iterable<string>, read: Iterable<string>): Hits {
  const wanted = new Set(expected)
  const said = new Set(read)
  return { right: [...said].filter((name) => wanted.has(name)).length, said: said.size, expected: wanted.size }
}

export const sumOf = (hits: readonly Hits[]) => hits.reduce(addHits, noHits)
