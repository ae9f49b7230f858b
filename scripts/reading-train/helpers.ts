import { rowsOf, type Task, type Taught } from './tasks.ts'

/** Rows that help a task without being judged: lines of other languages, each counting less than a line of its own. */
export type Helpers = { shown: Taught[]; answers: Int8Array; weights: Float64Array }

/** Which languages lend their lines. Letters and shapes are shared by the Germanic ones; Chinese shares nothing with them. */
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

export const lentLines = (task: Task, language: string): Helpers =>
  joinedHelpers(
    (LENDERS[language] ?? []).map((lender) => {
      const { shown, answers } = rowsOf(task, lender)
      const weight = KIN.has(language) && KIN.has(lender) ? KIN_WEIGHT : STRANGER_WEIGHT
      return { shown, answers, weights: new Float64Array(shown.length).fill(weight) }
    }),
  )
