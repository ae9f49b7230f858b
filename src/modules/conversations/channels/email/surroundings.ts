import type { Clock } from '#kernel/clock'
import type { Database } from '#kernel/db'
import type { FileStore } from '#kernel/files'
import { newIdAt } from '#kernel/id'
import type { Log } from '#kernel/log'
import type { Sealer } from '#kernel/seal'

/** What the moving parts of the e-mail channel stand on. */
export type Surroundings = {
  database: Database
  files: FileStore
  sealer: Sealer
  clock: Clock
  log: Log
  /** Told after something was committed that somebody may be looking at. */
  onSaved(): void
}

/** A mail larger than this is not carried in the row but in the file store. */
export const MAIL_IN_ROW_LIMIT_BYTES = 8 * 1024 * 1024
/** A mail larger than this is never taken; on an IMAP server it stays where it is, and its headers are shown. */
export const MAIL_LIMIT_BYTES = 100 * 1024 * 1024

let latestMs = 0

/** An id later than every one this gave before, so that mails keep the order in which they came. */
export function nextIdAt(now: Date): string {
  latestMs = Math.max(latestMs + 1, now.getTime())
  return newIdAt(new Date(latestMs))
}

/** Something that is waited for: ends by itself after `limitMs`, or at once when told. */
export type Wakeable = { wait(limitMs: number): Promise<void>; wake(): void }

/** A wake that comes while nobody waits is kept for the next who does. */
export function createWakeable(): Wakeable {
  let isWanted = false
  let goOn: (() => void) | undefined
  return {
    async wait(limitMs) {
      if (!isWanted) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, limitMs)
          goOn = () => (clearTimeout(timer), resolve())
        })
      }
      goOn = undefined
      isWanted = false
    },
    wake() {
      isWanted = true
      goOn?.()
    },
  }
}

/** No space, no quota, no write permission, no file handles: the mail is as good as before, our store is not. */
const STORE_AWAY = /^(ENOSPC|EDQUOT|EROFS|EACCES|EPERM|EIO|EMFILE|ENFILE)$/

/** Whether an error says that the file store cannot keep anything at the moment; the same may go well when somebody has tidied up. */
export const isStoreAway = (error: unknown): boolean => STORE_AWAY.test(String((error as { code?: unknown } | null)?.code))
