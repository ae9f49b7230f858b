import type { Fitted } from './fit.ts'
import { lentLines } from './helpers.ts'
import { learn, type Learnt, type Way } from './learn.ts'
import { matrixOf } from './matrix.ts'
import { brighterTeacher, goTeacher } from './published.ts'
import { rowsOf, type Task } from './tasks.ts'
import { reviews, subtitles, taught, valences, withPrior, type Teacher } from './teachers.ts'

const WAYS: readonly Way[] = [{ cost: 0.1, balance: 0.5, power: 0.3 }]
const PARTS = 5
const STRENGTH = 0.1
const GO_ROWS = 15_000

const teachersOf: Readonly<Record<string, () => Teacher[]>> = {
  en: () => [goTeacher(GO_ROWS), brighterTeacher('en')],
  sv: () => [brighterTeacher('sv'), subtitles(['sv', 'da', 'nb'])],
  da: () => [brighterTeacher('sv'), subtitles(['sv', 'da', 'nb']), valences()],
  nb: () => [brighterTeacher('sv'), subtitles(['sv', 'da', 'nb']), reviews()],
  zh: () => [brighterTeacher('zh'), subtitles(['zh'])],
  de: () => [brighterTeacher('de'), subtitles(['de'])],
}

/** Only customers are felt with; an agent's acts are not learnt from film lines. */
const priorOf = (task: Task, language: string): Fitted | undefined =>
  task.name === 'customers' ? taught(teachersOf[language]?.() ?? [], task.buckets) : undefined

/** Learns one task of our own corpus in one language; undefined where nobody has written for it yet. */
export function learnTask(task: Task, language: string, ways = WAYS): Learnt | undefined {
  const own = rowsOf(task, language)
  if (own.shown.length === 0) return undefined
  const lent = lentLines(task, language)
  const names = [
    ...new Set(own.shown.flatMap(({ extras }) => extras.map((extra) => (typeof extra === 'string' ? extra : extra[0])))),
  ].sort()
  const plain = matrixOf([...own.shown, ...lent.shown], task.buckets, names)
  const answers = new Int8Array(own.answers.length + lent.answers.length)
  answers.set(own.answers)
  answers.set(lent.answers, own.answers.length)
  const weights = new Float64Array(plain.rows).fill(1)
  weights.set(lent.weights, own.shown.length)
  const judged = own.shown.map((_, at) => at)
  const prior = priorOf(task, language)
  return learn({
    name: task.name,
    labels: task.labels,
    ...(prior ? withPrior(plain, judged, prior, STRENGTH) : { matrix: plain }),
    plain,
    answers,
    weights,
    judged,
    helpers: lent.shown.map((_, at) => own.shown.length + at),
    groups: Array.from({ length: plain.rows }, (_, at) => at),
    ways,
    parts: PARTS,
    aims: task.labels.map((label) => task.aims[label] ?? 'f1'),
  })
}
