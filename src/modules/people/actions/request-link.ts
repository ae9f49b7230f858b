import { z } from 'zod'
import { action } from '#kernel/action'
import { accept } from '#kernel/decision'
import { ANYBODY } from '../core/roles.ts'
import { LINK_VALID_MINUTES } from '../core/signing-in.ts'
import type { AgentLanguage } from '../core/agent.ts'
import { type Hidden, hidden } from '../secrets.ts'
import { makeSignInLink } from '../sign-in-links.ts'
import { agentAtAddress } from '../store/agents.ts'

/** The mail that answers, before it has its words. */
export type LinkAsked = { to: string; language: AgentLanguage; token: Hidden }

/** Asks for a sign-in link by mail. Whether the address is known is never answered; the mail itself is the answer. */
export const requestLink = action({
  name: 'people.request-link',
  for: ANYBODY,
  input: z.object({ address: z.string().trim().min(1).max(320) }),
  async run({ input, now, newId, tx }) {
    const agent = await agentAtAddress(tx, input.address)
    if (!agent || agent.state === 'disabled') return accept<{ mail: undefined }, never>({ mail: undefined })

    const link = await makeSignInLink(tx, agent.id, { now, newId, validMinutes: LINK_VALID_MINUTES })
    const mail: LinkAsked = { to: agent.address, language: agent.language, token: hidden(link.token) }
    return accept({ mail }, { type: 'people.link-made', agentId: agent.id, linkId: link.id })
  },
})
