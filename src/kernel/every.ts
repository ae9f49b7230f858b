import type { Clock } from './clock.ts'
import type { Log } from './log.ts'

export type Repeating = { close(): Promise<void> }

/** Does something again and again, never twice at once, and at once when a test clock is moved. A fault is logged and tried again. */
export function every(
  periodMs: number,
  { clock, log, name }: { clock: Clock; log: Log; name: string },
  work: () => Promise<unknown>,
): Repeating {
  let running: Promise<void> | undefined
  let isWantedAgain = false
  const run = () => {
    if (running) return void (isWantedAgain = true)
    running = work()
      .then(() => {})
      .catch((error: unknown) => log.warn({ err: error }, `${name} failed; it will be tried again`))
      .finally(() => {
        running = undefined
        if (isWantedAgain) {
          isWantedAgain = false
          run()
        }
      })
  }
  const timer = setInterval(run, periodMs)
  timer.unref()
  const unlisten = clock.onMove(run)
  return {
    async close() {
      clearInterval(timer)
      unlisten()
      isWantedAgain = false
      await running
    },
  }
}
