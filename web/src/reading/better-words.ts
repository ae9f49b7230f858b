/** Quotation marks of the languages our packs are written in. */
const QUOTED = /^([^“”„»«「」『』]*)[“”„»«「『]([^“”„»«「」『』]+)[”“»«」』]$/u

/**
 * The sentence that a suggestion offers word for word, without its quotation marks. Undefined where it only says what to do, or
 * offers several: then nothing can be put in the place of the writer's words.
 */
export function offeredWords(suggestion: string): { lead: string; words: string } | undefined {
  const [, lead = '', words] = QUOTED.exec(suggestion.trim()) ?? []
  return words === undefined ? undefined : { lead: lead.trim(), words: words.trim() }
}
