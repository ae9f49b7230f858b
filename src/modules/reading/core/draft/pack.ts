/**
 * The words of one language for drafts: data that a person who knows the language writes, checked here before it is used.
 * How cues are written stands in `phrases/pattern.ts`; what may stand in braces in a wording, in `wording.ts`.
 */
import { z } from 'zod'
import { featureReader } from '../model/features.ts'
import { ACTS, DRAFT_RULES, SIGNS } from './acts.ts'
import { phraseBook, type PhraseBook } from './phrases/book.ts'

const Patterns = z.array(z.string().min(1))
const Say = z.object({
  /** The first wording whose cues are in the sentence is taken; one without cues always fits, so it stands last. */
  when: Patterns.optional(),
  say: z.string().min(1),
})
const Wording = z.partialRecord(z.enum(DRAFT_RULES), z.object({ why: z.string().min(1), say: z.array(Say).min(1) }))
const Times = z.object({
  today: z.string(),
  tomorrow: z.string(),
  later: z.string(),
  weekdays: z.record(z.string(), z.string()),
  is24: z.boolean(),
})

export const DraftPack = z.object({
  lang: z.string(),
  version: z.string(),
  /** Pairs of characters, the one that people write and the one that this pack is written in: traditional Chinese. */
  folds: z.string().default(''),
  words: z.record(z.string(), z.array(z.string().min(1))),
  acts: z.partialRecord(z.enum(ACTS), Patterns),
  /** A sentence with one of these does not do the act, whatever else is in it. */
  not: z.partialRecord(z.enum(ACTS), Patterns).default({}),
  signs: z.partialRecord(z.enum(SIGNS), Patterns),
  stems: z.object({
    /** Words that say nothing about what a question is about. */
    stop: z.array(z.string()),
    endings: z.array(z.string()),
    /** Words that count as one. */
    same: z.array(z.array(z.string())).default([]),
  }),
  /** Forms of address that do not go together in one reply; `=Sie` only with the capital, and not where a sentence begins. */
  address: z.object({ familiar: Patterns, formal: Patterns }),
  greeting: z.object({
    /** "Dear", "Hello": what stands before the name. */
    before: z.array(z.string()),
    /** "Mr", "Frau"; in Chinese 先生, which follows the name. */
    titles: z.array(z.string()),
    /** What may stand where a name could: "all", "customer". */
    nobody: z.array(z.string()),
  }),
  /** Words before the number of an order or a case. */
  numbers: z.array(z.string()),
  times: Times,
  wording: Wording,
  /** Another written form of the language, known by its words, with its own wording: nynorsk, traditional Chinese. */
  variants: z.record(z.string(), z.object({ marks: z.array(z.string()), times: Times.optional(), wording: Wording })).default({}),
})
export type DraftPack = z.output<typeof DraftPack>

/** A pack made ready: its cues in one book, its words in sets. */
export type ReadyDraftPack = {
  readonly pack: DraftPack
  readonly book: PhraseBook
  /** Reads sentences for a model; its arrays are used again at every sentence. */
  readonly read: ReturnType<typeof featureReader>
  readonly stop: ReadonlySet<string>
  readonly endings: readonly string[]
  readonly same: ReadonlyMap<string, string>
  readonly folds: ReadonlyMap<string, string>
}

/** Names of the groups in the book, so that no two parts of a pack meet under one name. */
export const groupOf = {
  act: (act: string) => `act ${act}`,
  not: (act: string) => `not ${act}`,
  sign: (sign: string) => `sign ${sign}`,
  address: (form: 'familiar' | 'formal') => `address ${form}`,
  wording: (variant: string, rule: string, place: number) => `wording ${variant} ${rule} ${place}`,
}

/** The variant without a name is the language as the pack has it. */
export const PLAIN_VARIANT = ''

function groupsOf(pack: DraftPack) {
  const groups: Record<string, readonly string[]> = {
    [groupOf.address('familiar')]: pack.address.familiar,
    [groupOf.address('formal')]: pack.address.formal,
  }
  for (const [act, patterns] of Object.entries(pack.acts)) groups[groupOf.act(act)] = patterns
  for (const [act, patterns] of Object.entries(pack.not)) groups[groupOf.not(act)] = patterns
  for (const [sign, patterns] of Object.entries(pack.signs)) groups[groupOf.sign(sign)] = patterns
  const wordings = [
    [PLAIN_VARIANT, pack.wording] as const,
    ...Object.entries(pack.variants).map(([name, { wording }]) => [name, wording] as const),
  ]
  for (const [variant, wording] of wordings) {
    for (const [rule, { say }] of Object.entries(wording)) {
      say.forEach(({ when }, place) => {
        if (when) groups[groupOf.wording(variant, rule, place)] = when
      })
    }
  }
  return groups
}

function foldsOf(written: string) {
  const characters = [...written].filter((character) => character.trim() !== '')
  const folds = new Map<string, string>()
  for (let at = 0; at + 1 < characters.length; at += 2) folds.set(characters[at]!, characters[at + 1]!)
  return folds
}

/** Makes a pack ready to check drafts with; done once, when a language is loaded. */
export function readyDraftPack(pack: DraftPack): ReadyDraftPack {
  const folds = foldsOf(pack.folds)
  const same = new Map(
    pack.stems.same.flatMap((words) => words.map((word) => [word.toLowerCase(), words[0]!.toLowerCase()] as const)),
  )
  return {
    pack,
    read: featureReader(),
    book: phraseBook(groupsOf(pack), pack.words, folds),
    stop: new Set(pack.stems.stop.map((word) => word.toLowerCase())),
    endings: pack.stems.endings.toSorted((one, other) => other.length - one.length),
    same,
    folds,
  }
}
