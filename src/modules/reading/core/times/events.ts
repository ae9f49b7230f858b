/** Times that hang on an event: "once we have your photo", "före utflytten", 收到照片后. The clause that names it belongs to it. */
import { at, isKey, isTight, type Reader } from './reader.ts'
import type { Parsed } from './types.ts'

/** A clause that goes on longer names more than an event. */
const CLAUSE_TOKENS_MAX = 18

/** An event named before its end word is short: 收到您的照片后. */
const EVENT_TOKENS_MAX = 16

/** "The Thursday meeting" is three. */
const NOUN_TOKENS_MAX = 3

const CLAUSE_ENDS = new Set(['.', ',', ';', ':', '!', '?', '(', ')', '-', '。', '，', '；', '：', '！', '？', '、', '"', '”'])

/** The event that begins at a place, with its clause. */
export function eventAt(reader: Reader, place: number): Parsed | undefined {
  if (reader.lexicon.pack.eventEnds.length > 0) return endedEvent(reader, place)
  const event = at(reader, place, 'event')
  const relation = event ? undefined : at(reader, place, 'relation')
  const isTied = relation && (relation.value === 'before' || relation.value === 'after') && at(reader, relation.end, 'eventWord')
  const from = event?.end ?? (isTied ? relation.end : undefined)
  if (from === undefined) return nounEventAt(reader, place)
  const end = clauseEnd(reader, from)
  return end > from && !isKey(reader, end, '?') ? { start: place, end, said: { kind: 'condition' } } : undefined
}

/** "After school", "före älgjakten": the noun and no clause. */
function nounEventAt(reader: Reader, place: number): Parsed | undefined {
  const relation = at(reader, place, 'eventRelation')
  const noun = relation && reader.tokens[relation.end]
  if (!relation || noun?.kind !== 'word' || noun.isNewLine) return undefined
  return { start: place, end: nounEnd(reader, relation.end), said: { kind: 'condition' } }
}

/** The end of a noun that names an event, with a word or two beside it. */
export function nounEnd(reader: Reader, place: number): number {
  const last = Math.min(clauseEnd(reader, place), place + NOUN_TOKENS_MAX)
  for (let i = place + 1; i < last; i += 1) {
    if (at(reader, i, 'and') || at(reader, i, 'relation')) return i
  }
  return last
}

/** The token that ends the clause going on at a place. */
export function clauseEnd(reader: Reader, place: number): number {
  const { tokens } = reader
  for (let i = place; i < tokens.length; i += 1) {
    const token = tokens[i]
    if (!token || i - place >= CLAUSE_TOKENS_MAX || (token.isNewLine && i > place)) return i
    // The mark in 12.50 or 8:30 ends nothing.
    const isInside =
      token.isTight && tokens[i - 1]?.kind === 'number' && tokens[i + 1]?.kind === 'number' && isTight(reader, i + 1)
    if (CLAUSE_ENDS.has(token.key) && !isInside) return i
  }
  return tokens.length
}

function endedEvent(reader: Reader, place: number): Parsed | undefined {
  const event = at(reader, place, 'event')
  if (!event) return undefined
  const last = Math.min(clauseEnd(reader, event.end), event.end + EVENT_TOKENS_MAX)
  for (let i = event.end; i < last; i += 1) {
    const end = at(reader, i, 'eventEnd')
    if (end && !at(reader, i, 'never')) return { start: place, end: end.end, said: { kind: 'condition' } }
  }
  return undefined
}
