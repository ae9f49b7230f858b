import { gzipSync } from 'node:zlib'
import { THE_SYSTEM } from '#kernel/action'
import { newIdAt } from '#kernel/id'
import { receiveMessage } from '#modules/conversations'
import { scanHeaders } from '../../src/modules/conversations/channels/email/reading/headers.ts'
import { MAIL_LIMITS, readMail } from '../../src/modules/conversations/channels/email/reading/read-mail.ts'
import { toIncoming, unreadableToIncoming } from '../../src/modules/conversations/channels/email/to-incoming.ts'
import { allMailboxes } from '../../src/modules/conversations/store/mailboxes.ts'
import { insertRawMails } from '../../src/modules/conversations/store/raw-mails.ts'
import type { Makegood } from '../../src/makegood.ts'
import { LOOP_ID, type Letter } from './post-office.ts'

export type Mail = {
  to?: string
  cc?: string
  subject?: string
  /** Message-ID without brackets; null leaves it out. */
  id?: string | null
  /** Further header lines, or a Content-Type that replaces the plain one. */
  headers?: string[]
  /** Which of our mailboxes it is fetched from, when it is not the one it names. */
  mailboxId?: string
  envelopeFrom?: string
  at?: Date
}
export type Written = { conversationId: string; messageId: string; isDuplicate: boolean; id: string | null }

let mailsWritten = 0

/** People who write to us; the same name and address twice are one mail program. */
export function customerOf(makegood: Makegood, settled: () => Promise<void>) {
  return (name: string, address: string) => {
    const writes = async (text: string, mail: Mail = {}): Promise<Written> => {
      const id = mail.id === undefined ? `mail-${++mailsWritten}@${address.split('@')[1]}` : mail.id
      const received = await arrives(makegood, letterOf({ name, address }, text, { ...mail, id }, makegood.clock.now()), mail)
      await settled()
      return { ...received, id }
    }
    /** Presses "Reply" in a mail program: references and reply address come from what is answered. */
    const repliesTo = (letter: Letter, text: string, mail: Mail = {}) =>
      writes(text, {
        to: letter.replyTo,
        subject: `Re: ${letter.subject.replace(/^Re: /, '')}`,
        ...mail,
        headers: [
          `In-Reply-To: <${letter.messageId}>`,
          `References: ${[...letter.references, letter.messageId].map((one) => `<${one}>`).join(' ')}`,
          ...(mail.headers ?? []),
        ],
      })
    return { name, address, writes, repliesTo, sends: (eml: string, mail: Mail = {}) => arrives(makegood, eml, mail) }
  }
}

export type Customer = ReturnType<ReturnType<typeof customerOf>>

function letterOf({ name, address }: { name: string; address: string }, text: string, mail: Mail, now: Date): string {
  const { to = 'help@shop.example', cc, subject = 'Where is my parcel?', id, headers = [], at = now } = mail
  const isPlain = !headers.some((line) => /^content-type:/i.test(line))
  return [
    `From: ${encoded(name)} <${address}>`,
    `To: ${to}`,
    ...(cc ? [`Cc: ${cc}`] : []),
    `Subject: ${encoded(subject)}`,
    `Date: ${at.toUTCString()}`,
    ...(id ? [`Message-ID: <${id}>`] : []),
    ...headers,
    'MIME-Version: 1.0',
    ...(isPlain ? ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit'] : []),
    '',
    text.replace(/\r?\n/g, '\r\n'),
    '',
  ].join('\r\n')
}

const encoded = (words: string) => (/^[\x20-\x7e]*$/.test(words) ? words : `=?utf-8?B?${Buffer.from(words).toString('base64')}?=`)

/** What the intake does with a mail once it is fetched: kept raw, read, filed, received. */
async function arrives({ database, clock, files }: Makegood, eml: string, { mailboxId, envelopeFrom }: Mail) {
  const { db } = database
  const source = Buffer.from(eml)
  const now = clock.now()
  const raw = {
    ...{ id: newIdAt(now), receivedAt: now, mailboxId: mailboxId ?? null, envelopeFrom: envelopeFrom ?? null, envelopeTo: [] },
    ...{ via: 'smtp' as const, folder: null, uidValidity: null, uid: null, sizeBytes: source.length },
    ...{ source: gzipSync(source), fileSha256: null },
  }
  await insertRawMails(db, [raw])
  const about = {
    raw,
    headers: scanHeaders(source, MAIL_LIMITS.headerScanBytes),
    mailboxes: await allMailboxes(db),
    loopId: LOOP_ID,
  }
  const mail = await readMail(source)
  const message =
    'unreadable' in mail ? unreadableToIncoming(mail, source, about) : toIncoming(mail, await kept(files, mail), about)
  const outcome = await receiveMessage.run({ db, actor: THE_SYSTEM, now, newId: () => newIdAt(now) }, { message })
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`)
  return outcome.value as { conversationId: string; messageId: string; isDuplicate: boolean }
}

type ReadWell = Exclude<Awaited<ReturnType<typeof readMail>>, { unreadable: true }>

const kept = (files: Makegood['files'], { attachments }: ReadWell) =>
  Promise.all(
    attachments.map(async ({ name, type, contentId, isInline, content, size, sha256 }) => {
      await files.put([content], MAIL_LIMITS.rawBytes)
      return { name, type, sizeBytes: size, sha256, contentId, isInline }
    }),
  )
