import { useSyncExternalStore } from 'react'

/**
 * The server's clock, as the browser knows it. Every "left" and "since" on screen counts from here, so that a laptop that is
 * ten minutes wrong, or a demonstration whose clock was moved, still shows what the server will do.
 */
let offsetMs = 0
let shownMs = Date.now()
const listeners = new Set<() => void>()

const TICK_MS = 5_000

export function serverSaidNow(instant: string): void {
  offsetMs = Date.parse(instant) - Date.now()
  tick()
}

export const nowMs = (): number => Date.now() + offsetMs

function tick() {
  shownMs = nowMs()
  for (const listener of listeners) listener()
}

let timer: ReturnType<typeof setInterval> | undefined
function subscribe(listener: () => void) {
  listeners.add(listener)
  timer ??= setInterval(tick, TICK_MS)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** Now, in milliseconds, renewed every few seconds. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => shownMs)
