/**
 * When a date begins and ends in a place, and which instant a clock on the wall there means.
 * Asking the zone database costs about 40 µs a day and a deadline may cross hundreds of days, so what it said is kept:
 * a zone's past and future days do not change while a process runs, which keeps these functions pure to their callers.
 */
import { Temporal } from 'temporal-polyfill'
import { dateOfDay, MINUTE_MS, MINUTES_PER_DAY, STEADY_DAY_MS, utcDay } from './dates.ts'

/** Enough for ten years in four zones, and about 2 MB; past it we start afresh rather than keep score of what was used. */
const ZONE_DAYS_KEPT = 16_384

// A numeric offset knows no summer time, so it is no zone for a calendar; Temporal would also take a whole date in brackets.
const ZONE_NAME = /^[A-Za-z][A-Za-z0-9_+\-/]*$/

type DayStart = { atMs: number; offsetNanoseconds: number }

const knownZones = new Map<string, boolean>()
const startsByZone = new Map<string, Map<number, DayStart>>()
let startsKept = 0

/** Says whether the zone database of this machine knows the name; '+02:00' is an offset, not a zone. */
export function isKnownZone(zone: string): boolean {
  const known = knownZones.get(zone)
  if (known !== undefined) return known

  if (knownZones.size >= ZONE_DAYS_KEPT) knownZones.clear()
  const answer = ZONE_NAME.test(zone) && isAccepted(zone)
  knownZones.set(zone, answer)
  return answer
}

/** The first instant of a date in a zone, in milliseconds: 01:00 where midnight was skipped. */
export function dayStartMs(zone: string, day: number): number {
  return startOf(zone, day).atMs
}

/** The instant of a wall time so many minutes (0 to 1440) after midnight: the later side of a gap, the earlier of an overlap. */
export function wallInstantMs(zone: string, day: number, minutes: number): number {
  const start = startOf(zone, day)
  const next = startOf(zone, day + 1)

  if (minutes === MINUTES_PER_DAY) return next.atMs
  const isSteady = next.atMs - start.atMs === STEADY_DAY_MS && next.offsetNanoseconds === start.offsetNanoseconds
  if (isSteady) return start.atMs + minutes * MINUTE_MS

  const time = Temporal.PlainTime.from({ hour: Math.floor(minutes / 60), minute: minutes % 60 })
  return Temporal.PlainDate.from(dateOfDay(day)).toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds
}

/** The number of the date that the calendar on the wall shows in a zone at this instant. */
export function zoneDay(zone: string, instantMs: number): number {
  const day = utcDay(instantMs) + 1
  // Zones are at most 14 hours from UTC; a date that a zone skipped begins and ends at once, and so is stepped over.
  if (dayStartMs(zone, day) <= instantMs) return day
  return dayStartMs(zone, day - 1) <= instantMs ? day - 1 : day - 2
}

function startOf(zone: string, day: number): DayStart {
  const kept = startsByZone.get(zone)?.get(day)
  if (kept) return kept

  const midnight = Temporal.PlainDate.from(dateOfDay(day)).toZonedDateTime(zone)
  const start = { atMs: midnight.epochMilliseconds, offsetNanoseconds: midnight.offsetNanoseconds }
  keep(zone, day, start)
  return start
}

function keep(zone: string, day: number, start: DayStart) {
  if (startsKept >= ZONE_DAYS_KEPT) {
    startsByZone.clear()
    startsKept = 0
  }
  const ofZone = startsByZone.get(zone) ?? new Map<number, DayStart>()
  startsByZone.set(zone, ofZone.set(day, start))
  startsKept += 1
}

function isAccepted(zone: string): boolean {
  try {
    Temporal.PlainDate.from('2000-01-01').toZonedDateTime(zone)
    return true
  } catch {
    // The zone database says "unknown" by throwing, and has no other way of being asked.
    return false
  }
}
