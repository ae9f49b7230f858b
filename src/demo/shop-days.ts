/**
 * When a story's acts happened and its promises fall due, for whoever opens the demonstration now. Stories count in the
 * shop's working days, so that "tomorrow" said on a Friday is Monday and nobody answers on a Sunday.
 */
import { addDays, resolveWall, type Wall, wallOf, weekdayOf } from '#kernel/time'
import { SHOP_ZONE } from './shop.ts'
import type { Ago, DueOn } from './story.ts'

/**
 * From this hour on "today" is the next working day: nearly all that was due is past by then, and a visitor in the evening
 * or at a weekend would find a shop with nothing left to keep.
 */
const TODAY_ENDS_AT = '15:30'
/** What was still to happen on that day is drawn together into its last hours before now, in the same order. */
const DRAWN_TOGETHER_MS = 3 * 60 * 60_000
/** Nothing happens in the last moments before somebody looks. */
const QUIET_MS = 5 * 60_000
const MINUTE_MS = 60_000
/** Longer than any row of holidays; reaching it is a bug in the calendar. */
const DAYS_OFF_LIMIT = 30

export type ShopDays = {
  now: Date
  /** The date that stories call today. */
  today: string
  momentOf(ago: Ago): Date
  /** `said` is how the story dates the act that gave the promise, `saidAt` when that was. */
  dueOf(due: DueOn, said: Ago, saidAt: Date): Wall & { at: Date }
}

/** Reckons for one instant; `closed` are the dates, beside weekends, on which the shop does not work. */
export function shopDays(now: Date, closed: ReadonlySet<string>): ShopDays {
  const isWorkingDay = (date: string) => !['sat', 'sun'].includes(weekdayOf(date)) && !closed.has(date)
  const wall = wallOf(now, SHOP_ZONE)
  const isDayStillGoing = isWorkingDay(wall.date) && wall.time < TODAY_ENDS_AT
  const today = isDayStillGoing ? wall.date : workingDaysFrom(wall.date, 1, isWorkingDay)

  const onDay = (days: number, time: string) => ({ date: workingDaysFrom(today, days, isWorkingDay), time, zone: SHOP_ZONE })
  function momentOf(ago: Ago) {
    if ('minutesAgo' in ago) return new Date(now.getTime() - ago.minutesAgo * MINUTE_MS)
    const at = instantOf(onDay(-ago.daysAgo, ago.time))
    return isDayStillGoing ? at : drawnTogether(at, now)
  }

  function dueOf(due: DueOn, said: Ago, saidAt: Date) {
    if ('inMinutes' in due) return dueAt(wallOf(minuteOf(now.getTime() + due.inMinutes * MINUTE_MS), SHOP_ZONE))
    if ('daysAgo' in said) return dueAt(onDay(due.inDays, due.time))
    // Said a moment ago, its "tomorrow" is the day after now, whatever day the stories call today.
    const date = workingDaysFrom(wallOf(saidAt, SHOP_ZONE).date, due.inDays, isWorkingDay)
    return dueAt({ date, time: due.time, zone: SHOP_ZONE })
  }
  return { now, today, momentOf, dueOf }
}

/** The working day so many working days after a date, before it when negative. */
function workingDaysFrom(date: string, days: number, isWorkingDay: (date: string) => boolean): string {
  const step = Math.sign(days)
  let [left, daysOff, reached] = [Math.abs(days), 0, date]
  while (left > 0) {
    reached = addDays(reached, step)
    daysOff = isWorkingDay(reached) ? 0 : daysOff + 1
    if (daysOff > DAYS_OFF_LIMIT) throw new RangeError(`The shop never opens around ${reached}.`)
    if (daysOff === 0) left -= 1
  }
  return reached
}

/** An instant of a day that is not over yet, moved before now without passing another one of that day. */
function drawnTogether(at: Date, now: Date): Date {
  const from = now.getTime() - DRAWN_TOGETHER_MS
  const wall = wallOf(now, SHOP_ZONE)
  const dayEnds = instantOf({ date: addDays(wall.date, 1), time: '00:00', zone: SHOP_ZONE }).getTime()
  if (at.getTime() <= from || at.getTime() >= dayEnds) return at
  const share = (at.getTime() - from) / (dayEnds - from)
  return new Date(from + Math.round(share * (DRAWN_TOGETHER_MS - QUIET_MS)))
}

const minuteOf = (ms: number) => new Date(Math.floor(ms / MINUTE_MS) * MINUTE_MS)

function dueAt({ date, time, zone }: Wall) {
  return { date, time, zone, at: instantOf({ date, time, zone }) }
}

/** Of two instants the later one, so that nothing due falls into the past; the clocks' missing hour is stepped over. */
function instantOf(wall: Wall): Date {
  const resolved = resolveWall(wall)
  if (resolved.kind === 'instant') return resolved.at
  if (resolved.kind === 'overlap') return resolved.later
  if (resolved.kind === 'gap') return resolved.afterAt
  throw new RangeError(`Not a time in the shop: ${wall.date} ${wall.time}`)
}
