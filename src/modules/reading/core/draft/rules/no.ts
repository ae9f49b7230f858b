/** Rules about a "no", an "I don't know" and "those are the rules" (D2, D3, D4). */
import { around, leadsOn, raisedAt, type Rule, takesOn } from '../drafted.ts'
import { does, shows } from '../heard.ts'
import { groupOf } from '../pack.ts'

/** The sentences after it in which a "no" may still be made good. */
const AFTER = 2

/** D2: a refusal, and neither another way nor a reason with a next step near it. */
export const bareRefusal: Rule = ({ body, given }) =>
  body.flatMap((heard, at) => {
    if (!does(heard, 'refuse') || heard.isQuestion) return []
    const near = around(body, at, 1, AFTER)
    // "Can we" in the refusal itself is no way on: it is what is refused.
    const isLedOn = near.some((each) =>
      each === heard ? takesOn(each) || does(each, 'alternative', 'findout', 'fix', 'ask') : leadsOn(each),
    )
    if (isLedOn) return []
    const isExplained = near.some((each) => does(each, 'reason') || (shows(each, 'because') && !does(each, 'policy')))
    if (isExplained && body.length > at + 1) return []
    if (!heard.byWords.has('refuse') && isExplained) return []
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
