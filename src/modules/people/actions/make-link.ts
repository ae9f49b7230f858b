import { z } from 'zod'
import { action } from '#kernel/action'
import { accept, refuse } from '#kernel/decision'
import { ADMINISTRATORS } from '../core/roles.ts'
import { INVITATION_VALID_MINUTES } from '../core/signing-in.ts'
import { hidden } from '../secrets.ts'
import { makeSignInLink } from '../sign-in-links.ts'
import { findAgent } from '../store/agents.ts'

/** Makes a sign-in link to hand to a colleague whose mail does not work. Who made it stays in the facts. */
export const makeLink = action({
  name: 'people.make-sign-in-link',
  for: ADMINISTRATORS,
  input: z.object({ id: z.uuid() }),
  async run({ input: { id }, now, newId, tx }) {
    const agent = await findAgent(tx, id)
    if (!agent) return refuse({ kind: 'missing', code: 'people.agent-not-found' })
    if (agent.state === 'disabled') return refuse({ kind: 'conflict', code: 'people.agent-is-disabled' })

    const link = await makeSignInLink(tx, id, { now, newId, validMinutes: INVITATION_VALID_MINUTES })
    return accept({ token: hidden(link.token), endsAt: link.endsAt }, { type: 'people.link-made', agentId: id, linkId: link.id })
  },
})
