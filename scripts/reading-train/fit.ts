import { chance, shuffled } from './chance.ts'
import type { Matrix } from './matrix.ts'

/** What is to be learned from the rows: for each row and label +1, -1, or 0 where nobody has said. */
export type Lesson = {
  matrix: Matrix
  labels: number
  answers: Int8Array
  /** How much a row counts; absent, each counts one. */
  weights?: Float64Array
}

export type Fitting = {
  /** How closely the rows are followed against how large weights may become. */
  cost: number
  /** How much more a yes counts than a no, as a power of their ratio: 0 not at all, 1 evens them out. */
  balance: number
  epochs: number
  seed: number
  /** Scale of each column (its rarity). */
  scales: Float64Array
}

/** Real weights before they are quantised: `weights[column * labels + label]`. */
export type Fitted = { labels: number; weights: Float64Array; biases: Float64Array }

const BIAS_VALUE = 0.5

function costs({ answers, labels, weights }: Lesson, rows: ArrayLike<number>, cost: number, balance: number): Float64Array {
  const result = new Float64Array(rows.length * labels)
  for (let label = 0; label < labels; label++) {
    let yes = 0
    let no = 0
    for (let at = 0; at < rows.length; at++) {
      const answer = answers[rows[at]! * labels + label]!
      const weight = weights?.[rows[at]!] ?? 1
      if (answer > 0) yes += weight
      else if (answer < 0) no += weight
    }
    const favour = yes === 0 ? 1 : Math.max(1, no / yes) ** balance
    for (let at = 0; at < rows.length; at++) {
      const answer = answers[rows[at]! * labels + label]!
      const weight = weights?.[rows[at]!] ?? 1
      result[at * labels + label] = answer === 0 ? 0 : cost * weight * (answer > 0 ? favour : 1)
    }
  }
  return result
}

/** What is known while fitting: weights, and for each row and label how hard it has pulled so far. */
type State = {
  lesson: Lesson
  scales: Float64Array
  bound: Float64Array
  weights: Float64Array
  biases: Float64Array
  duals: Float64Array
  scores: Float64Array
  changes: Float64Array
}

/** Scores one row under the weights so far; answers with its squared length. */
function look({ lesson: { matrix, labels }, scales, weights, biases, scores }: State, row: number): number {
  const { columns, values, from } = matrix
  let length = BIAS_VALUE * BIAS_VALUE
  for (let label = 0; label < labels; label++) scores[label] = biases[label]! * BIAS_VALUE
  for (let cell = from[row]!; cell < from[row + 1]!; cell++) {
    const column = columns[cell]!
    const value = values[cell]! * scales[column]!
    length += value * value
    const base = column * labels
    for (let label = 0; label < labels; label++) scores[label]! += value * weights[base + label]!
  }
  return length
}

/** How far each label's weights move for this row; false where none does. */
function judge(
  { lesson: { labels, answers }, bound, biases, duals, scores, changes }: State,
  at: number,
  row: number,
  length: number,
) {
  let isMoved = false
  for (let label = 0; label < labels; label++) {
    changes[label] = 0
    const limit = bound[at * labels + label]!
    if (limit === 0) continue
    const answer = answers[row * labels + label]!
    const slack = 0.5 / limit
    const dual = duals[at * labels + label]!
    const next = Math.max(0, dual - (answer * scores[label]! - 1 + slack * dual) / (length + slack))
    if (next === dual) continue
    changes[label] = (next - dual) * answer
    duals[at * labels + label] = next
    biases[label]! += changes[label]! * BIAS_VALUE
    isMoved = true
  }
  return isMoved
}

function move({ lesson: { matrix, labels }, scales, weights, changes }: State, row: number) {
  const { columns, values, from } = matrix
  for (let cell = from[row]!; cell < from[row + 1]!; cell++) {
    const column = columns[cell]!
    const value = values[cell]! * scales[column]!
    const base = column * labels
    for (let label = 0; label < labels; label++) weights[base + label]! += value * changes[label]!
  }
}

/**
 * A linear machine with squared hinge, by dual coordinate descent over the rows (Hsieh 2008); all labels of a row at once, since
 * they share its features. Same seed, same weights.
 */
export function fit(lesson: Lesson, rows: ArrayLike<number>, { cost, balance, epochs, seed, scales }: Fitting): Fitted {
  const { matrix, labels } = lesson
  const state: State = {
    lesson,
    scales,
    bound: costs(lesson, rows, cost, balance),
    weights: new Float64Array((matrix.buckets + matrix.names.length) * labels),
    biases: new Float64Array(labels),
    duals: new Float64Array(rows.length * labels),
    scores: new Float64Array(labels),
    changes: new Float64Array(labels),
  }
  const draw = chance(seed)
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const at of shuffled(rows.length, draw)) {
      const row = rows[at]!
      const length = look(state, row)
      if (judge(state, at, row, length)) move(state, row)
    }
  const { weights, biases } = state
  for (let column = 0, at = 0; column < scales.length; column++)
    for (let label = 0; label < labels; label++, at++) weights[at]! *= scales[column]!
  return { labels, weights, biases: biases.map((bias) => bias * BIAS_VALUE) }
}

/** Scores of these rows, one after the other. Columns the weights do not know (names of another matrix) count nothing. */
export function scoresOf({ labels, weights, biases }: Fitted, matrix: Matrix, rows: ArrayLike<number>): Float64Array {
  const scores = new Float64Array(rows.length * labels)
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!
    const place = at * labels
    for (let label = 0; label < labels; label++) scores[place + label] = biases[label]!
    for (let cell = matrix.from[row]!; cell < matrix.from[row + 1]!; cell++) {
      const base = matrix.columns[cell]! * labels
      if (base >= weights.length) continue
      const value = matrix.values[cell]!
      for (let label = 0; label < labels; label++) scores[place + label]! += value * weights[base + label]!
    }
  }
  return scores
}
