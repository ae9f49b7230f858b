import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { post } from '../../api/call.ts'
import { nowMs } from '../../api/clock.ts'
import type { ConversationPage } from '../../api/shapes.ts'
import { useSpeech } from '../../words/speech.tsx'
import { asNewPromise, isReady } from './draft-promise.ts'
import { usePromiseList } from './use-promise-list.ts'

export type NoteKind = 'note' | 'phone'
export type Direction = 'in' | 'out'

/** A note or a call while it is written down. Its text is kept on this device until it is added. */
export function useNote(page: ConversationPage, kind: NoteKind, close: () => void) {
  const { w } = useSpeech()
  const queries = useQueryClient()
  const { id } = page.conversation
  const keptUnder = `makegood.${kind}.${id}`
  const [text, setText] = useState(() => localStorage.getItem(keptUnder) ?? '')
  const [direction, setDirection] = useState<Direction>('in')
  const promises = usePromiseList([])
  const [complaint, setComplaint] = useState<string | undefined>()
  const add = useMutation({
    mutationFn: () => {
      if (kind === 'note') return post(`/conversations/${id}/notes`, { text })
      const given = promises.list.map((promise) => asNewPromise(promise, undefined))
      return post(`/conversations/${id}/phone-notes`, { text, direction, promises: given })
    },
    onSuccess: () => {
      localStorage.removeItem(keptUnder)
      for (const key of ['conversation', 'inbox', 'today', 'promises']) void queries.invalidateQueries({ queryKey: [key] })
      close()
    },
  })
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    const isIncomplete = promises.list.some((promise) => !isReady(promise, nowMs()))
    const problem = text.trim() === '' ? w.composer.emptyText : isIncomplete ? w.composer.incomplete : undefined
    setComplaint(problem)
    if (!problem && !add.isPending) add.mutate()
  }
  const write = (written: string) => {
    setText(written)
    localStorage.setItem(keptUnder, written)
  }
  return { text, write, direction, setDirection, promises, complaint, submit, fault: add.error, isBusy: add.isPending }
}
