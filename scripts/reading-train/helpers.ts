import { rowsOf, type Task, type Taught } from './tasks.ts'

/** Rows that help a task without being judged: lines of other languages, each counting less than a line of its own. */
export type Helpers = { shown: Taught[]; answers: Int8Array; weights: Float64Array }

/** Which languages lend their lines. Letters and shapes are shared by the Germanic ones. */
const LENDERS: Readonly<Record<string, readonly string[]>> = {
  en: ['sv', 'da', 'nb', 'de'],
  sv: ['da', 'nb', 'de', 'en'],
  da: ['nb', 'sv', 'de', 'en'],
  nb: ['da', 'sv', 'de', 'en'],
  de: ['da', 'sv', 'nb', 'en'],
}
const KIN = new Set(['sv', 'da', 'nb'])
const KIN_WEIGHT = 0.5
const STRANGER_WEIGHT = 0.25

/** Chinese shares no letter with the others, only what the packs hear: what a broken word and thanks together make of a message. */
const WORDLESS: Readonly<Record<string, readonly string[]>> = { zh: ['en', 'sv', 'da', 'nb', 'de'] }
const WORDLESS_WEIGHT = 0.15

function joinedHelpers(parts: readonly Helpers[]): Helpers {
  const shown = parts.flatMap((part) => part.shown)
  const answers = new Int8Array(parts.reduce((sum, part) => sum + part.answers.length, 0))
  const weights = new Float64Array(shown.length)
  let answered = 0
  let weighed = 0
  for (const part of parts) {
    answers.set(part.answers, answered)
    weights.set(part.weights, weighed)
    answered += part.answers.length
    weighed += part.weights.length
  }
  return { shown, answers, weights }
}

function lent(task: Task, lender: string, weight: number, isWordless = false): Helpers {
  const { shown, answers } = rowsOf(task, lender)
  const weights = new Float64Array(shown.length).fill(weight)
  return { shown: isWordless ? shown.map(({ extras }) => ({ text: '', extras })) : shown, answers, weights }
}

export function lentLines(task: Task, language: string): Helpers {
  const weightOf = (lender: string) => (KIN.has(language) && KIN.has(lender) ? KIN_WEIGHT : STRANGER_WEIGHT)
  const wordless = task.name === 'customers' ? (WORDLESS[language] ?? []) : []
  return joinedHelpers([
    ...(LENDERS[language] ?? []).map((lender) => lent(task, lender, weightOf(lender))),
    ...wordless.map((lender) => lent(task, lender, WORDLESS_WEIGHT, true)),
  ])
}
