/**
 * Reads a private note that prepares a talk with a colleague, as that colleague would hear it. A note that says what was
 * seen and when, asks, and offers help gets no finding; nothing here is stored, counted or shown to anybody but the author.
 */
import type { LinearModel } from '../model/linear.ts'
import type { Finding } from '../reading.ts'
import type { Sentence } from '../text/sentences.ts'
import { NOTE_RULES, type ReadyNotePack } from './pack.ts'
import { quotationsIn, withoutQuotations } from './quotes.ts'
import { raisedIn } from './rules.ts'
import { signsOf } from './signs.ts'
import { wordedAll } from './wording.ts'

export type NoteGiven = {
  readonly sentences: readonly Sentence[]
  readonly lang: string
  readonly pack: ReadyNotePack
  readonly model?: LinearModel | undefined
}

/** Drafts show three findings; a note shows four, because the example we are held to (DOMAIN A36) names four of them. */
export const NOTE_FINDINGS_MAX = 4

/** Characters of a note that are read: two pages. What is longer is no preparation for a talk. */
const NOTE_UNITS_MAX = 4_000

/** What in the note would hurt or is missing, the worst first; nothing for a good note. */
export function checkNote(text: string, { sentences: all, lang, pack, model }: NoteGiven): Finding[] {
  const sentences = all.flatMap((sentence) =>
    sentence.start < NOTE_UNITS_MAX ? [{ ...sentence, end: Math.min(sentence.end, NOTE_UNITS_MAX) }] : [],
  )
  if (sentences.length === 0) return []
  const quotations = quotationsIn(text.slice(0, NOTE_UNITS_MAX)).filter(({ start }) =>
    sentences.some((each) => each.start <= start && start < each.end),
  )
  const texts = { text, plainText: withoutQuotations(text, quotations) }
  const signs = sentences.map((sentence) => signsOf(texts, sentence, pack, model))
  const heard = { text, sentences, signs, quotations }
  return wordedAll(raisedIn(heard, NOTE_RULES).slice(0, NOTE_FINDINGS_MAX), heard, lang, pack)
}
