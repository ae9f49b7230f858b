import type { z } from 'zod'
import { fromCursor, toCursor } from '#kernel/cursor'
import { rows, sql, together, type Tx } from '#kernel/db'
import type { FactView, MessageView, NoteView } from './views.ts'

type Message = z.infer<typeof MessageView>
type Note = z.infer<typeof NoteView>
type TimelineFact = z.infer<typeof FactView>
export type TimelinePart = Message | Note | TimelineFact

export const TIMELINE_PAGE = 60

/** Facts that a reader of the story cares about; the others only move screens. */
const TOLD_TYPES = [
  'promises.given',
  'promises.kept',
  'promises.kept-late',
  'promises.breached',
  'promises.withdrawn',
  'promises.superseded',
  'promises.moved',
  'promises.disputed',
  'promises.handed-over',
  'conversations.assigned',
  'conversations.closed',
  'conversations.reopened',
  'conversations.snoozed',
  'conversations.woken',
  'conversations.rethreaded',
  'conversations.message-moved-away',
  'conversations.taken-back',
]

type MessageFound = {
  id: string
  seq: number
  direction: 'in' | 'out'
  channel: Message['channel']
  at: Date
  customer_id: string | null
  agent_id: string | null
  from_name: string
  from_address: string | null
  to_addresses: string[]
  cc_addresses: string[]
  subject: string
  text: string
  parts: [Message['parts'][number]['kind'], number, number][]
  language: string
  has_html: boolean
  has_remote_images: boolean
  automatic: Message['automatic']
  unreadable: string | null
  threaded_reason: NonNullable<Message['threaded_by']>['reason'] | null
  threaded_detail: string
  suggested_conversation: Message['suggested_conversation'] | null
  has_raw: boolean
  leaves_at: Date | null
  attachments: Message['attachments'] | null
  deliveries: Message['deliveries'] | null
  promise_ids: string[] | null
  reading: ReadingFound | null
}

type Cue = [kind: string, start: number, end: number]
type ReadingFound = Omit<NonNullable<Message['reading']>, 'cues' | 'questions'> & {
  cues: Cue[]
  not_cues: Cue[]
  questions: [number, number][]
}

const withoutNulls = <Shape extends object>(shape: Shape) =>
  Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== null)) as Shape

const messageColumns = sql`m.id, m.seq, m.direction, m.channel, m.at, m.customer_id, m.agent_id, m.from_name, m.from_address, m.to_addresses, m.cc_addresses, m.subject, m.text, m.parts,
  m.language, m.html is not null as has_html, m.has_remote_images, m.automatic, m.unreadable, m.threaded_reason, m.threaded_detail, m.leaves_at,
  (select jsonb_build_object('id', c.id, 'number', c.number, 'subject', c.subject) from conversations c where c.id = m.suggested_conversation_id) as suggested_conversation,
  exists (select from raw_mails r where r.message_id = m.id) as has_raw,
  (select jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name, 'type', a.type, 'size_bytes', a.size_bytes, 'url', '/api/v1/files/' || a.id, 'is_inline', a.is_inline) order by a.id)
   from attachments a where a.message_id = m.id) as attachments,
  (select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('recipient', d.recipient, 'state', d.state, 'reason', d.reason, 'attempts', d.attempts, 'next_attempt_at', d.next_at, 'settled_at', d.settled_at)) order by d.id)
   from deliveries d where d.message_id = m.id) as deliveries,
  (select array_agg(p.id::text order by p.id) from promises p where p.message_id = m.id and p.state <> 'unsent') as promise_ids,
  (select jsonb_build_object('level', coalesce(k.level, r.level), 'demand', coalesce(k.demand, r.demand), 'is_uncertain', r.is_uncertain, 'may_be_irony', r.may_be_irony,
     'cues', r.cues, 'not_cues', coalesce(k.not_cues, '[]'), 'questions', r.questions, 'pack', r.pack, 'is_corrected', k.message_id is not null)
   from readings r left join reading_corrections k on k.message_id = r.message_id where r.message_id = m.id) as reading`

function messageView(row: MessageFound): Message {
  return {
    kind: 'message',
    id: row.id,
    seq: row.seq,
    direction: row.direction,
    channel: row.channel,
    at: row.at.toISOString(),
    from: {
      name: row.from_name,
      ...(row.from_address ? { address: row.from_address } : {}),
      ...(row.agent_id ? { agent_id: row.agent_id } : {}),
      ...(row.customer_id && row.direction === 'in' ? { customer_id: row.customer_id } : {}),
    },
    to: row.to_addresses,
    cc: row.cc_addresses,
    subject: row.subject,
    text: row.text,
    parts: row.parts.map(([kind, start, end]) => ({ kind, start, end })),
    language: row.language,
    ...(row.has_html ? { html_url: `/api/v1/messages/${row.id}/html` } : {}),
    has_remote_images: row.has_remote_images,
    attachments: row.attachments ?? [],
    automatic: row.automatic,
    ...(row.unreadable ? { unreadable: row.unreadable } : {}),
    ...(row.threaded_reason ? { threaded_by: { reason: row.threaded_reason, detail: row.threaded_detail } } : {}),
    ...(row.suggested_conversation ? { suggested_conversation: row.suggested_conversation } : {}),
    ...(row.has_raw ? { raw_url: `/api/v1/messages/${row.id}/raw` } : {}),
    deliveries: (row.deliveries ?? []).map(withoutNulls),
    ...(row.leaves_at && (row.deliveries ?? []).some(({ state }) => state === 'queued')
      ? { leaves_at: row.leaves_at.toISOString() }
      : {}),
    promise_ids: row.promise_ids ?? [],
    ...(row.reading ? { reading: readingView(row.reading) } : {}),
  }
}

/** A reading as colleagues left it: what they said was no cue is gone. */
function readingView({ cues, not_cues, questions, ...reading }: ReadingFound): NonNullable<Message['reading']> {
  const wrong = new Set(not_cues.map(String))
  return {
    ...reading,
    cues: cues.filter((cue) => !wrong.has(String(cue))).map(([kind, start, end]) => ({ kind, start, end })),
    questions: questions.map(([start, end]) => ({ start, end })),
  }
}

/** One message as the timeline shows it. */
export async function messageShown(tx: Tx, messageId: string): Promise<Message | undefined> {
  const [row] = await rows<MessageFound>(tx, sql`select ${messageColumns} from messages m where m.id = ${messageId}`)
  return row && messageView(row)
}

type Before = (kind: keyof typeof WEIGHT, at: Sql, id: Sql) => Sql
type Sql = ReturnType<typeof sql>
const READ_LIMIT = TIMELINE_PAGE + 1

/** Messages, notes and facts of a conversation as one story, oldest first; a page ends at the cursor. */
export async function timeline(tx: Tx, conversationId: string, beforeCursor?: string) {
  const cut = fromCursor(beforeCursor, 3)
  const before: Before = (kind, at, id) =>
    cut
      ? sql`and (${at}, ${WEIGHT[kind]}::int, ${id}) < (${String(cut[0])}::timestamptz, ${Number(cut[1])}::int, ${String(cut[2])}::uuid)`
      : sql``
  const [messages, notes, facts] = await together([
    messagesOf(tx, conversationId, before),
    notesOf(tx, conversationId, before),
    factsOf(tx, conversationId, before),
  ])
  const all = [...messages, ...notes, ...facts].toSorted(newestFirst)
  const shown = all.slice(0, TIMELINE_PAGE)
  const oldest = shown.at(-1)
  const hasMore = all.length > TIMELINE_PAGE
  return {
    items: shown.reverse(),
    meta: { has_more: hasMore, ...(hasMore && oldest ? { after: toCursor([oldest.at, WEIGHT[oldest.kind], oldest.id]) } : {}) },
  }
}

/** A message and the promises it gave share an instant: the words come first. */
const WEIGHT = { message: 0, note: 1, fact: 2 }
const newestFirst = (a: TimelinePart, b: TimelinePart) =>
  b.at.localeCompare(a.at) || WEIGHT[b.kind] - WEIGHT[a.kind] || b.id.localeCompare(a.id)

async function messagesOf(tx: Tx, conversationId: string, before: Before): Promise<Message[]> {
  const found = await rows<MessageFound>(
    tx,
    sql`select ${messageColumns} from messages m where m.conversation_id = ${conversationId} and m.taken_back_at is null ${before('message', sql`m.at`, sql`m.id`)}
        order by m.at desc, m.id desc limit ${READ_LIMIT}`,
  )
  return found.map(messageView)
}

async function notesOf(tx: Tx, conversationId: string, before: Before): Promise<Note[]> {
  const found = await rows<{ id: string; seq: number; at: Date; author_id: string; author_name: string; text: string }>(
    tx,
    sql`select n.id, n.seq, n.at, n.author_id, a.name as author_name, n.text from notes n join agents a on a.id = n.author_id
        where n.conversation_id = ${conversationId} ${before('note', sql`n.at`, sql`n.id`)} order by n.at desc, n.id desc limit ${READ_LIMIT}`,
  )
  return found.map((row) => ({
    kind: 'note',
    id: row.id,
    seq: row.seq,
    at: row.at.toISOString(),
    author: { id: row.author_id, name: row.author_name },
    text: row.text,
  }))
}

type FactFound = {
  id: string
  type: string
  at: Date
  actor_id: string | null
  actor_name: string | null
  about: Record<string, unknown>
  subject_name: string | null
}

async function factsOf(tx: Tx, conversationId: string, before: Before): Promise<TimelineFact[]> {
  const found = await rows<FactFound>(
    tx,
    sql`select f.id, f.type, f.at, a.id as actor_id, a.name as actor_name, f.about, s.name as subject_name
        from facts f left join agents a on a.id = f.actor_id
        left join agents s on s.id = (coalesce(f.about ->> 'assignee_id', f.about ->> 'owner_id'))::uuid
        where f.about ? 'conversation_id' and f.about ->> 'conversation_id' = ${conversationId} and f.type = any(${TOLD_TYPES}) ${before('fact', sql`f.at`, sql`f.id`)}
        order by f.at desc, f.id desc limit ${READ_LIMIT}`,
  )
  return found.map((row) => ({
    kind: 'fact',
    id: row.id,
    type: row.type,
    at: row.at.toISOString(),
    ...(row.actor_id ? { actor: { id: row.actor_id, name: row.actor_name ?? '' } } : {}),
    about: row.about,
    ...(row.subject_name ? { subject_name: row.subject_name } : {}),
  }))
}
