import { z } from 'zod'
import { action } from '#kernel/action'
import { accept, refuse } from '#kernel/decision'
import { isKnownZone } from '#kernel/time'
import { AGENT_LANGUAGES, type Agent } from '../core/agent.ts'
import { normaliseIdentity } from '../core/identity.ts'
import { ADMINISTRATORS, EVERY_AGENT } from '../core/roles.ts'
import { INVITATION_VALID_MINUTES } from '../core/signing-in.ts'
import { hidden } from '../secrets.ts'
import { makeSignInLink } from '../sign-in-links.ts'
import { findAgent, insertAgent } from '../store/agents.ts'
import { workspaceOf } from '../store/workspace.ts'

export const Name = z.string().trim().min(1).max(200)
export const Roles = z
  .array(z.enum(EVERY_AGENT))
  .min(1)
  .transform((roles) => [...new Set(roles)])

export const Invitation = z.object({
  name: Name,
  address: z.string().max(320),
  roles: Roles,
  language: z.enum(AGENT_LANGUAGES).optional(),
  zone: z.string().max(100).optional(),
})

/** Invites a colleague; without a language or a zone they begin with those of whoever invites them. */
export const inviteAgent = action({
  name: 'people.invite-agent',
  for: ADMINISTRATORS,
  input: Invitation,
  async run({ input, actor, now, newId, tx }) {
    const address = normaliseIdentity('address', input.address)
    if (!address.ok) return address
    const host = actor.id === null ? undefined : await findAgent(tx, actor.id)
    const zone = input.zone ?? host?.zone ?? (await workspaceOf(tx))?.zone ?? 'UTC'
    if (!isKnownZone(zone)) return refuse({ kind: 'invalid', code: 'people.unknown-zone', zone })

    const agent: Agent = {
      ...NEWCOMER,
      id: newId(),
      name: input.name,
      address: address.value.value,
      roles: input.roles,
      zone,
      language: input.language ?? host?.language ?? 'en',
    }
    const isNew = await insertAgent(tx, agent, now)
    if (!isNew) return refuse({ kind: 'conflict', code: 'people.address-taken' })

    const link = await makeSignInLink(tx, agent.id, { now, newId, validMinutes: INVITATION_VALID_MINUTES })
    const value = { agentId: agent.id, host: host?.name ?? '', token: hidden(link.token) }
    return accept(value, { type: 'people.agent-invited', agentId: agent.id, roles: agent.roles })
  },
})

const NEWCOMER = { signature: '', state: 'invited', cameAt: null, calendarId: null, version: 1 } as const
