import { z } from 'zod'
import { action, type Given } from '#kernel/action'
import { accept, refuse, type Decision, type Refusal } from '#kernel/decision'
import { findAgent, FRONT } from '#modules/people'
import { assign, close, reopen, snooze, wake, type Conversation } from '../core/conversation.ts'
import {
  findConversation,
  insertNote,
  lockThoseToWake,
  removeDraft,
  saveDraft,
  updateConversation,
  type ConversationChange,
} from '../store/conversations.ts'

const Which = z.object({ conversationId: z.uuid() })

type Judged = Decision<ConversationChange, { type: string }, Refusal>

/** Gather, ask, save: the shape of every verb that only rearranges a conversation. */
async function rearrange(
  { tx }: Pick<Given<unknown>, 'tx'>,
  conversationId: string,
  judge: (conversation: Conversation) => Judged,
) {
  const conversation = await findConversation(tx, conversationId, { lock: true })
  if (!conversation) return refuse({ kind: 'missing', code: 'conversations.not-found' })
  const decision = judge(conversation)
  if (!decision.ok) return decision
  await updateConversation(tx, conversationId, decision.value)
  return accept({ conversationId }, ...decision.facts)
}

export const assignConversation = action({
  name: 'conversations.assign',
  for: FRONT,
  input: Which.extend({ agentId: z.uuid().nullable() }),
  async run({ input, tx }) {
    const agent = input.agentId ? await findAgent(tx, input.agentId) : undefined
    if (input.agentId && agent?.state !== 'active') return refuse({ kind: 'invalid', code: 'conversations.assignee-away' })
    return rearrange({ tx }, input.conversationId, (conversation) => assign(conversation, { assigneeId: input.agentId }))
  },
})

export const closeConversation = action({
  name: 'conversations.close',
  for: FRONT,
  input: Which,
  run: ({ input, tx, now }) => rearrange({ tx }, input.conversationId, (conversation) => close(conversation, { now })),
})

export const reopenConversation = action({
  name: 'conversations.reopen',
  for: FRONT,
  input: Which,
  run: ({ input, tx }) => rearrange({ tx }, input.conversationId, reopen),
})

export const snoozeConversation = action({
  name: 'conversations.snooze',
  for: FRONT,
  input: Which.extend({ until: z.coerce.date() }),
  run: ({ input, tx, now }) =>
    rearrange({ tx }, input.conversationId, (conversation) => snooze(conversation, { until: input.until, now })),
})

export const wakeConversation = action({
  name: 'conversations.wake',
  for: FRONT,
  input: Which,
  run: ({ input, tx }) => rearrange({ tx }, input.conversationId, wake),
})

/** Brings back every conversation whose snooze is over; run by the clock. */
export const wakeDue = action({
  name: 'conversations.wake-due',
  for: ['system'],
  input: z.object({}),
  async run({ tx, now }) {
    const facts = []
    for (const conversation of await lockThoseToWake(tx, now)) {
      const decision = wake(conversation)
      if (!decision.ok) continue
      await updateConversation(tx, conversation.id, decision.value)
      facts.push(...decision.facts)
    }
    return accept({ woken: facts.length }, ...facts)
  },
})

export const addNote = action({
  name: 'conversations.add-note',
  for: FRONT,
  input: Which.extend({ text: z.string().trim().min(1).max(50_000) }),
  async run({ input, tx, now, newId, actor }) {
    const conversation = await findConversation(tx, input.conversationId)
    if (!conversation) return refuse({ kind: 'missing', code: 'conversations.not-found' })
    const id = newId()
    await insertNote(tx, {
      id,
      conversationId: conversation.id,
      authorId: actor.id!,
      at: now,
      text: input.text,
      language: conversation.language,
    })
    return accept(
      { noteId: id, conversationId: conversation.id },
      { type: 'conversations.noted' as const, conversationId: conversation.id, noteId: id },
    )
  },
})

/** Keeps what somebody has begun to write. No fact: a draft concerns nobody but its writer. */
export const keepDraft = action({
  name: 'conversations.keep-draft',
  for: FRONT,
  input: Which.extend({
    text: z.string().max(200_000),
    html: z.string().max(800_000).default(''),
    promises: z.array(z.unknown()).max(20).default([]),
  }),
  async run({ input, tx, now, actor }) {
    const conversation = await findConversation(tx, input.conversationId)
    if (!conversation) return refuse({ kind: 'missing', code: 'conversations.not-found' })
    await saveDraft(tx, { ...input, agentId: actor.id!, now })
    return accept({ savedAt: now })
  },
})

export const discardDraft = action({
  name: 'conversations.discard-draft',
  for: FRONT,
  input: Which,
  async run({ input, tx, actor }) {
    await removeDraft(tx, { conversationId: input.conversationId, agentId: actor.id! })
    return accept(null)
  },
})
