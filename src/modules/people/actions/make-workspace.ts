import { z } from 'zod'
import { action, THE_SYSTEM } from '#kernel/action'
import type { Db } from '#kernel/db'
import { accept, refuse } from '#kernel/decision'
import { isKnownZone } from '#kernel/time'
import { AGENT_LANGUAGES, type Agent } from '../core/agent.ts'
import { normaliseIdentity } from '../core/identity.ts'
import { judgeHours } from '../core/opening-hours.ts'
import { insertAgent } from '../store/agents.ts'
import { insertCalendar } from '../store/calendars.ts'
import { insertWorkspace } from '../store/workspace.ts'
import { Name, Roles } from './invite-agent.ts'
import { NewCalendar } from './make-calendar.ts'

export const NewWorkspace = z.object({
  name: Name,
  zone: z.string(),
  isDemonstration: z.boolean().default(false),
  agents: z
    .array(
      z.object({
        name: Name,
        address: z.string(),
        roles: Roles,
        language: z.enum(AGENT_LANGUAGES).default('en'),
        zone: z.string().optional(),
        signature: z.string().default(''),
      }),
    )
    .min(1),
  calendar: NewCalendar.optional(),
})

/** Makes the workspace with its first people and its opening hours, once; a second process that tries is told it exists. */
export const makeTheWorkspace = action({
  name: 'people.make-workspace',
  for: ['system'],
  input: NewWorkspace,
  async run({ input, now, newId, tx }) {
    if (!isKnownZone(input.zone)) return refuse({ kind: 'invalid', code: 'people.unknown-zone', zone: input.zone })
    const isFirst = await insertWorkspace(tx, {
      name: input.name,
      zone: input.zone,
      isDemonstration: input.isDemonstration,
      madeAt: now,
    })
    if (!isFirst) return refuse({ kind: 'conflict', code: 'people.workspace-exists' })

    const agents: Agent[] = []
    for (const wished of input.agents) {
      const address = normaliseIdentity('address', wished.address)
      if (!address.ok) return address
      const agent: Agent = {
        ...wished,
        ...PRESENT,
        id: newId(),
        address: address.value.value,
        zone: wished.zone ?? input.zone,
        cameAt: now,
      }
      if (!(await insertAgent(tx, agent, now))) return refuse({ kind: 'conflict', code: 'people.address-taken' })
      agents.push(agent)
    }
    if (input.calendar) {
      const { name, isDefault: _first, ...hours } = input.calendar
      const judged = judgeHours(hours)
      if (!judged.ok) return judged
      await insertCalendar(tx, { id: newId(), name, hours: judged.value, isDefault: true, version: 1 }, now)
    }
    const people = agents.map(({ id, name, address }) => ({ id, name, address }))
    return accept({ agents: people }, { type: 'people.workspace-made', isDemonstration: input.isDemonstration })
  },
})

const PRESENT = { state: 'active', calendarId: null, version: 1 } as const

/** The workspace's first hour, for whoever starts the product: its people as they were made, or why it was not. */
export const makeWorkspace = (db: Db, wish: z.input<typeof NewWorkspace>, { now, newId }: { now: Date; newId: () => string }) =>
  makeTheWorkspace.run({ db, actor: THE_SYSTEM, now, newId }, NewWorkspace.parse(wish))
