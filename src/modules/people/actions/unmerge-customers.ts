import { z } from 'zod'
import { action } from '#kernel/action'
import { accept, refuse } from '#kernel/decision'
import { unmergeCustomers } from '../core/merging.ts'
import { FRONT } from '../core/roles.ts'
import { sameCustomerIds } from '../store/customers.ts'
import { findMerge, lockMerging, markUndone, mergesAmong, saveSurvivors } from '../store/merges.ts'

/** Takes a merge back: both customers are again who they were, with all that is theirs. */
export const undoMerge = action({
  name: 'people.unmerge-customers',
  for: FRONT,
  input: z.object({ id: z.uuid() }),
  async run({ input: { id }, actor, now, tx }) {
    await lockMerging(tx)
    const merge = await findMerge(tx, id)
    if (!merge) return refuse({ kind: 'missing', code: 'people.merge-not-found' })
    const everybody = await sameCustomerIds(tx, merge.fromId)

    const decision = unmergeCustomers(await mergesAmong(tx, everybody), id)
    if (!decision.ok) return decision

    await markUndone(tx, id, { now, by: actor.id })
    await saveSurvivors(tx, everybody, decision.value.survivors)
    return accept({ customerId: merge.fromId }, ...decision.facts)
  },
})
