import { z } from 'zod'
import { action } from '#kernel/action'
import { accept, refuse } from '#kernel/decision'
import { FRONT } from '#modules/people'
import { handOver } from '../core/life.ts'
import { findPromise, savePromise } from '../store.ts'
import { whoIsActive } from './new-promises.ts'

/** Gives a promise to a colleague, who from now on answers for it; without a backup named, the old one stays. */
export const handOverPromise = action({
  name: 'promises.hand-over',
  for: FRONT,
  input: z.object({ promiseId: z.uuid(), ownerId: z.uuid(), backupId: z.uuid().nullish() }),
  async run({ tx, input: { promiseId, ownerId, backupId } }) {
    const promise = await findPromise(tx, promiseId, { lock: true })
    if (!promise) return refuse({ kind: 'missing', code: 'promises.not-found' })

    const to = { ownerId, backupId: backupId === undefined ? promise.backupId : backupId }
    const isActive = await whoIsActive(tx, [to.ownerId, to.backupId])
    const carriers = { isOwnerActive: isActive(to.ownerId), isBackupActive: backupId === undefined || isActive(to.backupId) }
    const decision = handOver(promise, to, carriers)
    if (!decision.ok) return decision
    await savePromise(tx, decision.value)
    return accept({ promiseId, ownerId }, ...decision.facts)
  },
})
