/** Small questions about the tokens at a place, which every part of the grammar asks. */
import { type Category, type Hit, hitsFrom, type Lexicon } from './lexicon.ts'
import type { Token } from './tokens.ts'
import type { ClockRead, DayRead } from './types.ts'

type Hits = ReadonlyMap<Category, Hit>

/** A text made ready for reading times in it; what begins at a place is read once and kept, since many ask for it. */
export type Reader = {
  readonly lexicon: Lexicon
  readonly tokens: readonly Token[]
  readonly hits: (Hits | undefined)[]
  readonly days: Map<number, DayRead | undefined>
  readonly clocks: Map<number, ClockRead | undefined>
}

const NO_HITS: Hits = new Map()

/** A reader of tokens. */
export function readerOf(lexicon: Lexicon, tokens: readonly Token[]): Reader {
  return { lexicon, tokens, hits: [], days: new Map(), clocks: new Map() }
}

/** The longest phrase of a category at a place. */
export function at(reader: Reader, place: number, category: Category): Hit | undefined {
  return hitsAt(reader, place).get(category)
}

/** Whether a phrase that a time can begin with stands at a place. */
export function beginsPhrase(reader: Reader, place: number): boolean {
  return hitsAt(reader, place).has('start')
}

function hitsAt({ lexicon, tokens, hits }: Reader, place: number): Hits {
  const known = hits[place]
  if (known) return known
  const found = hitsFrom(lexicon, tokens, place) ?? NO_HITS
  hits[place] = found
  return found
}

/** Where a phrase of a category ends that may be left out: the place itself when it is not there. */
export function past(reader: Reader, place: number, category: Category): number {
  return at(reader, place, category)?.end ?? place
}

/** The relation of a point at a place: the plain ones first, then those that mostly tie amounts ("within the week"). */
export function relationAt(reader: Reader, place: number): Hit | undefined {
  const [plain, tie] = [at(reader, place, 'relation'), at(reader, place, 'tie')]
  return tie && tie.end > (plain?.end ?? 0) ? tie : plain
}

/** Whether the token at a place is this mark or word. */
export function isKey({ tokens }: Reader, place: number, key: string): boolean {
  return tokens[place]?.key === key
}

/** Whether the token at a place follows the one before without a space. */
export function isTight({ tokens }: Reader, place: number): boolean {
  return tokens[place]?.isTight ?? false
}

/** The number written in digits at a place, with as many digits as asked for. */
export function digitsAt({ tokens }: Reader, place: number, fewest = 1, most = 2): number | undefined {
  const token = tokens[place]
  if (token?.kind !== 'number' || token.key.length < fewest || token.key.length > most) return undefined
  const value = Number(token.key)
  return Number.isNaN(value) ? undefined : value
}

/** A whole number in digits or words, with the token after it. */
export function numberAt(reader: Reader, place: number, most = 3): { value: number; end: number; isDigits: boolean } | undefined {
  const value = digitsAt(reader, place, 1, most)
  if (value !== undefined) return { value, end: place + 1, isDigits: true }
  const word = at(reader, place, 'number')
  return word && { value: Number(word.value), end: word.end, isDigits: false }
}

const HAN = /^\p{Script=Han}/u
const STICKS_BEFORE = new Set(['.', ',', ':', '/', '#', '$', '€', '£', '¥', '+', '_', '@', '\\', '=', '&', '^', '*'])
const STICKS_AFTER = new Set(['%', '°', '€', '$', '£', '¥', '_', '/', '\\', '@', '#', '=', '+', '‰', "'", '"', '″', '′'])

/**
 * Whether digits are part of something longer that is no time: "v10.30", "12/5-B", "12.50 €", "10.30.2.1".
 * Han characters stand without spaces and part nothing.
 */
export function isStuck(reader: Reader, from: number, end: number): boolean {
  return sticksBefore(reader, from) || sticksAfter(reader, end)
}

function sticksBefore({ tokens }: Reader, from: number): boolean {
  const [first, before] = [tokens[from], tokens[from - 1]]
  if (before && (before.key === '$' || before.key === '€' || before.key === '£' || before.key === '¥' || before.key === '#'))
    return true
  if (!first?.isTight || !before || first.kind !== 'number') return false
  if (before.kind === 'word') return !HAN.test(before.key)
  if (before.key === '-') return tokens[from - 2]?.kind === 'word' && before.isTight && !HAN.test(tokens[from - 2]?.key ?? '')
  return before.kind === 'number' || (STICKS_BEFORE.has(before.key) && (before.isTight || before.key !== '.'))
}

function sticksAfter({ tokens }: Reader, end: number): boolean {
  const [last, next, second] = [tokens[end - 1], tokens[end], tokens[end + 1]]
  if (last?.kind !== 'number' || !next) return false
  if (next.key === '%' || next.key === '€' || next.key === '$' || next.key === '£' || next.key === '°') return true
  if (!next.isTight) return false
  if (next.kind === 'word') return !HAN.test(next.key)
  if (STICKS_AFTER.has(next.key)) return true
  const isJoined = next.key === '-' || next.key === '.' || next.key === ':' || next.key === ','
  return (
    isJoined &&
    second !== undefined &&
    second.isTight &&
    (second.kind === 'number'
      ? next.key !== '-'
      : second.kind === 'word' && !HAN.test(second.key) && next.key !== '.' && next.key !== ',')
  )
}
