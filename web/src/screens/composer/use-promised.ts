import { nowMs } from '../../api/clock.ts'
import { type DetectedPromise, meets } from './detected-promise.ts'
import { type DraftPromise, isReady, newDraftPromise } from './draft-promise.ts'
import { chosenRange } from './editor.ts'
import { replaceWords } from './finding-marks.ts'
import type { DraftReading } from './use-draft-reading.ts'
import type { useReplyText } from './use-reply-text.ts'

/** Promising what the reading found, with its time; and better words in the place of what it asked about. */
export function usePromised({ editor, promises }: ReturnType<typeof useReplyText>, reading: DraftReading) {
  return {
    /** By the key: the row opens, with all that is known of the sentence one stands in. */
    begin: () => {
      const range = editor?.state.selection.empty ? chosenRange(editor) : undefined
      const found = range && reading.isOfNow() ? reading.promises.find((one) => meets(one, range)) : undefined
      const [known, ...others] = found?.choices ?? []
      if (found && known && others.length === 0) promises.make(found, known)
      else promises.begin()
    },
    /** By its chip: it is written down at once where nothing is left to say. */
    make: (found: DetectedPromise, known: Partial<DraftPromise>) => {
      if (!reading.isOfNow()) return
      const isWhole = isReady({ ...newDraftPromise(found.words, known.zone ?? '', ''), ...known }, nowMs())
      promises.make(found, { ...known, isOpen: !isWhole })
      if (isWhole) editor?.view.focus()
    },
    use: (range: { from: number; to: number }, words: string) => {
      if (editor && reading.isOfNow()) replaceWords(editor, range, words)
    },
  }
}
