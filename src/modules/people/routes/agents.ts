import type { FastifyInstance } from 'fastify'
import { readOnly } from '#kernel/db'
import { onlyFor } from '#kernel/http'
import { editAnAgent } from '../actions/edit-agent.ts'
import { inviteAgent } from '../actions/invite-agent.ts'
import { makeLink } from '../actions/make-link.ts'
import { EVERY_AGENT } from '../core/roles.ts'
import { invitationMail } from '../mails.ts'
import type { PeopleParts } from './parts.ts'
import { signInAddress } from '../sign-in-links.ts'
import { findAgent, listAgents } from '../store/agents.ts'
import { workspaceOf } from '../store/workspace.ts'
import { agentView } from '../views.ts'
import { forgetWhoAsks } from '../who-asks.ts'
import { keepsNoAnswer, lostMail } from './session.ts'

/** Colleagues: who they are, inviting them, what they may do. */
export function agentRoutes(app: FastifyInstance, { serve, db, publicUrl, mailOut }: PeopleParts) {
  app.get('/agents', { preHandler: onlyFor(EVERY_AGENT) }, () =>
    readOnly(db, async (tx) => ({ data: (await listAgents(tx)).map(agentView) })),
  )

  const invited = serve(inviteAgent, {
    status: 201,
    show: async ({ agentId, host, token }, request) => {
      const agent = (await findAgent(db, agentId))!
      // The answer of a repeated request was kept without its secret, and the invitation has been sent.
      if (!token) return agentView(agent)
      const url = signInAddress(publicUrl, token.text)
      const workspace = (await workspaceOf(db))?.name ?? 'Makegood'
      if (mailOut) void mailOut(invitationMail(agent.address, agent.language, { url, workspace, host })).catch(lostMail(request))
      return { ...agentView(agent), sign_in_url: url }
    },
  })
  app.post('/agents', invited)

  const edited = serve(editAnAgent, {
    show: (agent) => {
      forgetWhoAsks(db)
      return agentView(agent)
    },
  })
  app.patch('/agents/:id', edited)

  const linked = serve(makeLink, {
    status: 201,
    show: ({ token, endsAt }) => ({ url: signInAddress(publicUrl, token.text), ends_at: endsAt.toISOString() }),
  })
  app.post('/agents/:id/sign-in-link', { preHandler: keepsNoAnswer }, linked)
}
