/**
 * The words of a finding: why, in one line, and what could be said instead, out of the sentence's own words. A wording may hold
 *   {time}      a time that can honestly be offered ("before 3 pm today")
 *   {sentence}  the sentence without its full stop        {words} the words the finding rests on
 *   {before} {after}  what stands before and after them    {rest} what follows them, where it is a clause of its own ("where it is")
 *   {question}  the customer's open question              {topic} the longest word of the sentence
 *   {name} {odd} {usual} {old} {alternatives}             what the rule found
 * The first wording of a rule whose cues are there and whose braces can all be filled is the one.
 */
import { CUES_RULES } from './order.ts'
import type { Drafted, Raised } from './drafted.ts'
import type { Finding } from '../reading.ts'
import { groupOf, PLAIN_VARIANT } from './pack.ts'
import { timeProposed } from './proposal.ts'

const FULL_STOP = /[\s.!?…。！？]+$/u
const TOPIC_LETTERS_MIN = 5
const QUESTION_SHOWN_MAX = 120
const VARIANT_READ_MAX = 4_000

/** Which written form the draft is in, by its own words or characters. */
export function variantOf({ text, ready, given }: Drafted): string {
  const { variants } = ready.pack
  const named = Object.keys(variants).find((name) => given.lang.toLowerCase() === name.toLowerCase())
  if (named !== undefined) return named
  const start = text.slice(0, VARIANT_READ_MAX).toLowerCase()
  const words = new Set(start.match(/\p{Script=Han}|\p{L}+/gu))
  return Object.entries(variants).find(([, { marks }]) => marks.some((mark) => words.has(mark)))?.[0] ?? PLAIN_VARIANT
}

function restOf({ heard }: Raised, { ready }: Drafted, cueEnd: number) {
  const next = heard?.words.find((word) => word.start >= cueEnd)
  const opens = ready.pack.words['asking'] ?? []
  if (!heard || !next || !opens.some((each) => each === next.plain || (each === next.raw && each.length === 1))) return undefined
  return heard.text.slice(next.start - heard.start).replace(FULL_STOP, '')
}

function topicOf({ heard }: Raised, { ready }: Drafted) {
  const words = (heard?.words ?? []).filter(({ plain }) => plain.length >= TOPIC_LETTERS_MIN && !ready.stop.has(plain))
  return words.toSorted((one, other) => other.raw.length - one.raw.length)[0]?.raw
}

function fillsOf(raised: Raised, drafted: Drafted, variant: string): Record<string, string | undefined> {
  const { ready, given } = drafted
  const { heard, rule } = raised
  const act = CUES_RULES[rule]?.find((each) => heard?.byWords.has(each))
  const cue = act && heard?.acts.get(act)
  return {
    time: timeProposed(ready.pack.variants[variant]?.times ?? ready.pack.times, given),
    sentence: heard?.text.replace(FULL_STOP, ''),
    words: cue && drafted.text.slice(cue.start, cue.end),
    rest: cue && restOf(raised, drafted, cue.end),
    topic: topicOf(raised, drafted),
    ...raised.fills,
  }
}

const BRACES = /\{(\w+)\}/gu

/** The wording with its braces filled; nothing when one of them has nothing to be filled with. */
function filled(say: string, fills: Readonly<Record<string, string | undefined>>): string | undefined {
  let isWhole = true
  const text = say.replace(BRACES, (_, name: string) => {
    const fill = fills[name]
    if (fill === undefined) isWhole = false
    return (fill ?? '').slice(0, name === 'question' ? QUESTION_SHOWN_MAX : undefined)
  })
  return isWhole ? text.trim() : undefined
}

/** A finding in the words of the draft's language; nothing where the pack has no words for the rule. */
export function worded(raised: Raised, drafted: Drafted): Finding | undefined {
  const variant = variantOf(drafted)
  const { pack } = drafted.ready
  const own = pack.variants[variant]?.wording[raised.rule]
  const wording = own ?? pack.wording[raised.rule]
  if (!wording) return undefined
  const fills = fillsOf(raised, drafted, variant)
  const group = (place: number) => groupOf.wording(own ? variant : PLAIN_VARIANT, raised.rule, place)
  for (const [place, { when, say }] of wording.say.entries()) {
    if (when && !raised.heard?.found.has(group(place))) continue
    const suggestion = filled(say, fills)
    if (suggestion === undefined) continue
    return {
      rule: raised.rule,
      severity: raised.severity,
      start: raised.start,
      end: raised.end,
      why: filled(wording.why, fills) ?? withoutBraces(wording.why),
      suggestion,
    }
  }
  return undefined
}

const withoutBraces = (say: string) => say.replace(BRACES, '…')
