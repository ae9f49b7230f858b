/**
 * Reads a customer's message, a draft of ours or a private note: what is new in it, in which language, and what its words
 * show. One pure function of its input and the packs it was given, so that the server, the browser and the command line say
 * the same to the byte.
 */
import { automaticOf, identifyLanguage, newSpans } from '#kernel/mail'
import { readCustomer } from './customer/read-customer.ts'
import { checkDraft } from './draft.ts'
import type { Language } from './language.ts'
import { checkNote } from './note.ts'
import { readPromises } from './promises.ts'
import type { Automatic, Emotions, Input, PromiseRead, Quoted, Reading, Span } from './reading.ts'
import { questionsIn } from './text/questions.ts'
import { type Sentence, sentencesOf } from './text/sentences.ts'
import { findTimes } from './times.ts'

export type Read = (input: Input) => Reading

/** The languages at hand; a map of them is one, and so is whatever makes a language ready when it is first met. */
export type Languages = { get(code: string): Language | undefined }

const NOTHING_FELT: Emotions = { anger: 0, disappointment: 0, worry: 0, sadness: 0, joy: 0, gratitude: 0 }

/** New text beyond this is kept as it is and not read: ten pages say what they say in the first ones. */
const READ_LENGTH_MAX = 20_000

/** What all kinds of text have in common, before any of them is looked at for what it is. */
type Prepared = {
  input: Input
  text: string
  spans: Span[]
  sentences: Sentence[]
  lang: Reading['lang']
  language: Language | undefined
}

/** A reader of these languages, by their codes. */
export function readerOf(languages: Languages): Read {
  return (input) => {
    const automatic: Automatic = input.kind === 'customer' && input.headers ? automaticOf(input.headers) : 'no'
    const prepared = prepare(input, languages)
    const about = {
      ...nothingRead(input.id),
      lang: prepared.lang,
      new_text: prepared.spans,
      automatic,
      pack: prepared.language?.pack ?? 'none',
    }
    if (automatic !== 'no') return { ...about, demand: 'automatic' }
    const { language } = prepared
    if (!language) return { ...about, questions: questionsIn(input.text, prepared.sentences, undefined) }
    if (input.kind === 'customer') return { ...about, ...customerPart(prepared, language) }
    if (input.kind === 'note') return { ...about, findings: notePart(prepared, language) }
    return { ...about, ...draftPart(prepared, language, languages) }
  }
}

const nothingRead = (id: string): Reading => ({
  id,
  lang: { code: 'und', confidence: 0 },
  new_text: [],
  automatic: 'no',
  level: 'none',
  emotions: NOTHING_FELT,
  uncertain: false,
  irony_candidate: false,
  cues: [],
  questions: [],
  demand: 'unclear',
  promises: [],
  findings: [],
  pack: 'none',
})

function prepare(input: Input, languages: Languages): Prepared {
  const spans = newSpans(input.text).flatMap(({ start, end }) => {
    const to = Math.min(end, READ_LENGTH_MAX)
    return start < to ? [{ start, end: to }] : []
  })
  const newText = spans.map(({ start, end }) => input.text.slice(start, end)).join('\n')
  const identified = identifyLanguage(newText, input.lang && baseOf(input.lang))
  const lang = { code: identified.code, confidence: identified.confidence }
  return {
    input,
    text: input.text,
    spans,
    sentences: sentencesOf(input.text, spans),
    lang,
    language: languages.get(packOf(lang.code)) ?? (input.lang ? languages.get(packOf(baseOf(input.lang))) : undefined),
  }
}

/** "zh-Hant-TW" is read as Chinese, and what was called Norwegian before there were two is Bokmål. */
function baseOf(tag: string): string {
  const base = tag.toLowerCase().split('-')[0] ?? tag
  return base === 'no' ? 'nb' : base
}

/** Nynorsk is served by the Norwegian pack, which has its words. */
const packOf = (code: string) => (code === 'nn' ? 'nb' : code)

function customerPart({ input, text, sentences, lang }: Prepared, language: Language): Partial<Reading> {
  const questions = questionsIn(text, sentences, language.questions)
  const said = { sentences, lang: lang.code, pack: language.cues, models: language.models.customer, questions }
  const read = readCustomer(text, { ...said, context: input.context })
  return { questions, ...read, emotions: roundedAll(read.emotions) }
}

/** Engines differ in the last bits of an exponential; what is told has no more digits than it has meaning. */
const rounded = (share: number) => Math.round(share * 1_000) / 1_000
const roundedAll = (emotions: Emotions): Emotions =>
  Object.fromEntries(Object.entries(emotions).map(([name, share]) => [name, rounded(share)])) as Emotions

function draftPart({ input, text, sentences, lang }: Prepared, language: Language, languages: Languages) {
  const now = new Date(input.now)
  const times = findTimes(
    text,
    { now, zone: input.zone, otherZone: input.other_zone, locale: input.locale, calendar: input.calendar },
    language.times,
  )
  const { promises: words, models } = language
  const read = readPromises(text, { sentences, times, words, model: models.clause, lang: lang.code })
  const promises = read.filter(isWorthAsking)
  const last = lastOf(input, languages)
  const findings = checkDraft(text, {
    sentences,
    lang: lang.code,
    pack: language.draft,
    models: { acts: models.acts },
    promises,
    customer: last && { level: last.level, cues: last.cues, questions: last.questions },
    languages: last && languagesOf(lang, last.lang),
    context: input.context,
    now,
    zone: input.other_zone ?? input.zone,
    calendar: input.calendar,
  })
  return {
    promises: promises.map((promise) => ({ ...promise, confidence: rounded(promise.confidence) })),
    findings,
    questions: questionsIn(text, sentences, language.questions) as readonly Quoted[],
  }
}

/** So few words without a time are a greeting or half a thought far more often than a promise. */
const BARE_WORDS_MIN = 4
const BARE_HAN_MIN = 5
const isWorthAsking = ({ text, when }: PromiseRead) =>
  when.kind !== 'none' ||
  when.text !== undefined ||
  (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= BARE_HAN_MIN ||
  text.trim().split(/\s+/).length >= BARE_WORDS_MIN

/**
 * The customer's last message, read as it was when they wrote it; what a draft answers. While a draft is typed it is the same
 * message at every key, so the last reading is kept beside the languages it was read with.
 */
function lastOf({ context, now, zone, lang, id }: Input, languages: Languages): Reading | undefined {
  const at = context?.previous?.findLastIndex(({ from }) => from === 'customer') ?? -1
  const message = context?.previous?.[at]
  if (!context || !message) return undefined
  const before = { ...context, previous: context.previous?.slice(0, at) }
  const asked: Input = { id, kind: 'customer', text: message.text, lang, now: message.at ?? now, zone, context: before }
  const key = JSON.stringify([message.text, lang, message.at, before.facts, before.open_promises, before.previous])
  const kept = lastRead.get(languages)
  if (kept?.key === key) return kept.reading
  const reading = readerOf(languages)(asked)
  lastRead.set(languages, { key, reading })
  return reading
}
const lastRead = new WeakMap<Languages, { key: string; reading: Reading }>()

/** A language that is only guessed is nobody's mistake. */
const SURE = 0.8

const languagesOf = (draft: Reading['lang'], customer: Reading['lang']) =>
  draft.confidence >= SURE && customer.confidence >= SURE ? { draft: draft.code, customer: customer.code } : undefined

const notePart = ({ text, sentences, lang }: Prepared, language: Language) =>
  checkNote(text, { sentences, lang: lang.code, pack: language.note, model: language.models.notes })
