/**
 * How fast we read: `npx tsx bench/reading.ts [messages]`. Customers' messages of about 600 characters in six languages, made
 * of our own corpus; drafts of the same length; how long packs and models take to be made ready; and what one language costs
 * a browser. With `--peers`, three well-known sentiment packages read the same English sentences (installed into a temporary
 * folder, for this only): how fast they are, and how often their sign agrees with the labels.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { LANGUAGES } from '../src/modules/reading/core/language.ts'
import type { Input, Kind } from '../src/modules/reading/core/reading.ts'

const messages = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 6_000)
const MEAN_LENGTH = 600
const ROOT = fileURLToPath(new URL('..', import.meta.url))

type Labelled = { language: string; level: string; text: string }

const corpus = (language: string): Labelled[] =>
  readdirSync(join(ROOT, 'corpus', language))
    .filter((file) => file.startsWith('customers-'))
    .flatMap((file) => readFileSync(join(ROOT, 'corpus', language, file), 'utf8').split('\n'))
    .map((line) => line.split('\t'))
    .filter((cells) => cells.length === 4 && !cells[0]!.startsWith('#'))
    .map(([level, , , text]) => ({ language, level: level!, text: text! }))

/** Texts of the wanted length, in turn from every language; Chinese says the same in a third of the characters. */
function longTexts(kind: Kind): Input[] {
  const sentences = LANGUAGES.map((language) => corpus(language).map(({ text }) => text))
  return Array.from({ length: messages }, (_, n) => {
    const own = sentences[n % sentences.length]!
    let text = ''
    for (let at = n; text.length < MEAN_LENGTH; at += 7) text += `${own[at % own.length]!}\n`
    return { id: String(n), kind, text, now: '2026-03-23T10:15:00Z', zone: 'Europe/Stockholm' }
  })
}

const milliseconds = (work: () => void) => {
  const started = performance.now()
  work()
  return performance.now() - started
}

const { read } = await import('../src/modules/reading/engine.ts')
const first: Input = { id: '1', kind: 'customer', text: 'Where is my parcel?', now: '2026-03-23T10:15:00Z', zone: 'UTC' }
console.log(`packs and models of six languages made ready: ${milliseconds(() => void read(first)).toFixed(0)} ms`)

const table: Record<string, object> = {}
for (const kind of ['customer', 'draft', 'note'] as const) {
  const texts = longTexts(kind)
  for (const text of texts.slice(0, 600)) read(text)
  const took = milliseconds(() => {
    for (const text of texts) read(text)
  })
  const characters = texts.reduce((sum, { text }) => sum + text.length, 0) / texts.length
  const perSecond = Math.round((texts.length / took) * 1000)
  table[kind] = {
    n: texts.length,
    'mean characters': Math.round(characters),
    'a second': perSecond,
    'µs each': Math.round(1e6 / perSecond),
  }
}
console.table(table)

const filesOf = (folder: string) => readdirSync(folder).map((name) => readFileSync(join(folder, name)))
const reading = join(ROOT, 'src/modules/reading')
console.table(
  Object.fromEntries(
    LANGUAGES.map((language) => {
      const packs = filesOf(join(reading, 'packs', language)).filter(
        (_, at) => !readdirSync(join(reading, 'packs', language))[at]!.includes('fixtures'),
      )
      const models = [readFileSync(join(reading, 'models', `${language}.json`))]
      const kilobytes = (parts: readonly Buffer[]) =>
        Math.round(parts.reduce((sum, part) => sum + gzipSync(part).length, 0) / 1000)
      return [language, { 'packs kB gzip': kilobytes(packs), 'models kB gzip': kilobytes(models) }]
    }),
  ),
)

if (process.argv.includes('--peers')) await comparePeers()

/** A complaint is negative to a sentiment package; we ask only whether the sign agrees with a level of clear or strong. */
async function comparePeers() {
  const folder = mkdtempSync(join(tmpdir(), 'reading-peers-'))
  try {
    const names = ['sentiment', 'vader-sentiment', 'wink-sentiment']
    execFileSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', ...names], { stdio: 'ignore' })
    const need = createRequire(join(folder, 'index.js'))
    const Sentiment = need('sentiment') as new () => { analyze(text: string): { comparative: number } }
    const sentiment = new Sentiment()
    const vader = need('vader-sentiment') as {
      SentimentIntensityAnalyzer: { polarity_scores(text: string): { compound: number } }
    }
    const wink = need('wink-sentiment') as (text: string) => { normalizedScore: number }
    const peers: Record<string, (text: string) => boolean> = {
      makegood: (text) => ['clear', 'strong'].includes(read({ ...first, text }).level),
      sentiment: (text) => sentiment.analyze(text).comparative < 0,
      'vader-sentiment': (text) => vader.SentimentIntensityAnalyzer.polarity_scores(text).compound < 0,
      'wink-sentiment': (text) => wink(text).normalizedScore < 0,
    }
    const measured = readFileSync(join(ROOT, 'measure/en/customers.jsonl'), 'utf8').trim().split('\n')
    const judged = measured
      .map((line) => JSON.parse(line) as { text: string; expect: { level: string; demand: string } })
      .filter(({ expect }) => expect.demand !== 'automatic')
    console.log(`clear or strong complaints among ${judged.length} English messages of the measuring set:`)
    console.table(Object.fromEntries(Object.entries(peers).map(([name, says]) => [name, compare(says, judged)])))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function compare(says: (text: string) => boolean, judged: readonly { text: string; expect: { level: string } }[]) {
  for (const { text } of judged) says(text)
  let [right, wrong, missed] = [0, 0, 0]
  const took = milliseconds(() => {
    for (const { text, expect } of judged) {
      const isComplaint = expect.level === 'clear' || expect.level === 'strong'
      const isSaid = says(text)
      if (isSaid && isComplaint) right++
      else if (isSaid) wrong++
      else if (isComplaint) missed++
    }
  })
  const share = (part: number, whole: number) => Math.round((part / Math.max(1, whole)) * 100) / 100
  return {
    precision: share(right, right + wrong),
    recall: share(right, right + missed),
    'a second': Math.round((judged.length / took) * 1000),
  }
}
