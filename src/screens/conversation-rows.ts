import type { z } from 'zod'
import { rows, sql, type Tx } from '#kernel/db'
import { isAtRisk } from '#modules/promises'
import type { ConversationRow } from './views.ts'

type Row = z.infer<typeof ConversationRow>

type RowFound = {
  id: string
  number: number
  subject: string
  customer_id: string
  customer_name: string
  customer_zone: string | null
  language: string
  state: Row['state']
  assignee_id: string | null
  assignee_name: string | null
  snoozed_until: Date | null
  last_at: Date
  waits_since: Date | null
  last_excerpt: string
  has_attachments: boolean
  has_delivery_trouble: boolean
  promise_id: string | null
  what: string
  promise_state: 'open' | 'breached'
  given_at: Date
  due_at: Date
  due_date: string
  due_time: string
  due_zone: string
  breached_at: Date | null
}

/** Conversations as the lists show them, in the order of the given ids, read with one query whatever their number. */
export async function conversationRows(tx: Tx, ids: readonly string[], now: Date): Promise<Row[]> {
  if (ids.length === 0) return []
  const found = await rows<RowFound>(
    tx,
    sql`select c.id, c.number, c.subject, current.id as customer_id, current.name as customer_name, current.zone as customer_zone, c.language, c.state,
          c.assignee_id, assignee.name as assignee_name, c.snoozed_until, c.last_at, c.waits_since, c.last_excerpt, c.has_attachments,
          exists (select from messages m join deliveries d on d.message_id = m.id
                  where m.conversation_id = c.id and m.direction = 'out' and d.state in ('delivered_unknown', 'bounced', 'failed')) as has_delivery_trouble,
          pressing.id as promise_id, pressing.what, pressing.state as promise_state, pressing.given_at, pressing.due_at, pressing.due_date, pressing.due_time, pressing.due_zone, pressing.breached_at
        from unnest(${ids}::uuid[]) with ordinality as asked (id, place)
        join conversations c on c.id = asked.id
        join customers original on original.id = c.customer_id
        join customers current on current.id = coalesce(original.merged_into, original.id)
        left join agents assignee on assignee.id = c.assignee_id
        left join lateral (
          select p.* from promises p where p.conversation_id = c.id and p.state in ('open', 'breached') order by p.due_at limit 1
        ) as pressing on true
        order by asked.place`,
  )
  return found.map((row) => ({ ...base(row), ...(row.promise_id ? { promise: pressing(row, now) } : {}) }))
}

const base = (row: RowFound): Row => ({
  id: row.id,
  number: row.number,
  subject: row.subject,
  customer: { id: row.customer_id, name: row.customer_name },
  language: row.language,
  state: row.state,
  ...(row.assignee_id ? { assignee: { id: row.assignee_id, name: row.assignee_name ?? '' } } : {}),
  ...(row.snoozed_until ? { snoozed_until: row.snoozed_until.toISOString() } : {}),
  last_at: row.last_at.toISOString(),
  ...(row.waits_since ? { waits_since: row.waits_since.toISOString() } : {}),
  excerpt: row.last_excerpt,
  has_attachments: row.has_attachments,
  has_delivery_trouble: row.has_delivery_trouble,
})

/** The promise that matters most: what is broken is past its due, so the earliest due is first either way. */
const pressing = (row: RowFound, now: Date): NonNullable<Row['promise']> => ({
  id: row.promise_id!,
  what: row.what,
  state: row.promise_state,
  due: {
    at: row.due_at.toISOString(),
    date: row.due_date,
    time: row.due_time,
    zone: row.due_zone,
    ...(row.customer_zone && row.customer_zone !== row.due_zone ? { customer_zone: row.customer_zone } : {}),
  },
  is_at_risk: isAtRisk({ state: row.promise_state, due: { at: row.due_at }, givenAt: row.given_at }, now),
  ...(row.breached_at ? { breached_at: row.breached_at.toISOString() } : {}),
})
