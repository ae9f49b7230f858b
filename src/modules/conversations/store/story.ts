import { firstRow, sql, type Tx } from '#kernel/db'
import { excerptOf, type TextPart } from '../core/incoming.ts'

/** What a conversation's messages say of it, after one has come or gone otherwise than by being said. */
type Story = {
  newest: { at: Date; text: string; parts: readonly TextPart[] } | undefined
  /** When the oldest question came that nobody has answered since. */
  waitsSince: Date | null
  hasAttachments: boolean
  hasUnreadable: boolean
}

type StoryRow = {
  at: Date | null
  text: string | null
  parts: TextPart[] | null
  waits_since: Date | null
  has_attachments: boolean
  has_unreadable: boolean
}

/** Reads the story from its messages. Whoever wrote down a call spoke to the customer: that is an answer too. */
async function storyOf(tx: Tx, conversationId: string): Promise<Story> {
  const row = (await firstRow<StoryRow>(
    tx,
    sql`with said as (select * from messages where conversation_id = ${conversationId} and taken_back_at is null),
          newest as (select at, text, parts from said order by at desc, seq desc limit 1)
        select (select at from newest) as at, (select text from newest) as text, (select parts from newest) as parts,
          (select min(at) from said where direction = 'in' and automatic = 'no' and agent_id is null
             and at > coalesce((select max(at) from said where agent_id is not null), '-infinity')) as waits_since,
          exists (select from said join attachments a on a.message_id = said.id where not a.is_inline) as has_attachments,
          exists (select from said where unreadable is not null) as has_unreadable`,
  ))!
  return {
    newest: row.at ? { at: row.at, text: row.text ?? '', parts: row.parts ?? [] } : undefined,
    waitsSince: row.waits_since,
    hasAttachments: row.has_attachments,
    hasUnreadable: row.has_unreadable,
  }
}

/** Saves what the list shows of a conversation as its messages now make it; answers who waits, and whether any are left. */
export async function settleStory(tx: Tx, conversationId: string): Promise<{ waitsSince: Date | null; isEmpty: boolean }> {
  const { newest, waitsSince, hasAttachments, hasUnreadable } = await storyOf(tx, conversationId)
  await sql`update conversations set last_at = coalesce(${newest?.at ?? null}, last_at), last_excerpt = ${newest ? excerptOf(newest) : ''},
      has_attachments = ${hasAttachments}, has_unreadable = ${hasUnreadable} where id = ${conversationId}`.execute(tx)
  return { waitsSince, isEmpty: newest === undefined }
}

/** Takes these addresses out of a conversation, except those that its remaining messages name. */
export async function removeParticipants(tx: Tx, conversationId: string, addresses: readonly string[]): Promise<void> {
  if (addresses.length === 0) return
  await sql`delete from participants p where p.conversation_id = ${conversationId} and p.address = any(${addresses}::text[])
      and not exists (select from messages m where m.conversation_id = p.conversation_id and m.taken_back_at is null
        and (m.from_address = p.address or p.address = any(m.to_addresses || m.cc_addresses || m.bcc_addresses)))`.execute(tx)
}
