import { THE_SYSTEM } from '#kernel/action'
import type { Clock } from '#kernel/clock'
import { firstRow, sql } from '#kernel/db'
import { newIdAt } from '#kernel/id'
import { jobsSchemaOf } from '#kernel/migrate'
import { wakeDue } from '#modules/conversations'
import { breachOverdue } from '#modules/promises'
import type { Makegood } from '../../src/makegood.ts'

const UNITS_MS = { second: 1_000, minute: 60_000, hour: 3_600_000, day: 86_400_000 }
const SETTLING_LIMIT_MS = 8_000
const LOOK_AGAIN_MS = 5

/** '2 days', '1 hour', '90 seconds' in milliseconds. */
export function durationMs(said: string): number {
  const [, count, unit] = /^(\d+) (second|minute|hour|day)s?$/.exec(said) ?? []
  if (!count || !unit) throw new Error(`"${said}" is no length of time`)
  return Number(count) * UNITS_MS[unit as keyof typeof UNITS_MS]
}

/** A clock that only a story moves; afterwards everything that fell due has been done. */
export function movableClock({ database }: Makegood, clock: Clock) {
  const { db, place } = database
  const asSystem = () => ({ db, actor: THE_SYSTEM, now: clock.now(), newId: () => newIdAt(clock.now()) })
  const isLeft = async () =>
    (await firstRow<{ left: boolean }>(
      db,
      sql`select exists (select from promises where state = 'open' and due_at < ${clock.now()})
            or exists (select from conversations where snoozed_until <= ${clock.now()})
            or exists (select from ${sql.id(jobsSchemaOf(place.workspace), 'jobs')} where attempts < max_attempts) as left`,
    ))!.left

  async function settled(): Promise<void> {
    const end = performance.now() + SETTLING_LIMIT_MS
    while (await isLeft()) {
      if (performance.now() > end) throw new Error('What fell due is still not done.')
      await breachOverdue.run(asSystem(), {})
      await wakeDue.run(asSystem(), {})
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
    }
  }
  const moveTo = async (at: Date | string) => {
    clock.moveTo(new Date(at))
    await settled()
  }
  return {
    now: () => clock.now(),
    settled,
    moveTo,
    passes: (said: string) => moveTo(new Date(clock.now().getTime() + durationMs(said))),
  }
}
