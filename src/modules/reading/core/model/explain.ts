import { copyOf, featureReader } from './features.ts'
import { rawScores, type LinearModel } from './linear.ts'
import { SIGN, noTokens, tokensOf, type Tokens } from './tokens.ts'

export type Span = { start: number; end: number }

/** Texts longer than this are explained by their beginning: every word is tried, and nobody reads so long an evidence. */
const EXPLAINED_LIMIT = 6000

/** Words of the evidence at most, unless the whole window of them speaks. */
const WORDS_LIMIT = 12

/** How much a window of words says by itself, against the empty text. */
type Speaks = (start: number, end: number) => number

function speaker(model: LinearModel, label: number, text: string): Speaks {
  const read = featureReader()
  const silence = rawScores(model, copyOf(read('')))[label] ?? 0
  return (start, end) => (rawScores(model, read(text.slice(start, end)))[label] ?? 0) - silence
}

/** The tokens a reader would point at: words and ideographs; signs only where there is nothing else. */
function pointable(tokens: Tokens): number[] {
  const all = Array.from({ length: tokens.count }, (_, at) => at)
  const words = all.filter((at) => tokens.kind[at] !== SIGN)
  return words.length > 0 ? words : all
}

/** The contiguous tokens whose worth sums highest: what each says with its neighbour, less what a word says on average. */
function bestRun(worth: Float64Array): { from: number; to: number } {
  let from = 0
  let best = { from: 0, to: 0, sum: Number.NEGATIVE_INFINITY }
  let sum = 0
  for (let at = 0; at < worth.length; at++) {
    if (sum <= 0 || at - from >= WORDS_LIMIT) {
      sum = 0
      from = at
    }
    sum += worth[at]!
    if (sum > best.sum) best = { from, to: at, sum }
  }
  return { from: best.from, to: best.to }
}

function worthOf(tokens: Tokens, shown: readonly number[], speaks: Speaks): Float64Array {
  const worth = new Float64Array(shown.length)
  shown.forEach((token, at) => {
    const next = Math.min(at + 1, shown.length - 1)
    const alone = speaks(tokens.start[token]!, tokens.end[token]!)
    const paired = speaks(tokens.start[token]!, tokens.end[shown[next]!]!)
    worth[at]! += alone / 2 + paired / 4
    worth[next]! += paired / 4
  })
  return worth
}

/**
 * The words that carried a decision: where a reader should look. Always inside the text, never empty unless the text has no
 * words; then undefined.
 */
export function explain(model: LinearModel, text: string, label: string): Span | undefined {
  const column = model.labels.findIndex(({ name }) => name === label)
  if (column < 0) return undefined
  const tokens = tokensOf(text.slice(0, EXPLAINED_LIMIT), noTokens())
  if (tokens.count === 0) return undefined
  const shown = pointable(tokens)
  const worth = worthOf(tokens, shown, speaker(model, column, text))
  const mean = worth.reduce((sum, one) => sum + one, 0) / worth.length
  const run = bestRun(worth.map((one) => one - Math.max(0, mean)))
  return { start: tokens.start[shown[run.from]!]!, end: tokens.end[shown[run.to]!]! }
}
