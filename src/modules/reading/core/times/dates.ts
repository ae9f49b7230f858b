/** Dates by number and month as they are written: "3 May", "May 3rd, 2026", "den 3:e", "3/6", "3.6.", "5月15日", ISO. */
import { at, digitsAt, isKey, isStuck, isTight, past, type Reader } from './reader.ts'
import type { DayRead } from './types.ts'

const DAYS_PER_MONTH_MAX = 31
const MONTHS = 12
const THIS_CENTURY = 2000

/** The date at a place, if there is one. */
export function dateAt(reader: Reader, place: number): DayRead | undefined {
  return (
    isoAt(reader, place) ??
    yearFirstAt(reader, place) ??
    monthFirstAt(reader, place) ??
    numericAt(reader, place) ??
    dayFirstAt(reader, place)
  )
}

function isoAt(reader: Reader, place: number): DayRead | undefined {
  const year = digitsAt(reader, place, 4, 4)
  const mark = ['-', '/', '.'].find((key) => isKey(reader, place + 1, key))
  if (year === undefined || !mark || !isKey(reader, place + 3, mark)) return undefined
  const [month, day] = [digitsAt(reader, place + 2), digitsAt(reader, place + 4)]
  if (month === undefined || day === undefined || month > MONTHS || day > DAYS_PER_MONTH_MAX) return undefined
  const end = place + 5
  return isStuck(reader, place, end) ? undefined : { day: { kind: 'date', year, month, day }, end, trust: 'alone' }
}

/** 2026年5月3日, 5月3日, and 明年 before them is a year of its own. */
function yearFirstAt(reader: Reader, place: number): DayRead | undefined {
  const year = digitsAt(reader, place, 4, 4)
  if (year === undefined || !isKey(reader, place + 1, '年')) return undefined
  const rest = monthFirstAt(reader, place + 2)
  return rest?.day.kind === 'date' ? { ...rest, day: { ...rest.day, year } } : undefined
}

function monthFirstAt(reader: Reader, place: number): DayRead | undefined {
  const month = at(reader, place, 'month')
  if (!month) return undefined
  const day = dayNumberAt(reader, past(reader, month.end, 'glue'))
  // Where the day stands first in a date, what follows the month is a year, a clock or another matter.
  const { dateOrder } = reader.lexicon.pack
  if (!day || (dateOrder === 'dmy' && !day.isOrdinal)) return undefined
  if (dateOrder === 'mdy' && !day.isOrdinal) return undefined
  if (isStuck(reader, day.end - 1, day.end) || isKey(reader, day.end, ':')) return undefined
  const year = yearAt(reader, isKey(reader, day.end, ',') ? day.end + 1 : day.end)
  return {
    day: { kind: 'date', day: day.value, month: Number(month.value), year: year?.value },
    end: year?.end ?? day.end,
    trust: 'alone',
  }
}

function dayFirstAt(reader: Reader, place: number): DayRead | undefined {
  const mark = at(reader, place, 'dayMark')
  const number = dayNumberAt(reader, mark?.end ?? place)
  const day = number && mark ? { ...number, isOrdinal: true } : (number ?? ordinalWordAt(reader, place))
  if (!day) return undefined
  const month = at(reader, skipGlue(reader, day.end), 'month')
  if (month) {
    const year = yearAt(reader, month.end)
    return {
      day: { kind: 'date', day: day.value, month: Number(month.value), year: year?.value },
      end: year?.end ?? month.end,
      trust: 'alone',
    }
  }
  const ofMonth = at(reader, day.end, 'ofTheMonth')
  if (ofMonth) return { day: { kind: 'date', day: day.value }, end: ofMonth.end, trust: 'near' }
  const isLonger = reader.tokens[day.end]?.kind === 'number' && isTight(reader, day.end)
  if (!day.isOrdinal || isLonger || isStuck(reader, place, day.end)) return undefined
  // 10号 is a day by itself, unless it is a house or a line: 3号楼.
  const isHan = reader.lexicon.pack.dateOrder === 'mdy'
  if (isHan && at(reader, day.end, 'notAfterClock')) return undefined
  const isDotted = !mark && isKey(reader, day.end - 1, '.')
  return {
    day: { kind: 'date', day: day.value },
    end: day.end,
    trust: isHan ? 'alone' : 'bare',
    isMarked: mark !== undefined,
    isDotted,
  }
}

function skipGlue(reader: Reader, place: number): number {
  return past(reader, isKey(reader, place, '.') && isTight(reader, place) ? place + 1 : place, 'glue')
}

/** 3, 3rd, 3:e, 3., 3号 and 十号. */
function dayNumberAt(reader: Reader, place: number) {
  const digits = digitsAt(reader, place)
  const word = digits === undefined ? at(reader, place, 'number') : undefined
  const value = digits ?? Number(word?.value ?? 0)
  if (!Number.isInteger(value) || value < 1 || value > DAYS_PER_MONTH_MAX) return undefined
  const end = word?.end ?? place + 1
  const mark = at(reader, end, 'ordinalMark')
  if (word && (!mark || isKey(reader, end, '.'))) return undefined
  const isMarked = mark !== undefined && (isTight(reader, end) || reader.lexicon.pack.dateOrder === 'mdy')
  return { value, end: isMarked ? mark.end : end, isOrdinal: isMarked }
}

function ordinalWordAt(reader: Reader, place: number) {
  const ordinal = at(reader, place, 'ordinal')
  if (!ordinal || Number(ordinal.value) < 1) return undefined
  return { value: Number(ordinal.value), end: ordinal.end, isOrdinal: false }
}

function yearAt(reader: Reader, place: number) {
  const value = digitsAt(reader, place, 4, 4)
  return value !== undefined && value >= 1900 && value < 2200 ? { value, end: place + 1 } : undefined
}

/** 3/6, 03.06.2026, 6/3-2026, 3.6. */
function numericAt(reader: Reader, place: number): DayRead | undefined {
  const [first, second] = [digitsAt(reader, place), digitsAt(reader, place + 2)]
  const mark = ['/', '.', '-'].find((key) => isKey(reader, place + 1, key))
  if (first === undefined || second === undefined || !mark || !isTight(reader, place + 1) || !isTight(reader, place + 2))
    return undefined
  if (!isDate(first, second) && !isDate(second, first)) return undefined
  const year = numericYearAt(reader, place + 3)
  const isFinalDot = mark === '.' && !year && isKey(reader, place + 3, '.') && isTight(reader, place + 3)
  const end = year?.end ?? (isFinalDot ? place + 4 : place + 3)
  if (isStuck(reader, place, isFinalDot ? place + 3 : end) || (mark === '-' && !year)) return undefined
  // "10.30" is a time where dates are not written with dots, and an hour and minutes where it could be both.
  if (mark === '.' && !year && !isFinalDot && (reader.lexicon.pack.dateOrder !== 'dmy' || second > MONTHS)) return undefined
  return { day: { kind: 'numeric', first, second, year: year?.value }, end, trust: year ? 'alone' : 'near' }
}

function isDate(day: number, month: number): boolean {
  return day >= 1 && day <= DAYS_PER_MONTH_MAX && month >= 1 && month <= MONTHS
}

function numericYearAt(reader: Reader, place: number) {
  const isMark = isKey(reader, place, '/') || isKey(reader, place, '.') || isKey(reader, place, '-')
  if (!isMark) return undefined
  const long = yearAt(reader, place + 1)
  if (long) return long
  const short = isTight(reader, place) && isTight(reader, place + 1) ? digitsAt(reader, place + 1, 2, 2) : undefined
  return short === undefined ? undefined : { value: THIS_CENTURY + short, end: place + 2 }
}
