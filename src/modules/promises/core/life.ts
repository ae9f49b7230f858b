/** How a promise lives: given, kept or broken by the clock, handed over, never sent (DOMAIN R3, a function per row). */
import { accept, refuse } from '#kernel/decision'
import { aboutOf, because, type CustomerPromise, fact, isOverdue, isStillOwed, type Proposal } from './promise.ts'

/** A verdict stands; only evidence against it reopens it (`dispute`). */
export const alreadySettled = (state: CustomerPromise['state']) =>
  refuse({ kind: 'conflict', code: 'promises.already-settled', state })

/** Who would carry it: somebody who is not here cannot be our word's owner (DOMAIN P1). */
export type Carriers = { isOwnerActive: boolean; isBackupActive: boolean }

/** Gives our word: the author confirms what the draft proposed; from now on the clock runs. */
export function give(proposal: Proposal, { isOwnerActive, isBackupActive }: Carriers, now: Date) {
  if (!isOwnerActive) return refuse({ kind: 'conflict', code: 'promises.owner-away', agentId: proposal.ownerId })
  if (!isBackupActive) return refuse({ kind: 'conflict', code: 'promises.owner-away', agentId: proposal.backupId })

  const open: CustomerPromise = {
    ...proposal,
    state: 'open',
    givenAt: now,
    breachedAt: null,
    settledAt: null,
    evidence: null,
    customerWords: null,
    revision: 1,
  }
  return accept(open, fact({ type: 'promises.given', messageId: open.messageId, dueAt: open.due.at, ...aboutOf(open) }))
}

/** What shows that it was done, and when that was: often earlier than the moment somebody writes it down. */
export type Shown = { evidence: string; at: Date }

/**
 * Settles a promise with evidence. Once the due has passed with nothing on record it is broken, and evidence, whatever
 * time it names, makes it kept late: nobody can date a breach away. When the clock has not come round to it yet, the
 * breach is recorded here first, so that the outcome never depends on which of the two was quicker.
 */
export function keep(promise: CustomerPromise, { evidence, at }: Shown, now: Date) {
  if (!isStillOwed(promise)) return alreadySettled(promise.state)
  if (at > now) return refuse({ kind: 'invalid', code: 'promises.evidence-in-the-future' })
  if (at < promise.givenAt) return refuse({ kind: 'invalid', code: 'promises.evidence-before-promise' })

  const inputs = { due: promise.due.at, evidence: at, recorded: now }
  if (promise.state === 'open' && now <= promise.due.at) {
    const kept: CustomerPromise = { ...promise, state: 'kept', settledAt: at, evidence }
    return accept(kept, fact({ type: 'promises.kept', at, because: because('evidence-by-due', inputs), ...aboutOf(kept) }))
  }
  const breach = promise.state === 'open' ? [breachOf(promise, now)] : []
  const keptLate: CustomerPromise = { ...promise, state: 'kept_late', breachedAt: breachedAtOf(promise), settledAt: at, evidence }
  const late = fact({ type: 'promises.kept-late', at, because: because('evidence-after-due', inputs), ...aboutOf(keptLate) })
  return accept(keptLate, ...breach, late)
}

/** Breaks a promise whose due has come; it broke at its due, however late the clock's job came round to it. */
export function breach(promise: CustomerPromise, now: Date) {
  if (promise.state !== 'open') return alreadySettled(promise.state)
  if (!isOverdue(promise, now)) return refuse({ kind: 'conflict', code: 'promises.not-due-yet', dueAt: promise.due.at })

  const broken: CustomerPromise = { ...promise, state: 'breached', breachedAt: promise.due.at }
  return accept(broken, breachOf(promise, now))
}

/** Gives a promise that is still owed to another colleague, broken ones too: somebody has to make it good. */
export function handOver(promise: CustomerPromise, to: { ownerId: string; backupId: string | null }, carriers: Carriers) {
  if (!isStillOwed(promise)) return alreadySettled(promise.state)
  if (!carriers.isOwnerActive) return refuse({ kind: 'conflict', code: 'promises.owner-away', agentId: to.ownerId })
  if (!carriers.isBackupActive) return refuse({ kind: 'conflict', code: 'promises.owner-away', agentId: to.backupId })

  const handed: CustomerPromise = { ...promise, ...to }
  const { ownerId: fromId } = promise
  return accept(handed, fact({ type: 'promises.handed-over', fromId, backupId: to.backupId, ...aboutOf(handed) }))
}

/** The message that said it never left: nothing was promised, so there is nothing to keep or break. */
export function unsend(promise: CustomerPromise, now: Date) {
  if (promise.state !== 'open') return alreadySettled(promise.state)

  const unsent: CustomerPromise = { ...promise, state: 'unsent', settledAt: now }
  return accept(unsent, fact({ type: 'promises.unsent', messageId: promise.messageId, ...aboutOf(unsent) }))
}

const breachedAtOf = ({ breachedAt, due }: CustomerPromise) => breachedAt ?? due.at

function breachOf(promise: CustomerPromise, now: Date) {
  const { at } = promise.due
  return fact({ type: 'promises.breached', at, because: because('due-passed', { due: at, recorded: now }), ...aboutOf(promise) })
}
