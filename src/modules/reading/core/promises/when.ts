import type { PromiseRead } from '../reading.ts'
import type { TimeFound } from '../times.ts'
import { type Clause, isDated } from './clause.ts'
import { cueOf, type PromiseWords } from './pack.ts'

type When = PromiseRead['when']

/** When the promise falls due: the time tied to its act, or the question when that is to be. */
export function whenOf(clause: Clause<TimeFound>, words: PromiseWords, lang: string): When {
  const time = tiedTime(clause)
  if (!time) return { kind: 'none', ask: true, because: noTimeIn(words, lang) }
  const { start: _start, end: _end, ...said } = time
  const event = clause.times.find(({ kind }) => kind === 'condition')
  if (!event || !hangsOn(time, event)) return said
  return { kind: 'condition', text: said.text, ask: false, because: event.because }
}

/** "Two working days" counts from the event that is named with it; "on Friday" is Friday whatever happens. */
const hangsOn = (time: TimeFound, event: TimeFound): boolean =>
  time === event ||
  ((time.kind === 'elapsed' || time.kind === 'business') && !(event.start <= time.start && time.end <= event.end))

/** A time that says when, before one that hangs on an event, before a vague one; of several, the one nearest to the act. */
function tiedTime(clause: Clause<TimeFound>): TimeFound | undefined {
  const act = actOf(clause)
  const rank = (time: TimeFound) => (isDated(time) ? 0 : time.kind === 'condition' ? 1 : 2)
  const far = ({ start, end }: TimeFound) => (act < start ? start - act : act > end ? act - end : 0)
  let best: TimeFound | undefined
  for (const time of clause.times) {
    const isBetter = !best || rank(time) < rank(best) || (rank(time) === rank(best) && far(time) < far(best))
    if (isBetter) best = time
  }
  return best
}

/** Where the last word stands that says what is done; a condition in front has acts of its own, so the last counts. */
function actOf({ hits, tokens, start }: Clause): number {
  for (const wanted of ['stem', 'act', 'done'] as const) {
    const hit = hits.findLast(({ list }) => cueOf(list) === wanted)
    if (hit) return tokens.starts[hit.first] ?? start
  }
  return start
}

/** "No time was said" in the language of the text, or of its sister that the pack knows best. */
export function noTimeIn({ noTime }: PromiseWords, lang: string): string {
  const code = /^zh-(?:hant|tw|hk|mo)/i.test(lang) ? 'zh-Hant' : lang.split('-')[0]
  return noTime[code ?? ''] ?? Object.values(noTime)[0] ?? ''
}
