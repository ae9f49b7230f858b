import { createHash } from 'node:crypto'
import { withoutPlus } from '../../core/recipients.ts'
import type { Automatic, IncomingMessage, StoredAttachment } from '../../core/incoming.ts'
import type { Mailbox } from '../../store/mailboxes.ts'
import type { RawMail } from '../../store/raw-mails.ts'
import { judgeAutomatic, LOOP_HEADER } from '#kernel/mail'
import { type Header, headerEnd, headerOf, type MailAddress } from './reading/headers.ts'
import { findReplyTokens, type ReadMail, type UnreadableMail } from './reading/read-mail.ts'

/** Everything but the mail itself that decides what it becomes. */
export type Circumstances = {
  raw: Pick<RawMail, 'id' | 'receivedAt' | 'mailboxId' | 'envelopeFrom' | 'envelopeTo'>
  headers: Header[]
  mailboxes: readonly Pick<Mailbox, 'id' | 'address' | 'aliases'>[]
  /** What our own mail carries in its loop header; another house's Makegood carries another. */
  loopId: string
}

/** Older than this is a wrong clock, not a slow mail. */
const LATENESS_LIMIT_MS = 30 * 86_400_000
/** Nobody's: mail that names no sender still needs one. RFC 2606 keeps the domain empty for ever. */
const NOBODY: MailAddress = { name: '', address: 'nobody@sender-unknown.invalid' }

/** An e-mail as the message it is. `stored` are its attachments, already in the file store. */
export function toIncoming(mail: ReadMail, stored: readonly StoredAttachment[], about: Circumstances): IncomingMessage {
  const sender = senderOf(mail, about)
  const to = mail.to.map(({ address }) => address)
  const cc = mail.cc.map(({ address }) => address)
  const reached = [...to, ...cc, ...mail.deliveredTo, ...about.raw.envelopeTo]
  return {
    channel: 'email',
    at: saidAt(mail.sentAt, about.raw.receivedAt),
    sender: { kind: 'address', value: sender.address, name: sender.name },
    to,
    cc,
    subject: mail.subject,
    text: mail.text,
    parts: mail.parts.map(({ kind, start, end }) => [kind, start, end]),
    language: mail.language.code,
    html: mail.html,
    hasRemoteImages: mail.hasRemoteImages,
    attachments: stored,
    automatic: automaticOf(mail, about),
    headerId: mail.messageId,
    inReplyTo: mail.inReplyTo,
    references: mail.references,
    addressTokens: findReplyTokens(reached.join(' ')),
    bodyTokens: mail.markers,
    identityHash: identityOf(
      mail,
      about,
      mail.text,
      stored.map(({ sha256 }) => sha256),
    ),
    defects: mail.defects,
    authentication: mail.authentication,
    mailboxId: mailboxOf(reached, about),
    rawMailId: about.raw.id,
    bounce: mail.bounce,
  }
}

/** A mail nobody can read is a message all the same: who wrote, when, about what, and why there is no more. */
export function unreadableToIncoming(mail: UnreadableMail, source: Uint8Array, about: Circumstances): IncomingMessage {
  const { headers, because, detail } = mail
  const to = headers.to.map(({ address }) => address)
  const reached = [...to, ...about.raw.envelopeTo]
  const sender = senderOf({ ...headers, replyTo: [] }, about)
  // The way a mail took stands in its headers, so that only its body is the same in two mailboxes.
  const body = source.subarray(headerEnd(source))
  const content = createHash('sha256')
    .update(body.length > 0 ? body : source)
    .digest('hex')
  return {
    channel: 'email',
    at: saidAt(headers.sentAt, about.raw.receivedAt),
    sender: { kind: 'address', value: sender.address, name: sender.name },
    to,
    cc: [],
    subject: headers.subject,
    text: '',
    parts: [],
    language: 'und',
    hasRemoteImages: false,
    attachments: [],
    automatic: headers.automatic,
    unreadable: detail ? `${because}: ${detail}` : because,
    headerId: headers.messageId,
    inReplyTo: [],
    references: [],
    addressTokens: findReplyTokens(reached.join(' ')),
    bodyTokens: [],
    identityHash: identityOf(headers, about, content, []),
    defects: [because],
    mailboxId: mailboxOf(reached, about),
    rawMailId: about.raw.id,
  }
}

/** When it was said: as the mail claims, but never after it reached us nor absurdly long before. */
function saidAt(sentAt: Date | undefined, receivedAt: Date): Date {
  const claimed = sentAt?.getTime() ?? receivedAt.getTime()
  return new Date(Math.max(Math.min(claimed, receivedAt.getTime()), receivedAt.getTime() - LATENESS_LIMIT_MS))
}

/**
 * Who wrote. Reply-To counts only where From is a machine that writes on somebody's behalf (a web form sending as ourselves
 * or as no-reply): anywhere else whoever can set a header could slip into another customer's conversation.
 */
function senderOf(mail: { from: MailAddress | undefined; replyTo: MailAddress[] }, about: Circumstances): MailAddress {
  const isMachine = mail.from && (isOurs(mail.from.address, about) || /^(no|do-?not)[-_.]?reply/.test(mail.from.address))
  const behind = isMachine ? mail.replyTo.find(({ address }) => !isOurs(address, about)) : undefined
  const envelopeFrom = about.raw.envelopeFrom?.toLowerCase()
  const isAddress = envelopeFrom !== undefined && /^[^\s@<>]+@[^\s@<>]+$/.test(envelopeFrom)
  return behind ?? mail.from ?? mail.replyTo[0] ?? (isAddress ? { name: '', address: envelopeFrom } : NOBODY)
}

const addressesOf = ({ address, aliases }: Pick<Mailbox, 'address' | 'aliases'>) =>
  [address, ...aliases].map((one) => one.toLowerCase())
const isOurs = (address: string, { mailboxes }: Circumstances) =>
  mailboxes.some((mailbox) => addressesOf(mailbox).includes(withoutPlus(address.toLowerCase())))

/** The mailbox it was fetched from, else the first of ours that it names. */
function mailboxOf(reached: readonly string[], { raw, mailboxes }: Circumstances): string | undefined {
  if (raw.mailboxId) return raw.mailboxId
  const bare = reached.map((address) => withoutPlus(address.toLowerCase()))
  return mailboxes.find((mailbox) => addressesOf(mailbox).some((address) => bare.includes(address)))?.id
}

/** A loop is our own mail come back. Another house that runs Makegood is a correspondent like any other. */
function automaticOf(mail: ReadMail, { headers, loopId }: Circumstances): Automatic {
  if (mail.automaticBecause !== 'own-loop-header' || headerOf(headers, LOOP_HEADER) === loopId) return mail.automatic
  const others = headers.filter(({ name }) => name !== LOOP_HEADER)
  return judgeAutomatic({ ...mail, headers: others, type: '', params: {}, hasDeliveryStatus: false }).automatic
}

type Identified = {
  messageId: string | undefined
  from: MailAddress | undefined
  sentAt: Date | undefined
  subject: string
}

/**
 * What makes a mail itself, however often and wherever it arrives. Message-ID alone will not do: some programs leave it out,
 * others give every mail the same. Where there is neither id nor date, "yes" today is not "yes" yesterday.
 */
function identityOf(mail: Identified, { raw }: Circumstances, content: string, files: readonly string[]): string {
  const arrival = mail.messageId || mail.sentAt ? '' : raw.receivedAt.toISOString()
  const parts = [
    mail.messageId ?? '',
    mail.from?.address ?? '',
    mail.sentAt?.toISOString() ?? arrival,
    mail.subject,
    content,
    ...files,
  ]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}
