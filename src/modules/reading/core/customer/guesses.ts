import { explain } from '../model/explain.ts'
import { featureReader, type Features, type NamedFeature } from '../model/features.ts'
import { rawScores, scoreModel, type LinearModel } from '../model/linear.ts'
import type { LevelGuess } from './level.ts'

/** Trained models of one language; each may be absent, for everything works by words alone. */
export type CustomerModels = {
  /** Kinds by their names, `level:mild`, `level:clear`, `level:strong` (at least so much), `demand:value`, `demand:failure`. */
  readonly customers?: LinearModel | undefined
  /** Feelings, by whatever names the model was trained with. */
  readonly emotion?: LinearModel | undefined
}

type Span = { readonly start: number; readonly end: number }

/** Probabilities by label name. */
export type Guess = ReadonlyMap<string, number>

const read = featureReader()

/** The features of a message: its new text, with what the pack has found in it. */
export const featuresOf = (text: string, extras: readonly NamedFeature[]): Features => read(text, [...extras])

export function guessOf(model: LinearModel | undefined, features: Features): Guess | undefined {
  if (!model) return undefined
  const scores = scoreModel(model, features)
  return new Map(model.labels.map(({ name }, at) => [name, scores[at]!]))
}

/** Labels at or above their threshold. */
export function saidBy(model: LinearModel | undefined, guess: Guess | undefined): Set<string> {
  if (!model || !guess) return new Set()
  return new Set(model.labels.filter(({ name, threshold }) => guess.get(name)! >= threshold).map(({ name }) => name))
}

/** The three steps of the level, each no likelier than the one below it. */
export function levelGuessOf(guess: Guess | undefined): LevelGuess | undefined {
  if (!guess?.has('level:mild')) return undefined
  const mild = guess.get('level:mild') ?? 0
  const clear = Math.min(mild, guess.get('level:clear') ?? 0)
  const strong = Math.min(clear, guess.get('level:strong') ?? 0)
  const others = { thanks: guess.get('thanks') ?? 0, value: guess.get('demand:value') ?? 0, irony: guess.get('irony') ?? 0 }
  return { mild, clear, strong, ...others }
}

/** The words on which a model rests a label: those of the sentence that says it most. */
export function wordsOf(model: LinearModel, label: string, text: string, sentences: readonly Span[]): Span | undefined {
  const column = model.labels.findIndex(({ name }) => name === label)
  let best: Span | undefined
  let most = Number.NEGATIVE_INFINITY
  for (const sentence of sentences) {
    const score = rawScores(model, read(text.slice(sentence.start, sentence.end)))[column] ?? Number.NEGATIVE_INFINITY
    if (score > most) {
      most = score
      best = sentence
    }
  }
  if (!best) return undefined
  const found = explain(model, text.slice(best.start, best.end), label)
  return found && { start: best.start + found.start, end: best.start + found.end }
}
