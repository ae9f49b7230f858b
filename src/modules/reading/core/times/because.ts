/** One sentence, in the language of the text, on how the words were understood; instants written with the zone's offset. */
import { addDays, WEEKDAYS } from '#kernel/time'
import type { Here, Meaning, Note } from './meaning.ts'
import { wallAt } from './zone-clock.ts'

/** An instant as RFC 3339 with the offset its zone has then. */
export function rfc3339(at: Date, zone: string): string {
  const { date, time, offsetMinutes } = wallAt(at, zone)
  const ahead = Math.abs(Math.round(offsetMinutes))
  const two = (value: number) => String(value).padStart(2, '0')
  const offset = `${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`
  return `${date}T${time.length === 'HH:MM'.length ? `${time}:00` : time}${offset}`
}

/** How one reading was understood. */
export function becauseOf(meaning: Meaning, here: Here): string {
  const { because } = here.pack
  const from = meaning.from && momentIn(meaning.from, here, false)
  const due = meaning.due && momentIn(meaning.due, here, true)
  const template = templateFor(meaning, because)
  const sentence = fill(template, { from: from ?? '', due: due ?? '', zone: here.zone })
  return [sentence, ...meaning.notes.map((note) => because[note])].join(' ')
}

/** Why two readings are shown: the night of a clock change, a slip in the past, or simply two meanings. */
export function becauseTwo(meanings: readonly Meaning[], here: Here): string {
  const note = meanings.flatMap(({ notes }) => notes).find((why: Note) => why === 'gap' || why === 'overlap')
  if (note) return here.pack.because[note]
  const [one, other] = meanings.map(({ from, due }) => momentIn((from ?? due) as Date, here, from === undefined))
  return fill(here.pack.because.two, { one: one ?? '', other: other ?? '', zone: here.zone })
}

function templateFor({ kind, from, due }: Meaning, because: Here['pack']['because']): string {
  if (kind === 'window') return due ? because.window : because.from
  if (kind === 'instant' && !from) return because.by
  return because[kind]
}

/** "Friday 15 May 2026, 17:00"; a midnight that ends something is 24:00 of the day before. */
function momentIn(at: Date, here: Here, isEnd: boolean): string {
  const wall = wallAt(at, here.zone)
  const isMidnight = isEnd && wall.time === '00:00'
  const date = isMidnight ? addDays(wall.date, -1) : wall.date
  const weekday = isMidnight ? WEEKDAYS[(WEEKDAYS.indexOf(wall.weekday) + 6) % 7] : wall.weekday
  const { because } = here.pack
  const said = fill(because.date, {
    weekday: because.weekdays[WEEKDAYS.indexOf(weekday ?? 'mon')] ?? '',
    day: String(Number(date.slice(8))),
    month: because.months[Number(date.slice(5, 7)) - 1] ?? '',
    year: date.slice(0, 4),
  })
  return fill(because.moment, { date: said, time: isMidnight ? '24:00' : wall.time.slice(0, 'HH:MM'.length) })
}

function fill(template: string, words: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole)
}
