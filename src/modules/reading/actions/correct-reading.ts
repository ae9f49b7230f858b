import { z } from 'zod'
import { action } from '#kernel/action'
import { accept, refuse } from '#kernel/decision'
import { findMessage } from '#modules/conversations'
import { FRONT } from '#modules/people'
import { CUE_KINDS, LEVELS } from '../core/reading.ts'
import { type CuePlace, correctionOf, readingOf, saveCorrection } from '../store.ts'

const CueGiven = z.object({ kind: z.enum(CUE_KINDS), start: z.number().int().min(0), end: z.number().int().min(1) })

/** Says what a reading should have been: its level, what the customer came for, or that some words were no such cue. */
export const correctReading = action({
  name: 'reading.correct',
  for: FRONT,
  input: z.object({
    messageId: z.uuid(),
    level: z.enum(LEVELS).optional(),
    demand: z.enum(['value', 'failure', 'unclear']).optional(),
    notCue: CueGiven.optional(),
  }),
  async run({ tx, input, now }) {
    const { messageId, level, demand, notCue } = input
    const message = await findMessage(tx, messageId)
    const reading = await readingOf(tx, messageId)
    if (!message || !reading) return refuse({ kind: 'missing', code: 'reading.not-read' })

    const before = await correctionOf(tx, messageId)
    const not: CuePlace[] = notCue ? [[notCue.kind, notCue.start, notCue.end]] : []
    const correction = {
      messageId,
      level: level ?? before?.level ?? null,
      demand: demand ?? before?.demand ?? null,
      notCues: [...(before?.notCues ?? []), ...not],
    }
    await saveCorrection(tx, correction, now)
    const about = { conversationId: message.conversationId, messageId }
    return accept(about, { type: 'reading.corrected' as const, ...about })
  },
})
