/** What a time said here and now comes to, as instants; the sentences about it are made in `because.ts`. */
import { addDays, type Calendar, closingTimeOn, nextOpening } from '#kernel/time'
import type { TimesPack } from './pack.ts'
import type { Precision, SaidWhere, TimeKind } from './types.ts'
import { resolveMinutes, wallAt } from './zone-clock.ts'

/** Here and now, worked out once per text: the date and minute in the zone that holds, and whose calendar. */
export type Here = {
  readonly said: SaidWhere
  readonly pack: TimesPack
  readonly zone: string
  readonly today: string
  readonly minuteNow: number
  readonly calendar: Calendar | undefined
}

/** Why a person is asked, or what is worth knowing about the day. */
export type Note = 'gap' | 'overlap' | 'past' | 'closed' | 'unknownZone' | 'pastCalendar' | 'noEnd'

/** One honest reading as instants. */
export type Meaning = {
  readonly kind: TimeKind
  readonly from?: Date | undefined
  readonly due?: Date | undefined
  readonly precision: Precision
  readonly notes: readonly Note[]
}

/** Here and now in a zone; an unknown zone is caught before. */
export function hereIn(said: SaidWhere, pack: TimesPack, zone: string): Here {
  const wall = wallAt(said.now, zone)
  const minuteNow = Number(wall.time.slice(0, 2)) * 60 + Number(wall.time.slice(3, 5))
  return { said, pack, zone, today: wall.date, minuteNow, calendar: said.calendar }
}

/** The instants of a wall time: one, or two on the night the clock changes. */
export function instantsAt(here: Here, date: string, minutes: number): { at: Date; note?: Note }[] {
  const resolved = resolveMinutes(date, minutes, here.zone)
  if (resolved.kind === 'instant') return [{ at: resolved.at }]
  if (resolved.kind === 'gap')
    return [
      { at: resolved.beforeAt, note: 'gap' },
      { at: resolved.afterAt, note: 'gap' },
    ]
  if (resolved.kind === 'overlap')
    return [
      { at: resolved.earlier, note: 'overlap' },
      { at: resolved.later, note: 'overlap' },
    ]
  return []
}

/** The first of them, for edges of days, where nobody is asked. */
export function instantAt(here: Here, date: string, minutes: number): Date | undefined {
  return instantsAt(here, date, minutes)[0]?.at
}

/** When a day begins for those who act: at opening where a calendar is known. */
export function dayBegin(here: Here, date: string): Date | undefined {
  const midnight = instantAt(here, date, 0)
  if (!here.calendar || !midnight || !closingTimeOn(here.calendar, date)) return midnight
  const calendarMidnight = instantAt({ ...here, zone: here.calendar.zone }, date, 0) ?? midnight
  return nextOpening(here.calendar, calendarMidnight) ?? midnight
}

/** When a day ends for those who act: at closing where a calendar is known, else at midnight. */
export function dayEnd(here: Here, date: string): Date | undefined {
  return (here.calendar && closingTimeOn(here.calendar, date)) ?? instantAt(here, date, 1440)
}

/** When a stretch of days ends: the closing of its last open day, else its last midnight. */
export function stretchEnd(here: Here, first: string, last: string): Date | undefined {
  const { calendar } = here
  for (let date = last; calendar && date >= first; date = addDays(date, -1)) {
    const closing = closingTimeOn(calendar, date)
    if (closing) return closing
  }
  return instantAt(here, last, 1440)
}

/** Whether the calendar knows a date as closed. */
export function isClosedOn({ calendar }: Here, date: string): boolean {
  return calendar !== undefined && closingTimeOn(calendar, date) === undefined
}
