/**
 * Holidays from a kept library, as a proposal: whether a shop is closed on them is for a person to say. What they
 * review goes into the calendar with `valid_through` 31 December of that year; later dates then carry a warning.
 */
import type Holidays from 'date-holidays'

export type ProposedHoliday = { date: string; name: string; kind: 'public' | 'bank' | 'school' | 'optional' | 'observance' }
export type HolidayCountry = { code: string; name: string; regions: { code: string; name: string }[] }
export type HolidayQuestion = { country: string; region?: string | undefined; year: number; language: string }

/** The longest real ones are week-long; a school summer would otherwise fill the list. */
const DAYS_PER_HOLIDAY_MAX = 14

const DAY_MS = 24 * 3_600_000

// The library carries 3 MB of rules: read when somebody first asks, not at every start.
let library: Promise<typeof Holidays> | undefined

function load(): Promise<typeof Holidays> {
  library ??= import('date-holidays').then((module) => module.default)
  return library
}

/** The library's names for the languages of our screens; English where a country's own rules have no translation. */
const languagesFor = (language: string) => [language === 'nb' ? 'no' : language.slice(0, 2), 'en']

/** The holidays of one year in order, each date once per name; undefined when the library does not know the place. */
export async function proposedHolidays({
  country,
  region,
  year,
  language,
}: HolidayQuestion): Promise<ProposedHoliday[] | undefined> {
  const Library = await load()
  const known = new Library().getCountries()
  if (!Object.hasOwn(known, country)) return undefined
  if (region !== undefined && !Object.hasOwn(new Library().getStates(country) ?? {}, region)) return undefined

  const rules = region === undefined ? new Library(country) : new Library(country, region)
  rules.setLanguages(languagesFor(language))
  const found = (rules.getHolidays(year) ?? []).flatMap(({ date, start, end, name, type }) =>
    datesFrom(date.slice(0, 10), end.getTime() - start.getTime()).map(
      (day): ProposedHoliday => ({ date: day, name, kind: type }),
    ),
  )
  const isFirstOfItsKind = ({ date, name }: ProposedHoliday, at: number) =>
    found.findIndex((other) => other.date === date && other.name === name) === at
  return found.filter(isFirstOfItsKind).sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0))
}

function datesFrom(first: string, lastsMs: number): string[] {
  const days = Math.min(Math.max(1, Math.round(lastsMs / DAY_MS)), DAYS_PER_HOLIDAY_MAX)
  return Array.from({ length: days }, (_, i) => new Date(Date.parse(first) + i * DAY_MS).toISOString().slice(0, 10))
}

/** Every country the library knows, in order of its name in this language, with its regions. */
export async function holidayCountries(language: string): Promise<HolidayCountry[]> {
  const Library = await load()
  const every = new Library()
  const names = new Intl.DisplayNames([language, 'en'], { type: 'region', fallback: 'none' })
  const countries = Object.entries(every.getCountries()).map(([code, name]) => ({
    code,
    name: nameOf(names, code) ?? name,
    regions: Object.entries(every.getStates(code) ?? {}).map(([regionCode, regionName]) => ({
      code: regionCode,
      name: regionName,
    })),
  }))
  return countries.sort((one, other) => one.name.localeCompare(other.name, language))
}

function nameOf(names: Intl.DisplayNames, code: string): string | undefined {
  return /^[A-Z]{2}$/.test(code) ? names.of(code) : undefined
}
