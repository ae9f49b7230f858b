/** What a point in time, or a stretch from one to another, comes to here and now. */
import { addDays } from '#kernel/time'
import { minutesOf } from './clock.ts'
import { dayBegin, dayEnd, type Here, instantAt, instantsAt, isClosedOn, type Meaning, type Note, stretchEnd } from './meaning.ts'
import { inPart } from './points.ts'
import type { ClockSaid, PointSaid, Precision, Relation, TimeKind } from './types.ts'
import { type Dates, datesOf } from './which-days.ts'

/** The hours in which somebody is rung or visited when neither morning nor evening is said (DOMAIN R1). */
const FIRST_LIKELY_MINUTE = 7 * 60
const LAST_LIKELY_MINUTE = 19 * 60
const HALF_DAY = 720
const DAY = 1440

/** Where no calendar says otherwise, business closes at five; so does an afternoon that begins after lunch. */
const BUSINESS_CLOSES = 17 * 60
/** "In the morning", said when it has begun, is tomorrow's: a part of its own in packs that have the phrase. */
const COMING_MORNING = 'comingMorning'
const LUNCH_ENDS_BY = '13:00'

type Clocks = { from: number; to?: number; daysOn?: number }

/** Every honest reading of a point, the likeliest first; none when there is no such time. */
export function meaningsOf(point: PointSaid, here: Here): Meaning[] {
  const days = point.day ? datesOf(point, { today: here.today, pack: here.pack, locale: here.said.locale }) : undefined
  const clock = point.clock && inPart(point.clock, point.part)
  if (clock) return clockMeanings({ ...point, clock }, days, here)
  if (point.closing) return (days ?? [today(here)]).flatMap((dates) => closingMeaning(point, dates, here))
  if (point.part) return partMeanings(point, days, here)
  return (days ?? []).flatMap((dates) => dayMeaning(point, dates, here))
}

function today(here: Here): Dates {
  return { first: here.today, last: here.today, precision: 'day' }
}

function clockMeanings(point: PointSaid & { clock: ClockSaid }, days: Dates[] | undefined, here: Here): Meaning[] {
  if (point.clock.minutes > DAY || (point.clockTo?.minutes ?? 0) > DAY) return []
  const clocks = clocksOf(point, here)
  if (days)
    return days.flatMap(({ first }) => stillAhead(clocks, first, here).flatMap((clock) => onDate(point, clock, first, here)))
  const meanings = clocks.flatMap((clock) => {
    const isGone = (clock.to ?? clock.from) <= here.minuteNow
    return onDate(point, clock, isGone ? addDays(here.today, 1) : here.today, here)
  })
  return meanings.sort((one, other) => (one.due?.getTime() ?? 0) - (other.due?.getTime() ?? 0))
}

/** "Today at 8", said at ten, is this evening. */
function stillAhead(clocks: Clocks[], date: string, here: Here): Clocks[] {
  if (date !== here.today) return clocks
  const ahead = clocks.filter(({ from }) => from > here.minuteNow)
  return ahead.length > 0 ? ahead : clocks
}

function clocksOf({ clock, clockTo, part, day }: PointSaid & { clock: ClockSaid }, here: Here): Clocks[] {
  const to = clockTo && inPart(clockTo, part)
  if (to) return rangesOf(clock, to, here)
  const likely = likelyMinutes(clock, here)
  const isToday = !day || (day.kind === 'offset' && day.days === 0)
  const late = (clock.minutes % HALF_DAY) + HALF_DAY
  const isEarlyGone = clock.isTwelve && isToday && likely.every((minutes) => minutes <= here.minuteNow) && late > here.minuteNow
  if (!isEarlyGone) return likely.map((from) => ({ from }))
  return day ? [{ from: late }] : [...likely, late].map((from) => ({ from }))
}

function likelyMinutes({ minutes, isTwelve }: ClockSaid, here: Here): number[] {
  if (!isTwelve) return [minutes]
  const early = minutes % HALF_DAY
  const last = here.pack.clock.is24 ? LAST_LIKELY_MINUTE - 1 : LAST_LIKELY_MINUTE
  return [early, early + HALF_DAY].filter((at) => at >= FIRST_LIKELY_MINUTE && at <= last)
}

/** The second end comes after the first, in whichever half of the day; "2–4 pm" is all afternoon. */
function rangesOf(from: ClockSaid, to: ClockSaid, here: Here): Clocks[] {
  const [early, end] = [from.minutes % HALF_DAY, to.minutes]
  if (from.isTwelve && !to.isTwelve) {
    const isSame = early + HALF_DAY < end
    const begin = isSame ? early + HALF_DAY : early
    return [{ from: begin, to: end > begin ? end : end + DAY }]
  }
  return likelyMinutes(from, here).map((begin) => {
    if (!to.isTwelve) return { from: begin, to: end > begin ? end : end + DAY }
    const ends = [end % HALF_DAY, (end % HALF_DAY) + HALF_DAY, (end % HALF_DAY) + DAY]
    return { from: begin, to: ends.find((at) => at > begin) ?? end + DAY }
  })
}

function onDate(point: PointSaid, clock: Clocks, date: string, here: Here): Meaning[] {
  const precision: Precision = point.isAround ? 'hour' : 'minute'
  const closed: Note[] = isClosedOn(here, date) ? ['closed'] : []
  return instantsAt(here, date, clock.from).flatMap(({ at, note }): Meaning[] => {
    const notes = note ? [...closed, note] : closed
    if (clock.to !== undefined) {
      const day = clock.to > DAY ? addDays(date, 1) : date
      const due = instantAt(here, day, clock.to > DAY ? clock.to - DAY : clock.to)
      return due ? [{ kind: 'window', from: at, due, precision, notes }] : []
    }
    if (isBy(point.relation)) return [{ kind: 'by', due: at, precision, notes }]
    if (isFrom(point.relation)) return [{ kind: 'window', from: at, due: endAfter(here, date, at), precision, notes }]
    return [{ kind: 'instant', from: at, due: at, precision, notes }]
  })
}

/** "After three" ends with the day: at closing, unless that is already over by then. */
function endAfter(here: Here, date: string, from: Date): Date | undefined {
  const end = dayEnd(here, date)
  return end && end > from ? end : instantAt(here, date, DAY)
}

function isBy(relation: Relation | undefined): boolean {
  return relation === 'by' || relation === 'before'
}

function isFrom(relation: Relation | undefined): boolean {
  return relation === 'after' || relation === 'from'
}

function closingMeaning(point: PointSaid, { first, last }: Dates, here: Here): Meaning[] {
  const isOpen = !isClosedOn(here, last)
  const plain = point.closing === 'business' ? instantAt(here, last, BUSINESS_CLOSES) : instantAt(here, last, DAY)
  const due = here.calendar && isOpen ? stretchEnd(here, first, last) : plain
  if (!due) return []
  if (isFrom(point.relation))
    return [{ kind: 'window', from: due, due: instantAt(here, last, DAY), precision: 'hour', notes: [] }]
  return [{ kind: 'by', due, precision: 'hour', notes: isOpen ? [] : ['closed'] }]
}

function partMeanings(point: PointSaid, days: Dates[] | undefined, here: Here): Meaning[] {
  const { part } = point
  if (!part) return []
  const [from, to] = [minutesOf(part.from), minutesOf(part.to)]
  const isOver = to > from ? here.minuteNow >= to : false
  const isStarted = here.minuteNow >= from
  const isTomorrow = isOver || (isStarted && (part.name === COMING_MORNING || isBy(point.relation)))
  const dates = days ?? [{ ...today(here), first: addDays(here.today, isTomorrow ? 1 : 0) }]
  return dates.flatMap(({ first }) => partOn(point, first, { from, to }, here))
}

function partOn(point: PointSaid, date: string, { from, to }: { from: number; to: number }, here: Here): Meaning[] {
  const begin = instantAt(here, date, from)
  const end = to >= from ? instantAt(here, date, to) : instantAt(here, addDays(date, 1), to)
  if (!begin || !end) return []
  const notes: Note[] = isClosedOn(here, date) ? ['closed'] : []
  const said = { precision: 'daypart', notes } as const
  if (point.relation === 'before') return [{ kind: 'by', due: begin, ...said }]
  if (point.relation === 'by') return [{ kind: 'by', due: from === to || point.part?.name === 'lunch' ? begin : end, ...said }]
  if (isFrom(point.relation)) {
    const isLunch = point.part !== undefined && point.part.to <= LUNCH_ENDS_BY
    const start = point.relation === 'from' ? begin : end
    return [
      {
        kind: 'window',
        from: start,
        due: isLunch ? instantAt(here, date, BUSINESS_CLOSES) : endAfter(here, date, start),
        ...said,
      },
    ]
  }
  return [{ kind: from === to ? 'instant' : 'window', from: begin, due: end, ...said }]
}

function dayMeaning(point: PointSaid, dates: Dates, here: Here): Meaning[] {
  const isOneDay = dates.first === dates.last
  const begin = isOneDay ? dayBegin(here, dates.first) : instantAt(here, dates.first, 0)
  const end = isOneDay ? dayEnd(here, dates.last) : stretchEnd(here, dates.first, dates.last)
  if (!begin || !end) return []
  const notes: Note[] = isOneDay && isClosedOn(here, dates.last) ? ['closed'] : []
  const said = (kind: TimeKind, from: Date | undefined, due: Date | undefined, more: Note[] = []): Meaning[] => {
    return [{ kind, from, due, precision: dates.precision, notes: [...notes, ...more] }]
  }
  if (point.relation === 'by') return said('by', undefined, end)
  // "Before the end of the month" is by its last day.
  const isEnd = point.day !== undefined && 'edge' in point.day && point.day.edge === 'end'
  if (point.relation === 'before' && isEnd) return said('by', undefined, end)
  if (point.relation === 'before') return said('by', undefined, beforeDay(here, dates.first))
  if (point.relation === 'after') return said('window', instantAt(here, addDays(dates.last, 1), 0), undefined, ['noEnd'])
  if (point.relation === 'from' && !point.dayTo) return said('window', begin, undefined, ['noEnd'])
  return said('window', begin, end)
}

/** "Before Friday" is the end of Thursday: its closing where a calendar is known and Thursday open. */
function beforeDay(here: Here, date: string): Date | undefined {
  const eve = addDays(date, -1)
  return here.calendar && !isClosedOn(here, eve) ? dayEnd(here, eve) : instantAt(here, date, 0)
}
