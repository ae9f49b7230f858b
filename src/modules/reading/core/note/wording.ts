/**
 * The words of a finding: why, in one line, and how it could be said face to face, out of the note's own words. A wording
 * may hold {words} (what the finding rests on) and the parts of a talk: {opener} {seen} {effect} {question} {offer} {aside};
 * {seen} is made of {time} and {said}, which are the note's own where it has them and a blank to fill where it has not.
 */
import type { Finding, Severity } from '../reading.ts'
import type { NoteRule, ReadyNotePack, Talk } from './pack.ts'
import { type Heard, firstSign, type Raised } from './rules.ts'

const BLOCKS: ReadonlySet<NoteRule> = new Set<NoteRule>(['S7', 'S10'])
const severityOf = (rule: NoteRule): Severity => (BLOCKS.has(rule) ? 'block' : 'advise')

const SHOWN_UNITS_MAX = 160
const FULL_STOP = /[\s.!?…。！？]+$/u
const BRACES = /\{(\w+)\}/gu

/** A wording whose braces name parts that have braces of their own; deeper than this nothing is filled. */
const DEPTH_MAX = 3

function filled(say: string, fills: Readonly<Record<string, string>>, depth = 0): string {
  if (depth >= DEPTH_MAX) return say
  return say.replace(BRACES, (_, name: string) =>
    name === 'words' || name === 'time' || name === 'said' ? (fills[name] ?? '') : filled(fills[name] ?? '', fills, depth + 1),
  )
}

/** The written form of the note: named by its language, or known by words that only this form has. */
function formOf(text: string, lang: string, { pack }: ReadyNotePack): { talk: Talk; wording: ReadyNotePack['pack']['wording'] } {
  const forms = Object.entries(pack.variants)
  const named = forms.find(([name]) => name.toLowerCase() === lang.toLowerCase())
  if (named) return named[1]
  const words = new Set(
    text
      .slice(0, FORM_READ_MAX)
      .toLowerCase()
      .match(/\p{Script=Han}|\p{L}+/gu),
  )
  return forms.find(([, { marks }]) => marks.some((mark) => words.has(mark)))?.[1] ?? pack
}

const FORM_READ_MAX = 4_000

const sentenceWith = (heard: Heard, sign: 'question' | 'offer') => {
  const found = firstSign(heard, sign)
  return found && heard.text.slice(found.sentence.start, found.sentence.end)
}

function saidIn(heard: Heard, talk: Talk): string {
  const quoted = heard.quotations[0]
  const words = quoted && heard.text.slice(quoted.start + 1, quoted.end - 1)
  return words ? `${talk.quote[0]}${words.slice(0, SHOWN_UNITS_MAX)}${talk.quote[1]}` : talk.saidBlank
}

function fillsOf(raised: Raised, heard: Heard, talk: Talk): Record<string, string> {
  const time = firstSign(heard, 'time')
  return {
    words: heard.text.slice(raised.start, raised.end).replace(FULL_STOP, '').slice(0, SHOWN_UNITS_MAX),
    time: time ? heard.text.slice(time.start, time.end) : talk.whenBlank,
    said: saidIn(heard, talk),
    opener: talk.opener,
    seen: talk.seen,
    effect: talk.effect,
    question: sentenceWith(heard, 'question') ?? talk.question,
    offer: sentenceWith(heard, 'offer') ?? talk.offer,
    aside: talk.aside,
  }
}

/** Findings in the words of the note's language. */
export function wordedAll(raised: readonly Raised[], heard: Heard, lang: string, ready: ReadyNotePack): Finding[] {
  const { talk, wording } = formOf(heard.text, lang, ready)
  return raised.map((each) => {
    const { why, say } = wording[each.rule]
    const fills = fillsOf(each, heard, talk)
    const suggestion = filled(say, fills)
    return { rule: each.rule, severity: severityOf(each.rule), start: each.start, end: each.end, why, suggestion }
  })
}
