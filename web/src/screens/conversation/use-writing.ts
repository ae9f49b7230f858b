import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { ConversationPage } from '../../api/shapes.ts'
import { keepTakenBack } from '../composer/use-draft.ts'
import type { TakenBack } from './delivery-lines.tsx'

/** What one can write into a conversation. */
export type WritingKind = 'reply' | 'note' | 'phone'

/** A wish to promise something, said outside the text; the writer takes it once, so that it is not granted twice. */
export type PromiseWish = { count: number; take: () => boolean }

export type Writing = ReturnType<typeof useWriting>

/** What is being written here, if anything. A conversation with a draft opens with it. */
export function useWriting(page: ConversationPage, number: string) {
  const queries = useQueryClient()
  const { id } = page.conversation
  const [kind, setKind] = useState<WritingKind | undefined>(page.draft ? 'reply' : undefined)
  const [draftCount, setDraftCount] = useState(0)
  const promiseWish = usePromiseWish()
  const { wish } = promiseWish
  const promise = useCallback(() => {
    // A note is for colleagues and promises nobody anything, so a promise begun there belongs to a reply.
    setKind((now) => (now === 'phone' ? 'phone' : 'reply'))
    wish()
  }, [wish])
  /** A message that was taken back is a draft again: the composer opens with it. */
  const takenBack = useCallback(
    async (draft: TakenBack) => {
      keepTakenBack(id, draft)
      await queries.invalidateQueries({ queryKey: ['conversation', number] })
      setKind('reply')
      setDraftCount((count) => count + 1)
    },
    [queries, number, id],
  )
  return { kind, start: setKind, stop: () => setKind(undefined), promise, promiseWish, draftCount, takenBack }
}

function usePromiseWish(): PromiseWish & { wish: () => void } {
  const [count, setCount] = useState(0)
  const taken = useRef(0)
  return useMemo(
    () => ({
      count,
      wish: () => setCount((before) => before + 1),
      take: () => {
        const isWished = taken.current < count
        taken.current = count
        return isWished
      },
    }),
    [count],
  )
}
