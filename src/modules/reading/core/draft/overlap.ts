/** What two texts are about, by their words without endings: whether an answer speaks of what was asked (D13), D5 and D6. */
import type { ReadyDraftPack } from './pack.ts'
import type { Word } from './phrases/book.ts'

/** A stem keeps at least so many letters, else "ring" and "rings" would meet at "r". */
const STEM_LETTERS_MIN = 4
const WORD_LETTERS_MIN = 3
/** Words written as one ("leveranstid") count as about "leverans" from so many letters on. */
const COMPOUND_LETTERS_MIN = 5
const HAN = /^\p{Script=Han}$/u

/** The word without its ending, or what the pack says it is the same as. */
export function stemOf(ready: ReadyDraftPack, word: string): string {
  const known = ready.same.get(word)
  if (known !== undefined) return known
  for (const ending of ready.endings) {
    if (word.length - ending.length < STEM_LETTERS_MIN || !word.endsWith(ending)) continue
    const stem = word.slice(0, -ending.length)
    return ready.same.get(stem) ?? stem
  }
  return word
}

const saysSomething = (ready: ReadyDraftPack, word: string) =>
  !ready.stop.has(word) && (word.length >= WORD_LETTERS_MIN || /^\p{N}/u.test(word))

/** What these words are about; of Chinese, each two characters that stand together and are no function words. */
export function topicsOf(ready: ReadyDraftPack, words: readonly Word[]): Set<string> {
  const topics = new Set<string>()
  words.forEach(({ plain, raw }, at) => {
    if (!HAN.test(raw)) {
      if (saysSomething(ready, plain)) topics.add(stemOf(ready, plain))
      return
    }
    const next = words[at + 1]
    const one = ready.folds.get(raw) ?? raw
    if (!next || next.isAfterBreak || next.start !== words[at]!.end || !HAN.test(next.raw)) return
    const two = ready.folds.get(next.raw) ?? next.raw
    if (ready.stop.has(one) || ready.stop.has(two) || ready.stop.has(one + two)) return
    topics.add(ready.same.get(one + two) ?? one + two)
  })
  return topics
}

const isSameTopic = (one: string, other: string) =>
  one.length >= COMPOUND_LETTERS_MIN && other.length >= COMPOUND_LETTERS_MIN && (one.includes(other) || other.includes(one))

/** How many of the topics are spoken of. */
export function sharedTopics(asked: ReadonlySet<string>, spoken: ReadonlySet<string>): number {
  let shared = 0
  for (const topic of asked) {
    if (spoken.has(topic) || [...spoken].some((each) => isSameTopic(topic, each))) shared++
  }
  return shared
}
