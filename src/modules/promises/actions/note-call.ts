import { action } from '#kernel/action'
import { accept } from '#kernel/decision'
import type { Fact } from '#kernel/facts'
import { findConversation, NewPhoneNote, notePhoneCall } from '#modules/conversations'
import { FRONT } from '#modules/people'
import { NewPromises } from '../core/new-promise.ts'
import { givePromises, promiseIdsOf } from './new-promises.ts'

/** Writes down a call and the promises given in it. Our word on the phone is as good as in writing. */
export const noteCallWithPromises = action({
  name: 'promises.note-call',
  for: FRONT,
  input: NewPhoneNote.extend({ promises: NewPromises }),
  async run(given) {
    const { promises, ...call } = given.input
    const noted = await notePhoneCall(given, call)
    if (!noted.ok) return noted

    const { conversationId, messageId } = noted.value
    const conversation = (await findConversation(given.tx, conversationId))!
    const saying = { conversationId, customerId: conversation.customerId, messageId, saidAt: given.now }
    const decision = await givePromises(given, saying, promises)
    if (!decision.ok) return decision
    const facts: Fact[] = [...noted.facts, ...decision.facts]
    return accept({ ...noted.value, ...promiseIdsOf(decision.value) }, ...facts)
  },
})
