/** What each sentence of a note is a sign of: by the words of the pack first, by the trained model where words are silent. */
import { phrasesIn, wordsIn } from '../draft/phrases/book.ts'
import { explain } from '../model/explain.ts'
import { featureReader } from '../model/features.ts'
import { scoreModel, type LinearModel } from '../model/linear.ts'
import type { Span } from '../reading.ts'
import type { Sentence } from '../text/sentences.ts'
import { NOTE_SIGNS, notGroup, type NoteSign, type ReadyNotePack, signGroup } from './pack.ts'

/** A sign in a note: the words it rests on and the sentence they stand in. */
export type SignFound = Span & { readonly sentence: Sentence }
export type Signs = ReadonlyMap<NoteSign, SignFound>

/** An accusation that no word of the pack shows must be more certain than the likeliest guess. */
const ACCUSING: Partial<Record<NoteSign, number>> = {
  judgement: 0.7,
  absolute: 0.75,
  motive: 0.7,
  trait: 0.7,
  gotcha: 0.7,
  personal: 0.75,
}

/** What a model may add: it never says `seen` or `you`, and a question is known by its mark. */
const GUESSED = new Set<string>(NOTE_SIGNS.filter((sign) => sign !== 'seen' && sign !== 'you' && sign !== 'question'))

const read = featureReader()

/** The signs of one sentence. `plainText` has its quotations blanked out, `text` has them. */
export function signsOf(texts: Texts, sentence: Sentence, ready: ReadyNotePack, model: LinearModel | undefined): Signs {
  const signs = new Map<NoteSign, SignFound>()
  const words = wordsIn(ready.book, texts.plainText, sentence.start, sentence.end)
  const found = phrasesIn(ready.book, words)
  for (const sign of NOTE_SIGNS) {
    const here = found.get(signGroup(sign))
    if (here && !found.has(notGroup(sign))) signs.set(sign, { start: here.start, end: here.end, sentence })
  }
  if (sentence.isQuestion) signs.set('question', { start: sentence.start, end: sentence.end, sentence })
  if (model) addGuesses(signs, texts.text, sentence, model, (sign) => found.has(notGroup(sign)))
  return signs
}

export type Texts = { readonly text: string; readonly plainText: string }

/** A sentence longer than this is guessed by its beginning. */
const GUESSED_UNITS_MAX = 1_000

function addGuesses(
  signs: Map<NoteSign, SignFound>,
  text: string,
  sentence: Sentence,
  model: LinearModel,
  isDenied: (sign: NoteSign) => boolean,
) {
  const said = text.slice(sentence.start, Math.min(sentence.end, sentence.start + GUESSED_UNITS_MAX))
  const chances = scoreModel(model, read(said))
  model.labels.forEach(({ name, threshold }, at) => {
    const sign = name as NoteSign
    if (!GUESSED.has(name) || signs.has(sign) || isDenied(sign)) return
    if (chances[at]! < Math.max(threshold, ACCUSING[sign] ?? 0)) return
    const span = explain(model, said, name) ?? { start: 0, end: said.length }
    signs.set(sign, { start: sentence.start + span.start, end: sentence.start + span.end, sentence })
  })
}
