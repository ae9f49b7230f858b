/** What the rules of DOMAIN R12 find in the signs of a note, each with the words it is about. */
import type { Span } from '../reading.ts'
import { personalDataIn } from './personal.ts'
import type { NoteRule, NoteSign } from './pack.ts'
import type { SignFound, Signs } from './signs.ts'

/** A rule that spoke, and where. */
export type Raised = Span & { readonly rule: NoteRule }

export type Heard = {
  readonly text: string
  readonly sentences: readonly Span[]
  readonly signs: readonly Signs[]
  readonly quotations: readonly Span[]
}

/** Accusing signs: a question that holds one of them is no open question, and an opener does not excuse them. */
const ACCUSING: readonly NoteSign[] = ['judgement', 'motive', 'trait', 'gotcha']

const isAccusing = (signs: Signs) => ACCUSING.some((sign) => signs.has(sign))

/** Where the note first shows a sign. */
export const firstSign = ({ signs }: Heard, sign: NoteSign): SignFound | undefined =>
  signs.find((each) => each.has(sign))?.get(sign)

const has = ({ signs }: Heard, sign: NoteSign) => signs.some((each) => each.has(sign))

/** The first sentence that accuses, or else the first: what is missing from a note is shown where it would help most. */
function whereMissing({ sentences, signs }: Heard): Span {
  const at = Math.max(0, signs.findIndex(isAccusing))
  return sentences[at]!
}

type Rule = (heard: Heard) => Span | undefined

const saidBy =
  (sign: NoteSign): Rule =>
  (heard) =>
    firstSign(heard, sign)

const missing =
  (isThere: (heard: Heard) => boolean): Rule =>
  (heard) =>
    isThere(heard) ? undefined : whereMissing(heard)

/** What was seen or heard, with its time; words in quotation marks are something that was heard. */
const hasFactWithTime = (heard: Heard) => has(heard, 'time') && (has(heard, 'fact') || heard.quotations.length > 0)

const isGentle = (heard: Heard) =>
  has(heard, 'opener') || has(heard, 'charitable') || heard.signs.some((signs) => signs.has('question') && !isAccusing(signs))

const RULES: Readonly<Record<NoteRule, Rule>> = {
  S10: (heard) => personalDataIn(heard.text, heard.sentences) ?? firstSign(heard, 'personal'),
  S7: saidBy('seen'),
  S9: saidBy('gotcha'),
  S1: saidBy('judgement'),
  S4: saidBy('trait'),
  S3: saidBy('motive'),
  S2: saidBy('absolute'),
  S5: missing(hasFactWithTime),
  S6: missing(isGentle),
  S8: missing((heard) => has(heard, 'offer')),
}

/** All rules that speak, the worst first. */
export function raisedIn(heard: Heard, order: readonly NoteRule[]): Raised[] {
  return order.flatMap((rule) => {
    const found = RULES[rule](heard)
    return found && found.end > found.start ? [{ rule, start: found.start, end: found.end }] : []
  })
}
