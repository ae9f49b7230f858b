import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { RefusalKind } from './decision.ts'
import { camelise, problemFromRefusal, problemFromZod, snakify } from './problems.ts'

const name = fc
  .array(fc.constantFrom('due', 'at', 'page', 'size', 'waits', 'id'), { minLength: 1, maxLength: 4 })
  .map(([first, ...rest]) => first + rest.map((word) => word[0]!.toUpperCase() + word.slice(1)).join(''))
const anyBody = fc.letrec<{ body: Record<string, unknown>; value: unknown }>((tie) => ({
  body: fc.dictionary(name, tie('value'), { maxKeys: 5, noNullPrototype: true }),
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string(),
    fc.integer(),
    fc.constant(null),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('body'),
  ),
})).body

test('what is told in snake_case is understood as it was meant', () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      expect(camelise(snakify(body) as object)).toEqual(body)
    }),
  )
})

test.each([
  [
    { due_at: 1, 'page[size]': 2, 'page[after]': 'x' },
    { dueAt: 1, pageSize: 2, pageAfter: 'x' },
  ],
  [{ items: [{ agent_id: null }] }, { items: [{ agentId: null }] }],
  [Object.assign(Object.create(null), { agent_id: 'a' }), { agentId: 'a' }],
])('%j is read as %j', (sent, understood) => expect(camelise(sent)).toEqual(understood))

test('values keep what they are; times are told in RFC 3339', () => {
  const bytes = Buffer.from('a')

  expect(snakify({ leavesAt: new Date('2026-03-23T08:00:00Z'), words: 'camelCase_stays', bytes })).toEqual({
    leaves_at: '2026-03-23T08:00:00.000Z',
    words: 'camelCase_stays',
    bytes,
  })
})

test('no name that somebody sends becomes part of every object', () => {
  const read = camelise(JSON.parse('{"__proto__": {"is_admin": true}, "constructor": 1}') as object)

  expect((read as { isAdmin?: boolean }).isAdmin).toBeUndefined()
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
})

test.each<[RefusalKind, number]>([
  ['invalid', 422],
  ['forbidden', 403],
  ['missing', 404],
  ['conflict', 409],
  ['limit', 403],
  ['stale', 412],
  ['signed-out', 401],
])('a refusal of kind %s is answered %i, with its code and what helps to say it', (kind, status) => {
  const refusal = { kind, code: 'promises.too-far-ahead', furthestAt: new Date('2026-04-01T00:00:00Z') }

  expect(problemFromRefusal(refusal)).toEqual({
    type: 'about:blank',
    title: 'promises.too-far-ahead',
    status,
    code: 'promises.too-far-ahead',
    furthest_at: '2026-04-01T00:00:00.000Z',
  })
})

test('input that does not fit says which field, as it was spelled when sent', () => {
  const judged = z
    .object({ agentId: z.uuid(), words: z.array(z.object({ dueAt: z.string() })) })
    .safeParse({ agentId: 'x', words: [{}] })

  expect(problemFromZod(judged.error!)).toMatchObject({
    status: 422,
    code: 'kernel.invalid-input',
    errors: [{ pointer: '/agent_id' }, { pointer: '/words/0/due_at' }],
  })
})
