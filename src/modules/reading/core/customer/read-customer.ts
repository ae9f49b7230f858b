/**
 * What a customer's message says: how strongly, what it rests on, and whether it asks for something or only follows from our
 * failure. Words first, trained models where words are silent, facts above both (DOMAIN R10, R19). Irony is asked, never guessed.
 */
import {
  CUE_KINDS,
  type Context,
  type Cue,
  type CueKind,
  type Demand,
  type Emotions,
  type Level,
  type Quoted,
  type Span,
} from '../reading.ts'
import type { CompiledCues } from './automaton.ts'
import { demandOf } from './demand.ts'
import { emotionsOf } from './emotions.ts'
import { featuresOf, guessOf, levelGuessOf, saidBy, wordsOf, type CustomerModels, type Guess } from './guesses.ts'
import { lastFactIsAgainstUs, lastFactIsForUs, mayBeIrony } from './irony.ts'
import { atLeast, levelOf, rankOf } from './level.ts'
import { phrasesSaid, type SaidPhrase } from './said.ts'
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

  const irony = mayBeIrony(said, signs, isAgainstUs) || (!lastFactIsForUs(context) && isIronyGuessed(models, guesses, signs))
  const asRead = levelWithFacts(levelOf(signs, levelGuessOf(guesses.customers), questions.length > 0), signs, context)
  const level = irony ? atLeast(asRead, 'mild') : asRead
  return {
    level,
    emotions: emotionsOf(signs, [guesses.emotion, guesses.customers], level),
    uncertain: irony,
    irony_candidate: irony,
    cues: cuesOf(text, sentences, said, { level, models, guesses }),
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

/** A model alone would take every short "great, thanks" for irony: something must have gone wrong in the words as well. */
function isIronyGuessed({ customers }: CustomerModels, guesses: Guesses, signs: Signs): boolean {
  const hasFailure = signs.failed + signs.displeasure + signs.broken_promise + signs.repetition > 0
  const isKind = signs.praise + signs.thanks > 0
  return isKind && hasFailure && signs.solved + signs.contrast === 0 && saidBy(customers, guesses.customers).has('irony')
}

/** Thanks right after a kept word are thanks (A03); a complaint in them stays one. */
function levelWithFacts(level: Level, signs: Signs, context: Context | undefined): Level {
  const isPlainThanks = signs.thanks === 2 && signs.displeasure + signs.exit + signs.broken_promise + signs.anger === 0
  return isPlainThanks && lastFactIsForUs(context) ? 'none' : level
}

type Grounds = { readonly level: Level; readonly models: CustomerModels; readonly guesses: Guesses }

function cuesOf(text: string, sentences: readonly Span[], said: readonly SaidPhrase[], grounds: Grounds): Cue[] {
  const byKind = new Map<CueKind, Cue[]>()
  for (const { entry, start, end } of said) {
    const kind = shownAs(entry.kind)
    if (kind) addWidest(byKind, { kind, start, end, text: text.slice(start, end) })
  }
  const cues = [...byKind.values()].flat()
  cues.push(...cuesOfModel(text, sentences, new Set(byKind.keys()), grounds))
  return cues.sort((a, b) => a.start - b.start || a.end - b.end)
}

const shownAs = (kind: SaidPhrase['entry']['kind']): CueKind | undefined =>
  kind === 'anger' ? 'displeasure' : (CUE_KINDS as readonly string[]).includes(kind) ? (kind as CueKind) : undefined

/** Of phrases of one kind that overlap, the longest stays. They come in the order they begin, so only the last may overlap. */
function addWidest(cues: Map<CueKind, Cue[]>, cue: Cue) {
  const ofKind = cues.get(cue.kind) ?? []
  cues.set(cue.kind, ofKind)
  const last = ofKind.at(-1)
  if (!last || last.end <= cue.start) ofKind.push(cue)
  else if (last.end - last.start < cue.end - cue.start) ofKind[ofKind.length - 1] = cue
}

/** A kind that no word says is shown only when it is likelier than not; rare kinds have thresholds far below that. */
const LIKELY = 0.5

/** Kinds only the model sees, each with the words it rests on; and the words of a level that no cue explains. */
function cuesOfModel(text: string, sentences: readonly Span[], shown: ReadonlySet<CueKind>, grounds: Grounds): Cue[] {
  const { level, models, guesses } = grounds
  const { customers } = models
  if (!customers) return []
  const found: Cue[] = []
  const show = (kind: CueKind, label: string) => {
    const span = wordsOf(customers, label, text, sentences)
    if (span) found.push({ kind, ...span, text: text.slice(span.start, span.end) })
  }
  const labels = saidBy(customers, guesses.customers)
  for (const kind of CUE_KINDS) {
    const isLikely = (guesses.customers?.get(kind) ?? 0) >= LIKELY
    if (isLikely && labels.has(kind) && !shown.has(kind)) show(kind, kind)
  }
  const isExplained = [...shown, ...found.map(({ kind }) => kind)].some((kind) => kind !== 'thanks')
  if (isExplained || level === 'none') return found
  show(rankOf(level) >= rankOf('clear') ? 'displeasure' : 'disappointment', `level:${level}`)
  return found
}
