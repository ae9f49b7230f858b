/**
 * The words by which one language asks without a question mark, and pretends to ask with one. `packs/<lang>/text.json`
 * holds them, written by a person who knows the language; here they become patterns, once per pack.
 */
import { z } from 'zod'

const Words = z.array(z.string().min(1))

/** The text pack of one language. */
export const TextPack = z.object({
  lang: z.string(),
  version: z.string(),
  questions: z.object({
    /** May stand before the question itself: "hi", "and". */
    greetings: Words,
    interrogatives: Words,
    /** Interrogatives that may have one word with them: "which parcel". */
    withNoun: Words,
    /** What follows an interrogative in a question; in "when I called" it does not. */
    verbs: Words,
    /** Whether any verb may stand between interrogative and subject ("hur mår du"); in English only a few do. */
    anyVerbBeforeSubject: z.boolean(),
    /** Verbs that open a question answered by yes or no. */
    openers: Words,
    /** What follows such a verb when the sentence opens with it. */
    subjects: Words,
    /** Openings that ask by themselves. */
    openings: Words,
    /** Ask wherever they stand: "I wonder if", 是否. */
    asking: Words,
    /** Ask as the last word: 吗. */
    particles: Words,
    /** Words with which none of the above asks: "if you have any questions". */
    unless: Words,
    /** No answer is expected when these are in the sentence: "is this a joke". */
    rhetorical: Words,
    /** No answer is expected when the sentence is nothing else: "seriously". */
    rhetoricalAlone: Words,
  }),
})
export type TextPack = z.infer<typeof TextPack>

/** A text pack ready for reading; its patterns are for text in small letters, which engines match several times faster. */
export type QuestionWords = {
  readonly opens: RegExp
  readonly asks: RegExp
  readonly unless: RegExp
  readonly rhetorical: RegExp
  readonly alone: ReadonlySet<string>
}

const NEVER = /(?!)/u

/** Makes the patterns of a pack. Each is linear: alternatives of fixed words, with bounded gaps between them. */
export function questionWords({ questions }: TextPack): QuestionWords {
  const { asking, particles } = questions
  const asks = [...phrases(asking), ...particles.map((word) => `${escaped(word)}(?=[^\\p{L}\\p{N}]*$)`)]
  return {
    opens: openingPattern(questions),
    asks: pattern(asks),
    unless: pattern(phrases(questions.unless)),
    rhetorical: pattern(phrases(questions.rhetorical)),
    alone: new Set(questions.rhetoricalAlone.map((words) => words.toLowerCase())),
  }
}

/** (hi,) (and) WHERE IS … · WHICH parcel IS … · CAN YOU … */
function openingPattern(words: TextPack['questions']): RegExp {
  const { greetings, interrogatives, withNoun, verbs, openers, subjects, openings } = words
  if (openings.length + interrogatives.length === 0) return NEVER
  const before = `^[^\\p{L}]{0,5}(?:${either(greetings)}[\\s,!.-]{1,4}){0,2}`
  const asked = `(?:${either(interrogatives)}|${either(withNoun)}\\s+(?!${either(subjects)}\\s)[\\p{L}'’-]{2,20})\\s+${either(verbs)}`
  const inverted = words.anyVerbBeforeSubject
    ? `${either(interrogatives)}\\s+(?!${either(subjects)}\\s)[\\p{L}]{2,20}\\s+${either(subjects)}`
    : '(?!)'
  const answeredYesOrNo = `${either(openers)}\\s+${either(subjects)}`
  return new RegExp(`${before}(?:${asked}|${inverted}|${answeredYesOrNo}|${either(openings)})(?![\\p{L}\\p{N}])`, 'u')
}

const pattern = (parts: string[]): RegExp => (parts.length === 0 ? NEVER : new RegExp(parts.join('|'), 'u'))
const either = (words: string[]): string => (words.length === 0 ? '(?!)' : `(?:${byLength(words).map(spaced).join('|')})`)
/** The longest first, so that "how long" is not read as "how". */
const byLength = (words: string[]): string[] => [...words].sort((a, b) => b.length - a.length)
const escaped = (words: string): string => words.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const spaced = (words: string): string => escaped(words).replace(/ +/g, '\\s+').replace(/'/g, "['’]")

/** Chinese words are found anywhere, others only whole; one pair of boundaries for all of them keeps it fast. */
function phrases(words: string[]): string[] {
  const [han, spelt] = [words.filter((word) => HAN.test(word)), words.filter((word) => !HAN.test(word))]
  const whole = spelt.length === 0 ? [] : [`(?<![\\p{L}\\p{N}])${either(spelt)}(?![\\p{L}\\p{N}])`]
  return [...whole, ...han.map(escaped)]
}

const HAN = /\p{Script=Han}/u
