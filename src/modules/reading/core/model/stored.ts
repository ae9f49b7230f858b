import { LANES, blocksOf, placeOf, type Label, type LinearModel } from './linear.ts'
import { bitReader, bitWriter, evenChances, type Chances } from './packing.ts'

/** A model as it lies in a file: JSON, its weights packed, in base64. Read without waiting, in Node and in a browser. */
export type StoredModel = {
  name: string
  buckets: number
  labels: Label[]
  named: Record<string, number[]>
  weights: string
}

/**
 * What a weight can be: nothing, or one of seven sizes up or down. Most weights are small and a few are large, so the sizes
 * grow further apart.
 */
export const LEVELS: readonly number[] = [0, 1, 2, 3, 5, 8, 13, 20]
export const LARGEST_LEVEL = 20

/** Which level is nearest to each number of half steps. */
const nearest = Uint8Array.from({ length: LARGEST_LEVEL * 2 + 1 }, (_, half) =>
  LEVELS.reduce((best, level, at) => (Math.abs(level - half / 2) < Math.abs(LEVELS[best]! - half / 2) ? at : best), 0),
)

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const BITS_A_SIGN = 6

const valueOfSign = (() => {
  const table = new Uint8Array(128)
  for (let value = 0; value < ALPHABET.length; value++) table[ALPHABET.charCodeAt(value)] = value
  return table
})()

/** Base64 without padding; three bytes become four signs. */
export function toBase64(bytes: Uint8Array): string {
  const signs: string[] = []
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffff
    bits += 8
    while (bits >= BITS_A_SIGN) {
      bits -= BITS_A_SIGN
      signs.push(ALPHABET[(held >> bits) & 63]!)
    }
  }
  if (bits > 0) signs.push(ALPHABET[(held << (BITS_A_SIGN - bits)) & 63]!)
  return signs.join('')
}

/** The bytes again; what is no base64 counts as zero, so a damaged file gives a poor model and not a crash. */
export function fromBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * BITS_A_SIGN) / 8))
  let held = 0
  let bits = 0
  let written = 0
  for (let at = 0; at < text.length && written < bytes.length; at++) {
    held = ((held << BITS_A_SIGN) | (valueOfSign[text.charCodeAt(at) & 127] ?? 0)) & 0x3fff
    bits += BITS_A_SIGN
    if (bits < 8) continue
    bits -= 8
    bytes[written++] = (held >> bits) & 0xff
  }
  return bytes
}

/** The bits of a level, each with its own chance: is there a weight here, which way, and how far up the levels. */
const HAS = 0
const NEIGHBOURS = 4
const SIGN = NEIGHBOURS
const SIZE = SIGN + 1
const CONTEXTS = SIZE + LEVELS.length * 2

/** Whether this bucket had a weight in the labels just before: where words matter to one label they matter to the next. */
const remember = (past: Uint8Array, bucket: number, level: number) => {
  past[bucket] = ((past[bucket]! << 1) | (level === 0 ? 0 : 1)) & (NEIGHBOURS - 1)
}

function pack(model: LinearModel): Uint8Array {
  const writer = bitWriter()
  const chances = evenChances(CONTEXTS)
  const past = new Uint8Array(model.buckets)
  for (let label = 0; label < model.labels.length; label++)
    for (let bucket = 0; bucket < model.buckets; bucket++) {
      const steps = model.steps[placeOf(model, bucket, label)]!
      const level = nearest[Math.min(LARGEST_LEVEL, Math.abs(steps)) * 2]!
      const before = past[bucket]!
      remember(past, bucket, level)
      writer.bit(chances, HAS + before, level === 0 ? 0 : 1)
      if (level === 0) continue
      writer.bit(chances, SIGN, steps < 0 ? 1 : 0)
      const side = before === 0 ? SIZE : SIZE + LEVELS.length
      for (let size = 1; size < LEVELS.length - 1; size++) {
        writer.bit(chances, side + size, level > size ? 1 : 0)
        if (level === size) break
      }
    }
  return writer.end()
}

/** Reads one weight, in steps. */
function unpackOne(bit: (chances: Chances, context: number) => number, chances: Chances, past: Uint8Array, bucket: number) {
  const before = past[bucket]!
  if (bit(chances, HAS + before) === 0) {
    remember(past, bucket, 0)
    return 0
  }
  const isDown = bit(chances, SIGN) === 1
  const side = before === 0 ? SIZE : SIZE + LEVELS.length
  let level = 1
  while (level < LEVELS.length - 1 && bit(chances, side + level) === 1) level++
  remember(past, bucket, level)
  return isDown ? -LEVELS[level]! : LEVELS[level]!
}

/** Writes a model down. */
export const encodeModel = (model: LinearModel): StoredModel => ({
  name: model.name,
  buckets: model.buckets,
  labels: model.labels.map((label) => ({ ...label })),
  named: Object.fromEntries([...model.named].map(([name, weights]) => [name, [...weights]])),
  weights: toBase64(pack(model)),
})

/** Reads a model. */
export function decodeModel({ name, buckets, labels, named, weights }: StoredModel): LinearModel {
  const steps = new Int8Array(blocksOf(labels.length) * buckets * LANES)
  const bit = bitReader(fromBase64(weights))
  const chances = evenChances(CONTEXTS)
  const past = new Uint8Array(buckets)
  for (let label = 0; label < labels.length; label++) {
    const first = placeOf({ buckets }, 0, label)
    for (let bucket = 0; bucket < buckets; bucket++) steps[first + bucket * LANES] = unpackOne(bit, chances, past, bucket)
  }
  const entries = Object.entries(named).map(([feature, values]) => [feature, Float64Array.from(values)] as const)
  return { name, buckets, labels, steps, named: new Map(entries) }
}

/** The level nearest to a real weight, in steps; beyond the largest a weight is cut. `scale` is what a step is worth. */
export function quantised(weight: number, scale: number): number {
  const halves = Math.min(LARGEST_LEVEL * 2, Math.round((Math.abs(weight) / scale) * 2))
  const size = LEVELS[nearest[halves]!]!
  return weight < 0 ? -size : size
}

/** The nearest levels to real weights. */
export function quantise(weights: ArrayLike<number>, scale: number): Int8Array {
  const steps = new Int8Array(weights.length)
  if (scale > 0) for (let at = 0; at < weights.length; at++) steps[at] = quantised(weights[at]!, scale)
  return steps
}
