/** "Explain this deadline": day by day what was counted, and why a day was not, so that nobody has to trust a number. */
import { addBusiness } from './business.ts'
import { type Calendar, calendarsOf, type Hours, minutesOn, ruleOn } from './calendar.ts'
import { dateOfDay, MINUTE_MS, MINUTES_PER_DAY } from './dates.ts'
import { type Interval, intervalsOn, type OpenSpan, openOnDay } from './open-hours.ts'
import { addElapsed } from './wall.ts'
import { isKnownZone, zoneDay } from './zone-days.ts'

/**
 * Why a day counted nothing: no hours that weekday; closed by exception; given no hours of its own; all its hours lie
 * outside the stretch; the others we need are closed; the zone skipped the day.
 */
export type ClosedBecause = 'weekly' | 'closed' | 'open-without-hours' | 'outside' | 'not-all-open' | 'no-such-day'

/** One date of the (first) calendar's zone; its minutes add up, over all days, to the minutes that were asked for. */
export type ExplainedDay = {
  readonly date: string
  readonly spans: readonly (OpenSpan & { readonly minutes: number })[]
  /** Whether an exception gave the day its hours or its closing, rather than the week: a make-up day, half day, holiday. */
  readonly isException: boolean
  readonly closedBecause?: ClosedBecause
}

/** When business time leads nowhere there is no last day to stop at, but two weeks show why. */
const DAYS_SHOWN_WITHOUT_DEADLINE = 14

/** The days between `from` and where `addBusiness` leads, earliest first; the dates of two weeks when it leads nowhere. */
export function explainBusiness(hours: Hours, from: Date, minutes: number): ExplainedDay[] {
  const calendars = calendarsOf(hours)
  const [own] = calendars
  if (!own || !isKnownZone(own.zone)) return []

  const stretch = stretchOf(calendars, from, minutes)
  const first = zoneDay(own.zone, stretch.fromMs)
  // A deadline at 24:00 belongs to the day that ended, as the hours on the door say; adding nothing may end at an opening.
  const last = Math.max(first, zoneDay(own.zone, stretch.toMs - (minutes === 0 ? 0 : 1)))
  return Array.from({ length: last - first + 1 }, (_, i) => explainDay(own, calendars, first + i, stretch))
}

function stretchOf(calendars: readonly Calendar[], from: Date, minutes: number): Interval {
  const direction = minutes < 0 ? -1 : 1
  const shown = addElapsed(from, direction * DAYS_SHOWN_WITHOUT_DEADLINE * MINUTES_PER_DAY)
  const { at = shown } = addBusiness(calendars, from, minutes)

  return { fromMs: Math.min(from.getTime(), at.getTime()), toMs: Math.max(from.getTime(), at.getTime()) }
}

function explainDay(own: Calendar, calendars: readonly Calendar[], day: number, stretch: Interval): ExplainedDay {
  const date = dateOfDay(day)
  const open = openOnDay(calendars, day)
  const touched = open.filter(({ fromMs, toMs }) => fromMs <= stretch.toMs && toMs > stretch.fromMs)
  const spans = touched.flatMap((interval) => {
    const fromMs = Math.max(interval.fromMs, stretch.fromMs)
    const toMs = Math.min(interval.toMs, stretch.toMs)
    return fromMs < toMs ? [{ from: new Date(fromMs), to: new Date(toMs), minutes: (toMs - fromMs) / MINUTE_MS }] : []
  })
  const isException = ruleOn(own, date) !== 'weekly'
  return touched.length > 0
    ? { date, spans, isException }
    : { date, spans, isException, closedBecause: whyClosed(own, day, open.length > 0) }
}

function whyClosed(own: Calendar, day: number, isOpenThatDay: boolean): ClosedBecause {
  if (isOpenThatDay) return 'outside'
  if (intervalsOn(own, day).length > 0) return 'not-all-open'

  const date = dateOfDay(day)
  const rule = ruleOn(own, date)
  if (rule === 'closed') return 'closed'
  if (minutesOn(own, day, date).length > 0) return 'no-such-day'
  return rule === 'open' ? 'open-without-hours' : 'weekly'
}
