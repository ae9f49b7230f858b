import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerptOf, type TextPart } from './incoming.ts'

test.each<[string, string, TextPart[], string]>([
  ['new words on one line', 'Hello\n\n  where is\tmy parcel?\n', [], 'Hello where is my parcel?'],
  [
    'quotes and signatures left out',
    'Thanks!\n> old\n-- \nKari',
    [
      ['new', 0, 8],
      ['quote', 8, 14],
      ['signature', 14, 22],
    ],
    'Thanks!',
  ],
  [
    'answers between quotes joined',
    'Yes.> q\nNo.',
    [
      ['new', 0, 4],
      ['quote', 4, 8],
      ['new', 8, 11],
    ],
    'Yes. No.',
  ],
  ['all of it when nothing is new', '> only a quote', [['quote', 0, 14]], '> only a quote'],
  ['nothing', '', [], ''],
])('an excerpt is made of %s', (_, text, parts, excerpt) => expect(excerptOf({ text, parts })).toBe(excerpt))

test('a long text is cut where the list ends, with a mark', () => {
  expect(excerptOf({ text: 'a'.repeat(160), parts: [] })).toBe('a'.repeat(160))
  expect(excerptOf({ text: 'a'.repeat(161), parts: [] })).toBe(`${'a'.repeat(159)}…`)
})

test('an excerpt is one short line and never ends in half a character', () => {
  const text = fc
    .array(fc.constantFrom('😀', '𠮷', 'a', ' ', '\n', '包裹', 'parcel '), { maxLength: 300 })
    .map((all) => all.join(''))
  fc.assert(
    fc.property(text, fc.nat(300), fc.nat(300), (words, start, end) => {
      const excerpt = excerptOf({ text: words, parts: start < end ? [['new', start, end]] : [] })
      expect(excerpt.length).toBeLessThanOrEqual(160)
      expect(excerpt).not.toMatch(/\s{2}|\n/)
      // A part that itself begins inside a character is its maker's fault; whole texts stay whole.
      if (start >= end) expect(excerpt.isWellFormed()).toBe(true)
    }),
  )
})
