/** The draft check: what a reply of ours will sound like to the one who reads it (DOMAIN R11). */
export { ACTS, type Act, DRAFT_RULES, type DraftRule } from './draft/acts.ts'
export { actsOf, checkDraft, FINDINGS_MAX } from './draft/check-draft.ts'
export type { DraftGiven } from './draft/drafted.ts'
export { DraftPack, readyDraftPack, type ReadyDraftPack } from './draft/pack.ts'
