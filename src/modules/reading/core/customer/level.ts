import { LEVELS, type Level } from '../reading.ts'
import { CLEAR_KINDS, type Signs } from './signs.ts'

/** The level as words alone show it (DOMAIN R10). */
export function levelOfSigns(signs: Signs): Level {
  const plain = CLEAR_KINDS.filter((kind) => signs[kind] === 2).length
  // A weak "again" alone is as often about opening hours, so it only adds to what else is said.
  const hints = CLEAR_KINDS.filter((kind) => signs[kind] === 1 && kind !== 'repetition').length
  if (signs.exit === 2 || signs.anger === 2 || plain >= 2) return 'strong'
  if (plain === 1) return signs.isLoud && hints > 0 ? 'strong' : 'clear'
  if (hints >= 2 || (hints === 1 && (signs.isLoud || signs.disappointment === 2)) || signs.exit + signs.anger >= 2) return 'clear'
  if (hints === 1 || signs.exit + signs.anger > 0 || signs.worry === 2 || signs.disappointment === 2) return 'mild'
  return 'none'
}

/** What trained models hold of a message: how likely it is at least mild, at least clear, strong; thanks; asks for something. */
export type LevelGuess = {
  readonly mild: number
  readonly clear: number
  readonly strong: number
  readonly thanks: number
  readonly value: number
  readonly irony: number
}

/** How a message looks, whatever it says. */
export type Shape = { readonly hasQuestion: boolean; readonly length: number }

/** A Chinese character says about as much as this many letters. */
const LETTERS_OF_IDEOGRAPH = 2.6
/** Of two messages with the same words the longer one is likelier a complaint; beyond this nothing is added. */
const LONG_LETTERS = 500

/** The shape of a message, its length as a share of a long one. */
export function shapeOf(text: string, hasQuestion: boolean, isUnspaced: boolean): Shape {
  const letters = text.length * (isUnspaced ? LETTERS_OF_IDEOGRAPH : 1)
  return { hasQuestion, length: Math.min(letters, LONG_LETTERS) / LONG_LETTERS }
}

/**
 * How high a message stands between none (0) and strong (3), by words and models together. Fitted by ridge regression on the odd
 * lines of our corpus, all languages together, with models that had not seen the line
 * (`scripts/reading-figures/customer.ts --fit` fits them again when corpus or models have grown).
 */
export const WEIGHTS = {
  base: 0.1,
  mild: 0.85,
  clear: 1.07,
  strong: 0.72,
  thanks: -0.96,
  value: -0.27,
  irony: 0.22,
  wordsMild: 0.03,
  wordsClear: -0.07,
  wordsStrong: 0.09,
  exit: 0.23,
  loud: 0.24,
  solved: 0.09,
  disappointment: -0.08,
  worry: -0.02,
  thanked: 0.66,
  praise: 0.08,
  question: 0.06,
  length: 0.5,
}

/** From this height on a level is said. Precision comes first for clear and strong. */
export const FROM: Readonly<Record<Exclude<Level, 'none'>, number>> = { mild: 0.7, clear: 1.4, strong: 2.5 }

/** Up to this length praise and thanks with nothing bad beside them were meant so each time (our corpus, both hands). */
const BRIEF_LETTERS = 45
const BAD = [
  ...['failed', 'displeasure', 'broken_promise', 'repetition', 'exit', 'anger'],
  ...['worry', 'disappointment', 'status', 'contrast', 'safety', 'legal'],
] as readonly (keyof Signs)[]

/** "Lovely, great service!": kind words and nothing else. A model has met them mostly in sarcasm, which needs more words. */
export const isBriefKindness = (signs: Signs, { length, hasQuestion }: Shape): boolean =>
  signs.praise + signs.thanks > 0 && !hasQuestion && length * LONG_LETTERS < BRIEF_LETTERS && BAD.every((kind) => !signs[kind])

export type Grounds = Readonly<Record<keyof typeof WEIGHTS, number>>
export const GROUNDS = Object.keys(WEIGHTS) as readonly (keyof typeof WEIGHTS)[]

/** What the height is summed from, in the order of the weights. */
export function groundsOf(signs: Signs, guess: LevelGuess, shape: Shape): Grounds {
  const words = rankOf(levelOfSigns(signs))
  return {
    base: 1,
    ...guess,
    wordsMild: words >= 1 ? 1 : 0,
    wordsClear: words >= 2 ? 1 : 0,
    wordsStrong: words >= 3 ? 1 : 0,
    exit: signs.exit / 2,
    loud: signs.isLoud ? 1 : 0,
    solved: signs.solved / 2,
    disappointment: signs.disappointment / 2,
    worry: signs.worry / 2,
    thanked: signs.thanks / 2,
    praise: signs.praise / 2,
    question: shape.hasQuestion ? 1 : 0,
    length: shape.length,
  }
}

export function heightOf(grounds: Grounds): number {
  let height = 0
  for (const name of GROUNDS) height += WEIGHTS[name] * grounds[name]
  return height
}

/** The level by words and models together; without models, by words. Words that plainly leave need no model to agree. */
export function levelOf(signs: Signs, guess: LevelGuess | undefined, shape: Shape): Level {
  const said = levelOfSigns(signs)
  if (!guess) return said
  if (isBriefKindness(signs, shape)) return 'none'
  const height = heightOf(groundsOf(signs, guess, shape))
  if (height >= FROM.strong || (signs.exit === 2 && height >= FROM.clear)) return 'strong'
  if (height >= FROM.clear) return 'clear'
  return height >= FROM.mild ? 'mild' : 'none'
}

export const rankOf = (level: Level) => LEVELS.indexOf(level)
export const atLeast = (level: Level, least: Level): Level => (rankOf(level) >= rankOf(least) ? level : least)
