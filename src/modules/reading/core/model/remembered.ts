import type { Features, Runs } from './features.ts'
import { LANES, blocksOf, type LinearModel } from './layout.ts'

/** Words a model remembers; a newer word takes the place of an older one. Enough for the everyday words of a language. */
const WORDS = 4096

/**
 * What the letters of the words met so far add up to, label by label. The sums are whole numbers, so a word remembered gives to
 * the last bit what it would give anew: memory changes the time of an answer, never the answer.
 */
type Memory = { lanes: number; keys: Int32Array; checks: Int32Array; known: Uint8Array; sums: Int16Array }

const memories = new WeakMap<LinearModel, Memory>()

function memoryOf(model: LinearModel): Memory {
  const kept = memories.get(model)
  if (kept !== undefined) return kept
  const lanes = blocksOf(model.labels.length) * LANES
  const memory: Memory = {
    lanes,
    keys: new Int32Array(WORDS),
    checks: new Int32Array(WORDS),
    known: new Uint8Array(WORDS),
    sums: new Int16Array(WORDS * lanes),
  }
  memories.set(model, memory)
  return memory
}

/** Adds up the letters of one word anew. */
function learnWord({ steps, buckets }: LinearModel, { lanes, sums }: Memory, slot: number, runs: Runs, run: number) {
  const mask = buckets - 1
  const first = slot * lanes
  sums.fill(0, first, first + lanes)
  const from = run === 0 ? 0 : runs.ends[run - 1]!
  const to = runs.ends[run]!
  for (let block = 0; block < lanes; block += LANES) {
    const base = block * buckets
    let one = 0
    let two = 0
    let three = 0
    let four = 0
    for (let at = from; at < to; at++) {
      const row = base + (runs.buckets[at]! & mask) * LANES
      one += steps[row]!
      two += steps[row + 1]!
      three += steps[row + 2]!
      four += steps[row + 3]!
    }
    sums[first + block] = one
    sums[first + block + 1] = two
    sums[first + block + 2] = three
    sums[first + block + 3] = four
  }
}

/** Adds what the letters of each word say to the sums of the labels. */
export function addUpRuns(model: LinearModel, { runs }: Features, totals: Float64Array) {
  const memory = memoryOf(model)
  const { lanes, keys, checks, known, sums } = memory
  for (let run = 0; run < runs.count; run++) {
    const key = runs.keys[run]!
    const check = runs.checks[run]!
    const slot = (key ^ (key >>> 13)) & (WORDS - 1)
    if (known[slot] === 0 || keys[slot] !== key || checks[slot] !== check) {
      learnWord(model, memory, slot, runs, run)
      keys[slot] = key
      checks[slot] = check
      known[slot] = 1
    }
    const value = runs.values[run]!
    for (let lane = 0, at = slot * lanes; lane < lanes; lane++, at++) totals[lane]! += value * sums[at]!
  }
}
