/**
 * When a calendar, or several at once, are open: concrete intervals of instants, so that a day of 23 or 25 hours has
 * the minutes it really had. Intervals hold their first instant and not their last; where one ends as the next begins
 * (midnight of a calendar that never closes) there is no closed instant between them.
 */
import { type Calendar, calendarsOf, type Hours, minutesOn } from './calendar.ts'
import { dateOfDay, dayNumber, isRealDate, utcDay } from './dates.ts'
import { dayStartMs, isKnownZone, wallInstantMs } from './zone-days.ts'

/** From when (included) until when (excluded) all the calendars asked about are open. */
export type OpenSpan = { readonly from: Date; readonly to: Date }

/** Milliseconds since 1970, `fromMs` included, `toMs` not. */
export type Interval = { fromMs: number; toMs: number }

/** How far we look for an hour that is open: ten years, past which no promise of ours reaches. */
export const SEARCH_DAYS_MAX = 3_653

/** How long a stretch we count or list: a century, longer than any conversation has been open. */
export const COUNT_DAYS_MAX = 36_525

/** When the calendars are all open between two instants, joined where one span ends as the next begins; a century at most. */
export function openSpans(hours: Hours, from: Date, to: Date): OpenSpan[] {
  return merge(openBetween(calendarsOf(hours), from.getTime(), to.getTime())).map(({ fromMs, toMs }) => ({
    from: new Date(fromMs),
    to: new Date(toMs),
  }))
}

/** When both we and those we wait for are there, between two instants: `openSpans` by the name agents use for it. */
export function bothOpen(calendars: readonly Calendar[], from: Date, to: Date): OpenSpan[] {
  return openSpans(calendars, from, to)
}

/** Whether somebody can act at this instant; at the closing minute nobody can. */
export function isOpenAt(hours: Hours, at: Date): boolean {
  return openBetween(calendarsOf(hours), at.getTime(), at.getTime() + 1).length > 0
}

/** The first open instant at or after this one, which is this one itself during opening hours; nothing within ten years is none. */
export function nextOpening(hours: Hours, at: Date): Date | undefined {
  const calendars = calendarsOf(hours)
  const first = utcDay(at.getTime()) - 1

  for (let day = first; day <= first + SEARCH_DAYS_MAX; day += 1) {
    const interval = openOnDay(calendars, day).find(({ toMs }) => toMs > at.getTime())
    if (interval) return new Date(Math.max(interval.fromMs, at.getTime()))
  }
  return undefined
}

/** When the doors shut for the last time on a date ("by the end of today", DOMAIN R1); nothing on a day that is closed. */
export function closingTimeOn(hours: Hours, date: string): Date | undefined {
  if (!isRealDate(date)) return undefined
  const last = openOnDay(calendarsOf(hours), dayNumber(date)).at(-1)
  return last && new Date(last.toMs)
}

/** The intervals in which all calendars are open on a date of the first one's zone, earliest first. */
export function openOnDay(calendars: readonly Calendar[], day: number): Interval[] {
  const [first, ...others] = calendars
  if (!first) return []
  return others.reduce((open, other) => intersect(open, other), intervalsOn(first, day))
}

/** The intervals of one calendar on a date of its own zone; what the zone skips that day is not open. */
export function intervalsOn(calendar: Calendar, day: number): Interval[] {
  const minutes = minutesOn(calendar, day, dateOfDay(day))
  if (minutes.length === 0 || !isKnownZone(calendar.zone)) return []

  // An edge inside a gap is moved past it, perhaps into the next span or the next date: sort, cut and join what results.
  const endsMs = dayStartMs(calendar.zone, day + 1)
  const intervals = minutes.map(({ from, to }) => ({
    fromMs: wallInstantMs(calendar.zone, day, from),
    toMs: Math.min(wallInstantMs(calendar.zone, day, to), endsMs),
  }))
  return merge(intervals.filter(({ fromMs, toMs }) => fromMs < toMs).sort((one, other) => one.fromMs - other.fromMs))
}

function openBetween(calendars: readonly Calendar[], fromMs: number, toMs: number): Interval[] {
  const first = utcDay(fromMs) - 1
  const last = Math.min(utcDay(toMs) + 1, first + COUNT_DAYS_MAX)

  const open: Interval[] = []
  for (let day = first; day <= last; day += 1) open.push(...within(openOnDay(calendars, day), fromMs, toMs))
  return open
}

function intersect(open: readonly Interval[], other: Calendar): Interval[] {
  return open.flatMap(({ fromMs, toMs }) => openBetween([other], fromMs, toMs))
}

function within(intervals: readonly Interval[], fromMs: number, toMs: number): Interval[] {
  return intervals
    .map((interval) => ({ fromMs: Math.max(interval.fromMs, fromMs), toMs: Math.min(interval.toMs, toMs) }))
    .filter((interval) => interval.fromMs < interval.toMs)
}

function merge(intervals: readonly Interval[]): Interval[] {
  const merged: Interval[] = []
  for (const interval of intervals) {
    const last = merged.at(-1)
    if (last && interval.fromMs <= last.toMs) last.toMs = Math.max(last.toMs, interval.toMs)
    else merged.push({ ...interval })
  }
  return merged
}
