import { z } from 'zod'
import { action } from '#kernel/action'
import { accept, refuse } from '#kernel/decision'
import { EVERY_AGENT } from '../core/roles.ts'
import { deleteToken } from '../store/sessions.ts'

/** Revokes one of one's own tokens; a program may revoke the token it was given. */
export const revokeToken = action({
  name: 'people.revoke-token',
  for: EVERY_AGENT,
  input: z.object({ id: z.uuid() }),
  async run({ input: { id }, actor, tx }) {
    const isRevoked = actor.id !== null && (await deleteToken(tx, actor.id, id))
    if (!isRevoked) return refuse({ kind: 'missing', code: 'people.token-not-found' })
    return accept({ id }, { type: 'people.token-revoked', agentId: actor.id, tokenId: id })
  },
})
