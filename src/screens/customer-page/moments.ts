/** Times as the customer's own clock and language have them. */
import type { PageWords } from './words.ts'

/** Whose clock and language a page is in. Formats are made once for a page: making one costs more than using it a hundred times. */
export type Reader = ReturnType<typeof readerOf>

export function readerOf({ words, zone, now }: { words: PageWords; zone: string; now: Date }) {
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(words.locale, { timeZone: zone, ...options })
  const day = { weekday: 'long', day: 'numeric', month: 'long' } as const
  const formats = {
    time: format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    day: format(day),
    dayAndYear: format({ ...day, year: 'numeric' }),
    zone: format({ timeZoneName: 'longGeneric' }),
    near: new Intl.RelativeTimeFormat(words.locale, { numeric: 'auto' }),
    // Swedish dates are written as ISO 8601 has them.
    isoDate: new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }),
  }
  return { words, zone, now, formats }
}

/** "tomorrow at 12:00", "Friday 27 March at 12:00", with the year when it is another one. */
export const momentOf = (at: Date, reader: Reader): string =>
  reader.words.moment(nearDayOf(at, reader), reader.formats.time.format(at))

/** A time with its whole date, for paper: "today" on a printed page is another day tomorrow. */
export const datedMomentOf = (at: Date, reader: Reader): string =>
  reader.words.moment(dateOf(at, reader), reader.formats.time.format(at))

/** A due; one said as 24:00 is shown so, at the end of its day, and not as the next day's first minute. */
export function dueMoment({ at, time }: { at: Date; time: string }, reader: Reader): string {
  const lastMoment = new Date(at.getTime() - 1)
  const { isoDate } = reader.formats
  const isEndOfDay = time === '24:00' && isoDate.format(at) !== isoDate.format(lastMoment)
  return isEndOfDay ? reader.words.moment(nearDayOf(lastMoment, reader), '24:00') : momentOf(at, reader)
}

function nearDayOf(at: Date, reader: Reader): string {
  const { isoDate, near } = reader.formats
  const daysAhead = Math.round((Date.parse(isoDate.format(at)) - Date.parse(isoDate.format(reader.now))) / 86_400_000)
  return Math.abs(daysAhead) <= 1 ? near.format(daysAhead, 'day') : dateOf(at, reader)
}

function dateOf(at: Date, { now, formats }: Reader): string {
  const isThisYear = formats.isoDate.format(at).slice(0, 4) === formats.isoDate.format(now).slice(0, 4)
  return (isThisYear ? formats.day : formats.dayAndYear).format(at)
}

/** A zone by its city and by what its time is called in the reader's language: "Oslo", "Central European Time". */
export function zoneNames({ zone, now, formats }: Reader): { place: string; name: string } {
  const name = formats.zone.formatToParts(now).find(({ type }) => type === 'timeZoneName')?.value ?? zone
  return { place: zone.split('/').at(-1)!.replaceAll('_', ' '), name }
}

/** Money as the language writes it; a currency nobody knows keeps its letters. */
export function moneyOf({ amount, currency }: { amount: string; currency: string }, { locale }: PageWords): string {
  const decimals = amount.includes('.') ? 2 : 0
  return new Intl.NumberFormat(locale, { style: 'currency', currency, minimumFractionDigits: decimals }).format(Number(amount))
}
