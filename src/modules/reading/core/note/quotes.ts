/** Words that somebody else said, in quotation marks: they are what was observed, never what the author judges. */
import type { Span } from '../reading.ts'

/** Opening marks and the marks that may close them; German and Nordic books turn them round. */
const CLOSES: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”“"',
  '”': '”',
  '„': '“”"',
  '«': '»',
  '»': '«»',
  '‘': '’',
  '‚': '‘’',
  "'": "'",
  '「': '」',
  '『': '』',
  '《': '》',
}

/** A quotation is shorter than this; a mark without its partner opens nothing. */
const QUOTED_UNITS_MAX = 300

/** A letter of a spaced language: in Chinese a mark may stand right behind a character. */
const WORD = /(?!\p{Script=Han})[\p{L}\p{N}]/u

/** An apostrophe inside a word opens nothing, and one in front of a letter closes nothing. */
const isInWord = (text: string, at: number) => WORD.test(text[at - 1] ?? ' ') && WORD.test(text[at + 1] ?? ' ')

function closingOf(text: string, open: number, closers: string): number {
  const until = Math.min(text.length, open + QUOTED_UNITS_MAX)
  for (let at = open + 1; at < until; at++) {
    const mark = text[at]!
    if (mark === '\n') return -1
    if (closers.includes(mark) && !((mark === "'" || mark === '’') && isInWord(text, at))) return at
  }
  return -1
}

/** Quotations in the text, marks included, in order. */
export function quotationsIn(text: string): Span[] {
  const spans: Span[] = []
  for (let at = 0; at < text.length; at++) {
    const closers = CLOSES[text[at]!]
    if (closers === undefined || (isAmbiguous(text[at]!) && WORD.test(text[at - 1] ?? ' '))) continue
    const end = closingOf(text, at, closers)
    if (end < at + 2) continue
    spans.push({ start: at, end: end + 1 })
    at = end
  }
  return spans
}

/** These marks also close or stand for a letter left out, so after a letter they open nothing. */
const isAmbiguous = (mark: string) => '"”\'‘'.includes(mark)

/** The text with what is quoted blanked out, letter for letter, so that places stay what they are. */
export function withoutQuotations(text: string, quotations: readonly Span[]): string {
  if (quotations.length === 0) return text
  const parts: string[] = []
  let last = 0
  for (const { start, end } of quotations) {
    parts.push(text.slice(last, start), ' '.repeat(end - start))
    last = end
  }
  parts.push(text.slice(last))
  return parts.join('')
}
