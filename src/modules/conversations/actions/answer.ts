import { z } from 'zod'
import type { Given } from '#kernel/action'
import { accept, refuse } from '#kernel/decision'
import { findAgent } from '#modules/people'
import { answered } from '../core/conversation.ts'
import { SCHEDULE_LIMIT_DAYS, UNDO_SEND_MS } from '../core/delivery.ts'
import { excerptOf } from '../core/incoming.ts'
import { bareSubject, referencesOf, replySubject } from '../core/threading.ts'
import {
  findConversation,
  hasNewsSince,
  removeDraft,
  updateConversationWith,
  type ConversationFound,
} from '../store/conversations.ts'
import { queueDeliveries } from '../store/deliveries.ts'
import { findMailbox, mailboxThatCanSend, type Mailbox } from '../store/mailboxes.ts'
import { attachUploads, findAttachments } from '../store/attachments.ts'
import { findMessage, insertMessage, messageToAnswer, type MessageFound, type MessageToSave, PLAIN } from '../store/messages.ts'
import { sanitise } from '../channels/email/reading/sanitise.ts'

const Address = z.email().max(320)
export const RECIPIENTS_LIMIT = 50
export const ATTACHMENTS_TOTAL_LIMIT_BYTES = 25 * 1024 * 1024
const TEXT_LENGTH_LIMIT = 200_000

export const Words = z.object({
  text: z.string().max(TEXT_LENGTH_LIMIT),
  html: z
    .string()
    .max(TEXT_LENGTH_LIMIT * 4)
    .optional(),
  to: z.array(Address).max(RECIPIENTS_LIMIT),
  cc: z.array(Address).max(RECIPIENTS_LIMIT).default([]),
  bcc: z.array(Address).max(RECIPIENTS_LIMIT).default([]),
  attachmentIds: z.array(z.uuid()).max(20).default([]),
  /** Leave at this time instead of in ten seconds. */
  sendAt: z.coerce.date().optional(),
  mailboxId: z.uuid().optional(),
})

/** What an answer is made of. `seen` is the newest fact its writer knew; without it nothing is compared. */
export const NewAnswer = Words.extend({
  conversationId: z.uuid(),
  answersMessageId: z.uuid().optional(),
  seen: z.string().optional(),
})
export type NewAnswer = z.output<typeof NewAnswer>
export type Answered = { messageId: string; conversationId: string; leavesAt: Date }

/**
 * Answers the customer: the words go to the outbox with this transaction and leave in ten seconds, or when asked to.
 * The body of a verb: `promises.answer` runs it together with the promises that the words hold.
 */
export async function answerConversation({ tx, now, newId, actor }: Given<unknown>, input: NewAnswer) {
  const conversation = await findConversation(tx, input.conversationId, { lock: true })
  if (!conversation) return refuse({ kind: 'missing', code: 'conversations.not-found' })
  const isStale =
    input.seen !== undefined &&
    (await hasNewsSince(tx, { conversationId: conversation.id, seen: input.seen, exceptFrom: actor.id }))
  if (isStale) return refuse({ kind: 'conflict', code: 'conversations.answered-meanwhile' })

  const answering = input.answersMessageId
    ? await findMessage(tx, input.answersMessageId)
    : await messageToAnswer(tx, conversation.id)
  const sent = await sendWords({ tx, now, newId, actor }, { words: input, conversation, answering })
  if (!sent.ok) return sent

  const { messageId, leavesAt } = sent.value
  await updateConversationWith(tx, conversation.id, answered(conversation, { by: actor.id! }), sent.value.newest)
  await removeDraft(tx, { conversationId: conversation.id, agentId: actor.id! })
  const value: Answered = { messageId, conversationId: conversation.id, leavesAt }
  return accept(value, {
    type: 'conversations.answered' as const,
    conversationId: conversation.id,
    messageId,
    customerId: conversation.customerId,
  })
}

type Sending = Pick<Given<unknown>, 'tx' | 'now' | 'newId' | 'actor'>
type WordsToSend = {
  words: z.output<typeof Words>
  conversation: Pick<ConversationFound, 'id' | 'mailboxId' | 'subject' | 'language' | 'customerId'>
  answering: MessageFound | undefined
  automatic?: 'no' | 'reply'
}

/** Puts words into the outbox, or says what is missing for that. */
export async function sendWords(given: Sending, { words, conversation, answering, automatic = 'no' }: WordsToSend) {
  const { tx, now, newId } = given
  const mailbox = await mailboxFor(tx, words, conversation)
  const uploads = await findAttachments(tx, words.attachmentIds)
  const refusal = whyNotToSend({ words, mailbox, now, uploads })
  if (refusal) return refuse(refusal)

  const sender = mailbox as Mailbox
  const messageId = newId()
  const leavesAt = words.sendAt ?? new Date(now.getTime() + (automatic === 'no' ? UNDO_SEND_MS : 0))
  const recipients = [...new Set([...words.to, ...words.cc, ...words.bcc].map((address) => address.toLowerCase()))]
  const message = await outgoing(given, { words, conversation, answering, automatic, sender, messageId, leavesAt })
  await insertMessage(tx, { ...message, participants: recipients })
  await attachUploads(tx, messageId, words.attachmentIds)
  await queueDeliveries(tx, { messageId, mailboxId: sender.id, recipients, nextAt: leavesAt, newId })
  const excerpt = excerptOf({ text: words.text, parts: [] })
  const newest = { at: now, excerpt, hasAttachments: uploads.length > 0, isUnreadable: false, language: conversation.language }
  return accept({ messageId, leavesAt, newest })
}

/** The mailbox asked for, else the conversation's own, else the one that speaks for the house. */
async function mailboxFor(
  tx: Sending['tx'],
  words: WordsToSend['words'],
  conversation: WordsToSend['conversation'],
): Promise<Mailbox | undefined> {
  const named = words.mailboxId ?? conversation.mailboxId
  return (named ? await findMailbox(tx, named) : undefined) ?? (await mailboxThatCanSend(tx))
}

type Outgoing = Required<WordsToSend> & { sender: Mailbox; messageId: string; leavesAt: Date }

async function outgoing(
  { tx, now, actor }: Sending,
  { words, conversation, answering, automatic, sender, messageId, leavesAt }: Outgoing,
): Promise<MessageToSave> {
  const agent = actor.id ? await findAgent(tx, actor.id) : undefined
  return {
    ...PLAIN,
    id: messageId,
    conversationId: conversation.id,
    direction: 'out',
    channel: 'email',
    at: now,
    recordedAt: now,
    customerId: conversation.customerId,
    agentId: actor.id,
    fromName: agent?.name ?? sender.name,
    fromAddress: sender.address,
    to: words.to,
    cc: words.cc,
    bcc: words.bcc,
    subject: answering ? replySubject(answering.subject || conversation.subject) : bareSubject(conversation.subject),
    text: words.text,
    parts: [['new', 0, words.text.length]],
    language: conversation.language,
    html: words.html ? sanitise(words.html).html : null,
    automatic,
    headerId: `${messageId}@${sender.address.split('@')[1]}`,
    references: answering ? referencesOf(answering) : [],
    leavesAt,
    mailboxId: sender.id,
  }
}

const DAY_MS = 86_400_000

type Uploads = Awaited<ReturnType<typeof findAttachments>>

function whyNotToSend({
  words,
  mailbox,
  now,
  uploads,
}: {
  words: z.output<typeof Words>
  mailbox: Mailbox | undefined
  now: Date
  uploads: Uploads
}) {
  if (words.text.trim() === '') return { kind: 'invalid', code: 'conversations.empty-message' } as const
  if (!mailbox || !mailbox.smtp) return { kind: 'conflict', code: 'conversations.no-mailbox-can-send' } as const
  if (words.to.length === 0) return { kind: 'invalid', code: 'conversations.no-recipients' } as const
  if (words.sendAt && words.sendAt <= now) return { kind: 'invalid', code: 'conversations.send-at-in-the-past' } as const
  if (words.sendAt && words.sendAt.getTime() > now.getTime() + SCHEDULE_LIMIT_DAYS * DAY_MS)
    return { kind: 'invalid', code: 'conversations.send-at-too-far' } as const
  if (uploads.length < new Set(words.attachmentIds).size || uploads.some((file) => file.messageId !== null))
    return { kind: 'missing', code: 'conversations.attachment-missing' } as const
  if (uploads.reduce((sum, file) => sum + file.sizeBytes, 0) > ATTACHMENTS_TOTAL_LIMIT_BYTES)
    return { kind: 'limit', code: 'conversations.attachments-too-large' } as const
  return undefined
}
