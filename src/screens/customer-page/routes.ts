/** The customer's page over HTTP: opened by an unguessable link, read-only, never kept by anybody on the way. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Clock } from '#kernel/clock'
import { type Db, firstRow, type Queryable, readOnly, sql } from '#kernel/db'
import { isKnownZone } from '#kernel/time'
import { customersById, findCustomerByPageToken, sameCustomerIds, workspaceOf } from '#modules/people'
import { promisesForCustomer } from '../promises.ts'
import { type CustomerPage, renderCustomerPage, renderNoPage } from './page.ts'
import { PAGE_STYLE } from './style.ts'
import { type PageLanguage, pageLanguageOf } from './words.ts'

/** Tokens are 43 letters today; anything much longer is not worth a question to the database. */
const TOKEN_SHAPE = /^[\w-]{16,128}$/

/** Stricter than our other pages: nothing but this document, its stylesheet and its own drawings. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

type PageRequest = FastifyRequest<{ Params: { token: string }; Querystring: { lang?: string } }>

/** Adds `/c/:token` and its stylesheet, at the root of the site. */
export function customerPage(app: FastifyInstance, { db, clock }: { db: Db; clock: Clock }) {
  app.get('/c/assets/page.css', (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('Cache-Control', 'public, max-age=3600').send(PAGE_STYLE),
  )

  app.get('/c/:token', async (request: PageRequest, reply) => {
    const asked = pageLanguageOf(typeof request.query.lang === 'string' ? request.query.lang : undefined)
    const { token } = request.params
    const page = TOKEN_SHAPE.test(token) ? await readOnly(db, (tx) => pageFor(tx, token, clock.now())) : undefined
    if (!page) return send(reply.status(404), renderNoPage(asked ?? browserLanguage(request)))
    return send(reply, renderCustomerPage({ ...page, language: asked ?? page.customerLanguage ?? browserLanguage(request) }))
  })
}

const send = (reply: FastifyReply, document: string) =>
  reply
    .type('text/html; charset=utf-8')
    .header('Cache-Control', 'no-store')
    .header('Referrer-Policy', 'no-referrer')
    .header('X-Robots-Tag', 'noindex, nofollow')
    .header('Content-Security-Policy', PAGE_POLICY)
    .send(document)

/** The first language of the reader's browser that we have, else English. */
function browserLanguage({ headers }: FastifyRequest): PageLanguage {
  const wanted = (headers['accept-language'] ?? '').slice(0, 200).split(',')
  return wanted.map((tag) => pageLanguageOf(tag.split(';')[0])).find((language) => language !== undefined) ?? 'en'
}

async function pageFor(tx: Queryable, token: string, now: Date): Promise<Omit<CustomerPage, 'language'> | undefined> {
  const customerId = await findCustomerByPageToken(tx, token)
  const customer = customerId && (await customersById(tx, [customerId])).get(customerId)
  const workspace = await workspaceOf(tx)
  if (!customer || !workspace) return undefined

  const ids = await sameCustomerIds(tx, customer.id)
  return {
    customerName: customer.name,
    customerLanguage: pageLanguageOf(customer.language),
    workspaceName: workspace.name,
    zone: customer.zone !== null && isKnownZone(customer.zone) ? customer.zone : workspace.zone,
    now,
    promises: await promisesForCustomer(tx, ids, now),
    replyAddress: await replyAddressFor(tx, ids),
  }
}

/** The mailbox of the latest conversation with this customer, if it can be written to. */
const replyAddressFor = async (tx: Queryable, customerIds: readonly string[]): Promise<string | undefined> =>
  (
    await firstRow<{ address: string }>(
      tx,
      sql`select m.address from conversations c join mailboxes m on m.id = c.mailbox_id
          where c.customer_id = any (${customerIds}::uuid[]) and m.state = 'active' order by c.last_at desc limit 1`,
    )
  )?.address
