/**
 * The words of one language for notes between colleagues: data that a person who knows the language writes, checked here
 * before it is used. How cues are written stands in `../draft/phrases/pattern.ts`; what a wording may hold, in `wording.ts`.
 */
import { z } from 'zod'
import { phraseBook, type PhraseBook } from '../draft/phrases/book.ts'

/** Rules in the order of harm: what must not be sent at all, what wounds, what only leaves something out. */
export const NOTE_RULES = ['S10', 'S7', 'S9', 'S1', 'S4', 'S3', 'S2', 'S5', 'S6', 'S8'] as const
export type NoteRule = (typeof NOTE_RULES)[number]

/** What a sentence of a note can be a sign of; `seen` is a place where others would read it, `you` the colleague spoken to. */
export const NOTE_SIGNS = [
  'judgement',
  'absolute',
  'motive',
  'trait',
  'fact',
  'time',
  'opener',
  'charitable',
  'question',
  'offer',
  'gotcha',
  'seen',
  'personal',
  'you',
] as const
export type NoteSign = (typeof NOTE_SIGNS)[number]

const Patterns = z.array(z.string().min(1))
const Wording = z.record(z.enum(NOTE_RULES), z.object({ why: z.string().min(1), say: z.string().min(1) }))

/** The parts of a talk that helps, in order; a note's own words are taken where it has them. */
const Talk = z.object({
  opener: z.string().min(1),
  seen: z.string().min(1),
  effect: z.string().min(1),
  question: z.string().min(1),
  offer: z.string().min(1),
  aside: z.string().min(1),
  /** What stands where the note does not say when, or what was said and done. */
  whenBlank: z.string().min(1),
  saidBlank: z.string().min(1),
  quote: z.tuple([z.string(), z.string()]),
})

export const NotePack = z.object({
  lang: z.string(),
  version: z.string(),
  /** Pairs of characters, the one that people write and the one that this pack is written in: traditional Chinese. */
  folds: z.string().default(''),
  words: z.record(z.string(), Patterns).default({}),
  signs: z.partialRecord(z.enum(NOTE_SIGNS), Patterns),
  /** A sentence with one of these is not that sign, whatever else is in it. */
  not: z.partialRecord(z.enum(NOTE_SIGNS), Patterns).default({}),
  talk: Talk,
  wording: Wording,
  /** Another written form of the language, known by its words, with its own wording: nynorsk, traditional Chinese. */
  variants: z.record(z.string(), z.object({ marks: z.array(z.string().min(1)), talk: Talk, wording: Wording })).default({}),
})
export type NotePack = z.output<typeof NotePack>
export type Talk = z.output<typeof Talk>

/** A pack made ready: its cues in one book. */
export type ReadyNotePack = { readonly pack: NotePack; readonly book: PhraseBook }

/** Names of the groups in the book: a sign, and what takes it back. */
export const signGroup = (sign: NoteSign) => `sign ${sign}`
export const notGroup = (sign: NoteSign) => `not ${sign}`

export function foldsOf(written: string): ReadonlyMap<string, string> {
  const characters = [...written].filter((character) => character.trim() !== '')
  const folds = new Map<string, string>()
  for (let at = 0; at + 1 < characters.length; at += 2) folds.set(characters[at]!, characters[at + 1]!)
  return folds
}

/** Makes a pack ready to check notes with; done once, when a language is loaded. */
export function readyNotePack(pack: NotePack): ReadyNotePack {
  const groups: Record<string, readonly string[]> = {}
  for (const sign of NOTE_SIGNS) {
    groups[signGroup(sign)] = pack.signs[sign] ?? []
    groups[notGroup(sign)] = pack.not[sign] ?? []
  }
  return { pack, book: phraseBook(groups, pack.words, foldsOf(pack.folds)) }
}
