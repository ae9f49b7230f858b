import { MONTHS, ORDINAL_OPENERS, stopAfter } from './abbreviations.ts'
import { isDigit, isHan, isLetter, isLower, isSpace, isUpper } from './characters.ts'

/** Whether a full stop ends a sentence, or an abbreviation, an ordinal, a date, an initial or a web address. */
export const FULL_STOP = 46
const COLON = 58
/** Words are looked at over this many characters. */
export const WORD_LOOK_MAX = 30

/** A run of stops (`at` to `marks`), closing quotes after it (to `after`), and where the text goes on (`next`). */
export type Place = {
  readonly at: number
  readonly marks: number
  readonly after: number
  readonly gap: number
  readonly next: number
  readonly lineStart: number
  readonly start: number
  readonly end: number
}

/** "sent.Thanks" and "really?Yes": somebody forgot the space; "example.com" and "?id=Two" are something else. */
export function isGlued(text: string, at: number, after: number): boolean {
  if (!isUpper(text, after) || !isLower(text.charCodeAt(after + 1))) return false
  const word = wordStart(text, at, Math.max(0, at - WORD_LOOK_MAX))
  const isWord = at - word >= GLUED_WORD_MIN && isLower(text.charCodeAt(at - 1)) && !text.slice(word, at).includes('.')
  return isWord && (word === 0 || isSpace(text.charCodeAt(word - 1)))
}

const GLUED_WORD_MIN = 3

/** What stands before a stop is looked at over this many characters: the longest abbreviation with its spaces. */
const BEFORE_LENGTH = 24

export function isFullStop(text: string, { at, after, next, lineStart, start, end }: Place, isApart: boolean): boolean {
  const before = text.charCodeAt(at - 1)
  if (!isApart) return isHan(text.charCodeAt(after)) ? isHan(before) : isGlued(text, at, after)
  const from = Math.max(start, lineStart, at - BEFORE_LENGTH)
  if (isDigit(before)) return isEndAfterNumber(text, { at, from, lineStart, next, end })
  const word = wordStart(text, at, from)
  return word === at || isEndAfterWord(text, word, at, next, end)
}

/** Where the word before `at` begins, with the stops inside it (e.g, z.B); `at` itself when there is none. */
function wordStart(text: string, at: number, from: number): number {
  let start = at
  while (start > from) {
    const code = text.charCodeAt(start - 1)
    const isInnerStop = code === FULL_STOP && start < at && start - 1 > from && isLetter(text.charCodeAt(start - 2))
    if (!isLetter(code) && !isInnerStop) break
    start--
  }
  return start
}

/** Where the number before `at` begins, with the marks inside it (12.5, 10:30). */
function numberStart(text: string, at: number, from: number): number {
  let start = at
  while (start > from) {
    const code = text.charCodeAt(start - 1)
    const isInnerMark =
      (code === FULL_STOP || code === COMMA || code === COLON) && start < at && isDigit(text.charCodeAt(start - 2))
    if (!isDigit(code) && !isInnerMark) break
    start--
  }
  return start
}

const COMMA = 44
const ORDINAL_MAX = 99
const DAY_MAX = 31
const MONTH_MAX = 12

type NumberPlace = Pick<Place, 'at' | 'lineStart' | 'next' | 'end'> & { readonly from: number }

/** After a number a stop ends the sentence unless it makes an ordinal, a date or the number of a list. */
function isEndAfterNumber(text: string, { at, from, lineStart, next, end }: NumberPlace): boolean {
  const number = numberStart(text, at, from)
  if (number > from && isLetter(text.charCodeAt(number - 1))) return true
  if (!mayBeOrdinal(text.slice(number, at))) return true
  if (isFirstOfLine(text, lineStart, number)) return false
  if (isLower(text.charCodeAt(next)) || isDigit(text.charCodeAt(next))) return false
  if (MONTHS.has(text.slice(next, wordEnd(text, next, end)).toLowerCase())) return false
  const openerEnd = number - 1
  const opener = text.slice(wordStart(text, openerEnd, Math.max(lineStart, openerEnd - WORD_LOOK_MAX)), openerEnd)
  return !ORDINAL_OPENERS.has(opener.toLowerCase())
}

/** 3 and 12.5 may be ordinals or dates; 2026, 12.50 and 10:30 may not. */
function mayBeOrdinal(number: string): boolean {
  const stop = number.indexOf('.')
  if (stop < 0) return Number(number) <= ORDINAL_MAX
  return (
    Number(number.slice(0, stop)) <= DAY_MAX && Number(number.slice(stop + 1)) <= MONTH_MAX && number.length <= 'DD.MM'.length
  )
}

function isFirstOfLine(text: string, lineStart: number, at: number): boolean {
  let first = Math.max(lineStart, at - WORD_LOOK_MAX)
  while (first < at && isSpace(text.charCodeAt(first))) first++
  return first === at
}

function wordEnd(text: string, from: number, end: number): number {
  let to = from
  while (to < end && to - from < WORD_LOOK_MAX && isLetter(text.charCodeAt(to))) to++
  return to
}

const VOWELS = /[aeiouyàáâäåæèéêëìíîïòóôöøùúûüœ]/i
const CONSONANTS_MAX = 4
/** No abbreviation is longer; a longer word ends its sentence without further thought. */
const ABBREVIATION_LENGTH_MAX = 10

function isEndAfterWord(text: string, start: number, at: number, next: number, end: number): boolean {
  if (at - start > ABBREVIATION_LENGTH_MAX) return true
  const word = text.slice(start, at)
  const stop = stopAfter(word.toLowerCase()) ?? stopOfParts(word)
  if (stop === 'never') return next >= end
  const isCapital = isUpper(text, next)
  if (stop === 'before-capital') return isCapital
  if (stop === 'unless-number') return !isDigit(text.charCodeAt(next))
  if (word.length === 1)
    return !endsSpacedParts(text, start) && (!isCapital || (isLower(word.charCodeAt(0)) && !isSpacedPart(text, next, end)))
  return isCapital || word.length > CONSONANTS_MAX || VOWELS.test(word)
}

/** The B of "z. B.": one letter and a stop. */
const isSpacedPart = (text: string, at: number, end: number): boolean =>
  at + 1 < end && isLetter(text.charCodeAt(at)) && text.charCodeAt(at + 1) === FULL_STOP

/** Whether the letter here follows another with a stop: the B of "z. B." again, met from its own stop. */
const endsSpacedParts = (text: string, at: number): boolean =>
  isSpace(text.charCodeAt(at - 1)) &&
  text.charCodeAt(at - 2) === FULL_STOP &&
  isLetter(text.charCodeAt(at - 3)) &&
  !isLetter(text.charCodeAt(at - 4))

/** Of several letters with stops between them the last decides; short parts alone are initials. */
function stopOfParts(word: string): ReturnType<typeof stopAfter> {
  if (!word.includes('.')) return undefined
  const parts = word.split('.')
  return stopAfter((parts.at(-1) ?? '').toLowerCase()) ?? (parts.every((part) => part.length <= 2) ? 'before-capital' : undefined)
}
