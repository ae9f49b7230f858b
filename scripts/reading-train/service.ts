import { featureReader } from '../../src/modules/reading/core/model/features.ts'
import { rawScores, type Label, type LinearModel } from '../../src/modules/reading/core/model/linear.ts'
import { calibrate } from './calibrate.ts'
import { linesOf, listed } from './own.ts'

/** Which kinds of our corpus a published label is, when a customer writes. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  anger: ['anger'],
  annoyance: ['anger', 'displeasure'],
  disapproval: ['displeasure', 'disappointment'],
  disgust: ['anger'],
  disappointment: ['disappointment'],
  fear: ['worry'],
  nervousness: ['worry'],
  sadness: ['sadness'],
  grief: ['sadness'],
  joy: ['joy'],
  excitement: ['joy'],
  love: ['joy'],
  amusement: ['joy'],
  admiration: ['joy'],
  gratitude: ['thanks'],
  relief: ['joy', 'thanks'],
}

/** A label that says nothing of customers is left almost flat, not quite: its order still decides on the published set. */
const FLATTEST = 0.05

const logit = (probability: number) => Math.log(probability / (1 - probability))

/**
 * The same model with its probabilities told anew for customers' messages, which are calmer than film lines and reviews. Scores and
 * the place of each threshold among them stay, so what it says of the published sets does not change.
 */
export function forCustomers(model: LinearModel, language: string): LinearModel {
  const lines = linesOf(language, 'customers')
  if (lines.length === 0) return model
  const read = featureReader()
  const scores = lines.map(({ text }) => rawScores(model, read(text)).slice())
  const labels = model.labels.map((label, at): Label => {
    const kinds = KINDS[label.name]
    if (kinds === undefined) return label
    const truths = lines.map(({ marks }) => (listed(marks[1]).some((kind) => kinds.includes(kind)) ? 1 : -1))
    const told = calibrate(
      scores.map((row) => row[at]!),
      truths,
    )
    const slope = Number(Math.max(FLATTEST, told.slope).toPrecision(6))
    const shift = Number(told.shift.toPrecision(6))
    const moved = (probability: number) => {
      if (probability >= 1) return probability
      const score = (logit(probability) - label.shift) / label.slope
      return Number((1 / (1 + Math.exp(-(slope * score + shift)))).toPrecision(9))
    }
    return { ...label, slope, shift, threshold: moved(label.threshold), leaning: moved(label.leaning) }
  })
  return { ...model, labels }
}
