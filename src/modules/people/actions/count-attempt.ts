import { z } from 'zod'
import { action } from '#kernel/action'
import { ANYBODY } from '../core/roles.ts'
import { judgeAttempt } from '../core/signing-in.ts'
import { hashOf } from '../secrets.ts'
import { insertAttempt, recentAttempts } from '../store/sessions.ts'

export const Attempted = z.object({
  kind: z.enum(['password', 'link']),
  /** Whose account: an address as typed, or an agent's id. */
  whose: z.string().max(320),
  /** From which network address. */
  source: z.string().max(100),
})

/**
 * Counts an attempt before it is looked at, in a transaction of its own: a refused sign-in leaves no trace, and a guess
 * must. A refused attempt is not counted, so nobody is locked out for longer by knocking.
 */
export const countAttempt = action({
  name: 'people.count-attempt',
  for: ANYBODY,
  input: Attempted,
  async run({ input: { kind, whose, source }, now, newId, tx }) {
    const attempt = { id: newId(), kind, addressHash: attemptKey(whose), sourceHash: hashOf(`from ${source}`), at: now }
    const decision = judgeAttempt(kind, await recentAttempts(tx, attempt), now)

    if (decision.ok) await insertAttempt(tx, attempt)
    return decision
  },
})

/** One person's attempts are found by this, however they spell their address. */
export const attemptKey = (whose: string) => hashOf(`whose ${whose.trim().toLowerCase()}`)
