/** What every verb that changes what we owe shares: the conversation is told, so that the lists need not ask the ledger. */
import type { Tx } from '#kernel/db'
import { lockConversations, saveOwed } from '#modules/conversations'
import type { CustomerPromise } from '../core/promise.ts'
import { owedIn } from '../store.ts'

/**
 * Tells the conversations of these promises, just saved, what we owe there now. Their locks come first and in a statement
 * of their own: of two who settle different promises of one conversation, the second then sees what the first did.
 */
export async function tellWhatIsOwed(tx: Tx, promises: readonly CustomerPromise[]): Promise<void> {
  const ids = [...new Set(promises.map(({ conversationId }) => conversationId))]
  if (ids.length === 0) return
  await lockConversations(tx, ids)
  await saveOwed(tx, await owedIn(tx, ids))
}
