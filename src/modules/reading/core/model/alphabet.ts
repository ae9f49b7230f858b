/** What one UTF-16 unit is to us. The classes are few because they only decide where a word begins and ends. */
export const SEPARATOR = 0
export const LETTER = 1
export const DIGIT = 2
/** Scripts written without spaces: every character is a word of its own. */
export const IDEOGRAPH = 3
export const MARK = 4
export const HIGH_SURROGATE = 5
/** ' and ’ belong to a word when a letter stands on both sides: don't, l'été. */
export const APOSTROPHE = 6

const UNITS = 0x1_0000

type Range = readonly [from: number, to: number]

const separators: readonly Range[] = [
  [0x00, 0x20],
  [0x7f, 0xa0],
  [0x2000, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x206f],
  [0x3000, 0x3000],
  [0xd800, 0xdfff],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xfff0, 0xffff],
]

const marks: readonly Range[] = [
  [0x21, 0x2f],
  [0x3a, 0x40],
  [0x5b, 0x60],
  [0x7b, 0x7e],
  [0xa1, 0xa9],
  [0xab, 0xb4],
  [0xb6, 0xb9],
  [0xbb, 0xbf],
  [0xd7, 0xd7],
  [0xf7, 0xf7],
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x20a0, 0x20cf],
  [0x2100, 0x2bff],
  [0x3001, 0x303f],
  [0xff01, 0xff0f],
  [0xff1a, 0xff20],
  [0xff3b, 0xff40],
  [0xff5b, 0xff65],
]

const ideographs: readonly Range[] = [
  [0x3040, 0x30ff],
  [0x3400, 0x9fff],
  [0xf900, 0xfaff],
]

const digits: readonly Range[] = [
  [0x30, 0x39],
  [0xff10, 0xff19],
]

function classes(): Uint8Array {
  const table = new Uint8Array(UNITS).fill(LETTER)
  const paint = (ranges: readonly Range[], kind: number) => ranges.forEach(([from, to]) => table.fill(kind, from, to + 1))
  paint(separators, SEPARATOR)
  paint(marks, MARK)
  paint(ideographs, IDEOGRAPH)
  paint(digits, DIGIT)
  table.fill(HIGH_SURROGATE, 0xd800, 0xdc00)
  table[0x27] = APOSTROPHE
  table[0x2019] = APOSTROPHE
  return table
}

/** The last scripts that have capitals and that our languages could meet: Latin, Greek, Cyrillic, their extensions, full width. */
const cased: readonly Range[] = [
  [0x41, 0x5a],
  [0xc0, 0x58f],
  [0x1e00, 0x1fff],
  [0xff21, 0xff3a],
]

/** Small letters for capitals, unit for unit, so that nothing changes its length; full-width signs become plain ones. */
function folding(): Uint16Array {
  const table = Uint16Array.from({ length: UNITS }, (_, unit) => unit)
  for (const [from, to] of cased)
    for (let unit = from; unit <= to; unit++) {
      const small = String.fromCharCode(unit).toLowerCase()
      if (small.length === 1) table[unit] = small.charCodeAt(0)
    }
  for (let unit = 0xff01; unit <= 0xff5e; unit++) table[unit] = table[unit - 0xfee0]!
  table[0x2019] = 0x27
  return table
}

/** The class of every UTF-16 unit. */
export const kindOf = classes()

/** Every UTF-16 unit case-folded. Built from fixed ranges, so a newer Unicode in one engine changes nothing. */
export const folded = folding()

export const QUESTION = 0x3f
export const EXCLAMATION = 0x21
/** One digit stands for every number: what a number is worth is not ours to learn. */
export const NUMBER = 0x30
export const HIGH_SURROGATE_FROM = 0xd800
