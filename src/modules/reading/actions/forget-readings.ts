import { z } from 'zod'
import { action } from '#kernel/action'
import { accept } from '#kernel/decision'
import { forgetReadingsBefore } from '../store.ts'

/** Readings are kept for ninety days (DOMAIN §3.7); the words stay where they are, the hint about them goes. */
export const READINGS_KEPT_DAYS = 90
const DAY_MS = 86_400_000
const FORGOTTEN_AT_ONCE_LIMIT = 5_000

/** Forgets readings that are older than they may be. */
export const forgetReadings = action({
  name: 'reading.forget-old',
  for: ['system'],
  input: z.object({}),
  async run({ tx, now }) {
    const before = new Date(now.getTime() - READINGS_KEPT_DAYS * DAY_MS)
    return accept({ forgottenCount: await forgetReadingsBefore(tx, before, FORGOTTEN_AT_ONCE_LIMIT) })
  },
})
