/**
 * A time put together from its parts in whatever order a language has them: relation, day, week, clock, part of the day,
 * closing time, zone. Each part fills one slot; a part whose slot is taken begins another time.
 */
import { clockAt } from './clock.ts'
import { dayAt, partNamed } from './days.ts'
import { at, isKey, isTight, numberAt, relationAt, type Reader } from './reader.ts'
import type { ClockRead, ClockSaid, DaySaid, PartSaid, PointSaid, Relation, Trust } from './types.ts'

/** A point as it was said and the token after it. */
export type PointRead = { readonly point: PointSaid; readonly end: number }

/** No sentence ties a time down with more parts; a longer row is a list. */
const PARTS_MAX = 10

/** "No later than on the" has three of them. */
const RELATIONS_MAX = 4

/** Relations that say more than the place of the time. */
const TELLING = new Set<Relation>(['by', 'before', 'after', 'from', 'between'])

/** Relations after which a bare number is a time on the clock. */
const OF_CLOCK = new Set<Relation>(['at', 'around', 'by', 'before', 'after', 'from', 'between'])

/** After these a number before a full stop is an hour at the end of a sentence: "gegen 11." */
const SENTENCE_CLOCK = new Set<Relation>(['at', 'around', 'between'])

type Build = {
  point: PointSaid
  end: number
  /** Whether some part is a time wherever it stands. */
  isSure: boolean
  isRelated: boolean
  parts: number
}

type Lead = { relations: Relation[]; end: number; hasGlue: boolean }

/** The time that begins at a place, if there is one. */
export function pointAt(reader: Reader, place: number): PointRead | undefined {
  const build: Build = { point: {}, end: place, isSure: false, isRelated: false, parts: 0 }
  if (isShare(reader, place)) return undefined
  // 北京时间下午3点: the zone may come first, but is no time by itself.
  addZone(reader, build, place)
  for (let step = 0; step < PARTS_MAX; step += 1) {
    if (!addPart(reader, build, build.end)) break
  }
  if (build.parts === 0 || !(build.isSure || build.parts > 1 || build.isRelated)) return undefined
  return { point: build.point, end: build.end }
}

/** "Drei von vier", "1 av 3" is a share. */
function isShare(reader: Reader, place: number): boolean {
  const relation = relationAt(reader, place)
  const isFrom = relation?.value === 'from' || at(reader, place, 'glue') !== undefined
  if (place === 0) return false
  const isCounted = reader.tokens[place - 1]?.kind === 'number' || at(reader, place - 1, 'number') !== undefined
  return isFrom && isCounted && numberAt(reader, relation?.end ?? place + 1, 2) !== undefined
}

function addPart(reader: Reader, build: Build, place: number): boolean {
  if (build.parts > 0 && addBehind(reader, build, place)) return true
  const isComma = build.parts > 0 && (isKey(reader, place, ',') || isKey(reader, place, '(') || isKey(reader, place, '，'))
  // The words nearest to where we are come first: "in the morning" is a part of the day, not a morning "in" something.
  for (const lead of leadsAt(reader, isComma ? place + 1 : place)) {
    if (build.parts > 0 && lead.relations.some((relation) => TELLING.has(relation)) && isTelling(build)) return false
    const adders = isDayFirst(reader, lead) ? [addDay, addClock, addDayPart] : [addClock, addDay, addDayPart]
    if (!adders.some((add) => add(reader, build, lead))) continue
    for (const relation of lead.relations) relate(build, relation)
    if (isComma && isKey(reader, build.end, ')')) build.end += 1
    return true
  }
  return false
}

/** "12.10." is a date and "12.10" a clock; where both take as many words, the relation tells. */
function isDayFirst(reader: Reader, lead: Lead): boolean {
  const [day, clock] = [dayAt(reader, lead.end), clockAt(reader, lead.end)]
  if (day?.isDotted && clock && SENTENCE_CLOCK.has(lead.relations.at(-1) as Relation)) return false
  if (!day || !clock || day.end !== clock.end) return (day?.end ?? 0) > (clock?.end ?? 0)
  return lead.hasGlue || lead.relations.at(-1) === 'on'
}

function isTelling({ point }: Build): boolean {
  return point.relation !== undefined && TELLING.has(point.relation)
}

/** The relations and small words that may stand before a part, none of them first: "no later than on the". */
function leadsAt(reader: Reader, place: number): Lead[] {
  const leads: Lead[] = [{ relations: [], end: place, hasGlue: false }]
  for (let i = 0; i < RELATIONS_MAX; i += 1) {
    const { relations, end, hasGlue } = leads[i] as Lead
    const relation = relationAt(reader, end)
    const glue = relation ? undefined : at(reader, end, 'glue')
    const opener = relation || glue ? undefined : at(reader, end, 'opener')
    if (opener) leads.push({ relations, end: opener.end, hasGlue })
    else if (relation) leads.push({ relations: [...relations, relation.value as Relation], end: relation.end, hasGlue })
    else if (glue) leads.push({ relations, end: glue.end, hasGlue: true })
    else break
  }
  return leads
}

function relate({ point }: Build, relation: Relation) {
  if (relation === 'around') point.isAround = true
  const isStronger = point.relation === undefined || (TELLING.has(relation) && !TELLING.has(point.relation))
  if (isStronger) point.relation = relation
}

/** What stands behind its time: 前, 以内, "at the latest", a zone, "your time". */
function addBehind(reader: Reader, build: Build, place: number): boolean {
  const relation = at(reader, place, 'relationAfter')
  // 十日内 is ten days, and not the tenth.
  const isAmount = relation?.value === 'within' && build.point.day?.kind === 'date' && build.point.day.month === undefined
  if (relation && !isAmount && !isTelling(build)) {
    relate(build, relation.value as Relation)
    build.isRelated = true
    build.end = relation.end
    return true
  }
  return addZone(reader, build, place)
}

function addZone(reader: Reader, build: Build, place: number): boolean {
  const opened = isKey(reader, place, '(') ? place + 1 : place
  const zone = at(reader, opened, 'zone')
  const ours = zone ?? at(reader, opened, 'yourTime') ?? at(reader, opened, 'ourTime')
  if (!ours || build.point.zone) return false
  build.point.zone = zone?.value ?? (at(reader, opened, 'yourTime') ? 'other' : 'own')
  build.end = opened > place && isKey(reader, ours.end, ')') ? ours.end + 1 : ours.end
  return true
}

function addClock(reader: Reader, build: Build, lead: Lead): boolean {
  const { point } = build
  if (point.clock || point.closing) return false
  const closing = at(reader, lead.end, 'closing')
  if (closing)
    return accept(build, closing.end, 'near', () => (point.closing = closing.value === 'business' ? 'business' : 'day'), lead)

  const part = at(reader, lead.end, 'partWithDay')
  const partClock = part && !point.part ? clockAt(reader, relationAt(reader, part.end)?.end ?? part.end) : undefined
  const read = partClock && partClock.trust !== 'bare' ? partClock : clockAt(reader, lead.end)
  if (!read) return false
  const isBetween = lead.relations.includes('between')
  const isRange = isBetween || lead.relations.includes('from')
  const range = rangeAt(reader, read, isBetween)
  const end = range?.end ?? read.end
  if (!range && isBetween) return false
  if (!isTrusted(reader, build, lead, read, range, end, isRange)) return false
  return accept(
    build,
    end,
    strongest(read.trust, range?.trust),
    () => {
      point.clock = read.clock
      if (range) point.clockTo = range.clock
      if (read === partClock && part) point.part = partNamed(reader, part.value) as PartSaid
    },
    lead,
  )
}

function strongest(one: Trust, other?: Trust): Trust {
  return one === 'alone' || other === 'alone' ? 'alone' : one === 'near' || other === 'near' ? 'near' : 'bare'
}

function isTrusted(
  reader: Reader,
  build: Build,
  lead: Lead,
  read: ClockRead,
  range: ClockRead | undefined,
  end: number,
  isRange: boolean,
) {
  const trust = strongest(read.trust, range?.trust)
  if (trust === 'alone') return true
  const isClockRelation = lead.relations.some((relation) => OF_CLOCK.has(relation))
  const next = at(reader, end, 'notAfterClock')
  if (next || (read.trust === 'bare' && !isHarmless(reader, end))) return false
  if (range) return isRange || isClockRelation || build.parts > 0 || followedByDay(reader, end)
  if (trust === 'near') return isClockRelation || build.parts > 0 || followedByDay(reader, end)
  return isClockRelation && !lead.hasGlue
}

function followedByDay(reader: Reader, end: number): boolean {
  return leadsAt(reader, isKey(reader, end, ',') ? end + 1 : end).some((lead) => dayAt(reader, lead.end)?.trust === 'alone')
}

/** Whether what follows a bare number leaves it a time: the end, a mark, another part, or a word that starts something new. */
export function isHarmless(reader: Reader, end: number): boolean {
  const next = reader.tokens[end]
  if (!next || next.isNewLine) return true
  if (next.kind === 'mark')
    return next.key !== '%' && next.key !== '-' && next.key !== '/' && next.key !== '€' && next.key !== '$'
  if (next.kind === 'number') return false
  if (reader.lexicon.pack.nounsHaveCapitals && !next.isCapital)
    return !at(reader, end, 'notAfterClock') && !at(reader, end, 'unit')
  if (at(reader, end, 'afterBareClock') || relationAt(reader, end) || at(reader, end, 'relationAfter')) return true
  if (
    at(reader, end, 'clockBefore') ||
    at(reader, end, 'partWithDay') ||
    at(reader, end, 'zone') ||
    at(reader, end, 'yourTime') ||
    at(reader, end, 'ourTime')
  )
    return true
  return dayAt(reader, end)?.trust === 'alone'
}

/** The second end of "8–12", "between two and half past three", "下午3点到5点". */
function rangeAt(reader: Reader, first: ClockRead, isBetween: boolean): ClockRead | undefined {
  const to = at(reader, first.end, 'to') ?? (isBetween ? at(reader, first.end, 'and') : undefined)
  const dash = isKey(reader, first.end, '-') ? first.end + 1 : undefined
  const place = to?.end ?? dash
  if (place === undefined) return undefined
  const part = at(reader, place, 'partWithDay')
  const second = clockAt(reader, part?.end ?? place)
  if (!second || (dash !== undefined && second.trust === 'bare' && !isTight(reader, place) && isTight(reader, first.end)))
    return undefined
  if (part && second.clock.isTwelve) return { ...second, clock: inPart(second.clock, partNamed(reader, part.value)) }
  return second
}

/** A clock time of either half of the day, in the half that the part of the day says. */
export function inPart(clock: ClockSaid, part: PartSaid | undefined): ClockSaid {
  if (!clock.isTwelve || !part) return clock
  const early = clock.minutes % 720
  const isNight = part.name === 'night'
  const isSecond = isNight ? early >= 360 : part.to > '12:30' || part.from >= '11:00'
  const isDeadNoon = isSecond && early === 0 && part.from >= '17:00'
  return { minutes: isDeadNoon ? 1440 : early + (isSecond ? 720 : 0), isTwelve: false }
}

function addDay(reader: Reader, build: Build, lead: Lead): boolean {
  const { point } = build
  const read = dayAt(reader, lead.end)
  if (!read) return false
  if (read.trust === 'bare' && !(isHarmless(reader, read.end) && (lead.relations.length > 0 || read.isMarked || build.parts > 0)))
    return false
  if (read.day.kind === 'month' && read.trust === 'near' && lead.relations.length === 0) return false
  if (read.trust !== 'alone' && at(reader, read.end, 'notAfterClock')) return false
  if (read.isMarked) build.isRelated = true
  const isSlot = placeDay(point, read.day)
  if (!isSlot || (read.part && point.part)) return false
  const to = isSlot === 'day' ? dayRangeAt(reader, read.end, read.day, lead.relations.includes('between')) : undefined
  return accept(
    build,
    to?.end ?? read.end,
    read.trust,
    () => {
      if (isSlot === 'within') point.within = read.day
      else if (isSlot === 'both') [point.within, point.day] = [point.day as DaySaid, read.day]
      else point.day = read.day
      if (to) point.dayTo = to.day
      if (read.part) point.part = read.part
    },
    lead,
  )
}

/** Which slot a day takes: a weekday beside a week or a date says the same day more fully. */
function placeDay(point: PointSaid, day: DaySaid): 'day' | 'within' | 'both' | undefined {
  if (!point.day) return 'day'
  if (point.within || point.dayTo) return undefined
  const isWide = (said: DaySaid) =>
    said.kind === 'stretch' || said.kind === 'weekNumber' || said.kind === 'date' || said.kind === 'numeric'
  const isWeekday = (said: DaySaid) => said.kind === 'weekday' || said.kind === 'offset' || said.kind === 'holiday'
  if (isWeekday(point.day) && isWide(day)) return 'within'
  const isYear = day.kind === 'stretch' && day.stretch === 'year'
  if (isYear && (point.day.kind === 'date' || point.day.kind === 'numeric' || point.day.kind === 'month')) return 'within'
  if (isWide(point.day) && isWeekday(day)) return 'both'
  const isWider = (said: DaySaid) => said.kind === 'stretch' && (said.stretch === 'month' || said.stretch === 'year')
  if (isWider(point.day) && (day.kind === 'date' || day.kind === 'month')) return 'both'
  if (day.kind === 'stretch' && day.stretch === 'month' && point.day.kind === 'date') return 'within'
  return undefined
}

function dayRangeAt(reader: Reader, place: number, first: DaySaid, isBetween: boolean) {
  const to = at(reader, place, 'to') ?? (isBetween ? at(reader, place, 'and') : undefined)
  const end = to?.end ?? (isKey(reader, place, '-') ? place + 1 : undefined)
  if (end === undefined) return undefined
  const second = leadsAt(reader, end)
    .map((lead) => dayAt(reader, lead.end))
    .find((day) => day !== undefined)
  const isDates = second?.day.kind === 'date' && (first.kind === 'date' || first.kind === 'numeric')
  const isSameSort =
    isDates || (second && (second.day.kind === first.kind || second.trust === 'alone') && second.day.kind !== 'stretch')
  return isSameSort ? second : undefined
}

function addDayPart(reader: Reader, build: Build, lead: Lead): boolean {
  const { point } = build
  if (point.part) return false
  const alone = at(reader, lead.end, 'part')
  const part = alone ?? at(reader, lead.end, 'partWithDay')
  const named = part && partNamed(reader, part.value)
  if (!named) return false
  const isTied = build.parts > 0 || lead.relations.length > 0 || followedByDay(reader, part.end)
  if (!alone && !isTied) return false
  return accept(build, part.end, alone ? 'alone' : 'near', () => (point.part = named), lead)
}

function accept(build: Build, end: number, trust: Trust, fill: () => void, lead?: Lead): boolean {
  fill()
  build.end = end
  build.parts += 1
  build.isSure ||= trust === 'alone'
  build.isRelated ||= lead !== undefined && lead.relations.length > 0
  return true
}
