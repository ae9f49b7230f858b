import { rows, sql, type Db } from '#kernel/db'
import type { RawMail } from './raw-mails.ts'

/** A mail that somebody died over is read alone, so that its company is not counted with it. */
const INNOCENT_ATTEMPTS = 2
/** Sources held in memory at once, as they lie in the table. */
/** So that a long queue costs no more than a short one. */
const LOOKED_AT_LIMIT = 256
const BYTES_AT_ONCE_LIMIT = 64 * 1024 * 1024

type Row = Pick<RawMail, 'id' | 'via' | 'source' | 'attempts'> & {
  received_at: Date
  mailbox_id: string | null
  envelope_from: string | null
  envelope_to: string[]
  size_bytes: number
  file_sha256: string | null
}

/**
 * The next mails to read besides those in hand, oldest first, each counted as tried before it is. At most one of them
 * has been tried often before. Only the holder of the intake lock asks.
 */
export async function takeMoreWaiting(
  db: Db,
  { inHandIds, limit, hasSuspect }: { inHandIds: readonly string[]; limit: number; hasSuspect: boolean },
): Promise<RawMail[]> {
  const taken = await rows<Row>(
    db,
    sql`with waiting as (
          select id, attempts, size_bytes, row_number() over (partition by attempts >= ${INNOCENT_ATTEMPTS} order by id) as place
          from (select id, attempts, size_bytes from raw_mails where state = 'waiting' and id <> all(${inHandIds}::uuid[]) order by id limit ${LOOKED_AT_LIMIT}) as next),
        chosen as (
          select id, sum(size_bytes) over (order by id) - size_bytes as bytes_before from waiting
          where attempts < ${INNOCENT_ATTEMPTS} or (place = 1 and not ${hasSuspect})),
        tried as (
          update raw_mails set attempts = attempts + 1
          where id in (select id from chosen where bytes_before < ${BYTES_AT_ONCE_LIMIT} order by id limit ${limit})
          returning id, received_at, via, mailbox_id, envelope_from, envelope_to, size_bytes, file_sha256, attempts)
        select t.*, s.source from tried t left join raw_mail_sources s on s.raw_mail_id = t.id`,
  )
  return taken
    .map((row) => ({
      id: row.id,
      receivedAt: row.received_at,
      via: row.via,
      mailboxId: row.mailbox_id,
      envelopeFrom: row.envelope_from,
      envelopeTo: row.envelope_to,
      sizeBytes: row.size_bytes,
      source: row.source,
      fileSha256: row.file_sha256,
      attempts: row.attempts,
    }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

export const isSuspect = ({ attempts }: Pick<RawMail, 'attempts'>) => attempts > INNOCENT_ATTEMPTS
