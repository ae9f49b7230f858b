/**
 * A conversation is what one customer and we say to each other about one matter. It is open while it is our turn,
 * waiting while it is theirs, closed when done; their next words open it again. It is never deleted, and nobody else's
 * act takes away what somebody has begun to write in it.
 */
import { accept, refuse } from '#kernel/decision'
import type { Automatic } from './incoming.ts'

export const CONVERSATION_STATES = ['open', 'waiting', 'closed'] as const
export type ConversationState = (typeof CONVERSATION_STATES)[number]

export type Conversation = {
  id: string
  number: number
  customerId: string
  mailboxId: string | null
  state: ConversationState
  assigneeId: string | null
  snoozedUntil: Date | null
  waitsSince: Date | null
  closedAt: Date | null
  version: number
}

type Change = Partial<Pick<Conversation, 'state' | 'assigneeId' | 'snoozedUntil' | 'waitsSince' | 'closedAt'>>

/** How a message from outside changes the conversation. Automatic mail never reopens, wakes or waits (A30). */
export function received(
  conversation: Pick<Conversation, 'state' | 'waitsSince'>,
  { automatic, at }: { automatic: Automatic; at: Date },
): Change {
  if (automatic !== 'no') return {}
  return { state: 'open', closedAt: null, snoozedUntil: null, waitsSince: conversation.waitsSince ?? at }
}

/** Our answer ends their wait; whoever answers first has taken it. */
export function answered(conversation: Pick<Conversation, 'assigneeId'>, { by }: { by: string }): Change {
  return { state: 'waiting', closedAt: null, snoozedUntil: null, waitsSince: null, assigneeId: conversation.assigneeId ?? by }
}

/** Our answer was taken back before it left: it is our turn again, and whoever waited before it waits still. */
export function unanswered({ waitsSince }: { waitsSince: Date | null }): Change {
  return { state: 'open', closedAt: null, waitsSince }
}

/** A message was moved out by hand: nobody waits for what is no longer here, and a conversation left empty is done. */
export function movedAway(
  conversation: Pick<Conversation, 'waitsSince'>,
  { waitsSince, isEmpty, now }: { waitsSince: Date | null; isEmpty: boolean; now: Date },
): Change {
  if (isEmpty) return { state: 'closed', closedAt: now, waitsSince: null, snoozedUntil: null }
  return { waitsSince: conversation.waitsSince && waitsSince }
}

/** A message was moved in by hand: if nobody has answered it yet, its writer waits here. */
export function movedIn({ automatic, waitsSince }: { automatic: Automatic; waitsSince: Date | null }): Change {
  if (automatic !== 'no' || !waitsSince) return {}
  return { state: 'open', closedAt: null, snoozedUntil: null, waitsSince }
}

/** Puts a conversation in somebody's hands, or back in nobody's. */
export function assign(conversation: Conversation, { assigneeId }: { assigneeId: string | null }) {
  if (conversation.assigneeId === assigneeId) return accept({ assigneeId } as Change)
  return accept({ assigneeId } as Change, {
    type: 'conversations.assigned' as const,
    conversationId: conversation.id,
    assigneeId,
    fromId: conversation.assigneeId,
  })
}

/** Says that nothing is left to do; their next words undo it. */
export function close(conversation: Conversation, { now }: { now: Date }) {
  if (conversation.state === 'closed') return refuse({ kind: 'conflict', code: 'conversations.already-closed' })
  const closed: Change = { state: 'closed', closedAt: now, waitsSince: null, snoozedUntil: null }
  return accept(closed, { type: 'conversations.closed' as const, conversationId: conversation.id })
}

/** Takes a closed conversation up again without waiting for the customer. */
export function reopen(conversation: Conversation) {
  if (conversation.state !== 'closed') return refuse({ kind: 'conflict', code: 'conversations.not-closed' })
  return accept({ state: 'open', closedAt: null } as Change, {
    type: 'conversations.reopened' as const,
    conversationId: conversation.id,
  })
}

const SNOOZE_LIMIT_DAYS = 366
const DAY_MS = 86_400_000

/** Hides a conversation until a time; the customer's words bring it back earlier. */
export function snooze(conversation: Conversation, { until, now }: { until: Date; now: Date }) {
  if (conversation.state === 'closed') return refuse({ kind: 'conflict', code: 'conversations.already-closed' })
  if (until <= now) return refuse({ kind: 'invalid', code: 'conversations.snooze-in-the-past' })
  if (until.getTime() > now.getTime() + SNOOZE_LIMIT_DAYS * DAY_MS)
    return refuse({ kind: 'invalid', code: 'conversations.snooze-too-far' })
  return accept({ snoozedUntil: until } as Change, {
    type: 'conversations.snoozed' as const,
    conversationId: conversation.id,
    until: until.toISOString(),
  })
}

/** Brings a snoozed conversation back, by hand or because its time has come. */
export function wake(conversation: Conversation) {
  if (!conversation.snoozedUntil) return refuse({ kind: 'conflict', code: 'conversations.not-snoozed' })
  return accept({ snoozedUntil: null } as Change, { type: 'conversations.woken' as const, conversationId: conversation.id })
}
