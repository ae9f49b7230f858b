/** What runs when, besides reactions: every line is work that some process does, and none does twice. */
import { forgetOldKeys, THE_SYSTEM } from '#kernel/action'
import type { Clock } from '#kernel/clock'
import type { Database } from '#kernel/db'
import { every, type Repeating } from '#kernel/every'
import { newIdAt } from '#kernel/id'
import type { Log } from '#kernel/log'
import type { Stream } from '#kernel/stream'
import { wakeDue } from '#modules/conversations'
import { startDueWatch } from '#modules/promises'
import { followMessages, forgetReadings } from '#modules/reading'

const SECOND_MS = 1_000
const HOUR_MS = 3_600_000

type JobParts = { database: Database; clock: Clock; log: Log; stream: Stream }

export function startJobsOf({ database, clock, log, stream }: JobParts): Repeating[] {
  const { db } = database
  const newId = () => newIdAt(clock.now())
  const byClock = (name: string) => ({ clock, log, name })
  return [
    // at each due: a promise not kept by then is broken, at that minute and once
    startDueWatch({ db, clock, newId, log, stream }),
    // every 5 s: snoozed conversations whose time has come are back
    every(5 * SECOND_MS, byClock('waking snoozed conversations'), async () => {
      const outcome = await wakeDue.run({ db, actor: THE_SYSTEM, now: clock.now(), newId }, {})
      if (outcome.ok && outcome.value.woken > 0) stream.nudge()
    }),
    // when a customer's message has come in: it is read, beside the road it came by
    followMessages({ database, clock, newId, log, stream }),
    // hourly: readings older than ninety days are forgotten
    every(HOUR_MS, byClock('forgetting old readings'), () =>
      forgetReadings.run({ db, actor: THE_SYSTEM, now: clock.now(), newId }, {}),
    ),
    // hourly: idempotency keys older than two days are forgotten
    every(HOUR_MS, byClock('forgetting old idempotency keys'), () => forgetOldKeys(db, clock.now())),
  ]
}
