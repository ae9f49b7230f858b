import type { Extra } from '../../src/modules/reading/core/model/features.ts'
import type { Aim } from './learn.ts'
import { linesOf, listed, type Line, type Sort } from './own.ts'
import { actsSeen } from './acts.ts'
import { clauseSeen } from './clauses.ts'
import { signsIn } from './signs.ts'

/** A text with what else is known of it when the model is asked. */
export type Taught = { text: string; extras: readonly Extra[] }

/** What one model learns from our own corpus: the labels, and what a line says about each of them. */
export type Task = {
  name: 'acts' | 'clause' | 'customers' | 'notes'
  sort: Sort
  buckets: number
  labels: readonly string[]
  /** The labels that hold of a line. */
  holds: (marks: readonly string[]) => readonly string[]
  /** What the model is shown of a line, just as the engine will show it. */
  shown: (language: string, line: Line) => Taught
  aims: Readonly<Record<string, Aim>>
}

export const ACTS =
  'refuse alternative reason policy unsure findout own nobody shrug vague promise sorry nonapology blame impatient impersonal acknowledge close outcome askclosed checkback compensate fix claim ask social plain'.split(
    ' ',
  )
/** `given`: our word is given, firmly or on a condition. */
const CLAUSES = 'given promise condition hypothetical offer question past negated customer policy other'.split(' ')
const KINDS = 'broken_promise repetition displeasure exit thanks worry disappointment safety legal irony anger sadness joy'.split(
  ' ',
)
const NOTES = 'judgement absolute motive trait fact time opener charitable question offer gotcha personal plain'.split(' ')
const LEVELS = ['none', 'mild', 'clear', 'strong']

/** A level is at least each level below it: three questions in a row instead of four classes, so that near misses cost less. */
export const LEVEL_LABELS = ['level:mild', 'level:clear', 'level:strong']

const asWritten = (_: string, { text }: Line): Taught => ({ text, extras: [] })

/** Accusing somebody of a fault wrongly is worse than missing one. */
const SURE: Aim = { precision: 0.85 }

const sure = (labels: readonly string[]): Record<string, Aim> => Object.fromEntries(labels.map((label) => [label, SURE]))

export const tasks: readonly Task[] = [
  {
    name: 'acts',
    sort: 'drafts',
    buckets: 2 ** 12,
    labels: ACTS,
    holds: ([acts]) => listed(acts),
    shown: (language, { text }) => actsSeen(language, text),
    aims: sure(ACTS),
  },
  {
    name: 'clause',
    sort: 'promises',
    buckets: 2 ** 13,
    labels: CLAUSES,
    holds: ([clause]) => [...listed(clause), ...(clause === 'promise' || clause === 'condition' ? ['given'] : [])],
    shown: (language, { text }) => clauseSeen(language, text),
    aims: {},
  },
  {
    name: 'customers',
    sort: 'customers',
    buckets: 2 ** 13,
    labels: [...KINDS, ...LEVEL_LABELS, 'demand:failure', 'demand:value'],
    holds: ([level, kinds, demand]) => [
      ...listed(kinds),
      ...LEVEL_LABELS.slice(0, Math.max(0, LEVELS.indexOf(level ?? ''))),
      `demand:${demand}`,
    ],
    shown: (language, { text }) => ({ text, extras: signsIn(language, text) }),
    aims: { 'level:strong': SURE },
  },
  {
    name: 'notes',
    sort: 'notes',
    buckets: 2 ** 12,
    labels: NOTES,
    holds: ([kinds]) => listed(kinds),
    shown: asWritten,
    aims: {},
  },
]

export type TaskRows = { shown: Taught[]; answers: Int8Array }

/** The lines of a task in a language (of one hand, or of all), with a yes or a no for each label. */
export function rowsOf(task: Task, language: string, hand?: string): TaskRows {
  const lines = linesOf(language, task.sort, hand)
  const answers = new Int8Array(lines.length * task.labels.length).fill(-1)
  lines.forEach(({ marks }, row) => {
    const held = new Set(task.holds(marks))
    task.labels.forEach((label, at) => {
      if (held.has(label)) answers[row * task.labels.length + at] = 1
    })
  })
  return { shown: lines.map((line) => task.shown(language, line)), answers }
}
