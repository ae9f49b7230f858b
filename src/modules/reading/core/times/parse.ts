/** Tries every sort of time at a place and keeps the one that takes most words. */
import { durationAt } from './durations.ts'
import { eventAt } from './events.ts'
import { pointAt } from './points.ts'
import { at, past, type Reader } from './reader.ts'
import type { Parsed } from './types.ts'

/** The time expression that begins at a place, if there is one. */
export function timeAt(reader: Reader, place: number): Parsed | undefined {
  const point = pointAt(reader, place)
  const vague = vagueAt(reader, place)
  const reads: (Parsed | undefined)[] = [
    // A date before an amount where both take the same words: 28日前 is a date.
    point && { start: place, end: point.end, said: { kind: 'point', point: point.point } },
    durationAt(reader, place),
    vague,
  ]
  const best = reads.reduce((longest, read) => (read && read.end > (longest?.end ?? place) ? read : longest), undefined)
  // A clause is always long, so it wins only where there is nothing plainer; but "as soon as" begins one, and is not "soon".
  if (best && best.said.kind !== 'vague') return best
  const event = eventAt(reader, place)
  return best && event && openingEnd(reader, place) <= best.end ? best : (event ?? best)
}

function openingEnd(reader: Reader, place: number): number {
  return Math.max(past(reader, place, 'event'), past(reader, place, 'eventRelation'))
}

function vagueAt(reader: Reader, place: number): Parsed | undefined {
  const vague = at(reader, past(reader, place, 'opener'), 'vague') ?? at(reader, place, 'vague')
  return vague && { start: place, end: vague.end, said: { kind: 'vague' } }
}
