import { firstRow, rows, sql, type Db, type Queryable, type Tx } from '#kernel/db'
import type { DeliveryState, Settled } from '../core/delivery.ts'

export async function queueDeliveries(
  tx: Tx,
  {
    messageId,
    mailboxId,
    recipients,
    nextAt,
    newId,
  }: { messageId: string; mailboxId: string; recipients: readonly string[]; nextAt: Date; newId: () => string },
): Promise<void> {
  const queued = recipients.map((recipient) => ({ id: newId(), recipient }))
  await sql`insert into deliveries (id, message_id, mailbox_id, recipient, state, next_at)
      select d.id, ${messageId}, ${mailboxId}, d.recipient, 'queued', ${nextAt} from jsonb_to_recordset(${JSON.stringify(queued)}::jsonb) as d (id uuid, recipient text)`.execute(
    tx,
  )
}

export type Claimed = { messageId: string; mailboxId: string; attemptId: string; recipients: string[]; attempts: number }

/**
 * Takes the next mail that is to leave, of a mailbox that is not busy, with all its recipients that are due. What others
 * have taken is skipped, so any number of processes may ask at once.
 */
export async function claimNext(
  db: Db,
  {
    now,
    processId,
    attemptId,
    busyMailboxIds,
  }: { now: Date; processId: string; attemptId: string; busyMailboxIds: readonly string[] },
): Promise<Claimed | undefined> {
  const claimed = await rows<{ message_id: string; mailbox_id: string; recipient: string; attempts: number }>(
    db,
    sql`with next as (
          select d.message_id from deliveries d join mailboxes b on b.id = d.mailbox_id
          where d.state = 'queued' and d.next_at <= ${now} and b.smtp is not null and b.state = 'active' and d.mailbox_id <> all(${busyMailboxIds}::uuid[])
          order by d.next_at limit 1 for update of d skip locked)
        update deliveries set state = 'sending', next_at = null, attempts = attempts + 1, claimed_by = ${processId}, attempt_id = ${attemptId}, handed_at = null
        where message_id = (select message_id from next) and state = 'queued' and next_at <= ${now}
        returning message_id, mailbox_id, recipient, attempts`,
  )
  const [first] = claimed
  if (!first) return undefined
  return {
    messageId: first.message_id,
    mailboxId: first.mailbox_id,
    attemptId,
    recipients: claimed.map((row) => row.recipient),
    attempts: Math.max(...claimed.map((row) => row.attempts)),
  }
}

/** When the next queued mail is to leave; undefined when none is. */
export async function nextToLeave(db: Db): Promise<Date | undefined> {
  return (
    (await firstRow<{ at: Date | null }>(db, sql`select min(next_at) as at from deliveries where state = 'queued'`))?.at ??
    undefined
  )
}

/** Records, before the last byte is handed over, that it will be: from here on a crash is a doubt. False when the claim is lost. */
export async function markHandedOver(db: Db, { attemptId, now }: { attemptId: string; now: Date }): Promise<boolean> {
  const marked = await rows(
    db,
    sql`update deliveries set handed_at = ${now} where attempt_id = ${attemptId} and state = 'sending' returning id`,
  )
  return marked.length > 0
}

export type DeliveryFound = {
  id: string
  messageId: string
  recipient: string
  state: DeliveryState
  attempts: number
  handedAt: Date | null
  attemptId: string | null
}
type DeliveryRow = {
  id: string
  message_id: string
  recipient: string
  state: DeliveryState
  attempts: number
  handed_at: Date | null
  attempt_id: string | null
}
const found = (row: DeliveryRow): DeliveryFound => ({
  id: row.id,
  messageId: row.message_id,
  recipient: row.recipient,
  state: row.state,
  attempts: row.attempts,
  handedAt: row.handed_at,
  attemptId: row.attempt_id,
})
const columns = sql`id, message_id, recipient, state, attempts, handed_at, attempt_id`

/** The recipients of one attempt, locked; also those whose doubt a late answer can still settle. */
export async function lockAttempt(tx: Tx, attemptId: string): Promise<DeliveryFound[]> {
  return (
    await rows<DeliveryRow>(
      tx,
      sql`select ${columns} from deliveries where attempt_id = ${attemptId} and state in ('sending', 'delivered_unknown') for update`,
    )
  ).map(found)
}

export async function lockDelivery(
  tx: Tx,
  { messageId, recipient }: { messageId: string; recipient: string },
): Promise<DeliveryFound | undefined> {
  const row = await firstRow<DeliveryRow>(
    tx,
    sql`select ${columns} from deliveries where message_id = ${messageId} and lower(recipient) = lower(${recipient}) for update`,
  )
  return row && found(row)
}

export async function lockDeliveriesOf(tx: Tx, messageId: string): Promise<DeliveryFound[]> {
  return (await rows<DeliveryRow>(tx, sql`select ${columns} from deliveries where message_id = ${messageId} for update`)).map(
    found,
  )
}

const LOST_AT_ONCE_LIMIT = 500

/** What was in the hands of processes that are gone, given how to tell that one is alive. */
export async function lockLost(tx: Tx, aliveProcessIds: readonly string[]): Promise<DeliveryFound[]> {
  const lost = await rows<DeliveryRow>(
    tx,
    sql`select ${columns} from deliveries where state = 'sending' and claimed_by <> all(${aliveProcessIds}::uuid[]) limit ${LOST_AT_ONCE_LIMIT} for update skip locked`,
  )
  return lost.map(found)
}

export async function settleDelivery(tx: Tx, id: string, { state, reason, nextAt, settledAt }: Settled): Promise<void> {
  await sql`update deliveries set state = ${state}, reason = ${reason}, next_at = ${nextAt}, settled_at = ${settledAt} where id = ${id}`.execute(
    tx,
  )
}

/** How many mails wait in the outbox and since when the oldest should have left. */
export async function outboxAge(tx: Queryable, now: Date): Promise<{ queued: number; overdueSince: Date | null }> {
  const row = await firstRow<{ queued: number; overdue_since: Date | null }>(
    tx,
    sql`select count(*)::int as queued, min(next_at) filter (where next_at <= ${now}) as overdue_since from (select next_at from deliveries where state = 'queued' limit 10000) as waiting`,
  )
  return { queued: row?.queued ?? 0, overdueSince: row?.overdue_since ?? null }
}
