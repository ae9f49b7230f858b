/** What may be read over HTTP, page by page. */
import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import type { Clock } from '#kernel/clock'
import { PAGE_SIZE_LIMIT } from '#kernel/cursor'
import { readOnly, type Db, type Tx } from '#kernel/db'
import type { FileStore } from '#kernel/files'
import { onlyFor, problem } from '#kernel/http'
import { camelise, sendProblem } from '#kernel/problems'
import { countConversations } from '#modules/conversations'
import { customersById, customerViews, EVERY_AGENT } from '#modules/people'
import { conversationPage } from './conversation.ts'
import { conversationRows } from './conversation-rows.ts'
import { inbox } from './inbox.ts'
import { promiseScreen } from './promises.ts'
import { search } from './search.ts'
import { mailboxes, mailboxViews } from './settings.ts'
import { sourceRoutes } from './sources.ts'
import { messageShown } from './timeline.ts'
import { today } from './today.ts'
import { InboxView } from './views.ts'

export type ScreenParts = { db: Db; clock: Clock; files: FileStore; publicUrl: string }

const InboxQuery = z.object({
  view: InboxView.default('mine_and_unassigned'),
  pageSize: z.coerce.number().int().min(1).max(PAGE_SIZE_LIMIT).optional(),
  pageAfter: z.string().max(500).optional(),
})
const SearchQuery = z.object({ q: z.string().max(500).default(''), pageAfter: z.string().max(500).optional() })
const ConversationQuery = z.object({ before: z.string().max(500).optional() })
const ConversationNamed = z.object({ id: z.union([z.uuid(), z.string().regex(/^\d{1,12}$/)]) })

/** Adds the reads, relative to the API's prefix. */
export function screenRoutes(app: FastifyInstance, { db, clock, files, publicUrl }: ScreenParts) {
  const agents = { preHandler: onlyFor(EVERY_AGENT) }
  const customer = async (tx: Tx, id: string) => {
    const found = [...(await customersById(tx, [id])).values()]
    return (await customerViews(tx, found, { publicUrl, countConversations }))[0]
  }

  app.get('/today', agents, (request) => today(db, { agentId: request.actor.id!, now: clock.now() }))
  app.get('/inbox', agents, (request) => {
    const { view, pageSize, pageAfter } = InboxQuery.parse(camelise(request.query as object))
    return inbox(db, { view, size: pageSize, after: pageAfter, agentId: request.actor.id!, now: clock.now() })
  })
  app.get('/conversations/:id', agents, async (request, reply: FastifyReply) => {
    const named = ConversationNamed.safeParse(request.params)
    const { before } = ConversationQuery.parse(request.query)
    const page =
      named.success &&
      (await conversationPage(db, { idOrNumber: named.data.id, agentId: request.actor.id!, now: clock.now(), before, customer }))
    if (!page) return sendProblem(reply, problem(404, 'conversations.not-found'))
    return reply.header('ETag', `"${page.conversation.etag}"`).send(page)
  })
  app.get('/search', agents, (request) => {
    const { q, pageAfter } = SearchQuery.parse(camelise(request.query as object))
    return search(db, { query: q, after: pageAfter })
  })
  app.get('/mailboxes', agents, () => mailboxes(db))
  promiseScreen(app, { db, clock })
  sourceRoutes(app, { db, files })
}

/** How what was just changed is shown to whoever changed it. */
export const showsOf = ({ db, clock }: Pick<ScreenParts, 'db' | 'clock'>) => ({
  conversation: (id: string) => readOnly(db, async (tx) => (await conversationRows(tx, [id], clock.now()))[0]),
  message: (id: string) => readOnly(db, (tx) => messageShown(tx, id)),
  mailbox: (id: string) => readOnly(db, async (tx) => (await mailboxViews(tx, id))[0]),
})
