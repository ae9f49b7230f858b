/** Dates without a clock or a place: '2026-03-29'. Inside this folder a date is its number of days since 1970-01-01. */

/** A day of the week, as calendars name it. */
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'

/** The week from Monday to Sunday, as ISO 8601 and our customers' calendars count it. */
export const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** One minute in milliseconds, the unit of JavaScript's instants. */
export const MINUTE_MS = 60_000

/** The minutes on the clock face of a day, whatever its real length. */
export const MINUTES_PER_DAY = 24 * 60

/** The length of a day whose clock is not changed; real days are 23 to 25 hours long and are measured, not assumed. */
export const STEADY_DAY_MS = MINUTES_PER_DAY * MINUTE_MS

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/

/** Says whether this is a date that exists, written as ISO 8601 has it; '2026-02-30' is not. */
export function isRealDate(date: string): boolean {
  return ISO_DATE.test(date) && !Number.isNaN(Date.parse(date)) && dateOfDay(dayNumber(date)) === date
}

/** The date so many days later (earlier when negative); a date that does not exist is a bug and throws RangeError. */
export function addDays(date: string, days: number): string {
  return dateOfDay(realDay(date) + days)
}

/** The day of the week a date falls on; a date that does not exist is a bug and throws RangeError. */
export function weekdayOf(date: string): Weekday {
  return weekdayOfDay(realDay(date))
}

/** The number of a date that is known to be real, in days since 1970-01-01. */
export function dayNumber(date: string): number {
  return utcDay(Date.parse(date))
}

/** The date with this number. */
export function dateOfDay(day: number): string {
  return new Date(day * STEADY_DAY_MS).toISOString().slice(0, -'T00:00:00.000Z'.length)
}

/** The day of the week of the date with this number; 1970-01-01 was a Thursday. */
export function weekdayOfDay(day: number): Weekday {
  return WEEKDAYS[(((day + 3) % 7) + 7) % 7] as Weekday
}

/** The number of the date on which this instant lies in UTC; every zone's own date is at most one away from it. */
export function utcDay(instantMs: number): number {
  return Math.floor(instantMs / STEADY_DAY_MS)
}

function realDay(date: string): number {
  if (!isRealDate(date)) throw new RangeError(`Not a date: ${date}`)
  return dayNumber(date)
}
