/**
 * The words of a pack's phrases, each with a number of its own, in one tree of letters: a word of a text is walked once and
 * answers with the numbers of all words of the pack that it is.
 */
import { isBlank, isClauseMark, isDigit, isWordUnit, type Folding } from './folding.ts'

/** The number of "any number": 3, 3rd, 14.30. */
export const NUMBER = 1
const FIRST_WORD = 2

/** A word of a text is at most so many words of the pack: itself, with a capital, a number, and some beginnings. */
export const SYMBOLS_OF_TOKEN = 6

/** Letters a pack's words are made of; what is no such letter ends every walk. Ideographs are looked up whole instead. */
const LETTERS_END = 0x250
const APOSTROPHE = 0x27
const HYPHEN = 0x2d
const STOP = 0x2e

type Letter = { readonly next: Map<number, Letter>; whole: number; beginning: number; capital: number }

const newLetter = (): Letter => ({ next: new Map(), whole: 0, beginning: 0, capital: 0 })

export type Words = { readonly root: Letter; readonly ideographs: Map<number, number>; count: number }

export const newWords = (): Words => ({ root: newLetter(), ideographs: new Map(), count: FIRST_WORD })

/** The number of a word as it stands in a phrase, with or without an ending left open. */
export function symbolOf(words: Words, folding: Folding, letters: string, hasEnding: boolean, hasCapital: boolean): number {
  let letter = words.root
  for (let at = 0; at < letters.length; at++) {
    const unit = folding[letters.charCodeAt(at)]!
    const next = letter.next.get(unit) ?? newLetter()
    letter.next.set(unit, next)
    letter = next
  }
  const sort = hasEnding ? 'beginning' : hasCapital ? 'capital' : 'whole'
  if (letter[sort] === 0) letter[sort] = words.count++
  return letter[sort]
}

export function symbolOfIdeograph(words: Words, folding: Folding, unit: number): number {
  const known = words.ideographs.get(folding[unit]!)
  if (known !== undefined) return known
  words.ideographs.set(folding[unit]!, words.count)
  return words.count++
}

/** The tree of letters laid flat: `next[place * letters + letter]`, so that a walk is nothing but sums. */
export type FlatWords = {
  readonly folding: Folding
  readonly letterOf: Uint8Array
  readonly letters: number
  readonly next: Int32Array
  readonly whole: Int32Array
  readonly beginning: Int32Array
  readonly capital: Int32Array
  /** The number of each ideograph, by its unit. */
  readonly ideographs: Uint16Array
}

export function flatten({ root, ideographs }: Words, folding: Folding): FlatWords {
  const places: Letter[] = [root]
  const units = new Set<number>()
  for (const place of places)
    for (const [unit, next] of place.next) {
      units.add(unit)
      places.push(next)
    }
  const letterOf = new Uint8Array(LETTERS_END)
  const known = [...units].filter((unit) => unit < LETTERS_END)
  known.forEach((unit, at) => (letterOf[unit] = at + 1))
  const letters = known.length + 1
  const placeOf = new Map(places.map((place, at) => [place, at]))
  const next = new Int32Array(places.length * letters)
  places.forEach((place, at) => {
    for (const [unit, following] of place.next)
      if (unit < LETTERS_END) next[at * letters + letterOf[unit]!] = placeOf.get(following)!
  })
  const column = (sort: 'whole' | 'beginning' | 'capital') => Int32Array.from(places, (place) => place[sort])
  const numbers = new Uint16Array(ideographs.size > 0 ? folding.length : 0)
  for (let unit = 0; unit < numbers.length; unit++) numbers[unit] = ideographs.get(folding[unit]!) ?? 0
  return {
    folding,
    letterOf,
    letters,
    next,
    ideographs: numbers,
    whole: column('whole'),
    beginning: column('beginning'),
    capital: column('capital'),
  }
}

/** A text as numbers of words. The arrays are used again for the next sentence, as a sheet of paper is turned. */
export type Tokens = {
  count: number
  start: Int32Array
  end: Int32Array
  isBroken: Uint8Array
  symbols: Int32Array
  symbolCount: Uint8Array
}

export const newTokens = (room: number): Tokens => ({
  count: 0,
  start: new Int32Array(room),
  end: new Int32Array(room),
  isBroken: new Uint8Array(room),
  symbols: new Int32Array(room * SYMBOLS_OF_TOKEN),
  symbolCount: new Uint8Array(room),
})

/** Reads the words between two places; as many as there is room for. Returns the place after the last one read. */
export function readTokens(words: FlatWords, text: string, from: number, to: number, tokens: Tokens): number {
  tokens.count = 0
  let isBroken = 1
  let at = from
  while (at < to && tokens.count < tokens.start.length) {
    const unit = text.charCodeAt(at)
    const first = at
    if (isWordUnit(unit)) at = readWord(words, text, at, to, tokens)
    else {
      at++
      if (unit < 0x2e80 || isClauseMark(unit) || isBlank(unit)) {
        if (!isBlank(unit) && isBreak(unit)) isBroken = 1
        continue
      }
      const symbol = words.ideographs[unit] ?? 0
      tokens.symbolCount[tokens.count] = symbol === 0 ? 0 : 1
      tokens.symbols[tokens.count * SYMBOLS_OF_TOKEN] = symbol
    }
    tokens.start[tokens.count] = first
    tokens.end[tokens.count] = at
    tokens.isBroken[tokens.count++] = isBroken
    isBroken = 0
  }
  return at
}

/** Marks that part two thoughts. A comma does not: German and Danish set one before every "that". */
const isBreak = (unit: number) => isClauseMark(unit) && unit !== 0x2c && unit !== 0xff0c && unit !== 0x3001

function readWord(words: FlatWords, text: string, from: number, to: number, tokens: Tokens): number {
  const { folding, letterOf, letters, next, beginning } = words
  const base = tokens.count * SYMBOLS_OF_TOKEN
  const { symbols } = tokens
  let found = 0
  let place = 0
  let isLost = false
  let at = from
  for (; at < to; at++) {
    const unit = text.charCodeAt(at)
    if (!isWordUnit(unit) && !isJoint(text, at, to, unit)) break
    if (isLost) continue
    const folded = folding[unit]!
    place = folded < LETTERS_END ? next[place * letters + letterOf[folded]!]! : 0
    if (place === 0) isLost = true
    else if (beginning[place] !== 0 && found < SYMBOLS_OF_TOKEN - 3) symbols[base + found++] = beginning[place]!
  }
  if (!isLost) {
    if (words.whole[place] !== 0) symbols[base + found++] = words.whole[place]!
    const unit = text.charCodeAt(from)
    if (words.capital[place] !== 0 && folding[unit] !== unit) symbols[base + found++] = words.capital[place]!
  }
  if (isDigit(text.charCodeAt(from))) symbols[base + found++] = NUMBER
  tokens.symbolCount[tokens.count] = found
  return at
}

/** Marks within a word: don't, e-mail, 14.30, 3:e. */
function isJoint(text: string, at: number, to: number, unit: number): boolean {
  if (at + 1 >= to || !isWordUnit(text.charCodeAt(at + 1))) return false
  if (unit === HYPHEN || unit === APOSTROPHE || unit === 0x2019) return true
  return (unit === STOP || unit === 0x3a) && isDigit(text.charCodeAt(at - 1))
}
