import { z } from 'zod'
import { action } from '#kernel/action'
import { accept, refuse } from '#kernel/decision'
import { staleEdit } from '../core/editing.ts'
import { FRONT } from '../core/roles.ts'
import { findOrganisation, saveOrganisation } from '../store/workspace.ts'
import { Name } from './invite-agent.ts'

/** Gives an organisation another name. */
export const renameOrganisation = action({
  name: 'people.rename-organisation',
  for: FRONT,
  input: z.object({ id: z.uuid(), ifMatch: z.string().optional(), name: Name }),
  async run({ input: { id, ifMatch, name }, tx }) {
    const organisation = await findOrganisation(tx, id, { lock: true })
    if (!organisation) return refuse({ kind: 'missing', code: 'people.organisation-not-found' })
    const stale = staleEdit(ifMatch, organisation.version)
    if (stale) return stale

    const renamed = { ...organisation, name, version: organisation.version + 1 }
    await saveOrganisation(tx, renamed)
    return accept(renamed, { type: 'people.organisation-renamed', organisationId: id })
  },
})
