/** One language as the reader has it: its pack made ready, and its trained models, if they are at hand. */
import { compileCues, type CompiledCues } from './customer/automaton.ts'
import type { CustomerModels } from './customer/guesses.ts'
import type { CuesPack } from './customer/pack.ts'
import { DraftPack, readyDraftPack, type ReadyDraftPack } from './draft.ts'
import { decodeModel, type StoredModel } from './model/stored.ts'
import type { LinearModel } from './model/linear.ts'
import { NotePack, readyNotePack, type ReadyNotePack } from './note.ts'
import { PromisesPack, promiseWordsOf, type PromiseWords } from './promises/pack.ts'
import { questionWords, type QuestionWords, TextPack } from './text/pack.ts'
import { TimesPack } from './times.ts'

/** The languages we read: a reader knows those whose packs it was given. */
export const LANGUAGES = ['en', 'sv', 'da', 'nb', 'zh', 'de'] as const
export type LanguageCode = (typeof LANGUAGES)[number]

/** A pack as it lies in its files. */
export type PackFiles = {
  readonly pack: { readonly code: string; readonly version: string }
  readonly cues: unknown
  readonly draft: unknown
  readonly note: unknown
  readonly promises: unknown
  readonly text: unknown
  readonly times: unknown
}

/** Trained models as they are stored, by task; what is missing is done by rules alone. */
export type ModelFiles = Readonly<Partial<Record<'emotion' | 'customers' | 'acts' | 'clause' | 'notes', StoredModel>>>

export type Language = {
  readonly code: string
  /** Pack and version, as readings name it: "nb@1.2.0". */
  readonly pack: string
  readonly cues: CompiledCues
  readonly draft: ReadyDraftPack
  readonly note: ReadyNotePack
  readonly promises: PromiseWords
  readonly questions: QuestionWords
  readonly times: TimesPack
  readonly models: {
    readonly customer: CustomerModels
    readonly acts?: LinearModel | undefined
    readonly clause?: LinearModel | undefined
    readonly notes?: LinearModel | undefined
  }
}

const decoded = (stored: StoredModel | undefined) => (stored ? decodeModel(stored) : undefined)

/** Makes a language ready: a few milliseconds, once. A pack that is not in form throws, naming the field. */
export function languageOf({ pack, cues, draft, note, promises, text, times }: PackFiles, models: ModelFiles): Language {
  return {
    code: pack.code,
    pack: `${pack.code}@${pack.version}`,
    cues: compileCues(cues as CuesPack),
    draft: readyDraftPack(DraftPack.parse(draft)),
    note: readyNotePack(NotePack.parse(note)),
    promises: promiseWordsOf(PromisesPack.parse(promises)),
    questions: questionWords(TextPack.parse(text)),
    times: TimesPack.parse(times),
    models: {
      customer: { emotion: decoded(models.emotion), customers: decoded(models.customers) },
      acts: decoded(models.acts),
      clause: decoded(models.clause),
      notes: decoded(models.notes),
    },
  }
}
