/**
 * Finds many phrases in one walk over the words of a sentence. A phrase is words as they are said; `…` stands for up to four
 * words between, `*` at the end or the beginning of a word for any letters more.
 */
import { folded, type Tokens } from './tokens.ts'

/** Words found: of which list, from which word to which. */
export type Hit = { readonly list: number; readonly first: number; readonly last: number }

export type Phrases = Node

type Node = {
  readonly next: Map<string, Node>
  readonly begins: Map<string, Node>
  readonly closes: Map<string, Node>
  gap: Node | undefined
  readonly lists: number[]
  /** Nothing follows. */
  isLeaf: boolean
  /** Where words that were met before lead to. */
  readonly known: Map<string, readonly Node[]>
}

const GAP_WORDS_MAX = 4
/** Of what is said before or after a `*` at most this many letters are looked at. */
const STUB_MAX = 16
/** So many words are remembered; then it begins anew. */
const KNOWN_MAX = 4096

const emptyNode = (): Node => ({
  next: new Map(),
  begins: new Map(),
  closes: new Map(),
  gap: undefined,
  lists: [],
  isLeaf: true,
  known: new Map(),
})

const HAN = /\p{Script=Han}/u
const PIECES = /…|\p{Script=Han}|[\p{L}\p{M}\p{N}'’*-]+/gu

/** Makes the lists of a pack ready. */
export function phrasesOf(lists: readonly (readonly string[])[], asWritten: ReadonlySet<string>): Phrases {
  const root = emptyNode()
  lists.forEach((phrases, list) => {
    for (const phrase of phrases) addPhrase(root, phrase, list, asWritten)
  })
  return root
}

function addPhrase(root: Node, phrase: string, list: number, asWritten: ReadonlySet<string>): void {
  let node = root
  for (const piece of phrase.match(PIECES) ?? []) node = stepInto(node, piece, asWritten)
  if (node !== root && !node.lists.includes(list)) node.lists.push(list)
}

function stepInto(node: Node, piece: string, asWritten: ReadonlySet<string>): Node {
  node.isLeaf = false
  if (piece === '…') return (node.gap ??= emptyNode())
  const isOpenEnd = piece.endsWith('*') && !HAN.test(piece)
  const isOpenFront = piece.startsWith('*')
  const word = folded(piece.replaceAll('*', ''), asWritten)
  const ways = isOpenEnd ? node.begins : isOpenFront ? node.closes : node.next
  const known = ways.get(word)
  if (known) return known
  const fresh = emptyNode()
  ways.set(word, fresh)
  return fresh
}

/** Every phrase in the words, in the order they begin. */
export function hitsOf(phrases: Phrases, { words }: Tokens): Hit[] {
  const hits: Hit[] = []
  for (let first = 0; first < words.length; first++)
    for (const node of reached(phrases, words[first]!)) arrive(node, words, first, first, hits)
  return hits
}

/** Where a word leads from a place; the same words come again and again, so the answer is kept. */
function reached(node: Node, word: string): readonly Node[] {
  const kept = node.known.get(word)
  if (kept) return kept
  const found: Node[] = []
  const exact = node.next.get(word)
  if (exact) found.push(exact)
  if (node.begins.size > 0) stubs(node.begins, word, true, found)
  if (node.closes.size > 0) stubs(node.closes, word, false, found)
  if (node.known.size >= KNOWN_MAX) node.known.clear()
  node.known.set(word, found)
  return found
}

function arrive(node: Node, words: readonly string[], first: number, last: number, hits: Hit[]): void {
  for (const list of node.lists) hits.push({ list, first, last })
  if (node.isLeaf) return
  follow(node, words, first, last + 1, hits)
  if (node.gap) for (let skip = 1; skip <= GAP_WORDS_MAX + 1; skip++) follow(node.gap, words, first, last + skip, hits)
}

function follow(node: Node, words: readonly string[], first: number, at: number, hits: Hit[]): void {
  const word = words[at]
  if (word === undefined) return
  for (const next of reached(node, word)) arrive(next, words, first, at, hits)
}

function stubs(ways: ReadonlyMap<string, Node>, word: string, atFront: boolean, found: Node[]): void {
  for (let length = 1; length <= STUB_MAX && length <= word.length; length++) {
    const node = ways.get(atFront ? word.slice(0, length) : word.slice(-length))
    if (node) found.push(node)
  }
}
