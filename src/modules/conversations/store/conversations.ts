import { firstRow, lockKey, rows, sql, type Queryable, type Tx } from '#kernel/db'
import type { Conversation, ConversationState } from '../core/conversation.ts'
import { hanPairs, searchConfiguration } from '../core/search-words.ts'

type ConversationRow = {
  id: string
  number: number
  customer_id: string
  mailbox_id: string | null
  subject: string
  language: string
  state: ConversationState
  assignee_id: string | null
  snoozed_until: Date | null
  reply_token: string
  waits_since: Date | null
  closed_at: Date | null
  version: number
}

export type ConversationFound = Conversation & { subject: string; language: string; replyToken: string }

const found = (row: ConversationRow): ConversationFound => ({
  id: row.id,
  number: row.number,
  customerId: row.customer_id,
  mailboxId: row.mailbox_id,
  subject: row.subject,
  language: row.language,
  state: row.state,
  assigneeId: row.assignee_id,
  snoozedUntil: row.snoozed_until,
  replyToken: row.reply_token,
  waitsSince: row.waits_since,
  closedAt: row.closed_at,
  version: row.version,
})

const columns = sql`id, number, customer_id, mailbox_id, subject, language, state, assignee_id, snoozed_until, reply_token, waits_since, closed_at, version`

/** A conversation by id; `lock` when it is about to be judged and changed. */
export async function findConversation(tx: Queryable, id: string, { lock = false } = {}): Promise<ConversationFound | undefined> {
  const row = await firstRow<ConversationRow>(
    tx,
    sql`select ${columns} from conversations where id = ${id} ${lock ? sql`for update` : sql``}`,
  )
  return row && found(row)
}

/** A conversation's id by its human number, or by the id itself. */
export async function conversationIdOf(tx: Queryable, idOrNumber: string): Promise<string | undefined> {
  if (!/^\d{1,12}$/.test(idOrNumber)) return idOrNumber
  return (await firstRow<{ id: string }>(tx, sql`select id from conversations where number = ${Number(idOrNumber)}`))?.id
}

export type ConversationChange = Partial<Pick<Conversation, 'state' | 'assigneeId' | 'snoozedUntil' | 'waitsSince' | 'closedAt'>>

const COLUMN_OF = {
  state: 'state',
  assigneeId: 'assignee_id',
  snoozedUntil: 'snoozed_until',
  waitsSince: 'waits_since',
  closedAt: 'closed_at',
} as const

const assignments = (change: ConversationChange) =>
  sql.join([
    sql`version = version + 1`,
    ...Object.entries(change).map(([name, value]) => sql`${sql.id(COLUMN_OF[name as keyof typeof COLUMN_OF])} = ${value}`),
  ])

/** Saves what a rule decided about a conversation. */
export async function updateConversation(tx: Tx, id: string, change: ConversationChange): Promise<void> {
  await sql`update conversations set ${assignments(change)} where id = ${id}`.execute(tx)
}

/** Saves a decision and, with it, what the list shows of the newest message. */
export async function updateConversationWith(
  tx: Tx,
  id: string,
  change: ConversationChange,
  message: { at: Date; excerpt: string; hasAttachments: boolean; isUnreadable: boolean; language: string },
): Promise<void> {
  await sql`update conversations set ${assignments(change)},
      last_excerpt = case when ${message.at} >= last_at then ${message.excerpt} else last_excerpt end,
      last_at = greatest(last_at, ${message.at}),
      has_attachments = has_attachments or ${message.hasAttachments},
      has_unreadable = has_unreadable or ${message.isUnreadable},
      language = case when language = 'und' then ${message.language} else language end
    where id = ${id}`.execute(tx)
}

export type NewConversationRow = {
  id: string
  customerId: string
  mailboxId: string | null
  subject: string
  language: string
  state: ConversationState
  assigneeId: string | null
  waitsSince: Date | null
  replyToken: string
  at: Date
  excerpt: string
  hasAttachments: boolean
  isUnreadable: boolean
}

/** Opens a conversation; answers its human number, and whether its mailbox acknowledges what begins one. */
export async function insertConversation(tx: Tx, row: NewConversationRow): Promise<{ number: number; isAcknowledged: boolean }> {
  const saved = await firstRow<{ number: number; is_acknowledged: boolean | null }>(
    tx,
    sql`insert into conversations (id, customer_id, mailbox_id, subject, language, state, assignee_id, reply_token, opened_at, last_at, last_excerpt, waits_since, has_attachments, has_unreadable)
        values (${row.id}, ${row.customerId}, ${row.mailboxId}, ${row.subject}, ${row.language}, ${row.state}, ${row.assigneeId}, ${row.replyToken}, ${row.at}, ${row.at},
                ${row.excerpt}, ${row.waitsSince}, ${row.hasAttachments}, ${row.isUnreadable})
        returning number, (select b.acknowledgement <> '' from mailboxes b where b.id = mailbox_id) as is_acknowledged`,
  )
  return { number: saved!.number, isAcknowledged: saved!.is_acknowledged ?? false }
}

/** Holds a program's own id for a message until this transaction ends. */
export const lockExternalId = (tx: Tx, externalId: string) =>
  sql`select pg_advisory_xact_lock(${lockKey(`conversations.external ${externalId}`)})`.execute(tx)

/** Writes down who takes part, so that their mails find home. */
export async function addParticipants(tx: Tx, conversationId: string, addresses: readonly string[]): Promise<void> {
  if (addresses.length === 0) return
  await sql`insert into participants (conversation_id, address) select ${conversationId}, unnest(${[...new Set(addresses)]}::text[]) on conflict do nothing`.execute(
    tx,
  )
}

const WOKEN_AT_ONCE_LIMIT = 200

/** Conversations whose snooze is over, locked, so that two processes do not wake them twice. */
export async function lockThoseToWake(tx: Tx, now: Date): Promise<ConversationFound[]> {
  const due = await rows<ConversationRow>(
    tx,
    sql`select ${columns} from conversations where snoozed_until <= ${now} order by snoozed_until limit ${WOKEN_AT_ONCE_LIMIT} for update skip locked`,
  )
  return due.map(found)
}

/**
 * What came into a conversation after somebody last looked, from others than themselves. Whoever adds to a conversation
 * holds it locked until the end, so within one conversation the sequence is the order in which things became true.
 */
export async function hasNewsSince(
  tx: Tx,
  { conversationId, seen, exceptFrom }: { conversationId: string; seen: string; exceptFrom: string | null },
): Promise<boolean> {
  const [, seq] = /^\d{1,20}\.(\d{1,18})$/.exec(seen) ?? []
  if (!seq) return false
  const news = await firstRow(
    tx,
    sql`select id from facts where about ? 'conversation_id' and about ->> 'conversation_id' = ${conversationId}
          and type in ('conversations.message-received', 'conversations.answered', 'conversations.called', 'conversations.rethreaded')
          and seq > ${seq}::bigint and actor_id is distinct from ${exceptFrom}::uuid limit 1`,
  )
  return news !== undefined
}

/** Keeps what somebody has begun to write, replacing their earlier words. */
export async function saveDraft(
  tx: Tx,
  draft: { conversationId: string; agentId: string; text: string; html: string; promises: unknown[]; now: Date },
): Promise<void> {
  await sql`insert into drafts (conversation_id, agent_id, text, html, promises, saved_at)
      values (${draft.conversationId}, ${draft.agentId}, ${draft.text}, ${draft.html}, ${JSON.stringify(draft.promises)}::jsonb, ${draft.now})
      on conflict (conversation_id, agent_id) do update set text = excluded.text, html = excluded.html, promises = excluded.promises, saved_at = excluded.saved_at`.execute(
    tx,
  )
}

export async function removeDraft(
  tx: Tx,
  { conversationId, agentId }: { conversationId: string; agentId: string },
): Promise<void> {
  await sql`delete from drafts where conversation_id = ${conversationId} and agent_id = ${agentId}`.execute(tx)
}

export async function insertNote(
  tx: Tx,
  note: { id: string; conversationId: string; authorId: string; at: Date; text: string; language: string },
): Promise<void> {
  await sql`insert into notes (id, conversation_id, author_id, at, text, words)
      values (${note.id}, ${note.conversationId}, ${note.authorId}, ${note.at}, ${note.text}, to_tsvector(${searchConfiguration(note.language)}::regconfig, ${note.text}) || to_tsvector('simple', ${`${note.text} ${hanPairs(note.text)}`}))`.execute(
    tx,
  )
}

/** How many conversations each of these customers has, whoever they were merged from. */
export async function countConversations(tx: Queryable, customerIds: readonly string[]): Promise<Map<string, number>> {
  if (customerIds.length === 0) return new Map()
  const counted = await rows<{ customer_id: string; count: number }>(
    tx,
    sql`select customer_id, count(*)::int as count from conversations where customer_id = any(${customerIds}::uuid[]) group by customer_id`,
  )
  return new Map(counted.map((row) => [row.customer_id, row.count]))
}

/** Locks conversations, in the order of their ids so that two who want several never wait for each other. */
export const lockConversations = (tx: Tx, ids: readonly string[]) =>
  sql`select from conversations where id = any(${ids}::uuid[]) order by id for update`.execute(tx)

/** When the first promise falls due that we still owe in a conversation; null when we owe nothing there. */
export type Owed = { conversationId: string; dueAt: Date | null }

/** Writes down what we owe, for the lists; whoever says so holds the conversations' locks. */
export const saveOwed = (tx: Tx, owed: readonly Owed[]) =>
  sql`update conversations c set owed_due_at = o.due_at
      from unnest(${owed.map(({ conversationId }) => conversationId)}::uuid[], ${owed.map(({ dueAt }) => dueAt)}::timestamptz[]) as o (id, due_at)
      where c.id = o.id`.execute(tx)
