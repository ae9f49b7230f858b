import type { Context } from '../reading.ts'
import type { SaidPhrase } from './said.ts'
import type { Signs } from './signs.ts'

/** Facts beside which kind words cannot simply be believed (DOMAIN R10, A06). */
const AGAINST_US = new Set(['promise.broken', 'promise.overdue', 'complaint.unanswered', 'callback.missed'])
const FOR_US = new Set(['promise.kept', 'callback.kept'])

/** Whether the last thing we did to this customer was to fail them: what has been kept since counts for us. */
export function lastFactIsAgainstUs(context: Context | undefined): boolean {
  const judged = (context?.facts ?? []).filter(({ type }) => AGAINST_US.has(type) || FOR_US.has(type))
  if (judged.length === 0) return false
  const last = judged.reduce((latest, fact) => (instantOf(fact.at) >= instantOf(latest.at) ? fact : latest))
  return AGAINST_US.has(last.type)
}

const instantOf = (at: string) => {
  const instant = Date.parse(at)
  return Number.isNaN(instant) ? 0 : instant
}

/** Whether a promise or call to this customer was kept, and nothing has gone wrong since. */
export function lastFactIsForUs(context: Context | undefined): boolean {
  return (context?.facts ?? []).some(({ type }) => FOR_US.has(type)) && !lastFactIsAgainstUs(context)
}

/**
 * Kind words that may mean their opposite: praise beside a report of failure, without the "but" of a fair customer. A person is
 * asked; nothing is concluded from it.
 */
export function mayBeIrony(said: readonly SaidPhrase[], signs: Signs, isAgainstUs: boolean): boolean {
  const kind = said.filter(({ entry }) => entry.kind === 'praise' || entry.kind === 'thanks')
  if (kind.length === 0) return false
  if (isAgainstUs) return true
  const praise = kind.filter(({ entry }) => entry.kind === 'praise')
  const failure = said.filter(({ entry }) => FAILURE.has(entry.kind) && entry.strength === 'clear')
  if (praise.length === 0 || failure.length === 0 || signs.contrast > 0 || signs.solved > 0) return false
  return praise.some((word) => failure.some((fault) => Math.abs(fault.sentence - word.sentence) <= 1))
}

const FAILURE = new Set(['broken_promise', 'repetition', 'displeasure', 'failed', 'anger'])
