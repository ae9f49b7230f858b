/** A draft, sentence by sentence, with what each does: the ground on which the rules of R11 stand. */
import type { LinearModel } from '../model/linear.ts'
import { labelsSaid, scoreModel } from '../model/linear.ts'
import type { featureReader } from '../model/features.ts'
import type { Span } from '../reading.ts'
import { ACTS, type Act, type Sign } from './acts.ts'
import { groupOf, type ReadyDraftPack } from './pack.ts'
import { type PhraseFound, phrasesIn, type Word, wordsIn } from './phrases/book.ts'

/** A draft is a letter; what follows after this many sentences is something pasted. */
export const SENTENCES_READ_MAX = 120
/** A sentence is heard up to here. */
const SENTENCE_UNITS_MAX = 1_000

/** A sentence as it comes in. */
export type SentenceGiven = Span & { readonly isQuestion: boolean }

/** One sentence and what it does. `acts` holds the words the act rests on; the whole sentence where only a model heard it. */
export type Heard = SentenceGiven & {
  readonly text: string
  readonly words: readonly Word[]
  readonly acts: ReadonlyMap<Act, Span>
  /** Acts heard by their words, which can be shown; the others a model heard. */
  readonly byWords: ReadonlySet<Act>
  readonly found: ReadonlyMap<string, PhraseFound>
}

export const does = (heard: Heard, ...acts: readonly Act[]) => acts.some((act) => heard.acts.has(act))
export const shows = (heard: Heard, sign: Sign) => heard.found.has(groupOf.sign(sign))

export type ActsModel = { readonly model: LinearModel; readonly read: ReturnType<typeof featureReader> }

const ACT_GROUPS = ACTS.map((act) => [act, groupOf.act(act), groupOf.not(act)] as const)

function actsByWords(found: ReadonlyMap<string, PhraseFound>) {
  const acts = new Map<Act, Span>()
  for (const [act, cues, not] of ACT_GROUPS) {
    const cue = found.get(cues)
    if (cue && !found.has(not)) acts.set(act, { start: cue.start, end: cue.end })
  }
  return acts
}

/** Groups that say what a sentence does, as every language has them; those of wordings and forms of address belong to one. */
const isSaidToModel = (group: string) => group.startsWith('act ') || group.startsWith('not ') || group.startsWith('sign ')

/** What the pack heard, by name: shown to the model beside the sentence, in training as in use. */
export const namesOfFound = (found: ReadonlyMap<string, PhraseFound>): string[] => [...found.keys()].filter(isSaidToModel)

const isAct = (label: string): label is Act => (ACTS as readonly string[]).includes(label)

/** What a sentence of a draft does: by the pack's words, and by the model where one is given. */
export function hear(text: string, sentence: SentenceGiven, ready: ReadyDraftPack, model: ActsModel | undefined): Heard {
  const end = Math.min(sentence.end, sentence.start + SENTENCE_UNITS_MAX)
  const words = wordsIn(ready.book, text, sentence.start, end)
  const found = phrasesIn(ready.book, words)
  const acts = actsByWords(found)
  const byWords = new Set(acts.keys())
  const said = text.slice(sentence.start, end)
  if (model) {
    for (const label of labelsSaid(model.model, scoreModel(model.model, model.read(said, namesOfFound(found))))) {
      if (isAct(label) && !acts.has(label) && !found.has(groupOf.not(label)))
        acts.set(label, { start: sentence.start, end: sentence.end })
    }
  }
  return { start: sentence.start, end: sentence.end, isQuestion: sentence.isQuestion, text: said, words, acts, byWords, found }
}
