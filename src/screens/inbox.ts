import type { z } from 'zod'
import { fromCursor, PAGE_SIZE_DEFAULT, PAGE_SIZE_LIMIT, toCursor } from '#kernel/cursor'
import { readOnly, rows, sql, type Db, type Tx } from '#kernel/db'
import { conversationRows } from './conversation-rows.ts'
import type { InboxGroup, InboxPage, InboxView } from './views.ts'

type Page = z.infer<typeof InboxPage>
type Group = z.infer<typeof InboxGroup>
type View = z.infer<typeof InboxView>
type Sql = ReturnType<typeof sql>
/** A cursor names the group its page ended in and the last row's key there. */
type From = { group: Group; key: string; id: string }

export type InboxAsked = { view: View; agentId: string; now: Date; size?: number | undefined; after?: string | undefined }

/** A count past this is shown as "999+": counting on would cost more than the number is worth. */
const COUNT_LIMIT = 1_000
const GROUPS_OF: Record<View, readonly Group[]> = {
  mine_and_unassigned: ['we_owe', 'they_wait', 'waiting_for_them'],
  mine: ['we_owe', 'they_wait', 'waiting_for_them'],
  unassigned: ['we_owe', 'they_wait', 'waiting_for_them'],
  all: ['we_owe', 'they_wait', 'waiting_for_them'],
  snoozed: ['waiting_for_them'],
  closed: ['closed'],
  undelivered: ['waiting_for_them'],
  unreadable: ['waiting_for_them'],
}

/**
 * The inbox: first those we owe, nearest due first; then those who wait for an answer, longest first; then the rest,
 * newest first. Each group is read from an index of its own, a page at a time.
 */
export const inbox = (db: Db, asked: InboxAsked): Promise<Page> =>
  readOnly(db, async (tx) => {
    const size = Math.min(asked.size ?? PAGE_SIZE_DEFAULT, PAGE_SIZE_LIMIT)
    const groups = GROUPS_OF[asked.view]
    const from = readCursor(asked.after)
    const found: { id: string; key: string; group: Group }[] = []
    for (const group of groups.slice(from ? groups.indexOf(from.group) : 0)) {
      if (found.length > size) break
      const start = from?.group === group ? from : undefined
      const page = await rows<{ id: string; key: string }>(tx, idsOf(group, asked, start, size + 1 - found.length))
      found.push(...page.map((row) => ({ ...row, group })))
    }
    const shown = found.slice(0, size)
    const last = shown.at(-1)
    const after = found.length > size && last ? toCursor([last.group, last.key, last.id]) : undefined
    const conversations = await conversationRows(
      tx,
      shown.map(({ id }) => id),
      asked.now,
    )
    return {
      data: conversations.map((row, i) => ({ ...row, group: shown[i]!.group })),
      counts: await countGroups(tx, asked, groups),
      meta: { has_more: after !== undefined, ...(after ? { after } : {}) },
      links: after ? { next: `/api/v1/inbox?view=${asked.view}&page[after]=${after}&page[size]=${size}` } : {},
    }
  })

function readCursor(after: string | undefined): From | undefined {
  const key = fromCursor(after, 3)
  return key ? { group: key[0] as Group, key: String(key[1]), id: String(key[2]) } : undefined
}

/** Whose conversations a view is about. */
function whose({ view, agentId, now }: InboxAsked): Sql {
  const awake = sql`(c.snoozed_until is null or c.snoozed_until <= ${now})`
  switch (view) {
    case 'mine_and_unassigned':
      return sql`c.state <> 'closed' and ${awake} and (c.assignee_id is null or c.assignee_id = ${agentId})`
    case 'mine':
      return sql`c.state <> 'closed' and ${awake} and c.assignee_id = ${agentId}`
    case 'unassigned':
      return sql`c.state <> 'closed' and ${awake} and c.assignee_id is null`
    case 'all':
      return sql`c.state <> 'closed' and ${awake}`
    case 'snoozed':
      return sql`c.snoozed_until > ${now}`
    case 'closed':
      return sql`c.state = 'closed'`
    case 'undelivered':
      return sql`c.id in (select m.conversation_id from deliveries d join messages m on m.id = d.message_id where d.state in ('delivered_unknown', 'bounced', 'failed'))`
    case 'unreadable':
      return sql`c.has_unreadable`
  }
}

const isOwed = sql`exists (select from promises p where p.conversation_id = c.id and p.state in ('open', 'breached'))`
/** Dates travel in cursors as microseconds, so that two rows of one millisecond do not swallow each other. */
const micros = (column: Sql) => sql`(extract(epoch from ${column}) * 1000000)::bigint`
const atMicros = (key: string) => sql`to_timestamp(${key}::numeric / 1000000)`

function idsOf(group: Group, asked: InboxAsked, from: From | undefined, limit: number): Sql {
  const its = whose(asked)
  if (group === 'we_owe') {
    const after = from ? sql`and (p.due_at, p.conversation_id) > (${atMicros(from.key)}, ${from.id}::uuid)` : sql``
    return sql`select c.id, ${micros(sql`p.due_at`)}::text as key from promises p join conversations c on c.id = p.conversation_id
        where p.state in ('open', 'breached') and ${its} ${after}
          and not exists (select from promises earlier where earlier.conversation_id = p.conversation_id and earlier.state in ('open', 'breached') and (earlier.due_at, earlier.id) < (p.due_at, p.id))
        order by p.due_at, p.conversation_id limit ${limit}`
  }
  if (group === 'they_wait') {
    const after = from ? sql`and (c.waits_since, c.id) > (${atMicros(from.key)}, ${from.id}::uuid)` : sql``
    return sql`select c.id, ${micros(sql`c.waits_since`)}::text as key from conversations c where c.waits_since is not null and ${its} and not ${isOwed} ${after}
        order by c.waits_since, c.id limit ${limit}`
  }
  const after = from ? sql`and (c.last_at, c.id) < (${atMicros(from.key)}, ${from.id}::uuid)` : sql``
  const grouped = GROUPS_OF[asked.view].length > 1 ? sql`and c.waits_since is null and not ${isOwed}` : sql``
  return sql`select c.id, ${micros(sql`c.last_at`)}::text as key from conversations c where ${its} ${grouped} ${after} order by c.last_at desc, c.id desc limit ${limit}`
}

async function countGroups(tx: Tx, asked: InboxAsked, groups: readonly Group[]): Promise<Page['counts']> {
  const its = whose(asked)
  const conditionOf = (group: Group): Sql => {
    if (groups.length === 1) return sql`${its}`
    if (group === 'we_owe') return sql`${its} and ${isOwed}`
    return group === 'they_wait'
      ? sql`${its} and c.waits_since is not null and not ${isOwed}`
      : sql`${its} and c.waits_since is null and not ${isOwed}`
  }
  // Few promises are pending at a time, so the owed are counted from their side.
  const countOf = (group: Group): Sql =>
    group === 'we_owe'
      ? sql`(select count(*) from (select distinct p.conversation_id from promises p join conversations c on c.id = p.conversation_id where p.state in ('open', 'breached') and ${its} limit ${COUNT_LIMIT}) as capped)`
      : sql`(select count(*) from (select 1 from conversations c where ${conditionOf(group)} limit ${COUNT_LIMIT}) as capped)`
  const [counted] = await rows<Record<Group, number>>(
    tx,
    sql`select ${sql.join(groups.map((group) => sql`${countOf(group)} as ${sql.id(group)}`))}`,
  )
  return { we_owe: 0, they_wait: 0, waiting_for_them: 0, closed: 0, ...counted }
}
