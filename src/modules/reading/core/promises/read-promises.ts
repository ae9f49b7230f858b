/**
 * The promises a draft would make (DOMAIN R1): a statement a customer may rely on, with what, how, for how much and when. Only
 * proposed; a person makes it one. What only sounds like a promise (a wish, an offer, a rule, a question) is left alone.
 */
import type { LinearModel } from '../model/linear.ts'
import type { PromiseRead } from '../reading.ts'
import type { Sentence } from '../text/sentences.ts'
import type { TimeFound } from '../times.ts'
import type { Clause } from './clause.ts'
import { type Firm, firmBy } from './firm.ts'
import type { PromiseWords } from './pack.ts'
import { saidIn } from './parts.ts'
import { clausesOf } from './split.ts'
import { whenOf } from './when.ts'

export type PromiseCircumstances = {
  /** The sentences of the new text; what stands outside of them (quotes, signatures) is never read. */
  readonly sentences: readonly Sentence[]
  /** The times of the whole text, in order. */
  readonly times: readonly TimeFound[]
  readonly words: PromiseWords
  readonly model?: LinearModel | undefined
  readonly lang: string
}

/** A draft that makes more promises than this is a contract; the rest stays unread. */
export const PROMISES_MAX = 50
/** From this on a clause that says when is proposed as a promise. */
export const FIRM_MIN = 0.5
/** A clause that says no time needs more: most sentences of a draft promise nothing. */
export const FIRM_MIN_WITHOUT_TIME = 0.65

/** Every promise in the draft, in the order they stand. */
export function readPromises(text: string, { sentences, times, words, model, lang }: PromiseCircumstances): PromiseRead[] {
  const firm = firmBy(model)
  const found: PromiseRead[] = []
  let from = 0
  for (const sentence of sentences) {
    if (found.length >= PROMISES_MAX) break
    while (from < times.length && times[from]!.end <= sentence.start) from++
    if (sentence.isQuestion) continue
    const own = timesWithin(times, from, sentence)
    for (const clause of clausesOf(text, sentence, words, own)) {
      const promise = promiseIn(text, clause, { words, lang, firm })
      if (promise) found.push(promise)
    }
  }
  return found
}

function timesWithin(times: readonly TimeFound[], from: number, { end }: Sentence): readonly TimeFound[] {
  let to = from
  while (to < times.length && times[to]!.start < end) to++
  return times.slice(from, to)
}

type Reading = Pick<PromiseCircumstances, 'words' | 'lang'> & { readonly firm: Firm }

function promiseIn(text: string, clause: Clause<TimeFound>, { words, lang, firm }: Reading): PromiseRead | undefined {
  const confidence = firm(text, clause)
  if (confidence < (clause.times.length > 0 ? FIRM_MIN : FIRM_MIN_WITHOUT_TIME)) return undefined
  const { start, end } = withoutStop(text, clause)
  return {
    start,
    end,
    text: text.slice(start, end),
    ...saidIn(text, clause, words),
    when: whenOf(clause, words, lang),
    confidence,
  }
}

const STOP = /[\s.。!！,，;；]/u

/** The clause without the full stop behind it. */
function withoutStop(text: string, { start, end }: Clause): { start: number; end: number } {
  let to = end
  while (to > start + 1 && STOP.test(text.charAt(to - 1))) to--
  return { start, end: to }
}
