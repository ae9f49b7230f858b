import type { Context, Demand, Quoted } from '../reading.ts'
import type { Guess } from './guesses.ts'
import type { Signs } from './signs.ts'
import { isSameTopic } from './topic.ts'

type Circumstances = {
  readonly context: Context | undefined
  readonly isAgainstUs: boolean
  readonly questions: readonly Quoted[]
  readonly text: string
  readonly lang: string
}

/** A model is believed against weak words from this probability on. */
const BELIEVED = 0.5

/** Whether the customer wants something of us, or only writes because we failed (DOMAIN R19). */
export function demandOf(signs: Signs, guess: Guess | undefined, said: Circumstances): Demand {
  if (chases(signs, said)) return 'failure'
  const byWords = demandOfWords(signs, said.questions.length > 0)
  if (!guess) return byWords
  let likeliest: Demand = byWords
  let most = BELIEVED
  for (const demand of ['value', 'failure'] as const) {
    const probability = guess.get(`demand:${demand}`) ?? 0
    if (probability > most) {
      most = probability
      likeliest = demand
    }
  }
  return likeliest
}

function chases(signs: Signs, { context, isAgainstUs, text, lang }: Circumstances): boolean {
  if (signs.broken_promise === 2 || signs.repetition === 2) return true
  const isAsking = signs.status > 0 || signs.repetition > 0 || signs.broken_promise > 0
  const open = context?.open_promises ?? []
  if (isAsking && (isAgainstUs || open.length > 0)) return true
  if (open.some(({ what }) => isSameTopic(text, what, lang)) && signs.thanks === 0) return true
  const before = (context?.previous ?? []).filter(({ from }) => from === 'customer')
  return isAsking && before.some((message) => isSameTopic(text, message.text, lang))
}

function demandOfWords(signs: Signs, hasQuestion: boolean): Demand {
  const hasFailed = signs.failed === 2 || signs.displeasure > 0 || signs.disappointment === 2 || signs.anger > 0
  if (hasFailed) return 'failure'
  if (hasQuestion || signs.request > 0 || signs.exit > 0) return 'value'
  if (signs.failed > 0 || signs.broken_promise > 0) return 'failure'
  return 'unclear'
}
