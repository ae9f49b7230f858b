import type { Span } from '../reading.ts'
import { type Clause, type ClauseTime, clauseOf } from './clause.ts'
import { cueOf, partOf, type PromiseWords } from './pack.ts'

/** A sentence that promises more things than this is a list; the rest of it stays one. */
export const CLAUSES_PER_SENTENCE_MAX = 5

/**
 * The clauses of a sentence, one for each act: it is parted at "and", "then", "but" where both halves say what happens and
 * when. A half that lacks either leans on the other, so they stay one promise.
 */
export function clausesOf<Time extends ClauseTime>(
  text: string,
  sentence: Span,
  words: PromiseWords,
  times: readonly Time[],
): Clause<Time>[] {
  const whole = clauseOf(text, sentence, words, times)
  if (whole.times.length < 2) return [whole]
  const parts: Clause<Time>[] = []
  let rest = whole
  for (const at of joinsOf(whole)) {
    if (parts.length + 1 >= CLAUSES_PER_SENTENCE_MAX) break
    const before = clauseOf(text, trimmed(text, rest.start, at.start), words, times)
    const after = clauseOf(text, { start: at.end, end: sentence.end }, words, times)
    if (!standsAlone(before) || !standsAlone(after)) continue
    parts.push(before)
    rest = after
  }
  return [...parts, rest]
}

/** Where the sentence may be parted: at a word that joins, and before it any comma. */
function joinsOf(clause: Clause): Span[] {
  const { parts, tokens } = clause
  return parts.flatMap(({ list, first, last }) => {
    const isInside = clause.times.some(({ start, end }) => start <= tokens.starts[first]! && tokens.ends[last]! <= end)
    if (partOf(list) !== 'join' || isInside || first === 0 || last + 1 >= tokens.words.length) return []
    return [{ start: tokens.starts[first]!, end: tokens.starts[last + 1]! }]
  })
}

/** Says what happens and when by itself. A condition is no promise: it stays with what hangs on it. */
function standsAlone({ hits, times }: Clause): boolean {
  const cues = new Set(hits.map(({ list }) => cueOf(list)))
  const acts = cues.has('act') || cues.has('stem') || cues.has('done')
  return acts && !cues.has('condition') && times.some(({ kind }) => kind !== 'condition')
}

const LOOSE = /[\s,，;；、]/u

function trimmed(text: string, start: number, end: number): Span {
  let to = end
  while (to > start && LOOSE.test(text.charAt(to - 1))) to--
  return { start, end: to }
}
