/**
 * Which conversation a message belongs to, and why. A wrong join shows one customer another's letters, so a reference
 * alone is never enough: the sender must already take part. Otherwise the message opens a conversation of its own and
 * the reference becomes a suggestion that a person answers. (PEERS §2b)
 */
import { beginningOf } from './cut.ts'

export type ThreadedReason = 'reply_token' | 'references' | 'in_reply_to' | 'body_marker' | 'subject' | 'new' | 'by_hand'

/** A conversation that something in the message points at. */
export type Candidate = {
  conversationId: string
  by: Exclude<ThreadedReason, 'new' | 'by_hand'>
  /** What matched: the token, the Message-ID, the subject. */
  detail: string
  senderTakesPart: boolean
  lastAt: Date
}

export type Threading =
  | { conversationId: string; reason: ThreadedReason; detail: string }
  | { conversationId: undefined; reason: 'new'; detail: string; suggestedConversationId: string | undefined }

/** Strongest evidence first. A subject is weak: programs and people reuse them. */
const STRENGTH: Candidate['by'][] = ['reply_token', 'in_reply_to', 'references', 'body_marker', 'subject']

/** After this long the same subject is more likely a new matter. */
export const SUBJECT_REACH_DAYS = 30
const DAY_MS = 86_400_000

/** Decides where a message belongs among the conversations it points at. */
export function thread(candidates: readonly Candidate[], at: Date): Threading {
  const usable = candidates
    .filter((candidate) => candidate.by !== 'subject' || at.getTime() - candidate.lastAt.getTime() <= SUBJECT_REACH_DAYS * DAY_MS)
    .toSorted((a, b) => STRENGTH.indexOf(a.by) - STRENGTH.indexOf(b.by) || b.lastAt.getTime() - a.lastAt.getTime())
  const home = usable.find((candidate) => candidate.senderTakesPart)
  if (home) return { conversationId: home.conversationId, reason: home.by, detail: home.detail }

  const suggested = usable.find((candidate) => candidate.by !== 'subject')
  return {
    conversationId: undefined,
    reason: 'new',
    detail: suggested ? 'sender-takes-no-part' : '',
    suggestedConversationId: suggested?.conversationId,
  }
}

const REPLY_PREFIX =
  /^\s*(?:(?:re|sv|vs|aw|antw|antwort|svar|fw|fwd|vb|vl|vb|wg|tr|rv|ref|回复|答复|回覆|答覆|转发|轉寄|轉發)\s*(?:\[\d+\])?\s*[:：]\s*)+/iu
const SUBJECT_LENGTH_LIMIT = 998

/** A subject without its "Re:" in any of our languages, spaces made single; empty when nothing is left. */
export const bareSubject = (subject: string) =>
  beginningOf(subject, SUBJECT_LENGTH_LIMIT).replace(REPLY_PREFIX, '').replace(/\s+/g, ' ').trim()

/** The subject of our answer: the customer's own, with one "Re:". */
export const replySubject = (subject: string) => `Re: ${bareSubject(subject)}`.trim()

/** Longest chain we carry on; mail programs fold and cut long ones, the first and the newest matter most. */
const REFERENCES_LIMIT = 60

/** The References of an answer: the whole chain it continues, then what it answers (RFC 5322 §3.6.4). */
export function referencesOf(answered: { references: readonly string[]; headerId: string | null }): string[] {
  const chain = [...new Set([...answered.references, ...(answered.headerId ? [answered.headerId] : [])])]
  return chain.length <= REFERENCES_LIMIT ? chain : [chain[0]!, ...chain.slice(1 - REFERENCES_LIMIT)]
}
