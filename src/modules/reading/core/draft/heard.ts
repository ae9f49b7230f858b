/** A draft, sentence by sentence, with what each does: the ground on which the rules of R11 stand. */
import type { LinearModel } from '../model/linear.ts'
import { scoreModel } from '../model/linear.ts'
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

/** Acts for which a rule may speak. All others only make rules keep silent. */
const FAULTS: ReadonlySet<Act> = new Set([
  ...(['refuse', 'policy', 'unsure', 'nobody', 'shrug', 'vague', 'nonapology', 'blame', 'impatient', 'impersonal'] as const),
  ...(['close', 'compensate'] as const),
])

/**
 * How likely the model must hold a fault that its words show, and one that no word shows. Real drafts have fewer faults than
 * the sentences the model was taught with, so its own thresholds would be too low here; figures in scripts/reading-figures.
 */
const FAULT_WITH_CUE = 0.4
const FAULT_ALONE = 0.6

/** A fault must be sure before it is spoken of; what speaks for the writer is believed at once, but for
 * words that say otherwise. A model that was never told
 * of a cue has nothing to say against it. */
function withModel(
  words: ReadonlyMap<Act, Span>,
  whole: Span,
  found: Heard['found'],
  { model }: ActsModel,
  likely: Float64Array,
) {
  const acts = new Map(words)
  const least = [...words.keys()].some((act) => FAULTS.has(act)) ? FAULT_ALONE : 0
  model.labels.forEach(({ name, leaning }, at) => {
    if (!isAct(name) || found.has(groupOf.not(name))) return
    const chance = likely[at]!
    if (!FAULTS.has(name)) {
      if (chance >= Math.max(leaning, least) && !acts.has(name)) acts.set(name, whole)
    } else if (chance < FAULT_WITH_CUE && model.named.has(groupOf.act(name))) acts.delete(name)
    else if (chance >= FAULT_ALONE && !acts.has(name)) acts.set(name, whole)
  })
  return acts
}

const isAct = (label: string): label is Act => (ACTS as readonly string[]).includes(label)

/** What a sentence of a draft does: by the pack's words, and by the model where one is given. */
export function hear(text: string, sentence: SentenceGiven, ready: ReadyDraftPack, model: ActsModel | undefined): Heard {
  const { start, isQuestion } = sentence
  const end = Math.min(sentence.end, start + SENTENCE_UNITS_MAX)
  const words = wordsIn(ready.book, text, start, end)
  const found = phrasesIn(ready.book, words)
  const byWords = actsByWords(found)
  const said = text.slice(start, end)
  const whole = { start, end: sentence.end }
  const acts = model
    ? withModel(byWords, whole, found, model, scoreModel(model.model, model.read(said, namesOfFound(found))))
    : byWords
  const shown = new Set([...byWords.keys()].filter((act) => acts.has(act)))
  return { ...whole, isQuestion, text: said, words, acts, byWords: shown, found }
}
