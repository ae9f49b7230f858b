import type { FastifyReply, FastifyRequest } from 'fastify'
import pg from 'pg'
import { connectionTo, sql, type Database, type Db } from './db.ts'
import { FACTS_PER_READ, factsAfter, latestCursor, type Cursor, type SavedFact } from './facts.ts'
import type { Log } from './log.ts'

type Browser = { write(text: string): void; end(): void }

/**
 * Facts as they happen, to every open browser. One LISTEN connection per process; a notification says only "look", the
 * facts themselves are read after a cursor, so nothing is missed while a connection was down.
 */
export type Stream = {
  /** Call after committing; many calls within a moment become one notification. */
  nudge(): void
  serve(request: FastifyRequest, reply: FastifyReply): Promise<void>
  /** Runs on every batch of new facts, in every process. */
  onFacts(listener: (facts: readonly SavedFact[]) => void): void
  close(): Promise<void>
}

const NUDGE_DELAY_MS = 15
const LOOK_EVERY_MS = 1_500
const HEARTBEAT_EVERY_MS = 20_000
const BROWSERS_LIMIT = 2_000
const CATCH_UP_PAGES_LIMIT = 40
const LISTEN_AGAIN_MS = 500

const line = ({ cursor, type, at, about }: SavedFact) => ({ cursor, type, at: at.toISOString(), ...about })
const packet = (facts: readonly SavedFact[]) =>
  `id: ${facts.at(-1)!.cursor}\nevent: facts\ndata: ${JSON.stringify(facts.map(line))}\n\n`

export async function openStream(database: Database, log: Log): Promise<Stream> {
  const { db, place } = database
  const browsers = new Set<Browser>()
  const listeners = new Set<(facts: readonly SavedFact[]) => void>([
    (facts) => browsers.forEach((browser) => browser.write(packet(facts))),
  ])
  const reader = await followFacts(database, log, (facts) => listeners.forEach((listener) => listener(facts)))
  const ear = listenTo(database, reader.look)

  // The safety net: a notification can be lost with its process, and a fact becomes visible only when older transactions end.
  const timer = setInterval(reader.look, LOOK_EVERY_MS)
  const heartbeat = setInterval(() => browsers.forEach((browser) => browser.write(': still here\n\n')), HEARTBEAT_EVERY_MS)
  timer.unref()
  heartbeat.unref()

  let nudging: NodeJS.Timeout | undefined
  return {
    nudge() {
      nudging ??= setTimeout(() => {
        nudging = undefined
        sql`select pg_notify(${channelOf(place.workspace)}, '')`.execute(db).catch(() => {})
      }, NUDGE_DELAY_MS)
    },
    async serve(request, reply) {
      if (browsers.size >= BROWSERS_LIMIT) return void reply.status(503).send()
      await openToBrowser(db, browsers, request, reply)
    },
    onFacts: (listener) => void listeners.add(listener),
    async close() {
      clearInterval(timer)
      clearInterval(heartbeat)
      clearTimeout(nudging)
      for (const browser of browsers) browser.end()
      await ear.close()
      await reader.close()
    },
  }
}

const channelOf = (workspace: string) => `facts_${workspace}`

/** Reads new facts after the last ones it saw, one reading at a time, however often it is told to look. */
async function followFacts({ db }: Database, log: Log, tell: (facts: readonly SavedFact[]) => void) {
  let cursor = await latestCursor(db)
  let isClosed = false
  let isLookWanted = false
  let looking: Promise<void> | undefined

  async function lookWhileWanted() {
    while (isLookWanted && !isClosed) {
      isLookWanted = false
      try {
        const facts = await factsAfter(db, cursor)
        if (facts.length === 0) continue
        cursor = facts.at(-1)!.cursor
        isLookWanted ||= facts.length === FACTS_PER_READ
        tell(facts)
      } catch (error) {
        log.warn({ err: error }, 'new facts could not be read; trying again')
      }
    }
  }
  return {
    look() {
      isLookWanted = true
      looking ??= lookWhileWanted().finally(() => (looking = undefined))
    },
    async close() {
      isClosed = true
      await looking
    },
  }
}

/** One LISTEN connection, opened again whenever it is lost; after each opening somebody looks, for what was missed. */
function listenTo({ place }: Database, look: () => void) {
  let isClosed = false
  let listening: pg.Client | undefined
  const listen = async () => {
    if (isClosed) return
    const client = new pg.Client(connectionTo(place))
    const again = () => {
      if (listening !== client || isClosed) return
      listening = undefined
      setTimeout(() => void listen(), LISTEN_AGAIN_MS).unref()
    }
    client.on('error', again)
    client.on('end', again)
    client.on('notification', look)
    listening = client
    try {
      await client.connect()
      await client.query(`listen "${channelOf(place.workspace)}"`)
      look()
    } catch {
      again()
    }
  }
  void listen()
  return {
    async close() {
      isClosed = true
      await listening?.end().catch(() => {})
    },
  }
}

/** First what was missed since the browser's cursor, then live; what comes while catching up is held back until it is done. */
async function openToBrowser(db: Db, browsers: Set<Browser>, request: FastifyRequest, reply: FastifyReply) {
  const from = cursorOf(request) ?? (await latestCursor(db))
  reply.hijack()
  const { raw } = reply
  raw.writeHead(200, {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store',
    Connection: 'keep-alive',
    'X-Accel-Buffering': 'no',
  })
  raw.write(`retry: 1000\nid: ${from}\nevent: hello\ndata: ${JSON.stringify({ cursor: from })}\n\n`)

  let heldBack: string[] | undefined = []
  const browser = { write: (text: string) => void (heldBack ? heldBack.push(text) : raw.write(text)), end: () => void raw.end() }
  browsers.add(browser)
  raw.on('close', () => browsers.delete(browser))
  const isCaughtUp = await catchUp(db, from, (facts) => raw.write(packet(facts))).catch(() => false)
  // A cut line is one the browser opens again, from the last fact it was told; silence it would take for peace.
  if (!isCaughtUp) return void raw.end()
  // A fact that came both ways is told twice; browsers only refresh on it, so that is harmless.
  const held = heldBack
  heldBack = undefined
  for (const text of held) raw.write(text)
}

/** Tells what happened after a cursor, a page at a time; false when there is more than one line is held open for. */
async function catchUp(db: Db, from: Cursor, tell: (facts: readonly SavedFact[]) => void): Promise<boolean> {
  let after = from
  for (let page = 0; page < CATCH_UP_PAGES_LIMIT; page++) {
    const missed = await factsAfter(db, after)
    if (missed.length === 0) return true
    after = missed.at(-1)!.cursor
    tell(missed)
  }
  return false
}

function cursorOf(request: FastifyRequest): Cursor | undefined {
  const header = request.headers['last-event-id']
  const query = (request.query as { after?: string }).after
  const cursor = typeof header === 'string' ? header : query
  return cursor && /^\d{1,20}\.\d{1,20}$/.test(cursor) ? cursor : undefined
}
