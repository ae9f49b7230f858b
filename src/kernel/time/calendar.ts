/**
 * A calendar says when somebody can act for a customer: hours per weekday, lunch breaks included, and the dates that
 * differ. It is a value: nobody changes one in place. It is checked before it is kept; a flawed one never makes a
 * deadline earlier or later by a guess, since what cannot be read counts as closed.
 */
import { dayNumber, isRealDate, MINUTES_PER_DAY, type Weekday, WEEKDAYS, weekdayOfDay } from './dates.ts'
import { isKnownZone } from './zone-days.ts'

/** Wall times from (included) and to (excluded) on one date, 'HH:MM'; `to` may be '24:00'. A night shift is two spans. */
export type Span = readonly [from: string, to: string]

/** Opening hours in a zone; `open` gives the hours of single dates (make-up days, half days) and wins over `closed`. */
export type Calendar = {
  readonly zone: string
  readonly weekly: Readonly<Partial<Record<Weekday, readonly Span[]>>>
  readonly closed: readonly string[]
  readonly open: Readonly<Record<string, readonly Span[]>>
  /** The last date whose holidays are known; what is computed past it carries a warning (DOMAIN §3.2). */
  readonly validThrough?: string | undefined
}

/** One calendar, or several whose owners must all be there to act: ours and the supplier's (DOMAIN R2). */
export type Hours = Calendar | readonly Calendar[]

/** What is wrong with a calendar, and where: a weekday, a date, or the field that holds the date. */
export type CalendarFlaw =
  | { readonly kind: 'unknown-zone'; readonly zone: string }
  | { readonly kind: 'unknown-weekday'; readonly where: string }
  | { readonly kind: 'bad-date'; readonly where: 'closed' | 'open' | 'validThrough'; readonly date: string }
  | { readonly kind: 'bad-span' | 'empty-span' | 'reversed-span'; readonly where: string; readonly span: Span }
  | { readonly kind: 'overlapping-spans'; readonly where: string; readonly spans: readonly [Span, Span] }
  | { readonly kind: 'too-many'; readonly where: string; readonly limit: number }
  | { readonly kind: 'never-open' }

/** The most spans a day may have: one per hour is already a shop that is always closing. */
export const SPANS_PER_DAY_MAX = 24

/** The most dates that may differ from the week, closed and open each: a hundred years of twenty holidays. */
export const EXCEPTIONS_MAX = 2_000

const FROM_TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/

type Minutes = { from: number; to: number }

/** Everything that is wrong with a calendar, so that a person can put all of it right at once; empty when it is sound. */
export function checkCalendar(calendar: Calendar): CalendarFlaw[] {
  const weekly = Object.entries(calendar.weekly)
  const open = Object.entries(calendar.open)
  const overfull = [calendar.closed.length > EXCEPTIONS_MAX ? 'closed' : [], open.length > EXCEPTIONS_MAX ? 'open' : []].flat()
  if (overfull.length > 0) return overfull.map((where) => ({ kind: 'too-many', where, limit: EXCEPTIONS_MAX }))

  return [
    ...(isKnownZone(calendar.zone) ? [] : [{ kind: 'unknown-zone' as const, zone: calendar.zone }]),
    ...weekly.filter(([name]) => !isWeekday(name)).map(([where]) => ({ kind: 'unknown-weekday' as const, where })),
    ...badDates('closed', calendar.closed),
    ...badDates('open', Object.keys(calendar.open)),
    ...badDates('validThrough', calendar.validThrough === undefined ? [] : [calendar.validThrough]),
    ...[...weekly, ...open].flatMap(([where, spans]) => flawsOfDay(where, spans ?? [])),
    ...([...weekly, ...open].every(([, spans]) => (spans ?? []).length === 0) ? [{ kind: 'never-open' as const }] : []),
  ]
}

/** Whether the hours of a date come from the week, or from an exception: closed all day, or given hours of its own. */
export function ruleOn(calendar: Calendar, date: string): 'weekly' | 'closed' | 'open' {
  if (Object.hasOwn(calendar.open, date)) return 'open'
  return calendar.closed.includes(date) ? 'closed' : 'weekly'
}

/** The spans of a date as minutes after midnight, earliest first; a span that cannot be read is closed. */
export function minutesOn(calendar: Calendar, day: number, date: string): Minutes[] {
  const rule = ruleOn(calendar, date)
  if (rule === 'closed') return []

  const spans = (rule === 'open' ? calendar.open[date] : calendar.weekly[weekdayOfDay(day)]) ?? []
  return spans.flatMap((span) => readSpan(span) ?? []).sort((one, other) => one.from - other.from)
}

/** The calendars that must all be open, as a list. */
export function calendarsOf(hours: Hours): readonly Calendar[] {
  return isOne(hours) ? [hours] : hours
}

/** The number of the last date whose holidays are known; nothing when no end is given, and no date at all when it is not one. */
export function lastKnownDay({ validThrough }: Calendar): number | undefined {
  if (validThrough === undefined) return undefined
  return isRealDate(validThrough) ? dayNumber(validThrough) : Number.NEGATIVE_INFINITY
}

function flawsOfDay(where: string, spans: readonly Span[]): CalendarFlaw[] {
  if (spans.length > SPANS_PER_DAY_MAX) return [{ kind: 'too-many', where, limit: SPANS_PER_DAY_MAX }]

  const sound = spans.filter((span) => readSpan(span) !== undefined).sort(([one], [other]) => (one < other ? -1 : 1))
  const overlaps = sound.flatMap((span, i) => {
    const next = sound[i + 1]
    return next && next[0] < span[1] ? [{ kind: 'overlapping-spans' as const, where, spans: [span, next] as const }] : []
  })
  return [...spans.flatMap((span) => flawOfSpan(where, span) ?? []), ...overlaps]
}

function flawOfSpan(where: string, span: Span): CalendarFlaw | undefined {
  const { from, to } = edgesOf(span)
  if (from === undefined || to === undefined) return { kind: 'bad-span', where, span }
  if (from === to) return { kind: 'empty-span', where, span }
  return from > to ? { kind: 'reversed-span', where, span } : undefined
}

function readSpan(span: Span): Minutes | undefined {
  const { from, to } = edgesOf(span)
  return from === undefined || to === undefined || from >= to ? undefined : { from, to }
}

function edgesOf([from, to]: Span) {
  return { from: minuteOf(from), to: to === '24:00' ? MINUTES_PER_DAY : minuteOf(to) }
}

function minuteOf(time: string): number | undefined {
  return FROM_TIME.test(time) ? Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) : undefined
}

function badDates(where: 'closed' | 'open' | 'validThrough', dates: readonly string[]): CalendarFlaw[] {
  return dates.filter((date) => !isRealDate(date)).map((date) => ({ kind: 'bad-date', where, date }))
}

function isWeekday(name: string): name is Weekday {
  return WEEKDAYS.some((weekday) => weekday === name)
}

function isOne(hours: Hours): hours is Calendar {
  return !Array.isArray(hours)
}
