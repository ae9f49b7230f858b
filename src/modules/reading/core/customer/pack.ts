import type { CueKind } from '../reading.ts'

/** Kinds that a pack needs for understanding but that are never shown: what turns, strengthens or places other words. */
export type InnerKind = 'anger' | 'praise' | 'failed' | 'status' | 'request' | 'solved' | 'negation' | 'not_negation' | 'contrast'

/** How much a phrase says alone: a weak one counts a step less, and only together with others makes a level. */
export type Strength = 'clear' | 'weak'

/** One idea of a language pack with the phrases that say it. How phrases are written is told in README.md beside this file. */
export type CueEntry = {
  readonly id: string
  readonly kind: CueKind | InnerKind
  readonly strength: Strength
  readonly match: readonly string[]
  /** Phrases that silence the entry when they stand in the same sentence: the game called Fury, a cancelled swim lesson. */
  readonly notWhen?: readonly string[]
  /** The language may deny this entry after it, as in "det stör mig inte". */
  readonly deniedAfter?: boolean
}

/** All cues of one language: data that a language expert edits, never code. */
export type CuesPack = {
  readonly lang: string
  /** The language writes without spaces, so phrases are looked for anywhere and not at the edges of words. */
  readonly isUnspaced?: boolean
  /** Pairs of characters to be read as one: the first of each pair is read as the second (traditional, simplified). */
  readonly readAs?: readonly string[]
  readonly entries: readonly CueEntry[]
}
