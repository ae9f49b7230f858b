import type { CustomerPromise } from '../api/shapes.ts'
import { type Dates, RELATIVE_MINUTES } from '../words/dates.ts'
import type { Words } from '../words/en.ts'

export type Speaking = { w: Words; d: Dates }
type Shown = Pick<CustomerPromise, 'state' | 'due' | 'is_at_risk'> & {
  breached_at?: string | undefined
  settled_at?: string | undefined
}

/** The class that colours the word of a state, for the states that have a colour. */
export const wordClassOf = (promise: Pick<CustomerPromise, 'state' | 'is_at_risk'>): string => {
  if (promise.state === 'breached') return 'broken-word'
  if (promise.state === 'kept') return 'kept-word'
  if (promise.state === 'open' && promise.is_at_risk) return 'due-word'
  return ''
}

/** A promise's state and its moment, in one line: `Broken Tue 24 Mar 17:00`, `Due in 48 min, Today 11:30`. */
export function stateLine(promise: Shown, { w, d }: Speaking, now: number): string {
  const due = d.moment(promise.due.at, now)
  switch (promise.state) {
    case 'open': {
      const left = d.minutesUntil(promise.due.at, now)
      return left > 0 && left <= RELATIVE_MINUTES
        ? w.promise.dueIn(d.duration(left), due)
        : w.promise.due(d.when(promise.due.at, now))
    }
    case 'kept':
      return w.promise.keptAt(d.moment(promise.settled_at ?? promise.due.at, now))
    case 'kept_late':
      return w.promise.keptLateAt(d.moment(promise.settled_at ?? promise.due.at, now))
    case 'breached':
      return w.promise.brokenAt(d.moment(promise.breached_at ?? promise.due.at, now))
    case 'moved_by_agreement':
    case 'superseded_by_customer':
    case 'withdrawn_by_customer':
    case 'proposed':
    case 'disputed':
    case 'unsent':
      return w.promise.state[promise.state]
  }
}

/** The due time with the customer's clock beside it: `Mon 30 Mar 14:00 · 13:00 Edinburgh`. */
export function dueLine(promise: Pick<CustomerPromise, 'due'>, { d }: Speaking, now: number): string {
  const elsewhere = d.elsewhere(promise.due.at, promise.due.customer_zone)
  const here = d.when(promise.due.at, now)
  return elsewhere ? `${here} · ${elsewhere}` : here
}

/** When it is due, said as such, with the customer's clock beside it: `Due 11:30 · 10:30 Edinburgh`. */
export function dueSaid(promise: Pick<CustomerPromise, 'due'>, { w, d }: Speaking, now: number): string {
  const elsewhere = d.elsewhere(promise.due.at, promise.due.customer_zone)
  const due = w.promise.due(d.when(promise.due.at, now))
  return elsewhere ? `${due} · ${elsewhere}` : due
}

/** The price as said: free, or an amount in the reader's number format. */
export function priceWords(price: CustomerPromise['price'], { w }: Speaking): string | undefined {
  if (!price) return undefined
  if (price === 'free') return w.promise.free
  try {
    const amount = new Intl.NumberFormat(w.locale, { style: 'currency', currency: price.currency }).format(Number(price.amount))
    return w.promise.costs(amount)
  } catch {
    return w.promise.costs(`${price.amount} ${price.currency}`)
  }
}
