/** The promises a draft would make, and what a model of them is trained with. */
export { clauseText } from './promises/clause.ts'
export { CLAUSE_CUE_NAMES, clauseExtras } from './promises/cues.ts'
export { PromisesPack, type PromiseWords, promiseWordsOf } from './promises/pack.ts'
export { type PromiseCircumstances, readPromises } from './promises/read-promises.ts'
