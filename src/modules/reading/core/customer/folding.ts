/** How single code units of a text are read: capitals as small letters, curly apostrophes as straight ones. */
export type Folding = Uint16Array

const UNITS = 0x10000
const LATIN_END = 0x250
const CURLY_APOSTROPHES = [0x2018, 0x2019, 0x02bc, 0xb4, 0x60]
const APOSTROPHE = 0x27

const common: Folding = (() => {
  const table = Uint16Array.from({ length: UNITS }, (_, unit) => unit)
  for (let unit = 0; unit < LATIN_END; unit++) {
    const small = String.fromCharCode(unit).toLowerCase()
    if (small.length === 1) table[unit] = small.charCodeAt(0)
  }
  for (const unit of CURLY_APOSTROPHES) table[unit] = APOSTROPHE
  return table
})()

/** The folding of a pack: the common one, with its own pairs of characters. */
export function foldingOf(pairs: readonly string[] = []): Folding {
  if (pairs.length === 0) return common
  const table = common.slice()
  for (const pair of pairs) if (pair.length === 2) table[pair.charCodeAt(0)] = pair.charCodeAt(1)
  return table
}

/** Letters and digits of the alphabets we read; ideographs are none, since they stand without spaces. */
export const isWordUnit = (unit: number) =>
  (unit >= 97 && unit <= 122) ||
  (unit >= 65 && unit <= 90) ||
  isDigit(unit) ||
  (unit >= 0xc0 && unit < 0x2000 && unit !== 0xd7 && unit !== 0xf7)

export const isDigit = (unit: number) => unit >= 48 && unit <= 57

export const isBlank = (unit: number) => unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0x3000

/** Marks at which a clause ends, so that a "not" before them says nothing about what follows. Hyphens and apostrophes are none. */
export const isClauseMark = (unit: number) => CLAUSE_MARKS.has(unit)

const CLAUSE_MARKS = new Set(Array.from(',;:.!?()…—–"“”„«»，。；：！？、（）「」『』《》', (mark) => mark.charCodeAt(0)))
