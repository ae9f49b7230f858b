import { z } from 'zod'
import { action } from '#kernel/action'
import { accept, refuse } from '#kernel/decision'
import { FRONT } from '../core/roles.ts'
import { sameCustomerIds } from '../store/customers.ts'
import { revokePageLinks } from '../store/page-links.ts'

/** Closes the customer's page under every link they were ever sent; a new link is a new address. */
export const closePage = action({
  name: 'people.revoke-page-link',
  for: FRONT,
  input: z.object({ id: z.uuid() }),
  async run({ input: { id }, now, tx }) {
    const ids = await sameCustomerIds(tx, id)
    const customerId = ids[0]
    if (!customerId) return refuse({ kind: 'missing', code: 'people.customer-not-found' })

    const linksRevoked = await revokePageLinks(tx, ids, now)
    return accept({ linksRevoked }, ...(linksRevoked > 0 ? [{ type: 'people.page-link-revoked', customerId }] : []))
  },
})
