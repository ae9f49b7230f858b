import { THE_SYSTEM } from '#kernel/action'
import { newIdAt } from '#kernel/id'
import { tryLock } from '#kernel/process-lock'
import { receiveMessage } from '../../actions/receive-message.ts'
import type { IncomingMessage } from '../../core/incoming.ts'
import { allMailboxes, type Mailbox } from '../../store/mailboxes.ts'
import type { RawMail } from '../../store/raw-mails.ts'
import { isSuspect, takeMoreWaiting } from '../../store/waiting-mails.ts'
import { readRaw, sourceOf, unsavable } from './read-raw.ts'
import { type Header, headerOf, messageIds, scanHeaders } from './reading/headers.ts'
import { createMailReader, type MailReader, type MailReaderOptions } from './reading/pool.ts'
import { MAIL_LIMITS } from './reading/read-mail.ts'
import { isDatabaseAway, openDatabase } from '#kernel/db'
import { createWakeable, type Surroundings, type Wakeable } from './surroundings.ts'
import type { Circumstances } from './to-incoming.ts'

/** Mails between the raw table and their conversations at once; reading and saving overlap inside this window. */
const IN_HAND_LIMIT = 64
/** Asked for more when this many are left, so that the readers never run dry. */
const REFILL_BELOW = 40
const SAVING_AT_ONCE_LIMIT = 6
const LOOK_EVERY_MS = 500
const LOCK_RETRY_MS = 1_000
const SAVE_TRIES = 3
/** A mail that cannot even be saved as unreadable is left alone for a while; the others go on. */
const SET_ASIDE_MS = 60_000
const SAVE_AGAIN_MS = 50
const READERS_DEFAULT = 2
const WARM_UP = Buffer.from('Subject: good morning\r\n\r\n')

export type Intake = { nudge(): void; close(): Promise<void> }
export type IntakeOptions = { loopId: string; reader?: MailReaderOptions }

/** Turns raw mails into messages, in every process but in one at a time; whoever holds the lock works, the others stand by. */
export function startIntake(surroundings: Surroundings, { loopId, reader: readerOptions }: IntakeOptions): Intake {
  const bell = createWakeable()
  const { place } = surroundings.database
  const database = openDatabase({ ...place, connections: SAVING_AT_ONCE_LIMIT + 1, plansOnce: true })
  const around = { ...surroundings, database }
  const reader = createMailReader({ workers: READERS_DEFAULT, ...readerOptions })
  let isClosed = false

  async function run(): Promise<void> {
    while (!isClosed) {
      const lock = await tryLock(place, 'intake').catch(() => undefined)
      if (lock) {
        void lock.lost.then(() => bell.wake())
        // A worker compiles for a moment; the first customer need not wait for it.
        void reader.read(WARM_UP).catch(() => {})
        const desk = deskOf({ around, reader, loopId, bell, mayGoOn: () => !isClosed && !lock.isLost() })
        await work(desk).catch((error) => around.log.error({ err: error }, 'the intake stumbled; going on'))
        await lock.release().catch(() => {})
      }
      if (!isClosed) await bell.wait(LOCK_RETRY_MS)
    }
  }

  const running = run()
  return {
    nudge: () => bell.wake(),
    async close() {
      isClosed = true
      bell.wake()
      await running
      await reader.close()
      await database.close()
    },
  }
}

type Desk = {
  around: Surroundings
  reader: MailReader
  loopId: string
  bell: Wakeable
  mayGoOn(): boolean
  inHand: Map<string, RawMail>
  /** The last of each thread and each sender, after which the next of theirs is saved. */
  tails: Map<string, Promise<void>>
  saving: ReturnType<typeof createGate>
  mayBeMore: boolean
}

const deskOf = (given: Pick<Desk, 'around' | 'reader' | 'loopId' | 'bell' | 'mayGoOn'>): Desk => ({
  ...given,
  inHand: new Map(),
  tails: new Map(),
  saving: createGate(SAVING_AT_ONCE_LIMIT),
  mayBeMore: false,
})

async function work(desk: Desk): Promise<void> {
  const { around, bell, inHand, mayGoOn } = desk
  while (mayGoOn()) {
    desk.mayBeMore = await refill(desk).catch((error) => {
      if (!isDatabaseAway(error)) around.log.warn({ err: error }, 'waiting mails could not be taken; trying again')
      return false
    })
    if (mayGoOn() && !desk.mayBeMore) await bell.wait(LOOK_EVERY_MS)
    while (mayGoOn() && inHand.size >= REFILL_BELOW) await bell.wait(LOOK_EVERY_MS)
  }
  await Promise.all(desk.tails.values())
}

/** Answers whether more may be waiting than were taken. */
async function refill(desk: Desk): Promise<boolean> {
  const { inHand } = desk
  const { db } = desk.around.database
  const limit = IN_HAND_LIMIT - inHand.size
  const hasSuspect = [...inHand.values()].some(isSuspect)
  const taken = await takeMoreWaiting(db, { inHandIds: [...inHand.keys()], limit, hasSuspect })
  if (taken.length === 0) return false
  const mailboxes = await allMailboxes(db)
  for (const raw of taken) inHand.set(raw.id, raw)
  for (const raw of taken) await begin(desk, raw, mailboxes)
  return taken.length === limit
}

/** Begins to read at once; saves after everything earlier of the same thread or sender. */
async function begin(desk: Desk, raw: RawMail, mailboxes: readonly Mailbox[]): Promise<void> {
  const { around, reader, loopId, tails, saving, mayGoOn } = desk
  const source = await sourceOf(raw, around).catch(() => undefined)
  const headers = source ? scanHeaders(source, MAIL_LIMITS.headerScanBytes) : []
  const about: Circumstances = { raw, headers, mailboxes, loopId }
  const reading = readRaw({ raw, source, about, reader, around, mayGoOn })
  const keys = turnKeys(headers, raw)
  const earlier = Promise.all(keys.map((key) => tails.get(key) ?? Promise.resolve()))
  const done = earlier
    .then(() => saving.run(async () => settle(desk, raw, await reading, about)))
    .finally(() => leave(desk, raw, keys, done))
  for (const key of keys) tails.set(key, done)
}

function leave({ tails, inHand, mayBeMore, bell }: Desk, raw: RawMail, keys: readonly string[], done: Promise<void>): void {
  for (const key of keys) if (tails.get(key) === done) tails.delete(key)
  inHand.delete(raw.id)
  if (isSuspect(raw) || (mayBeMore && inHand.size < REFILL_BELOW)) bell.wake()
}

/** Saves, in three tries if it must, then as unreadable; tries at a database that is away do not count. */
async function settle({ around, mayGoOn }: Desk, raw: RawMail, message: IncomingMessage, about: Circumstances): Promise<void> {
  const { subject, headerId, at: saidAt, sender } = message
  const plainest = unsavable(raw, about)
  const forms = [
    ...Array.from({ length: SAVE_TRIES }, () => message),
    { ...plainest, subject, headerId, at: saidAt, sender },
    plainest,
  ]
  for (let at = 0; at < forms.length && mayGoOn(); at++) {
    try {
      const now = around.clock.now()
      const context = { db: around.database.db, actor: THE_SYSTEM, now, newId: () => newIdAt(now) }
      const outcome = await receiveMessage.run(context, { message: forms[at]! })
      if (outcome.ok) return around.onSaved()
      around.log.warn({ raw: raw.id, code: outcome.refusal.code }, 'a mail was refused; trying it plainer')
    } catch (error) {
      if (isDatabaseAway(error)) at--
      else around.log.warn({ err: error, raw: raw.id }, 'a mail could not be saved; trying again')
    }
    await pause(SAVE_AGAIN_MS)
  }
  if (!mayGoOn()) return
  around.log.error({ raw: raw.id }, 'a mail cannot be saved in any form; it stays waiting')
  for (let waitedMs = 0; waitedMs < SET_ASIDE_MS && mayGoOn(); waitedMs += LOOK_EVERY_MS) await pause(LOOK_EVERY_MS)
}

const pause = (delayMs: number) => new Promise<void>((resolve) => setTimeout(resolve, delayMs).unref())

/** Whose turn must be kept: mails of one thread, and mails of one sender, who may be new to us. */
function turnKeys(headers: Header[], raw: RawMail): string[] {
  const first = messageIds(headerOf(headers, 'references'))[0] ?? messageIds(headerOf(headers, 'in-reply-to'))[0]
  const thread = first ?? messageIds(headerOf(headers, 'message-id'))[0] ?? raw.id
  const sender = headerOf(headers, 'from') ?? raw.envelopeFrom ?? ''
  return [`thread ${thread}`, `sender ${sender.toLowerCase()}`]
}

/** Lets so many through at once, the others in the order in which they came. */
function createGate(limit: number) {
  const queue: (() => void)[] = []
  let inside = 0
  return {
    async run(work: () => Promise<void>): Promise<void> {
      if (inside >= limit) await new Promise<void>((enter) => queue.push(enter))
      else inside++
      try {
        await work()
      } finally {
        const next = queue.shift()
        if (next) next()
        else inside--
      }
    },
  }
}
