import { z } from 'zod'
import { action } from '#kernel/action'
import { accept, refuse } from '#kernel/decision'
import { isKnownZone } from '#kernel/time'
import { staleEdit } from '../core/editing.ts'
import { FRONT } from '../core/roles.ts'
import { type Customer, findCustomer, saveCustomer, ZONE_BASES } from '../store/customers.ts'
import { findOrganisation } from '../store/workspace.ts'
import { Name } from './invite-agent.ts'

/** BCP 47 as far as a customer's language needs it: `sv`, `zh-Hant`, `pt-BR`. */
const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/

export const EditedCustomer = z.object({
  id: z.uuid(),
  ifMatch: z.string().optional(),
  name: Name.optional(),
  language: z.string().regex(LANGUAGE_TAG).nullable().optional(),
  zone: z.string().max(100).nullable().optional(),
  /** How we know the zone; written down by a colleague, it is their profile. */
  zoneBasis: z.enum(ZONE_BASES).default('profile'),
  organisationId: z.uuid().nullable().optional(),
})

/** Changes what we know about a customer; asked with a merged customer's id, it changes who they are now. */
export const editCustomer = action({
  name: 'people.edit-customer',
  for: FRONT,
  input: EditedCustomer,
  async run({ input: { id, ifMatch, zoneBasis, ...asked }, tx }) {
    const customer = await findCustomer(tx, id, { lock: true })
    if (!customer) return refuse({ kind: 'missing', code: 'people.customer-not-found' })
    const stale = staleEdit(ifMatch, customer.version)
    if (stale) return stale
    if (asked.zone && !isKnownZone(asked.zone)) return refuse({ kind: 'invalid', code: 'people.unknown-zone', zone: asked.zone })
    if (asked.organisationId && !(await findOrganisation(tx, asked.organisationId)))
      return refuse({ kind: 'missing', code: 'people.organisation-not-found' })

    const edit = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as Partial<Customer>
    const zone = edit.zone === undefined ? {} : { zoneBasis: edit.zone === null ? null : zoneBasis }
    await saveCustomer(tx, { ...customer, ...edit, ...zone, version: customer.version + 1 })
    return accept(
      { customerId: customer.id },
      { type: 'people.customer-edited', customerId: customer.id, fields: Object.keys(edit) },
    )
  },
})
