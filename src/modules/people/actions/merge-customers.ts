import { z } from 'zod'
import { action } from '#kernel/action'
import { accept, refuse } from '#kernel/decision'
import { mergeCustomers } from '../core/merging.ts'
import { FRONT } from '../core/roles.ts'
import { customersById, sameCustomerIds } from '../store/customers.ts'
import { insertMerge, lockMerging, mergesAmong, saveSurvivors } from '../store/merges.ts'

/** Says that two customers are one person; the second one's name and language stand. Nothing is moved or lost. */
export const mergeTwoCustomers = action({
  name: 'people.merge-customers',
  for: FRONT,
  input: z.object({ id: z.uuid(), intoId: z.uuid() }),
  async run({ input, actor, now, newId, tx }) {
    await lockMerging(tx)
    const found = await customersById(tx, [input.id, input.intoId])
    const [from, into] = [found.get(input.id), found.get(input.intoId)]
    if (!from || !into) return refuse({ kind: 'missing', code: 'people.customer-not-found' })
    const everybody = [...(await sameCustomerIds(tx, from.id)), ...(await sameCustomerIds(tx, into.id))]

    const decision = mergeCustomers(await mergesAmong(tx, everybody), { id: newId(), fromId: from.id, intoId: into.id })
    if (!decision.ok) return decision

    await insertMerge(tx, decision.value.merge, { now, by: actor.id })
    await saveSurvivors(tx, everybody, decision.value.survivors)
    return accept({ customerId: into.id, mergeId: decision.value.merge.id }, ...decision.facts)
  },
})
