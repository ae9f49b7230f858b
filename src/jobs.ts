/** What runs when, besides reactions: every line is work that some process does, and none does twice. */
import { forgetOldKeys, THE_SYSTEM } from '#kernel/action'
import type { Clock } from '#kernel/clock'
import type { Db } from '#kernel/db'
import { every, type Repeating } from '#kernel/every'
import { newIdAt } from '#kernel/id'
import type { Log } from '#kernel/log'
import type { Stream } from '#kernel/stream'
import { wakeDue } from '#modules/conversations'
import { startDueWatch } from '#modules/promises'

const SECOND_MS = 1_000
const HOUR_MS = 3_600_000

export function startJobsOf({ db, clock, log, stream }: { db: Db; clock: Clock; log: Log; stream: Stream }): Repeating[] {
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
    // hourly: idempotency keys older than two days are forgotten
    every(HOUR_MS, byClock('forgetting old idempotency keys'), () => forgetOldKeys(db, clock.now())),
  ]
}
