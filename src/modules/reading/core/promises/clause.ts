import type { Span } from '../reading.ts'
import type { TimeFound } from '../times.ts'
import { cueOf, type PromiseWords } from './pack.ts'
import { type Hit, hitsOf } from './phrases.ts'
import { type Tokens, tokensOf } from './tokens.ts'

/** What a clause needs to know of a time: where it stands and of which kind it is. */
export type ClauseTime = Pick<TimeFound, 'start' | 'end' | 'kind'>

/** A clause with what its words say, and the times in it. */
export type Clause<Time extends ClauseTime = ClauseTime> = Span & {
  readonly tokens: Tokens
  /** Words that are cues. */
  readonly hits: readonly Hit[]
  /** Words that name a part of the promise, or part it from the next. */
  readonly parts: readonly Hit[]
  readonly times: readonly Time[]
}

/** Reads the words between two places. */
export function clauseOf<Time extends ClauseTime>(
  text: string,
  { start, end }: Span,
  words: PromiseWords,
  times: readonly Time[],
): Clause<Time> {
  const tokens = tokensOf(text, start, end, words.asWritten)
  const within = times.filter((time) => time.start < end && time.end > start)
  const all = hitsOf(words.phrases, tokens)
  const hits = all.filter(({ list }) => cueOf(list) !== undefined)
  return { start, end, tokens, hits, parts: all.filter(({ list }) => cueOf(list) === undefined), times: within }
}

/** Whether the word at a place belongs to a time that was said. */
export function isInTime({ times, tokens }: Clause, at: number): boolean {
  const start = tokens.starts[at] ?? 0
  const end = tokens.ends[at] ?? 0
  for (const time of times) if (time.start <= start && end <= time.end) return true
  return false
}

/** A time that says when, not only "soon" or "once it is here". */
export const isDated = ({ kind }: ClauseTime): boolean => kind !== 'none' && kind !== 'condition'

/**
 * The text a model reads: each time that was said becomes one sign, since which time it is says nothing, and behind it stand
 * the names of what the words are, in their order, the same in every language.
 */
export function clauseText(text: string, span: Span, words: PromiseWords, times: readonly ClauseTime[]): string {
  return textOfClause(text, clauseOf(text, span, words, times))
}

export const textOfClause = (text: string, clause: Clause): string => `${timed(text, clause)} ${skeleton(clause)}`

function timed(text: string, { start, end, times }: Clause): string {
  let read = ''
  let at = start
  for (const time of times) {
    if (time.start < at || time.end > end || time.kind === 'condition') continue
    read += `${text.slice(at, time.start)} ⏰ `
    at = time.end
  }
  return read + text.slice(at, end)
}

function skeleton({ hits, tokens, times }: Clause): string {
  let said = ''
  let time = 0
  let hit = 0
  for (let place = 0; place < tokens.words.length; place++) {
    for (; time < times.length && times[time]!.start <= tokens.starts[place]!; time++) said += 'zqt '
    let isSaid = false
    for (; hit < hits.length && hits[hit]!.first === place; hit++) {
      const cue = cueOf(hits[hit]!.list)
      if (cue && !isSaid) said += `zq${cue} `
      isSaid ||= cue !== undefined
    }
  }
  return said
}
