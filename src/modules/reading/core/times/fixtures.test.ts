import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findTimes, TimesPack } from '../times.ts'

type Fixture = { text: string; kind: string; from?: string; due?: string; ask?: boolean }
type Fixtures = { now: string; zone: string; times: Fixture[]; none: string[] }

const LANGUAGES = ['en', 'sv', 'da', 'nb', 'zh', 'de']
const TO_THE_MINUTE = 'YYYY-MM-DDTHH:MM'.length

const read = (lang: string, name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../packs/${lang}/${name}.json`, import.meta.url), 'utf8'))

describe.each(LANGUAGES)('times said in %s', (lang) => {
  const pack = TimesPack.parse(read(lang, 'times'))
  const { now, zone, times, none } = read(lang, 'times.fixtures') as Fixtures
  const said = { now: new Date(now), zone }

  test('are at least 60 phrases and 25 that only look like one', () => {
    expect(times.length).toBeGreaterThanOrEqual(60)
    expect(none.length).toBeGreaterThanOrEqual(25)
  })

  test.each(times)('$text', ({ text, kind, from, due, ask }) => {
    const plain = text.replace(/[[\]]/g, '')
    const found = findTimes(plain, said, pack)

    expect(found.map((time) => time.text)).toEqual([text.slice(text.indexOf('[') + 1, text.indexOf(']'))])
    expect(found[0]).toMatchObject({ kind, ask: ask ?? false })
    expect(found[0]?.because).not.toMatch(/\{|undefined/)
    if (due) expect(found[0]?.due?.slice(0, TO_THE_MINUTE)).toBe(due)
    if (from) expect(found[0]?.from?.slice(0, TO_THE_MINUTE)).toBe(from)
  })

  test.each(none)('no time in: %s', (text) => {
    expect(findTimes(text, said, pack)).toEqual([])
  })
})
