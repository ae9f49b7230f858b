import fc from 'fast-check'
import { expect, test } from 'vitest'
import { explain } from './explain.ts'
import { BUCKETS, copyOf, eachFeature, featureReader } from './features.ts'
import { LANES, blocksOf, labelsSaid, placeOf, rawScores, scoreModel, type LinearModel } from './linear.ts'

const read = featureReader()

const label = (name: string) => ({ name, scale: 1, bias: 0, slope: 1, shift: -4, threshold: 0.6, leaning: 0.5 })

/** A model that says a label wherever one of its words stands. */
function modelOf(words: Record<string, string>, buckets = BUCKETS): LinearModel {
  const labels = Object.keys(words).map(label)
  const steps = new Int8Array(blocksOf(labels.length) * buckets * LANES)
  const silent = new Set(copyOf(read('')).buckets)
  Object.values(words).forEach((word, at) => {
    eachFeature(copyOf(read(word)), (bucket) => {
      if (!silent.has(bucket)) steps[placeOf({ buckets }, bucket & (buckets - 1), at)] = 2
    })
  })
  return { name: 'test', buckets, labels, steps, named: new Map([['cue:exit', Float64Array.from(labels, (_, at) => at)]]) }
}

const model = modelOf({ late: 'versprochen', leaving: 'kündigung', glad: 'danke', sorry: 'leider', fifth: 'rechnung' })

test('a label is said where its word stands, and the others are not', () => {
  expect(labelsSaid(model, scoreModel(model, read('die Kündigung liegt bei')))).toEqual(['leaving'])
})

test('probabilities are between none and certain for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const found = scoreModel(model, read(text))
      expect(found.length).toBe(5)
      expect([...found].every((probability) => probability >= 0 && probability <= 1)).toBe(true)
    }),
  )
})

test('a smaller model looks at the low bits of a bucket', () => {
  const small = modelOf({ late: 'versprochen', leaving: 'kündigung' }, 4096)
  const scores = rawScores(small, read('versprochen'))
  expect(scores[0]!).toBeGreaterThan(scores[1]!)
})

test('a feature with a name counts as its name says; one the model never met counts nothing', () => {
  const plain = rawScores(model, read('hallo')).slice()
  const cued = rawScores(model, read('hallo', ['cue:exit', 'cue:unheard-of'])).slice()
  expect([...cued].map((score, at) => score - plain[at]!)).toEqual([0, 1, 2, 3, 4].map((much) => expect.closeTo(much, 9)))
})

test('a model answers the same to the last bit, whatever it has read before', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.string({ unit: 'grapheme' }), (before, text) => {
      const fresh = rawScores({ ...model }, read(text)).slice()
      before.forEach((other) => rawScores(model, read(other)))
      expect(rawScores(model, read(text))).toEqual(fresh)
    }),
  )
})

test('the words a decision rests on are shown', () => {
  const text = 'Guten Tag, meine Kündigung liegt diesem Schreiben bei.'
  const span = explain(model, text, 'leaving')!
  expect(text.slice(span.start, span.end)).toContain('Kündigung')
  expect(span.end - span.start).toBeLessThan(text.length / 2)
})

test('words shown are always inside the text, on whole characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.constantFrom('late', 'leaving', 'glad'), (text, name) => {
      const span = explain(model, text, name)
      if (span === undefined) return
      expect(span.start).toBeGreaterThanOrEqual(0)
      expect(span.end).toBeLessThanOrEqual(text.length)
      expect(span.end).toBeGreaterThan(span.start)
    }),
  )
})

test('a full stop is never the evidence where there are words', () => {
  fc.assert(
    fc.property(fc.constantFrom('!', '.', '?', '…'), fc.constantFrom('late', 'leaving', 'glad'), (sign, name) => {
      const text = `wo bleibt mein paket${sign}`
      const span = explain(model, text, name)!
      expect(text.slice(span.start, span.end)).toMatch(/[a-z]/)
    }),
  )
})

test('a label nobody knows has no words', () => {
  expect(explain(model, 'Guten Tag', 'unknown')).toBeUndefined()
})
