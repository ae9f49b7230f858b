import type { z } from 'zod'
import { readOnly, rows, sql, together, type Db, type Tx } from '#kernel/db'
import { addDays, isOpenAt, openSpans, resolveWall, wallOf, type Calendar } from '#kernel/time'
import { calendarForAgent, findAgent } from '#modules/people'
import { conversationRows } from './conversation-rows.ts'
import { promiseView, type ShownPromise, withNames } from './promises.ts'
import type { PromiseView, TodayPage } from './views.ts'

type Page = z.infer<typeof TodayPage>
type Promised = z.infer<typeof PromiseView>

const OWED_LIMIT = 60
const WAITS_SHOWN = 8
const WAITS_COUNTED = 1_000
const BROKEN_SHOWN = 8
const DAYS_AFTER = 5
const MINUTE_MS = 60_000
/** Before its due, a promise comes before any new question when this little time is left. */
const URGENT_MINUTES = 60

const startOfDay = (date: string, zone: string): Date => {
  const start = resolveWall({ date, time: '00:00', zone })
  if (start.kind === 'instant') return start.at
  return start.kind === 'gap' ? start.afterAt : start.kind === 'overlap' ? start.earlier : new Date(0)
}

/** One person's day: what I owe, what comes next and why, who was let down, who waits. */
export const today = (db: Db, { agentId, now }: { agentId: string; now: Date }): Promise<Page> =>
  readOnly(db, async (tx) => {
    const [agent, calendar, brokenOnes, waits] = await together([
      findAgent(tx, agentId),
      calendarForAgent(tx, agentId),
      brokenPromises(tx, agentId, now),
      waiting(tx, { agentId, now }),
    ])
    const zone = agent?.zone ?? 'UTC'
    const date = wallOf(now, zone).date
    const [dayStart, dayEnd] = [startOfDay(date, zone), startOfDay(addDays(date, 1), zone)]

    const [owedRows, rowsShown, daysToCome] = await together([
      owedOn(tx, { agentId, dayStart, dayEnd }),
      conversationRows(tx, waits.ids.slice(0, WAITS_SHOWN), now),
      daysAfter(tx, { agentId, date, zone, calendar }),
    ])
    const owed = owedRows.map((row) => promiseView(row, now))
    const next = nextThing(owed, rowsShown, now)
    return {
      now: now.toISOString(),
      zone,
      open_spans: calendar
        ? openSpans(calendar, dayStart, dayEnd).map(({ from, to }) => ({ from: from.toISOString(), to: to.toISOString() }))
        : [],
      ...(next ? { next } : {}),
      owed,
      days_after: daysToCome,
      broken: brokenOnes,
      waits: rowsShown,
      waits_count: waits.count,
    }
  })

/** Due or settled today, by time; after that what was broken before and is still owed. */
const owedOn = (tx: Tx, { agentId, dayStart, dayEnd }: { agentId: string; dayStart: Date; dayEnd: Date }) =>
  rows<ShownPromise>(
    tx,
    sql`${withNames(sql`
          select p.* from promises p join conversations c on c.id = p.conversation_id
          where (p.owner_id = ${agentId} or p.backup_id = ${agentId})
            and ((p.state in ('open', 'breached') and p.due_at < ${dayEnd})
              or (p.state in ('kept', 'kept_late') and p.settled_at >= ${dayStart} and p.settled_at < ${dayEnd}))
            and (p.state <> 'breached' or c.state <> 'closed')
          order by (p.due_at < ${dayStart}), p.due_at, p.id limit ${OWED_LIMIT}`)}
        order by (p.due_at < ${dayStart}), p.due_at, p.id`,
  )

/** Whom we let down and have not made it good to, with what they last said; the whole team's, facts before feelings. */
async function brokenPromises(tx: Tx, agentId: string, now: Date): Promise<Page['broken']> {
  const found = await rows<ShownPromise & { last_words: string | null; last_said_at: Date | null }>(
    tx,
    sql`select shown.*, said.last_words, said.last_said_at
        from (${withNames(sql`
          select p.* from promises p join conversations c on c.id = p.conversation_id where p.state = 'breached' and c.state <> 'closed'
          order by (p.owner_id = ${agentId}) desc, p.due_at desc limit ${BROKEN_SHOWN}`)}) as shown
        left join lateral (
          select left(coalesce((select substring(m.text from (part ->> 1)::int + 1 for (part ->> 2)::int - (part ->> 1)::int) from jsonb_array_elements(m.parts) part where part ->> 0 = 'new' limit 1), m.text), 400) as last_words,
            m.at as last_said_at
          from messages m where m.conversation_id = shown.conversation_id and m.direction = 'in' and m.automatic = 'no' order by m.at desc limit 1) as said on true
        order by shown.due_at desc`,
  )
  return found.map((row) => ({
    promise: promiseView(row, now),
    ...(row.last_words ? { last_words: row.last_words.replace(/\s+/g, ' ').trim() } : {}),
    ...(row.last_said_at ? { last_at: row.last_said_at.toISOString() } : {}),
  }))
}

async function waiting(tx: Tx, { agentId, now }: { agentId: string; now: Date }): Promise<{ ids: string[]; count: number }> {
  const found = await rows<{ id: string }>(
    tx,
    sql`select c.id from conversations c where c.waits_since is not null and (c.assignee_id is null or c.assignee_id = ${agentId})
          and (c.snoozed_until is null or c.snoozed_until <= ${now}) order by c.waits_since, c.id limit ${WAITS_COUNTED}`,
  )
  return { ids: found.map(({ id }) => id), count: found.length }
}

/** Word before question: a promise that is broken or nearly due comes first, else whoever has waited longest. */
export function nextThing(owed: readonly Promised[], waits: Page['waits'], now: Date): Page['next'] {
  const minutesTo = (promise: Promised) => Math.round((new Date(promise.due.at).getTime() - now.getTime()) / MINUTE_MS)
  const open = owed.filter(({ state }) => state === 'open')
  const urgent = open.find((promise) => minutesTo(promise) <= URGENT_MINUTES)
  if (urgent) return { kind: 'promise', promise: urgent, because: { code: 'due-soon', minutes: minutesTo(urgent) } }
  const broken = owed.find(({ state }) => state === 'breached')
  if (broken) return { kind: 'promise', promise: broken, because: { code: 'broken' } }
  const [longest] = waits
  if (longest) {
    const minutes = Math.round((now.getTime() - new Date(longest.waits_since!).getTime()) / MINUTE_MS)
    return { kind: 'answer', conversation: longest, because: { code: 'waits-longest', minutes } }
  }
  const [nearest] = open
  return nearest && { kind: 'promise', promise: nearest, because: { code: 'nothing-else', minutes: minutesTo(nearest) } }
}

async function daysAfter(
  tx: Tx,
  { agentId, date, zone, calendar }: { agentId: string; date: string; zone: string; calendar: Calendar | undefined },
): Promise<Page['days_after']> {
  const dates = Array.from({ length: DAYS_AFTER }, (_, i) => addDays(date, i + 1))
  const starts = [...dates, addDays(date, DAYS_AFTER + 1)].map((day) => startOfDay(day, zone))
  const due = await rows<{ due_at: Date }>(
    tx,
    sql`select due_at from promises where owner_id = ${agentId} and state = 'open' and due_at >= ${starts[0]} and due_at < ${starts.at(-1)} order by due_at limit 1000`,
  )
  return dates.map((day, i) => {
    const [from, to] = [starts[i]!, starts[i + 1]!]
    const isClosed = calendar !== undefined && openSpans(calendar, from, to).length === 0 && !isOpenAt(calendar, from)
    return { date: day, promise_count: due.filter(({ due_at: at }) => at >= from && at < to).length, is_closed: isClosed }
  })
}
