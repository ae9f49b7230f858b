import type { Features } from './features.ts'
import { LANES, blocksOf, type Label, type LinearModel } from './layout.ts'
import { addUpRuns } from './remembered.ts'

export { LANES, blocksOf, placeOf, type Label, type LinearModel } from './layout.ts'

/** Adds up one block of four labels over all features. The inner loop of the engine: nothing in it may allocate. */
function addUpBlock({ steps, buckets }: LinearModel, block: number, features: Features, sums: Float64Array) {
  const { count, values } = features
  const found = features.buckets
  const mask = buckets - 1
  const base = block * buckets * LANES
  let first = 0
  let second = 0
  let third = 0
  let fourth = 0
  for (let at = 0; at < count; at++) {
    const row = base + (found[at]! & mask) * LANES
    const value = values[at]!
    first += value * steps[row]!
    second += value * steps[row + 1]!
    third += value * steps[row + 2]!
    fourth += value * steps[row + 3]!
  }
  sums[block * LANES] = first
  sums[block * LANES + 1] = second
  sums[block * LANES + 2] = third
  sums[block * LANES + 3] = fourth
}

/** The plain scores, before calibration: what another model may take as a named feature. */
export function rawScores(model: LinearModel, features: Features): Float64Array {
  const { labels } = model
  const blocks = blocksOf(labels.length)
  const sums = new Float64Array(blocks * LANES)
  for (let block = 0; block < blocks; block++) addUpBlock(model, block, features, sums)
  addUpRuns(model, features, sums)
  for (let label = 0; label < labels.length; label++) {
    const { scale, bias } = labels[label]!
    sums[label] = bias + scale * sums[label]!
  }
  for (const [name, value] of features.named) {
    const weights = model.named.get(name)
    if (weights === undefined) continue
    for (let label = 0; label < labels.length; label++) sums[label]! += value * weights[label]!
  }
  return sums.subarray(0, labels.length)
}

export const probabilityOf = ({ slope, shift }: Label, score: number) => 1 / (1 + Math.exp(-(slope * score + shift)))

/** For each label of the model, how likely it holds of this text. */
export function scoreModel(model: LinearModel, features: Features): Float64Array {
  const scores = rawScores(model, features)
  for (let label = 0; label < scores.length; label++) scores[label] = probabilityOf(model.labels[label]!, scores[label]!)
  return scores
}

/** The labels whose probability reaches their threshold. */
export const labelsSaid = (model: LinearModel, probabilities: Float64Array): string[] =>
  model.labels.filter(({ threshold }, label) => probabilities[label]! >= threshold).map(({ name }) => name)
