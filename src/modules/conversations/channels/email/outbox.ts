import { Readable } from 'node:stream'
import { THE_SYSTEM } from '#kernel/action'
import type { FileStore } from '#kernel/files'
import { newIdAt } from '#kernel/id'
import { recordAttempt, recoverLost } from '../../actions/deliver.ts'
import type { AttemptResult } from '../../core/delivery.ts'
import { type Claimed, claimNext, markHandedOver } from '../../store/deliveries.ts'
import { findMailbox } from '../../store/mailboxes.ts'
import { findOutgoing, processesSending } from '../../store/outgoing.ts'
import { compose } from './compose.ts'
import { handOver, type Result } from './hand-over.ts'
import { isDatabaseAway } from '#kernel/db'
import { createWakeable, type Surroundings, type Wakeable } from './surroundings.ts'

/** A dead server holds up two of its own mailbox's mails and nobody else's. */
const PER_MAILBOX_LIMIT = 2
const AT_ONCE_LIMIT = 40
/** How late a mail may leave. */
const LOOK_EVERY_MS = 500
const RECOVER_EVERY_MS = 3_000
const RECORD_AGAIN_MS = 500

export type Outbox = { nudge(): void; close(): Promise<void> }
export type OutboxOptions = { processId: string; loopId: string; isGone(processId: string): Promise<boolean> }

type Room = Omit<OutboxOptions, 'isGone'> & {
  around: Surroundings
  bell: Wakeable
  atWork: Map<Promise<void>, string>
  isClosed: boolean
}

/** Sends what is due, in every process; the database gives each mail to one of them. */
export function startOutbox(around: Surroundings, { isGone, ...options }: OutboxOptions): Outbox {
  const room: Room = { ...options, around, bell: createWakeable(), atWork: new Map(), isClosed: false }
  const sweep = () =>
    recover(room, isGone).catch(
      (error) => isDatabaseAway(error) || around.log.warn({ err: error }, 'lost mails could not be looked for'),
    )

  const running = run(room)
  const sweeping = setInterval(() => void sweep(), RECOVER_EVERY_MS)
  sweeping.unref()
  const stopListening = around.clock.onMove(() => room.bell.wake())
  return {
    nudge: () => room.bell.wake(),
    /** What is under way is finished, as far as its server lets it. */
    async close() {
      room.isClosed = true
      clearInterval(sweeping)
      stopListening()
      room.bell.wake()
      await running
      await Promise.race([Promise.all(room.atWork.keys()), new Promise((resolve) => setTimeout(resolve, CLOSE_LIMIT_MS).unref())])
    },
  }
}

function contextIn({ around }: Room) {
  const now = around.clock.now()
  return { db: around.database.db, actor: THE_SYSTEM, now, newId: () => newIdAt(now) }
}

async function run(room: Room): Promise<void> {
  while (!room.isClosed) {
    const claimed = await claim(room).catch((error) => {
      if (!isDatabaseAway(error)) room.around.log.warn({ err: error }, 'the outbox could not be read; trying again')
      return undefined
    })
    if (claimed) begin(room, claimed)
    else await room.bell.wait(LOOK_EVERY_MS)
  }
}

async function claim({ around, atWork, processId }: Room): Promise<Claimed | undefined> {
  if (atWork.size >= AT_ONCE_LIMIT) return undefined
  const counts = new Map<string, number>()
  for (const mailboxId of atWork.values()) counts.set(mailboxId, (counts.get(mailboxId) ?? 0) + 1)
  const busyMailboxIds = [...counts].filter(([, count]) => count >= PER_MAILBOX_LIMIT).map(([id]) => id)
  const now = around.clock.now()
  return claimNext(around.database.db, { now, processId, attemptId: newIdAt(now), busyMailboxIds })
}

function begin(room: Room, claimed: Claimed): void {
  const work: Promise<void> = send(room, claimed).finally(() => {
    room.atWork.delete(work)
    room.bell.wake()
  })
  room.atWork.set(work, claimed.mailboxId)
}

async function send(room: Room, claimed: Claimed): Promise<void> {
  const { around } = room
  const results = await attempt(room, claimed).catch((error) => {
    return allOf(claimed, { is: 'later', response: error instanceof Error ? error.message : String(error) })
  })
  // The outcome is known only here: it is offered to the database until it takes it, or until we end and others see the doubt.
  for (;;) {
    try {
      await recordAttempt.run(contextIn(room), { attemptId: claimed.attemptId, results })
      return around.onSaved()
    } catch (error) {
      around.log.warn(
        { err: error, message: claimed.messageId },
        'the outcome of sending could not be written down; trying again',
      )
      if (room.isClosed) return
      await new Promise((resolve) => setTimeout(resolve, RECORD_AGAIN_MS))
    }
  }
}

async function attempt({ around, loopId }: Room, claimed: Claimed): Promise<Result[]> {
  const { clock, files, sealer } = around
  const { db } = around.database
  const mailbox = await findMailbox(db, claimed.mailboxId)
  const message = await findOutgoing(db, claimed.messageId)
  if (!mailbox?.smtp || !message) return allOf(claimed, { is: 'later', response: 'the mailbox has no way to send' })
  const secret = mailbox.smtpSecret ? sealer.open(mailbox.smtpSecret) : ''
  if (secret === undefined)
    return allOf(claimed, { is: 'later', response: 'the password was sealed with another MAKEGOOD_SECRET' })

  for (const { sha256 } of message.attachments) {
    if (!(await files.has(sha256)))
      return allOf(claimed, { is: 'refused', response: 'an attachment is missing from the file store' })
  }
  const attachments = message.attachments.map((file) => ({ ...file, content: lazily(files, file.sha256) }))
  const beforeContent = () => markHandedOver(db, { attemptId: claimed.attemptId, now: clock.now() })
  const mail = compose({ message, mailbox, attachments, loopId })
  return handOver({ settings: mailbox.smtp, secret, from: mailbox.address, recipients: claimed.recipients, mail, beforeContent })
}

/** Opened only when the server wants the content: a server that is away must not cost open files. */
function lazily(files: FileStore, sha256: string): Readable {
  async function* content() {
    yield* files.read(sha256)
  }
  return Readable.from(content(), { objectMode: false })
}

/** What was in the hands of a process that is gone; a claim made this moment is lost with it at worst, and claimed again. */
async function recover(room: Room, isGone: OutboxOptions['isGone']): Promise<void> {
  const { around, processId } = room
  const senders = await processesSending(around.database.db)
  const gone = new Set<string>()
  for (const id of senders) if (id !== processId && (await isGone(id))) gone.add(id)
  if (gone.size === 0) return
  const aliveProcessIds = [...new Set([processId, ...senders])].filter((id) => !gone.has(id))
  await recoverLost.run(contextIn(room), { aliveProcessIds })
  around.onSaved()
  room.bell.wake()
}

/** Longer than any answer a server usually needs; what is cut off then is a doubt that the next process shows. */
const CLOSE_LIMIT_MS = 5_000

const allOf = ({ recipients }: Claimed, result: AttemptResult): Result[] => recipients.map((recipient) => ({ recipient, result }))
