import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BUCKETS, copyOf, eachFeature, featureReader, type Features } from './features.ts'

const read = featureReader()
const look = (text: string, ...extras: string[]) => copyOf(read(text, extras))

const allOf = (features: Features) => {
  const all: { bucket: number; value: number }[] = []
  eachFeature(features, (bucket, value) => all.push({ bucket, value }))
  return all
}

const lengthOf = (features: Features) => Math.sqrt(allOf(features).reduce((sum, { value }) => sum + value * value, 0))

test('any text at all has features in range', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const all = allOf(look(text))
      expect(all.every(({ bucket }) => bucket < BUCKETS)).toBe(true)
      expect(all.every(({ value }) => value > 0 && Number.isFinite(value))).toBe(true)
    }),
  )
})

test('half a surrogate pair does no harm', () => {
  expect(() => look('a\ud83d b \ude00 \ud83d')).not.toThrow()
})

test('an empty text has its shape and nothing else', () => {
  expect(look('').count).toBe(1)
})

test('a reader forgets the text before', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, text) => {
      const fresh = copyOf(featureReader()(text))
      look(before)
      expect(look(text)).toEqual(fresh)
    }),
  )
})

test('words, letters and shape each have the same length however long the text is', () => {
  const short = lengthOf(look('where is my parcel'))
  const long = lengthOf(look('where is my parcel and who has it '.repeat(40)))
  expect(short).toBeCloseTo(long, 6)
})

test('capitals, full width and the way an accent is sent change nothing but shape', () => {
  expect(look('når')).toEqual(look('na\u030ar'))
  expect(look('Bitte')).toEqual(look('bitte'))
  expect(look('ＡＢＣ')).toEqual(look('abc'))
})

test('numbers are alike, whatever they say', () => {
  expect(look('order 4711 please')).toEqual(look('order 12 please'))
})

test('what is said in Chinese is seen by character, pair and triple', () => {
  expect(look('没人回电').count).toBe(4 + 3 + 2 + 1)
})

test('a name given beside the text is kept by name', () => {
  expect(look('hello', 'cue:exit').named).toEqual([['cue:exit', 1]])
})

const MEGABYTE = 1_000_000
const LIMIT_MS = 5_000

test.each(['a', 'ab1 ', '没人回电', '😀!', "a'", '!?', 'é', '\ud83d', 'the fitter never came '])(
  'a megabyte of %j is read within the limit',
  (piece) => {
    const text = piece.repeat(Math.ceil(MEGABYTE / piece.length)).slice(0, MEGABYTE)
    const times = [1, 2, 3, 4, 5].map(() => {
      const started = performance.now()
      read(text)
      return performance.now() - started
    })
    expect(Math.min(...times)).toBeLessThan(LIMIT_MS)
  },
)
