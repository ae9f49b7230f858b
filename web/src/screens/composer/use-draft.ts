import { type InfiniteData, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { put } from '../../api/call.ts'
import { nowMs } from '../../api/clock.ts'
import type { ConversationPage } from '../../api/shapes.ts'
import { type DraftPromise, restored } from './draft-promise.ts'

/** Typing rests this long before the draft travels. */
const REST_MS = 800
const keyOf = (conversationId: string) => `makegood.draft.${conversationId}`

export type Draft = { text: string; html: string; promises: DraftPromise[] }
type Kept = Draft & { savedAt: number; isTakenBack?: boolean }
export type Saved = { where: 'server' | 'device'; at: number } | undefined

/** The newer of what the server and this device kept. */
export function firstDraft(page: ConversationPage): Draft {
  const kept = keptHere(page.conversation.id)
  const server = page.draft
  if (kept && (kept.isTakenBack || !server || kept.savedAt > Date.parse(server.saved_at)))
    return { ...kept, promises: restored(kept.promises) }
  return {
    text: server?.text ?? '',
    html: server?.html || paragraphs(server?.text ?? ''),
    promises: restored(server?.promises ?? []),
  }
}

/** Whether something was begun here, on the server or on this device, and not yet sent or thrown away. */
export const hasDraft = (page: ConversationPage): boolean =>
  page.draft !== undefined || keptHere(page.conversation.id) !== undefined

/** Text without markup, as paragraphs; nothing in it can become an element. */
function paragraphs(text: string): string {
  const holder = document.createElement('div')
  for (const paragraph of text.split(/\n{2,}/).filter(Boolean)) {
    const p = document.createElement('p')
    for (const [index, line] of paragraph.split('\n').entries()) {
      if (index > 0) p.append(document.createElement('br'))
      p.append(line)
    }
    holder.append(p)
  }
  return holder.innerHTML
}

function keptHere(conversationId: string): Kept | undefined {
  try {
    const text = localStorage.getItem(keyOf(conversationId))
    return text ? (JSON.parse(text) as Kept) : undefined
  } catch {
    return undefined
  }
}

/** A message that was taken back is a draft again, newer than anything kept before. */
export function keepTakenBack(conversationId: string, draft: { text: string; html?: string | null; promises?: unknown[] }): void {
  const kept = {
    text: draft.text,
    html: draft.html || paragraphs(draft.text),
    promises: restored(draft.promises ?? []),
    savedAt: nowMs(),
    isTakenBack: true,
  }
  localStorage.setItem(keyOf(conversationId), JSON.stringify(kept))
}

export const forgetDraft = (conversationId: string): void => localStorage.removeItem(keyOf(conversationId))

/** Tells the page in memory what the server keeps now, so that a composer that opens again begins with it. */
function useKnownDraft(conversationId: string) {
  const queries = useQueryClient()
  return useCallback(
    (draft: Draft | undefined) => {
      const filter = { queryKey: ['conversation'] }
      queries.setQueriesData<InfiniteData<ConversationPage>>(filter, (before) => {
        if (before?.pages[0]?.conversation.id !== conversationId) return before
        const [{ draft: _, ...newest }, ...earlier] = before.pages as [ConversationPage, ...ConversationPage[]]
        const saved = draft && { draft: { ...draft, saved_at: new Date(nowMs()).toISOString() } }
        return { ...before, pages: [{ ...newest, ...saved }, ...earlier] }
      })
      // An answer that was already on its way still has the draft of before.
      if (queries.isFetching(filter) > 0) void queries.invalidateQueries(filter)
    },
    [queries, conversationId],
  )
}

/** Keeps a draft: on this device at every change, on the server when typing rests; tells where it is safe now. */
export function useDraftKeeper(conversationId: string) {
  const tell = useKnownDraft(conversationId)
  const [saved, setSaved] = useState<Saved>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const waiting = useRef<Draft>(undefined)
  const isDone = useRef(false)

  const send = useCallback(async () => {
    const draft = waiting.current
    if (!draft || isDone.current) return
    waiting.current = undefined
    try {
      await put(`/conversations/${conversationId}/draft`, draft)
      if (isDone.current) return
      tell(draft)
      if (!waiting.current) forgetDraft(conversationId)
      setSaved({ where: 'server', at: nowMs() })
    } catch {
      waiting.current ??= draft
      setSaved({ where: 'device', at: nowMs() })
    }
  }, [conversationId, tell])

  useEffect(() => {
    const again = () => void send()
    window.addEventListener('online', again)
    return () => {
      window.removeEventListener('online', again)
      clearTimeout(timer.current)
      void send()
    }
  }, [send])

  const keep = useCallback(
    (draft: Draft) => {
      waiting.current = draft
      localStorage.setItem(keyOf(conversationId), JSON.stringify({ ...draft, savedAt: nowMs() }))
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void send(), REST_MS)
    },
    [conversationId, send],
  )
  /** The draft was sent or thrown away: nothing waits to be saved any more. */
  const finish = useCallback(() => {
    isDone.current = true
    clearTimeout(timer.current)
    waiting.current = undefined
    forgetDraft(conversationId)
    tell(undefined)
  }, [conversationId, tell])
  return { saved, keep, finish }
}
