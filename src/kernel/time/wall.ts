/**
 * What the clock on somebody's wall says, and which instant is meant by it (DOMAIN R1). Twice a year a wall time in most
 * of Europe and America means no instant or two; we say so and let a person choose, and never pick one ourselves.
 */
import { Temporal } from 'temporal-polyfill'
import { addDays, isRealDate, MINUTE_MS, type Weekday, weekdayOf } from './dates.ts'
import { isKnownZone } from './zone-days.ts'

/** A date, a time of day and the place whose clock it is: '2026-03-29', '02:30', 'Europe/Oslo'; seconds only if there are any. */
export type Wall = { readonly date: string; readonly time: string; readonly zone: string }

/** A wall read off at an instant, with the day of the week and how far ahead of UTC that clock was. */
export type WallOf = Wall & { readonly weekday: Weekday; readonly offsetMinutes: number }

/** One instant; none, with the walls just as far before and after the clock was put forward; two; or not a wall time at all. */
export type ResolvedWall =
  | { readonly kind: 'instant'; readonly at: Date }
  | { readonly kind: 'gap'; readonly before: Wall; readonly after: Wall; readonly beforeAt: Date; readonly afterAt: Date }
  | { readonly kind: 'overlap'; readonly earlier: Date; readonly later: Date }
  | { readonly kind: 'invalid'; readonly because: 'bad-date' | 'bad-time' | 'unknown-zone' }

const TIME = /^(?:(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?|24:00)$/

/** Which instant a wall time means; '24:00' is the midnight that ends the date. In a gap 02:30 offers 01:30 and 03:30. */
export function resolveWall({ date, time, zone }: Wall): ResolvedWall {
  if (!isRealDate(date)) return { kind: 'invalid', because: 'bad-date' }
  if (!TIME.test(time)) return { kind: 'invalid', because: 'bad-time' }
  if (!isKnownZone(zone)) return { kind: 'invalid', because: 'unknown-zone' }

  const said = Temporal.PlainDateTime.from(time === '24:00' ? `${addDays(date, 1)}T00:00` : `${date}T${time}`)
  const earlier = said.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const later = said.toZonedDateTime(zone, { disambiguation: 'later' })
  const [earlierAt, laterAt] = [instant(earlier), instant(later)]

  if (earlierAt.getTime() === laterAt.getTime()) return { kind: 'instant', at: earlierAt }
  if (earlier.toPlainDateTime().equals(said)) return { kind: 'overlap', earlier: earlierAt, later: laterAt }
  return { kind: 'gap', before: wall(earlier, zone), after: wall(later, zone), beforeAt: earlierAt, afterAt: laterAt }
}

/** What the wall in a zone shows at an instant, losing nothing of it; an unknown zone is a bug and throws RangeError. */
export function wallOf(at: Date, zone: string): WallOf {
  const there = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone)
  const shown = wall(there, zone)
  return { ...shown, weekday: weekdayOf(shown.date), offsetMinutes: there.offsetNanoseconds / (MINUTE_MS * 1e6) }
}

/** So many minutes later on a stopwatch, whatever clocks and calendars say: "within 24 hours" (DOMAIN R2). */
export function addElapsed(at: Date, minutes: number): Date {
  return new Date(at.getTime() + Math.round(minutes * MINUTE_MS))
}

function wall(there: Temporal.ZonedDateTime, zone: string): Wall {
  const hasSeconds = there.second > 0 || there.millisecond > 0
  const time = there.toPlainTime().toString(hasSeconds ? {} : { smallestUnit: 'minute' })
  return { date: there.toPlainDate().toString(), time, zone }
}

function instant(there: Temporal.ZonedDateTime): Date {
  return new Date(there.epochMilliseconds)
}
