import { z } from 'zod'
import { action } from '#kernel/action'
import { accept } from '#kernel/decision'
import { FRONT } from '#modules/people'
import { insertUpload } from '../store/attachments.ts'

/** Keeps a file that will go with an answer; its bytes are already in the file store under their hash. */
export const keepUpload = action({
  name: 'conversations.keep-upload',
  for: FRONT,
  input: z.object({
    name: z.string().min(1).max(255),
    type: z.string().max(255),
    sizeBytes: z.number().int().nonnegative(),
    sha256: z.string().length(64),
  }),
  async run({ input, tx, now, newId, actor }) {
    const id = newId()
    await insertUpload(tx, { id, uploadedBy: actor.id!, ...input, now })
    return accept({ id, ...input })
  },
})
