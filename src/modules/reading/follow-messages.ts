/**
 * Reads what customers write, a moment after it has come in and beside the road it came by: a mail never waits for its
 * reading. One process at a time follows the facts from where reading stands, so nothing is skipped and little read twice.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { THE_SYSTEM } from '#kernel/action'
import type { Clock } from '#kernel/clock'
import type { Database } from '#kernel/db'
import { factsAfter, type SavedFact } from '#kernel/facts'
import type { Log } from '#kernel/log'
import { type HeldLock, tryLock } from '#kernel/process-lock'
import type { Stream } from '#kernel/stream'
import { MESSAGES_PER_READING_LIMIT, readMessages } from './actions/read-messages.ts'
import { LANGUAGES } from './core/language.ts'
import { makeReady } from './engine.ts'
import { progress } from './store.ts'

/** Looks at least this often; facts that concern it wake it at once. */
const LOOK_EVERY_MS = 2_000
/** What comes in within this time is read together: a hint may be a moment late, and a flood of mail costs few questions more. */
const GATHER_MS = 250
const RECEIVED = 'conversations.message-received'
/** Between two rounds of a backlog everybody else gets a turn; this still reads three hundred messages a second. */
const PAUSE_MS = 40
/** One language after the other is made ready while nobody waits, so that the first message in it holds nobody up. */
const READY_EVERY_MS = 300
/** Before the first fact: what came before we could read is read too. */
const FROM_THE_BEGINNING = '0.0'

export type FollowParts = {
  database: Database
  clock: Clock
  newId: () => string
  log: Log
  stream: Pick<Stream, 'nudge' | 'onFacts'>
}

/** Starts following; `close` waits for a round that is under way. */
export function followMessages(parts: FollowParts): { close(): Promise<void> } {
  let lock: HeldLock | undefined
  let isClosed = false
  let isWanted = false
  let running: Promise<void> | undefined

  const look = () => {
    isWanted = true
    running ??= readWhileWanted()
      .catch((error: unknown) => parts.log.warn({ err: error }, 'messages could not be read; trying again'))
      .finally(() => (running = undefined))
  }
  async function readWhileWanted() {
    if (!lock || lock.isLost()) lock = await tryLock(parts.database.place, 'reading')
    while (lock && isWanted && !isClosed && !lock.isLost()) {
      isWanted = false
      if (await readSome(parts)) {
        isWanted = true
        await pause(PAUSE_MS)
      }
    }
  }

  const timer = setInterval(look, LOOK_EVERY_MS)
  timer.unref()
  const warming = LANGUAGES.map((code, place) => setTimeout(() => makeReady(code), (place + 1) * READY_EVERY_MS).unref())
  let gathering: NodeJS.Timeout | undefined
  parts.stream.onFacts((facts) => {
    if (isClosed || gathering || !facts.some(({ type }) => type === RECEIVED)) return
    gathering = setTimeout(() => {
      gathering = undefined
      look()
    }, GATHER_MS)
    gathering.unref()
  })
  look()
  return {
    async close() {
      isClosed = true
      clearInterval(timer)
      clearTimeout(gathering)
      warming.forEach(clearTimeout)
      await running
      await lock?.release().catch(() => {})
    },
  }
}

/** One round: the next facts after where reading stands; answers whether there may be more. */
async function readSome({ database: { db }, clock, newId, stream }: FollowParts): Promise<boolean> {
  const cursor = (await progress(db)) ?? FROM_THE_BEGINNING
  const facts = await factsAfter(db, cursor, MESSAGES_PER_READING_LIMIT)
  const messageIds = facts.filter(isReceived).map(({ about }) => String(about.message_id))
  if (facts.length === 0) return false
  // Facts that concern nobody here are passed over without a transaction each; the next message takes the cursor along.
  if (messageIds.length === 0 && facts.length < MESSAGES_PER_READING_LIMIT) return false
  const context = { db, actor: THE_SYSTEM, now: clock.now(), newId }
  const outcome = await readMessages.run(context, { messageIds, cursor: facts.at(-1)!.cursor })
  if (outcome.ok && outcome.value.readCount > 0) stream.nudge()
  return facts.length === MESSAGES_PER_READING_LIMIT
}

const isReceived = ({ type, about }: SavedFact) => type === RECEIVED && typeof about.message_id === 'string'
