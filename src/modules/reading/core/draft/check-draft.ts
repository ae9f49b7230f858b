/** The draft check (DOMAIN R11): a second look for the author only, never a verdict, never stored. */
import type { Finding } from '../reading.ts'
import type { Act, DraftRule } from './acts.ts'
import { draftedOf, type DraftGiven, type Raised, type Rule } from './drafted.ts'
import type { ActsModel } from './heard.ts'
import { hear, type SentenceGiven } from './heard.ts'
import { SEVERITIES_WORST_FIRST, WORST_FIRST } from './order.ts'
import type { ReadyDraftPack } from './pack.ts'
import { moneyOnly, closedByUs, noOwner, vagueTime } from './rules/action.ts'
import { curt, unanswered, unheard } from './rules/answer.ts'
import { bareDontKnow, bareRefusal, policyOnly } from './rules/no.ts'
import { rightPerson } from './rules/person.ts'
import { script } from './rules/script.ts'
import { blame, impatience, nonApology, sorryAgain } from './rules/tone.ts'
import { movedDate } from './rules/word.ts'
import { worded } from './wording.ts'

/** More than three things to change at once and none is changed. */
export const FINDINGS_MAX = 3

const RULES: readonly Rule[] = [
  curt,
  bareRefusal,
  bareDontKnow,
  policyOnly,
  script,
  unheard,
  sorryAgain,
  nonApology,
  blame,
  noOwner,
  vagueTime,
  unanswered,
  impatience,
  rightPerson,
  movedDate,
  moneyOnly,
  closedByUs,
]

const badness = ({ severity, rule }: Raised) =>
  SEVERITIES_WORST_FIRST.indexOf(severity) * WORST_FIRST.length + WORST_FIRST.indexOf(rule)

/** The worse of the two says it; both on the same words would be nagging. */
const SAID_BY_THE_OTHER: Partial<Record<DraftRule, readonly DraftRule[]>> = {
  D14: ['D9'],
  D6: ['D1', 'D8', 'D9', 'D14'],
  D10: ['D9', 'D14'],
  D1: ['D3', 'D4', 'D8', 'D9', 'D11', 'D14'],
}

const isSaidAlready = (raised: Raised, all: readonly Raised[]) =>
  all.some(
    (other) => SAID_BY_THE_OTHER[raised.rule]?.includes(other.rule) && other.start < raised.end && raised.start < other.end,
  )

/** One finding of each rule: the first place is enough to see what is meant. */
const firstOfEach = (raised: readonly Raised[]) =>
  raised.filter(({ rule }, at) => raised.findIndex((each) => each.rule === rule) === at)

/** At most three things worth another look, worst first, each with its words, why, and a better wording in the same language. */
export function checkDraft(text: string, given: DraftGiven): Finding[] {
  const drafted = draftedOf(text, given)
  const all = RULES.flatMap((rule) => rule(drafted))
  return firstOfEach(all)
    .filter((raised) => !isSaidAlready(raised, all))
    .toSorted((one, other) => badness(one) - badness(other) || one.start - other.start)
    .slice(0, FINDINGS_MAX)
    .flatMap((raised) => worded(raised, drafted) ?? [])
}

/** What one sentence of a draft does, by the words of the pack and, where given, a model. */
export const actsOf = (text: string, sentence: SentenceGiven, ready: ReadyDraftPack, model?: ActsModel): ReadonlySet<Act> =>
  new Set(hear(text, sentence, ready, model).acts.keys())
