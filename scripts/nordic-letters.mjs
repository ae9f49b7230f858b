/**
 * Learns which three letters in a row, and which whole words, speak for Swedish, Danish, Bokmål or Nynorsk, from the
 * sentences in corpus/ (ours), and writes them to src/kernel/mail/nordic-letters.ts. Deterministic: same corpus, same bytes.
 * `--half` learns from every second line only, so that the rest can be used to check.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'

const CODES = ['sv', 'da', 'nb', 'nn']
/** Nynorsk is kept among the Bokmål sentences; these words are never Bokmål. */
const NYNORSK =
  /\b(ikkje|eg|dykk|dykkar|kva|korleis|kvifor|kven|kvar|ein|eit|frå|vere|vore|noko|nokon|berre|medan|heile|fleire|kjem|gjer|mykje|veke|veka|sjølv|òg|ventar|pengane|anten|desse|saka|viss|vart|gong|me|fekk|ho|ringje|setje|papira|hausten|hendinga|avsluttar|lurer på om me)\b/i
const ROUNDS = 40
const STEP = 0.15
const SHRINK = 2e-5
const GRAMS_MAX = 2800
const WORDS_MAX = 1080
const SCALE = 16
const isHalf = process.argv.includes('--half')

export const gramsOf = (text) => {
  const found = new Set()
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    const padded = ` ${word} `
    for (let i = 0; i + 3 <= padded.length; i++) found.add(padded.slice(i, i + 3))
    if (word.length > 1 && word.length <= 12) found.add(`=${word}`)
  }
  return found
}

const examples = []
for (const folder of ['sv', 'da', 'nb']) {
  for (const file of readdirSync(`corpus/${folder}`)
    .filter((name) => name.endsWith('.tsv'))
    .sort()) {
    const lines = readFileSync(`corpus/${folder}/${file}`, 'utf8')
      .split('\n')
      .filter((line) => line && !line.startsWith('#'))
    for (const [i, line] of lines.entries()) {
      if (isHalf && i % 2 === 1) continue
      const text = (line.split('\t').at(-1) ?? '').replace(/[[\]]/g, '')
      const code = folder === 'nb' && NYNORSK.test(text) ? 'nn' : folder
      // The parts of a text too, so that short ones are learnt as well.
      const parts = [text, ...text.split(/[.,!?]\s/)].filter((part) => part.length > 12)
      for (const part of parts) examples.push({ code: CODES.indexOf(code), grams: [...gramsOf(part)] })
    }
  }
}
const counts = new Map()
for (const { grams } of examples) for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1)
const known = [...counts]
  .filter(([, count]) => count >= 2)
  .map(([gram]) => gram)
  .sort()
const indexOf = new Map(known.map((gram, i) => [gram, i]))
const weights = CODES.map(() => new Float64Array(known.length))
for (const example of examples) example.ids = example.grams.flatMap((gram) => indexOf.get(gram) ?? [])
let seed = 7
const next = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648
for (let round = 0; round < ROUNDS; round++) {
  for (let i = examples.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1))
    ;[examples[i], examples[j]] = [examples[j], examples[i]]
  }
  for (const { code, ids } of examples) {
    const scale = 1 / Math.sqrt(ids.length || 1)
    const sums = weights.map((row) => ids.reduce((sum, id) => sum + row[id], 0) * scale)
    const top = Math.max(...sums)
    const odds = sums.map((sum) => Math.exp(sum - top))
    const all = odds.reduce((a, b) => a + b)
    for (let k = 0; k < CODES.length; k++) {
      const gradient = (k === code ? 1 : 0) - odds[k] / all
      for (const id of ids) weights[k][id] += (STEP / (1 + round / 10)) * (gradient * scale - SHRINK * weights[k][id])
    }
  }
}
const rows = known.map((gram, i) => {
  const mean = weights.reduce((sum, row) => sum + row[i], 0) / CODES.length
  const values = weights.map((row) => Math.max(-61, Math.min(61, Math.round((row[i] - mean) * SCALE))))
  return { gram, values, size: Math.max(...values) - Math.min(...values) }
})
const kept = (isWord, max) =>
  rows
    .filter(({ gram, size }) => gram.startsWith('=') === isWord && size > 2)
    .sort((a, b) => b.size - a.size || (a.gram < b.gram ? -1 : 1))
    .slice(0, max)
const digit = (value) => '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'[Math.floor((value + 62) / 2)]
const line = ({ gram, values }) => `${gram.replaceAll(' ', '_')}${values.map(digit).join('')}`
const wrap = (words) => words.join(' ').replace(/(.{1,124})(?:\s|$)/g, '  $1\n')
const [grams, words] = [
  kept(false, GRAMS_MAX).map(line).sort(),
  kept(true, WORDS_MAX)
    .map((row) => line({ ...row, gram: row.gram.slice(1) }))
    .sort(),
]
writeFileSync(
  process.argv.find((argument) => argument.startsWith('--out='))?.slice(6) ?? 'src/kernel/mail/nordic-letters.ts',
  `/**
 * Written by scripts/nordic-letters.mjs; edit the sentences in corpus/ instead. Each entry is three letters in a row (_ is
 * the edge of a word) or a whole word, then how much it speaks for Swedish, Danish, Bokmål and Nynorsk, a digit each.
 */
export const NORDIC = ['sv', 'da', 'nb', 'nn'] as const
export const GRAMS = \`
${wrap(grams)}\`
export const WHOLE_WORDS = \`
${wrap(words)}\`
`,
)
console.log(examples.length, 'examples', known.length, 'known', grams.length, words.length)
