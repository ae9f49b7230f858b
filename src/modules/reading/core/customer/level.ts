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
}

/**
 * How high a message stands between none (0) and strong (3), by words and models together. Fitted by ridge regression on the odd
 * lines of our corpus, all languages together, with models that had not seen the line
 * (`scripts/reading-figures/customer.ts --fit` fits them again when corpus or models have grown).
 */
export const WEIGHTS = {
  base: 0.72,
  mild: 0.49,
  clear: 0.6,
  strong: 0.51,
  thanks: -0.72,
  value: -0.44,
  wordsMild: 0.27,
  wordsClear: 0.27,
  wordsStrong: 0.28,
  exit: 0.53,
  loud: 0.82,
  solved: -0.33,
  disappointment: -0.35,
  question: -0.37,
}

/** From this height on a level is said. Precision comes first for clear and strong. */
const FROM: Readonly<Record<Exclude<Level, 'none'>, number>> = { mild: 0.85, clear: 1.35, strong: 2.5 }

/** What the height is summed from, in the order of the weights. */
export function groundsOf(signs: Signs, guess: LevelGuess, hasQuestion: boolean): Record<keyof typeof WEIGHTS, number> {
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
    question: hasQuestion ? 1 : 0,
  }
}

/** The level by words and models together; without models, by words. Words that plainly leave need no model to agree. */
export function levelOf(signs: Signs, guess: LevelGuess | undefined, hasQuestion: boolean): Level {
  const said = levelOfSigns(signs)
  if (!guess) return said
  const grounds = groundsOf(signs, guess, hasQuestion)
  let height = 0
  for (const name of Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[]) height += WEIGHTS[name] * grounds[name]
  if (height >= FROM.strong || (signs.exit === 2 && height >= FROM.clear)) return 'strong'
  if (height >= FROM.clear) return 'clear'
  return height >= FROM.mild ? 'mild' : 'none'
}

export const rankOf = (level: Level) => LEVELS.indexOf(level)
export const atLeast = (level: Level, least: Level): Level => (rankOf(level) >= rankOf(least) ? level : least)
