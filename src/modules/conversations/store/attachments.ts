import { type Queryable, rows, sql, type Tx } from '#kernel/db'
import { storable } from './storable.ts'

export type AttachmentFound = {
  id: string
  messageId: string | null
  name: string
  type: string
  sizeBytes: number
  sha256: string
  contentId: string | null
  isInline: boolean
  uploadedBy: string | null
}
type AttachmentRow = {
  id: string
  message_id: string | null
  name: string
  type: string
  size_bytes: number
  sha256: string
  content_id: string | null
  is_inline: boolean
  uploaded_by: string | null
}
const attachmentFound = (row: AttachmentRow): AttachmentFound => ({
  id: row.id,
  messageId: row.message_id,
  name: row.name,
  type: row.type,
  sizeBytes: row.size_bytes,
  sha256: row.sha256,
  contentId: row.content_id,
  isInline: row.is_inline,
  uploadedBy: row.uploaded_by,
})
const attachmentColumns = sql`id, message_id, name, type, size_bytes, sha256, content_id, is_inline, uploaded_by`

export async function findAttachments(tx: Queryable, ids: readonly string[]): Promise<AttachmentFound[]> {
  if (ids.length === 0) return []
  return (await rows<AttachmentRow>(tx, sql`select ${attachmentColumns} from attachments where id = any(${ids}::uuid[])`)).map(
    attachmentFound,
  )
}

export async function attachmentsOfMessage(tx: Queryable, messageId: string): Promise<AttachmentFound[]> {
  return (
    await rows<AttachmentRow>(tx, sql`select ${attachmentColumns} from attachments where message_id = ${messageId} order by id`)
  ).map(attachmentFound)
}

export async function insertUpload(
  tx: Tx,
  upload: { id: string; uploadedBy: string; name: string; type: string; sizeBytes: number; sha256: string; now: Date },
): Promise<void> {
  await sql`insert into attachments (id, uploaded_by, name, type, size_bytes, sha256, made_at)
      values (${upload.id}, ${upload.uploadedBy}, ${storable(upload.name)}, ${storable(upload.type)}, ${upload.sizeBytes}, ${upload.sha256}, ${upload.now})`.execute(
    tx,
  )
}

/** Gives uploaded files to the message they go with; a file that already went with one is copied by name, not by bytes. */
export async function attachUploads(tx: Tx, messageId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await sql`update attachments set message_id = ${messageId} where id = any(${ids}::uuid[]) and message_id is null`.execute(tx)
}
