import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ALL_CONFIGURATIONS, hanPairs, hitsIn, INDEXED_LENGTH_LIMIT, queryWords, searchConfiguration } from './search-words.ts'

const marked = (text: string, query: string) => {
  const { text: excerpt, hits } = hitsIn(text, queryWords(query))
  return hits.map(({ start, end }) => excerpt.slice(start, end))
}

/** Any text that a keyboard, a mail program or a broken one can produce, halves of characters included. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.constantFrom('包', '裹', '订单', ' ', '"', '-', '\\', '(', '[', '\ud83d', '\ude00', '😀', '𠮷', 'lamp', '.*', '\n'))
    .map((all) => all.join('')),
)

describe('languages', () => {
  test.each([
    ['en', 'english'],
    ['en-GB', 'english'],
    ['sv', 'swedish'],
    ['da', 'danish'],
    ['nb', 'norwegian'],
    ['nn', 'norwegian'],
    ['de-AT', 'german'],
    ['zh-CN', 'simple'],
    ['und', 'simple'],
    ['', 'simple'],
    ['constructor', 'simple'],
  ])('%s is indexed as %s', (language, configuration) => {
    expect(searchConfiguration(language)).toBe(configuration)
    expect(ALL_CONFIGURATIONS).toContain(configuration)
  })
})

describe('pairs', () => {
  test.each([
    ['我的包裹', '我的 的包 包裹'],
    ['包', '包'],
    ['包 裹', '包 裹'],
    ['订单12号包裹', '订单 号包 包裹'],
    ['a lamp', ''],
    ['𠮷野家', '𠮷野 野家'],
  ])('%s is found by %s', (text, pairs) => expect(hanPairs(text)).toBe(pairs))

  test('no more is indexed than anybody would search', () => {
    expect(hanPairs('包'.repeat(INDEXED_LENGTH_LIMIT + 5_000)).split(' ')).toHaveLength(INDEXED_LENGTH_LIMIT - 1)
  })

  test('a stretch of two or more is found by every pair of it and by nothing else', () => {
    const characters = fc.array(fc.constantFrom('包', '裹', '订', '单', '𠮷'), { minLength: 2, maxLength: 30 })
    fc.assert(
      fc.property(characters, (letters) => {
        expect(hanPairs(`x ${letters.join('')} y`).split(' ')).toEqual(
          letters.slice(1).map((letter, at) => letters[at]! + letter),
        )
      }),
    )
  })
})

describe('queries', () => {
  test.each([
    [
      'two words',
      'green lamp',
      [
        ['word', 'green'],
        ['word', 'lamp'],
      ],
    ],
    [
      'words that stay together',
      '"green lamp" now',
      [
        ['phrase', 'green lamp'],
        ['word', 'now'],
      ],
    ],
    [
      'a phrase still being typed',
      '"green la',
      [
        ['word', 'green'],
        ['word', 'la'],
      ],
    ],
    ['Chinese', '我的包裹', [['han', '我的包裹']]],
    [
      'Chinese between other letters',
      'abc中文def',
      [
        ['han', '中文'],
        ['word', 'abc'],
        ['word', 'def'],
      ],
    ],
    ['a question', 'parcel?', [['word', 'parcel']]],
    ['a hyphen', 'e-mail', [['word', 'e-mail']]],
    ['only signs', '?! -- ""', []],
    ['nothing', '   ', []],
  ])('%s', (_, query, words) => {
    expect(queryWords(query).map(({ kind, text }) => [kind, text])).toEqual(words)
  })

  test('a page pasted into the search box asks for twelve words', () => {
    expect(queryWords('ab '.repeat(500))).toHaveLength(12)
  })
})

describe('hits', () => {
  test.each([
    ['another ending', 'Your parcels are here', 'parcel', ['parcels']],
    ['another ending of the asked word', 'Your parcel is here', 'parcels', ['parcel']],
    ['not inside a word', 'unparcelled', 'parcel', []],
    ['small and large letters', 'PARCEL Parcel', 'parcel', ['PARCEL', 'Parcel']],
    ['letters of the north', 'Beställningen är försenad', 'beställning', ['Beställningen']],
    ['a phrase over a line break', 'the green\n lamp', '"green lamp"', ['green  lamp']],
    ['Chinese', '我的包裹在哪里', '包裹', ['包裹']],
    ['a hyphen', 'Send me an e-mail', 'e-mail', ['e-mail']],
    ['signs that mean something to a pattern', 'costs 5.00 (net)', '(net)', ['net']],
    ['a dollar', 'we owe $5 (net)', '"$5 (net)"', ['5 (net']],
    ['a slash and a dollar', 'a/b and $c', 'a/b', ['a/b']],
    ['an unfinished phrase', 'the green lamp', '"green la', ['green', 'lamp']],
    ['a question mark', 'Is it ok now', 'ok?', ['ok']],
    ['a face at the end of the word', 'thanks😀 a lot', 'thanks😀', ['thanks']],
  ])('%s', (_, text, query, hits) => expect(marked(text, query)).toEqual(hits))

  test('whatever is written and whatever is asked, a hit lies inside the excerpt and the excerpt is short', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, query) => {
        const { text: excerpt, hits } = hitsIn(text.repeat(5), queryWords(query))
        expect(excerpt.length).toBeLessThanOrEqual(222)
        for (const [at, { start, end }] of hits.entries()) {
          expect(start).toBeGreaterThanOrEqual(hits[at - 1]?.end ?? 0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(excerpt.length)
        }
      }),
      { numRuns: 1_000 },
    )
  })

  test('no excerpt begins or ends with half a character', () => {
    const wellFormed = fc
      .array(fc.constantFrom('😀', '𠮷', 'a', ' ', 'lamp ', '包'), { maxLength: 400 })
      .map((all) => all.join(''))
    fc.assert(
      fc.property(wellFormed, fc.constantFrom('lamp', '包', '𠮷'), (text, query) => {
        expect(hitsIn(text, queryWords(query)).text.isWellFormed()).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })

  test('what was asked for is always shown, wherever in the text it stands', () => {
    const filling = fc
      .array(fc.constantFrom('some', 'words', '字', '😀', '\n', ' '), { maxLength: 200 })
      .map((all) => all.join(' '))
    fc.assert(
      fc.property(filling, fc.constantFrom('parcel', '包裹', '"green lamp"', 'e-mail', 'ok'), filling, (before, query, after) => {
        const asked = query.replaceAll('"', '')
        expect(marked(`${before} ${asked} ${after}`, query)).toContain(asked)
      }),
      { numRuns: 1_000 },
    )
  })
})
