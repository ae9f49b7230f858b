/** What this module does when facts become true. Each may run twice; each is repeatable. */
import type { Context } from '#kernel/action'
import { THE_SYSTEM } from '#kernel/action'
import type { Reaction } from '#kernel/jobs'
import { acknowledge } from './actions/acknowledge.ts'

export type ReactionParts = { contextFor: (cause: { factId: string; depth: number }) => Omit<Context, 'actor'> }

export const conversationReactions = ({ contextFor }: ReactionParts): { on: string; name: string; react: Reaction }[] => [
  {
    on: 'conversations.acknowledgement-owed',
    name: 'acknowledge',
    react: async ({ id, about }, depth) => {
      const input = { conversationId: String(about.conversation_id), messageId: String(about.message_id) }
      await acknowledge.run({ ...contextFor({ factId: id, depth }), actor: THE_SYSTEM }, input)
    },
  },
]
