/**
 * Business time (DOMAIN R2): minutes count only while the calendar is open, and count as they elapse, so that the night
 * of the clock change is as long as it was. Nothing stops this clock; waiting for others is our time, not the customer's.
 */
import { type Calendar, calendarsOf, type Hours, lastKnownDay } from './calendar.ts'
import { MINUTE_MS, utcDay } from './dates.ts'
import { COUNT_DAYS_MAX, openOnDay, SEARCH_DAYS_MAX } from './open-hours.ts'
import { dayStartMs, isKnownZone } from './zone-days.ts'

/** Where business time led: an instant, perhaps past what the calendar knows, or nowhere within ten years and why. */
export type BusinessInstant =
  | { readonly at: Date; readonly isPastValidThrough: boolean }
  | { readonly at: undefined; readonly because: 'never-open' | 'beyond-horizon' }

/**
 * The instant so many business minutes later, or earlier when negative, to the millisecond. What just fills a span ends
 * at its closing time, not at the next opening. From outside hours we start at the next opening (backwards: the last
 * closing), so adding 0 there gives the next opening, and inside hours the instant itself.
 */
export function addBusiness(hours: Hours, from: Date, minutes: number): BusinessInstant {
  const calendars = calendarsOf(hours)
  const amountMs = Math.round(minutes * MINUTE_MS)
  const found = amountMs < 0 ? stepBack(calendars, from.getTime(), -amountMs) : stepOn(calendars, from.getTime(), amountMs)

  if (typeof found === 'string') return { at: undefined, because: found }
  return { at: new Date(found), isPastValidThrough: isPastValidThrough(calendars, from.getTime(), found) }
}

/** The business minutes from one instant to another, negative when `to` is earlier; a century is the most we count. */
export function businessMinutesBetween(hours: Hours, from: Date, to: Date): number {
  if (to < from) return -businessMinutesBetween(hours, to, from)

  const calendars = calendarsOf(hours)
  const first = utcDay(from.getTime()) - 1
  const last = Math.min(utcDay(to.getTime()) + 1, first + COUNT_DAYS_MAX)
  let openMs = 0
  for (let day = first; day <= last; day += 1) {
    for (const { fromMs, toMs } of openOnDay(calendars, day)) {
      openMs += Math.max(0, Math.min(toMs, to.getTime()) - Math.max(fromMs, from.getTime()))
    }
  }
  return openMs / MINUTE_MS
}

function stepOn(calendars: readonly Calendar[], startMs: number, amountMs: number) {
  const first = utcDay(startMs) - 1
  let leftMs = amountMs
  let wasOpen = false

  for (let day = first; day <= first + SEARCH_DAYS_MAX; day += 1) {
    for (const { fromMs, toMs } of openOnDay(calendars, day)) {
      const beginsMs = Math.max(fromMs, startMs)
      if (beginsMs >= toMs) continue
      if (beginsMs + leftMs <= toMs) return beginsMs + leftMs
      leftMs -= toMs - beginsMs
      wasOpen = true
    }
  }
  return wasOpen ? 'beyond-horizon' : 'never-open'
}

function stepBack(calendars: readonly Calendar[], startMs: number, amountMs: number) {
  const first = utcDay(startMs) + 1
  let leftMs = amountMs
  let wasOpen = false

  for (let day = first; day >= first - SEARCH_DAYS_MAX; day -= 1) {
    for (const { fromMs, toMs } of openOnDay(calendars, day).reverse()) {
      const endsMs = Math.min(toMs, startMs)
      if (endsMs <= fromMs) continue
      if (endsMs - leftMs >= fromMs) return endsMs - leftMs
      leftMs -= endsMs - fromMs
      wasOpen = true
    }
  }
  return wasOpen ? 'beyond-horizon' : 'never-open'
}

function isPastValidThrough(calendars: readonly Calendar[], oneMs: number, otherMs: number): boolean {
  return calendars.some((calendar) => {
    const lastDay = lastKnownDay(calendar)
    if (lastDay === undefined || !isKnownZone(calendar.zone)) return false
    if (lastDay === Number.NEGATIVE_INFINITY) return true

    // A deadline at the very end of the last known day was still counted from days we know.
    const knownUntilMs = dayStartMs(calendar.zone, lastDay + 1)
    return Math.max(oneMs, otherMs) > knownUntilMs || Math.min(oneMs, otherMs) >= knownUntilMs
  })
}
