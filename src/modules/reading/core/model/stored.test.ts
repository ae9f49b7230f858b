import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LANES, blocksOf, placeOf, type LinearModel } from './linear.ts'
import { LARGEST_LEVEL, LEVELS, decodeModel, encodeModel, fromBase64, quantise, toBase64 } from './stored.ts'

const BUCKETS = 64

const level = fc.constantFrom(...LEVELS.flatMap((size) => [size, -size])).map((steps) => steps + 0)

const anyModel: fc.Arbitrary<LinearModel> = fc
  .integer({ min: 1, max: 9 })
  .chain((labels) => fc.tuple(fc.constant(labels), fc.array(level, { minLength: labels * BUCKETS, maxLength: labels * BUCKETS })))
  .map(([count, weights]) => {
    const steps = new Int8Array(blocksOf(count) * BUCKETS * LANES)
    weights.forEach((steps_, at) => {
      steps[placeOf({ buckets: BUCKETS }, at % BUCKETS, Math.floor(at / BUCKETS))] = steps_
    })
    const labels = Array.from({ length: count }, (_, at) => ({
      name: `label-${at}`,
      scale: 0.01 * (at + 1),
      bias: -0.5,
      slope: 2,
      shift: 0.25,
      threshold: 0.5,
      leaning: 0.4,
    }))
    return { name: 'any', buckets: BUCKETS, labels, steps, named: new Map([['cue:exit', Float64Array.from(labels, () => 0.5)]]) }
  })

test('a model read back is the model written down', () => {
  fc.assert(
    fc.property(anyModel, (model) => {
      const stored = JSON.parse(JSON.stringify(encodeModel(model))) as ReturnType<typeof encodeModel>
      expect(decodeModel(stored)).toEqual(model)
    }),
  )
})

test('bytes read back are the bytes written down', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect([...fromBase64(toBase64(bytes))]).toEqual([...bytes])
    }),
  )
})

test('a damaged file gives a model, not a crash', () => {
  fc.assert(
    fc.property(anyModel, fc.string(), (model, weights) => {
      expect(() => decodeModel({ ...encodeModel(model), weights })).not.toThrow()
    }),
  )
})

test('a quantised weight is the level nearest to it', () => {
  fc.assert(
    fc.property(fc.double({ min: -25, max: 25, noNaN: true }), fc.double({ min: 0.001, max: 3, noNaN: true }), (steps, scale) => {
      const [found] = quantise([steps * scale], scale)
      const wanted = Math.min(LARGEST_LEVEL, Math.abs(steps))
      const least = Math.min(...LEVELS.map((size) => Math.abs(size - wanted)))
      expect(Math.abs(Math.abs(found!) - wanted)).toBeLessThanOrEqual(least + 0.5)
      expect(LEVELS).toContain(Math.abs(found!))
    }),
  )
})

test('weights that are levels already stay as they are', () => {
  const weights = LEVELS.flatMap((size) => [size * 0.3, -size * 0.3])
  expect([...quantise(weights, 0.3)].map((steps) => steps + 0)).toEqual(
    LEVELS.flatMap((size) => [size, 0 - size]).map((steps) => steps + 0),
  )
})
