/** Which dates are meant by a day as it was said, counted from today; two when both are honest (DOMAIN R1). */
import { addDays, isRealDate, WEEKDAYS, weekdayOf } from '#kernel/time'
import { nextFeast } from './holidays.ts'
import type { TimesPack } from './pack.ts'
import type { DaySaid, Edge, PointSaid, Precision, Which } from './types.ts'

/** One honest stretch of dates for the words; `isPast` when it can only have been meant by a slip. */
export type Dates = { readonly first: string; readonly last: string; readonly precision: Precision }

/** From where the days are counted, and whose habits of writing dates hold. */
export type Today = { readonly today: string; readonly pack: TimesPack; readonly locale?: string | undefined }

const WEEK = 7
const FRIDAY = 4
const SATURDAY = 5
const MONTHS = 12

/** A date without a year lies in next year when it is longer past than this; nearer past is a question. */
const PAST_DAYS_TAKEN_AS_NEXT_YEAR = 183

/** All honest readings of the day of a point, the likelier first; none when there is no such date. */
export function datesOf({ day, dayTo, within }: PointSaid, today: Today): Dates[] {
  if (!day) return []
  if (within) return datesWithin(day, within, today)
  if (!dayTo) return datesOfDay(day, today)
  // "12 to 19 February": the month stands once, at the end.
  const isBare = day.kind === 'date' && dayTo.kind === 'date' && day.month === undefined
  const first = datesOfDay(isBare ? { ...day, month: dayTo.month, year: dayTo.year } : day, today)
  return first.flatMap((from) => {
    const to = datesOfDay(dayTo, { ...today, today: addDays(from.first, -1) })[0]
    return to && to.last >= from.first ? [{ first: from.first, last: to.last, precision: from.precision }] : []
  })
}

function datesOfDay(day: DaySaid, today: Today): Dates[] {
  switch (day.kind) {
    case 'offset':
      return [oneDay(addDays(today.today, day.days))]
    case 'weekday':
      return weekdays(day, today).map(oneDay)
    case 'date':
      return realDates(day, today)
    case 'numeric':
      return numericDates(day, today)
    case 'holiday': {
      const feast = nextFeast(day.rule, today.today)
      return feast ? [{ ...feast, precision: 'day' }] : []
    }
    case 'nth':
      return nthDates(day, today)
    case 'weekNumber':
      return weekByNumber(day.number, today).map((monday) => weekFrom(monday, day.edge))
    case 'stretch':
      return stretchDates(day, today)
    case 'month':
      return [monthFrom(nextMonthNamed(day.month, day.year, today.today), day.edge)]
  }
}

function oneDay(date: string): Dates {
  return { first: date, last: date, precision: 'day' }
}

function weekdayNumber(date: string): number {
  return WEEKDAYS.indexOf(weekdayOf(date))
}

/** The Monday of the week of a date. */
export function mondayOf(date: string): string {
  return addDays(date, -weekdayNumber(date))
}

function weekdays({ weekday, which, weeksOn = 0 }: Extract<DaySaid, { kind: 'weekday' }>, { today, pack }: Today): string[] {
  const ahead = (weekday - weekdayNumber(today) + WEEK) % WEEK
  const coming = addDays(today, ahead === 0 ? WEEK : ahead)
  const inWeek = (weeks: number) => addDays(mondayOf(today), weeks * WEEK + weekday)
  switch (which) {
    case undefined:
    case 'coming':
      return [addDays(coming, weeksOn * WEEK)]
    case 'this':
      return inWeek(0) < today ? [coming, inWeek(0)] : [inWeek(0)]
    case 'last':
      return [addDays(today, ahead === 0 ? -WEEK : ahead - WEEK)]
    case 'afterNext':
      return [inWeek(2)]
    case 'next':
      if (pack.nextWeekday === 'nextWeek') return [inWeek(1)]
      return pack.nextWeekday === 'coming' || inWeek(1) === coming ? [coming] : [coming, inWeek(1)]
  }
}

/** A weekday in a week ("Friday next week") or beside a date ("Friday 15 May"), which must then agree. */
function datesWithin(day: DaySaid, within: DaySaid, today: Today): Dates[] {
  if (
    within.kind === 'stretch' &&
    within.stretch === 'year' &&
    (day.kind === 'date' || day.kind === 'numeric' || day.kind === 'month')
  ) {
    return datesOfDay({ ...day, year: Number(today.today.slice(0, 4)) + WEEKS_ON[within.which] }, today)
  }
  const around = datesOfDay(within, today)
  if (within.kind === 'stretch' && within.stretch === 'month' && day.kind === 'date' && day.month === undefined) {
    return around
      .map(({ first }) => isoDate(Number(first.slice(0, 4)), Number(first.slice(5, 7)), day.day))
      .filter(isRealDate)
      .map(oneDay)
  }
  if (day.kind !== 'weekday') return around
  if (within.kind === 'stretch' || within.kind === 'weekNumber') {
    return around.map(({ first }) => oneDay(addDays(mondayOf(first), day.weekday)))
  }
  const agreeing = around.filter(({ first }) => weekdayNumber(first) === day.weekday)
  if (agreeing.length > 0) return agreeing
  return [...around, ...weekdays({ ...day, which: undefined }, today).map(oneDay)]
}

function realDates(
  { day, month, year }: { day: number; month?: number | undefined; year?: number | undefined },
  { today }: Today,
): Dates[] {
  if (month === undefined) return nextDayOfMonth(day, today)
  const thisYear = Number(today.slice(0, 4))
  const dateIn = (inYear: number) => isoDate(inYear, month, day)
  if (year !== undefined) return isRealDate(dateIn(year)) ? [oneDay(dateIn(year))] : []
  // 29 February is in the next leap year, should there be one soon.
  const [now, next] = [dateIn(thisYear), dateIn(thisYear + 1)]
  if (!isRealDate(now)) return isRealDate(next) ? [oneDay(next)] : []
  if (now >= today) return [oneDay(now)]
  const isLongPast = addDays(now, PAST_DAYS_TAKEN_AS_NEXT_YEAR) < today
  if (!isRealDate(next)) return [oneDay(now)]
  return isLongPast ? [oneDay(next)] : [oneDay(next), oneDay(now)]
}

function nextDayOfMonth(day: number, today: string): Dates[] {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  for (let ahead = 0; ahead < MONTHS; ahead += 1) {
    const date = isoDate(year + Math.floor((month - 1 + ahead) / MONTHS), ((month - 1 + ahead) % MONTHS) + 1, day)
    if (isRealDate(date) && date >= today) return [oneDay(date)]
  }
  return []
}

/** The Nth weekday or working day of a month, -1 the last; of the month that has it still ahead. */
function nthDates({ nth, weekday, month }: Extract<DaySaid, { kind: 'nth' }>, { today }: Today): Dates[] {
  const first = month === undefined ? monthsOn(today, 0) : nextMonthNamed(month, undefined, today)
  for (const start of [first, monthsOn(first, month === undefined ? 1 : MONTHS)]) {
    const last = Number(addDays(monthsOn(start, 1), -1).slice(8))
    const dates = Array.from({ length: last }, (_, i) => addDays(start, i))
    const counted = dates.filter((date) =>
      weekday === undefined ? weekdayNumber(date) <= FRIDAY : weekdayNumber(date) === weekday,
    )
    const date = counted.at(nth > 0 ? nth - 1 : nth)
    if (date && date >= today) return [oneDay(date)]
  }
  return []
}

function isoDate(year: number, month: number, day: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

function numericDates(
  { first, second, year }: { first: number; second: number; year?: number | undefined },
  today: Today,
): Dates[] {
  const order = (today.locale && today.pack.dateOrderByLocale[today.locale]) || today.pack.dateOrder
  const dayFirst = second <= MONTHS ? realDates({ day: first, month: second, year }, today) : []
  const monthFirst = first <= MONTHS ? realDates({ day: second, month: first, year }, today) : []
  if (order === 'dmy' && dayFirst.length > 0) return dayFirst
  if (order === 'mdy' && monthFirst.length > 0) return monthFirst
  if (order !== 'ask') return [...dayFirst, ...monthFirst]
  return first === second ? dayFirst : [...dayFirst, ...monthFirst]
}

/** The Monday of an ISO week: this year's, or next year's when that is long past; both when it is not. */
function weekByNumber(number: number, { today }: Today): string[] {
  const year = Number(mondayOf(today).slice(0, 4))
  const mondayIn = (inYear: number) => addDays(mondayOf(`${inYear}-01-04`), (number - 1) * WEEK)
  const thisYear = mondayIn(Number(addDays(mondayOf(today), 3).slice(0, 4)) === year ? year : year + 1)
  if (addDays(thisYear, WEEK) > today) return [thisYear]
  const next = mondayIn(Number(addDays(thisYear, 3).slice(0, 4)) + 1)
  return addDays(thisYear, PAST_DAYS_TAKEN_AS_NEXT_YEAR) < today ? [next] : [next, thisYear]
}

const WEEKS_ON: Readonly<Record<Which, number>> = { last: -1, this: 0, coming: 1, next: 1, afterNext: 2 }

function stretchDates({ stretch, which, edge }: Extract<DaySaid, { kind: 'stretch' }>, { today, pack }: Today): Dates[] {
  const ahead = WEEKS_ON[which]
  if (stretch === 'week') return [weekFrom(addDays(mondayOf(today), ahead * WEEK), edge)]
  if (stretch === 'month') return [monthFrom(monthsOn(today, ahead), edge)]
  if (stretch === 'year') return [yearFrom(Number(today.slice(0, 4)) + ahead, edge)]
  const saturday = addDays(mondayOf(today), SATURDAY + (which === 'coming' ? 0 : ahead * WEEK))
  if (which === 'next' && pack.nextWeekday === 'nextWeek')
    return [{ first: saturday, last: addDays(saturday, 1), precision: 'day' }]
  return weekendsFrom(saturday, which, today).map((first) => ({ first, last: addDays(first, 1), precision: 'day' }))
}

/** "Next weekend" said before this one is as much a question as "next Friday". */
function weekendsFrom(saturday: string, which: Which, today: string): string[] {
  const isThisAhead = weekdayNumber(today) < SATURDAY
  return which === 'next' && isThisAhead ? [addDays(saturday, -WEEK), saturday] : [saturday]
}

/** A week is Monday to Friday, the days on which things are done; its beginning is two days, its middle the Wednesday. */
function weekFrom(monday: string, edge?: Edge): Dates {
  const days: Record<Edge, [number, number]> = { start: [0, 1], middle: [2, 2], end: [3, FRIDAY], whole: [0, FRIDAY] }
  const [first, last] = days[edge ?? 'whole']
  return { first: addDays(monday, first), last: addDays(monday, last), precision: edge && edge !== 'whole' ? 'day' : 'week' }
}

function nextMonthNamed(month: number, year: number | undefined, today: string): string {
  const thisYear = Number(today.slice(0, 4))
  return isoDate(year ?? (month < Number(today.slice(5, 7)) ? thisYear + 1 : thisYear), month, 1)
}

function monthsOn(date: string, months: number): string {
  const count = Number(date.slice(0, 4)) * MONTHS + Number(date.slice(5, 7)) - 1 + months
  return isoDate(Math.floor(count / MONTHS), (count % MONTHS) + 1, 1)
}

/** The date so many months later; the last of the month where there is no such day. */
export function addMonths(date: string, months: number): string {
  const first = monthsOn(date, months)
  const sameDay = `${first.slice(0, 8)}${date.slice(8)}`
  return isRealDate(sameDay) ? sameDay : addDays(monthsOn(first, 1), -1)
}

/** A third of the month each, as 上旬, 中旬 and 下旬 have it; its end is the last day. */
function monthFrom(first: string, edge?: Edge): Dates {
  const last = addDays(monthsOn(first, 1), -1)
  if (edge === 'start') return { first, last: addDays(first, 9), precision: 'week' }
  if (edge === 'middle') return { first: addDays(first, 10), last: addDays(first, 19), precision: 'week' }
  if (edge === 'end') return { first: addDays(first, 20), last, precision: 'week' }
  return { first, last, precision: 'month' }
}

function yearFrom(year: number, edge?: Edge): Dates {
  if (edge === 'end') return { first: isoDate(year, MONTHS, 1), last: isoDate(year, MONTHS, 31), precision: 'month' }
  if (edge === 'start') return { first: isoDate(year, 1, 1), last: isoDate(year, 1, 31), precision: 'month' }
  return { first: isoDate(year, 1, 1), last: isoDate(year, MONTHS, 31), precision: 'month' }
}
