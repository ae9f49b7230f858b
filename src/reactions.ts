/** What happens when…? One line for each reaction: on which fact, and in which module it lives. */
import type { Reaction } from '#kernel/jobs'
import { conversationReactions } from '#modules/conversations'
import type { Context } from '#kernel/action'

export type ReactionParts = { contextFor: (cause: { factId: string; depth: number }) => Omit<Context, 'actor'> }

/** All reactions by name, and their names by the fact they follow. */
export function allReactions(parts: ReactionParts) {
  const reactions = [
    // conversations.acknowledgement-owed → acknowledge: the mailbox's own "your words have arrived", never to automatic mail
    ...conversationReactions(parts),
  ]
  const byName = new Map<string, Reaction>(reactions.map(({ name, react }) => [name, react]))
  const namesByFact = new Map<string, string[]>()
  for (const { on, name } of reactions) namesByFact.set(on, [...(namesByFact.get(on) ?? []), name])
  return { byName, namesByFact }
}
