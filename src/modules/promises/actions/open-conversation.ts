import { action } from '#kernel/action'
import { accept } from '#kernel/decision'
import type { Fact } from '#kernel/facts'
import { findConversation, NewConversation, openConversation } from '#modules/conversations'
import { FRONT } from '#modules/people'
import { NewPromises } from '../core/new-promise.ts'
import { givePromises, promiseIdsOf } from './new-promises.ts'

/** Opens a conversation that did not begin with a mail, with what was promised in its first words. */
export const openConversationWithPromises = action({
  name: 'promises.open-conversation',
  for: FRONT,
  input: NewConversation.extend({ promises: NewPromises }),
  async run(given) {
    const { promises, ...words } = given.input
    const opened = await openConversation(given, words)
    if (!opened.ok) return opened

    const { conversationId, messageId, isDuplicate } = opened.value
    // A program said the same again: its promises were given the first time.
    const wanted = isDuplicate ? [] : promises
    const conversation = (await findConversation(given.tx, conversationId))!
    const saying = { conversationId, customerId: conversation.customerId, messageId, saidAt: given.now }
    const decision = await givePromises(given, saying, wanted)
    if (!decision.ok) return decision
    const facts: Fact[] = [...opened.facts, ...decision.facts]
    return accept({ ...opened.value, ...promiseIdsOf(decision.value) }, ...facts)
  },
})
