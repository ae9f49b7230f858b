import { z } from 'zod'
import { action } from '#kernel/action'
import { accept, refuse } from '#kernel/decision'
import { FRONT } from '#modules/people'
import { keep } from '../core/life.ts'
import { Evidence } from '../core/new-promise.ts'
import { findPromise, savePromise } from '../store.ts'
import { tellWhatIsOwed } from './tell-what-is-owed.ts'

/** Says that a promise was kept, and what shows it; `at` is when it was done, if that was before now. */
export const keepPromise = action({
  name: 'promises.keep',
  for: FRONT,
  input: z.object({ promiseId: z.uuid(), evidence: Evidence, at: z.iso.datetime({ offset: true }).optional() }),
  async run({ tx, input: { promiseId, evidence, at }, now }) {
    const promise = await findPromise(tx, promiseId, { lock: true })
    if (!promise) return refuse({ kind: 'missing', code: 'promises.not-found' })

    const decision = keep(promise, { evidence, at: at ? new Date(at) : now }, now)
    if (!decision.ok) return decision
    await savePromise(tx, decision.value)
    await tellWhatIsOwed(tx, [decision.value])
    return accept({ promiseId, state: decision.value.state }, ...decision.facts)
  },
})
