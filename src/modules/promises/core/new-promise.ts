/** What a person fills in to give a promise; the composer's form and the API check with this same shape. */
import { z } from 'zod'

export const WORDS_LIMIT = 2_000
export const WHAT_LIMIT = 300
export const HOW_LIMIT = 300
export const EVIDENCE_LIMIT = 2_000

/** More promises than this in one message nobody can overlook, let alone keep. */
export const PROMISES_PER_MESSAGE_LIMIT = 20

/** A database keeps neither NUL nor half a character; leaving them out changes nothing that anybody could have read. */
const readable = () => z.string().overwrite((text) => text.replaceAll('\u0000', '').toWellFormed().trim())
const words = (limit: number) => readable().min(1).max(limit)

export const NewDue = z.object({
  date: z.string().max(10),
  time: z.string().max(12),
  zone: z.string().max(64),
  which: z.enum(['earlier', 'later']).optional(),
})

export const NewPrice = z.union([
  z.literal('free'),
  z.object({ amount: z.string().regex(/^\d{1,12}(\.\d{1,4})?$/), currency: z.string().regex(/^[A-Z]{3}$/) }),
])

export const NewPromise = z.object({
  words: words(WORDS_LIMIT),
  what: words(WHAT_LIMIT),
  how: words(HOW_LIMIT).nullish(),
  price: NewPrice.nullish(),
  due: NewDue,
  ownerId: z.uuid().nullish(),
  backupId: z.uuid().nullish(),
})
export type NewPromise = z.output<typeof NewPromise>

export const NewPromises = z.array(NewPromise).max(PROMISES_PER_MESSAGE_LIMIT).default([])

export const Evidence = words(EVIDENCE_LIMIT)

/** May come empty: the rule then says why the customer's own words are needed. */
export const CustomerWords = readable().max(WORDS_LIMIT)
