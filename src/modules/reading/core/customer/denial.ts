import { isClauseMark, isBlank, isWordUnit } from './folding.ts'
import type { CompiledCues, Hit } from './automaton.ts'

/** A "not" reaches over this many words (DOMAIN R10), counted from its end to the beginning of what it denies. */
const SCOPE_WORDS = 3
/** From one "not" to the next it is farther: "I can't say that I'm not disappointed". */
const CHAIN_WORDS = 5
/** In a language without spaces two characters make about a word. */
const SCOPE_CHARACTERS = 6
/** After what it denies, a "not" stands close: "det stör mig inte". */
const AFTER_WORDS = 2

/** Where a text says "not", without those that only look like it: "not only", "why not". */
export function denialsIn(cues: CompiledCues, hits: readonly Hit[]): Hit[] {
  const ofKind = (kind: string) => hits.filter(({ entry }) => entry >= 0 && cues.entries[entry]!.kind === kind)
  const denials = ofKind('negation')
  if (denials.length === 0) return denials
  const lookalikes = ofKind('not_negation')
  const alone: Hit[] = []
  for (const denial of denials) {
    if (lookalikes.some(({ start, end }) => start <= denial.start && denial.end <= end)) continue
    const last = alone.at(-1)
    // "Not at all" holds "not": of denials that overlap the longest is the one that is meant.
    if (!last || last.end <= denial.start) alone.push(denial)
    else if (denial.end > last.end) alone[alone.length - 1] = denial
  }
  return alone
}

/** Whether a phrase is denied where it stands. Two denials undo each other: "can't say I'm not disappointed". */
export function isDenied(cues: CompiledCues, text: string, hit: Hit, denials: readonly Hit[]): boolean {
  if (denials.length === 0) return false
  let count = 0
  let from = hit.start
  for (let at = denials.length - 1; at >= 0; at--) {
    const denial = denials[at]!
    if (denial.end > from || !reaches(cues, text, denial.end, from, count === 0 ? SCOPE_WORDS : CHAIN_WORDS)) continue
    count++
    from = denial.start
  }
  if (cues.entries[hit.entry]!.deniedAfter)
    count += denials.filter(({ start }) => start >= hit.end && wordsBetween(text, hit.end, start) < AFTER_WORDS).length
  return count % 2 === 1
}

function reaches(cues: CompiledCues, text: string, from: number, to: number, words: number): boolean {
  if (cues.isUnspaced && to - from >= SCOPE_CHARACTERS) return false
  return wordsBetween(text, from, to) < words
}

/** Words that lie between two places; more than any scope when a clause ends there. */
function wordsBetween(text: string, from: number, to: number): number {
  let words = 0
  let isInWord = false
  for (let at = from; at < to && words <= CHAIN_WORDS; at++) {
    const unit = text.charCodeAt(at)
    if (isClauseMark(unit)) return CHAIN_WORDS + 1
    if (isBlank(unit)) isInWord = false
    else if (!isInWord && isWordUnit(unit)) {
      words++
      isInWord = true
    }
  }
  return words
}
