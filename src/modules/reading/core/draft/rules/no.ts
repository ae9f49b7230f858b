/** Rules about a "no", an "I don't know" and "those are the rules" (D2, D3, D4). */
import { around, leadsOn, raisedAt, type Rule, takesOn } from '../drafted.ts'
import { does, type Heard, shows } from '../heard.ts'
import { groupOf } from '../pack.ts'

/** The sentences after it in which a "no" may still be made good. */
const AFTER = 2

/** What may follow a "no" without leading anywhere. */
const ENDINGS = ['refuse', 'policy', 'shrug', 'nonapology', 'blame', 'impatient', 'impersonal', 'close', 'social'] as const

/** "Can we" in the refusal itself is no way on: it is what is refused. And what was done before it is no way on from it. */
function isWayOn(each: Heard, refusal: Heard) {
  if (each === refusal) return takesOn(each) || does(each, 'alternative', 'findout', 'fix', 'ask')
  return each.start < refusal.start ? does(each, 'alternative', 'promise', 'fix') || shows(each, 'step') : leadsOn(each)
}

/** D2: a refusal, and neither another way nor a reason with a next step near it. */
export const bareRefusal: Rule = ({ body, given }) =>
  body.flatMap((heard, at) => {
    if (!does(heard, 'refuse') || heard.isQuestion) return []
    const near = around(body, at, 1, AFTER)
    if (near.some((each) => isWayOn(each, heard))) return []
    const isExplained = near.some((each) => does(each, 'reason') || (shows(each, 'because') && !does(each, 'policy')))
    const isMore = body.slice(at + 1, at + 1 + AFTER).some((each) => !does(each, ...ENDINGS))
    if (isExplained && (isMore || !heard.byWords.has('refuse'))) return []
    const alternatives = given.alternatives?.length ? { alternatives: given.alternatives.join(' / ') } : undefined
    return [raisedAt('D2', heard, shows(heard, 'right') ? 'confirm' : 'advise', alternatives)]
  })

/** D3: "I don't know", and nobody who finds out. */
export const bareDontKnow: Rule = ({ body }) =>
  body.flatMap((heard, at) => {
    if (!does(heard, 'unsure') || heard.isQuestion || does(heard, 'findout')) return []
    const unsure = heard.acts.get('unsure')?.end ?? heard.end
    const turnsToAct = (heard.found.get(groupOf.sign('mine'))?.start ?? 0) > unsure
    const isFollowed =
      turnsToAct || around(body, at, 1, AFTER).some((each) => takesOn(each) || does(each, 'ask') || shows(each, 'comes-back'))
    return isFollowed ? [] : [raisedAt('D3', heard)]
  })

/** D4: a rule, the terms or "the system" is all the reason there is. */
export const policyOnly: Rule = ({ body }) =>
  body.flatMap((heard, at) => {
    if (!does(heard, 'policy') || does(heard, 'reason', 'alternative') || shows(heard, 'step')) return []
    const others = around(body, at, 1, AFTER).filter((each) => each !== heard)
    const isSoftened = others.some(
      (each) => does(each, 'reason', 'alternative') || shows(each, 'because') || shows(each, 'step') || takesOn(each),
    )
    return isSoftened || takesOn(heard) ? [] : [raisedAt('D4', heard)]
  })
