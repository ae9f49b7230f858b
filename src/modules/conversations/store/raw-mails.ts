import { rows, sql, type Db, type Queryable, type Tx } from '#kernel/db'

export type RawMailToSave = {
  id: string
  receivedAt: Date
  via: 'imap' | 'smtp'
  mailboxId: string | null
  folder: string | null
  uidValidity: number | null
  uid: number | null
  envelopeFrom: string | null
  envelopeTo: readonly string[]
  sizeBytes: number
  /** Gzipped source, or the name of its file, or neither when it was larger than we ever take. */
  source: Uint8Array | null
  fileSha256: string | null
}

/** Keeps mails as they came; one already kept (same mailbox, folder and UID) is not kept again. Answers how many were new. */
export async function insertRawMails(tx: Tx | Db, mails: readonly RawMailToSave[]): Promise<number> {
  if (mails.length === 0) return 0
  const about = mails.map((mail, place) => ({ ...mail, source: undefined, place: place + 1 }))
  const sources = mails.map(({ source }) => source && Buffer.from(source))
  const saved = await rows(
    tx,
    sql`with given as (
          select * from jsonb_to_recordset(${JSON.stringify(about)}::jsonb) as g (place int, id uuid, "receivedAt" timestamptz, via text, "mailboxId" uuid,
            folder text, "uidValidity" bigint, uid bigint, "envelopeFrom" text, "envelopeTo" text[], "sizeBytes" bigint, "fileSha256" text)),
        saved as (
          insert into raw_mails (id, received_at, via, mailbox_id, folder, uid_validity, uid, envelope_from, envelope_to, size_bytes, file_sha256, state)
          select id, "receivedAt", via, "mailboxId", folder, "uidValidity", uid, "envelopeFrom", "envelopeTo", "sizeBytes", "fileSha256", 'waiting' from given order by place
          on conflict do nothing returning id),
        kept as (
          insert into raw_mail_sources (raw_mail_id, source)
          select saved.id, s.source from saved join given on given.id = saved.id
          join unnest(${sources}::bytea[]) with ordinality as s (source, place) on s.place = given.place where s.source is not null)
        select id from saved`,
  )
  return saved.length
}

export type RawMail = {
  id: string
  receivedAt: Date
  via: 'imap' | 'smtp'
  mailboxId: string | null
  envelopeFrom: string | null
  envelopeTo: string[]
  sizeBytes: number
  source: Buffer | null
  fileSha256: string | null
  attempts: number
}
type RawMailRow = {
  id: string
  received_at: Date
  via: 'imap' | 'smtp'
  mailbox_id: string | null
  envelope_from: string | null
  envelope_to: string[]
  size_bytes: number
  source: Buffer | null
  file_sha256: string | null
  attempts: number
}

const columns = sql`r.id, r.received_at, r.via, r.mailbox_id, r.envelope_from, r.envelope_to, r.size_bytes, s.source, r.file_sha256, r.attempts`
const found = (row: RawMailRow): RawMail => ({
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
})

/** What became of a raw mail; part of the transaction that saves its message. */
export async function markRead(tx: Tx, id: string, state: 'read' | 'duplicate' | 'unreadable', messageId: string): Promise<void> {
  await sql`update raw_mails set state = ${state}, message_id = ${messageId} where id = ${id}`.execute(tx)
}

/** The source of a message as it came first. */
export async function rawMailOf(tx: Queryable, messageId: string): Promise<RawMail | undefined> {
  const [row] = await rows<RawMailRow>(
    tx,
    sql`select ${columns} from raw_mails r left join raw_mail_sources s on s.raw_mail_id = r.id where r.message_id = ${messageId} order by r.id limit 1`,
  )
  return row && found(row)
}

export async function countWaiting(tx: Queryable): Promise<{ waiting: number; oldest: Date | null }> {
  const [row] = await rows<{ waiting: number; oldest: Date | null }>(
    tx,
    sql`select count(*)::int as waiting, min(received_at) as oldest from (select received_at from raw_mails where state = 'waiting' limit 10000) as capped`,
  )
  return row ?? { waiting: 0, oldest: null }
}
