/**
 * All phrases of a pack in one tree of words, walked once from every word of a text (in a language without spaces, from every
 * character). A walk ends as soon as no phrase goes on, mostly at the first word.
 */
import { foldingOf, isClauseMark } from './folding.ts'
import type { CueEntry, CuesPack } from './pack.ts'
import { placesOf, type Place, type Step } from './phrase.ts'
import {
  flatten,
  newTokens,
  newWords,
  NUMBER,
  readTokens,
  symbolOf,
  symbolOfIdeograph,
  SYMBOLS_OF_TOKEN,
  type FlatWords,
  type Tokens,
  type Words,
} from './words.ts'

/** Words a gap may jump over, and characters where no spaces are written: a remark in between, not another thought. */
const GAP_WORDS = 3
const GAP_CHARACTERS = 6

/** Words of a sentence that are read; a longer one is read in pieces. */
const TOKENS_LIMIT = 4096

/** More alternatives than this meet in one node instead of each being followed by all that comes after. */
const SEPARATE_ENDS = 3

type Node = {
  next: Map<number, Node>
  gap: Node | undefined
  /** Where many alternatives meet again, so that what follows them is written down once. */
  meets: Node[]
  /** Phrases that end here: the entry's place in the pack, or its complement for a phrase that silences it. */
  said: number[]
}

/** A pack made ready; made once and used for every text. */
export type CompiledCues = {
  readonly lang: string
  readonly entries: readonly CueEntry[]
  /** Where phrases begin, by the number of their first word. */
  readonly openings: readonly (Node | undefined)[]
  readonly words: FlatWords
  readonly isUnspaced: boolean
  readonly tokens: Tokens
}

/** A phrase found: whose, and where. */
export type Hit = { readonly entry: number; readonly start: number; readonly end: number }

const newNode = (): Node => ({ next: new Map(), gap: undefined, meets: [], said: [] })

/** A tree being planted, while its words are still being numbered. */
type Planting = { readonly root: Node; readonly words: Words; readonly folding: Uint16Array; readonly isUnspaced: boolean }

/** Makes a pack ready for reading. */
export function compileCues(pack: CuesPack): CompiledCues {
  const planting = { root: newNode(), words: newWords(), folding: foldingOf(pack.readAs), isUnspaced: pack.isUnspaced ?? false }
  pack.entries.forEach(({ match, notWhen = [] }, entry) => {
    for (const phrase of match) plant(planting, phrase, entry)
    for (const phrase of notWhen) plant(planting, phrase, ~entry)
  })
  const { root, words, folding, isUnspaced } = planting
  const openings = Array.from({ length: words.count }, (_, symbol) => root.next.get(symbol))
  return {
    lang: pack.lang,
    entries: pack.entries,
    openings,
    isUnspaced,
    words: flatten(words, folding),
    tokens: newTokens(TOKENS_LIMIT),
  }
}

function plant(planting: Planting, phrase: string, entry: number) {
  let ends: readonly Node[] = [planting.root]
  for (const place of placesOf(phrase)) ends = after(planting, place, ends)
  for (const node of ends) if (node !== planting.root && !node.said.includes(entry)) node.said.push(entry)
}

function after(planting: Planting, { options, isOptional }: Place, starts: readonly Node[]): readonly Node[] {
  const ends = options.flatMap((steps) => starts.map((start) => steps.reduce((node, step) => grown(planting, node, step), start)))
  const met = meeting(ends)
  return isOptional ? [...starts, ...met] : met
}

function meeting(nodes: readonly Node[]): readonly Node[] {
  const different = [...new Set(nodes)]
  if (different.length <= SEPARATE_ENDS) return different
  const meet = newNode()
  for (const node of different) node.meets.push(meet)
  return [meet]
}

function grown({ words, folding, isUnspaced }: Planting, from: Node, step: Step): Node {
  if (step.is === 'number') return child(from, NUMBER)
  if (step.is === 'gap') return (from.gap ??= newNode())
  const { letters, hasEnding, hasCapital } = step
  if (!isUnspaced || /^[\d\p{Script=Latin}]+$/u.test(letters))
    return child(from, symbolOf(words, folding, letters, hasEnding, hasCapital))
  let node = from
  for (let at = 0; at < letters.length; at++)
    if (!isClauseMark(letters.charCodeAt(at))) node = child(node, symbolOfIdeograph(words, folding, letters.charCodeAt(at)))
  return node
}

function child(node: Node, symbol: number): Node {
  const known = node.next.get(symbol)
  if (known) return known
  const made = newNode()
  node.next.set(symbol, made)
  return made
}

/** Finds phrases of the pack between two places of a text, in the order they begin; no more than a limit. */
export function findHits(cues: CompiledCues, text: string, from: number, to: number, limit: number): Hit[] {
  const hits: Hit[] = []
  const { tokens, openings } = cues
  let at = from
  while (at < to && hits.length < limit) {
    at = readTokens(cues.words, text, at, to, tokens)
    for (let token = 0; token < tokens.count && hits.length < limit; token++) {
      const first = token * SYMBOLS_OF_TOKEN
      for (let symbol = first; symbol < first + tokens.symbolCount[token]!; symbol++) {
        const node = openings[tokens.symbols[symbol]!]
        if (node) walk(cues, node, token, token + 1, hits)
      }
    }
    if (tokens.count === 0) break
  }
  return hits
}

/** Goes on behind a word: whoever ends here has said something, and what comes next is looked at. */
function walk(cues: CompiledCues, node: Node, first: number, token: number, hits: Hit[]) {
  const { tokens } = cues
  for (const entry of node.said) hits.push({ entry, start: tokens.start[first]!, end: tokens.end[token - 1]! })
  for (const meet of node.meets) walk(cues, meet, first, token, hits)
  if (token >= tokens.count || tokens.isBroken[token] === 1) return
  if (node.next.size > 0) take(cues, node, first, token, hits)
  if (!node.gap) return
  const last = token + (cues.isUnspaced ? GAP_CHARACTERS : GAP_WORDS)
  for (let at = token; at <= last && at < tokens.count && tokens.isBroken[at] === 0; at++)
    takeAll(cues, node.gap, first, at, hits)
}

/** Gaps meet like other places do. */
function takeAll(cues: CompiledCues, node: Node, first: number, token: number, hits: Hit[]) {
  take(cues, node, first, token, hits)
  for (const meet of node.meets) takeAll(cues, meet, first, token, hits)
}

function take(cues: CompiledCues, node: Node, first: number, token: number, hits: Hit[]) {
  const { symbols, symbolCount } = cues.tokens
  const from = token * SYMBOLS_OF_TOKEN
  for (let symbol = from; symbol < from + symbolCount[token]!; symbol++) {
    const next = node.next.get(symbols[symbol]!)
    if (next) walk(cues, next, first, token + 1, hits)
  }
}
