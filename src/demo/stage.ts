import type { Actor } from '#kernel/action'
import type { Db, Tx } from '#kernel/db'
import type { FileStore } from '#kernel/files'
import type { ColleagueName } from './shop.ts'
import type { Story, StoryPromise } from './story.ts'

/** How a story stands so far: its conversation, the Message-IDs a further mail refers to, and who was copied in last. */
export type Thread = { conversationId: string; customerId: string; references: string[]; cc: string[] }

/** What the player has at hand: the people, the mailboxes, and what the stories have come to so far. */
export type Stage = {
  /** The one transaction in which everything is played: the shop is there with its whole week, or not at all. */
  tx: Tx
  files: Pick<FileStore, 'put'> | undefined
  idAt: (at: Date) => string
  agents: ReadonlyMap<ColleagueName, Actor & { id: string }>
  mailboxIds: ReadonlyMap<NonNullable<Story['to']>, string>
  organisationIds: ReadonlyMap<string, string>
  threads: Map<Story, Thread>
  promiseIds: Map<StoryPromise, string>
}

/** What a verb is run with when this actor runs it at this moment. */
export const contextOf = ({ tx, idAt }: Pick<Stage, 'tx' | 'idAt'>, actor: Actor, now: Date) => ({
  db: within(tx),
  actor,
  now,
  newId: () => idAt(now),
})

/**
 * A verb opens a transaction of its own; here that is the play's. It need not be undone alone when a verb refuses: `must`
 * then ends the whole play.
 */
const within = (tx: Tx) =>
  ({ transaction: () => ({ execute: <Answer>(run: (tx: Tx) => Promise<Answer>) => run(tx) }) }) as unknown as Db

/** The value of a verb that has to succeed: a story that the product refuses is a bug in the story. */
export function must<Value>(what: string, outcome: { ok: true; value: Value } | { ok: false; refusal: object }): Value {
  if (outcome.ok) return outcome.value
  throw new Error(`The demonstration cannot be played: ${what}: ${JSON.stringify(outcome.refusal)}`)
}

/** An agent of the shop by nickname. */
export const agentOf = ({ agents }: Pick<Stage, 'agents'>, nick: ColleagueName) => agents.get(nick)!
