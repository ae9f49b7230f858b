import { z } from 'zod'
import { action } from '#kernel/action'
import { accept, refuse } from '#kernel/decision'
import { FRONT } from '#modules/people'
import { withdraw } from '../core/change.ts'
import { CustomerWords } from '../core/new-promise.ts'
import { findPromise, savePromise } from '../store.ts'
import { tellWhatIsOwed } from './tell-what-is-owed.ts'

/** Notes that the customer no longer needs what we promised, in the customer's own words. */
export const withdrawPromise = action({
  name: 'promises.withdraw',
  for: FRONT,
  input: z.object({ promiseId: z.uuid(), customerWords: CustomerWords }),
  async run({ tx, input: { promiseId, customerWords }, now }) {
    const promise = await findPromise(tx, promiseId, { lock: true })
    if (!promise) return refuse({ kind: 'missing', code: 'promises.not-found' })

    const decision = withdraw(promise, customerWords, now)
    if (!decision.ok) return decision
    await savePromise(tx, decision.value)
    await tellWhatIsOwed(tx, [decision.value])
    return accept({ promiseId, state: decision.value.state }, ...decision.facts)
  },
})
