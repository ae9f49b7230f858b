/**
 * An agent is a colleague: invited, active from the first sign-in, disabled when they leave. Nobody is ever deleted, nobody
 * reads anybody's password, and the workspace is never left without somebody who can let people in.
 */
import { accept, refuse } from '#kernel/decision'
import type { Role } from './roles.ts'

export const AGENT_STATES = ['invited', 'active', 'disabled'] as const
export type AgentState = (typeof AGENT_STATES)[number]

export const AGENT_LANGUAGES = ['en', 'sv', 'da', 'nb', 'zh-CN'] as const
export type AgentLanguage = (typeof AGENT_LANGUAGES)[number]

export type Agent = {
  id: string
  name: string
  address: string
  roles: Role[]
  language: AgentLanguage
  zone: string
  signature: string
  state: AgentState
  /** The first sign-in. */
  cameAt: Date | null
  /** Whose hours apply; null means the default calendar's. */
  calendarId: string | null
  version: number
}

export type AgentEdit = Partial<Pick<Agent, 'name' | 'language' | 'zone' | 'signature' | 'calendarId' | 'roles'>> & {
  state?: 'active' | 'disabled'
}

/** What only an administrator may change about a colleague, even about themselves. */
const GIVEN_BY_OTHERS = ['roles', 'state', 'calendarId'] as const

/** Changes an agent: administrators everything, the others only how they themselves appear. */
export function editAgent(
  agent: Agent,
  edit: AgentEdit,
  { by, otherAdministrators }: { by: Editor; otherAdministrators: number },
) {
  const isOwn = by.id === agent.id
  const isAdministrator = by.roles.includes('administrator')
  if (!isAdministrator && (!isOwn || GIVEN_BY_OTHERS.some((name) => edit[name] !== undefined)))
    return refuse({ kind: 'forbidden', code: 'kernel.not-allowed' })

  const state = stateAfter(agent, edit.state)
  const edited: Agent = { ...agent, ...edit, state, version: agent.version + 1 }
  if (isLastAdministrator(agent, otherAdministrators) && !(edited.roles.includes('administrator') && state === 'active'))
    return refuse({ kind: 'conflict', code: 'people.last-administrator' })

  return accept(edited, ...factsOfEdit(agent, edited))
}

export type Editor = { id: string | null; roles: readonly string[] }

function stateAfter(agent: Agent, asked: AgentEdit['state']): AgentState {
  if (asked === 'disabled') return 'disabled'
  if (asked === 'active' && agent.state === 'disabled') return agent.cameAt ? 'active' : 'invited'
  return agent.state
}

const isLastAdministrator = (agent: Agent, otherAdministrators: number) =>
  agent.state === 'active' && agent.roles.includes('administrator') && otherAdministrators === 0

function factsOfEdit(before: Agent, after: Agent) {
  const about = { agentId: after.id }
  const hasOtherRoles = [...before.roles].sort().join() !== [...after.roles].sort().join()
  return [
    { type: 'people.agent-edited', ...about },
    ...(hasOtherRoles ? [{ type: 'people.roles-changed', ...about, roles: after.roles }] : []),
    ...(before.state !== 'disabled' && after.state === 'disabled' ? [{ type: 'people.agent-disabled', ...about }] : []),
    ...(before.state === 'disabled' && after.state !== 'disabled' ? [{ type: 'people.agent-enabled', ...about }] : []),
  ]
}

/** The agent as they are once they have signed in: an invitation is over. */
export function comeIn(agent: Agent, now: Date): Agent {
  return { ...agent, state: 'active', cameAt: agent.cameAt ?? now }
}
