import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sentencesOf } from '../text/sentences.ts'
import { compileCues, findHits } from './automaton.ts'
import type { CuesPack } from './pack.ts'
import { phrasesSaid } from './said.ts'

const LANGUAGES = ['en', 'sv', 'da', 'nb', 'zh', 'de']
const FIXTURES_LEAST = 2
const HITS = 100

type Fixtures = Record<string, { says: string[]; saysNot: string[] }>

const stored = (lang: string, file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../packs/${lang}/${file}`, import.meta.url), 'utf8'))

describe.each(LANGUAGES)('the cues of %s', (lang) => {
  const pack = stored(lang, 'cues.json') as CuesPack
  const fixtures = stored(lang, 'cues.fixtures.json') as Fixtures
  const cues = compileCues(pack)
  const says = (id: string, text: string) =>
    /negation/.test(id)
      ? findHits(cues, text, 0, text.length, HITS).some(({ entry }) => cues.entries[entry]?.id === id)
      : phrasesSaid(cues, text, sentencesOf(text, [{ start: 0, end: text.length }])).some(({ entry }) => entry.id === id)

  test.each(pack.entries.map(({ id }) => id))('%s is heard where it is said and nowhere else', (id) => {
    const { says: yes, saysNot: no } = fixtures[id]!
    expect(Math.min(yes.length, no.length)).toBeGreaterThanOrEqual(FIXTURES_LEAST)
    expect(yes.filter((text) => !says(id, text))).toEqual([])
    expect(no.filter((text) => says(id, text))).toEqual([])
  })
})
