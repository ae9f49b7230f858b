import { z } from 'zod'
import { type Phrases, phrasesOf } from './phrases.ts'

const Words = z.array(z.string().min(1))
const ByName = z.record(z.string(), Words)

/** What words can say about a clause, in every language by the same names. */
export const CLAUSE_CUES = [
  'stem',
  'hypothetical',
  'offer',
  'past',
  'negated',
  'customer',
  'policy',
  'quoted',
  'condition',
  'us',
  'you',
  'actor',
  'act',
  'done',
  'sure',
  'command',
  'ask',
  'verb',
  'world',
  'wish',
  'generic',
  'gets',
  'kept',
] as const
export type ClauseCue = (typeof CLAUSE_CUES)[number]

/** What is said along with a promise, or parts one from the next. */
const PARTS = ['lead', 'light', 'free', 'extra', 'join', 'priced'] as const
export type Part = (typeof PARTS)[number]

type Lists<Name extends string> = Record<Name, typeof Words>
const listsOf = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, Words])) as Lists<Name>

/** The words of one language around a promise: what makes one, what only looks like one, and what is said with it. */
export const PromisesPack = z.object({
  ...listsOf(CLAUSE_CUES),
  ...listsOf(PARTS),
  /** Words that mean something else when they begin with a capital: German Sie, Danish I. */
  asWritten: Words,
  /** In which way, by the name it gets: `by courier`. */
  how: ByName,
  /** "No time was said", by language code: the pack's own and its sister's (nn, zh-Hant). */
  noTime: z.record(z.string(), z.string().min(1)),
})
export type PromisesPack = z.infer<typeof PromisesPack>

/** The same words, ready to be looked for in one walk; made once for a pack. Lists of cues come first, then parts, then ways. */
export type PromiseWords = {
  readonly asWritten: ReadonlySet<string>
  readonly phrases: Phrases
  readonly ways: readonly string[]
  readonly noTime: Readonly<Record<string, string>>
}

/** Makes a pack ready. */
export function promiseWordsOf(pack: PromisesPack): PromiseWords {
  const asWritten = new Set(pack.asWritten)
  const ways = Object.keys(pack.how)
  const lists = [...CLAUSE_CUES.map((cue) => pack[cue]), ...PARTS.map((part) => pack[part]), ...Object.values(pack.how)]
  return { asWritten, phrases: phrasesOf(lists, asWritten), ways, noTime: pack.noTime }
}

/** The cue a list stands for, if it is one. */
export const cueOf = (list: number): ClauseCue | undefined => CLAUSE_CUES[list]
/** The part a list stands for, if it is one. */
export const partOf = (list: number): Part | undefined => PARTS[list - CLAUSE_CUES.length]
/** The way a list stands for, if it is one. */
export const wayOf = (words: PromiseWords, list: number): string | undefined =>
  words.ways[list - CLAUSE_CUES.length - PARTS.length]
