import { z } from 'zod'
import { action } from '#kernel/action'
import { accept, refuse } from '#kernel/decision'
import { EVERY_AGENT } from '../core/roles.ts'
import { judgeNewPassword, PASSWORD_LENGTH_MAX } from '../core/signing-in.ts'
import { hashPassword, isPassword } from '../passwords.ts'
import { findAgent, passwordHashOf, savePasswordHash } from '../store/agents.ts'
import { endLinksOf, endSessionsOf, findOwnSession, forgetAttempts } from '../store/sessions.ts'
import { sessionOf } from '../who-asks.ts'
import { attemptKey } from './count-attempt.ts'

export const NewPassword = z.object({
  password: z.string().max(PASSWORD_LENGTH_MAX * 2),
  current: z
    .string()
    .max(PASSWORD_LENGTH_MAX * 2)
    .optional(),
})

/** Sets one's own password and ends every other session and unused link: whoever knew the old one is out. */
export const setPassword = action({
  name: 'people.set-password',
  for: EVERY_AGENT,
  input: NewPassword,
  async run({ input: { password, current }, actor, now, tx }) {
    const sessionId = sessionOf(actor)
    const agent = actor.id === null ? undefined : await findAgent(tx, actor.id, { lock: true })
    if (!agent || !sessionId) return refuse({ kind: 'forbidden', code: 'people.needs-session' })
    const passwordHash = await passwordHashOf(tx, agent.id)
    const isCurrentRight = current !== undefined && (await isPassword(current, passwordHash))
    const session = await findOwnSession(tx, sessionId)

    const decision = judgeNewPassword(
      { password, address: agent.address },
      { session, hasPassword: passwordHash !== null, isCurrentRight, now },
    )
    if (!decision.ok) return decision

    await savePasswordHash(tx, agent.id, await hashPassword(password))
    await endSessionsOf(tx, agent.id, sessionId)
    await endLinksOf(tx, agent.id, now)
    await forgetAttempts(tx, attemptKey(agent.id))
    return accept({ isSet: true }, { type: 'people.password-set', agentId: agent.id })
  },
})
