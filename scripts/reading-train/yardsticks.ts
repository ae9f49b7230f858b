import { featureReader } from '../../src/modules/reading/core/model/features.ts'
import { scoreModel, type LinearModel } from '../../src/modules/reading/core/model/linear.ts'
import { column, figureAt, mean } from './figures.ts'
import { learn, type Learnt, type Way } from './learn.ts'
import { matrixOf } from './matrix.ts'
import { table } from './sources.ts'
import { withPrior } from './teachers.ts'
import type { Fitted } from './fit.ts'

export type Labelled = { texts: string[]; labels: readonly string[]; answers: Int8Array }

export const GO_LABELS =
  'admiration amusement anger annoyance approval caring confusion curiosity desire disappointment disapproval disgust embarrassment excitement fear gratitude grief joy love nervousness optimism pride realization relief remorse sadness surprise neutral'.split(
    ' ',
  )

export function goEmotions(split: 'train' | 'dev'): Labelled {
  const rows = table(`goemotions/${split}.tsv`)
  const answers = new Int8Array(rows.length * GO_LABELS.length).fill(-1)
  rows.forEach((row, at) => {
    for (const number of (row['label_ids'] ?? '').split(',')) answers[at * GO_LABELS.length + Number(number)] = 1
  })
  return { texts: rows.map((row) => row['text'] ?? ''), labels: GO_LABELS, answers }
}

const BRIGHTER_LABELS = ['anger', 'disgust', 'fear', 'joy', 'sadness', 'surprise']

export function brighter(language: string, split: 'train' | 'dev'): Labelled {
  const rows = table(`brighter/presence/${language}.${split}.tsv`)
  const labels = BRIGHTER_LABELS.filter((label) => rows[0]?.[label] !== undefined)
  const answers = new Int8Array(rows.length * labels.length)
  rows.forEach((row, at) =>
    labels.forEach((label, place) => {
      answers[at * labels.length + place] = row[label] === '1' ? 1 : -1
    }),
  )
  return { texts: rows.map((row) => row['text'] ?? ''), labels, answers }
}

export type Yardstick = {
  name: string
  train: Labelled
  buckets: number
  ways: readonly Way[]
  parts: number
  teachers?: Fitted
  strength?: number
  /** Rows from elsewhere, with the same labels (0 where they cannot say) and what one of them counts. */
  helpers?: Labelled
  helperWeight?: number
}

/** Learns a published set, thresholds by folds of its train split alone. */
export function learnYardstick({ name, train, buckets, ways, parts, teachers, strength = 0.1, ...rest }: Yardstick): Learnt {
  const helpers = rest.helpers ?? { texts: [], labels: train.labels, answers: new Int8Array() }
  const judged = train.texts.map((_, at) => at)
  const helping = helpers.texts.map((_, at) => train.texts.length + at)
  const plain = matrixOf(
    [...train.texts, ...helpers.texts].map((text) => ({ text })),
    buckets,
  )
  const answers = new Int8Array(train.answers.length + helpers.answers.length)
  answers.set(train.answers)
  answers.set(helpers.answers, train.answers.length)
  const weights = new Float64Array(plain.rows).fill(1).fill(rest.helperWeight ?? 1, train.texts.length)
  const known = teachers ? withPrior(plain, judged, teachers, strength) : { matrix: plain }
  return learn({
    name,
    labels: train.labels,
    ...known,
    plain,
    answers,
    weights,
    judged,
    helpers: helping,
    groups: Array.from({ length: plain.rows }, (_, at) => at),
    ways,
    parts,
    aims: train.labels.map(() => 'f1' as const),
  })
}

/** The macro-F1 of a model as shipped, on texts with known labels. */
export function macroF1(
  model: LinearModel,
  { texts, labels, answers }: Labelled,
): { macro: number; each: Record<string, number> } {
  const read = featureReader()
  const scores = new Float64Array(texts.length * labels.length)
  texts.forEach((text, row) => scores.set(scoreModel(model, read(text)), row * labels.length))
  const each = labels.map((name, label) => {
    const truths = column(answers, labels.length, label)
    return [name, figureAt(column(scores, labels.length, label), truths, model.labels[label]!.threshold).f1] as const
  })
  return { macro: mean(each.map(([, f1]) => f1)), each: Object.fromEntries(each) }
}
