/**
 * The arithmetic of calendars and clocks on the wall (DOMAIN R2): when a shop is open, when "four business hours" end,
 * what "29 March at 02:30" means in Oslo. It never asks what time it is: every instant comes in as an argument.
 * The same code runs on the server and in the browser, so a deadline shown while typing is the deadline that is kept.
 */
export { addBusiness, businessMinutesBetween, type BusinessInstant } from './time/business.ts'
export {
  type Calendar,
  type CalendarFlaw,
  checkCalendar,
  type Hours,
  SPANS_PER_DAY_MAX,
  EXCEPTIONS_MAX,
  type Span,
} from './time/calendar.ts'
export { addDays, isRealDate, type Weekday, WEEKDAYS, weekdayOf } from './time/dates.ts'
export { type ClosedBecause, type ExplainedDay, explainBusiness } from './time/explain.ts'
export { bothOpen, closingTimeOn, isOpenAt, nextOpening, type OpenSpan, openSpans } from './time/open-hours.ts'
export { addElapsed, type ResolvedWall, resolveWall, type Wall, wallOf, type WallOf } from './time/wall.ts'
export { isKnownZone } from './time/zone-days.ts'
