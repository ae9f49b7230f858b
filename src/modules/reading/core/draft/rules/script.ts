/** D5: a letter that could have gone to anybody (A04). */
import { type Drafted, type Rule } from '../drafted.ts'
import { sharedTopics, topicsOf } from '../overlap.ts'
import { WORDS } from '../phrases/pattern.ts'
import { wordsIn } from '../phrases/book.ts'

const GRAM = 5
const ALIKE_MIN = 0.85
const SCRIPTS_READ_MAX = 60
const OWN_RECENT_MAX = 20
const SCRIPT_UNITS_MAX = 4_000
/** Shorter letters are alike because they are short. */
const WORDS_MIN = 8

const wordsOf = (text: string) => text.slice(0, SCRIPT_UNITS_MAX).toLowerCase().match(WORDS) ?? []

function gramsOf(words: readonly string[]) {
  const grams = new Set<string>()
  for (let at = 0; at + GRAM <= words.length; at++) grams.add(words.slice(at, at + GRAM).join(' '))
  return grams
}

/** Words of the case that are not in the script: a number, or a noun the customer used. */
function hasCaseToken({ ready, body, lastMessage }: Drafted, script: string) {
  const scripted = new Set(wordsOf(script))
  const own = body.flatMap((each) => each.words).filter(({ plain }) => !scripted.has(plain))
  if (own.some(({ raw }) => /^\p{N}/u.test(raw))) return true
  return (
    sharedTopics(
      topicsOf(ready, own),
      topicsOf(ready, wordsIn(ready.book, lastMessage, 0, Math.min(lastMessage.length, SCRIPT_UNITS_MAX))),
    ) > 0
  )
}

/** The greeting is left out: it is the one thing scripts have filled in. */
export const script: Rule = (drafted) => {
  const { given, body, text } = drafted
  const [first, last] = [body[0], body.at(-1)]
  const { templates = [], own_recent: recent = [], routine = false } = given.context ?? {}
  if (!first || !last || routine || templates.length + recent.length === 0) return []
  const words = wordsOf(text.slice(first.start, last.end))
  const grams = [...gramsOf(words)]
  if (words.length < WORDS_MIN) return []
  const alike = [...templates, ...recent.slice(-OWN_RECENT_MAX)].slice(0, SCRIPTS_READ_MAX).find((each) => {
    const others = gramsOf(wordsOf(each))
    return grams.filter((gram) => others.has(gram)).length / grams.length >= ALIKE_MIN && !hasCaseToken(drafted, each)
  })
  return alike === undefined ? [] : [{ rule: 'D5', severity: 'advise', start: first.start, end: last.end, heard: first }]
}
