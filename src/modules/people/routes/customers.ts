import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import { pageFrom } from '#kernel/cursor'
import { type Queryable, readOnly } from '#kernel/db'
import { onlyFor, problem } from '#kernel/http'
import { sendProblem } from '#kernel/problems'
import { addIdentity } from '../actions/add-identity.ts'
import { editCustomer } from '../actions/edit-customer.ts'
import { openPage } from '../actions/make-page-link.ts'
import { makeOrganisation } from '../actions/make-organisation.ts'
import { mergeTwoCustomers } from '../actions/merge-customers.ts'
import { removeIdentity } from '../actions/remove-identity.ts'
import { renameOrganisation } from '../actions/rename-organisation.ts'
import { closePage } from '../actions/revoke-page-link.ts'
import { undoMerge } from '../actions/unmerge-customers.ts'
import { EVERY_AGENT } from '../core/roles.ts'
import type { PeopleParts } from './parts.ts'
import { findCustomer, searchCustomers } from '../store/customers.ts'
import { pageLinkOf } from '../store/page-links.ts'
import { listOrganisations } from '../store/workspace.ts'
import { customerViews, organisationView, pageAddress } from '../views.ts'
import { pageAsked } from './pages.ts'

const Named = z.object({ id: z.uuid() })

/** Customers, their organisations, their merges and their own pages. */
export function customerRoutes(app: FastifyInstance, parts: PeopleParts) {
  const { serve, db, publicUrl } = parts
  const agents = { preHandler: onlyFor(EVERY_AGENT) }

  const oneView = async (tx: Queryable, id: string) => {
    const customer = await findCustomer(tx, id)
    return customer && (await customerViews(tx, [customer], parts))[0]
  }
  const show = ({ customerId }: { customerId: string }) => readOnly(db, (tx) => oneView(tx, customerId))

  app.get('/customers', agents, (request) => {
    const { words, size, after, path } = pageAsked(request.query, '/api/v1/customers')
    return readOnly(db, async (tx) => {
      const found = await searchCustomers(tx, { query: words, after, limit: size + 1 })
      const page = pageFrom(found, size, ({ sortName, id }) => [sortName, id], path)
      return { ...page, data: await customerViews(tx, page.data, parts) }
    })
  })
  app.get('/customers/:id', agents, async (request, reply: FastifyReply) => {
    const { id } = Named.parse(request.params)
    const view = await readOnly(db, (tx) => oneView(tx, id))
    return view ?? sendProblem(reply, problem(404, 'people.customer-not-found'))
  })
  app.patch('/customers/:id', serve(editCustomer, { show }))
  app.post('/customers/:id/identities', serve(addIdentity, { status: 201, show }))
  app.delete('/customers/:id/identities/:identityId', serve(removeIdentity, { show: nothing }))
  app.post('/customers/:id/merge', serve(mergeTwoCustomers, { show }))
  app.post('/customer-merges/:id/undo', serve(undoMerge, { show }))

  // Read again rather than kept: a repeated request shows the link as it is now.
  const pageShown = async ({ customerId }: { customerId: string }) => ({
    url: pageAddress(publicUrl, (await pageLinkOf(db, customerId)) ?? ''),
  })
  app.post('/customers/:id/page-link', serve(openPage, { status: 201, show: pageShown }))
  app.delete('/customers/:id/page-link', serve(closePage, { show: nothing }))

  organisationRoutes(app, parts)
}

function organisationRoutes(app: FastifyInstance, { serve, db }: PeopleParts) {
  app.get('/organisations', { preHandler: onlyFor(EVERY_AGENT) }, (request) => {
    const { words, size, after, path } = pageAsked(request.query, '/api/v1/organisations')
    return readOnly(db, async (tx) => {
      const found = await listOrganisations(tx, { query: words, after, limit: size + 1 })
      const page = pageFrom(found, size, ({ sortName, id }) => [sortName, id], path)
      return { ...page, data: page.data.map(organisationView) }
    })
  })
  app.post('/organisations', serve(makeOrganisation, { status: 201, show: organisationView }))
  app.patch('/organisations/:id', serve(renameOrganisation, { show: organisationView }))
}

const nothing = () => undefined
