import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { questionWords, TextPack } from './pack.ts'
import { questionsIn } from './questions.ts'
import { sentencesOf } from './sentences.ts'

type Fixtures = { asks: string[]; asksNothing: string[] }
const packs = new URL('../../packs/', import.meta.url)
const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, packs), 'utf8'))
const wordsOf = (language: string) => questionWords(TextPack.parse(readJson(`${language}/text.json`)))
const whole = (text: string) => sentencesOf(text, [{ start: 0, end: text.length }])

describe.each(['en', 'sv', 'da', 'nb', 'zh', 'de'])('questions in %s', (language) => {
  const words = wordsOf(language)
  const fixtures = readJson(`${language}/text.fixtures.json`) as Fixtures

  test.each(fixtures.asks)('this asks: %s', (text) => {
    expect(questionsIn(text, whole(text), words)).not.toEqual([])
  })

  test.each(fixtures.asksNothing)('this does not: %s', (text) => {
    expect(questionsIn(text, whole(text), words)).toEqual([])
  })

  test('a question is quoted as it stands, and a million characters are read in no time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.constantFrom(...fixtures.asks), (before, asked) => {
        const text = `${before}\n\n${asked}`
        for (const found of questionsIn(text, whole(text), words)) expect(text.slice(found.start, found.end)).toBe(found.text)
      }),
    )
    for (const piece of ['when ', 'a', 'is it ', '怎', '? ', 'kan du ']) {
      const text = piece.repeat(1_000_000 / piece.length)
      const sentences = whole(text)
      const began = ownTimeMs()
      questionsIn(text, sentences, words)
      expect(ownTimeMs() - began).toBeLessThan(SLOW_MS)
    }
  })
})

test('without a pack only question marks are read', () => {
  const text = 'Missä se on? En tiedä missä.'
  expect(questionsIn(text, whole(text), undefined).map((one) => one.text)).toEqual(['Missä se on?'])
})

/** The time that this process itself has worked: the machine is shared, and waiting for others is no slowness of ours. */
function ownTimeMs(): number {
  return process.cpuUsage().user / 1_000
}

/** Several times what it takes on a machine at rest; a square of the length would take minutes. */
const SLOW_MS = 5_000
