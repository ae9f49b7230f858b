import { z } from 'zod'
import { action } from '#kernel/action'
import { accept, refuse } from '#kernel/decision'
import { FRONT } from '../core/roles.ts'
import { findCustomer } from '../store/customers.ts'
import { makePageLink, pageLinkOf } from '../store/page-links.ts'
import { hidden } from '../secrets.ts'

/** Opens the customer's own page under a link; asked again, it is the same link. */
export const openPage = action({
  name: 'people.make-page-link',
  for: FRONT,
  input: z.object({ id: z.uuid() }),
  async run({ input: { id }, now, newId, tx }) {
    const customer = await findCustomer(tx, id)
    if (!customer) return refuse({ kind: 'missing', code: 'people.customer-not-found' })

    const known = await pageLinkOf(tx, customer.id)
    const token = hidden(known ?? (await makePageLink(tx, customer.id, { now, newId })))
    return accept(
      { customerId: customer.id, token },
      ...(known ? [] : [{ type: 'people.page-link-made', customerId: customer.id }]),
    )
  },
})
