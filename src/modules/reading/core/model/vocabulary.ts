/**
 * The different words of one text, each with how often it comes. Words are known by their 32-bit hash: two words with the same
 * hash are one to us, as they would be in the buckets anyway.
 */
export type Vocabulary = {
  count: number
  hash: Int32Array
  times: Int32Array
  /** What kind of word, in the reader's own numbering. */
  kind: Uint8Array
  /** The token where it was met first. */
  token: Int32Array
  /** Open addressing: one more than the place, so that zero is free. At most half full. */
  table: Int32Array
}

const FIRST_ROOM = 1024
const TABLE_PER_WORD = 2

export const emptyVocabulary = (): Vocabulary => ({
  count: 0,
  hash: new Int32Array(FIRST_ROOM),
  times: new Int32Array(FIRST_ROOM),
  kind: new Uint8Array(FIRST_ROOM),
  token: new Int32Array(FIRST_ROOM),
  table: new Int32Array(FIRST_ROOM * TABLE_PER_WORD),
})

const slotOf = (table: Int32Array, hash: number) => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) & (table.length - 1)

function makeRoom(known: Vocabulary) {
  const room = known.hash.length * 2
  const { hash, times, kind, token } = known
  known.hash = new Int32Array(room)
  known.hash.set(hash)
  known.times = new Int32Array(room)
  known.times.set(times)
  known.kind = new Uint8Array(room)
  known.kind.set(kind)
  known.token = new Int32Array(room)
  known.token.set(token)
  known.table = new Int32Array(room * TABLE_PER_WORD)
  for (let place = 0; place < known.count; place++) {
    let slot = slotOf(known.table, known.hash[place]!)
    while (known.table[slot] !== 0) slot = (slot + 1) & (known.table.length - 1)
    known.table[slot] = place + 1
  }
}

/** Counts a word once more. */
export function meet(known: Vocabulary, hash: number, kind: number, token: number) {
  const { table } = known
  let slot = slotOf(table, hash)
  for (;;) {
    const place = table[slot]! - 1
    if (place < 0) break
    if (known.hash[place] === hash) {
      known.times[place]! += 1
      return
    }
    slot = (slot + 1) & (table.length - 1)
  }
  const place = known.count++
  table[slot] = place + 1
  known.hash[place] = hash
  known.times[place] = 1
  known.kind[place] = kind
  known.token[place] = token
  if (known.count === known.hash.length) makeRoom(known)
}

/** Makes the vocabulary empty for the next text. */
export function forget(known: Vocabulary) {
  known.table.fill(0)
  known.count = 0
}
