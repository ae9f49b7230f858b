import type { InboxGroupName, InboxPage } from '../../api/shapes.ts'
import { dueSaid, type Speaking, stateLine } from '../../parts/due-words.ts'
import { type MarkState, markOf } from '../../parts/promise-mark.tsx'
import { RELATIVE_MINUTES } from '../../words/dates.ts'

export type InboxRow = InboxPage['data'][number]
export type ListRow = { kind: 'group'; group: InboxGroupName; count: number } | { kind: 'row'; row: InboxRow }

/** The pages as one list, with a heading where a group begins. A row that moved between two pages is shown once. */
export function rowsOf(pages: InboxPage[]): ListRow[] {
  const counts = pages[0]?.counts ?? {}
  const seen = new Set<string>()
  const list: ListRow[] = []
  let group: InboxGroupName | undefined
  for (const row of pages.flatMap((page) => page.data)) {
    if (seen.has(row.id)) continue
    seen.add(row.id)
    if (row.group !== group)
      list.push({ kind: 'group', group: row.group, count: (counts as Partial<Record<InboxGroupName, number>>)[row.group] ?? 0 })
    group = row.group
    list.push({ kind: 'row', row })
  }
  return list
}

/** The mark before a name: the promise that matters most, a diamond when the reader is waited for, a ring when it is somebody else. */
export function markOfRow(row: InboxRow, myId: string): MarkState | undefined {
  if (row.promise && (row.promise.state === 'open' || row.promise.state === 'breached')) return markOf(row.promise)
  if (row.waits_since) return !row.assignee || row.assignee.id === myId ? 'needs' : 'open'
  if (row.group === 'waiting_for_them') return 'moved'
  return undefined
}

/** Why the row is here, in one line. */
export function whyLine(row: InboxRow, speaking: Speaking, now: number): string {
  const { w, d } = speaking
  const said: string[] = []
  if (row.has_delivery_trouble) said.push(w.inbox.undelivered)
  if (row.promise?.state === 'breached') said.push(stateLine(row.promise, speaking, now))
  else if (row.promise?.state === 'open') {
    said.push(dueSaid(row.promise, speaking, now))
    const left = d.minutesUntil(row.promise.due.at, now)
    // Minutes only within the hour (LOOK): beyond it, hours in which we are closed would have to be left out, as Today does.
    if (left > 0 && left <= RELATIVE_MINUTES) said.push(w.promise.left(d.duration(left)))
  }
  if (row.waits_since) {
    const minutes = -d.minutesUntil(row.waits_since, now)
    said.push(
      minutes < RELATIVE_MINUTES ? w.inbox.waits(d.duration(minutes)) : w.inbox.waitsSince(d.moment(row.waits_since, now)),
    )
  }
  if (row.snoozed_until) said.push(w.inbox.snoozedUntil(d.moment(row.snoozed_until, now)))
  if (row.state === 'closed') said.push(w.inbox.closedAt(d.moment(row.last_at, now)))
  if (said.length === 0) said.push(w.inbox.answered(d.moment(row.last_at, now)))
  return said.join(' · ')
}
