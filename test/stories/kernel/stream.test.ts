import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { FastifyInstance } from 'fastify'
import { NOBODY } from '#kernel/action'
import { openDatabase, sql } from '#kernel/db'
import { factsAfter, latestCursor, reactTo } from '#kernel/facts'
import { createServer } from '#kernel/http'
import { createLog } from '#kernel/log'
import { openStream, type Stream } from '#kernel/stream'
import { openShelf, putOnShelf, type Shelf } from './bench-of-verbs.ts'

const log = createLog('silent')
/** A fact waits for every older transaction on the server, those of other test files included. */
const SHOWN_MS = 10_000
const soon = <Value>(look: () => Value) => expect.poll(look, { timeout: SHOWN_MS })
let shelf: Shelf
let stream: Stream
let app: FastifyInstance
let url: string
beforeAll(async () => {
  shelf = await openShelf()
  reactTo(new Map(), '')
})
afterAll(() => shelf?.shut())
beforeEach(async () => {
  await shelf.clear()
  stream = await openStream(shelf.database, log)
  const { db, clock } = shelf
  app = await createServer({ db, clock, log, publicUrl: 'http://127.0.0.1', whoAsks: async () => NOBODY })
  app.get('/stream', (request, reply) => stream.serve(request, reply))
  url = await app.listen({ port: 0, host: '127.0.0.1' })
})
afterEach(async () => {
  await stream.close()
  // A browser that has left keeps a spare line for some seconds; here nobody comes back to it.
  app.server.closeAllConnections()
  await app.close()
})

type Told = { id: string; event: string; data: unknown }

/** A browser's EventSource: keeps what it was told, and knows where it was. */
async function browser(lastEventId?: string) {
  const leaving = new AbortController()
  const answer = await fetch(`${url}/stream`, {
    signal: leaving.signal,
    headers: lastEventId ? { 'last-event-id': lastEventId } : {},
  })
  const told: Told[] = []
  let isOver = false
  const reading = (async () => {
    let text = ''
    for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const fields = Object.fromEntries(
          text
            .slice(0, end)
            .split('\n')
            .map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string]),
        )
        if (fields.event) told.push({ id: fields.id!, event: fields.event, data: JSON.parse(fields.data!) })
        text = text.slice(end + 2)
      }
    }
  })()
    .catch(() => {})
    .finally(() => (isOver = true))
  await soon(() => told.length).toBeGreaterThan(0)
  const cursors = () =>
    told.flatMap(({ event, data }) => (event === 'facts' ? (data as { cursor: string }[]).map(({ cursor }) => cursor) : []))
  return {
    told,
    cursors,
    isOver: () => isOver,
    lastId: () => told.at(-1)!.id,
    leaves: async () => {
      leaving.abort()
      await reading
    },
  }
}

let labels = 0
const happens = async (count = 1) => {
  for (let at = 0; at < count; at++) await putOnShelf.run(shelf.context(), { label: `lamp ${++labels}`, then: 'keep' })
  stream.nudge()
}
const allCursors = async (after: string) => {
  await shelf.settled()
  return (await factsAfter(shelf.db, after, 100_000)).map(({ cursor }) => cursor)
}

test('a browser is greeted with where it stands, then told of what happens', async () => {
  const here = await browser()
  const start = here.lastId()
  expect(here.told[0]).toMatchObject({ event: 'hello', data: { cursor: start } })

  await happens(3)

  await soon(() => here.cursors().length).toBe(3)
  expect(here.cursors()).toEqual(await allCursors(start))
  expect(here.told.at(-1)).toMatchObject({
    event: 'facts',
    data: expect.arrayContaining([expect.objectContaining({ type: 'shelf.filled', shelf_id: expect.any(String) })]),
  })
  await here.leaves()
})

test('a browser that comes back after an outage is told of what it missed, in order', async () => {
  const before = await browser()
  await happens(2)
  await soon(() => before.cursors().length).toBe(2)
  const lastSeen = before.lastId()
  await before.leaves()
  await happens(5)

  const back = await browser(lastSeen)

  await soon(() => back.cursors().length).toBeGreaterThanOrEqual(5)
  expect([...new Set(back.cursors())]).toEqual(await allCursors(lastSeen))
  await back.leaves()
})

test('facts that come while it catches up are not lost', async () => {
  const start = await latestCursor(shelf.db)
  await happens(20)

  const [back] = await Promise.all([browser(start), happens(20)])

  const all = await allCursors(start)
  await soon(() => new Set(back.cursors()).size).toBe(all.length)
  expect(new Set(back.cursors())).toEqual(new Set(all))
  await back.leaves()
})

test('two processes tell each other’s browsers', async () => {
  const theirs = await openStream(shelf.database, log)
  const heard: string[] = []
  theirs.onFacts((facts) => heard.push(...facts.map(({ type }) => type)))

  await happens(2)

  await soon(() => heard).toEqual(['shelf.filled', 'shelf.filled'])
  await theirs.close()
})

test('a line to the database that breaks is opened again, and nothing is missed', async () => {
  const here = await browser()
  const start = here.lastId()
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen %' and datname = current_database()`.execute(
    shelf.db,
  )
  await happens(3)

  await soon(() => here.cursors().length).toBe(3)
  expect(here.cursors()).toEqual(await allCursors(start))
  await here.leaves()
})

test('a browser that was away for months catches up in several goes and misses nothing', async () => {
  const start = await latestCursor(shelf.db)
  await sql`insert into facts (id, type, at, recorded_at, actor_kind, about)
    select gen_random_uuid(), 'shelf.filled', now(), now(), 'system', '{}' from generate_series(1, 45000)`.execute(shelf.db)
  const all = await allCursors(start)
  await stream.close()
  stream = await openStream(shelf.database, log)
  const seen = new Set<string>()

  let from = start
  for (let goes = 0; goes < 10 && seen.size < all.length; goes++) {
    const back = await browser(from)
    await soon(() => back.isOver() || back.cursors().length + seen.size >= all.length).toBe(true)
    for (const cursor of back.cursors()) seen.add(cursor)
    from = back.lastId()
    await back.leaves()
  }

  expect(seen.size).toBe(all.length)
})

test('when the database goes away while a browser catches up, its line is cut and it comes back later', async () => {
  const away = openDatabase(shelf.place)
  await stream.close()
  stream = await openStream(away, log)
  await away.close()

  const here = await browser('0.0')

  await soon(here.isOver).toBe(true)
  await here.leaves()
})

test('a stop does not wait for browsers that are still open', async () => {
  const here = await browser()
  const started = performance.now()

  await stream.close()
  await app.close()

  expect(performance.now() - started).toBeLessThan(2_000)
  await soon(here.isOver).toBe(true)
})
