import type { Quoted } from '../reading.ts'
import type { QuestionWords } from './pack.ts'
import type { Sentence } from './sentences.ts'

/**
 * What the author wants to know: sentences with a question mark, and those that ask by their words alone. A question to
 * which nobody expects an answer ("is this a joke?") is none. Without a pack only the marks are read.
 */
export function questionsIn(text: string, sentences: readonly Sentence[], words: QuestionWords | undefined): Quoted[] {
  return sentences.flatMap(({ start, end, isQuestion }) => {
    const said = text.slice(start, Math.min(end, start + LENGTH_MAX)).toLowerCase()
    if (!(isQuestion || (words && asksWithoutMark(said, words)))) return []
    return words && isRhetorical(said, words) ? [] : [{ start, end, text: text.slice(start, end) }]
  })
}

/** A question says what it wants within this many characters. */
const LENGTH_MAX = 600

function asksWithoutMark(said: string, words: QuestionWords): boolean {
  return !said.endsWith('!') && (words.opens.test(said) || words.asks.test(said)) && !words.unless.test(said)
}

function isRhetorical(said: string, words: QuestionWords): boolean {
  return words.rhetorical.test(said) || words.alone.has(bare(said))
}

/** Longer than any sentence that is nothing but "seriously?". */
const ALONE_LENGTH_MAX = 60

function bare(said: string): string {
  if (said.length > ALONE_LENGTH_MAX) return ''
  return said
    .toLowerCase()
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
    .replace(/\s+/g, ' ')
}
