/** A text as tokens: words, numbers, Han characters one by one, and marks; every token knows where it stands. */

/** A word in lower case, a number, a mark or a single Han character; `key` is what packs are compared with. */
export type Token = {
  readonly key: string
  readonly start: number
  readonly end: number
  readonly kind: 'word' | 'number' | 'mark'
  /** Whether nothing stands between it and the token before. */
  readonly isTight: boolean
  readonly isCapital: boolean
  /** Whether the line ended between the token before and this one. */
  readonly isNewLine: boolean
}

/** Nobody promises past this: it is five pages of a letter, and what comes after goes unread. */
export const TEXT_READ_MAX = 10_000

const TOKEN = /\p{Script=Han}|〇|(?:(?!\p{Script=Han})[\p{L}\p{M}])+|\p{Nd}+|\S/gu
const NUMBER = /^\p{Nd}/u
const WORD = /^[\p{L}\p{M}〇]/u
const PLAIN = /^[!-~]*$/
const LINE_END = /\n/

/** The tokens of a stretch of text, at most `TEXT_READ_MAX` units of it. */
export function tokensOf(text: string, from: number, to: number): Token[] {
  const end = Math.min(to, from + TEXT_READ_MAX, text.length)
  const read = text.slice(from, end)
  const tokens: Token[] = []
  let lastEnd = 0
  for (const found of read.matchAll(TOKEN)) {
    const start = found.index
    tokens.push(tokenOf(found[0], from + start, start === lastEnd && start > 0, LINE_END.test(read.slice(lastEnd, start))))
    lastEnd = start + found[0].length
  }
  return tokens
}

/** The keys of a phrase of a pack, split as texts are. */
export function keysOf(phrase: string): string[] {
  return Array.from(phrase.matchAll(TOKEN), ([written]) => keyOf(written))
}

function tokenOf(written: string, start: number, isTight: boolean, isNewLine: boolean): Token {
  const kind = NUMBER.test(written) ? 'number' : WORD.test(written) ? 'word' : 'mark'
  const key = keyOf(written)
  const isCapital = kind === 'word' && written.charAt(0) !== key.charAt(0)
  return { key, start, end: start + written.length, kind, isTight, isCapital, isNewLine }
}

function keyOf(written: string): string {
  if (PLAIN.test(written)) return written.toLowerCase()
  if (written === '–' || written === '—' || written === '−' || written === '‐' || written === '‑') return '-'
  if (written === '’' || written === '‘') return "'"
  return written.normalize('NFKC').toLowerCase()
}
