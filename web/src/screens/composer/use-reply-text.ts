import type { Editor } from '@tiptap/core'
import { useEffect, useRef, useState } from 'react'
import type { ConversationPage } from '../../api/shapes.ts'
import { useSpeech } from '../../words/speech.tsx'
import type { DetectedPromise } from './detected-promise.ts'
import type { DraftPromise } from './draft-promise.ts'
import {
  chosenRange,
  markPromise,
  markRange,
  markRestored,
  promisedWords,
  textOf,
  unmarkPromise,
  useIsReady,
  useReplyEditor,
} from './editor.ts'
import { firstDraft, useDraftKeeper } from './use-draft.ts'
import { usePromiseList } from './use-promise-list.ts'

type Heard = { onSend: () => void; onChange: () => void; onPromise: () => void }
const nothing = () => undefined

/** The text of a reply with the promises in it, kept as a draft whenever either changes. */
export function useReplyText(page: ConversationPage, { onSend, onChange, onPromise }: Heard) {
  const { w } = useSpeech()
  const [draft] = useState(() => firstDraft(page))
  const keeper = useDraftKeeper(page.conversation.id)
  /** What the writer had read when the writing began; a reply to less than all of it is stopped once. */
  const seen = useRef<string | undefined>(draft.text ? page.seen : undefined)
  const look = { html: draft.html, label: w.composer.text }
  const latest = useRef({ ...look, onSend, onChange: nothing as () => void, onPromise })
  const editor = useReplyEditor(() => latest.current)
  const isReady = useIsReady(editor)
  const promises = useMarkedPromises(isReady ? editor : null, draft.promises)
  const keep = () => {
    if (!editor) return
    seen.current ??= page.seen
    keeper.keep({ text: textOf(editor.state.doc), html: editor.getHTML(), promises: promises.list })
  }
  const changed = () => {
    onChange()
    keep()
  }
  latest.current = { ...look, onSend, onChange: changed, onPromise }

  const latestKeep = useRef(keep)
  latestKeep.current = keep
  const kept = useRef(promises.list)
  useEffect(() => {
    if (kept.current === promises.list) return
    kept.current = promises.list
    latestKeep.current()
  }, [promises.list])
  const readUpTo = () => seen.current ?? page.seen
  const readAll = () => {
    seen.current = page.seen
  }
  return { editor, isReady, promises, readUpTo, readAll, saved: keeper.saved, finish: keeper.finish }
}

/** The promises of a reply stand on words of its text, and those words are marked. */
function useMarkedPromises(editor: Editor | null, first: DraftPromise[]) {
  const { list, add, change, drop } = usePromiseList(first)
  useEffect(() => {
    if (editor) markRestored(editor, first)
  }, [editor, first])
  return {
    list,
    change,
    begin: () => {
      if (!editor) return
      const chosen = chosenRange(editor)
      // The same words are promised once; pressed again on them, a promise without words of its own begins.
      const isPromised = [...promisedWords(editor).values()].some((words) => words === chosen?.words)
      const range = isPromised ? undefined : chosen
      const fresh = add(range?.words ?? '')
      if (range) markPromise(editor, range, fresh.key)
    },
    /** Words that were found to be a promise become one, with what is known of it. */
    make: ({ words, from, to }: DetectedPromise, known: Partial<DraftPromise>) => {
      if (editor) markRange(editor, { from, to }, add(words, known).key)
    },
    drop: (key: string) => {
      if (editor) unmarkPromise(editor, key)
      drop(key)
    },
  }
}
