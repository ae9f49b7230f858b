import { z } from 'zod'
import { action } from '#kernel/action'
import { accept } from '#kernel/decision'
import { breach } from '../core/life.ts'
import { overduePromises, saveBreaches } from '../store.ts'

/** Promises broken in one transaction; after a night without power the rest follows in the next ones. */
export const BREACHES_PER_RUN_LIMIT = 500

/**
 * Breaks every open promise whose due has come, each exactly once however many processes run this at the same moment:
 * a row is locked, judged and saved by one of them, and the others pass it over.
 */
export const breachOverdue = action({
  name: 'promises.breach-overdue',
  for: ['system'],
  input: z.object({}),
  async run({ tx, now }) {
    const overdue = await overduePromises(tx, now, BREACHES_PER_RUN_LIMIT)
    const decisions = overdue.map((promise) => breach(promise, now)).filter((decision) => decision.ok)
    if (decisions.length > 0)
      await saveBreaches(
        tx,
        decisions.map(({ value }) => value.id),
      )
    return accept({ breachedCount: decisions.length }, ...decisions.flatMap(({ facts }) => facts))
  },
})
