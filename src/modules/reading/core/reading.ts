/**
 * What a text says, as far as words can show it: the customer's feeling and questions, our promises, how a draft or a
 * note will sound. Every finding points at the words it rests on; nothing here is ever a verdict on a colleague.
 * The shapes are those of the reading contract: offsets are UTF-16 code units, ends exclusive.
 */
import type { Calendar } from '#kernel/time'
import type { TimeFound } from './times.ts'

/** Some words of the text: `text.slice(start, end)`. */
export type Span = { readonly start: number; readonly end: number }
export type Quoted = Span & { readonly text: string }

export const KINDS = ['customer', 'draft', 'note'] as const
/** A customer's message, our unsent reply, or a private note that prepares for a talk. */
export type Kind = (typeof KINDS)[number]

export const FACT_TYPES = [
  'promise.kept',
  'promise.broken',
  'promise.overdue',
  'complaint.unanswered',
  'callback.missed',
  'callback.kept',
  'wait',
] as const

export type Said = { readonly from: 'customer' | 'agent'; readonly text: string; readonly at?: string | undefined }
export type KnownFact = {
  readonly type: (typeof FACT_TYPES)[number]
  readonly at: string
  readonly minutes?: number | undefined
}

/** What is known around the text; facts outrank words (DOMAIN R10). */
export type Context = {
  readonly previous?: readonly Said[] | undefined
  readonly facts?: readonly KnownFact[] | undefined
  readonly templates?: readonly string[] | undefined
  readonly own_recent?: readonly string[] | undefined
  readonly routine?: boolean | undefined
  readonly open_promises?: readonly { readonly id: string; readonly what: string; readonly due: string }[] | undefined
  /** The customer's name, when known: a draft that greets somebody else is asked about (D15). */
  readonly customer_name?: string | undefined
}

export type Input = {
  readonly id: string
  readonly kind: Kind
  readonly text: string
  readonly lang?: string | undefined
  readonly now: string
  readonly zone: string
  readonly other_zone?: string | undefined
  readonly locale?: string | undefined
  readonly calendar?: Calendar | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
  readonly context?: Context | undefined
}

export const LEVELS = ['none', 'mild', 'clear', 'strong'] as const
export type Level = (typeof LEVELS)[number]

export const EMOTIONS = ['anger', 'disappointment', 'worry', 'sadness', 'joy', 'gratitude'] as const
export type Emotions = Readonly<Record<(typeof EMOTIONS)[number], number>>

export const CUE_KINDS = [
  'broken_promise',
  'repetition',
  'displeasure',
  'exit',
  'thanks',
  'worry',
  'disappointment',
  'safety',
  'legal',
] as const
export type CueKind = (typeof CUE_KINDS)[number]
export type Cue = Quoted & { readonly kind: CueKind }

export type Demand = 'value' | 'failure' | 'automatic' | 'unclear'
export type Automatic = 'no' | 'reply' | 'generated' | 'bounce'

/** A promise that a draft would make; only a person makes it one (DOMAIN R1). */
export type PromiseRead = Quoted & {
  readonly what: string
  readonly how?: string | undefined
  readonly price?: string | undefined
  readonly extra?: string | undefined
  readonly condition?: string | undefined
  readonly when: Omit<TimeFound, 'start' | 'end' | 'text' | 'precision' | 'zone'> &
    Partial<Pick<TimeFound, 'text' | 'precision' | 'zone'>>
  readonly confidence: number
}

export type Severity = 'advise' | 'confirm' | 'block'
/** One thing worth another look, said to the author only, with better words in the text's own language. */
export type Finding = Span & {
  readonly rule: string
  readonly severity: Severity
  readonly why: string
  readonly suggestion: string
}

export type Reading = {
  readonly id: string
  readonly lang: { readonly code: string; readonly confidence: number }
  readonly new_text: readonly Span[]
  readonly automatic: Automatic
  readonly level: Level
  readonly emotions: Emotions
  readonly uncertain: boolean
  readonly irony_candidate: boolean
  readonly cues: readonly Cue[]
  readonly questions: readonly Quoted[]
  readonly demand: Demand
  readonly promises: readonly PromiseRead[]
  readonly findings: readonly Finding[]
  readonly pack: string
}
