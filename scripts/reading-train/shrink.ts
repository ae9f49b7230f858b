import { LANES, blocksOf, placeOf, type Label, type LinearModel } from '../../src/modules/reading/core/model/linear.ts'
import { LARGEST_LEVEL, quantise, quantised } from '../../src/modules/reading/core/model/stored.ts'
import type { Fitted } from './fit.ts'

/** Parts of the largest weight that the top step may stand for: a few large weights are cut so that the many small ones show. */
const CUTS = [1, 0.85, 0.7, 0.6, 0.5, 0.42, 0.35, 0.29, 0.24, 0.2]

/** The step that loses least, where a weight met often counts more than a rare one. */
function stepOf(weights: Float64Array, often: Float64Array): number {
  let largest = 0
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight))
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (const cut of CUTS) {
    const scale = Number(((largest * cut) / LARGEST_LEVEL).toPrecision(6))
    if (scale === 0) return 0
    let lost = 0
    for (let at = 0; at < weights.length; at++) {
      if (often[at] === 0) continue
      lost += often[at]! * (weights[at]! - quantised(weights[at]!, scale) * scale) ** 2
    }
    if (lost < least) {
      least = lost
      best = scale
    }
  }
  return best
}

const columnOf = ({ labels, weights }: Fitted, buckets: number, label: number) =>
  Float64Array.from({ length: buckets }, (_, bucket) => weights[bucket * labels + label]!)

/** The weights as they will be when shipped, so that thresholds are chosen for what is shipped. */
export function coarse(fitted: Fitted, buckets: number, often: Float64Array): Fitted {
  const { labels } = fitted
  const weights = fitted.weights.slice()
  for (let label = 0; label < labels; label++) {
    const mine = columnOf(fitted, buckets, label)
    const scale = stepOf(mine, often)
    quantise(mine, scale).forEach((step, bucket) => {
      weights[bucket * labels + label] = step * scale
    })
  }
  return { ...fitted, weights }
}

export type Verdict = Pick<Label, 'name' | 'slope' | 'shift' | 'threshold' | 'leaning'>

const rounded = (number: number) => Number(number.toPrecision(6))

/** From real weights to a model as it is shipped. `often` says how often each bucket is met. */
export function shrink(
  fitted: Fitted,
  {
    name,
    buckets,
    names,
    often,
    verdicts,
  }: { name: string; buckets: number; names: readonly string[]; often: Float64Array; verdicts: readonly Verdict[] },
): LinearModel {
  const { labels, weights, biases } = fitted
  const steps = new Int8Array(blocksOf(labels) * buckets * LANES)
  const told: Label[] = []
  for (let label = 0; label < labels; label++) {
    const mine = columnOf(fitted, buckets, label)
    const scale = stepOf(mine, often)
    quantise(mine, scale).forEach((step, bucket) => {
      steps[placeOf({ buckets }, bucket, label)] = step
    })
    const { slope, shift, threshold, leaning } = verdicts[label]!
    const calibrated = { slope: rounded(slope), shift: rounded(shift) }
    const verdict = { ...calibrated, threshold: rounded(threshold), leaning: rounded(leaning) }
    told.push({ name: verdicts[label]!.name, scale, bias: rounded(biases[label]!), ...verdict })
  }
  const named = names.map((feature, at) => {
    const row = Float64Array.from({ length: labels }, (_, label) => rounded(weights[(buckets + at) * labels + label]!))
    return [feature, row] as const
  })
  return { name, buckets, labels: told, steps, named: new Map(named) }
}
