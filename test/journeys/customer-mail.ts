/** A customer at a mail program of their own: mail leaves by SMTP and is read over IMAP. */
import { setTimeout as wait } from 'node:timers/promises'
import { ImapFlow } from 'imapflow'
import { createTransport } from 'nodemailer'
import PostalMime, { type Email } from 'postal-mime'
import type { PostOffice } from './house.ts'

const ARRIVAL_LIMIT_MS = 15_000
const LOOK_AGAIN_MS = 50

export type Letter = {
  messageId: string
  inReplyTo: string
  references: string[]
  replyTo: string
  subject: string
  text: string
}

type Written = {
  to: string
  subject: string
  text: string
  html?: string
  attachments?: { filename: string; content: Buffer; contentType: string; cid?: string }[]
}

/** A customer by name and address. */
export function customerAt({ dovecot, sink }: PostOffice, name: string, address: string) {
  const transport = createTransport({ host: '127.0.0.1', port: sink.port, secure: false, ignoreTLS: true })
  const writes = async (mail: Written, also: { inReplyTo?: string; references?: string[] } = {}) => {
    const sent = await transport.sendMail({ from: { name, address }, ...mail, ...also })
    return sent.messageId.replace(/^<|>$/g, '')
  }
  return {
    name,
    address,
    writes,
    /** Waits until so many letters lie in the mailbox and gives the newest. */
    async receives(count = 1): Promise<Letter> {
      const client = new ImapFlow({
        ...{ host: '127.0.0.1', port: dovecot.imapPort, secure: false, logger: false },
        auth: { user: address, pass: dovecot.password },
      })
      await client.connect()
      try {
        return await newestLetter(client, count)
      } finally {
        await client.logout()
      }
    },
    /** Presses "Reply": the mail program takes addressee and references from the letter (RFC 5322 §3.6.4). */
    repliesTo: (letter: Letter, text: string) =>
      writes(
        { to: letter.replyTo, subject: `Re: ${letter.subject.replace(/^Re: /, '')}`, text },
        { inReplyTo: `<${letter.messageId}>`, references: [...letter.references, letter.messageId].map((id) => `<${id}>`) },
      ),
  }
}

async function newestLetter(client: ImapFlow, count: number): Promise<Letter> {
  const deadline = performance.now() + ARRIVAL_LIMIT_MS
  const lock = await client.getMailboxLock('INBOX')
  try {
    for (;;) {
      await client.noop()
      const box = client.mailbox
      if (box && box.exists >= count) {
        const found = await client.fetchOne(String(box.exists), { source: true })
        if (found && found.source) return letterOf(await PostalMime.parse(found.source))
      }
      if (performance.now() > deadline) throw new Error(`the customer has not received ${count} letters`)
      await wait(LOOK_AGAIN_MS)
    }
  } finally {
    lock.release()
  }
}

const idsIn = (header: string | undefined) => [...(header ?? '').matchAll(/<([^>]+)>/g)].map(([, id]) => id ?? '')

const letterOf = (mail: Email): Letter => ({
  messageId: idsIn(mail.messageId)[0] ?? '',
  inReplyTo: idsIn(mail.inReplyTo)[0] ?? '',
  references: idsIn(mail.references),
  replyTo: mail.replyTo?.[0]?.address ?? mail.from?.address ?? '',
  subject: mail.subject ?? '',
  text: mail.text ?? '',
})
