import { chance } from './chance.ts'

export type Figure = { threshold: number; precision: number; recall: number; f1: number; yes: number; said: number }

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)

export function figureAt(scores: ArrayLike<number>, truths: ArrayLike<number>, threshold: number): Figure {
  let right = 0
  let said = 0
  let yes = 0
  for (let at = 0; at < scores.length; at++) {
    const isSaid = scores[at]! >= threshold
    if (isSaid) said++
    if (truths[at]! > 0) yes++
    if (isSaid && truths[at]! > 0) right++
  }
  const precision = share(right, said)
  const recall = share(right, yes)
  return { threshold, precision, recall, f1: share(2 * right, said + yes), yes, said }
}

const RESAMPLES = 31
const MOST_DRAWN = 4

/** How often a case is drawn in a resample: Poisson with mean one, which is what drawing with replacement comes to. */
function drawn(draw: () => number): number {
  let left = draw()
  let chance = Math.exp(-1)
  for (let times = 0; times < MOST_DRAWN; times++) {
    if (left < chance) return times
    left -= chance
    chance /= times + 1
  }
  return MOST_DRAWN
}

/** Between which places of a falling order the best F1 of these (weighted) cases lies. */
function bestPlace(order: readonly number[], scores: ArrayLike<number>, truths: ArrayLike<number>, weights: ArrayLike<number>) {
  let yes = 0
  for (let at = 0; at < truths.length; at++) if (truths[at]! > 0) yes += weights[at]!
  let right = 0
  let said = 0
  let best = 0
  let threshold = Number.POSITIVE_INFINITY
  for (let place = 0; place < order.length; place++) {
    const at = order[place]!
    said += weights[at]!
    if (truths[at]! > 0) right += weights[at]!
    const here = scores[at]!
    const next = place + 1 < order.length ? scores[order[place + 1]!]! : here - 1
    if (next === here) continue
    const f1 = share(2 * right, said + yes)
    if (f1 > best) {
      best = f1
      threshold = (here + next) / 2
    }
  }
  return threshold
}

/**
 * The threshold of best F1, and a steady one: the median of the best thresholds of many resamples. The single best one of a rare
 * label hangs on two or three texts and does not hold for others.
 */
export function bestF1(scores: ArrayLike<number>, truths: ArrayLike<number>): Figure {
  const order = Array.from({ length: scores.length }, (_, at) => at).sort((a, b) => scores[b]! - scores[a]! || a - b)
  const draw = chance(order.length)
  const found = Array.from({ length: RESAMPLES }, () => {
    const weights = Uint8Array.from(order, () => drawn(draw))
    return bestPlace(order, scores, truths, weights)
  }).sort((a, b) => a - b)
  return figureAt(scores, truths, found[(RESAMPLES - 1) / 2]!)
}

export const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / (numbers.length || 1)

export const column = (scores: ArrayLike<number>, labels: number, label: number): Float64Array =>
  Float64Array.from({ length: scores.length / labels }, (_, row) => scores[row * labels + label]!)
