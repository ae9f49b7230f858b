import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { ConversationPage } from '../../api/shapes.ts'
import { hasDraft, keepTakenBack } from '../composer/use-draft.ts'
import type { TakenBack } from './delivery-lines.tsx'

/** What one can write into a conversation. */
export type WritingKind = 'reply' | 'note' | 'phone'

/** A wish said outside the text, to promise something or to write; the writer takes it once, so that it is not granted twice. */
export type Wish = { count: number; take: () => boolean }

export type Writing = ReturnType<typeof useWriting>

/**
 * What is being written here, if anything. A conversation with a draft opens with it, and leaves the keyboard with the
 * reader: whoever walks through the inbox with j and k did not ask to write.
 */
export function useWriting(page: ConversationPage, number: string) {
  const queries = useQueryClient()
  const { id } = page.conversation
  const [kind, setKind] = useState<WritingKind | undefined>(() => (hasDraft(page) ? 'reply' : undefined))
  const [draftCount, setDraftCount] = useState(0)
  const promiseWish = useWish()
  const { wish } = promiseWish
  const focusWish = useWish()
  const { wish: wishFocus } = focusWish
  const start = useCallback(
    (wanted: WritingKind) => {
      setKind(wanted)
      wishFocus()
    },
    [wishFocus],
  )
  const promise = useCallback(() => {
    // A note is for colleagues and promises nobody anything, so a promise begun there belongs to a reply.
    setKind((now) => (now === 'phone' ? 'phone' : 'reply'))
    wishFocus()
    wish()
  }, [wish, wishFocus])
  /** A message that was taken back is a draft again: the composer opens with it. */
  const takenBack = useCallback(
    async (draft: TakenBack) => {
      keepTakenBack(id, draft)
      await queries.invalidateQueries({ queryKey: ['conversation', number] })
      setKind('reply')
      setDraftCount((count) => count + 1)
      wishFocus()
    },
    [queries, number, id, wishFocus],
  )
  return { kind, start, stop: () => setKind(undefined), promise, promiseWish, focusWish, draftCount, takenBack }
}

function useWish(): Wish & { wish: () => void } {
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
