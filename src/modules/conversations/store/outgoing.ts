import { firstRow, rows, sql, type Queryable } from '#kernel/db'
import type { Automatic } from '../core/incoming.ts'
import { attachmentsOfMessage, type AttachmentFound } from './attachments.ts'

/** A message on its way out, with what its letterhead needs. */
export type OutgoingFound = {
  id: string
  at: Date
  fromName: string
  to: string[]
  cc: string[]
  subject: string
  text: string
  html: string | null
  automatic: Automatic
  headerId: string
  references: string[]
  replyToken: string
  attachments: AttachmentFound[]
}

export async function findOutgoing(tx: Queryable, messageId: string): Promise<OutgoingFound | undefined> {
  const row = await firstRow<Omit<OutgoingFound, 'attachments'>>(
    tx,
    sql`select m.id, m.at, m.from_name as "fromName", m.to_addresses as "to", m.cc_addresses as cc, m.subject, m.text, m.html, m.automatic,
          m.header_id as "headerId", m.reference_ids as "references", c.reply_token as "replyToken"
        from messages m join conversations c on c.id = m.conversation_id where m.id = ${messageId}`,
  )
  return row && { ...row, attachments: await attachmentsOfMessage(tx, messageId) }
}

/** Which processes say that they are sending something now. */
export async function processesSending(tx: Queryable): Promise<string[]> {
  const claimers = await rows<{ id: string }>(
    tx,
    sql`select distinct claimed_by as id from deliveries where state = 'sending' and claimed_by is not null`,
  )
  return claimers.map(({ id }) => id)
}
