/**
 * Packs small whole numbers into as few bytes as chance allows: an adaptive range coder (Martin 1979, in the form LZMA made
 * known). Whole-number arithmetic only, so every machine reads the same numbers out of the same bytes.
 */
const PROBABILITY_BITS = 11
const EVEN = 1 << (PROBABILITY_BITS - 1)
const ADAPTION = 5
const SMALLEST_RANGE = 2 ** 24
const WHOLE = 2 ** 32
const FLUSHED_BYTES = 5

export type Chances = Uint16Array

/** Fresh chances: each bit as likely as not, until some have been seen. */
export const evenChances = (count: number): Chances => new Uint16Array(count).fill(EVEN)

export type BitWriter = { bit: (chances: Chances, context: number, bit: number) => void; end: () => Uint8Array }

export function bitWriter(): BitWriter {
  const bytes: number[] = []
  let low = 0
  let range = WHOLE - 1
  let held = 0
  let waiting = 1
  const shift = () => {
    if (low < 0xff00_0000 || low >= WHOLE) {
      const carry = low >= WHOLE ? 1 : 0
      for (let byte = held; waiting > 0; waiting--, byte = 0xff) bytes.push((byte + carry) & 0xff)
      held = Math.floor(low / SMALLEST_RANGE) & 0xff
    }
    waiting++
    low = (low % SMALLEST_RANGE) * 256
  }
  return {
    bit(chances, context, bit) {
      const chance = chances[context]!
      const bound = (range >>> PROBABILITY_BITS) * chance
      if (bit === 0) {
        range = bound
        chances[context] = chance + (((1 << PROBABILITY_BITS) - chance) >> ADAPTION)
      } else {
        low += bound
        range -= bound
        chances[context] = chance - (chance >> ADAPTION)
      }
      while (range < SMALLEST_RANGE) {
        range *= 256
        shift()
      }
    },
    end() {
      for (let time = 0; time < FLUSHED_BYTES; time++) shift()
      return Uint8Array.from(bytes)
    },
  }
}

/**
 * Reads the bits again, given the same chances in the same order. Beyond the last byte it reads zeros. Range and code live in
 * typed arrays: as plain variables of a closure they would be boxed at every bit, and reading would take three times as long.
 */
export function bitReader(bytes: Uint8Array): (chances: Chances, context: number) => number {
  const ranges = Uint32Array.of(WHOLE - 1)
  const codes = Uint32Array.of(0)
  const places = Int32Array.of(FLUSHED_BYTES)
  for (let byte = 1; byte < FLUSHED_BYTES; byte++) codes[0] = (codes[0]! << 8) | (bytes[byte] ?? 0)
  return (chances, context) => {
    const chance = chances[context]!
    const bound = Math.imul(ranges[0]! >>> PROBABILITY_BITS, chance) >>> 0
    const code = codes[0]!
    let bit = 0
    if (code < bound) {
      ranges[0] = bound
      chances[context] = chance + (((1 << PROBABILITY_BITS) - chance) >> ADAPTION)
    } else {
      codes[0] = code - bound
      ranges[0] = ranges[0]! - bound
      chances[context] = chance - (chance >> ADAPTION)
      bit = 1
    }
    while (ranges[0]! < SMALLEST_RANGE) {
      const at = places[0]!
      ranges[0] = ranges[0]! << 8
      codes[0] = (codes[0]! << 8) | (at < bytes.length ? bytes[at]! : 0)
      places[0] = at + 1
    }
    return bit
  }
}
