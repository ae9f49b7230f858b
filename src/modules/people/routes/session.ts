import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { NOBODY } from '#kernel/action'
import { readOnly } from '#kernel/db'
import { onlyFor, problem } from '#kernel/http'
import { newIdAt } from '#kernel/id'
import { sendProblem } from '#kernel/problems'
import { countAttempt } from '../actions/count-attempt.ts'
import { makeToken } from '../actions/make-token.ts'
import { type LinkAsked, requestLink } from '../actions/request-link.ts'
import { revokeSession } from '../actions/revoke-session.ts'
import { revokeToken } from '../actions/revoke-token.ts'
import { setPassword } from '../actions/set-password.ts'
import { signIn } from '../actions/sign-in.ts'
import { signOut } from '../actions/sign-out.ts'
import { EVERY_AGENT } from '../core/roles.ts'
import type { AttemptKind } from '../core/signing-in.ts'
import { linkMail } from '../mails.ts'
import type { PeopleParts } from './parts.ts'
import { signInAddress } from '../sign-in-links.ts'
import { sessionsOf, tokensOf } from '../store/sessions.ts'
import { workspaceOf } from '../store/workspace.ts'
import { meView, sessionView, tokenView } from '../views.ts'
import { forgetWhoAsks, SESSION_COOKIE, sessionOf } from '../who-asks.ts'

/** The longest a browser keeps a cookie (RFC 6265bis §5.5). When the session itself ends, the server says. */
const COOKIE_LASTS_S = 400 * 24 * 3_600

/** Signing in and out, one's own sessions, password and tokens. */
export function sessionRoutes(app: FastifyInstance, parts: PeopleParts) {
  inAndOutRoutes(app, parts)
  ownAccessRoutes(app, parts)
}

function inAndOutRoutes(app: FastifyInstance, parts: PeopleParts) {
  const { serve, db, clock, publicUrl, secureCookies: secure, mailOut } = parts
  const cookie = { httpOnly: true, sameSite: 'lax', path: '/', secure } as const

  const me = (agentId: string) => readOnly(db, (tx) => meView(tx, agentId, clock))
  const signedIn = serve(signIn, {
    show: ({ agentId, secret }, _request, reply) => {
      reply.setCookie(SESSION_COOKIE, secret.text, { ...cookie, maxAge: COOKIE_LASTS_S })
      return me(agentId)
    },
  })
  app.post('/session', { preHandler: [keepsNoAnswer, countedBefore(parts, 'password', addressTyped), saysDevice] }, signedIn)

  const sendLink = async ({ to, language, token }: LinkAsked) => {
    const workspace = (await workspaceOf(db))?.name ?? 'Makegood'
    await mailOut?.(linkMail(to, language, { url: signInAddress(publicUrl, token.text), workspace }))
  }
  const asked = serve(requestLink, {
    status: 202,
    show: ({ mail }, request) => {
      // Not waited for: how long an answer takes says nothing about whether the address is known.
      if (mail) void sendLink(mail).catch(lostMail(request))
      return {}
    },
  })
  app.post('/session/link', { preHandler: [keepsNoAnswer, countedBefore(parts, 'link', addressTyped)] }, asked)

  app.get('/session', { preHandler: onlyFor(EVERY_AGENT) }, (request) => me(request.actor.id!))
  const signedOut = serve(signOut, {
    show: (_ended, _request, reply) => {
      reply.clearCookie(SESSION_COOKIE, cookie)
      forgetWhoAsks(db)
    },
  })
  app.delete('/session', signedOut)
}

function ownAccessRoutes(app: FastifyInstance, parts: PeopleParts) {
  const { serve, db, clock } = parts
  const agents = { preHandler: onlyFor(EVERY_AGENT) }
  const forget = () => forgetWhoAsks(db)

  app.get('/sessions', agents, (request) =>
    readOnly(db, async (tx) => {
      const sessions = await sessionsOf(tx, request.actor.id!, clock.now())
      return { data: sessions.map((session) => sessionView(session, sessionOf(request.actor))) }
    }),
  )
  app.delete('/sessions/:id', serve(revokeSession, { show: forget }))
  app.put(
    '/session/password',
    { preHandler: [onlyFor(EVERY_AGENT), countedBefore(parts, 'password', (request) => request.actor.id ?? '')] },
    serve(setPassword, { show: forget }),
  )

  app.get('/tokens', agents, (request) =>
    readOnly(db, async (tx) => ({ data: (await tokensOf(tx, request.actor.id!)).map(tokenView) })),
  )
  const made = serve(makeToken, { status: 201, show: ({ token, secret }) => ({ ...tokenView(token), token: secret.text }) })
  app.post('/tokens', { preHandler: keepsNoAnswer }, made)
  app.delete('/tokens/:id', serve(revokeToken, { show: forget }))
}

/** A mail that was not handed over is a line in the log, without its words; the person asks again. */
export const lostMail = (request: FastifyRequest) => (fault: unknown) =>
  request.log.error({ code: (fault as { code?: string }).code }, 'a mail to a colleague was not handed over')

/** An answer with a secret in it is not kept for a repetition: a repeated request gets a secret of its own. */
export async function keepsNoAnswer(request: FastifyRequest) {
  delete request.headers['idempotency-key']
}

const addressTyped = (request: FastifyRequest) => String((request.body as { address?: unknown } | undefined)?.address ?? '')

async function saysDevice(request: FastifyRequest) {
  request.body = { ...(request.body as object), device: request.headers['user-agent'] ?? '' }
}

/** Too many attempts lately, for this account or from here: 429 and when to come back. Links need no counting; nobody guesses one. */
function countedBefore({ db, clock }: PeopleParts, kind: AttemptKind, whoseAccount: (request: FastifyRequest) => string) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    if (typeof (request.body as { token?: unknown } | undefined)?.token === 'string') return undefined
    const actor = request.actor.kind === 'agent' ? request.actor : NOBODY
    const now = clock.now()
    const attempted = countAttempt.input.safeParse({ kind, whose: whoseAccount(request).slice(0, 320), source: request.ip })
    if (!attempted.success) return sendProblem(reply, problem(422, 'kernel.invalid-input'))
    const outcome = await countAttempt.run({ db, actor, now, newId: () => newIdAt(now) }, attempted.data)
    if (outcome.ok) return undefined
    const { code, ...about } = outcome.refusal
    return sendProblem(
      reply,
      problem(429, code, 'retryAfterSeconds' in about ? { retry_after_seconds: about.retryAfterSeconds } : {}),
    )
  }
}
