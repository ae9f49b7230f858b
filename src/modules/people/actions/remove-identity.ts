import { z } from 'zod'
import { action } from '#kernel/action'
import { accept, refuse } from '#kernel/decision'
import { FRONT } from '../core/roles.ts'
import { deleteIdentity, findCustomer, identitiesOf } from '../store/customers.ts'

/** Forgets an address or number of a customer. Messages keep what was written on them. */
export const removeIdentity = action({
  name: 'people.remove-identity',
  for: FRONT,
  input: z.object({ id: z.uuid(), identityId: z.uuid() }),
  async run({ input: { id, identityId }, tx }) {
    const customer = await findCustomer(tx, id, { lock: true })
    if (!customer) return refuse({ kind: 'missing', code: 'people.customer-not-found' })
    const identity = (await identitiesOf(tx, customer.id)).find((own) => own.id === identityId)
    if (!identity) return refuse({ kind: 'missing', code: 'people.identity-not-found' })

    await deleteIdentity(tx, identityId)
    return accept(
      { customerId: customer.id },
      { type: 'people.identity-removed', customerId: customer.id, identityId, kind: identity.kind },
    )
  },
})
