/**
 * The dates of feasts by a small rule: "easter-2" Good Friday, "12-24" a date, "sat>=06-20" the first Saturday from then,
 * "12-24..12-26" from one to the other; where no rule exists (the lunar new year), the dates themselves, parted by commas.
 */
import { addDays, isRealDate, WEEKDAYS, weekdayOf } from '#kernel/time'

/** The first and last date of a feast. */
export type Feast = { readonly first: string; readonly last: string }

const EASTER = /^easter(?:([+-])(\d+))?$/
const FROM_DATE = /^([a-z]{3})>=(\d\d-\d\d)$/
const YEARS_AHEAD = 2

/** The next time a feast is, today included; nothing when the pack does not know its date. */
export function nextFeast(rule: string, today: string): Feast | undefined {
  const year = Number(today.slice(0, 4))
  for (let ahead = 0; ahead < YEARS_AHEAD; ahead += 1) {
    const feast = feastIn(rule, year + ahead)
    if (feast && feast.last >= today) return feast
  }
  return undefined
}

function feastIn(rule: string, year: number): Feast | undefined {
  if (rule.includes(',') || /^\d{4}-/.test(rule)) {
    const listed = rule.split(',').find((dates) => dates.startsWith(`${year}-`))
    return listed === undefined ? undefined : between(listed.split('..'), (date) => date)
  }
  return between(rule.split('..'), (part) => dateBy(part, year))
}

function between([start, end]: string[], dateOf: (part: string) => string | undefined): Feast | undefined {
  const first = dateOf(start ?? '')
  const last = end === undefined ? first : dateOf(end)
  if (!first || !last || !isRealDate(first) || !isRealDate(last)) return undefined
  return { first, last: last < first ? first : last }
}

function dateBy(part: string, year: number): string | undefined {
  const easter = EASTER.exec(part)
  if (easter) return addDays(easterSunday(year), Number(`${easter[1] ?? '+'}${easter[2] ?? 0}`))
  const from = FROM_DATE.exec(part)
  if (from) return firstWeekday(from[1] ?? '', `${year}-${from[2]}`)
  // "+" takes a date into the year after: from Christmas to New Year.
  return part.startsWith('+') ? `${year + 1}-${part.slice(1)}` : `${year}-${part}`
}

function firstWeekday(weekday: string, from: string): string | undefined {
  if (!isRealDate(from)) return undefined
  const ahead = WEEKDAYS.findIndex((name) => name === weekday) - WEEKDAYS.indexOf(weekdayOf(from))
  return addDays(from, (ahead + 7) % 7)
}

/** Easter Sunday of a Gregorian year, by the rule of Meeus, Jones and Butcher. */
function easterSunday(year: number): string {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const inCentury = year % 100
  const leapCenturies = Math.floor(century / 4)
  const moon = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - leapCenturies - moon + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7
  const shift = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const days = epact + weekday - 7 * shift + 114
  const month = Math.floor(days / 31)
  return `${year}-0${month}-${String((days % 31) + 1).padStart(2, '0')}`
}
