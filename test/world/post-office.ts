import { buffer } from 'node:stream/consumers'
import { THE_SYSTEM } from '#kernel/action'
import { newIdAt } from '#kernel/id'
import { claimNext, recordAttempt } from '#modules/conversations'
import type { AttemptResult } from '../../src/modules/conversations/core/delivery.ts'
import { compose } from '../../src/modules/conversations/channels/email/compose.ts'
import { readMail } from '../../src/modules/conversations/channels/email/reading/read-mail.ts'
import { allMailboxes } from '../../src/modules/conversations/store/mailboxes.ts'
import { findOutgoing } from '../../src/modules/conversations/store/outgoing.ts'
import type { Makegood } from '../../src/makegood.ts'

/** A mail of ours as it lies in the customer's mail program. */
export type Letter = {
  messageId: string
  ourMessageId: string
  /** Everybody it is really handed to, blind copies included. */
  recipients: string[]
  to: string[]
  cc: string[]
  replyTo: string
  subject: string
  text: string
  references: string[]
  source: string
}

/** Marks mail that our own program sent; a story in which it comes back says so itself. */
export const LOOP_ID = 'loop-of-the-shop'

const LETTERS_LIMIT = 200

/** The mail server that we do not own: takes what is due and hands it to whom it is for. */
export function postOffice({ database, clock, files }: Makegood) {
  const { db } = database
  const processId = newIdAt(clock.now())

  async function deliverNext(result: AttemptResult): Promise<Letter | undefined> {
    const now = clock.now()
    const attemptId = newIdAt(now)
    const claimed = await claimNext(db, { now, processId, attemptId, busyMailboxIds: [] })
    if (!claimed) return undefined
    const { attachments, ...message } = (await findOutgoing(db, claimed.messageId))!
    const mailbox = (await allMailboxes(db)).find(({ id }) => id === claimed.mailboxId)!
    const enclosed = attachments.map((file) => ({ ...file, content: files.read(file.sha256) }))
    const source = await buffer(compose({ message, mailbox, attachments: enclosed, loopId: LOOP_ID }))
    const results = claimed.recipients.map((recipient) => ({ recipient, result }))
    await recordAttempt.run({ db, actor: THE_SYSTEM, now, newId: () => newIdAt(now) }, { attemptId, results })
    return letterFrom(source, claimed)
  }

  return {
    /** Hands over everything that is due by now, oldest first; every mail meets the same end. */
    async delivers(result: AttemptResult = { is: 'accepted', response: '250 ok' }): Promise<Letter[]> {
      const letters: Letter[] = []
      for (let at = 0; at < LETTERS_LIMIT; at++) {
        const letter = await deliverNext(result)
        if (!letter) return letters
        letters.push(letter)
      }
      throw new Error(`More than ${LETTERS_LIMIT} mails: something writes to itself.`)
    },
  }
}

async function letterFrom(
  source: Buffer,
  { messageId, recipients }: { messageId: string; recipients: string[] },
): Promise<Letter> {
  const mail = await readMail(source)
  if ('unreadable' in mail) throw new Error('our own mail cannot be read')
  return {
    messageId: mail.messageId!,
    ourMessageId: messageId,
    recipients: recipients.toSorted(),
    to: mail.to.map(({ address }) => address),
    cc: mail.cc.map(({ address }) => address),
    replyTo: mail.replyTo[0]!.address,
    subject: mail.subject,
    text: mail.text,
    references: mail.references,
    source: source.toString(),
  }
}
