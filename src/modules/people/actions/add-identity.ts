import { z } from 'zod'
import { action } from '#kernel/action'
import { accept, refuse } from '#kernel/decision'
import { IDENTITY_KINDS, normaliseIdentity } from '../core/identity.ts'
import { FRONT } from '../core/roles.ts'
import { findCustomer, findCustomerByIdentity, identitiesOf, insertIdentity } from '../store/customers.ts'

/** One person with more addresses than this is a mailing list. */
const IDENTITIES_MAX = 50

/** Notes one more address or number of a customer. Somebody else's is refused with their id: perhaps the two are one. */
export const addIdentity = action({
  name: 'people.add-identity',
  for: FRONT,
  input: z.object({ id: z.uuid(), kind: z.enum(IDENTITY_KINDS), value: z.string().max(320) }),
  async run({ input, now, newId, tx }) {
    const wished = normaliseIdentity(input.kind, input.value)
    if (!wished.ok) return wished
    const { kind, value } = wished.value
    const customer = await findCustomer(tx, input.id, { lock: true })
    if (!customer) return refuse({ kind: 'missing', code: 'people.customer-not-found' })
    if ((await identitiesOf(tx, customer.id)).length >= IDENTITIES_MAX)
      return refuse({ kind: 'limit', code: 'people.too-many-identities', max: IDENTITIES_MAX })

    const identity = { id: newId(), customerId: customer.id, kind, value }
    const isNew = await insertIdentity(tx, identity, now)
    if (isNew)
      return accept(
        { customerId: customer.id },
        { type: 'people.identity-added', customerId: customer.id, identityId: identity.id, kind },
      )

    const holder = await findCustomerByIdentity(tx, kind, value)
    if (holder === customer.id) return accept<{ customerId: string }, never>({ customerId: customer.id })
    return refuse({ kind: 'conflict', code: 'people.identity-taken', customerId: holder })
  },
})
