import { GRAMS, NORDIC, WHOLE_WORDS } from './nordic-letters.ts'

/**
 * Tells Swedish, Danish, Bokmål and Nynorsk apart by letters in a row and whole words, learnt from our own sentences:
 * three of them share most of their small words, and a short sentence may hold none that decides.
 */
export { NORDIC }

/** How much each of the four is spoken for, as logarithms of odds; the most likely has the greatest. */
export function nordicOdds(words: readonly string[]): number[] {
  const sums = [0, 0, 0, 0]
  let met = 0
  for (const word of words) {
    met += addRow(sums, word.length > 1 ? (rowOfWord.get(word) ?? 0) : 0)
    let [before, here] = [0, 0]
    for (let i = 0; i <= word.length; i++) {
      const next = i < word.length ? letterOf(word.charCodeAt(i)) : 0
      if (i > 0) met += addRow(sums, rowOfGram[(before << 12) | (here << 6) | next] ?? 0)
      before = here
      here = next
    }
  }
  const scale = 1 / (SCALE * Math.sqrt(Math.max(1, met)))
  return sums.map((sum) => sum * scale)
}

/** The weights were multiplied by this when they were rounded. */
const SCALE = 16
const LETTERS = 'abcdefghijklmnopqrstuvwxyzåäöæøéèêóòôüáà'
const OTHER_LETTER = 63
const letterCodes = new Uint8Array(0x180).fill(OTHER_LETTER)
for (const [i, letter] of [...LETTERS].entries()) letterCodes[letter.charCodeAt(0)] = i + 1
const letterOf = (code: number): number => letterCodes[code] ?? OTHER_LETTER

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const weights: number[] = [0, 0, 0, 0]
/** The row of each three letters, by their codes of six bits each; row 0 holds nothing. */
const rowOfGram = new Int16Array(1 << 18)
const rowOfWord = new Map<string, number>()

for (const entry of GRAMS.trim().split(/\s+/)) {
  const [a = 0, b = 0, c = 0] = [...entry.slice(0, 3)].map((letter) => (letter === '_' ? 0 : letterOf(letter.charCodeAt(0))))
  rowOfGram[(a << 12) | (b << 6) | c] = addWeights(entry.slice(3))
}
for (const entry of WHOLE_WORDS.trim().split(/\s+/)) rowOfWord.set(entry.slice(0, -4), addWeights(entry.slice(-4)))

function addWeights(digits: string): number {
  const row = weights.length / NORDIC.length
  weights.push(...[...digits].map((digit) => DIGITS.indexOf(digit) * 2 - 62))
  return row
}

function addRow(sums: number[], row: number): number {
  if (row === 0) return 0
  for (let k = 0; k < NORDIC.length; k++) sums[k] = (sums[k] ?? 0) + (weights[row * NORDIC.length + k] ?? 0)
  return 1
}
