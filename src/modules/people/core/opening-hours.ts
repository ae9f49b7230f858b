/**
 * Opening hours as people keep them: the arithmetic's calendar (kernel/time) with a name for every date that differs,
 * because "closed, Midsummer Eve" explains a deadline and "closed" does not. Holidays are proposed, never assumed.
 */
import { accept, refuse } from '#kernel/decision'
import { type Calendar, checkCalendar, type Span } from '#kernel/time'

/** Pieces as they are saved and shown. */
export type OpeningHours = {
  zone: string
  weekly: Record<string, Span[]>
  closed: { date: string; name: string }[]
  open: { date: string; name: string; spans: Span[] }[]
  /** The last date whose holidays somebody has reviewed. */
  validThrough?: string | undefined
}

/** What a date's exception does: of a date named twice the arithmetic would silently drop one. */
function doubleDates({ closed, open }: OpeningHours): string[] {
  const dates = [...closed, ...open].map(({ date }) => date)
  return [...new Set(dates.filter((date, i) => dates.indexOf(date) !== i))]
}

/** The same hours as the arithmetic wants them. */
export function calendarOf({ zone, weekly, closed, open, validThrough }: OpeningHours): Calendar {
  return {
    zone,
    weekly,
    closed: closed.map(({ date }) => date),
    open: Object.fromEntries(open.map(({ date, spans }) => [date, spans])),
    ...(validThrough === undefined ? {} : { validThrough }),
  }
}

/** Whether these hours can be kept as they are; all that is wrong is said at once. */
export function judgeHours(hours: OpeningHours) {
  const doubles = doubleDates(hours).map((date) => ({ kind: 'double-date' as const, where: date }))
  const flaws = [...checkCalendar(calendarOf(hours)), ...doubles]
  if (flaws.length > 0) return refuse({ kind: 'invalid', code: 'people.calendar-flawed', flaws })
  return accept(hours)
}
