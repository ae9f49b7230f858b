/** What every verb that gives our word shares: gather who would carry it and when it is due, ask, save. */
import type { Given } from '#kernel/action'
import type { Tx } from '#kernel/db'
import { accept } from '#kernel/decision'
import { agentsById } from '#modules/people'
import { resolveDue } from '../core/due.ts'
import { give } from '../core/life.ts'
import type { NewPromise } from '../core/new-promise.ts'
import type { CustomerPromise, PromiseFact, Proposal } from '../core/promise.ts'
import { insertPromises } from '../store.ts'
import { tellWhatIsOwed } from './tell-what-is-owed.ts'

/** Where words are given; `saidAt` is when the customer gets them, and a due must lie after it. */
export type Saying = { conversationId: string; customerId: string; messageId: string | null; saidAt: Date }

/** Gives all promises of one message, or none: the first "no" is the answer for the whole message. */
export async function givePromises(given: Given<unknown>, saying: Saying, wanted: readonly NewPromise[]) {
  const promises: CustomerPromise[] = []
  const facts: PromiseFact[] = []
  const proposals = wanted.map((promise) => ({ ...proposalOf(given, saying, promise), said: promise.due }))
  const isActive = await whoIsActive(
    given.tx,
    proposals.flatMap(({ ownerId, backupId }) => [ownerId, backupId]),
  )

  for (const { said, ...proposal } of proposals) {
    const due = resolveDue(said, saying.saidAt)
    if (!due.ok) return due
    const carriers = { isOwnerActive: isActive(proposal.ownerId), isBackupActive: isActive(proposal.backupId) }
    const decision = give({ ...proposal, due: due.value }, carriers, given.now)
    if (!decision.ok) return decision
    promises.push(decision.value)
    facts.push(...decision.facts)
  }
  await insertPromises(given.tx, promises)
  await tellWhatIsOwed(given.tx, promises)
  return accept<CustomerPromise[], PromiseFact>(promises, ...facts)
}

/** What a verb answers about the promises it gave. */
export const promiseIdsOf = (promises: readonly CustomerPromise[]) => ({ promiseIds: promises.map(({ id }) => id) })

type Undated = Omit<Proposal, 'due'>
const proposalOf = ({ newId, actor }: Given<unknown>, saying: Saying, wanted: NewPromise): Undated => ({
  id: newId(),
  conversationId: saying.conversationId,
  customerId: saying.customerId,
  messageId: saying.messageId,
  words: wanted.words,
  what: wanted.what,
  how: wanted.how ?? null,
  price: wanted.price ?? null,
  ownerId: wanted.ownerId ?? actor.id!,
  backupId: wanted.backupId ?? null,
  state: 'proposed',
})

/** Which of these people are here to keep a promise; nobody (no backup) needs to be. */
export async function whoIsActive(tx: Tx, ids: readonly (string | null)[]) {
  const agents = await agentsById(tx, [...new Set(ids.filter((id) => id !== null))])
  return (id: string | null) => id === null || agents.get(id)?.state === 'active'
}
