/** So much time from now, or from something: "within two working days", "om en timme", "3个工作日内", "two weeks from Friday". */
import { clauseEnd, nounEnd } from './events.ts'
import { pointAt } from './points.ts'
import { at, digitsAt, isKey, isTight, numberAt, past, relationAt, type Reader } from './reader.ts'
import type { DurationSaid, Parsed, PointSaid, Unit } from './types.ts'

/** "Within the next about" is three. */
const LEADS_MAX = 4
const PERIOD = /^P(?:(\d+)([DWMY])|T(\d+)([HM])|B(\d+)([DH]))$/
const UNITS: Readonly<Record<string, Unit>> = { D: 'day', W: 'week', M: 'month', Y: 'year' }

type Lead = { relations: Set<string>; end: number; isAgo: boolean }
type DurationRead = { readonly duration: DurationSaid; readonly end: number }

/** The duration that begins at a place with what ties it to now or to an event, if there is one. */
export function durationAt(reader: Reader, place: number): Parsed | undefined {
  for (const lead of leadsAt(reader, past(reader, place, 'opener'))) {
    const read = amountAt(reader, lead)
    if (read) return tiedAt(reader, place, lead, read)
  }
  return undefined
}

function tiedAt(reader: Reader, place: number, lead: Lead, { duration, end: after }: DurationRead): Parsed | undefined {
  const said = (end: number, isPast: boolean, base?: PointSaid): Parsed => {
    return { start: place, end, said: { kind: 'duration', duration, isPast, base } }
  }
  const ago = at(reader, after, 'ago')
  if (ago || lead.isAgo) return said(ago?.end ?? after, true)
  const behind = at(reader, after, 'relationAfter')
  const fromNow = at(reader, behind?.end ?? after, 'fromNow')
  if (fromNow) return said(fromNow.end, false)
  const event = eventAfter(reader, behind?.end ?? after)
  if (event !== undefined) return { start: place, end: event, said: { kind: 'condition' } }
  const based = baseAt(reader, after)
  if (based) return said(based.end, false, based.point)
  const isTied = lead.relations.has('in') || lead.relations.has('within') || lead.relations.has('by') || behind !== undefined
  if (isTied && isDays(duration)) return withClock(reader, said(behind?.end ?? after, false), duration)
  const isBusiness = duration.unit === 'businessDay' || duration.unit === 'businessHour'
  return isTied || isBusiness ? said(behind?.end ?? after, false) : undefined
}

/** The words that may stand before an amount, none of them first: "within the next". */
function leadsAt(reader: Reader, place: number): Lead[] {
  const leads: Lead[] = [{ relations: new Set(), end: place, isAgo: false }]
  for (let i = 0; i < LEADS_MAX; i += 1) {
    const { relations, end, isAgo } = leads[i] as Lead
    const [tie, plain] = [at(reader, end, 'tie'), at(reader, end, 'relation')]
    const relation = tie && tie.end >= (plain?.end ?? 0) ? tie : plain
    const ago = at(reader, end, 'agoBefore')
    const small = [at(reader, end, 'which'), at(reader, end, 'glue'), at(reader, end, 'opener')]
    const other = Math.max(0, ...small.map((hit) => hit?.end ?? 0))
    if (ago) leads.push({ relations, end: ago.end, isAgo: true })
    else if (relation && relation.end >= other)
      leads.push({ relations: new Set([...relations, relation.value]), end: relation.end, isAgo })
    else if (other > 0) leads.push({ relations, end: other, isAgo })
    else break
  }
  return leads
}

function amountAt(reader: Reader, lead: Lead): DurationRead | undefined {
  const idiom = lead.relations.has('in') && !lead.relations.has('within') ? at(reader, lead.end, 'durationIdiom') : undefined
  const whole = idiom ?? at(reader, lead.end, 'duration')
  if (whole) return periodOf(whole.value, whole.end)
  const first = decimalAt(reader, lead.end) ?? numberAt(reader, lead.end) ?? articleAt(reader, lead.end)
  if (!first) return undefined
  const join = at(reader, first.end, 'to') ?? at(reader, first.end, 'and')
  const dash = isKey(reader, first.end, '-') ? first.end + 1 : undefined
  const second = join || dash !== undefined ? numberAt(reader, join?.end ?? dash ?? 0) : undefined
  // 两三天 is "two or three days".
  const unitPlace = isKey(reader, second?.end ?? first.end, '-') ? (second?.end ?? first.end) + 1 : (second?.end ?? first.end)
  const unit = at(reader, past(reader, unitPlace, 'glue'), 'unit') ?? at(reader, unitPlace, 'unit')
  if (!unit) return undefined
  return { duration: { amount: second?.value ?? first.value, unit: unit.value as Unit }, end: unit.end }
}

function articleAt(reader: Reader, place: number) {
  const article = at(reader, place, 'article')
  return article && { value: 1, end: article.end }
}

/** 1,5 or 1.5. */
function decimalAt(reader: Reader, place: number) {
  const isMark = (isKey(reader, place + 1, '.') || isKey(reader, place + 1, ',')) && isTight(reader, place + 1)
  const [whole, part] = [digitsAt(reader, place, 1, 3), digitsAt(reader, place + 2, 1, 1)]
  if (!isMark || whole === undefined || part === undefined || !isTight(reader, place + 2)) return undefined
  return { value: whole + part / 10, end: place + 3 }
}

function periodOf(period: string, end: number): DurationRead | undefined {
  const [, days, dayUnit, time, timeUnit, business, businessUnit] = PERIOD.exec(period) ?? []
  if (days) return { duration: { amount: Number(days), unit: UNITS[dayUnit ?? ''] ?? 'day' }, end }
  if (time) return { duration: { amount: Number(time), unit: timeUnit === 'H' ? 'hour' : 'minute' }, end }
  if (business)
    return { duration: { amount: Number(business), unit: businessUnit === 'H' ? 'businessHour' : 'businessDay' }, end }
  return undefined
}

function isDays({ unit }: DurationSaid): boolean {
  return unit === 'day' || unit === 'week' || unit === 'month' || unit === 'year'
}

/** "After you send the photo", "nach Erhalt", "from delivery": the end of the clause that names the event. */
function eventAfter(reader: Reader, place: number): number | undefined {
  if (reader.lexicon.pack.eventEnds.length > 0) return undefined
  const tie = at(reader, place, 'eventTie')
  if (tie && at(reader, tie.end, 'eventWord')) return clauseEnd(reader, tie.end)
  const relation = at(reader, place, 'relation')
  const isTied = relation && (relation.value === 'after' || relation.value === 'from' || relation.value === 'before')
  if (isTied && at(reader, relation.end, 'eventWord')) return clauseEnd(reader, relation.end)
  const isNamed = isTied && relation.value !== 'from' && reader.tokens[relation.end]?.kind === 'word'
  if (isNamed && !baseAt(reader, place)) return nounEnd(reader, relation.end)
  const event = at(reader, place, 'event')
  return event && clauseEnd(reader, event.end)
}

/** "Two weeks from Friday", "a week on Tuesday": the day it is counted from. */
function baseAt(reader: Reader, place: number) {
  const relation = relationAt(reader, place)
  if (!relation || !['after', 'from', 'on'].includes(relation.value)) return undefined
  const base = pointAt(reader, relation.end)
  return base?.point.day && base.point.day.kind !== 'stretch' ? base : undefined
}

/** "In two days at ten": a day counted from today, and a clock. */
function withClock(reader: Reader, parsed: Parsed, { amount, unit }: DurationSaid): Parsed {
  const rest = pointAt(reader, parsed.end)
  const isClock = rest && (rest.point.clock || rest.point.part) && !rest.point.day
  if (!isClock || (unit !== 'day' && unit !== 'week')) return parsed
  const days = Math.round(unit === 'week' ? amount * 7 : amount)
  return { ...parsed, end: rest.end, said: { kind: 'point', point: { ...rest.point, day: { kind: 'offset', days } } } }
}
