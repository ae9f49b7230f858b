/** Rules about how it sounds: apologies, blame, impatience (D7, D8, D9, D14). */
import type { Act } from '../acts.ts'
import { around, type Drafted, leadsOn, raisedAt, type Raised, type Rule, takesOn } from '../drafted.ts'
import { does, type Heard, shows } from '../heard.ts'
import { phrasesIn, wordsIn } from '../phrases/book.ts'
import { groupOf } from '../pack.ts'

const apologises = (heard: Heard) => shows(heard, 'apology') && !heard.found.has(groupOf.not('sorry'))

/** D7: sorry twice in one letter, or again as last time with nothing done in between. */
export const sorryAgain: Rule = (drafted) => {
  const { body, heard: all, ready, given } = drafted
  const apologies = all.filter((each) => apologises(each))
  const second = apologies[1]
  if (second) return [raisedAt('D7', second)]
  const first = apologies[0]
  const last = given.context?.previous?.findLast(({ from }) => from === 'agent')?.text ?? ''
  if (!first || last === '' || body.some((each) => leadsOn(each) || does(each, 'outcome'))) return []
  const before = phrasesIn(ready.book, wordsIn(ready.book, last, 0, Math.min(last.length, LAST_UNITS_MAX)))
  return before.has(groupOf.sign('apology')) ? [raisedAt('D7', first)] : []
}
const LAST_UNITS_MAX = 4_000

/** D8: sorry "if", sorry "that you feel", sorry for "any inconvenience". */
export const nonApology: Rule = ({ body }) =>
  body.flatMap((heard, at) => {
    if (!does(heard, 'nonapology')) return []
    const isRepaired = around(body, at, 1, 1).some((each) => does(each, 'sorry', 'fix', 'outcome') || takesOn(each))
    if (isRepaired && (shows(heard, 'blanket') || !heard.byWords.has('nonapology'))) return []
    return [raisedAt('D8', heard)]
  })

const eachWith =
  (rule: Raised['rule'], ...acts: Act[]) =>
  ({ body }: Drafted) =>
    body.filter((heard) => does(heard, ...acts)).map((heard) => raisedAt(rule, heard))

/** D9: it was the customer, a colleague or another department. */
export const blame: Rule = eachWith('D9', 'blame')

/** D14: impatience, sarcasm, or a person handled as a number. Where words say that nobody does it, that is D10. */
export const impatience: Rule = (drafted) =>
  eachWith(
    'D14',
    'impatient',
    'impersonal',
  )(drafted).filter(({ heard }) => !heard?.byWords.has('nobody') || heard.byWords.has('impersonal') || does(heard, 'impatient'))
