/** All cues of a pack made ready to be looked for together, each under the name of its group. */
import { type Part, parsePattern, WORDS } from './pattern.ts'
import { atomOf, atomsOf, newVocabulary, plain, type Vocabulary } from './vocabulary.ts'

type Option = readonly number[]
type Step =
  | { readonly kind: 'gap'; readonly most: number; readonly inClause: boolean }
  | { readonly kind: 'choice'; readonly byFirst: ReadonlyMap<number, readonly Option[]>; readonly isOptional: boolean }
  | { readonly kind: 'start' }
  | { readonly kind: 'end' }
type Phrase = { readonly group: number; readonly steps: readonly Step[]; readonly opensSentence: boolean }
/** The phrases that can begin with a word: by the word that must follow it, and those where any may. */
type Begun = { readonly bySecond: Map<number, Phrase[]>; readonly loose: Phrase[] }

export type PhraseBook = {
  readonly vocabulary: Vocabulary
  readonly groups: readonly string[]
  /** The phrases that can begin with an atom; nothing where none does. */
  readonly byFirst: readonly (Begun | undefined)[]
}

/** One word of a text: where it stands, how it is looked up, and whether a comma or the like stands before it. */
export type Word = {
  readonly start: number
  readonly end: number
  readonly raw: string
  readonly plain: string
  readonly isAfterBreak: boolean
  readonly atoms: readonly number[]
}

/** A cue that was found; offsets of the text. */
export type PhraseFound = { readonly group: string; readonly start: number; readonly end: number }

const BREAK = /[,;:，；：、。()（）–—]|\s-\s/u

function readySteps(vocabulary: Vocabulary, parts: readonly Part[]): Step[] {
  return parts.map((part) => {
    if (part.kind !== 'choice') return part
    const byFirst = new Map<number, Option[]>()
    for (const words of part.options) {
      const option = words.map((word) => atomOf(vocabulary, word))
      const first = option[0]!
      const list = byFirst.get(first)
      if (list) list.push(option)
      else byFirst.set(first, [option])
    }
    for (const list of byFirst.values()) list.sort((one, other) => other.length - one.length)
    return { kind: 'choice', byFirst, isOptional: part.isOptional }
  })
}

const LOOSE = -1

/** The atoms that can follow when the steps before are done; loose where a gap or the end of the phrase comes next. */
function atomsNext(steps: readonly Step[], from: number): Set<number> {
  const atoms = new Set<number>()
  for (const step of steps.slice(from)) {
    if (step.kind !== 'choice') return atoms.add(LOOSE)
    for (const atom of step.byFirst.keys()) atoms.add(atom)
    if (!step.isOptional) return atoms
  }
  return atoms.add(LOOSE)
}

/** Every pair of a first and a second atom with which a phrase can begin. */
function* beginnings(steps: readonly Step[]): Generator<readonly [first: number, second: number]> {
  for (const [at, step] of steps.entries()) {
    if (step.kind !== 'choice') continue
    const next = atomsNext(steps, at + 1)
    for (const [first, options] of step.byFirst) {
      for (const option of options) {
        if (option.length > 1) yield [first, option[1]!]
        else for (const second of next) yield [first, second]
      }
    }
    if (!step.isOptional) return
  }
}

/** Keeps a phrase under the words with which it can begin. */
function keep(byFirst: Map<number, Begun>, phrase: Phrase) {
  for (const [first, second] of beginnings(phrase.steps)) {
    const begun = byFirst.get(first) ?? { bySecond: new Map<number, Phrase[]>(), loose: [] }
    byFirst.set(first, begun)
    const list = second === LOOSE ? begun.loose : (begun.bySecond.get(second) ?? [])
    if (second !== LOOSE) begun.bySecond.set(second, list)
    if (list.at(-1) !== phrase) list.push(phrase)
  }
}

type Sets = Readonly<Record<string, readonly string[]>>

/** Makes the cues of a pack ready; done once. */
export function phraseBook(
  groups: Readonly<Record<string, readonly string[]>>,
  sets: Sets,
  folds: ReadonlyMap<string, string>,
): PhraseBook {
  const vocabulary = newVocabulary(folds)
  const byFirst = new Map<number, Begun>()
  for (const [group, patterns] of Object.values(groups).entries()) {
    for (const pattern of patterns) {
      const steps = readySteps(vocabulary, parsePattern(pattern, sets))
      keep(byFirst, { group, steps, opensSentence: steps[0]?.kind === 'start' })
    }
  }
  const phrases = Array.from({ length: vocabulary.size }, (_, atom) => byFirst.get(atom))
  return { vocabulary, groups: Object.keys(groups), byFirst: phrases }
}

/** The words of a part of a text. */
export function wordsIn(book: PhraseBook, text: string, start: number, end: number): Word[] {
  const words: Word[] = []
  const part = text.slice(start, end)
  let last = 0
  for (const found of part.matchAll(WORDS)) {
    const raw = found[0]
    const at = found.index
    const between = part.slice(last, at)
    const isAfterBreak = between.length > 0 && between !== ' ' && BREAK.test(between)
    words.push({
      start: start + at,
      end: start + at + raw.length,
      raw,
      plain: plain(raw),
      isAfterBreak,
      atoms: atomsOf(book.vocabulary, raw),
    })
    last = at + raw.length
  }
  return words
}

function followsOption(words: readonly Word[], at: number, option: Option) {
  if (at + option.length > words.length) return false
  for (let step = 1; step < option.length; step++) if (!words[at + step]!.atoms.includes(option[step]!)) return false
  return true
}

const NO_ATOMS: readonly number[] = []

/** Where the phrase ends (the index after its last word) when its steps from `step` fit the words from `at`, else -1. */
function endOfMatch(words: readonly Word[], at: number, steps: readonly Step[], step: number): number {
  const next = steps[step]
  if (!next) return at
  if (next.kind === 'start') return at === 0 ? endOfMatch(words, at, steps, step + 1) : -1
  if (next.kind === 'end') return at === words.length ? endOfMatch(words, at, steps, step + 1) : -1
  if (next.kind === 'gap') {
    for (let skipped = 0; skipped <= next.most && at + skipped <= words.length; skipped++) {
      if (next.inClause && words[at + skipped]?.isAfterBreak) return -1
      const end = endOfMatch(words, at + skipped, steps, step + 1)
      if (end >= 0) return end
    }
    return -1
  }
  const atoms = at < words.length ? words[at]!.atoms : NO_ATOMS
  for (const atom of atoms) {
    const options = next.byFirst.get(atom)
    if (!options) continue
    for (const option of options) {
      if (option.length > 1 && !followsOption(words, at, option)) continue
      const end = endOfMatch(words, at + option.length, steps, step + 1)
      if (end >= 0) return end
    }
  }
  return next.isOptional ? endOfMatch(words, at, steps, step + 1) : -1
}

const NO_PHRASES: readonly Phrase[] = []

/** All cues in the words of one sentence, of each group the first. */
export function phrasesIn(book: PhraseBook, words: readonly Word[]): Map<string, PhraseFound> {
  const found = new Map<string, PhraseFound>()
  const isFound = new Uint8Array(book.groups.length)
  const look = (phrases: readonly Phrase[], at: number) => {
    for (const { group: number, steps, opensSentence } of phrases) {
      if (isFound[number] || (opensSentence && at > 0)) continue
      const end = endOfMatch(words, at, steps, 0)
      if (end <= at) continue
      const group = book.groups[number]!
      isFound[number] = 1
      found.set(group, { group, start: words[at]!.start, end: words[end - 1]!.end })
    }
  }
  for (let at = 0; at < words.length; at++) {
    const seconds = words[at + 1]?.atoms ?? NO_ATOMS
    for (const atom of words[at]!.atoms) {
      const begun = book.byFirst[atom]
      if (!begun) continue
      look(begun.loose, at)
      if (begun.bySecond.size > 0) for (const second of seconds) look(begun.bySecond.get(second) ?? NO_PHRASES, at)
    }
  }
  return found
}
