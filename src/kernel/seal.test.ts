import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSealer } from './seal.ts'

const SECRET = 'a secret of the installation'

test('whatever was sealed comes out again, and never looks the same twice', () => {
  const { seal, open } = createSealer(SECRET)
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(open(seal(text))).toBe(text)
      expect(seal(text).equals(seal(text))).toBe(false)
    }),
  )
})

test('another secret opens nothing', () => {
  const sealed = createSealer(SECRET).seal('hunter2')

  expect(createSealer('another').open(sealed)).toBeUndefined()
})

test('one changed bit anywhere and nothing is opened', () => {
  const { seal, open } = createSealer(SECRET)
  const sealed = seal('hunter2')

  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed)
    changed[at] = changed[at]! ^ 1
    expect(open(changed)).toBeUndefined()
  }
  expect(open(Buffer.alloc(0))).toBeUndefined()
})
