import type { QueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { nowMs } from './clock.ts'

type LiveFact = { type: string; conversation_id?: string; promise_id?: string; mailbox_id?: string; customer_id?: string }
type Connection = { isOn: boolean; since: number }

const RETRY_FIRST_MS = 1_000
const RETRY_MOST_MS = 30_000
/** Without the stream, screens are asked again this often, as long as plain requests get through. */
const POLL_MS = 15_000
/** A stream that breaks is given this long before the reader is told: a server restart takes less. */
const PATIENCE_MS = 2_500

let connection: Connection = { isOn: true, since: 0 }
const listeners = new Set<() => void>()
const say = (next: Connection) => {
  if (next.isOn === connection.isOn) return
  connection = next
  for (const listener of listeners) listener()
}

/** Whether the server is reached, and since when it is not. */
export const useConnection = (): Connection =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => connection,
  )

/**
 * Keeps every screen in step with the facts. One tab of a browser holds the stream and passes the facts on to the others, because
 * browsers allow six connections per host. After a break the stream resumes at its cursor and everything on screen is asked again.
 */
export function followFacts(queries: QueryClient): () => void {
  const stop = new AbortController()
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('makegood-facts')
  const receive = (facts: LiveFact[]) => refresh(queries, facts)
  channel?.addEventListener('message', (event: MessageEvent<LiveFact[]>) => receive(event.data))
  const hold = () =>
    holdStream(queries, stop.signal, (facts) => {
      receive(facts)
      channel?.postMessage(facts)
    })
  if (channel && navigator.locks) {
    void navigator.locks.request('makegood-stream', { signal: stop.signal }, hold).catch(() => undefined)
  } else void hold()
  const offline = () => say({ isOn: false, since: nowMs() })
  window.addEventListener('offline', offline, { signal: stop.signal })
  window.addEventListener('online', () => void queries.invalidateQueries(), { signal: stop.signal })
  return () => {
    stop.abort()
    channel?.close()
  }
}

/** Holds the stream until told to stop; the lock is held for as long as this waits. */
function holdStream(queries: QueryClient, stop: AbortSignal, pass: (facts: LiveFact[]) => void): Promise<void> {
  let cursor = ''
  let delayMs = RETRY_FIRST_MS
  const absence = watchAbsence(queries)
  const found = () => {
    delayMs = RETRY_FIRST_MS
    absence.ended()
  }
  const open = () => {
    if (stop.aborted) return
    const source = new EventSource(`/api/v1/stream${cursor ? `?after=${encodeURIComponent(cursor)}` : ''}`)
    stop.addEventListener('abort', () => source.close(), { once: true })
    source.addEventListener('open', found)
    source.addEventListener('hello', (event: MessageEvent<string>) => {
      cursor ||= (JSON.parse(event.data) as { cursor?: string }).cursor ?? ''
      found()
    })
    source.addEventListener('facts', (event: MessageEvent<string>) => {
      cursor = event.lastEventId || cursor
      pass(JSON.parse(event.data) as LiveFact[])
    })
    source.addEventListener('error', () => {
      absence.began()
      if (source.readyState !== EventSource.CLOSED) return
      setTimeout(open, delayMs)
      delayMs = Math.min(delayMs * 2, RETRY_MOST_MS)
    })
  }
  open()
  return new Promise((resolve) => {
    stop.addEventListener('abort', () => {
      absence.forget()
      resolve()
    })
  })
}

/** While the stream is away, screens are asked again now and then; once it is back, everything on screen is. */
function watchAbsence(queries: QueryClient) {
  let isAway = false
  let patience: ReturnType<typeof setTimeout> | undefined
  let polling: ReturnType<typeof setInterval> | undefined
  const forget = () => {
    clearTimeout(patience)
    clearInterval(polling)
    patience = undefined
    polling = undefined
  }
  return {
    began: () => {
      isAway = true
      const since = nowMs()
      patience ??= setTimeout(() => void ask(queries, since), PATIENCE_MS)
      polling ??= setInterval(() => void ask(queries, since), POLL_MS)
    },
    ended: () => {
      forget()
      say({ isOn: true, since: nowMs() })
      if (isAway) void queries.invalidateQueries()
      isAway = false
    },
    forget,
  }
}

/** Without a stream: is the server there? If it is, the screens ask again by themselves; if not, the reader is told since when. */
async function ask(queries: QueryClient, since: number): Promise<void> {
  const isThere = await fetch('/api/v1/session', { credentials: 'same-origin' }).then(
    (answer) => answer.status < 500,
    () => false,
  )
  if (isThere) {
    say({ isOn: true, since: nowMs() })
    void queries.invalidateQueries()
  } else say({ isOn: false, since })
}

/** Which screens a fact changes. A screen nobody looks at is only marked as stale and asks again when it is opened. */
function refresh(queries: QueryClient, facts: LiveFact[]): void {
  const stale = new Set<string>()
  for (const fact of facts) {
    if (fact.conversation_id || fact.type.startsWith('conversations.'))
      for (const key of ['conversation', 'inbox', 'today', 'search']) stale.add(key)
    if (fact.promise_id || fact.type.startsWith('promises.'))
      for (const key of ['promises', 'today', 'inbox', 'conversation']) stale.add(key)
    if (fact.mailbox_id || fact.type.includes('mailbox')) stale.add('mailboxes')
    if (fact.customer_id || fact.type.startsWith('people.'))
      for (const key of ['customers', 'customer', 'agents', 'conversation']) stale.add(key)
  }
  for (const key of stale) void queries.invalidateQueries({ queryKey: [key] })
}
