/**
 * How a person who knows a language, and no programming, writes down the cues of a draft:
 *
 *   unable to            these words, one after the other; capitals do not matter; a comma may stand between them
 *   refus*               a word that begins so; *policy ends so; *system* has it somewhere in it
 *   {can't|am unable to} one of these
 *   (really|just)        one of these, or nothing
 *   <we>                 one of the words that the pack lists under "words" as "we"
 *   ..                   up to four words of the same clause (no comma between)
 *   ...                  up to seven words of the same sentence
 *   ^ and $              the beginning and the end of the sentence
 *   #                    a number
 *   _                    any one word
 *   =I                   exactly so, capitals and all
 *
 * In Chinese every character counts as a word, so nothing needs to be put between them.
 */

/** A gap of so many words at most; `inClause` when no comma may stand in it. */
export type Gap = { readonly kind: 'gap'; readonly most: number; readonly inClause: boolean }
/** One of several sequences of words; each word still as it is written in the pack. */
export type Choice = { readonly kind: 'choice'; readonly options: readonly (readonly string[])[]; readonly isOptional: boolean }
export type Edge = { readonly kind: 'start' } | { readonly kind: 'end' }
export type Part = Gap | Choice | Edge

const CLAUSE_GAP = 4
const SENTENCE_GAP = 7

const PIECES = /\{[^}]*\}|\([^)]*\)|<[^>]*>|\.{2,3}|\^|\$|[^\s{}()<>^$]+/gu

/** Words of a pattern, or of a text: an ideograph is a word of its own. */
export const WORDS = /\p{Script=Han}|[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu
const PATTERN_WORDS = /=?\*?(?:\p{Script=Han}|[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*)\*?|#|_/gu

const wordsOf = (written: string) => written.match(PATTERN_WORDS) ?? []

type Sets = Readonly<Record<string, readonly string[]>>

/** A set may name another one: "<we>" inside "<we-will>" is not allowed, so there is no circle to fall into. */
const listed = (name: string, sets: Sets) => (sets[name] ?? []).map(wordsOf)

const optionsOf = (written: string, sets: Sets) =>
  written
    .split('|')
    .flatMap((option) => {
      const set = /^\s*<([^>]*)>\s*$/u.exec(option)
      return set ? listed(set[1] ?? '', sets) : [wordsOf(option)]
    })
    .filter((option) => option.length > 0)

function partsOfPiece(piece: string, sets: Sets): Part[] {
  if (piece === '...') return [{ kind: 'gap', most: SENTENCE_GAP, inClause: false }]
  if (piece === '..') return [{ kind: 'gap', most: CLAUSE_GAP, inClause: true }]
  if (piece === '^') return [{ kind: 'start' }]
  if (piece === '$') return [{ kind: 'end' }]
  const inside = piece.slice(1, -1)
  if (piece.startsWith('<')) return [{ kind: 'choice', options: listed(inside, sets), isOptional: false }]
  if (piece.startsWith('{')) return [{ kind: 'choice', options: optionsOf(inside, sets), isOptional: false }]
  if (piece.startsWith('(')) return [{ kind: 'choice', options: optionsOf(inside, sets), isOptional: true }]
  return wordsOf(piece).map((word) => ({ kind: 'choice', options: [[word]], isOptional: false }))
}

/** The parts of a pattern, in order. */
export const parsePattern = (written: string, sets: Sets): Part[] =>
  (written.match(PIECES) ?? []).flatMap((piece) => partsOfPiece(piece, sets))

/** The sets that a pattern names, for the check that they exist. */
export const setsNamedBy = (written: string) => [...written.matchAll(/<([^>]*)>/gu)].map((found) => found[1] ?? '')
