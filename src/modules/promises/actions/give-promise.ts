import { z } from 'zod'
import { action } from '#kernel/action'
import { accept, refuse } from '#kernel/decision'
import { findConversation } from '#modules/conversations'
import { FRONT } from '#modules/people'
import { NewPromise } from '../core/new-promise.ts'
import { givePromises } from './new-promises.ts'

/** Gives our word in a conversation, beside its messages: at a counter, in the street, in a call already noted. */
export const givePromise = action({
  name: 'promises.give',
  for: FRONT,
  input: NewPromise.extend({ conversationId: z.uuid() }),
  async run(given) {
    const { conversationId, ...wanted } = given.input
    const conversation = await findConversation(given.tx, conversationId, { lock: true })
    if (!conversation) return refuse({ kind: 'missing', code: 'conversations.not-found' })

    const saying = { conversationId, customerId: conversation.customerId, messageId: null, saidAt: given.now }
    const decision = await givePromises(given, saying, [wanted])
    return decision.ok ? accept({ promiseId: decision.value[0]!.id, conversationId }, ...decision.facts) : decision
  },
})
