import { z } from 'zod'
import { action, type Given } from '#kernel/action'
import { accept, refuse } from '#kernel/decision'
import { FRONT } from '#modules/people'
import { afterAttempt, afterLosingSender, type AttemptResult } from '../core/delivery.ts'
import { lockAttempt, lockDeliveriesOf, lockDelivery, lockLost, settleDelivery, type DeliveryFound } from '../store/deliveries.ts'
import { findMessage, markLeavesAt } from '../store/messages.ts'

/** Writes down what one attempt came to, recipient by recipient; a late answer settles an earlier doubt. */
export const recordAttempt = action({
  name: 'conversations.record-attempt',
  for: ['system'],
  input: z.object({
    attemptId: z.uuid(),
    results: z.array(z.object({ recipient: z.string(), result: z.custom<AttemptResult>() })),
  }),
  async run({ input, tx, now }) {
    const facts = []
    for (const delivery of await lockAttempt(tx, input.attemptId)) {
      const outcome = input.results.find(({ recipient }) => recipient.toLowerCase() === delivery.recipient.toLowerCase())
      if (!outcome) continue
      const settled = afterAttempt(outcome.result, { attempts: delivery.attempts, now })
      if (delivery.state === 'delivered_unknown' && settled.state === 'queued') continue
      await settleDelivery(tx, delivery.id, settled)
      facts.push(await factOf(tx, delivery, settled.state))
    }
    return accept({ settled: facts.length }, ...facts)
  },
})

/** What was in the hands of a process that died: repeated when safe, shown as a doubt when not. */
export const recoverLost = action({
  name: 'conversations.recover-lost',
  for: ['system'],
  input: z.object({ aliveProcessIds: z.array(z.uuid()) }),
  async run({ input, tx, now }) {
    const facts = []
    for (const delivery of await lockLost(tx, input.aliveProcessIds)) {
      const settled = afterLosingSender({ handedAt: delivery.handedAt, now })
      await settleDelivery(tx, delivery.id, settled)
      facts.push(await factOf(tx, delivery, settled.state))
    }
    return accept({ recovered: facts.length }, ...facts)
  },
})

async function factOf(tx: Given<unknown>['tx'], delivery: DeliveryFound, state: string) {
  const message = await findMessage(tx, delivery.messageId)
  const type =
    state === 'sent' ? 'conversations.sent' : state === 'queued' ? 'conversations.send-delayed' : 'conversations.send-failed'
  return {
    type,
    ...(message ? { conversationId: message.conversationId } : {}),
    messageId: delivery.messageId,
    deliveryId: delivery.id,
    state,
  }
}

const OneDelivery = z.object({ messageId: z.uuid(), recipient: z.string().min(3).max(320) })
const CAN_BE_REPEATED = new Set(['delivered_unknown', 'bounced', 'failed', 'stopped'])

/** Sends the same mail to one recipient again: a person has seen why it did not arrive, or may not have. */
export const sendAgain = action({
  name: 'conversations.send-again',
  for: FRONT,
  input: OneDelivery,
  async run({ input, tx, now }) {
    const delivery = await lockDelivery(tx, input)
    const message = await findMessage(tx, input.messageId)
    if (!delivery || !message) return refuse({ kind: 'missing', code: 'conversations.message-not-found' })
    if (!CAN_BE_REPEATED.has(delivery.state)) return refuse({ kind: 'conflict', code: 'conversations.nothing-to-repeat' })
    await settleDelivery(tx, delivery.id, { state: 'queued', reason: null, nextAt: now, settledAt: null })
    const about = { conversationId: message.conversationId, messageId: message.id, deliveryId: delivery.id }
    return accept(about, { type: 'conversations.sent-again' as const, ...about })
  },
})

/** A person found out whether a doubtful mail arrived. */
export const settleDoubt = action({
  name: 'conversations.settle-doubt',
  for: FRONT,
  input: OneDelivery.extend({ arrived: z.boolean() }),
  async run({ input, tx, now }) {
    const delivery = await lockDelivery(tx, input)
    const message = await findMessage(tx, input.messageId)
    if (!delivery || !message) return refuse({ kind: 'missing', code: 'conversations.message-not-found' })
    if (delivery.state !== 'delivered_unknown') return refuse({ kind: 'conflict', code: 'conversations.no-doubt' })
    const state = input.arrived ? ('sent' as const) : ('failed' as const)
    await settleDelivery(tx, delivery.id, {
      state,
      reason: input.arrived ? null : 'did-not-arrive',
      nextAt: null,
      settledAt: now,
    })
    const about = { conversationId: message.conversationId, messageId: message.id, deliveryId: delivery.id }
    return accept(about, { type: 'conversations.doubt-settled' as const, ...about, state })
  },
})

/** Lets an answer leave at once instead of waiting out its ten seconds or its scheduled time. */
export const sendNow = action({
  name: 'conversations.send-now',
  for: FRONT,
  input: z.object({ messageId: z.uuid() }),
  async run({ input, tx, now }) {
    const message = await findMessage(tx, input.messageId)
    if (!message) return refuse({ kind: 'missing', code: 'conversations.message-not-found' })
    const waiting = (await lockDeliveriesOf(tx, message.id)).filter(({ state }) => state === 'queued')
    if (waiting.length === 0) return refuse({ kind: 'conflict', code: 'conversations.already-left' })
    for (const { id } of waiting) await settleDelivery(tx, id, { state: 'queued', reason: null, nextAt: now, settledAt: null })
    await markLeavesAt(tx, message.id, now)
    const about = { conversationId: message.conversationId, messageId: message.id }
    return accept(about, { type: 'conversations.sent-now' as const, ...about })
  },
})
