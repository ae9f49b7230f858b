import type { PromiseRead } from '../../../../src/modules/reading/core/reading.ts'
import { instantsOf, wallAt } from '../../words/walls.ts'
import type { DraftPromise } from './draft-promise.ts'

const MINUTE_MS = 60_000

type Stretch = { from: number; to: number }

/** Words of a draft that read like a promise: not one until its writer makes it one. */
export type DetectedPromise = {
  words: string
  from: number
  to: number
  /** What is known of it already, as often as its time can honestly be understood. */
  choices: Partial<DraftPromise>[]
}

/** What a reading says of a promise, as the composer writes promises down. */
export function detected(read: PromiseRead, { from, to }: Stretch, zone: string): DetectedPromise {
  const { when } = read
  const dues = when.ask && when.readings ? when.readings.map(({ due }) => due) : [when.due]
  const known = {
    ...(read.what ? { what: capital(read.what) } : {}),
    ...(read.how ? { how: read.how } : {}),
    ...priceOf(read.price),
  }
  return { words: read.text, from, to, choices: dues.map((due) => ({ ...known, ...wallOf(when, due, zone) })) }
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)

/**
 * The time on the wall it was said for; of two equal hours that night, the one that was meant. "On Friday" ends where Saturday
 * begins, and nobody reads Saturday 00:00 as Friday: it is written down as Friday's last minute.
 */
function wallOf({ zone = '', precision }: PromiseRead['when'], due: string | undefined, ownZone: string): Partial<DraftPromise> {
  const at = Date.parse(due ?? '')
  if (Number.isNaN(at)) return {}
  const wall = wallAt(at, zone || ownZone)
  if (wall.time === '00:00' && precision !== 'minute' && precision !== 'hour') return wallAt(at - MINUTE_MS, wall.zone)
  const instants = instantsOf(wall)
  return instants.length < 2 ? wall : { ...wall, which: at < (instants.at(-1) ?? at) ? 'earlier' : 'later' }
}

const AMOUNT = /^([A-Z]{3})\s*([\d.,]+)$/

function priceOf(price: string | undefined): Partial<DraftPromise> {
  if (price === 'free') return { price: 'free' }
  const [, currency, amount] = AMOUNT.exec(price ?? '') ?? []
  return currency && amount ? { price: 'amount', currency, amount } : {}
}

/** Whether two stretches of the document share a letter. */
export const meets = (one: Stretch, other: Stretch): boolean => one.from < other.to && other.from < one.to
