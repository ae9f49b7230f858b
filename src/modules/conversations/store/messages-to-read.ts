import { rows, sql, type Tx } from '#kernel/db'

/** What was said before a message is read no further back than this, and no longer. */
const PREVIOUS_MESSAGES_LIMIT = 4
const PREVIOUS_TEXT_LIMIT = 2_000

/** A customer's message as whoever reads it needs it: its words, and what was said before, oldest first. */
export type MessageToRead = {
  id: string
  conversationId: string
  at: Date
  text: string
  /** As far as it is known: of the message, else of the conversation. */
  language: string
  automatic: 'no' | 'reply' | 'generated' | 'bounce'
  previous: readonly { direction: 'in' | 'out'; text: string; at: Date }[]
}

type Row = Omit<MessageToRead, 'previous'> & { previous: { direction: 'in' | 'out'; text: string; at: string }[] | null }

/** Customers' messages with what was said before them, in one query whatever their number; those that cannot be read are not among them. */
export async function messagesToRead(tx: Tx, ids: readonly string[]): Promise<MessageToRead[]> {
  const found = await rows<Row>(
    tx,
    sql`select m.id, m.conversation_id as "conversationId", m.at, m.text, case when m.language = 'und' then c.language else m.language end as language, m.automatic,
          (select jsonb_agg(jsonb_build_object('direction', p.direction, 'text', left(p.text, ${PREVIOUS_TEXT_LIMIT}), 'at', p.at) order by p.at, p.seq)
           from (select direction, text, at, seq from messages p where p.conversation_id = m.conversation_id and (p.at, p.seq) < (m.at, m.seq) and p.taken_back_at is null
                 order by p.at desc, p.seq desc limit ${PREVIOUS_MESSAGES_LIMIT}) as p) as previous
        from messages m join conversations c on c.id = m.conversation_id
        where m.id = any(${ids}::uuid[]) and m.direction = 'in' and m.unreadable is null and m.text <> ''`,
  )
  return found.map((row) => ({
    ...row,
    previous: (row.previous ?? []).map((before) => ({ ...before, at: new Date(before.at) })),
  }))
}
