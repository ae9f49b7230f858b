import type { Given } from '#kernel/action'
import { accept, refuse } from '#kernel/decision'
import { unanswered } from '../core/conversation.ts'
import { findConversation, saveDraft, updateConversation } from '../store/conversations.ts'
import { lockDeliveriesOf, settleDelivery } from '../store/deliveries.ts'
import { findMessage, markTakenBack } from '../store/messages.ts'
import { settleStory } from '../store/story.ts'

/**
 * Takes an answer back before it leaves (undo send, or a scheduled one), and gives its words, and the promises
 * in them, back as a draft. Once any
 * recipient's mail is being sent it is too late, and we say so. The body of `promises.take-back`.
 */
export async function takeBackMessage(
  { tx, now, actor }: Given<unknown>,
  { messageId, promises }: { messageId: string; promises: unknown[] },
) {
  const message = await findMessage(tx, messageId)
  if (!message || message.direction !== 'out') return refuse({ kind: 'missing', code: 'conversations.message-not-found' })
  const deliveries = await lockDeliveriesOf(tx, messageId)
  const hasLeft = deliveries.length === 0 || deliveries.some(({ state, attempts }) => state !== 'queued' || attempts > 0)
  if (hasLeft) return refuse({ kind: 'conflict', code: 'conversations.already-left' })

  for (const { id } of deliveries)
    await settleDelivery(tx, id, { state: 'stopped', reason: 'taken-back', nextAt: null, settledAt: now })
  await markTakenBack(tx, messageId, now)
  const conversation = (await findConversation(tx, message.conversationId, { lock: true }))!
  await updateConversation(tx, conversation.id, unanswered(await settleStory(tx, conversation.id)))
  await saveDraft(tx, {
    conversationId: conversation.id,
    agentId: actor.id!,
    text: message.text,
    html: message.html ?? '',
    promises,
    now,
  })
  return accept(
    { messageId, conversationId: conversation.id, text: message.text, html: message.html },
    { type: 'conversations.taken-back' as const, conversationId: conversation.id, messageId },
  )
}
