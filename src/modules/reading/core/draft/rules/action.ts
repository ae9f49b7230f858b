/** Rules about what is done, by whom and when (D10, D11, D17, D18). */
import type { Span } from '../../reading.ts'
import { around, type Drafted, leadsOn, raisedAt, type Rule, takesOn } from '../drafted.ts'
import { does, type Heard, shows } from '../heard.ts'

const AFTER = 2

const overlaps = (one: Span, other: Span) => one.start < other.end && other.start < one.end

/** D10: "it will be looked at": nobody who does it; or only sympathy where something had to be done (A08). */
export const noOwner: Rule = (drafted) => {
  const { body } = drafted
  const raised = body.flatMap((heard, at) => {
    if (!does(heard, 'nobody', 'shrug')) return []
    const isOwned = around(body, at, 1, AFTER).some((each) => takesOn(each) || (each !== heard && does(each, 'alternative')))
    return isOwned || shows(heard, 'step') ? [] : [raisedAt('D10', heard)]
  })
  return raised.length > 0 ? raised : onlySympathy(drafted)
}

const isFeeling = (heard: Heard) =>
  ['sorry', 'acknowledge', 'nonapology'].some((act) => saysSo(heard, act)) ||
  shows(heard, 'apology') ||
  shows(heard, 'taken-up') ||
  shows(heard, 'feeling')

/** A sentence of feeling may hold an act as well; then it is said in words, not only guessed at. */
const isActing = (heard: Heard) =>
  isFeeling(heard)
    ? shows(heard, 'mine') || ['own', 'findout', 'fix', 'alternative', 'refuse', 'checkback'].some((act) => saysSo(heard, act))
    : leadsOn(heard) || does(heard, 'outcome', 'refuse', 'reason', 'policy', 'promise', 'nobody')
const saysSo = ({ byWords }: Heard, act: string) => (byWords as ReadonlySet<string>).has(act)

function onlySympathy({ body, isHeated, given }: Drafted) {
  const isAwaited = isHeated || (given.customer?.questions.length ?? 0) > 0
  const last = body.at(-1)
  if (!isAwaited || !last || given.promises.length > 0) return []
  return body.every((each) => isFeeling(each) && !each.isQuestion && !isActing(each)) ? [raisedAt('D10', last)] : []
}

const hasTime = ({ given }: Drafted, heard: Heard) =>
  shows(heard, 'time') ||
  given.promises.some((promise) => overlaps(promise, heard) && promise.when.kind !== 'none' && promise.when.kind !== 'condition')

/** "I'll ring you when it is loaded", after the day has been named, is not vague. */
const isTimed = (drafted: Drafted, at: number) =>
  around(drafted.body, at, 1, 1).some((each) => hasTime(drafted, each)) ||
  drafted.given.promises.some((promise) => overlaps(promise, drafted.body[at]!) && promise.when.kind === 'condition')

/** D11: something is promised for "soon". */
export const vagueTime: Rule = (drafted) => {
  const { body, given, text } = drafted
  return body.flatMap((heard, at) => {
    const vague = heard.acts.get('vague')
    if (!vague || heard.isQuestion || around(body, at, 0, 1).some((each) => hasTime(drafted, each))) return []
    const promised = given.promises.find((promise) => overlaps(promise, heard))
    if (!heard.byWords.has('vague') && (!promised || isTimed(drafted, at))) return []
    const words = heard.byWords.has('vague') ? vague : undefined
    const fills = words && {
      before: text.slice(heard.start, words.start),
      after: text.slice(words.end, heard.end),
      words: text.slice(words.start, words.end),
    }
    return [{ ...raisedAt('D11', heard, 'advise', fills), ...words }]
  })
}

/** D17: money or a gift, and the thing itself is left as it is. */
export const moneyOnly: Rule = ({ body }) => {
  const gift = body.find((each) => does(each, 'compensate'))
  if (!gift || does(gift, 'fix', 'alternative', 'outcome', 'refuse', 'reason') || shows(gift, 'from-now')) return []
  const others = body.filter((each) => !does(each, 'compensate'))
  const isMoreThanMoney = others.some((each) => leadsOn(each) || does(each, 'outcome', 'promise', 'reason', 'alternative'))
  return isMoreThanMoney ? [] : [raisedAt('D17', gift, 'confirm')]
}

/** What a closing letter has: the outcome, the question whether it is closed for the customer too, and another look later. */
const CLOSING_PARTS = 3
const CLOSING_PARTS_MISSING_MIN = 2

/** D18: the matter is declared finished by us alone. */
export const closedByUs: Rule = ({ body }) => {
  const closing = body.find((each) => each.byWords.has('close') && !each.isQuestion)
  if (!closing) return []
  const hasOutcome = body.some((each) => does(each, 'outcome', 'fix'))
  const asks = body.some((each) => each.isQuestion || (does(each, 'askclosed') && !does(each, 'close')))
  const looksAgain = body.some((each) => does(each, 'checkback'))
  const has = Number(hasOutcome) + Number(asks) + Number(looksAgain)
  return asks || CLOSING_PARTS - has < CLOSING_PARTS_MISSING_MIN ? [] : [raisedAt('D18', closing)]
}
