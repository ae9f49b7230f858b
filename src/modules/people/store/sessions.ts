import { firstRow, lockKey, type Queryable, rows, sql, type Tx } from '#kernel/db'
import type { Role } from '../core/roles.ts'
import {
  ATTEMPTS_WINDOW_MS,
  type AttemptKind,
  type OwnSession,
  type RecentAttempts,
  SESSION_LASTS_MS,
  type SignInLink,
} from '../core/signing-in.ts'

export type Session = {
  id: string
  agentId: string
  tokenHash: string
  beganBy: OwnSession['beganBy']
  device: string
  startedAt: Date
  lastSeenAt: Date
  endsAt: Date
}

/** Forty browsers are a person who never signs out; the list shows the most recent. */
export const SESSIONS_LISTED_MAX = 100

/** Looking somebody up is a read; "last seen" is written at most this often per session. */
const LAST_SEEN_EVERY_MS = 60_000

export const insertSession = (tx: Tx, session: Session) =>
  sql`insert into sessions (id, agent_id, token_hash, began_by, device, started_at, last_seen_at, ends_at)
      values (${session.id}, ${session.agentId}, ${session.tokenHash}, ${session.beganBy}, ${session.device}, ${session.startedAt},
              ${session.lastSeenAt}, ${session.endsAt})`.execute(tx)

/** Sessions of one agent that still hold, the most recently used first. */
export function sessionsOf(tx: Queryable, agentId: string, now: Date): Promise<Session[]> {
  return rows<Session>(
    tx,
    sql`select id, agent_id as "agentId", token_hash as "tokenHash", began_by as "beganBy", device, started_at as "startedAt",
               last_seen_at as "lastSeenAt", ends_at as "endsAt"
        from sessions where agent_id = ${agentId} and ends_at > ${now} order by last_seen_at desc, id limit ${SESSIONS_LISTED_MAX}`,
  )
}

export function findOwnSession(tx: Queryable, id: string): Promise<OwnSession | undefined> {
  return firstRow<OwnSession>(tx, sql`select began_by as "beganBy", started_at as "startedAt" from sessions where id = ${id}`)
}

/** Ends one session of this agent; answers whether there was one. */
export async function endSession(tx: Tx, agentId: string, id: string): Promise<boolean> {
  return (await firstRow(tx, sql`delete from sessions where id = ${id} and agent_id = ${agentId} returning id`)) !== undefined
}

/** Ends all sessions of an agent, except the one they are using if it is named. */
export const endSessionsOf = (tx: Tx, agentId: string, except?: string) =>
  sql`delete from sessions where agent_id = ${agentId} and id is distinct from ${except ?? null}::uuid`.execute(tx)

/** At each sign-in, so that no job is needed: this agent's sessions that are over. */
export const sweepSessions = (tx: Tx, agentId: string, now: Date) =>
  sql`delete from sessions where agent_id = ${agentId} and ends_at <= ${now}`.execute(tx)

export type Bearer = { id: string; agentId: string; roles: Role[] }

/** Whose cookie this is, if it still holds and they have not left; being seen keeps the session alive. */
export async function sessionByToken(db: Queryable, tokenHash: string, now: Date): Promise<Bearer | undefined> {
  const found = await firstRow<Bearer & { lastSeenAt: Date }>(
    db,
    sql`select s.id, a.id as "agentId", a.roles, s.last_seen_at as "lastSeenAt" from sessions s join agents a on a.id = s.agent_id
        where s.token_hash = ${tokenHash} and s.ends_at > ${now} and a.state = 'active'`,
  )
  if (!found) return undefined
  if (now.getTime() - found.lastSeenAt.getTime() >= LAST_SEEN_EVERY_MS) {
    const endsAt = new Date(now.getTime() + SESSION_LASTS_MS)
    await sql`update sessions set last_seen_at = ${now}, ends_at = ${endsAt} where id = ${found.id} and last_seen_at < ${now}`.execute(
      db,
    )
  }
  return found
}

export type Token = { id: string; agentId: string; name: string; ends: string; madeAt: Date; lastUsedAt: Date | null }

/** A person with more programs than this should look at the list. */
export const TOKENS_PER_AGENT_MAX = 100

export async function countTokens(tx: Queryable, agentId: string): Promise<number> {
  const found = await firstRow<{ count: number }>(tx, sql`select count(*) as count from tokens where agent_id = ${agentId}`)
  return found?.count ?? 0
}

export const insertToken = (tx: Tx, token: Token, tokenHash: string) =>
  sql`insert into tokens (id, agent_id, name, token_hash, ends, made_at)
      values (${token.id}, ${token.agentId}, ${token.name}, ${tokenHash}, ${token.ends}, ${token.madeAt})`.execute(tx)

export function tokensOf(tx: Queryable, agentId: string): Promise<Token[]> {
  return rows<Token>(
    tx,
    sql`select id, agent_id as "agentId", name, ends, made_at as "madeAt", last_used_at as "lastUsedAt" from tokens
        where agent_id = ${agentId} order by made_at desc, id limit ${TOKENS_PER_AGENT_MAX}`,
  )
}

export async function deleteToken(tx: Tx, agentId: string, id: string): Promise<boolean> {
  return (await firstRow(tx, sql`delete from tokens where id = ${id} and agent_id = ${agentId} returning id`)) !== undefined
}

/** Whose program this is, while they have not left. */
export async function tokenBearer(db: Queryable, tokenHash: string, now: Date): Promise<Bearer | undefined> {
  const found = await firstRow<Bearer & { lastUsedAt: Date | null }>(
    db,
    sql`select t.id, a.id as "agentId", a.roles, t.last_used_at as "lastUsedAt" from tokens t join agents a on a.id = t.agent_id
        where t.token_hash = ${tokenHash} and a.state = 'active'`,
  )
  if (found && now.getTime() - (found.lastUsedAt?.getTime() ?? 0) >= LAST_SEEN_EVERY_MS)
    await sql`update tokens set last_used_at = ${now} where id = ${found.id}`.execute(db)
  return found
}

export const insertLink = (tx: Tx, link: { id: string; agentId: string; tokenHash: string; madeAt: Date; endsAt: Date }) =>
  sql`insert into sign_in_links (id, agent_id, token_hash, made_at, ends_at)
      values (${link.id}, ${link.agentId}, ${link.tokenHash}, ${link.madeAt}, ${link.endsAt})`.execute(tx)

/** The link, locked, so that of two browsers opening it at once one comes in. */
export function lockLink(tx: Tx, tokenHash: string): Promise<(SignInLink & { id: string; agentId: string }) | undefined> {
  return firstRow(
    tx,
    sql`select id, agent_id as "agentId", ends_at as "endsAt", used_at as "usedAt" from sign_in_links
        where token_hash = ${tokenHash} for update`,
  )
}

export const markLinkUsed = (tx: Tx, id: string, now: Date) =>
  sql`update sign_in_links set used_at = ${now} where id = ${id}`.execute(tx)

/** Links that an agent has not used stop working: when they set a password or are disabled. */
export const endLinksOf = (tx: Tx, agentId: string, now: Date) =>
  sql`update sign_in_links set ends_at = least(ends_at, ${now}) where agent_id = ${agentId} and used_at is null`.execute(tx)

/** How long an old link can still say "already used" instead of "unknown". */
const LINKS_KEPT_MS = 30 * 24 * 3_600_000

export const sweepLinks = (tx: Tx, agentId: string, now: Date) =>
  sql`delete from sign_in_links where agent_id = ${agentId} and ends_at < ${new Date(now.getTime() - LINKS_KEPT_MS)}`.execute(tx)

export type Attempt = { id: string; kind: AttemptKind; addressHash: string; sourceHash: string; at: Date }

/** The attempts that count now; tries on one address wait for each other, so that many at once cannot slip through. */
export async function recentAttempts(tx: Tx, { kind, addressHash, sourceHash, at }: Attempt): Promise<RecentAttempts> {
  const since = new Date(at.getTime() - ATTEMPTS_WINDOW_MS)
  await sql`select pg_advisory_xact_lock(${lockKey(`people.attempt ${addressHash}`)})`.execute(tx)
  const found = await firstRow<RecentAttempts>(
    tx,
    sql`select count(*) filter (where address_hash = ${addressHash}) as "ofAddress", count(*) filter (where source_hash = ${sourceHash}) as "ofSource",
               min(at) filter (where address_hash = ${addressHash}) as "oldestOfAddress",
               min(at) filter (where source_hash = ${sourceHash}) as "oldestOfSource"
        from sign_in_attempts where kind = ${kind} and (address_hash = ${addressHash} or source_hash = ${sourceHash}) and at > ${since}`,
  )
  return found ?? { ofAddress: 0, ofSource: 0, oldestOfAddress: null, oldestOfSource: null }
}

/** Counts an attempt and forgets those past counting; a few at a time, and never waiting for somebody doing the same. */
export async function insertAttempt(tx: Tx, attempt: Attempt): Promise<void> {
  await sql`delete from sign_in_attempts where id in (select id from sign_in_attempts
            where at < ${new Date(attempt.at.getTime() - ATTEMPTS_WINDOW_MS)} limit 100 for update skip locked)`.execute(tx)
  await sql`insert into sign_in_attempts (id, kind, address_hash, source_hash, at)
            values (${attempt.id}, ${attempt.kind}, ${attempt.addressHash}, ${attempt.sourceHash}, ${attempt.at})`.execute(tx)
}

/** Somebody came in: their earlier mistakes count no more, neither against them nor against their office. */
export const forgetAttempts = (tx: Tx, addressHash: string) =>
  sql`delete from sign_in_attempts where address_hash = ${addressHash} and kind = 'password'`.execute(tx)

/** Whether there is any session at all. */
export async function isAnybodySignedIn(tx: Queryable): Promise<boolean> {
  return (await firstRow(tx, sql`select id from sessions limit 1`)) !== undefined
}
