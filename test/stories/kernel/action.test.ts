import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { actionsFor, allActions, forgetOldKeys, NOBODY, THE_SYSTEM } from '#kernel/action'
import { firstRow, rows, sql } from '#kernel/db'
import { CAUSE_DEPTH_LIMIT, reactTo } from '#kernel/facts'
import { jobsSchemaOf } from '#kernel/migrate'
import { asha, emptyShelf, MONDAY, openShelf, putOnShelf, runsSince, type Shelf, tove } from './bench-of-verbs.ts'

let shelf: Shelf
beforeAll(async () => void (shelf = await openShelf()))
afterAll(() => shelf?.shut())
beforeEach(async () => {
  await shelf.clear()
  runsSince()
})

const put = (label: string, then: 'keep' | 'refuse' | 'break' = 'keep', more: Parameters<Shelf['context']>[0] = {}) =>
  putOnShelf.run(shelf.context(more), { label, then })
const withKey = (key: string, requestHash = 'hash of the body') => ({ idempotency: { key, requestHash } })

test.each([
  ['an agent without the role', asha],
  ['nobody', NOBODY],
  ['the product itself', THE_SYSTEM],
])('%s may not, and nothing has happened', async (_, actor) => {
  await put('lamp')

  const answer = await emptyShelf.run(shelf.context({ actor }), {})

  expect(answer).toEqual({ ok: false, refusal: { kind: 'forbidden', code: 'kernel.not-allowed' } })
  expect(await shelf.labels()).toEqual(['lamp'])
})

test('one of several roles is enough, and everybody can be told which verbs are theirs', async () => {
  expect(await emptyShelf.run(shelf.context({ actor: tove }), {})).toMatchObject({ ok: true })
  expect(allActions().map(({ name }) => name)).toEqual(expect.arrayContaining(['shelf.put', 'shelf.empty']))
  expect(actionsFor(['front_line']).filter((name) => name.startsWith('shelf.'))).toEqual(['shelf.put'])
  expect(actionsFor(['lead', 'front_line']).filter((name) => name.startsWith('shelf.'))).toEqual(['shelf.put', 'shelf.empty'])
  expect(actionsFor([])).toEqual([])
})

test('what is accepted is saved with its fact, in one transaction', async () => {
  const answer = await put('lamp')

  const [saved] = await rows<{ xmin: string; fact_xid: string; about: object; actor_id: string; at: Date }>(
    shelf.db,
    sql`select s.xmin::text, (f.xid::text::bigint % 4294967296)::text as fact_xid, f.about, f.actor_id, f.at from shelf s, facts f`,
  )
  expect(answer).toMatchObject({ ok: true, isRepeated: false, value: { label: 'lamp' } })
  expect(saved).toMatchObject({
    actor_id: asha.id,
    fact_xid: saved!.xmin,
    about: { shelf_id: (answer as { value: { id: string } }).value.id, word_count: 1 },
  })
  expect(saved!.at.getTime() - MONDAY.getTime()).toBeGreaterThanOrEqual(0)
})

test('what is refused leaves nothing, even what was already written', async () => {
  expect(await put('lamp', 'refuse', withKey('one'))).toEqual({ ok: false, refusal: { kind: 'conflict', code: 'shelf.full' } })
  expect([await shelf.labels(), await shelf.facts()]).toEqual([[], []])

  // The key is free again: a refusal is not an answer to keep.
  expect(await put('lamp', 'keep', withKey('one'))).toMatchObject({ ok: true, isRepeated: false })
})

test('what breaks leaves nothing and is not swallowed', async () => {
  await expect(put('lamp', 'break', withKey('one'))).rejects.toThrow('the shelf broke')
  expect([await shelf.labels(), await shelf.facts()]).toEqual([[], []])
})

test('the same request again gets the first answer and changes nothing', async () => {
  const first = await put('lamp', 'keep', withKey('one'))
  const again = await put('lamp', 'keep', withKey('one'))

  expect(again).toEqual({ ...first, isRepeated: true })
  expect(runsSince()).toBe(1)
  expect(await shelf.facts()).toHaveLength(1)
})

test('a key used again for something else is refused', async () => {
  await put('lamp', 'keep', withKey('one'))

  const other = await put('shade', 'keep', withKey('one', 'hash of another body'))
  const otherVerb = await emptyShelf.run(shelf.context({ actor: { ...asha, roles: ['lead'] }, ...withKey('one') }), {})

  expect(other).toEqual({ ok: false, refusal: { kind: 'conflict', code: 'kernel.key-reused' } })
  expect(otherVerb).toMatchObject({ ok: false, refusal: { code: 'kernel.key-reused' } })
  expect(await shelf.labels()).toEqual(['lamp'])
})

test('two colleagues may choose the same key', async () => {
  await put('lamp', 'keep', withKey('one'))

  expect(await put('shade', 'keep', { actor: tove, ...withKey('one', 'another') })).toMatchObject({ ok: true, isRepeated: false })
})

test('ten times the same request at once is one run and ten equal answers', async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, () => put('lamp', 'keep', withKey('one'))))

  expect(runsSince()).toBe(1)
  expect(answers.filter((answer) => answer.ok && !answer.isRepeated)).toHaveLength(1)
  expect(new Set(answers.map((answer) => answer.ok && answer.value.id)).size).toBe(1)
  expect(await shelf.facts()).toHaveLength(1)
})

test('when some of ten equal requests break, one of the others runs and answers for all that follow', async () => {
  const answers = await Promise.allSettled(
    Array.from({ length: 10 }, (_, at) => put('lamp', at % 2 === 0 ? 'break' : 'keep', withKey('one'))),
  )
  const outcomes = answers.flatMap((answer) => (answer.status === 'fulfilled' && answer.value.ok ? [answer.value] : []))

  expect(outcomes.filter(({ isRepeated }) => !isRepeated)).toHaveLength(1)
  expect(new Set(outcomes.map(({ value }) => value.id)).size).toBe(1)
  expect(outcomes.length).toBeGreaterThanOrEqual(5)
  expect(await shelf.labels()).toEqual(['lamp'])
})

test('a key is forgotten after two days, not before', async () => {
  await put('lamp', 'keep', { now: MONDAY, ...withKey('one') })
  const count = async () =>
    (await firstRow<{ count: number }>(shelf.db, sql`select count(*) as count from idempotency_keys`))!.count

  await forgetOldKeys(shelf.db, new Date(MONDAY.getTime() + 48 * 3_600_000))
  expect(await count()).toBe(1)
  await forgetOldKeys(shelf.db, new Date(MONDAY.getTime() + 48 * 3_600_000 + 1))
  expect(await count()).toBe(0)
})

test('a fact names its cause, and a chain of reactions ends at its limit', async () => {
  const jobs = jobsSchemaOf(shelf.place.workspace)
  const queued = async () =>
    (await firstRow<{ count: number }>(shelf.db, sql`select count(*) as count from ${sql.id(jobs, 'jobs')}`))!.count
  reactTo(new Map([['shelf.filled', ['shelf-is-dusted', 'shelf-is-counted']]]), jobs)

  await put('first')
  expect(await queued()).toBe(2)
  const [cause] = await shelf.facts()
  await put('second', 'keep', { cause: { factId: cause!.id, depth: CAUSE_DEPTH_LIMIT - 1 } })
  expect(await queued()).toBe(4)
  await put('last', 'keep', { cause: { factId: cause!.id, depth: CAUSE_DEPTH_LIMIT } })

  expect(await queued()).toBe(4)
  expect((await shelf.facts()).map((fact) => fact.cause)).toEqual([null, cause!.id, cause!.id])
  expect(await shelf.labels()).toEqual(['first', 'last', 'second'])
})

test('what is refused queues no reaction', async () => {
  const jobs = jobsSchemaOf(shelf.place.workspace)
  const queued = () => rows(shelf.db, sql`select id from ${sql.id(jobs, 'jobs')}`)
  const before = await queued()

  await put('lamp', 'refuse')

  expect(await queued()).toEqual(before)
})
