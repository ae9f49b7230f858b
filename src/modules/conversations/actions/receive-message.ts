import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { action, type Given } from '#kernel/action'
import { accept } from '#kernel/decision'
import { findOrMakeCustomer } from '#modules/people'
import { received } from '../core/conversation.ts'
import { excerptOf, type IncomingMessage } from '../core/incoming.ts'
import { bareSubject, SUBJECT_REACH_DAYS, thread, type Threading } from '../core/threading.ts'
import { findConversation, insertConversation, updateConversationWith } from '../store/conversations.ts'
import { lockDelivery, settleDelivery } from '../store/deliveries.ts'
import { addMailboxView, findSentByHeaderIds, gatherCandidates, insertMessage, type Evidence } from '../store/messages.ts'
import { markRead } from '../store/raw-mails.ts'

/** 80 bits, unguessable: knowing a conversation's number must not be enough to write into it. */
export const newReplyToken = () =>
  `mg-${[...randomBytes(16)].map((byte) => 'abcdefghijklmnopqrstuvwxyz234567'[byte & 31]).join('')}`

const DAY_MS = 86_400_000

type Receiving = Pick<Given<unknown>, 'tx' | 'now' | 'newId'>
export type Received = { messageId: string; conversationId: string; isDuplicate: boolean }

/**
 * Takes in what a channel brought: finds the customer, decides which conversation it belongs to and why, saves it
 * findable, all in one transaction. The same mail a second time changes nothing but the list of mailboxes it came to.
 */
export const receiveMessage = action({
  name: 'conversations.receive',
  for: ['system'],
  input: z.object({ message: z.custom<IncomingMessage>() }),
  run: ({ input, ...given }) => receive(given, input.message),
})

/** The verb's body, for verbs that receive as part of something larger (a phone note with a promise in it). */
export async function receive(given: Receiving, message: IncomingMessage) {
  const { tx, now, newId } = given
  const { kind, value, name } = message.sender
  const { customerId, formerIds } = await findOrMakeCustomer(tx, { kind, value, name, language: message.language, now, newId })
  const { candidates, duplicateOf } = await gatherCandidates(tx, evidenceOf(message, [customerId, ...formerIds]))
  if (duplicateOf) return await seenBefore(given, message, duplicateOf)

  const reported = message.bounce ? await findSentByHeaderIds(tx, message.bounce.reportedMessageIds) : undefined
  const threading: Threading = reported
    ? { conversationId: reported.conversationId, reason: 'references', detail: reported.headerId ?? '' }
    : thread(candidates, message.at)

  const messageId = newId()
  const home = threading.conversationId
    ? await join(given, message, threading.conversationId)
    : await open(given, message, customerId)
  await insertMessage(tx, {
    ...messageRow(message, given),
    id: messageId,
    conversationId: home.conversationId,
    customerId,
    participants: kind === 'address' && message.automatic !== 'bounce' ? [value, ...message.cc] : [],
    ...reasonOf(threading),
  })
  const bounced = reported ? await markBounced(given, message, reported.id) : []

  const about = {
    conversationId: home.conversationId,
    messageId,
    customerId,
    ...(message.mailboxId ? { mailboxId: message.mailboxId } : {}),
  }
  const opened = home.isNew
    ? [{ type: 'conversations.opened', conversationId: home.conversationId, customerId, messageId, automatic: message.automatic }]
    : []
  const owed = home.isAcknowledged && message.automatic === 'no' ? [{ type: 'conversations.acknowledgement-owed', ...about }] : []
  const arrived = {
    type: 'conversations.message-received',
    ...about,
    automatic: message.automatic,
    threadedReason: threading.reason,
  }
  return accept<Received, { type: string }>(
    { messageId, conversationId: home.conversationId, isDuplicate: false },
    ...opened,
    arrived,
    ...owed,
    ...bounced,
  )
}

function evidenceOf(message: IncomingMessage, customerIds: readonly string[]): Evidence {
  return {
    senderAddress: message.sender.value,
    customerIds,
    addressTokens: message.addressTokens,
    bodyTokens: message.bodyTokens,
    inReplyTo: message.inReplyTo,
    references: message.references,
    bareSubject: message.automatic === 'no' && message.channel === 'email' ? bareSubject(message.subject) : '',
    subjectSince: new Date(message.at.getTime() - SUBJECT_REACH_DAYS * DAY_MS),
    identityHash: message.identityHash,
  }
}

async function seenBefore(
  { tx }: Receiving,
  message: IncomingMessage,
  duplicateOf: { messageId: string; conversationId: string },
) {
  if (message.mailboxId) await addMailboxView(tx, duplicateOf.messageId, message.mailboxId)
  if (message.rawMailId) await markRead(tx, message.rawMailId, 'duplicate', duplicateOf.messageId)
  return accept<Received, { type: string }>({ ...duplicateOf, isDuplicate: true })
}

const newestOf = (message: IncomingMessage) => ({
  at: message.at,
  excerpt: excerptOf(message),
  hasAttachments: message.attachments.some((file) => !file.isInline),
  isUnreadable: message.unreadable !== undefined,
  language: message.language,
})

async function join({ tx }: Receiving, message: IncomingMessage, conversationId: string) {
  const conversation = (await findConversation(tx, conversationId, { lock: true }))!
  await updateConversationWith(tx, conversationId, received(conversation, message), newestOf(message))
  return { conversationId, isNew: false, isAcknowledged: false }
}

async function open({ tx, newId }: Receiving, message: IncomingMessage, customerId: string) {
  const conversationId = newId()
  const { waitsSince = null } = received({ state: 'open', waitsSince: null }, message)
  const { isAcknowledged } = await insertConversation(tx, {
    ...newestOf(message),
    id: conversationId,
    customerId,
    mailboxId: message.mailboxId ?? null,
    subject: bareSubject(message.subject),
    state: 'open',
    assigneeId: null,
    waitsSince,
    replyToken: newReplyToken(),
  })
  return { conversationId, isNew: true, isAcknowledged }
}

const reasonOf = (threading: Threading) => ({
  threadedReason: threading.reason,
  threadedDetail: threading.detail,
  suggestedConversationId: threading.conversationId === undefined ? (threading.suggestedConversationId ?? null) : null,
})

const messageRow = (message: IncomingMessage, { now, newId }: Receiving) => ({
  direction: 'in' as const,
  channel: message.channel,
  at: message.at,
  recordedAt: now,
  agentId: null,
  fromName: message.sender.name,
  fromAddress: message.sender.value,
  to: message.to,
  cc: message.cc,
  bcc: [],
  subject: message.subject,
  text: message.text,
  parts: message.parts,
  language: message.language,
  html: message.html ?? null,
  hasRemoteImages: message.hasRemoteImages,
  automatic: message.automatic,
  unreadable: message.unreadable ?? null,
  headerId: message.headerId ?? null,
  references: message.references,
  identityHash: message.identityHash ?? null,
  defects: message.defects,
  authentication: message.authentication ?? null,
  leavesAt: null,
  mailboxId: message.mailboxId ?? null,
  attachments: message.attachments.map((file) => ({ ...file, id: newId() })),
  rawMail: message.rawMailId
    ? { id: message.rawMailId, state: message.unreadable ? ('unreadable' as const) : ('read' as const) }
    : null,
})

/** A delivery report is shown at the message it is about, recipient by recipient. */
async function markBounced({ tx, now }: Receiving, message: IncomingMessage, messageId: string) {
  const facts: { type: string; messageId: string; deliveryId: string }[] = []
  for (const { address, action: what, status, diagnostic } of message.bounce?.recipients ?? []) {
    if (what !== 'failed') continue
    const delivery = await lockDelivery(tx, { messageId, recipient: address })
    if (!delivery) continue
    await settleDelivery(tx, delivery.id, {
      state: 'bounced',
      reason: [status, diagnostic].filter(Boolean).join(' '),
      nextAt: null,
      settledAt: now,
    })
    facts.push({ type: 'conversations.bounced', messageId, deliveryId: delivery.id })
  }
  return facts
}
