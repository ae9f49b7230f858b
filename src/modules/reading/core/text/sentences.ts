import type { Span } from '../reading.ts'
import { isAsciiWord, isClosing, isEmoji, isHan, isLower, isSpace, isStop, isUpper } from './characters.ts'
import { FULL_STOP, isFullStop, isGlued, type Place, WORD_LOOK_MAX } from './full-stops.ts'

/**
 * Sentences as people write them in mail and chat: with abbreviations, ordinals, web addresses, lists, wrapped lines, no
 * capitals, no spaces (Chinese), and emoji for full stops. One pass over the text with bounded looks to either side, so
 * that no text can make it slow.
 */
export type Sentence = Span & { readonly isQuestion: boolean }

/** The sentences within the given spans, in order, trimmed of white space; rules and bare punctuation are none. */
export function sentencesOf(text: string, spans: readonly Span[]): Sentence[] {
  const found: Sentence[] = []
  for (const span of spans) {
    const end = Math.min(span.end, text.length)
    let start = Math.max(0, span.start)
    let lineStart = start
    let at = start
    let isBegun = false
    while (at < end && found.length < SENTENCES_MAX) {
      const code = text.charCodeAt(at)
      const isBreak = code === NEWLINE || code === RETURN
      // Full stops before the first word end nothing.
      if ((!isBreak && !isStop(code) && !isEmoji(code)) || (code === FULL_STOP && !isBegun)) {
        if (code > SPACE && code !== FULL_STOP) isBegun = true
        at++
        continue
      }
      const cut = isBreak
        ? lineCut(text, at, lineStart, end)
        : isStop(code)
          ? stopCut(text, at, lineStart, start, end)
          : emojiCut(text, at, end)
      if (isBreak) lineStart = cut.next
      if (cut.ends) {
        add(found, text, start, cut.next)
        start = cut.next
        isBegun = false
      }
      at = cut.next
    }
    add(found, text, start, end)
  }
  return found
}

/** More sentences than a megabyte of prose holds; what follows them stays one. */
const SENTENCES_MAX = 20_000

/** Where to read on, and whether the sentence ends there. */
type Cut = { readonly next: number; readonly ends: boolean }

const NEWLINE = 10
const RETURN = 13
const SPACE = 32

function add(found: Sentence[], text: string, from: number, to: number): void {
  let start = from
  let end = to
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  if (start === end || !saysSomething(text, start, end)) return
  found.push({ start, end, isQuestion: endsInQuestion(text, start, end) })
}

const ASCII_END = 128

/** Letters, digits, a question mark or an emoji; a ruled line says nothing. */
function saysSomething(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code >= ASCII_END ? !isStop(code) && !isClosing(code) && !isDash(code) : isAsciiWord(code)) return true
  }
  return endsInQuestion(text, start, end)
}

const isDash = (code: number): boolean => code >= 0x2010 && code <= 0x2015

const QUESTION_MARKS = new Set([...'?？⁇⁈⁉؟'].map((mark) => mark.charCodeAt(0)))
/** Marks, closing brackets and emoji after the last word: more than this is play. */
const TAIL_LENGTH_MAX = 40

function endsInQuestion(text: string, start: number, end: number): boolean {
  for (let i = end - 1; i >= Math.max(start, end - TAIL_LENGTH_MAX); i--) {
    const code = text.charCodeAt(i)
    if (QUESTION_MARKS.has(code)) return text.charCodeAt(i - 1) !== OPEN_BRACKET
    const isTail = isStop(code) || isClosing(code) || isSpace(code) || isEmoji(code) || isEmoticon(code)
    if (!isTail) return false
  }
  return false
}

const OPEN_BRACKET = 40
/** The characters of `:-)` and `;)`. */
const isEmoticon = (code: number): boolean => code === 58 || code === 59 || code === 45

/** A line of this length was probably broken by a mail program at 72 to 78 columns, not by its author. */
const WRAPPED_MIN = 55
const WRAPPED_MAX = 90
const COLUMNS_MIN = 68
/** A person who begins the next line in lower case after a line of this length goes on with the sentence. */
const GOES_ON_MIN = 40

function lineCut(text: string, at: number, lineStart: number, end: number): Cut {
  let next = at
  let lines = 0
  while (next < end && isSpace(text.charCodeAt(next))) if (text.charCodeAt(next++) === NEWLINE) lines++
  if (next === end || lines > 1) return { next, ends: true }
  const length = at - lineStart
  const before = text.charCodeAt(at - 1)
  const first = text.charCodeAt(next)
  const isOpen = length >= GOES_ON_MIN && !isHan(before) && !isHan(first) && !isListMark(text, next) && before !== COLON
  if (!isOpen) return { next, ends: true }
  if (isLower(first)) return { next, ends: false }
  const ruled = length >= WRAPPED_MIN && length <= WRAPPED_MAX
  return { next, ends: !(ruled && length + 1 + wordLength(text, next, end) > COLUMNS_MIN) }
}

const COLON = 58
const isListMark = (text: string, at: number): boolean => /^(?:[-*•–·‣>]|\d{1,3}[.)]\s|[a-z]\)\s)/i.test(text.slice(at, at + 6))

function wordLength(text: string, from: number, end: number): number {
  let to = from
  while (to < end && to - from < WORD_LOOK_MAX && !isSpace(text.charCodeAt(to))) to++
  return to - from
}

/** An emoji ends a sentence when a new one visibly begins after it. */
function emojiCut(text: string, at: number, end: number): Cut {
  const after = skipEmoji(text, at, end)
  const next = skipBlanks(text, after, end)
  return { next: after, ends: next > after && next < end && isUpper(text, next) }
}

function skipEmoji(text: string, from: number, end: number): number {
  let at = from
  while (at < end && isEmoji(text.charCodeAt(at))) at++
  return at
}

/** Skips blanks on the same line. */
function skipBlanks(text: string, from: number, end: number): number {
  let at = from
  while (at < end && isSpace(text.charCodeAt(at)) && text.charCodeAt(at) !== NEWLINE && text.charCodeAt(at) !== RETURN) at++
  return at
}

function stopCut(text: string, at: number, lineStart: number, start: number, end: number): Cut {
  let after = at
  while (after < end && isStop(text.charCodeAt(after))) after++
  const marks = after
  while (after < end && isClosing(text.charCodeAt(after))) after++
  const gap = skipBlanks(text, after, end)
  const tail = emojiTail(text, gap, end)
  const next = tail > gap ? skipBlanks(text, tail, end) : gap
  const ends = isEnd(text, { at, marks, after, gap, next, lineStart, start, end })
  return { next: ends ? Math.max(after, tail > gap ? tail : after) : after, ends }
}

/** Emoji right after the stop belong to the sentence that it ended. */
function emojiTail(text: string, gap: number, end: number): number {
  const to = skipEmoji(text, gap, end)
  return to > gap ? to : gap
}

function isEnd(text: string, place: Place): boolean {
  const { at, marks, after, gap, next, end } = place
  if (next >= end) return true
  const follows = text.charCodeAt(next)
  const last = text.charCodeAt(marks - 1)
  if (isFullWidth(last)) return !isContinuing(follows)
  const isApart = gap > after || isSpace(text.charCodeAt(after)) || next > gap
  const isQuoted = after > marks
  if (follows === NEWLINE || follows === RETURN) return isApart
  if (isQuoted && (isLower(follows) || isContinuing(follows))) return false
  if (text.charCodeAt(at) === FULL_STOP && marks === at + 1) return isFullStop(text, place, isApart)
  if (isDots(text, at, marks)) return isApart && (isUpper(text, next) || isHan(follows))
  return isApart ? !isContinuing(follows) : isHan(follows) || isGlued(text, at, after)
}

const isFullWidth = (code: number): boolean => code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0xff0e
/** After these the sentence goes on: , ; ) and their Chinese sisters. */
const isContinuing = (code: number): boolean => ',;)，、；）'.includes(String.fromCharCode(code))

function isDots(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (text.charCodeAt(i) !== FULL_STOP && text.charCodeAt(i) !== 0x2026) return false
  return true
}
