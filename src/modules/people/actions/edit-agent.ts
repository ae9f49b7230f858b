import { z } from 'zod'
import { action } from '#kernel/action'
import { refuse } from '#kernel/decision'
import { isKnownZone } from '#kernel/time'
import { AGENT_LANGUAGES, editAgent, type AgentEdit } from '../core/agent.ts'
import { staleEdit } from '../core/editing.ts'
import { EVERY_AGENT } from '../core/roles.ts'
import { findAgent, lockAdministrators, saveAgent } from '../store/agents.ts'
import { findCalendar } from '../store/calendars.ts'
import { endLinksOf, endSessionsOf } from '../store/sessions.ts'
import { Name, Roles } from './invite-agent.ts'

/** A signature is a few lines under every mail, not a brochure. */
const SIGNATURE_LENGTH_MAX = 5_000

export const EditedAgent = z.object({
  id: z.uuid(),
  ifMatch: z.string().optional(),
  name: Name.optional(),
  roles: Roles.optional(),
  language: z.enum(AGENT_LANGUAGES).optional(),
  zone: z.string().max(100).optional(),
  signature: z.string().max(SIGNATURE_LENGTH_MAX).optional(),
  calendarId: z.uuid().nullable().optional(),
  state: z.enum(['active', 'disabled']).optional(),
})

/** Changes a colleague, or oneself: `core/agent.ts` says who may change what. Disabling somebody ends their sessions. */
export const editAnAgent = action({
  name: 'people.edit-agent',
  for: EVERY_AGENT,
  input: EditedAgent,
  async run({ input: { id, ifMatch, ...asked }, actor, now, tx }) {
    const administrators = await lockAdministrators(tx)
    const agent = await findAgent(tx, id, { lock: true })
    if (!agent) return refuse({ kind: 'missing', code: 'people.agent-not-found' })
    const stale = staleEdit(ifMatch, agent.version)
    if (stale) return stale
    if (asked.zone !== undefined && !isKnownZone(asked.zone))
      return refuse({ kind: 'invalid', code: 'people.unknown-zone', zone: asked.zone })
    if (asked.calendarId && !(await findCalendar(tx, asked.calendarId)))
      return refuse({ kind: 'missing', code: 'people.calendar-not-found' })

    const edit = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as AgentEdit
    const decision = editAgent(agent, edit, {
      by: actor,
      otherAdministrators: administrators.filter((other) => other !== id).length,
    })
    if (!decision.ok) return decision

    await saveAgent(tx, decision.value)
    if (decision.value.state === 'disabled') {
      await endSessionsOf(tx, id)
      await endLinksOf(tx, id, now)
    }
    return decision
  },
})
