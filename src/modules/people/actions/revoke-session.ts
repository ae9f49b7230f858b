import { z } from 'zod'
import { action } from '#kernel/action'
import { accept, refuse } from '#kernel/decision'
import { EVERY_AGENT } from '../core/roles.ts'
import { endSession } from '../store/sessions.ts'
import { sessionOf } from '../who-asks.ts'

/** Ends one of one's own sessions, on another machine or this one. */
export const revokeSession = action({
  name: 'people.revoke-session',
  for: EVERY_AGENT,
  input: z.object({ id: z.uuid() }),
  async run({ input: { id }, actor, tx }) {
    if (!sessionOf(actor)) return refuse({ kind: 'forbidden', code: 'people.needs-session' })
    const isEnded = actor.id !== null && (await endSession(tx, actor.id, id))
    if (!isEnded) return refuse({ kind: 'missing', code: 'people.session-not-found' })
    return accept({ id }, { type: 'people.session-revoked', agentId: actor.id, sessionId: id })
  },
})
