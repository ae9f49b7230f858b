/**
 * Two customers turn out to be one person. Nothing moves: a merge says "read this one as that one", and taking it back
 * leaves both as they were, whatever else was merged before or since.
 */
import { accept, refuse } from '#kernel/decision'

/** One merge that has not been taken back. */
export type Merge = { id: string; fromId: string; intoId: string }

/** One person with more former selves than this is a mistake in an import, not a person. */
export const MERGES_PER_CUSTOMER_MAX = 200

/** Who each merged customer is now: the end of the chain that starts at them. Customers who are themselves are left out. */
export function survivorsOf(merges: readonly Merge[]): Map<string, string> {
  const next = new Map(merges.map(({ fromId, intoId }) => [fromId, intoId]))
  return new Map([...next.keys()].map((id) => [id, endOfChain(next, id)]))
}

function endOfChain(next: ReadonlyMap<string, string>, from: string): string {
  let id = from
  for (let steps = 0; steps <= next.size; steps++) {
    const following = next.get(id)
    if (following === undefined) return id
    id = following
  }
  return from
}

/** Merges one customer into another, both as they are now; `standing` are the merges around either of them. */
export function mergeCustomers(standing: readonly Merge[], wished: Merge) {
  const survivors = survivorsOf(standing)
  const fromId = survivors.get(wished.fromId) ?? wished.fromId
  const intoId = survivors.get(wished.intoId) ?? wished.intoId
  if (fromId === intoId) return refuse({ kind: 'conflict', code: 'people.already-one-customer' })
  if (standing.length >= MERGES_PER_CUSTOMER_MAX)
    return refuse({ kind: 'limit', code: 'people.too-many-merges', max: MERGES_PER_CUSTOMER_MAX })

  const merge: Merge = { id: wished.id, fromId, intoId }
  return accept(
    { merge, survivors: survivorsOf([...standing, merge]) },
    { type: 'people.customers-merged', mergeId: merge.id, customerId: intoId, fromId },
  )
}

/** Takes one merge back; the others around it stand. */
export function unmergeCustomers(standing: readonly Merge[], mergeId: string) {
  const merge = standing.find(({ id }) => id === mergeId)
  if (!merge) return refuse({ kind: 'conflict', code: 'people.merge-undone-already' })

  return accept(
    { merge, survivors: survivorsOf(standing.filter(({ id }) => id !== mergeId)) },
    { type: 'people.customers-unmerged', mergeId, customerId: merge.intoId, fromId: merge.fromId },
  )
}
