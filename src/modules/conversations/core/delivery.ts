/**
 * A delivery is one outgoing mail on its way to one recipient. It is honest about what we know: `sent` means the next
 * mail server took it, `delivered_unknown` that we died or lost the line while handing it over and a person must look,
 * `bounced` that a report came back. It is never sent twice without somebody having seen the doubt.
 */
export const DELIVERY_STATES = ['queued', 'sending', 'sent', 'delivered_unknown', 'bounced', 'failed', 'stopped'] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

/** What one attempt came to, for one recipient. */
export type AttemptResult =
  | { is: 'accepted'; response: string }
  /** The server said no for good (5xx). */
  | { is: 'refused'; response: string }
  /** Nothing was handed over, or the server said "later" (4xx): safe to try again. */
  | { is: 'later'; response: string }
  /** The line was lost after the last byte and before the answer. */
  | { is: 'unknown'; response: string }

/** Minutes to wait before attempt 2, 3, …: quick for a restart, patient for an outage; together about two days. */
export const RETRY_AFTER_MINUTES = [1, 2, 5, 15, 30, 60, 120, 240, 480, 960, 960]
const MINUTE_MS = 60_000

export type Settled = { state: DeliveryState; reason: string | null; nextAt: Date | null; settledAt: Date | null }

/** What becomes of a delivery after an attempt; `attempts` counts the one just made. */
export function afterAttempt(result: AttemptResult, { attempts, now }: { attempts: number; now: Date }): Settled {
  switch (result.is) {
    case 'accepted':
      return { state: 'sent', reason: null, nextAt: null, settledAt: now }
    case 'refused':
      return { state: 'failed', reason: result.response, nextAt: null, settledAt: now }
    case 'unknown':
      return { state: 'delivered_unknown', reason: result.response, nextAt: null, settledAt: now }
    case 'later': {
      const waitMinutes = RETRY_AFTER_MINUTES[attempts - 1]
      if (waitMinutes === undefined)
        return { state: 'failed', reason: `gave up after ${attempts} attempts: ${result.response}`, nextAt: null, settledAt: now }
      return {
        state: 'queued',
        reason: result.response,
        nextAt: new Date(now.getTime() + waitMinutes * MINUTE_MS),
        settledAt: null,
      }
    }
  }
}

/** What becomes of a delivery whose sender is gone: safe to repeat only if nothing had been handed over. */
export function afterLosingSender({ handedAt, now }: { handedAt: Date | null; now: Date }): Settled {
  if (handedAt) return { state: 'delivered_unknown', reason: 'stopped-while-handing-over', nextAt: null, settledAt: now }
  return { state: 'queued', reason: null, nextAt: now, settledAt: null }
}

/** How long an answer waits before it leaves, so that its writer can take it back. */
export const UNDO_SEND_MS = 10_000
/** An answer can be scheduled at most this far ahead. */
export const SCHEDULE_LIMIT_DAYS = 366
