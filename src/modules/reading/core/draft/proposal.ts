/** A time that can honestly be offered instead of "soon": later today, or early on the next working day. */
import { addDays, type Calendar, closingTimeOn, isKnownZone, type Weekday, weekdayOf, wallOf } from '#kernel/time'
import type { DraftPack } from './pack.ts'

const DAYS_LOOKED_AHEAD = 14
/** Before this hour today is still possible. */
const TODAY_UNTIL_HOUR = 14
const TODAY_CLOCK = '15:00'
const TODAY_LATE_CLOCK = '17:00'
const NOON_HOUR = 12
const NEXT_DAY_CLOCK = '10:00'

export type Here = { readonly now: Date; readonly zone: string; readonly calendar?: Calendar | undefined }

const isWorkingDay = (date: string, weekday: Weekday, calendar: Calendar | undefined) =>
  calendar ? closingTimeOn(calendar, date) !== undefined : weekday !== 'sat' && weekday !== 'sun'

const clockOf = (clock: string, is24: boolean) => {
  if (is24) return clock
  const hour = Number(clock.slice(0, 2))
  return hour > NOON_HOUR ? `${hour - NOON_HOUR} pm` : `${hour} am`
}

const written = (pattern: string, clock: string, weekday: string) =>
  pattern.replace('{clock}', clock).replace('{weekday}', weekday)

/** The time in the words of the language, to be put where the vague words stood. */
export function timeProposed(times: DraftPack['times'], { now, zone, calendar }: Here): string {
  const { date, time, weekday } = wallOf(now, isKnownZone(zone) ? zone : 'UTC')
  const hour = Number(time.slice(0, 2))
  if (hour < TODAY_UNTIL_HOUR && isWorkingDay(date, weekday, calendar)) {
    return written(times.today, clockOf(hour < NOON_HOUR ? TODAY_CLOCK : TODAY_LATE_CLOCK, times.is24), '')
  }
  for (let days = 1; days <= DAYS_LOOKED_AHEAD; days++) {
    const next = addDays(date, days)
    if (!isWorkingDay(next, weekdayOf(next), calendar)) continue
    return written(
      days === 1 ? times.tomorrow : times.later,
      clockOf(NEXT_DAY_CLOCK, times.is24),
      times.weekdays[weekdayOf(next)] ?? next,
    )
  }
  return written(times.tomorrow, clockOf(NEXT_DAY_CLOCK, times.is24), '')
}
