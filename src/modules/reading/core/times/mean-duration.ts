/** What so much time from now comes to: elapsed on a stopwatch, days on the calendar, or business time (DOMAIN R2). */
import { addBusiness, addDays, addElapsed, type Calendar, closingTimeOn } from '#kernel/time'
import { type Here, hereIn, instantsAt, type Meaning, type Note } from './meaning.ts'
import { meaningsOf } from './mean-point.ts'
import type { DurationSaid, PointSaid, Unit } from './types.ts'
import { addMonths } from './which-days.ts'

/** Working days where no calendar is given (DOMAIN R1). */
const USUAL_HOURS = {
  mon: [['09:00', '17:00']],
  tue: [['09:00', '17:00']],
  wed: [['09:00', '17:00']],
  thu: [['09:00', '17:00']],
  fri: [['09:00', '17:00']],
} as const

/** More working days than two years have are no promise. */
const BUSINESS_DAYS_MAX = 520
const CALENDAR_DAYS_MAX = 1_500
const PRECISIONS: Readonly<Record<Unit, Meaning['precision']>> = {
  minute: 'minute',
  hour: 'hour',
  day: 'day',
  week: 'week',
  month: 'month',
  year: 'month',
  businessDay: 'day',
  businessHour: 'hour',
}

/** Every honest reading of a duration; none when it leads nowhere. */
export function durationMeanings(duration: DurationSaid, isPast: boolean, base: PointSaid | undefined, here: Here): Meaning[] {
  if (base) return meaningsOf(base, here).flatMap((from) => fromBase(duration, from, here))
  const sign = isPast ? -1 : 1
  const precision = PRECISIONS[duration.unit]
  switch (duration.unit) {
    case 'minute':
    case 'hour': {
      const minutes = duration.amount * (duration.unit === 'hour' ? 60 : 1)
      return [{ kind: 'elapsed', due: addElapsed(here.said.now, sign * minutes), precision, notes: [] }]
    }
    case 'businessDay':
    case 'businessHour':
      return businessMeaning(duration, here)
    case 'day':
    case 'week':
    case 'month':
    case 'year':
      return sameWall(dateAfter(here.today, duration, sign), here).map((read) => ({ kind: 'elapsed', precision, ...read }))
  }
}

function dateAfter(date: string, { amount, unit }: DurationSaid, sign: number): string {
  if (unit === 'month' || unit === 'year') return addMonths(date, sign * Math.round(amount * (unit === 'year' ? 12 : 1)))
  return addDays(date, sign * Math.ceil(amount * (unit === 'week' ? 7 : 1)))
}

/** The same time on the wall so many days later, to the second; a wall time that is not there moves past the gap. */
function sameWall(date: string, here: Here): { due: Date; notes: Note[] }[] {
  const instants = instantsAt(here, date, here.minuteNow)
  const inMinuteMs = here.said.now.getTime() % 60_000
  const read = instants.at(-1)
  if (!read) return []
  const kept = read.note === 'overlap' ? instants : [read]
  return kept.map(({ at, note }) => ({ due: new Date(at.getTime() + inMinuteMs), notes: note === 'overlap' ? [note] : [] }))
}

function fromBase(duration: DurationSaid, base: Meaning, here: Here): Meaning[] {
  const start = base.from ?? base.due
  if (!start) return []
  const there = hereIn({ ...here.said, now: start }, here.pack, here.zone)
  const shifted = durationMeanings(duration, false, undefined, there)
  return shifted.map((meaning) => ({ ...meaning, kind: 'window', from: meaning.due, due: endOf(meaning, there) }))
}

function endOf({ due }: Meaning, here: Here): Date | undefined {
  if (!due) return undefined
  const { today } = hereIn({ ...here.said, now: due }, here.pack, here.zone)
  return (here.calendar && closingTimeOn(here.calendar, today)) ?? instantsAt(here, today, 1440)[0]?.at
}

function businessMeaning({ amount, unit }: DurationSaid, here: Here): Meaning[] {
  const calendar: Calendar = here.calendar ?? { zone: here.zone, weekly: USUAL_HOURS, closed: [], open: {} }
  const precision = PRECISIONS[unit]
  if (unit === 'businessDay') {
    const found = nthWorkingDay(calendar, here, amount)
    if (!found) return []
    const notes: Note[] = calendar.validThrough && found.date > calendar.validThrough ? ['pastCalendar'] : []
    return [{ kind: 'business', due: found.due, precision, notes }]
  }
  const reached = addBusiness(calendar, here.said.now, amount * 60)
  return reached.at
    ? [{ kind: 'business', due: reached.at, precision, notes: reached.isPastValidThrough ? ['pastCalendar'] : [] }]
    : []
}

/** The closing of the Nth working day after today, make-up days and holidays counted as the calendar has them. */
function nthWorkingDay(calendar: Calendar, here: Here, amount: number): { date: string; due: Date } | undefined {
  const { today } = hereIn(here.said, here.pack, calendar.zone)
  let left = Math.min(Math.ceil(amount), BUSINESS_DAYS_MAX)
  for (let ahead = left === 0 ? 0 : 1; ahead <= CALENDAR_DAYS_MAX; ahead += 1) {
    const date = addDays(today, ahead)
    const due = closingTimeOn(calendar, date)
    if (due) left -= 1
    if (due && left <= 0) return { date, due }
  }
  return undefined
}
