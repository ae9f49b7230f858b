import type { FastifyRequest } from 'fastify'
import { type Actor, NOBODY } from '#kernel/action'
import type { Clock } from '#kernel/clock'
import type { Db } from '#kernel/db'
import { hashOf, TOKEN_PREFIX } from './secrets.ts'
import { type Bearer, sessionByToken, tokenBearer } from './store/sessions.ts'

export const SESSION_COOKIE = 'makegood_session'

/** An agent who asks with a session of their own; a program with a token has none. */
type SignedIn = Actor & { sessionId?: string }

/** The session somebody asks with; undefined for programs, the product itself and those who are not signed in. */
export const sessionOf = (actor: Actor): string | undefined => (actor as SignedIn).sessionId

/** Keeps the look-up off every request's path. Another process learns of a revocation at most this much later. */
const REMEMBERED_MS = 5_000

/** Far more than the sessions one process serves within five seconds. */
const REMEMBERED_MAX = 10_000

type Memory = { known: Map<string, { actor: Actor; at: number }>; generation: number }

const memories = new WeakMap<Db, Memory>()

function memoryOf(db: Db): Memory {
  const memory = memories.get(db) ?? { known: new Map(), generation: 0 }
  memories.set(db, memory)
  return memory
}

/** After anybody's session, token, roles or state changed: this process asks the database again, at once. */
export function forgetWhoAsks(db: Db) {
  const memory = memoryOf(db)
  memory.generation += 1
  memory.known.clear()
}

/** Who sends a request: by `Authorization: Bearer mg_…` if there is one, else by the session's cookie. */
export function whoAsks(db: Db, clock: Clock): (request: FastifyRequest) => Promise<Actor> {
  return async (request) => {
    const authorization = request.headers.authorization
    const secret = authorization === undefined ? request.cookies[SESSION_COOKIE] : /^Bearer (\S+)$/i.exec(authorization)?.[1]
    if (!secret) return NOBODY
    const isProgram = authorization !== undefined
    const key = `${isProgram ? 'token' : 'session'} ${hashOf(secret)}`
    return remembered(db, key, clock.now(), () => lookUp(db, secret, isProgram, clock.now()))
  }
}

async function lookUp(db: Db, secret: string, isProgram: boolean, now: Date): Promise<Actor> {
  if (!isProgram) {
    const session = await sessionByToken(db, hashOf(secret), now)
    return session ? agentOf(session, session.id) : NOBODY
  }
  const bearer = secret.startsWith(TOKEN_PREFIX) ? await tokenBearer(db, hashOf(secret), now) : undefined
  return bearer ? agentOf(bearer) : NOBODY
}

const agentOf = ({ agentId, roles }: Bearer, sessionId?: string): SignedIn => ({
  kind: 'agent',
  id: agentId,
  roles,
  ...(sessionId === undefined ? {} : { sessionId }),
})

/** An answer begun before somebody was signed out is not remembered after it. */
async function remembered(db: Db, key: string, now: Date, ask: () => Promise<Actor>): Promise<Actor> {
  const memory = memoryOf(db)
  const known = memory.known.get(key)
  if (known && Math.abs(now.getTime() - known.at) < REMEMBERED_MS) return known.actor
  const { generation } = memory
  const actor = await ask()
  if (actor.kind === 'nobody' || memory.generation !== generation) return actor
  if (memory.known.size >= REMEMBERED_MAX) memory.known.clear()
  memory.known.set(key, { actor, at: now.getTime() })
  return actor
}
