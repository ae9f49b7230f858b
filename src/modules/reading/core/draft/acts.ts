/** What one sentence of a reply does; the labels of the training corpus (`corpus/<lang>/drafts-*.tsv`). */
export const ACTS = [
  'refuse',
  'alternative',
  'reason',
  'policy',
  'unsure',
  'findout',
  'own',
  'nobody',
  'shrug',
  'vague',
  'promise',
  'sorry',
  'nonapology',
  'blame',
  'impatient',
  'impersonal',
  'acknowledge',
  'close',
  'outcome',
  'askclosed',
  'checkback',
  'compensate',
  'fix',
  'claim',
  'ask',
  'social',
] as const
export type Act = (typeof ACTS)[number]

/**
 * What else a pack knows the words of. These only ever make a rule keep silent, or say what a question is about; so they may be
 * wide where the cues of acts must be narrow.
 */
export const SIGNS = [
  /** Something the customer can have or do next; "but I can", "you are welcome to". */
  'step',
  /** The writer acts: "I" with something to do, not only with a feeling. */
  'mine',
  /** The writer only feels or thinks: "I understand". */
  'feeling',
  /** A reason of any kind: "because", "so that". */
  'because',
  /** The customer's fact or feeling is taken up, in whatever words. */
  'taken-up',
  /** Any word of apology. */
  'apology',
  /** "Yes", "no", "of course" in answer. */
  'yes-no',
  /** "I will come back to you on that". */
  'comes-back',
  /** The apology that names nothing: "any inconvenience". */
  'blanket',
  /** A right by law: withdrawal, one's own personal data. */
  'right',
  /** Something is different "from today". */
  'from-now',
  /** A day, a month, a time of day. */
  'time',
  /** A number written as a word, "free", "every day": what answers "how many" without a figure. */
  'measure',
  'asks-when',
  'asks-where',
  'asks-how-much',
  'asks-who',
  'asks-why',
  'asks-yes-no',
] as const
export type Sign = (typeof SIGNS)[number]

export const DRAFT_RULES = [
  'D1',
  'D2',
  'D3',
  'D4',
  'D5',
  'D6',
  'D7',
  'D8',
  'D9',
  'D10',
  'D11',
  'D13',
  'D14',
  'D15',
  'D16',
  'D17',
  'D18',
] as const
export type DraftRule = (typeof DRAFT_RULES)[number]
