import { z } from 'zod'
import { action } from '#kernel/action'
import { accept, refuse } from '#kernel/decision'
import { EVERY_AGENT } from '../core/roles.ts'
import { endSession } from '../store/sessions.ts'
import { sessionOf } from '../who-asks.ts'

/** Ends the session that asks. A program's token is revoked in the list of tokens instead. */
export const signOut = action({
  name: 'people.sign-out',
  for: EVERY_AGENT,
  input: z.object({}),
  async run({ actor, tx }) {
    const sessionId = sessionOf(actor)
    if (!actor.id || !sessionId) return refuse({ kind: 'forbidden', code: 'people.needs-session' })

    const isEnded = await endSession(tx, actor.id, sessionId)
    return accept({ isEnded }, { type: 'people.signed-out', agentId: actor.id, sessionId })
  },
})
