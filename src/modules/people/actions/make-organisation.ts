import { z } from 'zod'
import { action } from '#kernel/action'
import { accept } from '#kernel/decision'
import { FRONT } from '../core/roles.ts'
import { insertOrganisation } from '../store/workspace.ts'
import { Name } from './invite-agent.ts'

/** Names an organisation that customers belong to. Two may have the same name: there are many Andersson AB. */
export const makeOrganisation = action({
  name: 'people.make-organisation',
  for: FRONT,
  input: z.object({ name: Name }),
  async run({ input: { name }, now, newId, tx }) {
    const organisation = { id: newId(), name, version: 1 }
    await insertOrganisation(tx, organisation, now)
    return accept(organisation, { type: 'people.organisation-made', organisationId: organisation.id })
  },
})
