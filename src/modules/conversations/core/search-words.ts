/**
 * How text becomes findable. Each language has its own word stems; Chinese has no spaces, so neighbouring characters
 * are indexed in pairs. Every language's stems are asked at once, because whoever searches does not say in which
 * language the message was.
 */
import { beginningOf, wholeCut } from './cut.ts'

const CONFIGURATIONS = new Map([
  ['en', 'english'],
  ['sv', 'swedish'],
  ['da', 'danish'],
  ['nb', 'norwegian'],
  ['nn', 'norwegian'],
  ['de', 'german'],
])

/** Name of PostgreSQL's text-search configuration for a BCP-47 code. */
export const searchConfiguration = (language: string) => CONFIGURATIONS.get(language.split('-')[0]!) ?? 'simple'
export const ALL_CONFIGURATIONS = ['simple', ...new Set(CONFIGURATIONS.values())]

const HAN_RUN = /\p{Script=Han}+/gu
/** Longer texts are indexed to here; nobody searches for the megabyte that follows. */
export const INDEXED_LENGTH_LIMIT = 100_000

/** All pairs of neighbouring Chinese characters (a lone one stands for itself), as words separated by spaces. */
export function hanPairs(text: string): string {
  const pairs: string[] = []
  for (const [run] of text.slice(0, INDEXED_LENGTH_LIMIT).matchAll(HAN_RUN)) {
    const letters = [...run]
    if (letters.length === 1) pairs.push(run)
    for (let i = 0; i + 1 < letters.length; i++) pairs.push(letters[i]! + letters[i + 1]!)
  }
  return pairs.join(' ')
}

/** The words a query asks for: quoted stretches stay together, Chinese becomes pairs, the rest splits at spaces. */
export type QueryWord = { kind: 'word' | 'phrase' | 'han'; text: string }
const QUERY_WORDS_LIMIT = 12
const QUERY_LENGTH_LIMIT = 200

export function queryWords(query: string): QueryWord[] {
  const words: QueryWord[] = []
  for (const [, phrase, word] of query.slice(0, QUERY_LENGTH_LIMIT).matchAll(/"([^"]+)"|(\S+)/g)) {
    const text = (phrase ?? word ?? '').trim()
    for (const [run] of text.matchAll(HAN_RUN)) words.push({ kind: 'han', text: run })
    const rest = text.replace(HAN_RUN, ' ')
    const asked = phrase ? [rest] : rest.split(' ')
    for (const one of asked.map(withoutSigns).filter(Boolean)) words.push({ kind: phrase ? 'phrase' : 'word', text: one })
  }
  return words.slice(0, QUERY_WORDS_LIMIT)
}

/** Nobody means the question mark after a word, nor the first quotation mark of a phrase still being typed. */
const withoutSigns = (text: string) => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '')

const EXCERPT_BEFORE = 60
const EXCERPT_LENGTH = 220

/**
 * A stretch of the text around the first hit, and where the hits are in it. A hit is a word that begins as the asked
 * one does (stems differ in their ends), or the Chinese characters themselves.
 */
export function hitsIn(text: string, words: readonly QueryWord[]): { text: string; hits: { start: number; end: number }[] } {
  const pattern = hitPattern(words)
  const first = pattern ? text.search(pattern) : -1
  const from = wholeCut(text, first < 0 ? 0 : snapToWord(text, first - EXCERPT_BEFORE))
  const to = wholeCut(text, from + EXCERPT_LENGTH)
  const flat = text.slice(from, to).replace(/\s/g, ' ')
  const excerpt = `${from > 0 ? '…' : ''}${flat}${to < text.length ? '…' : ''}`
  const hits = pattern
    ? [...excerpt.matchAll(new RegExp(pattern, 'giu'))].map((hit) => ({ start: hit.index, end: hit.index + hit[0].length }))
    : []
  return { text: excerpt, hits }
}

const snapToWord = (text: string, at: number) => {
  if (at <= 0) return 0
  const space = text.indexOf(' ', at)
  return space > 0 && space - at < 20 ? space + 1 : at
}

const escapeForPattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
const STEM_CUT = 2
const STEM_SHORTEST = 4
const stemOf = (word: string) => (word.length - STEM_CUT >= STEM_SHORTEST ? beginningOf(word, word.length - STEM_CUT) : word)

function hitPattern(words: readonly QueryWord[]): RegExp | undefined {
  const patterns = words.map(({ kind, text }) => {
    if (kind === 'han') return escapeForPattern(text)
    if (kind === 'phrase') return escapeForPattern(text).replace(/\s+/g, '\\s+')
    return `(?<![\\p{L}\\p{N}])${escapeForPattern(stemOf(text))}[\\p{L}\\p{N}]*`
  })
  return patterns.length > 0 ? new RegExp(patterns.join('|'), 'iu') : undefined
}
