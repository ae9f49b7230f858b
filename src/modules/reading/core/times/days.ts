/** Days and stretches of days as they are said: "next Friday", "den 3:e", "3 May", "KW 34", "end of next week", "下周三". */
import { dateAt } from './dates.ts'
import { nthAt } from './nth.ts'
import { at, isKey, numberAt, past, type Reader } from './reader.ts'
import type { DayRead, DaySaid, Edge, PartSaid, Stretch, Which } from './types.ts'

const WEEKDAY_NUMBERS: Readonly<Record<string, number>> = { mon: 0, tue: 1, wed: 2, thu: 3, fri: 4, sat: 5, sun: 6 }
const WEEKS_PER_YEAR_MAX = 53

/** The day or stretch of days at a place, if there is one; the reading that takes most words wins. */
export function dayAt(reader: Reader, place: number): DayRead | undefined {
  const { days } = reader
  if (!days.has(place)) days.set(place, readDay(reader, place))
  return days.get(place)
}

function readDay(reader: Reader, place: number): DayRead | undefined {
  const reads = [
    withPartAt(reader, place),
    offsetAt(reader, place),
    weekdayAt(reader, place),
    stretchAt(reader, place),
    monthAt(reader, place),
    weekNumberAt(reader, place),
    holidayAt(reader, place),
    dateAt(reader, place),
    nthAt(reader, place),
  ]
  return reads.reduce((best, read) => (read && read.end > (best?.end ?? place) ? read : best), undefined)
}

/** A part of the day by its name in the pack. */
export function partNamed({ lexicon }: Reader, name: string): PartSaid | undefined {
  const part = lexicon.pack.dayParts[name]
  return part && { name, from: part.from, to: part.to }
}

function withPartAt(reader: Reader, place: number): DayRead | undefined {
  const both = at(reader, place, 'dayWithPart')
  if (both) {
    const [days, name] = both.value.split(' ')
    return { day: { kind: 'offset', days: Number(days) }, part: partNamed(reader, name ?? ''), end: both.end, trust: 'alone' }
  }
  const which = at(reader, place, 'which')
  const weekday = at(reader, which?.end ?? place, 'weekdayPart')
  if (!weekday) return undefined
  const [name, part] = weekday.value.split(' ')
  const day = weekdaySaid(name ?? '', which?.value as Which | undefined)
  return { day, part: partNamed(reader, part ?? ''), end: weekday.end, trust: 'alone' }
}

function weekdaySaid(value: string, which?: Which): DaySaid {
  const [name = '', own] = value.split(' ')
  return { kind: 'weekday', weekday: WEEKDAY_NUMBERS[name] ?? 0, which: which ?? (own as Which | undefined) }
}

function offsetAt(reader: Reader, place: number): DayRead | undefined {
  const day = at(reader, place, 'day')
  if (!day || isOwner(reader, day.end)) return undefined
  const later = at(reader, day.end, 'weekOn')
  const days = Number(day.value) + 7 * Number(later?.value ?? 0)
  return { day: { kind: 'offset', days }, end: later?.end ?? day.end, trust: 'alone' }
}

/** "Tomorrow's delivery" is about a delivery. */
function isOwner(reader: Reader, place: number): boolean {
  return isKey(reader, place, "'") && isKey(reader, place + 1, 's')
}

function weekdayAt(reader: Reader, place: number): DayRead | undefined {
  const which = at(reader, place, 'which')
  const weekday = at(reader, which ? past(reader, which.end, 'glue') : place, 'weekday') ?? at(reader, place, 'weekday')
  if (!weekday || isOwner(reader, weekday.end)) return undefined
  const later = at(reader, weekday.end, 'weekOn')
  const isWeekNumber = later && numberAt(reader, later.end, 2)
  const said = weekdaySaid(weekday.value, which?.value as Which | undefined)
  if (!later || isWeekNumber || said.kind !== 'weekday') return { day: said, end: weekday.end, trust: 'alone' }
  return { day: { ...said, weeksOn: Number(later.value) }, end: later.end, trust: 'alone' }
}

function stretchAt(reader: Reader, place: number): DayRead | undefined {
  const before = at(reader, place, 'edge')
  const from = before ? skipGlue(reader, before.end) : place
  const ready = at(reader, from, 'stretchReady')
  const which = at(reader, from, 'which')
  const stretch = at(reader, which ? past(reader, which.end, 'glue') : from, 'stretch')
  const end = ready?.end ?? stretch?.end
  if (end === undefined || (!ready && !which && !before) || isOwner(reader, end)) return undefined
  const after = before ? undefined : at(reader, end, 'edge')
  const [whichReady, stretchReady, edgeReady] = ready?.value.split(' ') ?? []
  const edge = (before?.value ?? after?.value ?? edgeReady) as Edge | undefined
  const said = {
    kind: 'stretch',
    stretch: (stretchReady ?? stretch?.value) as Stretch,
    which: (whichReady ?? which?.value ?? 'this') as Which,
    edge,
  } as const
  return { day: said, end: after?.end ?? end, trust: 'alone' }
}

function monthAt(reader: Reader, place: number): DayRead | undefined {
  const before = at(reader, place, 'edge')
  const from = before ? skipGlue(reader, before.end) : place
  const which = at(reader, from, 'which')
  const month = at(reader, which?.end ?? from, 'month')
  if (!month) return undefined
  const after = before ? undefined : at(reader, month.end, 'edge')
  const year = numberAt(reader, month.end, 4)
  const isYear = year?.isDigits && year.value >= 1900 && year.value < 2200
  const edge = (before?.value ?? after?.value) as Edge | undefined
  const said = { kind: 'month', month: Number(month.value), year: isYear ? year.value : undefined, edge } as const
  return { day: said, end: after?.end ?? (isYear ? year.end : month.end), trust: edge ? 'alone' : 'near' }
}

function skipGlue(reader: Reader, place: number): number {
  const once = past(reader, place, 'glue')
  return once === place ? place : past(reader, once, 'glue')
}

function weekNumberAt(reader: Reader, place: number): DayRead | undefined {
  const before = at(reader, place, 'edge')
  const from = before ? skipGlue(reader, before.end) : place
  const word = at(reader, from, 'weekNumber')
  const number = word && numberAt(reader, word.end, 2)
  if (!number || number.value < 1 || number.value > WEEKS_PER_YEAR_MAX) return undefined
  const after = at(reader, number.end, 'weekNumberAfter')
  if (reader.lexicon.pack.weekNumberAfter.length > 0 && !after) return undefined
  const edge = before?.value as Edge | undefined
  return { day: { kind: 'weekNumber', number: number.value, edge }, end: after?.end ?? number.end, trust: 'alone' }
}

function holidayAt(reader: Reader, place: number): DayRead | undefined {
  const holiday = at(reader, place, 'holiday')
  return (
    holiday && {
      day: { kind: 'holiday', rule: holiday.value },
      end: holiday.end,
      trust: holiday.end - place > 2 ? 'alone' : 'near',
    }
  )
}
