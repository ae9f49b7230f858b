/**
 * What the words of a text are to the patterns of a pack: each pattern word is an atom with a number, and a word of the text
 * is looked up once for all the atoms it satisfies. So a draft is read in one pass however many cues a pack has.
 */
export type Vocabulary = {
  readonly exact: Map<string, number>
  readonly cased: Map<string, number>
  readonly beginnings: Map<string, number>
  readonly endings: { readonly text: string; readonly atom: number }[]
  readonly insides: { readonly text: string; readonly atom: number }[]
  number?: number
  any?: number
  size: number
  longestBeginning: number
  /** Characters written in another way, as the traditional ones of Chinese, and what they are in the pack. */
  readonly folds: ReadonlyMap<string, string>
  /** Words met before and their atoms; only a memory, so it is emptied when it is full. */
  readonly met: Map<string, readonly number[]>
}

const MET_LIMIT = 20_000
/** Longer "words" are links and keys; they satisfy no pattern. */
const WORD_UNITS_LIMIT = 60
const CURLY = /[’ʼ]/gu

export const newVocabulary = (folds: ReadonlyMap<string, string>): Vocabulary => ({
  exact: new Map(),
  cased: new Map(),
  beginnings: new Map(),
  endings: [],
  insides: [],
  size: 0,
  longestBeginning: 0,
  folds,
  met: new Map(),
})

export const plain = (word: string) => word.toLowerCase().replace(CURLY, "'")

function inMap(vocabulary: Vocabulary, map: Map<string, number>, key: string) {
  const known = map.get(key)
  if (known !== undefined) return known
  const atom = vocabulary.size++
  map.set(key, atom)
  return atom
}

function inList(vocabulary: Vocabulary, list: { text: string; atom: number }[], text: string) {
  const known = list.find((each) => each.text === text)
  if (known) return known.atom
  const atom = vocabulary.size++
  list.push({ text, atom })
  return atom
}

/** The number of a pattern word; the same word has the same number in every pattern. */
export function atomOf(vocabulary: Vocabulary, written: string): number {
  if (written === '#') return (vocabulary.number ??= vocabulary.size++)
  if (written === '_') return (vocabulary.any ??= vocabulary.size++)
  if (written.startsWith('=')) return inMap(vocabulary, vocabulary.cased, written.slice(1))
  const word = plain(written.replaceAll('*', ''))
  const opensWide = written.startsWith('*')
  const endsWide = written.endsWith('*')
  if (opensWide && endsWide) return inList(vocabulary, vocabulary.insides, word)
  if (opensWide) return inList(vocabulary, vocabulary.endings, word)
  if (!endsWide) return inMap(vocabulary, vocabulary.exact, word)
  vocabulary.longestBeginning = Math.max(vocabulary.longestBeginning, word.length)
  return inMap(vocabulary, vocabulary.beginnings, word)
}

function lookUp(vocabulary: Vocabulary, raw: string): number[] {
  const atoms: number[] = []
  const add = (atom: number | undefined) => atom !== undefined && atoms.push(atom)
  const word = vocabulary.folds.get(raw) ?? plain(raw)
  add(vocabulary.exact.get(word))
  add(vocabulary.cased.get(raw))
  add(vocabulary.any)
  if (/^\p{N}/u.test(raw)) add(vocabulary.number)
  const most = Math.min(word.length, vocabulary.longestBeginning)
  for (let length = 2; length <= most; length++) add(vocabulary.beginnings.get(word.slice(0, length)))
  for (const { text, atom } of vocabulary.endings) if (word.endsWith(text)) atoms.push(atom)
  for (const { text, atom } of vocabulary.insides) if (word.includes(text)) atoms.push(atom)
  return atoms
}

const NONE: readonly number[] = []

/** All atoms that a word of a text satisfies. */
export function atomsOf(vocabulary: Vocabulary, raw: string): readonly number[] {
  if (raw.length > WORD_UNITS_LIMIT) return NONE
  const known = vocabulary.met.get(raw)
  if (known) return known
  if (vocabulary.met.size >= MET_LIMIT) vocabulary.met.clear()
  const atoms = lookUp(vocabulary, raw)
  vocabulary.met.set(raw, atoms)
  return atoms
}
