/** "The last Friday in November", "sista bankdagen i månaden", "the first Monday of next month". */
import { at, past, type Reader } from './reader.ts'
import type { DaySaid } from './types.ts'

const LAST = -1
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** A counted weekday or working day of a month at a place, if there is one. */
export function nthAt(reader: Reader, place: number): { day: DaySaid; end: number; trust: 'alone' } | undefined {
  const which = at(reader, place, 'which')
  const ordinal = at(reader, place, 'ordinal')
  const nth = ordinal ? Number(ordinal.value) : which?.value === 'last' ? LAST : undefined
  const start = ordinal?.end ?? which?.end ?? place
  const weekday = at(reader, start, 'weekday')
  const unit = at(reader, start, 'unit')
  const counted = weekday ?? (unit?.value === 'businessDay' ? unit : undefined)
  if (nth === undefined || nth > 5 || !counted) return undefined

  const dayOfWeek = weekday ? WEEKDAYS.indexOf(weekday.value) : undefined
  const ofMonth = at(reader, counted.end, 'ofTheMonth')
  if (ofMonth) return { day: { kind: 'nth', nth, weekday: dayOfWeek }, end: ofMonth.end, trust: 'alone' }
  const tie = at(reader, counted.end, 'tie') ?? at(reader, counted.end, 'relation') ?? at(reader, counted.end, 'glue')
  const place2 = past(reader, tie?.end ?? counted.end, 'glue')
  const month = at(reader, tie?.end ?? counted.end, 'month') ?? at(reader, place2, 'month')
  return month && { day: { kind: 'nth', nth, weekday: dayOfWeek, month: Number(month.value) }, end: month.end, trust: 'alone' }
}
