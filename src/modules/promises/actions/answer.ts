import { action } from '#kernel/action'
import { accept } from '#kernel/decision'
import type { Fact } from '#kernel/facts'
import { answerConversation, findConversation, NewAnswer } from '#modules/conversations'
import { FRONT } from '#modules/people'
import { NewPromises } from '../core/new-promise.ts'
import { givePromises, promiseIdsOf } from './new-promises.ts'

/** Answers the customer and gives the promises the words hold: both leave, or neither. */
export const answerWithPromises = action({
  name: 'promises.answer',
  for: FRONT,
  input: NewAnswer.extend({ promises: NewPromises }),
  async run(given) {
    const { promises, ...words } = given.input
    const answered = await answerConversation(given, words)
    if (!answered.ok) return answered

    const { conversationId, messageId } = answered.value
    const conversation = (await findConversation(given.tx, conversationId))!
    const saying = { conversationId, customerId: conversation.customerId, messageId, saidAt: words.sendAt ?? given.now }
    const decision = await givePromises(given, saying, promises)
    if (!decision.ok) return decision
    const facts: Fact[] = [...answered.facts, ...decision.facts]
    return accept({ ...answered.value, ...promiseIdsOf(decision.value) }, ...facts)
  },
})
