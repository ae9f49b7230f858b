import type { z } from 'zod'
import { firstRow, readOnly, rows, sql, together, type Db, type Tx } from '#kernel/db'
import { conversationIdOf, ourAddresses, replyRecipients } from '#modules/conversations'
import { conversationRows } from './conversation-rows.ts'
import { promisesOf, promiseView } from './promises.ts'
import { timeline } from './timeline.ts'
import type { ConversationPage, CustomerView } from './views.ts'

type Page = z.infer<typeof ConversationPage>
export type ConversationAsked = {
  idOrNumber: string
  agentId: string
  now: Date
  before?: string | undefined
  customer: (tx: Tx, id: string) => Promise<z.infer<typeof CustomerView> | undefined>
}

type Extra = {
  reply_token: string
  version: number
  draft: NonNullable<Page['draft']> | null
  seen: string | null
  answered_id: string | null
  answered_direction: 'in' | 'out'
  answered_from: string | null
  answered_to: string[]
  answered_cc: string[]
  mailbox_address: string | null
}

/** What lies beside the story: my draft, the newest fact of this conversation, and the message that an answer would answer. */
const extraOf = (tx: Tx, id: string, agentId: string) =>
  firstRow<Extra>(
    tx,
    sql`select c.reply_token, c.version,
          (select jsonb_build_object('text', d.text, 'html', d.html, 'promises', d.promises, 'saved_at', d.saved_at) from drafts d where d.conversation_id = c.id and d.agent_id = ${agentId}) as draft,
          (select f.xid::text || '.' || f.seq from facts f where f.about ? 'conversation_id' and f.about ->> 'conversation_id' = c.id::text order by f.seq desc limit 1) as seen,
          m.id as answered_id, m.direction as answered_direction, m.from_address as answered_from, m.to_addresses as answered_to, m.cc_addresses as answered_cc,
          coalesce(own.address, (select b.address from mailboxes b where b.smtp is not null and b.state = 'active' order by b.made_at limit 1)) as mailbox_address
        from conversations c
        left join mailboxes own on own.id = c.mailbox_id
        left join lateral (
          select * from messages m where m.conversation_id = c.id and m.channel = 'email' and m.automatic in ('no', 'generated') and m.taken_back_at is null
          order by m.direction = 'in' desc, m.at desc, m.seq desc limit 1) as m on true
        where c.id = ${id}`,
  )

/** When nothing came by mail yet, an answer goes to the customer's own addresses. */
async function addressesOf(tx: Tx, customerId: string): Promise<string[]> {
  const found = await rows<{ value: string }>(
    tx,
    sql`select i.value from customer_identities i join customers k on k.id = i.customer_id where coalesce(k.merged_into, k.id) = ${customerId} and i.kind = 'address' order by i.made_at limit 1`,
  )
  return found.map(({ value }) => value)
}

/** A conversation as its page needs it, in one read-only transaction. */
export const conversationPage = (db: Db, asked: ConversationAsked): Promise<Page | undefined> =>
  readOnly(db, async (tx) => {
    const id = await conversationIdOf(tx, asked.idOrNumber)
    if (!id) return undefined
    const [[row], extra, story, promises, ours] = await together([
      conversationRows(tx, [id], asked.now),
      extraOf(tx, id, asked.agentId),
      timeline(tx, id, asked.before),
      promisesOf(tx, [id]),
      ourAddresses(tx),
    ])
    if (!row || !extra) return undefined
    const [customer, addresses] = await together([
      asked.customer(tx, row.customer.id),
      extra.answered_id ? [] : addressesOf(tx, row.customer.id),
    ])
    const recipients = extra.answered_id
      ? replyRecipients(
          { direction: extra.answered_direction, fromAddress: extra.answered_from, to: extra.answered_to, cc: extra.answered_cc },
          ours,
        )
      : { to: addresses, cc: [] }
    return {
      conversation: {
        ...row,
        etag: String(extra.version),
        ...(extra.mailbox_address ? { reply_address: extra.mailbox_address } : {}),
      },
      timeline: story.items,
      meta: story.meta,
      customer: customer!,
      promises: promises.map((promise) => promiseView(promise, asked.now)),
      reply: {
        ...recipients,
        ...(extra.answered_id ? { message_id: extra.answered_id } : {}),
        ...(extra.mailbox_address ? { from: extra.mailbox_address } : {}),
      },
      ...(extra.draft ? { draft: extra.draft } : {}),
      seen: extra.seen ?? '0.0',
    }
  })
