/**
 * Finds every time said in a text and says what it means (DOMAIN R1). Reads each word once; what it cannot tell it asks.
 */
import { isKnownZone } from '#kernel/time'
import { becauseOf, becauseTwo, rfc3339 } from './because.ts'
import { lexiconOf } from './lexicon.ts'
import { type Here, hereIn, type Meaning } from './meaning.ts'
import { durationMeanings } from './mean-duration.ts'
import { meaningsOf } from './mean-point.ts'
import type { TimesPack } from './pack.ts'
import { timeAt } from './parse.ts'
import { at, beginsPhrase, type Reader, readerOf } from './reader.ts'
import { tokensOf } from './tokens.ts'
import type { Parsed, PointSaid, Said, SaidWhere, TimeFound } from './types.ts'

/** A text that names more times than this is a timetable; the rest stays unread. */
export const TIMES_PER_TEXT_MAX = 100

/** What cannot be told from the zone given falls back to this, and asks. */
const NO_ZONE = 'UTC'

/** The times said in a text, in the order they stand, each with what it means where it is said. */
export function findTimes(text: string, said: SaidWhere, pack: TimesPack): TimeFound[] {
  const [from, to] = said.region ?? [0, text.length]
  const reader = readerOf(lexiconOf(pack), tokensOf(text, Math.max(0, from), to))
  return parseAll(reader).map((parsed) => foundOf(parsed, reader, text, said, pack))
}

function parseAll(reader: Reader): Parsed[] {
  const { tokens } = reader
  const found: Parsed[] = []
  for (let place = 0; place < tokens.length && found.length < TIMES_PER_TEXT_MAX; ) {
    const parsed = startsTime(reader, place) ? timeAt(reader, place) : undefined
    const never = at(reader, place, 'never')
    if (never && never.end >= (parsed?.end ?? 0)) {
      place = never.end
      continue
    }
    if (parsed) found.push(parsed)
    place = parsed?.end ?? place + 1
  }
  return found
}

function startsTime(reader: Reader, place: number): boolean {
  return reader.tokens[place]?.kind === 'number' || beginsPhrase(reader, place)
}

function foundOf(
  { start, end, said: words }: Parsed,
  { tokens }: Reader,
  text: string,
  said: SaidWhere,
  pack: TimesPack,
): TimeFound {
  const [from, to] = [tokens[start]?.start ?? 0, tokens[end - 1]?.end ?? 0]
  const span = { start: from, end: to, text: text.slice(from, to) }
  const { zone, isSure } = zoneOf(words, said)
  const here = hereIn(said, pack, zone)
  if (words.kind === 'vague' || words.kind === 'condition') {
    const kind = words.kind === 'vague' ? 'none' : 'condition'
    return { ...span, kind, zone, precision: 'day', ask: kind === 'none', because: pack.because[kind] }
  }
  const meanings = distinct(meaningsOfSaid(words, here))
  const answer = meanings.length > 1 ? asked(meanings, here) : settled(meanings[0], here)
  return isSure
    ? { ...span, ...answer }
    : { ...span, ...answer, ask: true, because: `${answer.because} ${pack.because.unknownZone}` }
}

function meaningsOfSaid(words: Extract<Said, { kind: 'point' | 'duration' }>, here: Here): Meaning[] {
  if (words.kind === 'point') return meaningsOf(words.point, here)
  return durationMeanings(words.duration, words.isPast, words.base, here)
}

/** The clock that holds: a zone that was named, "your time", where the other lives, where we are (DOMAIN R1). */
function zoneOf(words: Said, { zone, otherZone }: SaidWhere): { zone: string; isSure: boolean } {
  const point: PointSaid | undefined = words.kind === 'point' ? words.point : undefined
  const named = point?.zone
  const wanted = named === 'own' ? zone : named === 'other' ? otherZone : (named ?? otherZone ?? zone)
  if (wanted !== undefined && isKnownZone(wanted)) return { zone: wanted, isSure: true }
  return { zone: isKnownZone(zone) ? zone : NO_ZONE, isSure: false }
}

function distinct(meanings: readonly Meaning[]): Meaning[] {
  const seen = new Set<string>()
  return meanings.filter(({ from, due }) => {
    const key = `${from?.getTime()} ${due?.getTime()}`
    return !seen.has(key) && seen.add(key)
  })
}

type Answer = Omit<TimeFound, 'start' | 'end' | 'text'>

function settled(meaning: Meaning | undefined, here: Here): Answer {
  if (!meaning) return { kind: 'none', zone: here.zone, precision: 'day', ask: true, because: here.pack.because.none }
  const { from, due, kind, precision, notes } = meaning
  const isOpen = due === undefined
  return {
    kind,
    ...(from && { from: rfc3339(from, here.zone) }),
    ...(due && { due: rfc3339(due, here.zone) }),
    zone: here.zone,
    precision,
    ask: isOpen || notes.includes('gap') || notes.includes('overlap'),
    because: becauseOf(meaning, here),
  }
}

function asked(meanings: readonly Meaning[], here: Here): Answer {
  const [first] = meanings as [Meaning]
  const readings = meanings.flatMap((meaning) => {
    const { from, due } = meaning
    if (!due) return []
    return [{ ...(from && { from: rfc3339(from, here.zone) }), due: rfc3339(due, here.zone), because: becauseOf(meaning, here) }]
  })
  return { ...settled(first, here), ask: true, readings, because: becauseTwo(meanings, here) }
}
