import { firstRow, type Queryable, rows, sql, type Tx } from '#kernel/db'
import type { Agent } from '../core/agent.ts'

/** A workspace with more colleagues than this has outgrown a plain list. */
export const AGENTS_LISTED_MAX = 500

const COLUMNS = sql.raw(
  `id, name, address, roles, language, zone, signature, state, came_at as "cameAt", calendar_id as "calendarId", version`,
)

/** Agents by id, for naming them; unknown ids are simply missing. */
export async function agentsById(tx: Queryable, ids: readonly string[]): Promise<Map<string, Agent>> {
  if (ids.length === 0) return new Map()
  const found = await rows<Agent>(tx, sql`select ${COLUMNS} from agents where id = any(${ids}::uuid[])`)
  return new Map(found.map((agent) => [agent.id, agent]))
}

/** One agent, whatever their state; with `lock` nobody else changes them until this transaction ends. */
export function findAgent(tx: Queryable, id: string, { lock = false } = {}): Promise<Agent | undefined> {
  return firstRow<Agent>(tx, sql`select ${COLUMNS} from agents where id = ${id} ${lock ? sql`for update` : sql``}`)
}

/** Everybody in order of name, those who have left last. */
export function listAgents(tx: Queryable): Promise<Agent[]> {
  return rows<Agent>(
    tx,
    sql`select ${COLUMNS} from agents order by state = 'disabled', lower(name), id limit ${AGENTS_LISTED_MAX}`,
  )
}

/** Everybody who can be given work, in order of name. */
export function activeAgents(tx: Queryable): Promise<Agent[]> {
  return rows<Agent>(
    tx,
    sql`select ${COLUMNS} from agents where state = 'active' order by lower(name), id limit ${AGENTS_LISTED_MAX}`,
  )
}

/** Who signs in with this address, and the hash to judge their password by. */
export function agentAtAddress(tx: Queryable, address: string): Promise<(Agent & { passwordHash: string | null }) | undefined> {
  return firstRow(
    tx,
    sql`select ${COLUMNS}, password_hash as "passwordHash" from agents where lower(address) = lower(${address})`,
  )
}

export async function passwordHashOf(tx: Queryable, agentId: string): Promise<string | null> {
  const found = await firstRow<{ hash: string | null }>(tx, sql`select password_hash as hash from agents where id = ${agentId}`)
  return found?.hash ?? null
}

export const savePasswordHash = (tx: Tx, agentId: string, hash: string) =>
  sql`update agents set password_hash = ${hash} where id = ${agentId}`.execute(tx)

/**
 * The active administrators, locked in one order: of two who disable each other at the same moment, the second sees what
 * the first did.
 */
export async function lockAdministrators(tx: Tx): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    sql`select id from agents where state = 'active' and 'administrator' = any(roles) order by id for update`,
  )
  return found.map(({ id }) => id)
}

/** Saves a new agent; answers false when the address is taken. */
export async function insertAgent(tx: Tx, agent: Agent, now: Date): Promise<boolean> {
  const made = await firstRow(
    tx,
    sql`insert into agents (id, name, address, roles, language, zone, signature, state, came_at, calendar_id, made_at, version)
        values (${agent.id}, ${agent.name}, ${agent.address}, ${agent.roles}::text[], ${agent.language}, ${agent.zone}, ${agent.signature},
                ${agent.state}, ${agent.cameAt}, ${agent.calendarId}, ${now}, ${agent.version})
        on conflict (lower(address)) do nothing returning id`,
  )
  return made !== undefined
}

export const saveAgent = (tx: Tx, agent: Agent) =>
  sql`update agents set name = ${agent.name}, roles = ${agent.roles}::text[], language = ${agent.language}, zone = ${agent.zone},
             signature = ${agent.signature}, state = ${agent.state}, came_at = ${agent.cameAt}, calendar_id = ${agent.calendarId},
             version = ${agent.version}
      where id = ${agent.id}`.execute(tx)
