import { column, mean } from './figures.ts'
import { fit, scoresOf, type Fitted } from './fit.ts'
import { matrixOf, rarity, widened, type Matrix } from './matrix.ts'
import { table } from './sources.ts'

/** Texts somebody else has labelled, in another genre. What is learnt from them enters our models as one score a label. */
export type Teacher = { name: string; texts: string[]; labels: number; answers: Int8Array; cost: number; rows?: number }

export const XED_FILES: Readonly<Record<string, readonly string[]>> = {
  en: ['en-annotated', 'en-neutral'],
  sv: ['projected-sv'],
  da: ['projected-da'],
  nb: ['projected-nb'],
  zh: ['projected-zh-hans', 'projected-zh-mixed', 'projected-zh-hant'],
  de: ['projected-de'],
}

export const XED_LABELS = ['anger', 'anticipation', 'disgust', 'fear', 'joy', 'sadness', 'surprise', 'trust']

/** Film lines of these languages. */
export function subtitles(languages: readonly string[]): Teacher {
  const rows = languages.flatMap((language) => XED_FILES[language] ?? []).flatMap((file) => table(`xed/${file}.tsv`))
  const answers = new Int8Array(rows.length * XED_LABELS.length).fill(-1)
  rows.forEach((row, at) => {
    for (const number of (row['labels'] ?? '').split(',')) {
      const label = Number(number) - 1
      if (label >= 0) answers[at * XED_LABELS.length + label] = 1
    }
  })
  return { name: 'subtitles', texts: rows.map((row) => row['text'] ?? ''), labels: XED_LABELS.length, answers, cost: 0.01 }
}

/** Sentences of Norwegian reviews: for, against, neither. Their tokenisation is undone first. */
export function reviews(): Teacher {
  const rows = table('norec-sentence/train.tsv')
  const answers = new Int8Array(rows.length * 2).fill(-1)
  rows.forEach((row, at) => {
    if (row['label'] === 'Positive') answers[at * 2] = 1
    if (row['label'] === 'Negative') answers[at * 2 + 1] = 1
  })
  const texts = rows.map((row) => (row['text'] ?? '').replace(/ ([.,!?;:])/g, '$1'))
  return { name: 'reviews', texts, labels: 2, answers, cost: 0.02 }
}

/** Danish sentences with a valence from -5 to 5. */
export function valences(): Teacher {
  const rows = table('danish-sentiment-nielsen/lcc.tsv')
  const answers = new Int8Array(rows.length * 2).fill(-1)
  rows.forEach((row, at) => {
    if (Number(row['valence']) > 0) answers[at * 2] = 1
    if (Number(row['valence']) < 0) answers[at * 2 + 1] = 1
  })
  return { name: 'valences', texts: rows.map((row) => row['text'] ?? ''), labels: 2, answers, cost: 0.02 }
}

/** A word list with valences, each word a text of its own. The files have no header, so the first word is lost with it. */
export function wordList(file: string): Teacher {
  const rows = table(`lexicons/afinn/${file}.tsv`).map((row) => Object.values(row))
  const answers = new Int8Array(rows.length * 2).fill(-1)
  rows.forEach(([, valence], at) => {
    answers[at * 2 + (Number(valence) > 0 ? 0 : 1)] = 1
  })
  return { name: file, texts: rows.map(([word]) => word ?? ''), labels: 2, answers, cost: 0.05 }
}

const TEACHER_EPOCHS = 6

export type Prior = { fitted: Fitted; means: Float64Array; factors: Float64Array }

/** Learns from all teachers, side by side in one set of weights. */
export function taught(teachers: readonly Teacher[], buckets: number): Fitted {
  const parts = teachers.map(({ texts, labels, answers, cost }) => {
    const matrix = matrixOf(
      texts.map((text) => ({ text })),
      buckets,
    )
    const rows = texts.map((_, at) => at)
    const scales = rarity(matrix, rows, 1)
    return fit({ matrix, labels, answers }, rows, { cost, balance: 0.5, epochs: TEACHER_EPOCHS, seed: 3, scales })
  })
  return joined(parts)
}

/** Several weights as one, label beside label. */
export function joined(parts: readonly Fitted[]): Fitted {
  const labels = parts.reduce((sum, part) => sum + part.labels, 0)
  const columns = (parts[0]?.weights.length ?? 0) / (parts[0]?.labels ?? 1)
  const weights = new Float64Array(columns * labels)
  const biases = new Float64Array(labels)
  let first = 0
  for (const part of parts) {
    for (let label = 0; label < part.labels; label++) {
      biases[first + label] = part.biases[label]!
      for (let at = 0; at < columns; at++) weights[at * labels + first + label] = part.weights[at * part.labels + label]!
    }
    first += part.labels
  }
  return { labels, weights, biases }
}

/** Adds what the teachers say of each row as named columns of about the same size, `strength` times a standard deviation. */
export function withPrior(
  matrix: Matrix,
  own: readonly number[],
  fitted: Fitted,
  strength: number,
): { matrix: Matrix; prior: Prior } {
  const rows = Array.from({ length: matrix.rows }, (_, at) => at)
  const scores = scoresOf(fitted, matrix, rows)
  const means = new Float64Array(fitted.labels)
  const factors = new Float64Array(fitted.labels)
  for (let label = 0; label < fitted.labels; label++) {
    const all = column(scores, fitted.labels, label)
    const mine = own.map((row) => all[row]!)
    means[label] = mean(mine)
    factors[label] = strength / (Math.sqrt(mean(mine.map((score) => (score - means[label]!) ** 2))) || 1)
  }
  const dense = scores.map((score, at) => (score - means[at % fitted.labels]!) * factors[at % fitted.labels]!)
  const names = Array.from({ length: fitted.labels }, (_, label) => `prior:${label}`)
  return { matrix: widened(matrix, names, dense), prior: { fitted, means, factors } }
}
