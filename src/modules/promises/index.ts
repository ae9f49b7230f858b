/** Promises: our word to customers, given, kept or broken, and never quietly forgotten. */

/** Breaks every open promise whose due has come; the due watch runs it, and so may a test. */
export { BREACHES_PER_RUN_LIMIT, breachOverdue } from './actions/breach-overdue.ts'
/** The verbs of people, each one transaction; those that send words give their promises in the same one. */
export { answerWithPromises } from './actions/answer.ts'
export { givePromise } from './actions/give-promise.ts'
export { handOverPromise } from './actions/hand-over-promise.ts'
export { keepPromise } from './actions/keep-promise.ts'
export { noteCallWithPromises } from './actions/note-call.ts'
export { openConversationWithPromises } from './actions/open-conversation.ts'
export { takeBackWithPromises } from './actions/take-back.ts'
export { withdrawPromise } from './actions/withdraw-promise.ts'
/** How often we keep our word (R4), with its 95 % interval. */
export { type KeptRate, keptRate, type Rate, RATE_SHOWN_FROM, wilson } from './core/kept-rate.ts'
/** The shape in which a promise is given, shared with the composer's form. */
export { NewPromise, NewPromises, PROMISES_PER_MESSAGE_LIMIT } from './core/new-promise.ts'
/** The noun, its states, and what may be asked of it at an instant. */
export {
  type CustomerPromise,
  type Due,
  isAtRisk,
  isOverdue,
  isStillOwed,
  type Price,
  PROMISE_STATES,
  type PromiseFact,
  type PromiseState,
  RISK_LEFT_MS,
  RISK_SHARE,
} from './core/promise.ts'
/** Wakes at each due; one in every process. */
export { type DueWatchParts, startDueWatch } from './due-watch.ts'
/** Adds the module's writes to the API, relative to its prefix. */
export { promiseRoutes, type PromiseShows } from './routes.ts'
/** The table's row and what screens read from it. */
export { nextDue, type PromiseRow, priceOf, statesOfDueBetween } from './store.ts'
