/** When a promise is due: a wall time somewhere, turned into the one instant it means, or the reason why it means none. */
import { accept, refuse } from '#kernel/decision'
import { resolveWall, type Wall } from '#kernel/time'
import type { Due } from './promise.ts'

/** Further ahead our word is a wish: people, prices and clocks' rules will have changed. */
export const AHEAD_LIMIT_DAYS = 2 * 366

const DAY_MS = 24 * 60 * 60_000

/** A due as it was said; `which` answers our question when the clock shows that time twice. */
export type SaidDue = Wall & { which?: 'earlier' | 'later' | undefined }

/** The instant a wall time means, later than `saidAt`; a time the clock skips or shows twice is asked about, never guessed. */
export function resolveDue({ date, time, zone, which }: SaidDue, saidAt: Date) {
  const wall = { date, time, zone }
  const resolved = resolveWall(wall)

  switch (resolved.kind) {
    case 'invalid':
      return refuse({ kind: 'invalid', code: 'promises.not-a-time', because: resolved.because })
    case 'gap':
      return refuse({
        kind: 'invalid',
        code: 'promises.time-does-not-exist',
        before: { ...resolved.before, at: resolved.beforeAt },
        after: { ...resolved.after, at: resolved.afterAt },
      })
    case 'overlap':
      if (which) return ahead({ wall, which, at: resolved[which] }, saidAt)
      return refuse({
        kind: 'invalid',
        code: 'promises.time-exists-twice',
        earlier: { at: resolved.earlier },
        later: { at: resolved.later },
      })
    case 'instant':
      return ahead({ wall, which: null, at: resolved.at }, saidAt)
  }
}

function ahead(due: Due, saidAt: Date) {
  const furthest = new Date(saidAt.getTime() + AHEAD_LIMIT_DAYS * DAY_MS)
  if (due.at <= saidAt) return refuse({ kind: 'invalid', code: 'promises.due-in-the-past' })
  if (due.at > furthest) return refuse({ kind: 'invalid', code: 'promises.too-far-ahead', furthest })
  return accept(due)
}
