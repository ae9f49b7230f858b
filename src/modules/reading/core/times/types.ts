/**
 * A time somebody said, and what is meant by it where they said it (DOMAIN R1). Words of every language come in as a pack;
 * nothing here knows a language. Two honest readings are never made one: a person is asked, with both written out.
 */
import type { Calendar } from '#kernel/time'

/** When and where it is said, and where the one it is said to lives; `region` leaves the rest of the text unread. */
export type SaidWhere = {
  readonly now: Date
  readonly zone: string
  readonly otherZone?: string | undefined
  readonly locale?: string | undefined
  readonly calendar?: Calendar | undefined
  readonly region?: readonly [start: number, end: number] | undefined
}

/** What sort of time it is; `condition` hangs on an event, `none` says no time at all ("soon"). */
export type TimeKind = 'instant' | 'by' | 'window' | 'elapsed' | 'business' | 'condition' | 'none'

/** How fine the words were. */
export type Precision = 'minute' | 'hour' | 'daypart' | 'day' | 'week' | 'month'

/** One honest way of understanding the words, when there are two. */
export type TimeReading = { readonly from?: string; readonly due: string; readonly because: string }

/** A time expression where it stands in the text, and what it means; instants are RFC 3339 with the offset of `zone`. */
export type TimeFound = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly kind: TimeKind
  readonly from?: string
  readonly due?: string
  readonly zone: string
  readonly precision: Precision
  /** Whether a human must choose or say more. */
  readonly ask: boolean
  readonly readings?: readonly TimeReading[]
  readonly because: string
}

/** How a time is tied to the act: at it, at the latest then, not before it, and so on. */
export type Relation = 'at' | 'on' | 'around' | 'by' | 'before' | 'after' | 'from' | 'in' | 'within' | 'between'

/** Which of several weeks, months or weekdays: "this", "next", "the coming", "last", "the one after next". */
export type Which = 'this' | 'next' | 'coming' | 'last' | 'afterNext'

/** The beginning, the middle or the end of a week or month; `whole` is "in the course of". */
export type Edge = 'start' | 'middle' | 'end' | 'whole'

/** What durations are counted in; business ones follow the calendar. */
export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'businessDay' | 'businessHour'

/** A stretch of days: one day, a week, a weekend, a month, a year. */
export type Stretch = 'week' | 'weekend' | 'month' | 'year'

/** A day, or a stretch of days, as it was said; which dates it is depends on when and where. */
export type DaySaid =
  | { readonly kind: 'offset'; readonly days: number }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly which?: Which | undefined; readonly weeksOn?: number }
  | { readonly kind: 'date'; readonly day: number; readonly month?: number | undefined; readonly year?: number | undefined }
  | { readonly kind: 'numeric'; readonly first: number; readonly second: number; readonly year?: number | undefined }
  | { readonly kind: 'nth'; readonly nth: number; readonly weekday?: number | undefined; readonly month?: number | undefined }
  | { readonly kind: 'holiday'; readonly rule: string }
  | { readonly kind: 'weekNumber'; readonly number: number; readonly edge?: Edge | undefined }
  | { readonly kind: 'stretch'; readonly stretch: Stretch; readonly which: Which; readonly edge?: Edge | undefined }
  | { readonly kind: 'month'; readonly month: number; readonly year?: number | undefined; readonly edge?: Edge | undefined }

/** A time on the clock as it was said; `isTwelve` when it may be in either half of the day. */
export type ClockSaid = { readonly minutes: number; readonly isTwelve: boolean }

/** A part of the day by its wall times. */
export type PartSaid = { readonly name: string; readonly from: string; readonly to: string }

/** All that was said of one time, in whatever order the language has it. */
export type PointSaid = {
  relation?: Relation
  day?: DaySaid
  dayTo?: DaySaid
  /** The week, month or year that a weekday or date is in: "Friday next week". */
  within?: DaySaid
  clock?: ClockSaid
  clockTo?: ClockSaid
  part?: PartSaid
  closing?: 'business' | 'day'
  isAround?: boolean
  zone?: string
}

/** So much time: "two to three working days" is the most of it. */
export type DurationSaid = { readonly amount: number; readonly unit: Unit }

/** The words of one time expression and what they say, before it is known which instants that is. */
export type Said =
  | { readonly kind: 'point'; readonly point: PointSaid }
  | {
      readonly kind: 'duration'
      readonly duration: DurationSaid
      readonly isPast: boolean
      readonly base?: PointSaid | undefined
    }
  | { readonly kind: 'condition' }
  | { readonly kind: 'vague' }

/** What was said from one token to another. */
export type Parsed = { readonly start: number; readonly end: number; readonly said: Said }

/**
 * How far a reading can be trusted: `alone` is a time wherever it stands; `near` needs a day or a relation beside it;
 * `bare` is only a number, and needs a relation and a harmless word behind it.
 */
export type Trust = 'alone' | 'near' | 'bare'

/** A time on the clock with the token after it. */
export type ClockRead = { readonly clock: ClockSaid; readonly end: number; readonly trust: Trust }

/**
 * A day with the token after it, perhaps with the part of the day that is in the same word. `isMarked` when a word before
 * makes a number a date; `isDotted` when only the full stop behind does.
 */
export type DayRead = {
  readonly day: DaySaid
  readonly part?: PartSaid | undefined
  readonly end: number
  readonly trust: Trust
  readonly isMarked?: boolean
  readonly isDotted?: boolean
}
