import type { z } from 'zod'
import { readOnly, rows, sql, type Db, type Queryable } from '#kernel/db'
import type { MailboxView } from './views.ts'

type View = z.infer<typeof MailboxView>

type MailboxShown = {
  id: string
  name: string
  address: string
  aliases: string[]
  state: View['state']
  imap: View['imap'] | null
  smtp: View['smtp'] | null
  signature: string
  acknowledgement: string
  last_fetch_at: Date | null
  trouble_code: string | null
  trouble_detail: string | null
  trouble_since: Date | null
  version: number
  queued_count: number
  folders: { path: string; last_fetch_at: string | null; fetched_count: number }[] | null
}

const MAILBOXES_SHOWN = 500
const QUEUED_COUNTED = 10_000

/** Our mailboxes with how fetching and sending go; a secret is never among what is read. */
export async function mailboxViews(tx: Queryable, id?: string): Promise<View[]> {
  const found = await rows<MailboxShown>(
    tx,
    sql`select b.id, b.name, b.address, b.aliases, b.state, b.imap, b.smtp, b.signature, b.acknowledgement, b.last_fetch_at, b.trouble_code, b.trouble_detail, b.trouble_since, b.version,
          (select count(*)::int from (select 1 from deliveries d where d.mailbox_id = b.id and d.state = 'queued' limit ${QUEUED_COUNTED}) as capped) as queued_count,
          (select jsonb_agg(jsonb_build_object('path', f.path, 'last_fetch_at', f.last_fetch_at, 'fetched_count', f.fetched_count) order by f.path) from mailbox_folders f where f.mailbox_id = b.id) as folders
        from mailboxes b ${id ? sql`where b.id = ${id}` : sql``} order by b.made_at, b.id limit ${MAILBOXES_SHOWN}`,
  )
  return found.map((row) => ({
    id: row.id,
    name: row.name,
    address: row.address,
    aliases: row.aliases,
    state: row.state,
    ...(row.imap ? { imap: row.imap } : {}),
    ...(row.smtp ? { smtp: row.smtp } : {}),
    signature: row.signature,
    acknowledgement: row.acknowledgement,
    ...(row.last_fetch_at ? { last_fetch_at: row.last_fetch_at.toISOString() } : {}),
    ...(row.trouble_code && row.trouble_since
      ? { trouble: { code: row.trouble_code, detail: row.trouble_detail ?? '', since: row.trouble_since.toISOString() } }
      : {}),
    folders: (row.folders ?? []).map((folder) => ({
      path: folder.path,
      fetched_count: folder.fetched_count,
      ...(folder.last_fetch_at ? { last_fetch_at: folder.last_fetch_at } : {}),
    })),
    queued_count: row.queued_count,
    etag: String(row.version),
  }))
}

export const mailboxes = (db: Db) => readOnly(db, async (tx) => ({ data: await mailboxViews(tx) }))
