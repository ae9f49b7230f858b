/**
 * What a customer's message says: how strongly, what it rests on, and whether it asks for something or only follows from our
 * failure. Words first, trained models where words are silent, facts above both (DOMAIN R10, R19). Irony is asked, never guessed.
 */
import type { Context, Cue, Demand, Emotions, Level, Quoted, Span } from '../reading.ts'
import type { CompiledCues } from './automaton.ts'
import { demandOf } from './demand.ts'
import { emotionsOf } from './emotions.ts'
import { featuresOf, guessOf, levelGuessOf, type CustomerModels, type Guess } from './guesses.ts'
import { lastFactIsAgainstUs, lastFactIsForUs, mayBeIrony } from './irony.ts'
import { atLeast, isBriefKindness, levelOf, shapeOf } from './level.ts'
import { phrasesSaid } from './said.ts'
import { cuesOf } from './shown.ts'
import { namesOfSigns, signsOf, type Signs } from './signs.ts'

/** What is known beside the text. The sentences are those of the new text, in order. */
export type CustomerSaid = {
  readonly sentences: readonly Span[]
  readonly lang: string
  readonly pack: CompiledCues
  readonly models?: CustomerModels | undefined
  readonly context?: Context | undefined
  readonly questions: readonly Quoted[]
}

export type CustomerReading = {
  readonly level: Level
  readonly emotions: Emotions
  readonly uncertain: boolean
  readonly irony_candidate: boolean
  readonly cues: readonly Cue[]
  readonly demand: Demand
}

/** Reads a customer's message; the caller has stripped quotes and knows that no machine wrote it. */
export function readCustomer(
  text: string,
  { sentences, lang, pack, models = {}, context, questions }: CustomerSaid,
): CustomerReading {
  const newText = newTextOf(text, sentences)
  const said = phrasesSaid(pack, text, sentences)
  const signs = signsOf(said, newText)
  const guesses = guessAll(models, newText, signs)
  const isAgainstUs = lastFactIsAgainstUs(context)

  const shape = shapeOf(newText, questions.length > 0, pack.isUnspaced)
  const irony = mayBeIrony(said, signs, isBriefKindness(signs, shape) ? undefined : guesses.customers, context)
  const asRead = levelWithFacts(levelOf(signs, levelGuessOf(guesses.customers), shape), signs, context)
  const level = irony ? atLeast(asRead, 'mild') : asRead
  return {
    level,
    emotions: emotionsOf(signs, [guesses.emotion, guesses.customers], level),
    uncertain: irony,
    irony_candidate: irony,
    cues: cuesOf(text, sentences, said, { level, signs, model: models.customers, guess: guesses.customers }),
    demand: demandOf(signs, guesses.customers, { context, isAgainstUs, questions, text: newText, lang }),
  }
}

/** What the customer newly wrote, as one text. */
function newTextOf(text: string, sentences: readonly Span[]): string {
  let joined = ''
  for (const { start, end } of sentences) joined += joined === '' ? text.slice(start, end) : `\n${text.slice(start, end)}`
  return joined
}

type Guesses = Readonly<Record<keyof CustomerModels, Guess | undefined>>

function guessAll({ customers, emotion }: CustomerModels, text: string, signs: Signs): Guesses {
  if (!customers && !emotion) return { customers: undefined, emotion: undefined }
  const features = featuresOf(text, namesOfSigns(signs))
  return { customers: guessOf(customers, features), emotion: guessOf(emotion, features) }
}

/** Thanks right after a kept word are thanks (A03); a complaint in them stays one. */
function levelWithFacts(level: Level, signs: Signs, context: Context | undefined): Level {
  const isPlainThanks = signs.thanks === 2 && signs.displeasure + signs.exit + signs.broken_promise + signs.anger === 0
  return isPlainThanks && lastFactIsForUs(context) ? 'none' : level
}
