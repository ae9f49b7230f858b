import { APOSTROPHE, DIGIT, HIGH_SURROGATE, IDEOGRAPH, LETTER, MARK, NUMBER, SEPARATOR, folded, kindOf } from './alphabet.ts'

/** What a token is: the reader of features treats each in its own way. */
export const WORD = 1
export const CHARACTER = 2
export const SIGN = 3

const GROWTH = 2
const FIRST_TOKENS = 512
const FIRST_UNITS = 4096

/** A sign repeated says no more the tenth time than the third: "!!!!!!!!!!" is "!!!". */
const SIGN_REPEAT_LIMIT = 3

/**
 * The tokens of one text, in typed arrays that are used again for the next text. `start` and `end` are offsets into the text;
 * `from` and `to` enclose the folded units of the token. Combining marks count as letters, so a decomposed word is one token.
 */
export type Tokens = {
  count: number
  kind: Uint8Array
  start: Int32Array
  end: Int32Array
  from: Int32Array
  to: Int32Array
  units: Uint16Array
  unitCount: number
  letters: number
  capitals: number
}

export const noTokens = (): Tokens => ({
  count: 0,
  kind: new Uint8Array(FIRST_TOKENS),
  start: new Int32Array(FIRST_TOKENS),
  end: new Int32Array(FIRST_TOKENS),
  from: new Int32Array(FIRST_TOKENS),
  to: new Int32Array(FIRST_TOKENS),
  units: new Uint16Array(FIRST_UNITS),
  unitCount: 0,
  letters: 0,
  capitals: 0,
})

function wider<A extends Uint8Array | Uint16Array | Int32Array>(array: A, wide: A): A {
  wide.set(array)
  return wide
}

function makeRoom(tokens: Tokens) {
  const size = tokens.kind.length * GROWTH
  tokens.kind = wider(tokens.kind, new Uint8Array(size))
  tokens.start = wider(tokens.start, new Int32Array(size))
  tokens.end = wider(tokens.end, new Int32Array(size))
  tokens.from = wider(tokens.from, new Int32Array(size))
  tokens.to = wider(tokens.to, new Int32Array(size))
}

/** Writes one token down; its folded units are those written since the last token. */
function keep(tokens: Tokens, kind: number, start: number, end: number, from: number) {
  if (tokens.count === tokens.kind.length) makeRoom(tokens)
  const place = tokens.count++
  tokens.kind[place] = kind
  tokens.start[place] = start
  tokens.end[place] = end
  tokens.from[place] = from
  tokens.to[place] = tokens.unitCount
}

const isWordUnit = (kind: number) => kind === LETTER || kind === DIGIT

function takeWord(text: string, start: number, tokens: Tokens): number {
  const { units } = tokens
  const from = tokens.unitCount
  let at = start
  let written = from
  let inNumber = false
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const kind = kindOf[unit]!
    if (kind === LETTER) {
      const small = folded[unit]!
      tokens.letters++
      if (small !== unit) tokens.capitals++
      units[written++] = small
      inNumber = false
    } else if (kind === DIGIT) {
      if (!inNumber) units[written++] = NUMBER
      inNumber = true
    } else if (kind === APOSTROPHE && at > start && at + 1 < text.length && isWordUnit(kindOf[text.charCodeAt(at + 1)]!)) {
      units[written++] = folded[unit]!
      inNumber = false
    } else break
  }
  tokens.unitCount = written
  keep(tokens, WORD, start, at, from)
  return at
}

function takeSign(text: string, start: number, tokens: Tokens): number {
  const unit = text.charCodeAt(start)
  let at = start + 1
  while (at < text.length && text.charCodeAt(at) === unit) at++
  const from = tokens.unitCount
  const times = Math.min(at - start, SIGN_REPEAT_LIMIT)
  for (let time = 0; time < times; time++) tokens.units[tokens.unitCount++] = folded[unit]!
  keep(tokens, SIGN, start, at, from)
  return at
}

/** An emoji or a rare character: both halves together are one token; half a pair alone is nothing. */
function takePair(text: string, start: number, tokens: Tokens): number {
  const low = text.charCodeAt(start + 1)
  if (!(low >= 0xdc00 && low <= 0xdfff)) return start + 1
  const from = tokens.unitCount
  tokens.units[tokens.unitCount++] = text.charCodeAt(start)
  tokens.units[tokens.unitCount++] = low
  keep(tokens, SIGN, start, start + 2, from)
  return start + 2
}

function takeCharacter(text: string, start: number, tokens: Tokens): number {
  const from = tokens.unitCount
  tokens.units[tokens.unitCount++] = folded[text.charCodeAt(start)]!
  keep(tokens, CHARACTER, start, start + 1, from)
  return start + 1
}

/** Cuts a text into words, ideographs and signs, in one pass and into arrays used again. Any text will do. */
export function tokensOf(text: string, tokens: Tokens): Tokens {
  tokens.count = 0
  tokens.unitCount = 0
  tokens.letters = 0
  tokens.capitals = 0
  if (tokens.units.length < text.length) tokens.units = new Uint16Array(Math.max(text.length, tokens.units.length * GROWTH))
  for (let at = 0; at < text.length; ) {
    const kind = kindOf[text.charCodeAt(at)]!
    if (kind === SEPARATOR) at++
    else if (isWordUnit(kind)) at = takeWord(text, at, tokens)
    else if (kind === IDEOGRAPH) at = takeCharacter(text, at, tokens)
    else if (kind === MARK || kind === APOSTROPHE) at = takeSign(text, at, tokens)
    else if (kind === HIGH_SURROGATE) at = takePair(text, at, tokens)
    else at++
  }
  return tokens
}
