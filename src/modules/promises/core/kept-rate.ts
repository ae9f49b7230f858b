/** How often we keep our word (DOMAIN R4): of the promises due in a period, never of those somebody chose to close. */
import type { PromiseState } from './promise.ts'

/** 95 % two-sided, with the two decimals that the fixtures of DOMAIN L36 are computed with (3 of 3 shows it). */
const Z = 1.96

/** Under this many a percentage says more than we know: screens show "k of n". */
export const RATE_SHOWN_FROM = 20

export type Rate = {
  kept: number
  of: number
  /** 95 % Wilson interval of kept ÷ of; absent when nothing has been judged. */
  interval: { low: number; high: number } | undefined
  isTooFew: boolean
}

/** Strict: kept ÷ all that was due. Agreed: without those the customer moved with us before the due; these are judged on their new date. */
export type KeptRate = {
  strict: Rate
  agreed: Rate
  /** Left out of both, and therefore listed: withdrawal must not become a place to hide breaches. */
  superseded: number
  withdrawn: number
  disputed: number
}

/** Judges the promises due in a period; one overdue and still open counts as not kept, as the clock will say in a moment. */
export function keptRate(dueInPeriod: readonly { state: PromiseState; count?: number }[]): KeptRate {
  const count = (...states: PromiseState[]) =>
    dueInPeriod.filter(({ state }) => states.includes(state)).reduce((sum, { count = 1 }) => sum + count, 0)

  const kept = count('kept')
  const notKept = count('open', 'breached', 'kept_late')
  return {
    strict: rate(kept, kept + notKept + count('moved_by_agreement')),
    agreed: rate(kept, kept + notKept),
    superseded: count('superseded_by_customer'),
    withdrawn: count('withdrawn_by_customer'),
    disputed: count('disputed'),
  }
}

const rate = (kept: number, of: number): Rate => ({ kept, of, interval: wilson(kept, of), isTooFew: of < RATE_SHOWN_FROM })

/** The 95 % Wilson interval of a share (DOMAIN L36); of nothing there is no share. */
export function wilson(hits: number, of: number): { low: number; high: number } | undefined {
  if (of === 0) return undefined
  const share = hits / of
  const square = Z ** 2
  const spread = Z * Math.sqrt((share * (1 - share)) / of + square / (4 * of ** 2))
  const [middle, scale] = [share + square / (2 * of), 1 + square / of]
  return { low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) }
}
