/**
 * When a promise changes after it was given (DOMAIN R3, R4). Who asked decides: a customer who wants another day breaks
 * nothing; when we ask, only their yes before the due helps; and nothing said after the due undoes a breach.
 */
import { accept, refuse } from '#kernel/decision'
import { alreadySettled, breach } from './life.ts'
import { aboutOf, because, type CustomerPromise, fact, isOverdue } from './promise.ts'

const dueHasPassed = (dueAt: Date) => refuse({ kind: 'conflict', code: 'promises.due-has-passed', dueAt })
const wordsMissing = () => refuse({ kind: 'invalid', code: 'promises.customer-words-missing' })

/** The customer asked for something else before the due, in their own words; a new promise takes its place. */
export function supersede(promise: CustomerPromise, asked: { customerWords: string; newPromiseId: string }, now: Date) {
  if (promise.state !== 'open') return alreadySettled(promise.state)
  if (isOverdue(promise, now)) return dueHasPassed(promise.due.at)
  if (asked.customerWords.trim() === '') return wordsMissing()

  const { customerWords, newPromiseId } = asked
  const superseded: CustomerPromise = { ...promise, state: 'superseded_by_customer', settledAt: now, customerWords }
  const why = because('customer-asked-before-due', { due: promise.due.at, asked: now })
  return accept(
    superseded,
    fact({ type: 'promises.superseded', newPromiseId, isAgreed: true, because: why, ...aboutOf(superseded) }),
  )
}

/** What we asked for and when, and when the customer said yes, in which words. */
export type Agreement = { askedAt: Date; acceptedAt: Date; customerWords: string; newPromiseId: string }

/** We asked and the customer said yes, both before the due: moved, though by the strict rate not kept. */
export function moveByAgreement(
  promise: CustomerPromise,
  { askedAt, acceptedAt, customerWords, newPromiseId }: Agreement,
  now: Date,
) {
  if (promise.state !== 'open') return alreadySettled(promise.state)
  if (isOverdue(promise, now)) return dueHasPassed(promise.due.at)
  if (askedAt > acceptedAt || acceptedAt > now) return refuse({ kind: 'invalid', code: 'promises.agreement-out-of-order' })
  if (customerWords.trim() === '') return wordsMissing()

  const moved: CustomerPromise = { ...promise, state: 'moved_by_agreement', settledAt: acceptedAt, customerWords }
  const why = because('customer-agreed-before-due', { due: promise.due.at, asked: askedAt, accepted: acceptedAt })
  return accept(moved, fact({ type: 'promises.moved', newPromiseId, isAgreed: true, because: why, ...aboutOf(moved) }))
}

/**
 * We name another day without a yes. The old promise stays what it was: broken if its due has passed, else open until it
 * breaks or the customer agrees in time. The fact says that the customer has to be told.
 */
export function moveAlone(promise: CustomerPromise, newPromiseId: string, now: Date) {
  if (promise.state !== 'open' && promise.state !== 'breached') return alreadySettled(promise.state)

  const broken = isOverdue(promise, now) ? breach(promise, now) : undefined
  const after: CustomerPromise = broken?.ok ? broken.value : promise
  const why = because('customer-has-not-agreed', { due: promise.due.at, moved: now })
  const moved = fact({ type: 'promises.moved', newPromiseId, isAgreed: false, because: why, ...aboutOf(after) })
  return accept(after, ...(broken?.ok ? broken.facts : []), moved)
}

/** The customer said, in their own words and before the due, that it is no longer needed. */
export function withdraw(promise: CustomerPromise, customerWords: string, now: Date) {
  if (promise.state !== 'open') return alreadySettled(promise.state)
  if (isOverdue(promise, now)) return dueHasPassed(promise.due.at)
  if (customerWords.trim() === '') return wordsMissing()

  const withdrawn: CustomerPromise = { ...promise, state: 'withdrawn_by_customer', settledAt: now, customerWords }
  const why = because('customer-needs-it-no-longer', { due: promise.due.at, withdrawn: now })
  return accept(withdrawn, fact({ type: 'promises.withdrawn', because: why, ...aboutOf(withdrawn) }))
}

/** The customer or a record contradicts our evidence: until that is settled there is no verdict. */
export function dispute(promise: CustomerPromise, now: Date) {
  if (promise.state !== 'kept' && promise.state !== 'kept_late') return alreadySettled(promise.state)

  const disputed: CustomerPromise = { ...promise, state: 'disputed' }
  const why = because('evidence-contradicted', { due: promise.due.at, disputed: now })
  return accept(disputed, fact({ type: 'promises.disputed', because: why, ...aboutOf(disputed) }))
}

/** Ends a dispute: the evidence holds, or it does not and the promise broke at its due. An earlier breach stays either way. */
export function settleDispute(promise: CustomerPromise, { isEvidenceGood }: { isEvidenceGood: boolean }, now: Date) {
  if (promise.state !== 'disputed') return refuse({ kind: 'conflict', code: 'promises.not-disputed', state: promise.state })

  const { due, settledAt, breachedAt } = promise
  const inputs = { due: due.at, evidence: settledAt, settled: now }
  if (!isEvidenceGood) {
    const broken: CustomerPromise = { ...promise, state: 'breached', breachedAt: due.at, settledAt: null, evidence: null }
    const facts = breachedAt
      ? []
      : [fact({ type: 'promises.breached', at: due.at, because: because('evidence-failed', inputs), ...aboutOf(broken) })]
    return accept(broken, ...facts)
  }
  const isLate = breachedAt !== null
  const kept: CustomerPromise = { ...promise, state: isLate ? 'kept_late' : 'kept' }
  const type = isLate ? 'promises.kept-late' : 'promises.kept'
  return accept(kept, fact({ type, at: settledAt ?? now, because: because('evidence-upheld', inputs), ...aboutOf(kept) }))
}
