import { z } from 'zod'
import type { Given } from '#kernel/action'
import { accept, refuse } from '#kernel/decision'
import { findAgent, findCustomer, identitiesOf } from '#modules/people'
import { answered, received } from '../core/conversation.ts'
import { excerptOf } from '../core/incoming.ts'
import { findConversation, updateConversationWith } from '../store/conversations.ts'
import { insertMessage, PLAIN } from '../store/messages.ts'

/** What was said on the phone, written down by whoever spoke. `in`: they called us; `out`: we called them. */
export const NewPhoneNote = z.object({
  conversationId: z.uuid(),
  text: z.string().trim().min(1).max(200_000),
  direction: z.enum(['in', 'out']),
  at: z.coerce.date().optional(),
})
export type NewPhoneNote = z.output<typeof NewPhoneNote>

/** Writes down a call. Whoever spoke has answered, so nobody waits any more. The body of `promises.note-call`. */
export async function notePhoneCall({ tx, now, newId, actor }: Given<unknown>, input: NewPhoneNote) {
  const conversation = await findConversation(tx, input.conversationId, { lock: true })
  if (!conversation) return refuse({ kind: 'missing', code: 'conversations.not-found' })
  const at = input.at ?? now
  if (at > now) return refuse({ kind: 'invalid', code: 'conversations.not-yet-said' })
  const agent = await findAgent(tx, actor.id!)
  const customer = await findCustomer(tx, conversation.customerId)
  const phone = (await identitiesOf(tx, conversation.customerId)).find(({ kind }) => kind === 'phone')?.value ?? null
  const messageId = newId()
  const isOut = input.direction === 'out'
  await insertMessage(tx, {
    ...PLAIN,
    id: messageId,
    conversationId: conversation.id,
    direction: input.direction,
    channel: 'phone',
    at,
    recordedAt: now,
    customerId: conversation.customerId,
    agentId: actor.id,
    fromName: (isOut ? agent?.name : customer?.name) ?? '',
    fromAddress: isOut ? null : phone,
    to: isOut && phone ? [phone] : [],
    subject: conversation.subject,
    text: input.text,
    parts: [['new', 0, input.text.length]],
    language: conversation.language,
    threadedReason: 'by_hand',
  })
  const spoken = { ...received(conversation, { automatic: 'no', at }), ...answered(conversation, { by: actor.id! }) }
  const newest = {
    at,
    excerpt: excerptOf({ text: input.text, parts: [] }),
    hasAttachments: false,
    isUnreadable: false,
    language: conversation.language,
  }
  await updateConversationWith(tx, conversation.id, spoken, newest)
  const about = { conversationId: conversation.id, messageId, customerId: conversation.customerId }
  return accept(
    { messageId, conversationId: conversation.id },
    { type: 'conversations.called' as const, ...about, direction: input.direction },
  )
}
