/**
 * A promise is our word to a customer: what we will do, by when, how and at what price. It is given by a person, kept by
 * evidence, or broken by the clock. Its words are never edited and a breach never disappears: who misses the due and
 * delivers afterwards has kept it late, and both stay true. A new date is a new promise.
 */
import type { Wall } from '#kernel/time'

/** Every state a promise can be in (DOMAIN R3); only the functions in this folder move between them. */
export const PROMISE_STATES = [
  'proposed',
  'open',
  'kept',
  'breached',
  'kept_late',
  'superseded_by_customer',
  'moved_by_agreement',
  'withdrawn_by_customer',
  'disputed',
  'unsent',
] as const
export type PromiseState = (typeof PROMISE_STATES)[number]

/** When it is due: what was said is the truth (DOMAIN P2), `at` is the instant it means; `which` chose between two. */
export type Due = { wall: Wall; which: 'earlier' | 'later' | null; at: Date }

/** What it costs the customer, if that was part of our word; amounts are decimal strings, currencies ISO 4217. */
export type Price = 'free' | { amount: string; currency: string }

export type CustomerPromise = {
  id: string
  conversationId: string
  customerId: string
  /** The message that said it; null when it was given on its own. */
  messageId: string | null
  words: string
  what: string
  how: string | null
  price: Price | null
  ownerId: string
  backupId: string | null
  due: Due
  state: PromiseState
  givenAt: Date
  breachedAt: Date | null
  /** When it was kept, withdrawn or replaced, by what the evidence says, which may be earlier than when we wrote it down. */
  settledAt: Date | null
  evidence: string | null
  customerWords: string | null
  revision: number
}

/** What a draft says we will do, before its author confirms it. */
export type Proposal = Omit<
  CustomerPromise,
  'state' | 'givenAt' | 'breachedAt' | 'settledAt' | 'evidence' | 'customerWords' | 'revision'
> & { state: 'proposed' }

/** Which rule judged, so that anyone can replay a verdict. */
export const RULE_VERSION = 'R3/1'

/** Why a verdict fell, in codes and instants only: facts never carry what people wrote. */
export type Because = { reasons: string[]; inputs: Record<string, Date | string | null>; ruleVersion: typeof RULE_VERSION }

type About = { promiseId: string; conversationId: string; customerId: string; ownerId: string; revision: number }

export type PromiseFact =
  | ({ type: 'promises.given'; messageId: string | null; dueAt: Date } & About)
  | ({ type: 'promises.breached'; at: Date; because: Because } & About)
  | ({ type: 'promises.kept' | 'promises.kept-late'; at: Date; because: Because } & About)
  | ({ type: 'promises.superseded' | 'promises.moved'; newPromiseId: string; isAgreed: boolean; because: Because } & About)
  | ({ type: 'promises.withdrawn' | 'promises.disputed'; because: Because } & About)
  | ({ type: 'promises.handed-over'; fromId: string; backupId: string | null } & About)
  | ({ type: 'promises.unsent'; messageId: string | null } & About)

/** A fact, held to the shapes above before it joins others. */
export const fact = (said: PromiseFact): PromiseFact => said

/** The ids every fact about a promise carries. */
export const aboutOf = ({ id, conversationId, customerId, ownerId, revision }: Omit<CustomerPromise, 'state'>): About => ({
  promiseId: id,
  conversationId,
  customerId,
  ownerId,
  revision,
})

export const because = (reason: string, inputs: Because['inputs']): Because => ({
  reasons: [reason],
  inputs,
  ruleVersion: RULE_VERSION,
})

type Timed = { state: PromiseState; due: { at: Date } }

/** Whether the due instant has come and nothing settled the promise before it. */
export const isOverdue = ({ state, due }: Timed, now: Date): boolean => state === 'open' && now >= due.at

/** Whether somebody still has to do something: a broken promise is owed until it is kept late. */
export const isStillOwed = ({ state }: { state: PromiseState }): boolean => state === 'open' || state === 'breached'

/** Under this share of the time between giving and due we may not make it (DOMAIN R3, before there is history). */
export const RISK_SHARE = 0.2

/** Under an hour left is at risk however short the promise was: the owner needs time to act or to tell the customer. */
export const RISK_LEFT_MS = 60 * 60_000

/** Whether an open promise may not be kept unless somebody acts now (DOMAIN R3); derived each time, never stored. */
export function isAtRisk({ state, due, givenAt }: Timed & { givenAt: Date }, now: Date): boolean {
  if (state !== 'open') return false
  const leftMs = due.at.getTime() - now.getTime()
  const windowMs = due.at.getTime() - givenAt.getTime()
  return leftMs < RISK_LEFT_MS || leftMs < windowMs * RISK_SHARE
}
