/** All cues of a pack made ready to be looked for together, each under the name of its group. */
import { type Part, parsePattern, WORDS } from './pattern.ts'
import { atomOf, atomsOf, newVocabulary, plain, type Vocabulary } from './vocabulary.ts'

type Option = readonly number[]
type Step =
  | { readonly kind: 'gap'; readonly most: number; readonly inClause: boolean }
  | { readonly kind: 'choice'; readonly byFirst: ReadonlyMap<number, readonly Option[]>; readonly isOptional: boolean }
  | { readonly kind: 'start' }
  | { readonly kind: 'end' }
type Phrase = { readonly group: number; readonly steps: readonly Step[] }

export type PhraseBook = {
  readonly vocabulary: Vocabulary
  readonly groups: readonly string[]
  /** The phrases that can begin with an atom; nothing where none does. */
  readonly byFirst: readonly (readonly Phrase[] | undefined)[]
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

/** The atoms with which a phrase can begin: those of its first choice, and of the next ones while they may be left out. */
function firstAtoms(steps: readonly Step[]) {
  const atoms = new Set<number>()
  for (const step of steps) {
    if (step.kind !== 'choice') continue
    for (const atom of step.byFirst.keys()) atoms.add(atom)
    if (!step.isOptional) break
  }
  return atoms
}

type Sets = Readonly<Record<string, readonly string[]>>

/** Makes the cues of a pack ready; done once. */
export function phraseBook(
  groups: Readonly<Record<string, readonly string[]>>,
  sets: Sets,
  folds: ReadonlyMap<string, string>,
): PhraseBook {
  const vocabulary = newVocabulary(folds)
  const byFirst = new Map<number, Phrase[]>()
  for (const [group, patterns] of Object.values(groups).entries()) {
    for (const pattern of patterns) {
      const phrase = { group, steps: readySteps(vocabulary, parsePattern(pattern, sets)) }
      for (const atom of firstAtoms(phrase.steps)) {
        const list = byFirst.get(atom)
        if (list) list.push(phrase)
        else byFirst.set(atom, [phrase])
      }
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

/** All cues in the words of one sentence, of each group the first. */
export function phrasesIn(book: PhraseBook, words: readonly Word[]): Map<string, PhraseFound> {
  const found = new Map<string, PhraseFound>()
  const isFound = new Uint8Array(book.groups.length)
  for (let at = 0; at < words.length; at++) {
    const { atoms, start } = words[at]!
    for (const atom of atoms) {
      const phrases = book.byFirst[atom]
      if (!phrases) continue
      for (const phrase of phrases) {
        if (isFound[phrase.group]) continue
        const end = endOfMatch(words, at, phrase.steps, 0)
        if (end <= at) continue
        const group = book.groups[phrase.group]!
        isFound[phrase.group] = 1
        found.set(group, { group, start, end: words[end - 1]!.end })
      }
    }
  }
  return found
}
