import { z } from 'zod'
import { action } from '#kernel/action'
import { accept } from '#kernel/decision'
import { findConversation } from '../store/conversations.ts'
import { findMailbox } from '../store/mailboxes.ts'
import { countAutomaticSince, findMessage } from '../store/messages.ts'
import { sendWords, Words } from './answer.ts'

const DAY_MS = 86_400_000

/**
 * Tells whoever opened a conversation that their words have arrived, in the mailbox's own text. Never to automatic mail,
 * at most once a day per conversation and per address (DOMAIN §3.8): two programs cannot thank each other for ever.
 */
export const acknowledge = action({
  name: 'conversations.acknowledge',
  for: ['system'],
  input: z.object({ conversationId: z.uuid(), messageId: z.uuid() }),
  async run({ input, tx, now, newId, actor }) {
    const nothing = accept({ messageId: null as string | null })
    const conversation = await findConversation(tx, input.conversationId, { lock: true })
    const message = await findMessage(tx, input.messageId)
    const mailbox = conversation?.mailboxId ? await findMailbox(tx, conversation.mailboxId) : undefined
    if (!conversation || !message?.fromAddress || !mailbox?.acknowledgement || !mailbox.smtp) return nothing
    const since = new Date(now.getTime() - DAY_MS)
    if ((await countAutomaticSince(tx, { address: message.fromAddress, since })) > 0) return nothing

    const words = Words.parse({ text: mailbox.acknowledgement, to: [message.fromAddress], mailboxId: mailbox.id })
    const sent = await sendWords({ tx, now, newId, actor }, { words, conversation, answering: message, automatic: 'reply' })
    if (!sent.ok) return nothing
    const about = { conversationId: conversation.id, messageId: sent.value.messageId as string | null }
    return accept({ messageId: about.messageId }, { type: 'conversations.acknowledged' as const, ...about })
  },
})
