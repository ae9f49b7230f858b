import { firstRow, rows, sql, type Queryable, type Tx } from '#kernel/db'
import { hanPairs, INDEXED_LENGTH_LIMIT, searchConfiguration } from '../core/search-words.ts'
import { storable } from './storable.ts'
import type { Automatic, StoredAttachment, TextPart } from '../core/incoming.ts'
import type { Candidate, ThreadedReason } from '../core/threading.ts'

export type MessageToSave = {
  id: string
  conversationId: string
  direction: 'in' | 'out'
  channel: 'email' | 'phone' | 'api'
  at: Date
  recordedAt: Date
  customerId: string | null
  agentId: string | null
  fromName: string
  fromAddress: string | null
  to: readonly string[]
  cc: readonly string[]
  bcc: readonly string[]
  subject: string
  text: string
  parts: readonly TextPart[]
  language: string
  html: string | null
  hasRemoteImages: boolean
  automatic: Automatic
  unreadable: string | null
  threadedReason: ThreadedReason | null
  threadedDetail: string
  suggestedConversationId: string | null
  headerId: string | null
  references: readonly string[]
  identityHash: string | null
  defects: readonly string[]
  authentication: string | null
  leavesAt: Date | null
  mailboxId: string | null
  attachments: readonly (StoredAttachment & { id: string })[]
  /** Whose mails find home here from now on. */
  participants: readonly string[]
  /** The raw mail it was read from, which is thereby done. */
  rawMail: { id: string; state: 'read' | 'unreadable' } | null
}

/** What most messages of ours have nothing to say about; spread first, then said otherwise where it matters. */
export const PLAIN = {
  cc: [],
  bcc: [],
  html: null,
  hasRemoteImages: false,
  automatic: 'no',
  unreadable: null,
  threadedReason: null,
  threadedDetail: '',
  suggestedConversationId: null,
  headerId: null,
  references: [],
  identityHash: null,
  defects: [],
  authentication: null,
  leavesAt: null,
  mailboxId: null,
  attachments: [],
  participants: [],
  rawMail: null,
} satisfies Partial<MessageToSave>

/** Saves a message with its files and all that follows from it in other tables, findable from the same instant. One round trip. */
export async function insertMessage(tx: Tx, message: MessageToSave): Promise<void> {
  const text = storable(message.text)
  const subject = storable(message.subject)
  const findable = `${subject}\n${text}`.slice(0, INDEXED_LENGTH_LIMIT)
  const who = storable(
    `${message.fromName} ${message.fromAddress ?? ''} ${message.attachments.map((file) => file.name).join(' ')} ${hanPairs(`${message.fromName} ${findable}`)}`,
  )
  const files = message.attachments.map((file) => ({ ...file, name: storable(file.name), type: storable(file.type) }))
  const participants = [...new Set(message.participants.map(storable))]
  await sql`
    with saved as (
      insert into messages (id, conversation_id, direction, channel, at, recorded_at, customer_id, agent_id, from_name, from_address, to_addresses, cc_addresses, bcc_addresses,
        subject, text, parts, language, html, has_remote_images, automatic, unreadable, threaded_reason, threaded_detail, suggested_conversation_id,
        header_id, reference_ids, identity_hash, defects, authentication, leaves_at, words)
      values (${message.id}, ${message.conversationId}, ${message.direction}, ${message.channel}, ${message.at}, ${message.recordedAt}, ${message.customerId}, ${message.agentId},
        ${storable(message.fromName)}, ${message.fromAddress && storable(message.fromAddress)}, ${message.to.map(storable)}, ${message.cc.map(storable)}, ${message.bcc.map(storable)},
        ${subject}, ${text}, ${JSON.stringify(message.parts)}::jsonb, ${message.language}, ${message.html && storable(message.html)}, ${message.hasRemoteImages}, ${message.automatic},
        ${message.unreadable}, ${message.threadedReason}, ${storable(message.threadedDetail)}, ${message.suggestedConversationId},
        ${message.headerId && storable(message.headerId)}, ${message.references.map(storable)}, ${message.identityHash && Buffer.from(message.identityHash, 'hex')},
        ${message.defects}, ${message.authentication && storable(message.authentication)}, ${message.leavesAt},
        to_tsvector(${searchConfiguration(message.language)}::regconfig, ${findable}) || to_tsvector('simple', ${who}))
      returning id, recorded_at),
    filed as (
      insert into attachments (id, message_id, name, type, size_bytes, sha256, content_id, is_inline, made_at)
      select f.id, saved.id, f.name, f.type, f."sizeBytes", f.sha256, f."contentId", f."isInline", saved.recorded_at
      from saved, jsonb_to_recordset(${JSON.stringify(files)}::jsonb) as f (id uuid, name text, type text, "sizeBytes" bigint, sha256 text, "contentId" text, "isInline" boolean)),
    taking_part as (
      insert into participants (conversation_id, address)
      select ${message.conversationId}, address from unnest(${participants}::text[]) as address on conflict do nothing),
    done as (
      update raw_mails set state = ${message.rawMail?.state ?? null}, message_id = ${message.id} where id = ${message.rawMail?.id ?? null}::uuid)
    insert into message_mailboxes (message_id, mailbox_id) select saved.id, ${message.mailboxId}::uuid from saved where ${message.mailboxId}::uuid is not null`.execute(
    tx,
  )
}

export type Evidence = {
  senderAddress: string
  /** Every id the sender has had, merged ones included. */
  customerIds: readonly string[]
  addressTokens: readonly string[]
  bodyTokens: readonly string[]
  inReplyTo: readonly string[]
  references: readonly string[]
  bareSubject: string
  subjectSince: Date
  identityHash: string | undefined
}

export type Gathered = { candidates: Candidate[]; duplicateOf: { messageId: string; conversationId: string } | undefined }

type GatheredRow = {
  conversation_id: string
  by: Candidate['by'] | 'duplicate'
  detail: string
  last_at: Date
  takes_part: boolean
}

/** Every conversation that something in a message points at, and whether the message is already here. One round trip. */
export async function gatherCandidates(tx: Tx, evidence: Evidence): Promise<Gathered> {
  const named = [...new Set([...evidence.inReplyTo, ...evidence.references])].map(storable)
  const hash = evidence.identityHash ? Buffer.from(evidence.identityHash, 'hex') : null
  const gathered = await rows<GatheredRow>(
    tx,
    sql`select conversation_id, by, detail, last_at,
          by = 'duplicate' or customer_id = any(${evidence.customerIds}::uuid[])
            or exists (select from participants p where p.conversation_id = pointed.conversation_id and p.address = ${storable(evidence.senderAddress)}) as takes_part
        from (
          select id as conversation_id, 'reply_token' as by, reply_token as detail, last_at, customer_id from conversations where reply_token = any(${evidence.addressTokens}::text[])
          union all
          select id, 'body_marker', reply_token, last_at, customer_id from conversations where reply_token = any(${evidence.bodyTokens}::text[])
          union all
          select c.id, case when m.header_id = any(${evidence.inReplyTo.map(storable)}::text[]) then 'in_reply_to' else 'references' end, m.header_id, c.last_at, c.customer_id
          from messages m join conversations c on c.id = m.conversation_id where m.header_id = any(${named}::text[])
          union all
          (select id, 'subject', subject, last_at, customer_id from conversations
           where customer_id = any(${evidence.customerIds}::uuid[]) and last_at >= ${evidence.subjectSince} and subject <> '' and lower(subject) = lower(${storable(evidence.bareSubject)})
           order by last_at desc limit 3)
          union all
          select conversation_id, 'duplicate', id::text, at, customer_id from messages where identity_hash = ${hash}
        ) as pointed`,
  )
  const duplicate = gathered.find((row) => row.by === 'duplicate')
  const candidates = gathered
    .filter((row) => row.by !== 'duplicate')
    .map(
      (row): Candidate => ({
        conversationId: row.conversation_id,
        by: row.by as Candidate['by'],
        detail: row.detail,
        senderTakesPart: row.takes_part,
        lastAt: row.last_at,
      }),
    )
  return { candidates, duplicateOf: duplicate && { messageId: duplicate.detail, conversationId: duplicate.conversation_id } }
}

/** The same mail came to another of our mailboxes: one message, one more view. */
export async function addMailboxView(tx: Tx, messageId: string, mailboxId: string): Promise<void> {
  await sql`insert into message_mailboxes (message_id, mailbox_id) values (${messageId}, ${mailboxId}) on conflict do nothing`.execute(
    tx,
  )
}

export type MessageFound = {
  id: string
  conversationId: string
  at: Date
  direction: 'in' | 'out'
  channel: 'email' | 'phone' | 'api'
  fromAddress: string | null
  to: string[]
  cc: string[]
  subject: string
  text: string
  html: string | null
  headerId: string | null
  references: string[]
  leavesAt: Date | null
  agentId: string | null
  automatic: Automatic
}

type MessageRow = {
  id: string
  conversation_id: string
  at: Date
  direction: 'in' | 'out'
  channel: 'email' | 'phone' | 'api'
  from_address: string | null
  to_addresses: string[]
  cc_addresses: string[]
  subject: string
  text: string
  html: string | null
  header_id: string | null
  reference_ids: string[]
  leaves_at: Date | null
  agent_id: string | null
  automatic: Automatic
}

const columns = sql`id, conversation_id, at, direction, channel, from_address, to_addresses, cc_addresses, subject, text, html, header_id, reference_ids, leaves_at, agent_id, automatic`
const found = (row: MessageRow): MessageFound => ({
  id: row.id,
  conversationId: row.conversation_id,
  at: row.at,
  direction: row.direction,
  channel: row.channel,
  fromAddress: row.from_address,
  to: row.to_addresses,
  cc: row.cc_addresses,
  subject: row.subject,
  text: row.text,
  html: row.html,
  headerId: row.header_id,
  references: row.reference_ids,
  leavesAt: row.leaves_at,
  agentId: row.agent_id,
  automatic: row.automatic,
})

export async function findMessage(tx: Queryable, id: string): Promise<MessageFound | undefined> {
  const row = await firstRow<MessageRow>(tx, sql`select ${columns} from messages where id = ${id} and taken_back_at is null`)
  return row && found(row)
}

/** The message an answer continues: the newest mail from outside, else our newest. */
export async function messageToAnswer(tx: Queryable, conversationId: string): Promise<MessageFound | undefined> {
  const row = await firstRow<MessageRow>(
    tx,
    sql`select ${columns} from messages where conversation_id = ${conversationId} and channel = 'email' and automatic in ('no', 'generated') and taken_back_at is null
        order by direction = 'in' desc, at desc, seq desc limit 1`,
  )
  return row && found(row)
}

/** Which of these Message-IDs are ours, newest first: for delivery reports. */
export async function findSentByHeaderIds(tx: Tx, headerIds: readonly string[]): Promise<MessageFound | undefined> {
  if (headerIds.length === 0) return undefined
  const row = await firstRow<MessageRow>(
    tx,
    sql`select ${columns} from messages where header_id = any(${headerIds.map(storable)}::text[]) and direction = 'out' order by at desc limit 1`,
  )
  return row && found(row)
}

/** Puts a message into another conversation, by hand. */
export async function moveMessage(
  tx: Tx,
  id: string,
  { conversationId, detail }: { conversationId: string; detail: string },
): Promise<void> {
  await sql`update messages set conversation_id = ${conversationId}, threaded_reason = 'by_hand', threaded_detail = ${detail}, suggested_conversation_id = null where id = ${id}`.execute(
    tx,
  )
}

export async function markTakenBack(tx: Tx, id: string, now: Date): Promise<void> {
  await sql`update messages set taken_back_at = ${now} where id = ${id}`.execute(tx)
}

export async function markLeavesAt(tx: Tx, id: string, leavesAt: Date): Promise<void> {
  await sql`update messages set leaves_at = ${leavesAt} where id = ${id}`.execute(tx)
}

/** How many automatic mails we have sent to an address since a time: the brake on loops. */
export async function countAutomaticSince(tx: Tx, { address, since }: { address: string; since: Date }): Promise<number> {
  const counted = await firstRow<{ count: number }>(
    tx,
    sql`select count(*)::int as count from deliveries d join messages m on m.id = d.message_id
        where lower(d.recipient) = lower(${address}) and m.automatic <> 'no' and m.direction = 'out' and m.recorded_at >= ${since}`,
  )
  return counted?.count ?? 0
}
