import type { Acknowledged } from './answerer.ts'
import type { Ask } from './database.ts'
import { isLater } from './follower.ts'
import type { Taken } from './slow-sink.ts'

/** How much is still under way; all of it is zero when the shop is quiet. */
export async function underWay(ask: Ask) {
  const [row] = await ask<{ waiting: number; leaving: number; jobs: number; overdue: number }>(
    `select (select count(*)::int from raw_mails where state = 'waiting') as waiting,
            (select count(*)::int from deliveries where state in ('queued', 'sending')) as leaving,
            (select count(*)::int from faults_jobs._private_jobs) as jobs,
            (select count(*)::int from promises where state = 'open' and due_at <= now()) as overdue`,
  )
  return row!
}

/** Letters that are not there exactly once, and letters there that nobody wrote. */
export async function wrongLetters(ask: Ask, delivered: readonly string[]): Promise<string[]> {
  const found = await ask<{ header_id: string; count: number; copies: string }>(
    `select header_id, count(*)::int, string_agg(coalesce(unreadable, 'readable') || ' ' || left(encode(identity_hash, 'hex'), 8) || ' ' || text, ' | ') as copies
     from messages where direction = 'in' group by header_id`,
  )
  const counts = new Map(found.map(({ header_id, count }) => [header_id, count]))
  const copies = new Map(found.map(({ header_id, copies: all }) => [header_id, all]))
  const wrong = delivered
    .filter((id) => counts.get(id) !== 1)
    .map((id) => `${id}: ${counts.get(id) ?? 0} times: ${copies.get(id)?.slice(0, 400) ?? ''}`)
  const known = new Set(delivered)
  return [...wrong, ...[...counts.keys()].filter((id) => !known.has(id)).map((id) => `${id}: never delivered`)]
}

/** Replies that the API acknowledged and that are not there exactly once, under the id that it told. */
export async function wrongReplies(ask: Ask, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const found = await ask<{ id: string; text: string }>(
    `select id, text from messages where text like 'Reply %' and direction = 'out'`,
  )
  const byText = new Map<string, string[]>()
  for (const { id, text } of found) byText.set(text, [...(byText.get(text) ?? []), id])
  const known = new Set(acknowledged.map(({ number }) => `Reply ${number}`))
  const wrong = acknowledged.flatMap(({ number, messageId }) => {
    const ids = byText.get(`Reply ${number}`) ?? []
    return ids.length === 1 && ids[0] === messageId ? [] : [`Reply ${number}: ${ids.length} times`]
  })
  return [...wrong, ...[...byText.keys()].filter((text) => !known.has(text)).map((text) => `${text}: never acknowledged`)]
}

export type DeliveryRow = { header_id: string; recipient: string; state: string; reason: string | null; automatic: string }

export const deliveriesOf = (ask: Ask) =>
  ask<DeliveryRow>(
    `select m.header_id, d.recipient, d.state, d.reason, m.automatic from deliveries d join messages m on m.id = d.message_id`,
  )

/**
 * What went wrong between our outbox and the server that takes our mail: sent but never there, there more often than sent,
 * there without our knowing. A doubt may be there once or not at all.
 */
export function wrongDeliveries(deliveries: readonly DeliveryRow[], taken: readonly Taken[]): string[] {
  const counts = new Map<string, number>()
  for (const { messageId, recipient } of taken) {
    const key = `${messageId} ${recipient}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const wrong = deliveries.flatMap(({ header_id, recipient, state, reason }) => {
    const key = `${header_id} ${recipient}`
    const count = counts.get(key) ?? 0
    counts.delete(key)
    const isRight = (state === 'sent' && count === 1) || (state === 'delivered_unknown' && count <= 1)
    return isRight ? [] : [`${key}: ${state} (${reason}), taken ${count} times`]
  })
  return [...wrong, ...[...counts].map(([key, count]) => `${key}: taken ${count} times and unknown to us`)]
}

/** Promises past their due that are not broken exactly once, at their due. */
export const wrongBreaches = (ask: Ask) =>
  ask<{ id: string; state: string; breaches: number }>(
    `select p.id, p.state, count(f.id)::int as breaches from promises p
     left join facts f on f.type = 'promises.breached' and f.about ->> 'promise_id' = p.id::text
     where p.due_at <= now() group by p.id having p.state <> 'breached' or count(f.id) <> 1 or min(f.at) <> p.due_at`,
  )

/** Facts that can be true only once and were recorded more often or not at all. */
export const wrongFacts = (ask: Ask) =>
  ask<{ what: string; id: string; times: number }>(
    `select 'opened' as what, c.id, count(f.id)::int as times from conversations c
       left join facts f on f.type = 'conversations.opened' and f.about ->> 'conversation_id' = c.id::text group by c.id having count(f.id) <> 1
     union all
     select 'received', m.id, count(f.id)::int from messages m
       left join facts f on f.type = 'conversations.message-received' and f.about ->> 'message_id' = m.id::text
       where m.direction = 'in' group by m.id having count(f.id) <> 1
     union all
     select 'answered', m.id, count(f.id)::int from messages m
       left join facts f on f.type in ('conversations.answered', 'conversations.acknowledged') and f.about ->> 'message_id' = m.id::text
       where m.direction = 'out' group by m.id having count(f.id) <> 1
     union all
     select 'greeted', m.conversation_id, count(*)::int from messages m where m.automatic = 'reply' group by m.conversation_id having count(*) > 1`,
  )

/**
 * What a browser that stayed through every restart was told wrongly: an old fact after a newer one, or not at all. To be told
 * the same again after a lost connection is no harm.
 */
export async function wrongCursors(ask: Ask, seen: readonly string[]): Promise<string[]> {
  const told = new Set<string>()
  const late: string[] = []
  let newest = seen[0] ?? '0.0'
  for (const cursor of seen) {
    if (isLater(newest, cursor) && !told.has(cursor)) late.push(`${cursor} came after ${newest}`)
    if (isLater(cursor, newest)) newest = cursor
    told.add(cursor)
  }
  const saved = await ask<{ cursor: string }>(`select xid::text || '.' || seq as cursor from facts order by xid, seq`)
  const missed = saved.filter(({ cursor }) => seen[0] !== undefined && !isLater(seen[0], cursor) && !told.has(cursor))
  return [...late, ...missed.map(({ cursor }) => `${cursor} was never told`)]
}
