import { createHash } from 'node:crypto'
import fastify, { LogController, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import multipart from '@fastify/multipart'
import { z } from 'zod'
import type { Action, Actor, Context } from './action.ts'
import type { Clock } from './clock.ts'
import { type Db, isDatabaseAway } from './db.ts'
import { newIdAt } from './id.ts'
import type { Log } from './log.ts'
import { camelise, problemFromRefusal, problemFromZod, sendProblem, type ProblemBody } from './problems.ts'
import type { Refusal } from './decision.ts'

export type ServerParts = {
  db: Db
  clock: Clock
  log: Log
  /** Public address, without a final slash: links in mails and the origin that may post. */
  publicUrl: string
  /** Who is asking; modules decide how a cookie or a token becomes a person. */
  whoAsks: (request: FastifyRequest) => Promise<Actor>
  requestsPerMinute?: number | undefined
}

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor
  }
}

const BODY_LIMIT_BYTES = 2 * 1024 * 1024
/** For each person or, before sign-in, network address: far above a busy screen, below what would starve others. */
const REQUESTS_PER_MINUTE = 3_000
const UPLOAD_LIMIT_BYTES = 25 * 1024 * 1024

/** Headers for every page of ours. Frames are for the sandboxed mail body only; no inline script or style anywhere. */
const POLICY = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  frameSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'self'"],
}

/** The HTTP server with what every route shares: who asks, same-origin writes, problems, limits, headers. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: parts.log,
    bodyLimit: BODY_LIMIT_BYTES,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: 'loopback',
    requestTimeout: 60_000,
  }) as unknown as FastifyInstance
  await app.register(cookie)
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: POLICY },
    strictTransportSecurity: parts.publicUrl.startsWith('https:'),
    crossOriginEmbedderPolicy: false,
  })
  await app.register(rateLimit, {
    global: true,
    max: parts.requestsPerMinute ?? REQUESTS_PER_MINUTE,
    keyGenerator: whoseRequest,
    timeWindow: '1 minute',
    allowList: (request) => !request.url.startsWith('/api/'),
    errorResponseBuilder: tooMany,
  })
  await app.register(multipart, { limits: { fileSize: UPLOAD_LIMIT_BYTES, files: 10 } })

  app.decorateRequest('actor')
  app.addHook('onRequest', async (request, reply) => {
    if (/^\/api\/.*%00/.test(request.url)) return sendProblem(reply, problem(400, 'kernel.bad-request'))
    if (isForeignWrite(request, parts.publicUrl)) return sendProblem(reply, problem(403, 'kernel.foreign-origin'))
    request.actor = await parts.whoAsks(request)
  })
  readJson(app)
  answerErrors(app, parts.log)
  return app
}

/** NUL and halves of surrogate pairs are no characters, and no database keeps them: they go where text comes in. */
const NO_CHARACTER = /\\u(?:0000|d[89a-f])/i
const readText = (body: string): unknown =>
  NO_CHARACTER.test(body)
    ? JSON.parse(body, (_name, value: unknown) =>
        typeof value === 'string' ? value.toWellFormed().replaceAll('\u0000', '') : value,
      )
    : JSON.parse(body)

/** A POST may come without a body; the header then is noise, not a fault. */
function readJson(app: FastifyInstance) {
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    if (body === '') return done(null, {})
    try {
      done(null, readText(body as string))
    } catch {
      done(Object.assign(new Error('The body is not valid JSON.'), { statusCode: 400, code: 'kernel.not-json' }))
    }
  })
}

/** Whatever is thrown becomes a problem: refusals of input as they are, faults as 503, bugs as 500 with a line in the log. */
function answerErrors(app: FastifyInstance, log: Log) {
  app.setErrorHandler((error: Error & { statusCode?: number; code?: string; problem?: ProblemBody }, request, reply) => {
    if (error.problem) return sendProblem(reply, error.problem)
    if (error instanceof z.ZodError) return sendProblem(reply, problemFromZod(error))
    const status = isStrangeCursor(error, request) ? 400 : (error.statusCode ?? 500)
    if (status < 500)
      return sendProblem(reply, {
        ...problem(status, error.code?.startsWith('kernel.') ? error.code : 'kernel.bad-request'),
        detail: error.message,
      })
    log.error({ err: error, url: request.routeOptions.url }, 'a request failed')
    return sendProblem(
      reply,
      problem(isDatabaseAway(error) ? 503 : 500, isDatabaseAway(error) ? 'kernel.database-away' : 'kernel.fault'),
    )
  })
}

/** Forty colleagues behind one office address are forty, not one; a cookie that nobody knows counts for nobody. */
const whoseRequest = ({ actor, ip }: FastifyRequest) => (actor.id ? `${actor.kind} ${actor.id}` : ip)

const tooMany = (_request: FastifyRequest, { ttl }: { ttl: number }) =>
  Object.assign(new Error('too many'), {
    statusCode: 429,
    problem: { ...problem(429, 'kernel.too-many-requests'), retry_after_seconds: Math.ceil(ttl / 1000) },
  })

export const problem = (status: number, code: string, extra: object = {}): ProblemBody => ({
  type: 'about:blank',
  title: code,
  status,
  code,
  ...extra,
})

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Browsers say where a write comes from; one from another site is refused whatever cookie it carries. */
function isForeignWrite({ method, headers }: FastifyRequest, publicUrl: string): boolean {
  if (SAFE_METHODS.has(method)) return false
  if (headers['sec-fetch-site'] && !['same-origin', 'none'].includes(String(headers['sec-fetch-site']))) return true
  const origin = headers.origin
  return (
    origin !== undefined && origin !== publicUrl && origin !== `http://${headers.host}` && origin !== `https://${headers.host}`
  )
}

/** A cursor is opaque, so that only the database can say that it was never ours (SQLSTATE class 22, data exception). */
const isStrangeCursor = (error: { code?: string }, { method, query }: FastifyRequest) =>
  method === 'GET' && /^22/.test(error.code ?? '') && ('page[after]' in (query as object) || 'before' in (query as object))

/** Signed in or not at all: for pages that read without running an action. */
export function onlyFor(roles: readonly string[]) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    if (request.actor.kind === 'nobody') return sendProblem(reply, problem(401, 'people.not-signed-in'))
    if (!request.actor.roles.some((role) => roles.includes(role))) return sendProblem(reply, problem(403, 'kernel.not-allowed'))
    return undefined
  }
}

export type Serve = <Verb extends Action>(
  verb: Verb,
  how?: ServeHow<Verb>,
) => (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>
type OkValue<Verb extends Action> = Extract<Awaited<ReturnType<Verb['run']>>, { ok: true }>['value']
export type ServeHow<Verb extends Action> = {
  status?: number
  /** Last touch at the edge before the verb runs, such as sealing a password. */
  prepare?: (input: z.output<Verb['input']>) => z.output<Verb['input']>
  /** What the caller is shown; read after the change is saved. Without it the value itself, in snake_case. */
  show?: (value: OkValue<Verb>, request: FastifyRequest, reply: FastifyReply) => unknown
}

/** Marks a route as "runs this action", so that a test can see that every write goes through one. */
export const SERVED = Symbol('served action')

/** Turns an action into a route: path, query and body become its input, refusals become problems. */
export function serveWith({ db, clock }: Pick<ServerParts, 'db' | 'clock'>): Serve {
  return (verb, how = {}) => {
    const handle = async (request: FastifyRequest, reply: FastifyReply) => {
      const body = (request.body ?? {}) as Record<string, unknown>
      const ifMatch = request.headers['if-match']
      const sent = {
        ...camelise(request.query as object),
        ...camelise(body),
        ...camelise(request.params as object),
        ...(ifMatch ? { ifMatch: ifMatch.replaceAll('"', '') } : {}),
      }
      const input = verb.input.safeParse(sent)
      if (!input.success) return sendProblem(reply, problemFromZod(input.error))
      const prepared = how.prepare ? how.prepare(input.data as never) : input.data
      const outcome = await verb.run(contextOf(request, { db, clock }, body), prepared)
      if (!outcome.ok) return sendProblem(reply, problemFromRefusal(signedOutFirst(outcome.refusal, request.actor)))
      if (outcome.isRepeated) reply.header('Idempotency-Replayed', 'true')
      reply.status(how.status ?? (request.method === 'POST' ? 200 : 200))
      const answer = how.show ? await how.show(outcome.value as never, request, reply) : outcome.value
      if (answer === undefined || answer === null) return reply.status(how.status ?? 204).send()
      return reply.send(answer)
    }
    return Object.assign(handle, { [SERVED]: verb })
  }
}

const signedOutFirst = (refusal: Refusal, actor: Actor): Refusal =>
  refusal.code === 'kernel.not-allowed' && actor.kind === 'nobody'
    ? { kind: 'signed-out', code: 'people.not-signed-in' }
    : refusal

function contextOf(request: FastifyRequest, { db, clock }: Pick<ServerParts, 'db' | 'clock'>, body: object): Context {
  const now = clock.now()
  const key = request.method === 'POST' ? request.headers['idempotency-key'] : undefined
  const requestHash = createHash('sha256')
    .update(`${request.method} ${request.url}\n${JSON.stringify(body)}`)
    .digest('base64url')
  return {
    db,
    actor: request.actor,
    now,
    newId: () => newIdAt(clock.now()),
    ...(typeof key === 'string' && key.length > 0 && key.length <= 255 ? { idempotency: { key, requestHash } } : {}),
  }
}
