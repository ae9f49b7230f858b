/** Words shorter than this seldom name a thing; of longer ones the beginning is compared, so that endings do not matter. */
const TOPIC_LETTERS = 5
const STEM_LETTERS = 6
/** This share of the shorter text's words in the other, and at least this many, make one topic. */
const TOPIC_SHARE = 0.25
const TOPIC_WORDS = 2
/** Texts are compared by their beginning: the topic is named there. */
const COMPARED_LIMIT = 4000

/** Whether two texts are about the same thing, as far as their longer words and numbers tell. */
export function isSameTopic(text: string, other: string, lang: string): boolean {
  const ours = stemsOf(text, lang)
  const theirs = stemsOf(other, lang)
  const fewer = Math.min(ours.size, theirs.size)
  if (fewer === 0) return false
  let shared = 0
  for (const stem of ours) if (theirs.has(stem)) shared++
  return shared >= Math.min(TOPIC_WORDS, fewer) && shared / fewer >= TOPIC_SHARE
}

function stemsOf(text: string, lang: string): Set<string> {
  const part = text.slice(0, COMPARED_LIMIT).toLowerCase()
  const stems = new Set<string>()
  if (lang.startsWith('zh')) {
    for (const run of part.match(/\p{Script=Han}{2,}/gu) ?? [])
      for (let at = 0; at + 2 <= run.length; at++) stems.add(run.slice(at, at + 2))
  }
  for (const word of part.match(/[\p{L}\p{N}]+/gu) ?? [])
    if (!/\p{Script=Han}/u.test(word) && (word.length >= TOPIC_LETTERS || /^\d{3,}$/.test(word)))
      stems.add(word.slice(0, STEM_LETTERS))
  return stems
}
