import type { z } from 'zod'
import { fromCursor, PAGE_SIZE_DEFAULT, PAGE_SIZE_LIMIT, toCursor } from '#kernel/cursor'
import { readOnly, rows, sql, together, type Db, type Tx } from '#kernel/db'
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
    const asksFor = groups.slice(from ? groups.indexOf(from.group) : 0)
    // Every group is asked at once for as many as a page could need: cheaper than to wait for each before the next.
    const [pages, counts] = await together([
      together(asksFor.map((group) => groupPage(tx, group, asked, from?.group === group ? from : undefined, size + 1))),
      countGroups(tx, asked, groups),
    ])
    const found = pages.flat()
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
      counts,
      meta: { has_more: after !== undefined, ...(after ? { after } : {}) },
      links: after ? { next: `/api/v1/inbox?view=${asked.view}&page[after]=${after}&page[size]=${size}` } : {},
    }
  })

async function groupPage(tx: Tx, group: Group, asked: InboxAsked, from: From | undefined, limit: number) {
  const page = await rows<{ id: string; key: string }>(tx, idsOf(group, asked, from, limit))
  return page.map((row) => ({ ...row, group }))
}

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

/** Dates travel in cursors as microseconds, so that two rows of one millisecond do not swallow each other. */
const micros = (column: Sql) => sql`(extract(epoch from ${column}) * 1000000)::bigint`
const atMicros = (key: string) => sql`to_timestamp(${key}::numeric / 1000000)`

function idsOf(group: Group, asked: InboxAsked, from: From | undefined, limit: number): Sql {
  const its = sql`${whose(asked)} ${GROUPS_OF[asked.view].length > 1 ? inGroup[group] : sql``}`
  if (group === 'we_owe') {
    const after = from ? sql`and (c.owed_due_at, c.id) > (${atMicros(from.key)}, ${from.id}::uuid)` : sql``
    return sql`select c.id, ${micros(sql`c.owed_due_at`)}::text as key from conversations c where ${its} ${after} order by c.owed_due_at, c.id limit ${limit}`
  }
  if (group === 'they_wait') {
    const after = from ? sql`and (c.waits_since, c.id) > (${atMicros(from.key)}, ${from.id}::uuid)` : sql``
    return sql`select c.id, ${micros(sql`c.waits_since`)}::text as key from conversations c where ${its} ${after} order by c.waits_since, c.id limit ${limit}`
  }
  const after = from ? sql`and (c.last_at, c.id) < (${atMicros(from.key)}, ${from.id}::uuid)` : sql``
  return sql`select c.id, ${micros(sql`c.last_at`)}::text as key from conversations c where ${its} ${after} order by c.last_at desc, c.id desc limit ${limit}`
}

/** Which of a view's conversations stand in a group; each has an index that says so without the rows. */
const inGroup: Record<Group, Sql> = {
  we_owe: sql`and c.owed_due_at is not null`,
  they_wait: sql`and c.waits_since is not null and c.owed_due_at is null`,
  waiting_for_them: sql`and c.waits_since is null and c.owed_due_at is null`,
  closed: sql``,
}

async function countGroups(tx: Tx, asked: InboxAsked, groups: readonly Group[]): Promise<Page['counts']> {
  const countOf = (group: Group): Sql =>
    sql`(select count(*) from (select 1 from conversations c where ${whose(asked)} ${groups.length > 1 ? inGroup[group] : sql``} limit ${COUNT_LIMIT}) as capped)`
  const [counted] = await rows<Record<Group, number>>(
    tx,
    sql`select ${sql.join(groups.map((group) => sql`${countOf(group)} as ${sql.id(group)}`))}`,
  )
  return { we_owe: 0, they_wait: 0, waiting_for_them: 0, closed: 0, ...counted }
}
