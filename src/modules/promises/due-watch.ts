/**
 * Wakes at each due and breaks what was not kept by then. It sleeps until the next due the database knows, and looks again
 * when a promise is given anywhere or a test clock is moved; every process has one, and none needs to know of the others.
 */
import { THE_SYSTEM } from '#kernel/action'
import type { Clock } from '#kernel/clock'
import type { Db } from '#kernel/db'
import type { Log } from '#kernel/log'
import type { Stream } from '#kernel/stream'
import { BREACHES_PER_RUN_LIMIT, breachOverdue } from './actions/breach-overdue.ts'
import { nextDue } from './store.ts'

/** Looks at least this often: the machine may have slept, or a clock been set. */
const LOOK_EVERY_MS = 30_000
/** After a fault (the database away, say) the next look comes this much later. */
const AGAIN_AFTER_FAULT_MS = 1_000
/** Somebody else may hold the row that is due right now; looking again sooner than this helps nobody. */
const LOOK_AGAIN_MS = 200

/** The facts after which the next due may be another one. */
const DUE_CHANGES = new Set(['promises.given'])

export type DueWatchParts = { db: Db; clock: Clock; newId: () => string; log: Log; stream: Pick<Stream, 'nudge' | 'onFacts'> }

/** Starts the watch; `close` waits for a round that is under way. */
export function startDueWatch(parts: DueWatchParts): { close(): Promise<void> } {
  let isClosed = false
  let isLookWanted = false
  let timer: NodeJS.Timeout | undefined
  let looking: Promise<void> | undefined

  const look = () => {
    isLookWanted = true
    looking ??= lookWhileWanted().finally(() => {
      looking = undefined
      if (isLookWanted && !isClosed) look()
    })
  }
  async function lookWhileWanted() {
    while (isLookWanted && !isClosed) {
      isLookWanted = false
      const delayMs = await breakWhatIsDue(parts, () => isClosed)
      clearTimeout(timer)
      if (isClosed) return
      timer = setTimeout(look, delayMs)
      timer.unref()
    }
  }

  const stopListening = parts.clock.onMove(look)
  parts.stream.onFacts((facts) => {
    if (facts.some(({ type }) => DUE_CHANGES.has(type)) && !isClosed) look()
  })
  look()

  return {
    async close() {
      isClosed = true
      clearTimeout(timer)
      stopListening()
      await looking
    },
  }
}

/** Breaks all that is due now; answers how long there is nothing to do. A fault (the database away) only means: soon again. */
async function breakWhatIsDue({ db, clock, newId, log, stream }: DueWatchParts, isClosed: () => boolean): Promise<number> {
  try {
    let breachedCount = BREACHES_PER_RUN_LIMIT
    while (breachedCount === BREACHES_PER_RUN_LIMIT && !isClosed()) {
      const outcome = await breachOverdue.run({ db, actor: THE_SYSTEM, now: clock.now(), newId }, {})
      breachedCount = outcome.ok ? outcome.value.breachedCount : 0
      if (breachedCount > 0) stream.nudge()
    }
    const due = await nextDue(db)
    return due ? Math.min(LOOK_EVERY_MS, Math.max(LOOK_AGAIN_MS, due.getTime() - clock.now().getTime())) : LOOK_EVERY_MS
  } catch (error) {
    log.error({ err: error }, 'due promises could not be looked at; trying again')
    return AGAIN_AFTER_FAULT_MS
  }
}
