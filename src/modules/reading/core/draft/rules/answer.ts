/** Rules about answering: too short for what was asked, unheard feelings, questions left open (D1, D6, D13). */
import type { Quoted } from '../../reading.ts'
import { type Drafted, leadsOn, raisedAt, type Raised, type Rule, takesOn } from '../drafted.ts'
import { does, type Heard, shows } from '../heard.ts'
import { sharedTopics, topicsOf } from '../overlap.ts'
import { groupOf } from '../pack.ts'
import { phrasesIn, wordsIn } from '../phrases/book.ts'

const CURT_WORDS_MAX = 12
const CURT_CHARACTERS_MAX = 20
/** "See the manual" is curt; a whole sentence that sends the customer away is D10. */
const SENT_AWAY_WORDS_MAX = 5
const OVERLAP_MIN = 0.2
/** Of a question for a day or a price so much must be spoken of, when no day and no price is there. */
const OVERLAP_OF_MEASURE_MIN = 0.67
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

/** Something the customer did not know before: a number, a day, what came of it, what they can do. */
const informs = (heard: Heard) =>
  shows(heard, 'time') ||
  /\p{N}/u.test(heard.text) ||
  does(heard, 'outcome', 'fix', 'alternative', 'reason', 'findout', 'own', 'checkback') ||
  (does(heard, 'promise') && !does(heard, 'vague', 'nobody'))

/** D1: a few words for somebody who asked, or who is upset. Short and answered is fine. */
export const curt: Rule = (drafted) => {
  const { body, isSurelyHeated } = drafted
  if (body.length === 0 || !isShort(body)) return []
  if (body.some((each) => takesOn(each) || does(each, 'ask', 'sorry', 'acknowledge') || informs(each))) return []
  const isSentAway = body.some((each) => does(each, 'nobody', 'shrug') && each.words.length > SENT_AWAY_WORDS_MAX)
  const open = openQuestions(drafted)[0]
  if (isSentAway || !(open || isSurelyHeated)) return []
  const question = open ?? drafted.given.customer?.questions[0]
  return whole('D1', drafted, question && { question: question.text })
}

const isHearing = (heard: Heard) =>
  does(heard, 'acknowledge', 'sorry', 'nonapology') || shows(heard, 'apology') || shows(heard, 'taken-up')

/** One unkind word beside a question that we do answer: the answer is what was wanted. */
const isAnswered = (drafted: Drafted) => {
  const { customer, context } = drafted.given
  const isAsking = customer !== undefined && customer.questions.length > 0 && customer.level !== 'strong'
  return isAsking && customer.cues.length <= 1 && !context?.facts?.length && openQuestions(drafted).length === 0
}

/** D6: somebody is upset, and the first two sentences do not show that we heard it. */
export const unheard: Rule = (drafted) => {
  const { heard, body, isSurelyHeated, ready, lastMessage } = drafted
  const opening = body.slice(0, OPENING_SENTENCES)
  const [first, last] = [opening[0], opening.at(-1)]
  if (!isSurelyHeated || !first || !last) return []
  if (heard.some((each) => each.start <= last.start && isHearing(each)) || isAnswered(drafted)) return []
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

/** What a question asks for; its words; and those of them that no other question has. */
type Asked = { readonly kinds: ReadonlySet<string>; readonly topics: ReadonlySet<string>; readonly own: ReadonlySet<string> }

const KINDS_ASKED = ['when', 'where', 'how-much', 'who', 'why', 'yes-no'] as const

function askedIn(question: Quoted, { ready, given }: Drafted): Asked {
  const words = wordsIn(ready.book, question.text, 0, question.text.length)
  const found = phrasesIn(ready.book, words)
  const topics = topicsOf(ready, words)
  const others = (given.customer?.questions ?? []).slice(0, QUESTIONS_READ_MAX).filter((other) => other !== question)
  const elsewhere = others.flatMap(({ text }) => [...topicsOf(ready, wordsIn(ready.book, text, 0, text.length))])
  return {
    kinds: new Set(KINDS_ASKED.filter((kind) => found.has(groupOf.sign(`asks-${kind}`)))),
    topics,
    own: new Set([...topics].filter((topic) => !elsewhere.includes(topic))),
  }
}

/** Whether the reply speaks of what was asked, answers its kind, or says that an answer will come. */
function isAddressed(question: Quoted, drafted: Drafted): boolean {
  const { ready, body, heard, given } = drafted
  if (body.some((each) => does(each, 'findout', 'unsure', 'ask', 'vague') || shows(each, 'comes-back'))) return true
  const asked = askedIn(question, drafted)
  if (asked.topics.size === 0) return true
  const spoken = topicsOf(
    ready,
    heard.flatMap((each) => each.words),
  )
  const overlap = sharedTopics(asked.topics, spoken) / asked.topics.size
  if (isMeasureMissing(asked, drafted)) return overlap >= OVERLAP_OF_MEASURE_MIN
  const isOneOfMany = (given.customer?.questions.length ?? 1) > 1
  if (isOneOfMany ? sharedTopics(asked.own.size > 0 ? asked.own : asked.topics, spoken) > 0 : overlap >= OVERLAP_MIN) return true
  return answersItsKind(asked.kinds, drafted, !isOneOfMany)
}

const LINK = /https?:|www\.|\.\w{2,3}\//u

/** "When" and "how much" want a day or a number; a reply that holds none, nor a "no", has not answered. */
function isMeasureMissing({ kinds }: Asked, { body, given, text }: Drafted) {
  if (kinds.size !== 1 || !(kinds.has('when') || kinds.has('how-much'))) return false
  if (/\p{N}/u.test(text) || LINK.test(text) || given.promises.some(({ when }) => when.kind !== 'none')) return false
  return !body.some((each) => shows(each, 'time') || shows(each, 'measure') || shows(each, 'yes-no') || does(each, 'refuse'))
}

function answersItsKind(kinds: ReadonlySet<string>, { body, given, text }: Drafted, isOnlyQuestion: boolean) {
  const hasTime = given.promises.some(({ when }) => when.due !== undefined) || body.some((each) => shows(each, 'time'))
  if (kinds.has('when') && hasTime) return true
  if (kinds.has('how-much') && (/\p{N}/u.test(text) || body.some((each) => shows(each, 'measure')))) return true
  if (kinds.has('why') && body.some((each) => does(each, 'reason') || shows(each, 'because'))) return true
  const saysYesOrNo = body.some((each) => shows(each, 'yes-no') || does(each, 'refuse') || takesOn(each))
  if (kinds.has('yes-no') && saysYesOrNo) return true
  return isOnlyQuestion && body.some((each) => isPlainAnswer(each))
}

const PLAIN_ANSWER_WORDS_MIN = 3
/** A sentence that is none of the ways not to answer may well be the answer, in other words. */
const isPlainAnswer = (heard: Heard) =>
  heard.words.length >= PLAIN_ANSWER_WORDS_MIN &&
  (leadsOn(heard) || does(heard, 'reason', 'outcome', 'refuse') || heard.acts.size === 0) &&
  !shows(heard, 'apology') &&
  !shows(heard, 'taken-up')
