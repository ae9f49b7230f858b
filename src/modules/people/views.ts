import type { z } from 'zod'
import { actionsFor } from '#kernel/action'
import type { Clock } from '#kernel/clock'
import { type Queryable, together } from '#kernel/db'
import type {
  AgentView,
  CalendarView,
  CustomerView,
  MeView,
  OrganisationView,
  PersonRef,
  SessionView,
  TokenView,
} from '../../screens/views.ts'
import type { Agent } from './core/agent.ts'
import { findAgent } from './store/agents.ts'
import type { SavedCalendar } from './store/calendars.ts'
import { type Customer, identitiesByCustomer } from './store/customers.ts'
import { standingMerges } from './store/merges.ts'
import { pageTokens } from './store/page-links.ts'
import type { Session, Token } from './store/sessions.ts'
import { type Organisation, organisationsById, workspaceOf } from './store/workspace.ts'

/** An agent as every signed-in colleague may see them. */
export const agentView = ({
  id,
  name,
  address,
  roles,
  language,
  zone,
  signature,
  state,
  version,
}: Agent): z.infer<typeof AgentView> => ({
  id,
  name,
  address,
  roles,
  language,
  zone,
  signature,
  state,
  etag: String(version),
})

/** Enough to name somebody. */
export const personRef = ({ id, name }: { id: string; name: string }): z.infer<typeof PersonRef> => ({ id, name })

export const sessionView = (
  { id, startedAt, lastSeenAt, device }: Session,
  currentId: string | undefined,
): z.infer<typeof SessionView> => ({
  id,
  started_at: startedAt.toISOString(),
  last_seen_at: lastSeenAt.toISOString(),
  device,
  is_current: id === currentId,
})

export const tokenView = ({ id, name, madeAt, lastUsedAt, ends }: Token): z.infer<typeof TokenView> => ({
  id,
  name,
  made_at: madeAt.toISOString(),
  ...(lastUsedAt ? { last_used_at: lastUsedAt.toISOString() } : {}),
  ends,
})

export const organisationView = ({ id, name, version }: Organisation): z.infer<typeof OrganisationView> => ({
  id,
  name,
  etag: String(version),
})

/** Opening hours with the names of the dates that differ. */
export const calendarView = ({ id, name, hours, isDefault, version }: SavedCalendar): z.infer<typeof CalendarView> => ({
  id,
  name,
  zone: hours.zone,
  weekly: Object.fromEntries(Object.entries(hours.weekly).map(([day, spans]) => [day, spans.map(([from, to]) => [from, to])])),
  closed: hours.closed,
  open: hours.open.map((exception) => ({ ...exception, spans: exception.spans.map(([from, to]) => [from, to]) })),
  ...(hours.validThrough === undefined ? {} : { valid_through: hours.validThrough }),
  is_default: isDefault,
  etag: String(version),
})

/** Who I am and what I may do; undefined when nobody made the workspace or the agent is gone. */
export async function meView(tx: Queryable, agentId: string, clock: Clock): Promise<z.infer<typeof MeView> | undefined> {
  const agent = await findAgent(tx, agentId)
  const workspace = await workspaceOf(tx)
  if (!agent || !workspace) return undefined
  const now = clock.now().toISOString()
  return {
    agent: agentView(agent),
    may: actionsFor(agent.roles),
    workspace: { name: workspace.name, zone: workspace.zone, is_demonstration: workspace.isDemonstration },
    ...(clock.isTest ? { test_clock: now } : {}),
    now,
  }
}

/** How many conversations each of these ids has: conversations are above us, so whoever wires us says how they are counted. */
export type CountConversations = (tx: Queryable, customerIds: readonly string[]) => Promise<ReadonlyMap<string, number>>
export type CustomerViewParts = { publicUrl: string; countConversations: CountConversations }

/** Customers, as they are now, as the screens show them; five queries however many they are. */
export async function customerViews(
  tx: Queryable,
  customers: readonly Customer[],
  { publicUrl, countConversations }: CustomerViewParts,
): Promise<z.infer<typeof CustomerView>[]> {
  const ids = customers.map(({ id }) => id)
  if (ids.length === 0) return []
  const organisationIds = customers.flatMap(({ organisationId }) => organisationId ?? [])
  const [merges, identities, tokens, organisations] = await together([
    standingMerges(tx, ids),
    identitiesByCustomer(tx, ids),
    pageTokens(tx, ids),
    organisationsById(tx, organisationIds),
  ])
  const counts = await countConversations(tx, [...ids, ...merges.map(({ customerId }) => customerId)])

  return customers.map((customer) => {
    const merged = merges.filter(({ survivorId }) => survivorId === customer.id)
    const organisation = customer.organisationId ? organisations.get(customer.organisationId) : undefined
    const token = tokens.get(customer.id)
    const selves = [customer.id, ...merged.map(({ customerId }) => customerId)]
    return {
      id: customer.id,
      name: customer.name,
      identities: (identities.get(customer.id) ?? []).map(({ id, kind, value }) => ({ id, kind, value })),
      ...(organisation ? { organisation: personRef(organisation) } : {}),
      ...(customer.language ? { language: customer.language } : {}),
      ...(customer.zone ? { zone: customer.zone } : {}),
      ...(customer.zoneBasis ? { zone_basis: customer.zoneBasis } : {}),
      since: customer.since.toISOString(),
      conversation_count: selves.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0),
      merges: merged.map(({ id, customerId, name, mergedAt }) => ({
        id,
        customer: { id: customerId, name },
        merged_at: mergedAt.toISOString(),
      })),
      ...(token ? { page_url: pageAddress(publicUrl, token) } : {}),
      etag: String(customer.version),
    }
  })
}

/** Where a customer's own page lies. */
export const pageAddress = (publicUrl: string, token: string) => `${publicUrl}/c/${token}`
