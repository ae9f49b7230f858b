import { z } from 'zod'
import { action } from '#kernel/action'
import { accept, refuse } from '#kernel/decision'
import { EVERY_AGENT } from '../core/roles.ts'
import { hashOf, hidden, newSecret, TOKEN_PREFIX } from '../secrets.ts'
import { countTokens, insertToken, TOKENS_PER_AGENT_MAX } from '../store/sessions.ts'
import { sessionOf } from '../who-asks.ts'
import { Name } from './invite-agent.ts'

/** How much of a token is shown again, to recognise it by. */
const ENDS_LENGTH = 4

/** Makes a token with which a program does what this agent may. Only a person makes one: a leaked token breeds no others. */
export const makeToken = action({
  name: 'people.make-token',
  for: EVERY_AGENT,
  input: z.object({ name: Name }),
  async run({ input: { name }, actor, now, newId, tx }) {
    if (actor.id === null || !sessionOf(actor)) return refuse({ kind: 'forbidden', code: 'people.needs-session' })
    const isFull = (await countTokens(tx, actor.id)) >= TOKENS_PER_AGENT_MAX
    if (isFull) return refuse({ kind: 'limit', code: 'people.too-many-tokens', max: TOKENS_PER_AGENT_MAX })

    const secret = `${TOKEN_PREFIX}${newSecret()}`
    const token = { id: newId(), agentId: actor.id, name, ends: secret.slice(-ENDS_LENGTH), madeAt: now, lastUsedAt: null }
    await insertToken(tx, token, hashOf(secret))
    return accept({ token, secret: hidden(secret) }, { type: 'people.token-made', agentId: actor.id, tokenId: token.id })
  },
})
