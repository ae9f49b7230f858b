import type { Words } from './en.ts'

const MINUTE_MS = 60_000
const DAY_MINUTES = 1_440
const HOUR_MINUTES = 60
/** A weekday alone is clear for less than a week. */
const WEEKDAY_DAYS = 6
/** Relative time is used within the hour only; beyond it the clock time says more. */
export const RELATIVE_MINUTES = 60

type Style = Intl.DateTimeFormatOptions
const formats = new Map<string, Intl.DateTimeFormat>()

/** Formats are dear to make and are asked for in every row, so each is made once per language and zone. */
function format(locale: string, zone: string, name: string, style: Style): Intl.DateTimeFormat {
  const key = `${locale} ${zone} ${name}`
  const made = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...style, timeZone: zone })
  formats.set(key, made)
  return made
}

const instantOf = (moment: string | number) => (typeof moment === 'number' ? moment : Date.parse(moment))
const clean = (text: string) => text.replace(/,/g, '')
const noonOf = (isoDay: string) => Date.parse(`${isoDay}T12:00:00Z`)

export type Dates = ReturnType<typeof datesIn>

/** How a language and a reader's zone write moments. Instants come as RFC 3339 text or milliseconds. */
export function datesIn(words: Words, zone: string) {
  const clock = clockIn(words, zone)
  const { time } = clock
  const city = (zoneName: string) => {
    const last = zoneName.split('/').at(-1) ?? zoneName
    return words.cities[last] ?? last.replaceAll('_', ' ')
  }
  return {
    zone,
    ...clock,
    ...momentsIn(words, zone, clock),
    ...daysIn(words.locale, zone),
    ...countsIn(words.locale),
    duration: (minutes: number) => durationIn(words, minutes),
    minutesUntil: (when: string | number, now: number) => (instantOf(when) - now) / MINUTE_MS,
    city,
    /** The time elsewhere, beside ours, when the two clocks differ: `10:30 Edinburgh`. */
    elsewhere: (when: string | number, otherZone: string | undefined) => {
      if (!otherZone || time(when, otherZone) === time(when)) return undefined
      return words.time.inPlace(time(when, otherZone), city(otherZone))
    },
  }
}

type Clock = ReturnType<typeof clockIn>

/** What a clock and a calendar on the reader's wall show. */
function clockIn(words: Words, zone: string) {
  const { locale } = words
  const time = (moment: string | number, inZone = zone) =>
    format('en-GB', inZone, 'time', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
      .format(instantOf(moment))
      .replace(':', words.time.separator)
  const isoDate = (moment: string | number, inZone = zone) =>
    format('sv-SE', inZone, 'iso', { year: 'numeric', month: '2-digit', day: '2-digit' }).format(instantOf(moment))
  const isToday = (moment: string | number, now: number) => isoDate(moment) === isoDate(now)
  const isThisYear = (moment: string | number, now: number) => isoDate(moment).slice(0, 4) === isoDate(now).slice(0, 4)
  const date = (moment: string | number, now: number, inZone = zone) =>
    isThisYear(moment, now)
      ? clean(format(locale, inZone, 'date', { weekday: 'short', day: 'numeric', month: 'short' }).format(instantOf(moment)))
      : clean(format(locale, inZone, 'dated', { day: 'numeric', month: 'short', year: 'numeric' }).format(instantOf(moment)))
  return { time, isoDate, isToday, isThisYear, date }
}

/** A moment said from where the reader stands in time: only what they do not know already. */
function momentsIn(words: Words, zone: string, { time, isoDate, isToday, isThisYear, date }: Clock) {
  const { locale } = words

  /** `Thu 26 Mar 11:30`, or `today 11:30`, inside a sentence. */
  const moment = (when: string | number, now: number, inZone = zone) =>
    words.time.at(isoDate(when, inZone) === isoDate(now, inZone) ? words.time.today : date(when, now, inZone), time(when, inZone))

  /** The same, standing alone: `Today 11:30`. */
  const stamp = (when: string | number, now: number) => capital(moment(when, now), locale)

  /** The clock time when it is today, else the whole moment: `11:30`, `Thu 26 Mar 11:30`. */
  const when = (instant: string | number, now: number) =>
    isToday(instant, now) ? words.time.clock(time(instant)) : moment(instant, now)

  /** For a row: the time when it is today, the weekday within six days, else the date. */
  const brief = (when: string | number, now: number) => {
    if (isToday(when, now)) return time(when)
    const days = Math.abs(now - instantOf(when)) / MINUTE_MS / DAY_MINUTES
    if (days < WEEKDAY_DAYS) return clean(format(locale, zone, 'weekday', { weekday: 'short' }).format(instantOf(when)))
    return isThisYear(when, now)
      ? clean(format(locale, zone, 'day', { day: 'numeric', month: 'short' }).format(instantOf(when)))
      : date(when, now)
  }
  return { moment, stamp, when, brief }
}

/** Whole days and months. */
const daysIn = (locale: string, zone: string) => ({
  /** `Thursday 26 March`, the title of a day. */
  dayTitle: (when: string | number) =>
    capital(
      clean(format(locale, zone, 'title', { weekday: 'long', day: 'numeric', month: 'long' }).format(instantOf(when))),
      locale,
    ),
  /** A bare ISO date, as a short day: `Fri 27`. */
  dayOf: (isoDay: string) =>
    clean(format(locale, 'UTC', 'bare', { weekday: 'short', day: 'numeric', month: 'short' }).format(noonOf(isoDay))),
  longDayOf: (isoDay: string) =>
    clean(
      format(locale, 'UTC', 'barelong', { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' }).format(
        noonOf(isoDay),
      ),
    ),
  monthAndYear: (when: string | number) =>
    format(locale, zone, 'month', { month: 'long', year: 'numeric' }).format(instantOf(when)),
})

/** Numbers, shares and the names of languages, as this language writes them. */
const countsIn = (locale: string) => ({
  number: (value: number) => new Intl.NumberFormat(locale).format(value),
  percent: (share: number) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share),
  /** The name of a language in this language: `svenska`, `Danish`. */
  languageName: (tag: string) => {
    try {
      return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag
    } catch {
      return tag
    }
  },
})

/** `36 min`, `3 h 21 min`, `2 days 4 h`. */
function durationIn({ time }: Words, minutes: number): string {
  const whole = Math.max(0, Math.round(minutes))
  if (whole < HOUR_MINUTES) return time.minutes(whole)
  const hours = Math.floor(whole / HOUR_MINUTES)
  const rest = whole % HOUR_MINUTES
  if (whole < DAY_MINUTES) return rest === 0 ? time.hours(hours) : time.both(time.hours(hours), time.minutes(rest))
  const days = Math.floor(whole / DAY_MINUTES)
  const hoursLeft = Math.floor((whole % DAY_MINUTES) / HOUR_MINUTES)
  return hoursLeft === 0 ? time.days(days) : time.both(time.days(days), time.hours(hoursLeft))
}

const capital = (text: string, locale: string) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
