import type { LinearModel } from '../../src/modules/reading/core/model/linear.ts'
import { calibrate } from './calibrate.ts'
import { bestF1, column, figureAt, type Figure } from './figures.ts'
import { fit, scoresOf, type Fitted, type Lesson } from './fit.ts'
import { folds } from './folds.ts'
import { rarity, type Matrix } from './matrix.ts'
import { coarse, shrink } from './shrink.ts'

/** One way of fitting; a model is the average of several, which errs less than the best of them. */
export type Way = { cost: number; balance: number; power: number; epochs?: number; seed?: number }

/** How a label's threshold is chosen: for the best F1, or the lowest that keeps this precision. */
export type Aim = 'f1' | { precision: number }

export type Course = {
  name: string
  labels: readonly string[]
  matrix: Matrix
  /** The matrix without the columns of the prior. */
  plain: Matrix
  answers: Int8Array
  weights?: Float64Array
  /** Rows the model is judged on: dealt into folds. All others only help, and are in every fold's lesson. */
  judged: readonly number[]
  helpers: readonly number[]
  groups: ArrayLike<number>
  ways: readonly Way[]
  parts: number
  aims: readonly Aim[]
  /** Fitted weights over the same buckets, whose scores stand in the last named columns and are folded into the model. */
  prior?: { fitted: Fitted; means: Float64Array; factors: Float64Array }
}

export type Learnt = {
  model: LinearModel
  fitted: Fitted
  unseen: Float64Array
  figures: Record<string, Figure & { best: Figure }>
}

const EPOCHS = 10

function average(parts: readonly Fitted[]): Fitted {
  const first = parts[0]!
  const weights = new Float64Array(first.weights.length)
  const biases = new Float64Array(first.labels)
  for (const part of parts) {
    for (let at = 0; at < weights.length; at++) weights[at]! += part.weights[at]! / parts.length
    for (let at = 0; at < biases.length; at++) biases[at]! += part.biases[at]! / parts.length
  }
  return { labels: first.labels, weights, biases }
}

/** Fits in every way and takes the mean. Rarity is counted on the judged rows: helpers come from elsewhere. */
function fitted(course: Course, lesson: Lesson, own: readonly number[]): Fitted {
  const rows = [...own, ...course.helpers]
  return average(
    course.ways.map(({ cost, balance, power, epochs = EPOCHS, seed = 7 }) =>
      fit(lesson, rows, { cost, balance, epochs, seed, scales: rarity(course.matrix, own, power) }),
    ),
  )
}

/** Scores of each judged row by weights that have not seen it. */
function unseenScores(course: Course, lesson: Lesson): Float64Array {
  const { judged, matrix, labels } = course
  const groups = judged.map((row) => course.groups[row]!)
  const scores = new Float64Array(judged.length * labels.length)
  for (const part of folds(groups, course.parts, 1)) {
    const held = new Set(part)
    const own = judged.filter((_, at) => !held.has(at))
    const { fitted: whole } = folded(course, fitted(course, lesson, own))
    const found = scoresOf(
      coarse(whole, matrix.buckets, presence(matrix, own)),
      course.prior ? course.plain : matrix,
      part.map((at) => judged[at]!),
    )
    part.forEach((at, place) => {
      for (let label = 0; label < labels.length; label++)
        scores[at * labels.length + label] = found[place * labels.length + label]!
    })
  }
  return scores
}

/** The lowest threshold from which on precision holds, or undefined where it never does with enough cases. */
function forPrecision(scores: Float64Array, truths: Float64Array, wanted: number): Figure | undefined {
  const order = Array.from(scores.keys()).sort((a, b) => scores[b]! - scores[a]! || a - b)
  let right = 0
  let best: number | undefined
  order.forEach((at, place) => {
    if (truths[at]! > 0) right++
    const next = place + 1 < order.length ? scores[order[place + 1]!]! : scores[at]! - 1
    if (next !== scores[at]! && place >= 3 && right / (place + 1) >= wanted) best = (scores[at]! + next) / 2
  })
  return best === undefined ? undefined : figureAt(scores, truths, best)
}

const never = (truths: Float64Array): Figure => ({
  threshold: Number.POSITIVE_INFINITY,
  precision: 0,
  recall: 0,
  f1: 0,
  yes: truths.filter((answer) => answer > 0).length,
  said: 0,
})

const chosen = (scores: Float64Array, truths: Float64Array, best: Figure, aim: Aim): Figure =>
  aim === 'f1' || best.precision >= aim.precision ? best : (forPrecision(scores, truths, aim.precision) ?? never(truths))

/** A probability nothing reaches, for a label that was never sure enough. */
const UNREACHED = 1.01

/** Turns weights on another model's scores into weights on the buckets those scores come from: both are sums. */
function foldedIn(
  fitted: Fitted,
  prior: NonNullable<Course['prior']>,
  matrix: Matrix,
): { fitted: Fitted; names: readonly string[] } {
  const { labels } = fitted
  const count = prior.fitted.labels
  const kept = matrix.buckets + matrix.names.length - count
  const weights = fitted.weights.slice(0, kept * labels)
  const biases = fitted.biases.slice()
  for (let other = 0; other < count; other++)
    for (let label = 0; label < labels; label++) {
      const share = fitted.weights[(kept + other) * labels + label]! * prior.factors[other]!
      biases[label]! += share * (prior.fitted.biases[other]! - prior.means[other]!)
      for (let bucket = 0; bucket < matrix.buckets; bucket++)
        weights[bucket * labels + label]! += share * prior.fitted.weights[bucket * count + other]!
    }
  return { fitted: { labels, weights, biases }, names: matrix.names.slice(0, matrix.names.length - count) }
}

const folded = ({ prior, matrix }: Course, whole: Fitted) =>
  prior ? foldedIn(whole, prior, matrix) : { fitted: whole, names: matrix.names }

/** How often each bucket is met in these rows, its values squared: what a wrong weight there would cost. */
export function presence(matrix: Matrix, rows: readonly number[]): Float64Array {
  const often = new Float64Array(matrix.buckets)
  for (const row of rows)
    for (let cell = matrix.from[row]!; cell < matrix.from[row + 1]!; cell++) {
      const bucket = matrix.columns[cell]!
      if (bucket < matrix.buckets) often[bucket]! += matrix.values[cell]! ** 2
    }
  return often
}

/** The whole course: judge by folds, calibrate, choose thresholds, fit on everything, shrink to four bits. */
export function learn(course: Course): Learnt {
  const { labels, matrix, answers, judged } = course
  const lesson: Lesson = { matrix, labels: labels.length, answers, ...(course.weights ? { weights: course.weights } : {}) }
  const unseen = unseenScores(course, lesson)
  const figures: Learnt['figures'] = {}
  const verdicts = labels.map((name, label) => {
    const known = judged
      .map((row, at) => ({ at, answer: answers[row * labels.length + label]! }))
      .filter(({ answer }) => answer !== 0)
    const all = column(unseen, labels.length, label)
    const scores = Float64Array.from(known, ({ at }) => all[at]!)
    const truths = Float64Array.from(known, ({ answer }) => answer)
    const { slope, shift } = calibrate(scores, truths)
    const best = bestF1(scores, truths)
    const figure = chosen(scores, truths, best, course.aims[label]!)
    figures[name] = { ...figure, best }
    const chance = (score: number) =>
      score === Number.POSITIVE_INFINITY ? UNREACHED : 1 / (1 + Math.exp(-(slope * score + shift)))
    return { name, slope, shift, threshold: chance(figure.threshold), leaning: chance(best.threshold) }
  })
  const whole = fitted(course, lesson, judged)
  const { fitted: final, names } = folded(course, whole)
  const often = presence(matrix, judged)
  const model = shrink(final, { name: course.name, buckets: matrix.buckets, names, often, verdicts })
  return { model, fitted: final, unseen, figures }
}
