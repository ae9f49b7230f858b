/**
 * The one source of "now". In production it is the machine's clock; with `MAKEGOOD_TEST_CLOCK` the process starts at the
 * given instant, runs on from there, and can be moved, so that every scenario can be played from outside.
 */
export type Clock = {
  now(): Date
  isTest: boolean
  /** Moves a test clock; whoever waits for a due time is told. */
  moveTo(at: Date): void
  onMove(listener: () => void): () => void
}

export function createClock(startAt?: Date): Clock {
  const listeners = new Set<() => void>()
  let aheadMs = startAt ? startAt.getTime() - Date.now() : 0

  return {
    now: () => new Date(Date.now() + aheadMs),
    isTest: startAt !== undefined,
    moveTo(at) {
      if (!startAt) throw new Error('Only a test clock can be moved.')
      aheadMs = at.getTime() - Date.now()
      for (const listener of listeners) listener()
    },
    onMove(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
