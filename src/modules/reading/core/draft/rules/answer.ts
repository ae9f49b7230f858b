/** Rules about answering: too short for what was asked, unheard feelings, questions left open (D1, D6, D13). */
import type { Quoted } from '../../reading.ts'
import { type Drafted, leadsOn, raisedAt, type Raised, type Rule, takesOn } from '../drafted.ts'
import { does, type Heard, shows } from '../heard.ts'
import { sharedTopics, topicsOf } from '../overlap.ts'
import { groupOf } from '../pack.ts'
import { phrasesIn, wordsIn } from '../phrases/book.ts'

const CURT_WORDS_MAX = 12
const CURT_CHARACTERS_MAX = 20
/** So few words answer nothing to somebody who asked in whole sentences. */
const BARE_WORDS_MAX = 2
const OVERLAP_MIN = 0.2
const QUESTIONS_READ_MAX = 8
const OPENING_SENTENCES = 2
/** The customer's own words in our mouth: two of them show that we read the letter. */
const TOPICS_TAKEN_UP_MIN = 2
const MESSAGE_UNITS_MAX = 4_000

const HAN = /^\p{Script=Han}$/u

function isShort(body: readonly Heard[]) {
  let all = 0
  let characters = 0
  for (const { words } of body) {
    all += words.length
    if (all > CURT_CHARACTERS_MAX) return false
    for (const { raw } of words) if (raw.length === 1 && HAN.test(raw)) characters++
  }
  return characters > all / 2 ? characters <= CURT_CHARACTERS_MAX : all <= CURT_WORDS_MAX
}

const openQuestions = (drafted: Drafted) =>
  (drafted.given.customer?.questions ?? []).slice(0, QUESTIONS_READ_MAX).filter((question) => !isAddressed(question, drafted))

const whole = (rule: Raised['rule'], { body }: Drafted, fills?: Record<string, string>): Raised[] => {
  const [first, last] = [body[0], body.at(-1)]
  if (!first || !last) return []
  return [{ rule, severity: 'advise', start: first.start, end: last.end, heard: first, fills }]
}

/** D1: a few words for somebody who asked, or who is upset. Short and answered is fine. */
export const curt: Rule = (drafted) => {
  const { body, isHeated } = drafted
  if (body.length === 0 || !isShort(body)) return []
  const open = openQuestions(drafted)[0]
  const asked = drafted.given.customer?.questions[0]
  const isBare =
    asked !== undefined && body.flatMap((each) => each.words).length <= BARE_WORDS_MAX && drafted.heard.length === body.length
  const isWarm = body.some((each) => takesOn(each) || does(each, 'ask', 'sorry', 'fix', 'acknowledge'))
  if (isWarm || !(open || isBare || isHeated)) return []
  const question = open ?? asked
  return whole('D1', drafted, question && { question: question.text })
}

/** D6: somebody is upset, and the first two sentences do not show that we heard it. */
export const unheard: Rule = (drafted) => {
  const { body, isHeated, ready, lastMessage } = drafted
  const opening = body.slice(0, OPENING_SENTENCES)
  const first = opening[0]
  if (!isHeated || !first || isShort(body)) return []
  if (
    opening.some((each) => does(each, 'acknowledge', 'sorry', 'nonapology') || shows(each, 'apology') || shows(each, 'taken-up'))
  )
    return []
  const said = topicsOf(ready, wordsIn(ready.book, lastMessage, 0, Math.min(lastMessage.length, MESSAGE_UNITS_MAX)))
  const isTakenUp = opening.some((each) => sharedTopics(topicsOf(ready, each.words), said) > TOPICS_TAKEN_UP_MIN)
  return isTakenUp ? [] : [raisedAt('D6', first)]
}

/** D13: a question that the reply does not speak of. */
export const unanswered: Rule = (drafted) => {
  if (drafted.body.length === 0 || isShort(drafted.body)) return []
  const open = openQuestions(drafted)[0]
  return open ? whole('D13', drafted, { question: open.text }) : []
}

/** Whether the reply speaks of what was asked, answers its kind, or says that an answer will come. */
function isAddressed(question: Quoted, drafted: Drafted): boolean {
  const { ready, body, given } = drafted
  if (body.some((each) => does(each, 'findout', 'unsure', 'ask') || shows(each, 'comes-back'))) return true
  const words = wordsIn(ready.book, question.text, 0, question.text.length)
  const asked = topicsOf(ready, words)
  const spoken = topicsOf(
    ready,
    drafted.heard.flatMap((each) => each.words),
  )
  if (asked.size === 0 || sharedTopics(asked, spoken) / asked.size >= OVERLAP_MIN) return true
  return answersItsKind(phrasesIn(ready.book, words), drafted, given.customer?.questions.length ?? 1)
}

function answersItsKind(kinds: ReadonlyMap<string, unknown>, { body, given, text }: Drafted, questions: number) {
  const asks = (kind: string) => kinds.has(groupOf.sign(`asks-${kind}`))
  const hasTime = given.promises.some(({ when }) => when.due !== undefined) || body.some((each) => shows(each, 'time'))
  if (asks('when') && hasTime) return true
  if (asks('how-much') && /\p{N}/u.test(text)) return true
  if (asks('why') && body.some((each) => does(each, 'reason') || shows(each, 'because'))) return true
  const saysYesOrNo = body.some((each) => shows(each, 'yes-no') || does(each, 'refuse'))
  if (asks('yes-no') && saysYesOrNo) return true
  return questions === 1 && body.some((each) => isPlainAnswer(each))
}

const PLAIN_ANSWER_WORDS_MIN = 3
/** A sentence that is none of the ways not to answer may well be the answer, in other words. */
const isPlainAnswer = (heard: Heard) =>
  heard.words.length >= PLAIN_ANSWER_WORDS_MIN &&
  (leadsOn(heard) || does(heard, 'reason', 'outcome', 'refuse') || heard.acts.size === 0) &&
  !shows(heard, 'apology') &&
  !shows(heard, 'taken-up')
