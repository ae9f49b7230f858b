/** A draft as the rules see it: what each sentence does, what the customer wrote last, and what is known around it. */
import type { Calendar } from '#kernel/time'
import type { LinearModel } from '../model/linear.ts'
import type { Context, Cue, Finding, Level, PromiseRead, Quoted, Severity, Span } from '../reading.ts'
import type { DraftRule } from './acts.ts'
import { does, hear, type Heard, type SentenceGiven, SENTENCES_READ_MAX, shows } from './heard.ts'
import type { ReadyDraftPack } from './pack.ts'

/** What is known when a draft is checked. */
export type DraftGiven = {
  readonly sentences: readonly SentenceGiven[]
  readonly lang: string
  readonly pack: ReadyDraftPack
  readonly models?: { readonly acts?: LinearModel | undefined } | undefined
  readonly promises: readonly PromiseRead[]
  /** The reading of the customer's last message; nothing when the draft opens the conversation. */
  readonly customer?: { readonly level: Level; readonly cues: readonly Cue[]; readonly questions: readonly Quoted[] } | undefined
  /** Languages as they were identified, where that is sure. */
  readonly languages?: { readonly draft: string; readonly customer: string } | undefined
  readonly context?: Context | undefined
  /** What the catalogue offers in place of what is refused, in the language of the draft. */
  readonly alternatives?: readonly string[] | undefined
  readonly now: Date
  readonly zone: string
  readonly calendar?: Calendar | undefined
}

export type Drafted = {
  readonly text: string
  readonly given: DraftGiven
  readonly ready: ReadyDraftPack
  /** All sentences, and those that are more than a greeting or a sign-off. */
  readonly heard: readonly Heard[]
  readonly body: readonly Heard[]
  /** Whether the customer's last message calls for care (reading clear or strong). */
  readonly isHeated: boolean
  /** The same, where more than a guess says so: leaving, anger, a broken word, "again", or what is known to have gone wrong. */
  readonly isSurelyHeated: boolean
  /** The customer's last message, if it is known. */
  readonly lastMessage: string
}

/** Something a rule would like to say; the words for it are chosen later, only for what is shown. */
export type Raised = Span & {
  readonly rule: DraftRule
  readonly severity: Severity
  readonly heard?: Heard | undefined
  /** What the wording may put into its braces. */
  readonly fills?: Readonly<Record<string, string>> | undefined
}

export type Rule = (drafted: Drafted) => Raised[]
export type { Finding }

/** A greeting with more words than this has something else in it. */
const SOCIAL_WORDS_MAX = 14
/** "Dear customer," is a greeting, whatever else it may sound like. */
const GREETING_WORDS_MAX = 4
/** "Anna Berg, kundtjänst": a line of so few words, each with a capital, under the letter. */
const SIGNATURE_WORDS_MAX = 4
const STARTS_WITH_CAPITAL = /^\p{Lu}/u

const isSignature = ({ words, isQuestion, acts }: Heard, isLast: boolean) =>
  isLast &&
  !isQuestion &&
  acts.size === 0 &&
  words.length <= SIGNATURE_WORDS_MAX &&
  words.every(({ raw }) => STARTS_WITH_CAPITAL.test(raw))

const isSocial = (heard: Heard, at: number, all: readonly Heard[]) =>
  (does(heard, 'social') && heard.byWords.size === 1 && heard.words.length <= SOCIAL_WORDS_MAX) ||
  (heard.byWords.has('social') && heard.words.length <= GREETING_WORDS_MAX) ||
  isSignature(heard, at > 0 && at >= all.length - 2)

const isInQuotes = (text: string, { start, end }: Span) =>
  /^[“”"„»«「『]/u.test(text.slice(start, end)) && /[“”"»«」』][.!?]?$/u.test(text.slice(start, end))

export const isClear = (level: Level | undefined) => level === 'clear' || level === 'strong'

/** These are seldom heard where they are not; displeasure is, so it must be heard twice. */
const HEATED_CUES: ReadonlySet<Cue['kind']> = new Set(['broken_promise', 'repetition', 'exit'])
const isHeatedBy = (cues: readonly Cue[]) =>
  cues.some(({ kind }) => HEATED_CUES.has(kind)) || cues.filter(({ kind }) => kind === 'displeasure').length > 1
const FACTS_AGAINST_US: ReadonlySet<string> = new Set([
  'promise.broken',
  'promise.overdue',
  'complaint.unanswered',
  'callback.missed',
])

const isSurelyHeated = ({ customer, context }: DraftGiven) =>
  isClear(customer?.level) &&
  (customer?.level === 'strong' ||
    isHeatedBy(customer?.cues ?? []) ||
    context?.facts?.some(({ type }) => FACTS_AGAINST_US.has(type)) === true)

/** The draft, heard. Sentences in quotation marks are somebody else's words and are left out. */
export function draftedOf(text: string, given: DraftGiven): Drafted {
  const { pack: ready, models, context, customer } = given
  const model = models?.acts ? { model: models.acts, read: ready.read } : undefined
  const heard = given.sentences
    .slice(0, SENTENCES_READ_MAX)
    .filter((sentence) => !isInQuotes(text, sentence))
    .map((sentence) => hear(text, sentence, ready, model))
  const lastMessage = context?.previous?.findLast(({ from }) => from === 'customer')?.text ?? ''
  const body = heard.filter((each, at) => !isSocial(each, at, heard))
  return {
    text,
    given,
    ready,
    heard,
    body,
    isHeated: isClear(customer?.level),
    isSurelyHeated: isSurelyHeated(given),
    lastMessage,
  }
}

/** Sentences around the one at `at`, itself included. */
export const around = (body: readonly Heard[], at: number, before: number, after: number) =>
  body.slice(Math.max(0, at - before), at + after + 1)

/** The writer takes something on: "I" with an act, and not with a feeling only. */
export const takesOn = (heard: Heard) =>
  does(heard, 'findout', 'checkback') ||
  (does(heard, 'own') && !does(heard, 'refuse', 'unsure')) ||
  (shows(heard, 'mine') && !does(heard, 'refuse', 'unsure', 'impatient', 'blame', 'nonapology', 'vague'))

/** The customer learns what they can have or what comes next. */
export const leadsOn = (heard: Heard) =>
  takesOn(heard) ||
  does(heard, 'alternative', 'fix', 'compensate', 'ask', 'askclosed') ||
  shows(heard, 'step') ||
  isFirmPromise(heard)

const isFirmPromise = (heard: Heard) =>
  does(heard, 'promise') && !does(heard, 'nobody', 'vague', 'refuse', 'nonapology', 'unsure')

export const raisedAt = (
  rule: DraftRule,
  heard: Heard,
  severity: Severity = 'advise',
  fills?: Record<string, string>,
): Raised => ({
  rule,
  severity,
  start: heard.start,
  end: heard.end,
  heard,
  fills,
})
