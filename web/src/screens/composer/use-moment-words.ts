import { useNow } from '../../api/clock.ts'
import type { Customer } from '../../api/shapes.ts'
import { useSpeech } from '../../words/speech.tsx'
import { type DraftPromise, readDue } from './draft-promise.ts'

/** The moment in the reader's clock, with the customer's beside it. */
export function useMomentWords(promise: DraftPromise, customer: Customer): string | undefined {
  const { d } = useSpeech()
  const now = useNow()
  const reading = readDue(promise, now)
  const at = reading.instants[0]
  if (at === undefined) return undefined
  const zones = [...new Set([promise.zone, d.zone, ...(customer.zone ? [customer.zone] : [])])]
  const [first, ...others] = zones
  const said = `${d.moment(at, now, first)} ${d.city(first ?? d.zone)}`
  const differing = others.filter((zone) => d.time(at, zone) !== d.time(at, first))
  return [said, ...differing.map((zone) => `${d.time(at, zone)} ${d.city(zone)}`)].join(' · ')
}
