import { z } from 'zod'
import { action } from '#kernel/action'
import { accept } from '#kernel/decision'
import type { Fact } from '#kernel/facts'
import { takeBackMessage } from '#modules/conversations'
import { FRONT } from '#modules/people'
import { unsend } from '../core/life.ts'
import type { NewPromise } from '../core/new-promise.ts'
import type { CustomerPromise } from '../core/promise.ts'
import { promisesSaidIn, savePromise } from '../store.ts'
import { tellWhatIsOwed } from './tell-what-is-owed.ts'

/** Takes a message back before it leaves: what it promised was never said. The composer gets words and promises again. */
export const takeBackWithPromises = action({
  name: 'promises.take-back',
  for: FRONT,
  input: z.object({ messageId: z.uuid() }),
  async run(given) {
    const promises = await promisesSaidIn(given.tx, given.input.messageId)
    const decisions = promises.map((promise) => unsend(promise, given.now)).filter((decision) => decision.ok)
    const wanted = decisions.map(({ value }) => asWanted(value))
    const taken = await takeBackMessage(given, { ...given.input, promises: wanted })
    if (!taken.ok) return taken

    for (const { value } of decisions) await savePromise(given.tx, value)
    await tellWhatIsOwed(
      given.tx,
      decisions.map(({ value }) => value),
    )
    const { text, html, ...about } = taken.value
    const draft = { text, html, promises: wanted }
    const facts: Fact[] = [...taken.facts, ...decisions.flatMap(({ facts }) => facts)]
    return accept({ ...about, draft }, ...facts)
  },
})

/** A promise as it was asked for, so that sending the words again gives it again. */
const asWanted = ({ words, what, how, price, due, ownerId, backupId }: CustomerPromise): NewPromise => ({
  words,
  what,
  how,
  price,
  due: { ...due.wall, ...(due.which ? { which: due.which } : {}) },
  ownerId,
  backupId,
})
