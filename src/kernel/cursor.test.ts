import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromCursor, pageFrom, toCursor } from './cursor.ts'

const part = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
)

test('a cursor gives back the key it was made of, and only for the length that is asked', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 4 }), (key) => {
      const cursor = toCursor(key)
      expect(cursor).toMatch(/^[\w-]*$/)
      expect(fromCursor(cursor, key.length)).toEqual(key)
      expect(fromCursor(cursor, key.length + 1)).toBeUndefined()
    }),
  )
})

test('whatever somebody writes as a cursor, we read a key of strings and numbers or nothing', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json().map((text) => Buffer.from(text).toString('base64url')),
      ),
      (text) => {
        const key = fromCursor(text, 2)
        expect(key === undefined || (key.length === 2 && key.every((one) => ['string', 'number'].includes(typeof one)))).toBe(
          true,
        )
      },
    ),
  )
})

test('no cursor is no key', () => {
  expect(fromCursor(undefined, 1)).toBeUndefined()
  expect(fromCursor('', 0)).toBeUndefined()
})

test('pages follow each other to the end, and every row is on exactly one', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.integer({ min: 1, max: 12 }), (count, size) => {
      const all = Array.from({ length: count }, (_, id) => ({ id }))
      const seen: number[] = []
      let after = -1
      for (let pages = 0; pages <= count; pages++) {
        const read = all.filter(({ id }) => id > after).slice(0, size + 1)
        const page = pageFrom(read, size, ({ id }) => [id], '/api/v1/things?view=all')
        seen.push(...page.data.map(({ id }) => id))
        expect(page.data.length).toBeLessThanOrEqual(size)
        expect(page.links.next === undefined).toBe(!page.meta.has_more)
        if (!page.meta.has_more) break
        after = Number(fromCursor(page.meta.after, 1)![0])
      }
      expect(seen).toEqual(all.map(({ id }) => id))
    }),
  )
})

test('the next page is an address as it stands', () => {
  const next = (path: string) => pageFrom([1, 2], 1, (row) => [row], path).links.next

  expect(next('/inbox?view=all')).toBe(`/inbox?view=all&page[after]=${toCursor([1])}&page[size]=1`)
  expect(next('/inbox')).toBe(`/inbox?page[after]=${toCursor([1])}&page[size]=1`)
})
