import { z } from 'zod'
import type { Tx } from '#kernel/db'
import { action } from '#kernel/action'
import { accept, refuse } from '#kernel/decision'
import { comeIn } from '../core/agent.ts'
import { ANYBODY } from '../core/roles.ts'
import { judgeLink, judgePassword, PASSWORD_LENGTH_MAX, SESSION_LASTS_MS } from '../core/signing-in.ts'
import { isPassword } from '../passwords.ts'
import { hashOf, hidden, newSecret } from '../secrets.ts'
import { agentAtAddress, findAgent, saveAgent } from '../store/agents.ts'
import { forgetAttempts, insertSession, lockLink, markLinkUsed, sweepSessions } from '../store/sessions.ts'
import { attemptKey } from './count-attempt.ts'

const DEVICE_LENGTH_MAX = 200

export const SignIn = z.object({
  token: z.string().min(1).max(200).optional(),
  address: z.string().max(320).optional(),
  password: z
    .string()
    .max(PASSWORD_LENGTH_MAX * 2)
    .optional(),
  /** What the browser calls itself, to recognise the session by later. */
  device: z
    .string()
    .default('')
    .transform((text) => text.slice(0, DEVICE_LENGTH_MAX)),
})

/** Begins a session: by a link, once, or by address and password. The cookie's secret is seen here and never again. */
export const signIn = action({
  name: 'people.sign-in',
  for: ANYBODY,
  input: SignIn,
  async run({ input, now, newId, tx }) {
    const beganBy = input.token === undefined ? ('password' as const) : ('link' as const)
    const decision = input.token === undefined ? await byPassword(tx, input) : await byLink(tx, input.token, now)
    if (!decision.ok) return decision

    const agent = comeIn(decision.value, now)
    const secret = newSecret()
    const session = { id: newId(), agentId: agent.id, tokenHash: hashOf(secret), beganBy, device: input.device }
    if (decision.value.state !== agent.state) await saveAgent(tx, { ...agent, version: agent.version + 1 })
    await sweepSessions(tx, agent.id, now)
    await insertSession(tx, { ...session, startedAt: now, lastSeenAt: now, endsAt: new Date(now.getTime() + SESSION_LASTS_MS) })
    await forgetAttempts(tx, attemptKey(agent.address))

    const fact = { type: 'people.signed-in', agentId: agent.id, sessionId: session.id, by: beganBy }
    return accept({ agentId: agent.id, sessionId: session.id, secret: hidden(secret) }, fact)
  },
})

/** The agent is read again, locked, once the password is judged: nobody comes in who was disabled meanwhile. */
async function byPassword(tx: Tx, { address, password }: z.output<typeof SignIn>) {
  if (!address || !password) return refuse({ kind: 'signed-out', code: 'people.wrong-password' })
  const known = await agentAtAddress(tx, address.trim())
  const isRight = await isPassword(password, known?.passwordHash)
  return judgePassword(known && (await findAgent(tx, known.id, { lock: true })), isRight)
}

async function byLink(tx: Tx, token: string, now: Date) {
  const link = await lockLink(tx, hashOf(token))
  const agent = link && (await findAgent(tx, link.agentId, { lock: true }))
  const decision = judgeLink(link, agent, now)
  if (decision.ok && link) await markLinkUsed(tx, link.id, now)
  return decision
}
