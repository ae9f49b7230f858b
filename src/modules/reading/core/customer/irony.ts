import type { Context } from '../reading.ts'
import { levelGuessOf, type Guess } from './guesses.ts'
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

/** From here on a trained model holds a message to be a complaint, to be ironic, to be kind; shares of our corpus. */
const COMPLAINS = 0.4
const IRONIC = 0.4
const KIND = 0.5
/** Plain thanks are no irony, however much a failure is mentioned in them. */
const SURELY_THANKS = 0.6

/**
 * Whether a person is asked if kind words mean their opposite: after our failure always, after a kept word never, else when
 * praise stands beside a report of failure without the "but" of a fair customer. Nothing is concluded from it.
 */
export function mayBeIrony(said: readonly SaidPhrase[], signs: Signs, guess: Guess | undefined, context: Context | undefined) {
  if (lastFactIsForUs(context)) return false
  if (lastFactIsAgainstUs(context) && isKindly(signs, guess)) return true
  return isPraiseBesideFailure(said, signs) || isGuessedIronic(signs, guess)
}

function isKindly(signs: Signs, guess: Guess | undefined): boolean {
  const guessed = Math.max(guess?.get('thanks') ?? 0, guess?.get('joy') ?? 0)
  return signs.praise + signs.thanks > 0 || guessed >= KIND
}

function isPraiseBesideFailure(said: readonly SaidPhrase[], signs: Signs): boolean {
  if (signs.praise === 0 || signs.contrast > 0 || signs.solved > 0) return false
  const praise = said.filter(({ entry }) => entry.kind === 'praise')
  const failure = said.filter(({ entry }) => FAILURE.has(entry.kind) && entry.strength === 'clear')
  return praise.some((word) => failure.some((fault) => Math.abs(fault.sentence - word.sentence) <= 1))
}

const FAILURE = new Set(['broken_promise', 'repetition', 'displeasure', 'failed', 'anger'])

/** Quiet sarcasm has no failing word beside the praise: a model that hears a complaint stands for it. */
function isGuessedIronic(signs: Signs, guess: Guess | undefined): boolean {
  const levels = levelGuessOf(guess)
  if (!guess || !levels || levels.clear < COMPLAINS || levels.thanks >= SURELY_THANKS) return false
  return levels.irony >= IRONIC || (signs.praise > 0 && signs.contrast + signs.solved === 0)
}
