/** Server and browser read alike, to the byte: what a customer is promised must not depend on where it was read. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'esbuild'
import { expect, onTestFinished, test } from 'vitest'
import { LANGUAGES } from '../../src/modules/reading/core/language.ts'
import type { Input, Kind } from '../../src/modules/reading/core/reading.ts'
import { read } from '../../src/modules/reading/engine.ts'
import { launchChromium } from '../servers/chromium.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const TEXTS = 2_000

/** The same smaller language data that the app is built with. */
const languageSubset: Plugin = {
  name: 'language-subset',
  setup: ({ onLoad }) =>
    onLoad({ filter: /eld[\\/]src[\\/]ngrams[\\/]extrasmall\.js$/ }, async ({ path }) => {
      const { groupedLanguages, subsetOf } = await import('../../scripts/eld-subset.mjs')
      const { ngramsData } = await import(path)
      return { contents: subsetOf(ngramsData, groupedLanguages()), loader: 'js' }
    }),
}

async function engineForBrowsers(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['src/modules/reading/engine.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'engine',
    target: 'es2023',
    plugins: [languageSubset],
  })
  return outputFiles[0]!.text
}

/** Sentences of the corpus, a few joined to a message, in turn as every kind of text in every language. */
function texts(): Input[] {
  const kinds: [Kind, string][] = [
    ['customer', 'customers'],
    ['draft', 'drafts'],
    ['draft', 'promises'],
    ['note', 'notes'],
  ]
  const all = LANGUAGES.flatMap((language) =>
    kinds.flatMap(([kind, name]) =>
      readdirSync(join(ROOT, 'corpus', language))
        .filter((file) => file.startsWith(`${name}-`))
        .flatMap((file) => readFileSync(join(ROOT, 'corpus', language, file), 'utf8').split('\n'))
        .filter((line) => line.includes('\t') && !line.startsWith('#'))
        .map((line) => ({ kind, text: line.slice(line.lastIndexOf('\t') + 1).replace(/[[\]]/g, '') })),
    ),
  )
  const step = Math.max(1, Math.floor(all.length / TEXTS))
  return Array.from({ length: TEXTS }, (_, n) => {
    const { kind, text } = all[(n * step) % all.length]!
    const next = all[(n * step + 1) % all.length]!
    const previous = [{ from: 'customer' as const, text: next.text }]
    return {
      ...{
        id: String(n),
        kind,
        text: n % 3 === 0 ? `${text} ${next.text} 🙂` : text,
        now: '2026-03-27T15:30:00+01:00',
        zone: 'Europe/Oslo',
      },
      ...(n % 5 === 0 ? { other_zone: 'America/Sao_Paulo' } : {}),
      ...(kind === 'draft' ? { context: { previous } } : {}),
    }
  })
}

test('two thousand texts in six languages are read the same in Node and in Chromium', async () => {
  const browser = await launchChromium()
  onTestFinished(() => browser.close())
  const page = await browser.newPage()
  await page.addScriptTag({ content: await engineForBrowsers() })
  const asked = texts()

  const there = await page.evaluate(
    (inputs) =>
      inputs.map((input) =>
        JSON.stringify((globalThis as unknown as { engine: { read(given: unknown): unknown } }).engine.read(input)),
      ),
    asked,
  )

  expect(asked).toHaveLength(TEXTS)
  const different = asked.filter((input, n) => JSON.stringify(read(input)) !== there[n])
  expect(different.slice(0, 3)).toEqual([])
})
