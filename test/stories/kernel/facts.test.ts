import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { rows, sql, type Tx } from '#kernel/db'
import { appendFacts, factsAfter, latestCursor, reactTo, type SavedFact } from '#kernel/facts'
import { MONDAY, openShelf, type Shelf } from './bench-of-verbs.ts'

let shelf: Shelf
beforeAll(async () => {
  shelf = await openShelf()
  reactTo(new Map(), '')
})
afterAll(() => shelf?.shut())
afterEach(() => shelf.clear())

const origin = () => ({ actorKind: 'system', actorId: null, now: MONDAY, newId: shelf.newId })
const writes = (tx: Tx, count = 1) =>
  appendFacts(
    tx,
    origin(),
    Array.from({ length: count }, () => ({ type: 'shelf.filled' })),
  )

/** A colleague with a transaction open: says when it writes, and when and how it ends. */
async function writer() {
  const tx = await shelf.db.startTransaction().execute()
  return {
    writes: (count: number) => writes(tx, count),
    ends: (how: 'commit' | 'rollback') => (how === 'commit' ? tx.commit() : tx.rollback()).execute(),
  }
}

/** Somebody who reads on from where they were, as a browser does. */
function follower(cursor: string) {
  const seen: SavedFact[] = []
  return {
    seen,
    reads: async (limit?: number) => {
      const facts = await factsAfter(shelf.db, seen.at(-1)?.cursor ?? cursor, limit)
      seen.push(...facts)
      return facts.length
    },
  }
}

test('a fact of a transaction still open is not shown, nor any younger one, until it is over; then each once and in order', async () => {
  const reader = follower(await latestCursor(shelf.db))
  const [slow, quick] = [await writer(), await writer()]
  const early = await slow.writes(1)
  const late = await quick.writes(1)
  await quick.ends('commit')

  expect(await reader.reads()).toBe(0)
  await slow.ends('commit')
  await shelf.settled()
  await reader.reads()

  expect(reader.seen.map(({ id }) => id)).toEqual([...early, ...late])
})

test('whoever rolls back is waited for and leaves nothing', async () => {
  const reader = follower(await latestCursor(shelf.db))
  const [slow, quick] = [await writer(), await writer()]
  await slow.writes(2)
  const kept = await quick.writes(1)
  await quick.ends('commit')
  await slow.ends('rollback')
  await shelf.settled()
  await reader.reads()

  expect(reader.seen.map(({ id }) => id)).toEqual(kept)
})

type Step =
  | { is: 'begin' }
  | { is: 'write' | 'commit' | 'rollback'; who: number }
  | { is: 'read'; limit: number }
  | { is: 'open' }
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.constant({ is: 'begin' as const }) },
  { weight: 4, arbitrary: fc.record({ is: fc.constant('write' as const), who: fc.nat(7) }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constantFrom('commit' as const, 'rollback' as const), who: fc.nat(7) }) },
  { weight: 3, arbitrary: fc.record({ is: fc.constant('read' as const), limit: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 1, arbitrary: fc.constant({ is: 'open' as const }) },
)

const OPEN_LIMIT = 8
const READS_LIMIT = 1_000

/** Plays a morning of many writers; answers what was committed, by writer, and everybody who read along from the start. */
async function played(steps: readonly Step[]) {
  const open: { hand: Awaited<ReturnType<typeof writer>>; written: string[] }[] = []
  const committed: string[][] = []
  const first = follower(await latestCursor(shelf.db))
  const followers = [first]
  const promised = [[] as string[]]
  const finish = async (at: number, how: 'commit' | 'rollback') => {
    const [done] = open.splice(at, 1)
    await done!.hand.ends(how)
    if (how === 'commit') {
      committed.push(done!.written)
      for (const later of promised) later.push(...done!.written)
    }
  }
  for (const step of steps) {
    if (step.is === 'begin' && open.length < OPEN_LIMIT) open.push({ hand: await writer(), written: [] })
    if (step.is === 'read') for (const reader of followers) await reader.reads(step.limit)
    if (step.is === 'open') {
      // A screen read now and followed from this cursor has to be told of all that is committed afterwards.
      followers.push(follower(await latestCursor(shelf.db)))
      promised.push([])
    }
    if (!('who' in step) || open.length === 0) continue
    const at = step.who % open.length
    if (step.is === 'write') open[at]!.written.push(...(await open[at]!.hand.writes(1 + (step.who % 3))))
    else await finish(at, step.is)
  }
  while (open.length > 0) await finish(0, 'commit')
  await shelf.settled()
  for (const reader of followers) for (let at = 0; at < READS_LIMIT && (await reader.reads(3)) > 0; at++);
  return { committed, followers, promised }
}

test('many writers, ending in any order: every follower sees every committed fact exactly once, all in the same order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 5, maxLength: 60 }), async (steps) => {
      await shelf.clear()
      const { committed, followers, promised } = await played(steps)
      const whole = followers[0]!.seen.map(({ id }) => id)

      expect(whole.toSorted()).toEqual(committed.flat().toSorted())
      // Each transaction's own facts keep the order in which it wrote them.
      for (const written of committed) expect(whole.filter((id) => written.includes(id))).toEqual(written)
      for (const [at, { seen }] of followers.entries()) {
        const ids = seen.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids).toEqual(whole.slice(whole.length - ids.length))
        for (const id of promised[at]!) expect(ids).toContain(id)
      }
    }),
    { numRuns: 25 },
  )
})

test('a hundred verbs at once: whoever reads along all the time misses none', async () => {
  const reader = follower(await latestCursor(shelf.db))
  let isOver = false
  const all = Promise.all(
    Array.from({ length: 100 }, (_, at) =>
      shelf.db.transaction().execute(async (tx) => {
        const ids = await writes(tx, 2)
        await sql`select pg_sleep(${(at * 7) % 11} / 1000.0)`.execute(tx)
        return ids
      }),
    ),
  ).finally(() => (isOver = true))
  while (!isOver) await reader.reads(7)
  const ids = (await all).flat()
  await shelf.settled()
  for (let at = 0; at < READS_LIMIT && (await reader.reads()) > 0; at++);

  expect(reader.seen.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
})

test('a fact may be true earlier than it was recorded, and its names are told in snake_case', async () => {
  const dueAt = new Date('2026-03-23T07:00:00Z')
  await shelf.db
    .transaction()
    .execute((tx) => appendFacts(tx, origin(), [{ type: 'shelf.filled', at: dueAt, shelfId: 's', isLast: true }]))
  await shelf.settled()

  expect(await factsAfter(shelf.db, '0.0')).toMatchObject([
    { at: dueAt, recorded_at: MONDAY, about: { shelf_id: 's', is_last: true } },
  ])
})

test.each(['', 'x', '1', '1.', "1.1' or true", '-1.0', '999999999999999999999.1'])(
  'a cursor like "%s" shows nothing',
  async (cursor) => {
    await shelf.db.transaction().execute((tx) => writes(tx))
    await shelf.settled()

    expect(await factsAfter(shelf.db, cursor)).toEqual([])
  },
)

test('no facts are no round trip, and the first cursor lies before everything', async () => {
  expect(await shelf.db.transaction().execute((tx) => writes(tx, 0))).toEqual([])
  expect(await latestCursor(shelf.db)).toBe('0.0')
  expect(await rows(shelf.db, sql`select 1 from facts`)).toEqual([])
})
