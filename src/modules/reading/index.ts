/** Reading: what customers feel and ask, what our drafts promise and how they sound, as far as words can show it. */

/** Reads one text; pure, in every language we have. */
export { read } from './engine.ts'
/** The verbs: read what came in, correct a reading, forget the old ones. */
export { correctReading } from './actions/correct-reading.ts'
export { forgetReadings } from './actions/forget-readings.ts'
export { readMessages } from './actions/read-messages.ts'
/** Reads what comes in, beside its road; one in every process, one of them at work. */
export { type FollowParts, followMessages } from './follow-messages.ts'
/** The shapes of a reading. */
export { CUE_KINDS, type Input, LEVELS, type Reading } from './core/reading.ts'
/** Adds the module's part of the API. */
export { readingRoutes } from './routes.ts'
/** `makegood read`: JSON Lines in, JSON Lines out. */
export { readCommand } from './command.ts'
