/** Data by which a customer could be found: the same shapes in every language. They have no place in a note to a colleague. */
import type { Span } from '../reading.ts'

/** Each is linear: bounded runs, and no two parts that could share the same characters. */
const SHAPES: readonly RegExp[] = [
  // An e-mail address.
  /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{2,63}){1,4}/gu,
  // Nordic identity numbers (six or eight digits, a hyphen, four) and the Norwegian eleven.
  /(?<![\p{N}-])(?:\d{6}|\d{8})[-+]\d{4}(?![\p{N}-])/gu,
  /(?<![\p{N}-])\d{6} ?\d{5}(?![\p{N}-])/gu,
  // A Chinese identity card, and a Chinese mobile number.
  /(?<!\p{N})\d{17}[\dXx](?!\p{N})/gu,
  /(?<!\p{N})1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\p{N})/gu,
  // An IBAN or a card number in fours.
  /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[\dA-Z]{4}){3,7}/gu,
  /(?<!\p{N})\d{4}(?:[ -]\d{4}){3}(?!\p{N})/gu,
  // A telephone number: a plus or a nought in front, or eight digits in pairs as Danes and Norwegians write them.
  /(?<![\p{L}\p{N}])(?:\+|00)\d{1,3}(?:[ -]?\d{2,4}){2,5}(?!\p{N})/gu,
  /(?<![\p{L}\p{N},.:-])0\d{1,4}[ /-]\d{2,8}(?:[ -]?\d{2,4}){0,4}(?!\p{N})/gu,
  /(?<![\p{L}\p{N},.:])\d{2}(?: \d{2}){3}(?!\p{N})/gu,
]

/** The first such data in the sentences. */
export function personalDataIn(text: string, sentences: readonly Span[]): Span | undefined {
  const end = sentences.at(-1)?.end ?? 0
  const said = text.slice(0, end)
  let first: Span | undefined
  for (const shape of SHAPES) {
    shape.lastIndex = 0
    for (let found = shape.exec(said); found; found = shape.exec(said)) {
      const span = { start: found.index, end: found.index + found[0].length }
      // Quoted mail and signatures lie outside the sentences; the first hit inside them counts.
      if (!sentences.some((sentence) => sentence.start <= span.start && span.start < sentence.end)) continue
      if (!first || span.start < first.start) first = span
      break
    }
  }
  return first
}
