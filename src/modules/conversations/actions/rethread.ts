import { z } from 'zod'
import { action, type Given } from '#kernel/action'
import { accept, refuse } from '#kernel/decision'
import { findOrMakeCustomer, FRONT } from '#modules/people'
import { movedAway, movedIn } from '../core/conversation.ts'
import { bareSubject } from '../core/threading.ts'
import {
  addParticipants,
  findConversation,
  insertConversation,
  updateConversation,
  type ConversationFound,
} from '../store/conversations.ts'
import { findMessage, moveMessage, type MessageFound } from '../store/messages.ts'
import { removeParticipants, settleStory } from '../store/story.ts'
import { newReplyToken } from './receive-message.ts'

/**
 * Puts a message where it belongs: into another conversation, or into one of its own. Undone by doing it again the other
 * way: both conversations are afterwards what their messages make them, and who takes part only in what went away is gone.
 */
export const rethreadMessage = action({
  name: 'conversations.rethread',
  for: FRONT,
  input: z.object({ messageId: z.uuid(), conversationId: z.uuid().nullable() }),
  async run({ input, ...given }) {
    const { tx, now } = given
    const message = await findMessage(tx, input.messageId)
    if (!message || message.direction !== 'in') return refuse({ kind: 'missing', code: 'conversations.message-not-found' })
    if (message.conversationId === input.conversationId) return refuse({ kind: 'conflict', code: 'conversations.already-there' })
    const { from, target } = await lockBoth(tx, message.conversationId, input.conversationId)
    if (!from || (input.conversationId && !target)) return refuse({ kind: 'missing', code: 'conversations.not-found' })

    const conversationId = target?.id ?? (await openFor(given, message, from))
    await moveMessage(tx, message.id, { conversationId, detail: from.id })
    const participants = [...(message.fromAddress ? [message.fromAddress] : []), ...message.cc]
    await removeParticipants(tx, from.id, participants)
    await addParticipants(tx, conversationId, participants)

    const left = await settleStory(tx, from.id)
    await updateConversation(tx, from.id, movedAway(from, { ...left, now }))
    const joined = await settleStory(tx, conversationId)
    await updateConversation(tx, conversationId, movedIn({ automatic: message.automatic, waitsSince: joined.waitsSince }))
    const about = { messageId: message.id, conversationId, fromConversationId: from.id }
    return accept(
      about,
      { type: 'conversations.rethreaded' as const, ...about },
      {
        type: 'conversations.message-moved-away' as const,
        conversationId: from.id,
        toConversationId: conversationId,
        messageId: message.id,
      },
    )
  },
})

/** Both conversations, locked in one order whichever way a message goes, so that two moves cannot wait for each other. */
async function lockBoth(tx: Given<unknown>['tx'], fromId: string, targetId: string | null) {
  const found = new Map<string, ConversationFound | undefined>()
  for (const id of [fromId, ...(targetId ? [targetId] : [])].toSorted())
    found.set(id, await findConversation(tx, id, { lock: true }))
  return { from: found.get(fromId), target: targetId ? found.get(targetId) : undefined }
}

async function openFor(
  { tx, now, newId }: Pick<Given<unknown>, 'tx' | 'now' | 'newId'>,
  message: MessageFound,
  from: ConversationFound,
) {
  const { customerId } = await findOrMakeCustomer(tx, { ...senderOf(message), now, newId })
  const conversation = {
    id: newId(),
    customerId,
    mailboxId: from.mailboxId,
    language: from.language,
    subject: bareSubject(message.subject),
  }
  await insertConversation(tx, {
    ...conversation,
    ...{ state: 'open', assigneeId: null, waitsSince: null, replyToken: newReplyToken(), at: message.at },
    ...{ excerpt: '', hasAttachments: false, isUnreadable: false },
  })
  return conversation.id
}

const senderOf = ({ fromAddress }: MessageFound) =>
  fromAddress?.includes('@')
    ? { kind: 'address' as const, value: fromAddress, name: '' }
    : { kind: 'phone' as const, value: fromAddress ?? 'unknown', name: '' }
