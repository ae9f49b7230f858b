import type { Tx } from '#kernel/db'
import { hashOf, newSecret } from './secrets.ts'
import { insertLink, sweepLinks } from './store/sessions.ts'

export type LinkWish = { now: Date; newId: () => string; validMinutes: number }
export type MadeLink = { id: string; token: string; endsAt: Date }

/** Makes a link that signs this agent in, once, within so many minutes. The token is seen here and never again. */
export async function makeSignInLink(tx: Tx, agentId: string, { now, newId, validMinutes }: LinkWish): Promise<MadeLink> {
  const token = newSecret()
  const link = {
    id: newId(),
    agentId,
    tokenHash: hashOf(token),
    madeAt: now,
    endsAt: new Date(now.getTime() + validMinutes * 60_000),
  }
  await sweepLinks(tx, agentId, now)
  await insertLink(tx, link)
  return { id: link.id, token, endsAt: link.endsAt }
}

/** Where a browser opens it. The token stands behind #, which browsers do not send, so link scanners cannot use it up. */
export const signInAddress = (publicUrl: string, token: string) => `${publicUrl}/sign-in#token=${token}`
