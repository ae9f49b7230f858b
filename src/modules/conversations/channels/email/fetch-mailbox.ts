import { setTimeout as wait } from 'node:timers/promises'
import type { ImapFlow } from 'imapflow'
import { newIdAt } from '#kernel/id'
import { type HeldLock, tryLock } from '#kernel/process-lock'
import { findMailbox, type Mailbox, mailboxesToWatch, markFetched, saveTrouble } from '../../store/mailboxes.ts'
import { fetchFolder, type Vain } from './fetch-folder.ts'
import { connectImap, MailboxTrouble, toTrouble } from './imap-connection.ts'
import { isDatabaseAway } from '#kernel/db'
import { createWakeable, type Surroundings, type Wakeable } from './surroundings.ts'

/** How soon another process takes over a mailbox whose watcher is gone. */
const LOCK_RETRY_MS = 2_000
/** IDLE tells of the first folder at once; this is for the others, and for servers whose IDLE says nothing. */
const LOOK_EVERY_MS = 30_000
const BACK_OFF_FIRST_MS = 1_000
const BACK_OFF_LIMIT_MS = 120_000
/** "Last fetched" is for people: a quiet mailbox need not write it more often. */
const MARK_EVERY_MS = 5_000
const LOOK_FOR_CHANGES_EVERY_MS = 2_000

export type MailboxWatch = { stop(): Promise<void> }

/** Watches one mailbox until stopped. Whichever process holds its lock fetches; the others stand by. */
export function watchMailbox(mailboxId: string, around: Surroundings): MailboxWatch {
  const stopping = new AbortController()
  const vain: Vain = new Map()

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      const lock = await tryLock(around.database.place, `mailbox ${mailboxId}`).catch(() => undefined)
      if (lock) await fetchWhileHolding(lock).finally(() => lock.release().catch(() => {}))
      await pause(LOCK_RETRY_MS, stopping.signal)
    }
  }

  async function fetchWhileHolding(lock: HeldLock): Promise<void> {
    const ending = new AbortController()
    const { signal } = ending
    void lock.lost.then(() => ending.abort())
    stopping.signal.addEventListener('abort', () => ending.abort(), { once: true })
    for (let failures = 0; !signal.aborted; failures++) {
      try {
        const mailbox = await findMailbox(around.database.db, mailboxId)
        if (!mailbox?.imap || mailbox.state !== 'active') return
        // A connection that worked is tried again soon; one that never did, later and later.
        await session(mailbox, { around, vain, signal, onPass: () => (failures = -1) })
      } catch (fault) {
        if (!signal.aborted) await report(fault)
      }
      const delayMs = Math.min(BACK_OFF_FIRST_MS * 2 ** Math.min(failures, 10), BACK_OFF_LIMIT_MS)
      await pause(delayMs * (0.75 + Math.random() / 2), signal)
    }
  }

  async function report(fault: unknown): Promise<void> {
    if (isDatabaseAway(fault) && !(fault instanceof MailboxTrouble)) return
    const { code, message: detail } = toTrouble(fault, '')
    around.log.warn({ mailbox: mailboxId, code }, 'a mailbox cannot be fetched; trying again')
    const now = around.clock.now()
    await saveTrouble(around.database.db, { id: mailboxId, code, detail, now, newId: () => newIdAt(now) }).then(
      around.onSaved,
      () => {},
    )
  }

  const running = run().catch((error) => around.log.error({ err: error, mailbox: mailboxId }, 'a mailbox watch ended'))
  return {
    async stop() {
      stopping.abort()
      await running
    },
  }
}

const pause = (delayMs: number, signal: AbortSignal) => wait(delayMs, undefined, { signal }).catch(() => {})

type Session = { around: Surroundings; vain: Vain; signal: AbortSignal; onPass(): void }

/** One connection: everything once, then the first folder whenever the server speaks, and all of them twice a minute. */
async function session(mailbox: Mailbox, { around, vain, signal, onPass }: Session): Promise<void> {
  const secret = mailbox.imapSecret ? around.sealer.open(mailbox.imapSecret) : ''
  if (secret === undefined) throw new MailboxTrouble('sign-in-refused', 'the password was sealed with another MAKEGOOD_SECRET')
  const client = await connectImap(mailbox.imap!, secret, { signal })
  const news = createWakeable()
  client.on('exists', () => news.wake())
  client.on('close', () => news.wake())
  const [home = 'INBOX', ...others] = mailbox.imap!.folders
  const mark = marker(mailbox, around)
  try {
    let lookAtAllAt = 0
    while (!signal.aborted && client.usable) {
      const isAll = performance.now() >= lookAtAllAt
      // The folder in which IDLE listens comes last, so that nothing can arrive between the look and the listening.
      const paths = isAll ? [...others, home] : [home]
      const { newMails, hasMore, missing } = await pass(client, { mailbox, around, vain, paths, signal })
      if (isAll && !hasMore) lookAtAllAt = performance.now() + LOOK_EVERY_MS
      onPass()
      if (missing) await saveMissing(mailbox, around, missing)
      else await mark(newMails)
      if (!hasMore && !signal.aborted) await untilNews(client, news, lookAtAllAt - performance.now())
    }
  } catch (fault) {
    throw isDatabaseAway(fault) && client.usable ? fault : toTrouble(fault, secret)
  } finally {
    client.close()
  }
  if (!signal.aborted) throw new MailboxTrouble('cannot-connect', 'the server closed the connection')
}

type Pass = { mailbox: Mailbox; around: Surroundings; vain: Vain; paths: readonly string[]; signal: AbortSignal }

/** A folder that is missing does not keep the others waiting. */
async function pass(client: ImapFlow, { paths, signal, ...given }: Pass) {
  let newMails = 0
  let hasMore = false
  let missing: MailboxTrouble | undefined
  for (const path of paths) {
    if (signal.aborted) break
    try {
      const fetched = await fetchFolder({ client, path, ...given })
      newMails += fetched.newMails
      hasMore ||= fetched.hasMore
    } catch (fault) {
      if (!(fault instanceof MailboxTrouble) || fault.code !== 'folder-missing' || !client.usable) throw fault
      missing = fault
    }
  }
  return { newMails, hasMore, missing }
}

/** Listens in the folder looked at last; the next command ends the IDLE by itself. */
async function untilNews(client: ImapFlow, news: Wakeable, limitMs: number): Promise<void> {
  void client.idle().catch(() => {})
  await news.wait(Math.max(0, limitMs))
}

function marker(mailbox: Mailbox, around: Surroundings) {
  let markedAt = -Infinity
  return async (newMails: number) => {
    if (newMails === 0 && performance.now() - markedAt < MARK_EVERY_MS) return
    const now = around.clock.now()
    await markFetched(around.database.db, { id: mailbox.id, now, newId: () => newIdAt(now) })
    markedAt = performance.now()
  }
}

async function saveMissing(mailbox: Mailbox, around: Surroundings, { code, message: detail }: MailboxTrouble): Promise<void> {
  const now = around.clock.now()
  await saveTrouble(around.database.db, { id: mailbox.id, code, detail, now, newId: () => newIdAt(now) })
}

/** Watches every active mailbox that has a way in; a changed, paused or new one within two seconds, or at once when told to look. */
export function startFetching(around: Surroundings) {
  const watches = new Map<string, { version: number; watch: MailboxWatch }>()
  const bell = createWakeable()
  let isClosed = false

  async function run(): Promise<void> {
    while (!isClosed) {
      await look().catch(
        (error) => isDatabaseAway(error) || around.log.warn({ err: error }, 'the mailboxes could not be looked up'),
      )
      if (!isClosed) await bell.wait(LOOK_FOR_CHANGES_EVERY_MS)
    }
  }
  async function look(): Promise<void> {
    const wanted = new Map((await mailboxesToWatch(around.database.db)).map(({ id, version }) => [id, version]))
    const outdated = [...watches].filter(([id, { version }]) => wanted.get(id) !== version)
    for (const [id] of outdated) watches.delete(id)
    await Promise.all(outdated.map(([, { watch }]) => watch.stop()))
    for (const [id, version] of wanted) if (!watches.has(id)) watches.set(id, { version, watch: watchMailbox(id, around) })
  }

  const running = run()
  return {
    look: () => bell.wake(),
    async close() {
      isClosed = true
      bell.wake()
      await running
      await Promise.all([...watches.values()].map(({ watch }) => watch.stop()))
    },
  }
}
