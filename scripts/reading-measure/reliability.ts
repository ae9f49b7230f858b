/**
 * Whether "0.7" happens seven times in ten: what was said with which probability on the measuring sets, and how often it was
 * so. Prints a table for docs/reading.md: `npx tsx scripts/reading-measure/reliability.ts`.
 */
import { existsSync, readFileSync } from 'node:fs'
import { LANGUAGES } from '../../src/modules/reading/core/language.ts'
import { read } from '../../src/modules/reading/engine.ts'
import { Input } from '../../src/modules/reading/core/input.ts'

type Case = object & { expect: { kinds?: string[]; promises?: { text: string }[] } }

const casesOf = (language: string, name: string): Case[] => {
  const file = new URL(`../../measure/${language}/${name}.jsonl`, import.meta.url)
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Case)
}

const EDGES = [0, 0.1, 0.2, 0.4, 0.6, 0.8, 1.0001]
const binOf = (share: number) => EDGES.findIndex((edge, at) => share >= edge && share < (EDGES[at + 1] ?? 2))

type Bin = { n: number; said: number; so: number }
const empty = (): Bin[] => EDGES.slice(1).map(() => ({ n: 0, said: 0, so: 0 }))
function note(bins: Bin[], share: number, isSo: boolean) {
  const bin = bins[binOf(share)]!
  bin.n += 1
  bin.said += share
  bin.so += isSo ? 1 : 0
}

/** A feeling, and the kind of cue under which the measuring sets know it. */
const FELT = { disappointment: 'disappointment', worry: 'worry', gratitude: 'thanks' } as const

const tables: Record<string, Bin[]> = {
  promise: empty(),
  ...Object.fromEntries(Object.keys(FELT).map((name) => [name, empty()])),
}
const WHEN = { now: '2026-05-12T10:15:00+02:00', zone: 'UTC' }

for (const language of LANGUAGES) {
  for (const given of casesOf(language, 'customers')) {
    const { emotions, automatic } = read(Input.parse({ ...WHEN, ...given, kind: 'customer' }))
    if (automatic !== 'no') continue
    for (const [feeling, kind] of Object.entries(FELT))
      note(tables[feeling]!, emotions[feeling as keyof typeof FELT], (given.expect.kinds ?? []).includes(kind))
  }
  for (const given of casesOf(language, 'promises')) {
    const { promises } = read(Input.parse({ ...given, kind: 'draft' }))
    for (const { text, confidence } of promises) {
      const isSo = (given.expect.promises ?? []).some(
        (wanted) => wanted.text.includes(text.slice(2, -2)) || text.includes(wanted.text.slice(2, -2)),
      )
      note(tables.promise!, confidence, isSo)
    }
  }
}

console.log(`| said with | ${Object.keys(tables).join(' | ')} |`)
console.log(
  `|---|${Object.keys(tables)
    .map(() => '---')
    .join('|')}|`,
)
EDGES.slice(1).forEach((edge, at) => {
  const cells = Object.values(tables).map((bins) => {
    const { n, said, so } = bins[at]!
    return n === 0 ? '–' : `${(said / n).toFixed(2)} → ${(so / n).toFixed(2)} (n ${n})`
  })
  console.log(`| ${EDGES[at]!.toFixed(1)}–${Math.min(1, edge).toFixed(1)} | ${cells.join(' | ')} |`)
})
