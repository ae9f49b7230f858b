import { EXCLAMATION, HIGH_SURROGATE_FROM, NUMBER, QUESTION } from './alphabet.ts'
import { CHARACTER, SIGN, WORD, noTokens, tokensOf, type Tokens } from './tokens.ts'
import { emptyVocabulary, forget, meet, type Vocabulary } from './vocabulary.ts'

/** Buckets of the hash. A model of fewer buckets folds these onto its own by their low bits. */
export const BUCKETS = 2 ** 15
const MASK = BUCKETS - 1

/** Letters of a word taken together: from two, to this many. */
const LONGEST_GRAM = 5

/** Of a word longer than this only the beginning is looked into: longer ones are links and keys. */
const WORD_UNITS_LIMIT = 40

/** A message longer than this has something pasted into it; what it says, it says before. Bounds the time of any reading. */
const TEXT_UNITS_LIMIT = 20_000

/** What stands for the edge of a word in a gram. */
const EDGE = 0x20

/** What the shape of a text (its length, its marks) weighs beside its words, whose squares sum to one. */
const SHAPE_LENGTH = 0.25

const SEED_WORD = 0x811c9dc5 | 0
const SEED_PAIR = 0x3c6ef372 | 0
const SEED_GRAM = 0x1b873593 | 0
const SEED_SIGN = 0x5bd1e995 | 0
const SEED_CHARACTER = 0x68e31da4 | 0
const SEED_SHAPE = 0x2545f491 | 0
const PRIME = 0x01000193

/** Kinds of entries in the vocabulary: a word also has letters to look into, two ideographs count as a word, three as a gram. */
const LETTERED = 1
const WHOLE = 2
const TRIPLE = 3

/** Lengths are told in steps, each nearly double the last: 2 tokens, 4 tokens, 7 tokens … */
const LENGTH_STEPS = [2, 4, 7, 12, 20, 35, 60, 120]

/** This share of capitals, in a text that has enough letters to judge, is shouting. */
const CAPITALS_SHARE = 0.3
const CAPITALS_LETTERS = 12
const MOST_EXCLAMATIONS = 3

/**
 * What a text looks like to a model: buckets and their values. A bucket may come more than once: a model adds, so nobody minds.
 * The arrays belong to the reader and hold the next text after the next call; `copyOf` keeps them.
 */
export type Features = {
  count: number
  buckets: Uint16Array
  values: Float64Array
  /** The letters within words, word by word, because words come again: a model remembers what a word adds up to. */
  runs: Runs
  /** Features with names of their own, which no hash can mix up: cues, position, scores of another model. */
  named: readonly NamedFeature[]
}

/** Run `r` has the buckets from `ends[r - 1]` to `ends[r]`, each of value `values[r]`. Two keys together name its word. */
export type Runs = {
  count: number
  ends: Int32Array
  values: Float64Array
  keys: Int32Array
  checks: Int32Array
  buckets: Uint16Array
}

export type NamedFeature = readonly [name: string, value: number]

/** A name alone has the value one. */
export type Extra = string | NamedFeature

const none: readonly NamedFeature[] = []

const step = (hash: number, unit: number) => Math.imul(hash ^ unit, PRIME)

/** The bucket of a hash, after its bits have been mixed: the multiplication alone leaves the low ones too regular. */
function bucketOf(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (mixed ^ (mixed >>> 13)) & MASK
}

/** Where features gather, with the sum of squares of the group being gathered. */
type Gathering = Features & { groupFrom: number; squares: number }

function makeRoom(found: Gathering, more: number) {
  if (found.count + more <= found.buckets.length) return
  const { buckets, values } = found
  found.buckets = new Uint16Array(buckets.length * 2 + more)
  found.buckets.set(buckets)
  found.values = new Float64Array(buckets.length * 2 + more)
  found.values.set(values)
}

function makeRoomForRuns(runs: Runs, words: number) {
  if (words <= runs.values.length) return
  runs.ends = new Int32Array(words * 2)
  runs.values = new Float64Array(words * 2)
  runs.keys = new Int32Array(words * 2)
  runs.checks = new Int32Array(words * 2)
}

function makeRoomForGrams(runs: Runs, from: number) {
  if (from + GRAMS_LIMIT <= runs.buckets.length) return
  const { buckets } = runs
  runs.buckets = new Uint16Array(buckets.length * 2 + GRAMS_LIMIT)
  runs.buckets.set(buckets)
}

function add(found: Gathering, bucket: number, value: number) {
  found.buckets[found.count] = bucket
  found.values[found.count++] = value
  found.squares += value * value
}

/** Ends a group: its values are scaled so that it has this length. */
function closeGroup(found: Gathering, length: number) {
  const { values, groupFrom, count } = found
  const share = length / Math.sqrt(found.squares || 1)
  for (let at = groupFrom; at < count; at++) values[at]! *= share
  found.groupFrom = count
  found.squares = 0
}

function hashOf(tokens: Tokens, token: number, seed: number) {
  let hash = seed
  const to = Math.min(tokens.to[token]!, tokens.from[token]! + WORD_UNITS_LIMIT)
  for (let at = tokens.from[token]!; at < to; at++) hash = step(hash, tokens.units[at]!)
  return hash
}

/** Ideographs one, two and three together, beginning with this one. */
function meetCharacters(tokens: Tokens, token: number, known: Vocabulary) {
  let hash = step(SEED_CHARACTER, tokens.units[tokens.from[token]!]!)
  meet(known, hash, WHOLE, token)
  if (token + 1 >= tokens.count || tokens.kind[token + 1] !== CHARACTER) return
  hash = step(hash, tokens.units[tokens.from[token + 1]!]!)
  meet(known, hash, WHOLE, token)
  if (token + 2 >= tokens.count || tokens.kind[token + 2] !== CHARACTER) return
  hash = step(hash, tokens.units[tokens.from[token + 2]!]!)
  meet(known, hash, TRIPLE, token)
}

/** All words, neighbours and signs. A sign or an ideograph does not part two words that stand on its sides in the sentence. */
function meetAll(tokens: Tokens, known: Vocabulary) {
  let before = 0
  for (let token = 0; token < tokens.count; token++) {
    const kind = tokens.kind[token]!
    if (kind === WORD) {
      const hash = hashOf(tokens, token, SEED_WORD)
      meet(known, hash, LETTERED, token)
      meet(known, Math.imul(before ^ SEED_PAIR, PRIME) ^ hash, WHOLE, token)
      before = hash
    } else if (kind === SIGN) meet(known, hashOf(tokens, token, SEED_SIGN), WHOLE, token)
    else meetCharacters(tokens, token, known)
  }
}

/** Two to five letters of a word. Nearly all of the reading time is spent here, so what is touched is held in locals. */
function grams(tokens: Tokens, token: number, value: number, { runs }: Gathering): number {
  const place = runs.count++
  const begin = place === 0 ? 0 : runs.ends[place - 1]!
  makeRoomForGrams(runs, begin)
  const { units } = tokens
  const { buckets } = runs
  const from = tokens.from[token]! - 1
  const to = Math.min(tokens.to[token]!, from + 1 + WORD_UNITS_LIMIT)
  let count = begin
  let check = 0
  for (let first = from; first < to; first++) {
    let hash = step(SEED_GRAM, first === from ? EDGE : units[first]!)
    const last = Math.min(to, first + LONGEST_GRAM - 1)
    for (let at = first + 1; at <= last; at++) {
      hash = step(hash, at === to ? EDGE : units[at]!)
      buckets[count++] = bucketOf(hash)
    }
    check = step(check, hash)
  }
  runs.ends[place] = count
  runs.values[place] = value
  runs.checks[place] = check
  return count - begin
}

const GRAMS_LIMIT = (WORD_UNITS_LIMIT + 2) * LONGEST_GRAM

function wordGroup(known: Vocabulary, found: Gathering) {
  makeRoom(found, known.count)
  for (let place = 0; place < known.count; place++)
    if (known.kind[place] !== TRIPLE) add(found, bucketOf(known.hash[place]!), Math.sqrt(known.times[place]!))
  closeGroup(found, 1)
}

function gramGroup(known: Vocabulary, tokens: Tokens, found: Gathering) {
  const { runs } = found
  makeRoom(found, known.count)
  makeRoomForRuns(runs, known.count)
  runs.count = 0
  for (let place = 0; place < known.count; place++) {
    const kind = known.kind[place]!
    if (kind === WHOLE) continue
    const value = Math.sqrt(known.times[place]!)
    if (kind === TRIPLE) add(found, bucketOf(known.hash[place]!), value)
    else {
      runs.keys[runs.count] = known.hash[place]!
      found.squares += grams(tokens, known.token[place]!, value, found) * value * value
    }
  }
  const share = 1 / Math.sqrt(found.squares || 1)
  for (let run = 0; run < runs.count; run++) runs.values[run]! *= share
  closeGroup(found, 1)
}

const stepOf = (amount: number) => LENGTH_STEPS.findIndex((limit) => amount <= limit)

/** How the text looks from afar: its length, questions, exclamations, numbers, pictures, capitals. */
function shapeGroup(tokens: Tokens, found: Gathering) {
  let questions = 0
  let exclamations = 0
  let numbers = 0
  let pictures = 0
  for (let token = 0; token < tokens.count; token++) {
    const unit = tokens.units[tokens.from[token]!]!
    if (unit === QUESTION) questions++
    else if (unit === EXCLAMATION) exclamations++
    else if (unit === NUMBER) numbers++
    else if (unit >= HIGH_SURROGATE_FROM && tokens.kind[token] === SIGN) pictures++
  }
  const say = (what: number, degree: number) => add(found, bucketOf(step(step(SEED_SHAPE, what), degree)), 1)
  makeRoom(found, 8)
  say(1, stepOf(tokens.count))
  if (questions > 0) say(2, 0)
  if (exclamations > 0) say(3, Math.min(exclamations, MOST_EXCLAMATIONS))
  if (numbers > 0) say(4, 0)
  if (pictures > 0) say(5, 0)
  if (tokens.letters >= CAPITALS_LETTERS && tokens.capitals > CAPITALS_SHARE * tokens.letters) say(6, 0)
  closeGroup(found, SHAPE_LENGTH)
}

const decomposed = /[\u0300-\u036f]/

/** Letters and their accents together, as a keyboard writes them: some systems send them apart. */
export const composed = (text: string) => (decomposed.test(text) ? text.normalize('NFC') : text)

const namedOf = (extras: readonly Extra[]): readonly NamedFeature[] =>
  extras.map((extra) => (typeof extra === 'string' ? ([extra, 1] as const) : extra))

const FIRST_FEATURES = 8192
const FIRST_WORDS = 512

const emptyRuns = (): Runs => ({
  count: 0,
  ends: new Int32Array(FIRST_WORDS),
  values: new Float64Array(FIRST_WORDS),
  keys: new Int32Array(FIRST_WORDS),
  checks: new Int32Array(FIRST_WORDS),
  buckets: new Uint16Array(FIRST_FEATURES),
})

const emptyGathering = (): Gathering => ({
  count: 0,
  buckets: new Uint16Array(FIRST_FEATURES),
  values: new Float64Array(FIRST_FEATURES),
  runs: emptyRuns(),
  named: none,
  groupFrom: 0,
  squares: 0,
})

/**
 * A reader of texts. It answers with what a text looks like to a model, in arrays it uses again at the next call: score first,
 * read on afterwards. One reader a caller; readers do not disturb each other.
 */
export function featureReader(): (text: string, extras?: readonly Extra[]) => Features {
  const tokens = noTokens()
  const known = emptyVocabulary()
  const found = emptyGathering()
  return (text, extras) => {
    found.count = 0
    found.groupFrom = 0
    forget(known)
    tokensOf(composed(text.length > TEXT_UNITS_LIMIT ? text.slice(0, TEXT_UNITS_LIMIT) : text), tokens)
    meetAll(tokens, known)
    wordGroup(known, found)
    gramGroup(known, tokens, found)
    shapeGroup(tokens, found)
    found.named = extras === undefined || extras.length === 0 ? none : namedOf(extras)
    return found
  }
}

/** The features in arrays of their own, exactly as long as needed. */
export const copyOf = ({ count, buckets, values, runs, named }: Features): Features => ({
  count,
  buckets: buckets.slice(0, count),
  values: values.slice(0, count),
  runs: {
    count: runs.count,
    ends: runs.ends.slice(0, runs.count),
    values: runs.values.slice(0, runs.count),
    keys: runs.keys.slice(0, runs.count),
    checks: runs.checks.slice(0, runs.count),
    buckets: runs.buckets.slice(0, runs.count === 0 ? 0 : runs.ends[runs.count - 1]!),
  },
  named,
})

/** Each bucket with its value, in words and within them: for who wants to look at features rather than score them. */
export function eachFeature({ count, buckets, values, runs }: Features, see: (bucket: number, value: number) => void) {
  for (let at = 0; at < count; at++) see(buckets[at]!, values[at]!)
  for (let run = 0, at = 0; run < runs.count; run++) for (; at < runs.ends[run]!; at++) see(runs.buckets[at]!, runs.values[run]!)
}
