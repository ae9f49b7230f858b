/**
 * The words of a sentence with their places. Chinese is written without spaces, so each of its characters is a word of its
 * own; a phrase of several is then found the same way in every language.
 */
export type Tokens = {
  readonly words: readonly string[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** A sentence of more words than this is no sentence; the rest of it stays unread. */
export const WORDS_MAX = 400
/** A word of more letters than this is a key or an address. */
const LETTERS_MAX = 60

const OTHER = 0
const LETTER = 1
const HAN = 2
const JOINT = 3

function sortOf(code: number): number {
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)) return LETTER
  if (code === 39 || code === 0x2019 || code === 45) return JOINT
  if (code < 0xaa || code === 0xd7 || code === 0xf7) return OTHER
  if ((code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff)) return HAN
  if ((code >= 0x2000 && code <= 0x2bff) || (code >= 0x3000 && code <= 0x303f) || code >= 0xd800) return OTHER
  return code === 0xab || code === 0xbb || code === 0xb7 ? OTHER : LETTER
}

const isPartOfWord = (text: string, at: number, to: number): boolean => {
  const sort = sortOf(text.charCodeAt(at))
  return sort === LETTER || (sort === JOINT && at + 1 < to && sortOf(text.charCodeAt(at + 1)) === LETTER)
}

/** Lower case, with the plain apostrophe; words that mean something else with a capital stay as they are. */
export function folded(word: string, asWritten: ReadonlySet<string>): string {
  if (asWritten.size > 0 && asWritten.has(word)) return word
  const lower = word.toLowerCase()
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower
}

/** The words between two places of a text. */
export function tokensOf(text: string, from: number, to: number, asWritten: ReadonlySet<string>): Tokens {
  const words: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (let at = from; at < to && words.length < WORDS_MAX; ) {
    const sort = sortOf(text.charCodeAt(at))
    if (sort === OTHER || sort === JOINT) {
      at++
      continue
    }
    let end = at + 1
    if (sort === LETTER) while (end < to && isPartOfWord(text, end, to)) end++
    words.push(end - at > LETTERS_MAX ? '' : folded(text.slice(at, end), asWritten))
    starts.push(at)
    ends.push(end)
    at = end
  }
  return { words, starts, ends }
}
