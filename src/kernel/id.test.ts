import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { newIdAt } from './id.ts'

const anyInstant = fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true })

test('an id is a UUIDv7 and carries its instant', () => {
  fc.assert(
    fc.property(anyInstant, (at) => {
      const id = newIdAt(at)
      expect(z.uuidv7().safeParse(id).success).toBe(true)
      expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(at.getTime())
    }),
  )
})

test('ids sort as their instants do', () => {
  fc.assert(
    fc.property(anyInstant, anyInstant, (one, other) => {
      fc.pre(one.getTime() !== other.getTime())
      expect(newIdAt(one) < newIdAt(other)).toBe(one < other)
    }),
  )
})

test('a hundred thousand ids of one millisecond are a hundred thousand', () => {
  const at = new Date('2026-03-23T08:00:00Z')

  expect(new Set(Array.from({ length: 100_000 }, () => newIdAt(at))).size).toBe(100_000)
})
