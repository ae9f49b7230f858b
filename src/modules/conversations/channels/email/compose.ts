import type { Readable } from 'node:stream'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { Mailbox } from '../../store/mailboxes.ts'
import type { OutgoingFound } from '../../store/outgoing.ts'

export type Letter = {
  message: Omit<OutgoingFound, 'attachments'>
  mailbox: Pick<Mailbox, 'name' | 'address' | 'signature'>
  attachments: readonly { name: string; type: string; contentId: string | null; isInline: boolean; content: Readable }[]
  loopId: string
}

/**
 * An answer as a mail. The customer's program answers to the conversation's own address; the marker in the last line is
 * for programs that drop even that. Bcc stands in the envelope only.
 */
export function compose({ message, mailbox, attachments, loopId }: Letter): Readable {
  const references = message.references.map((id) => `<${id}>`)
  const isAutomatic = message.automatic !== 'no'
  const composer = new MailComposer({
    from: { name: nameOf(message.fromName, mailbox.name), address: mailbox.address },
    replyTo: { name: mailbox.name, address: mailbox.address.replace('@', `+${message.replyToken}@`) },
    to: message.to,
    cc: message.cc,
    subject: message.subject,
    messageId: `<${message.headerId}>`,
    date: message.at,
    ...(references.length > 0 ? { inReplyTo: references.at(-1)!, references } : {}),
    headers: {
      'X-Makegood-Loop': loopId,
      ...(isAutomatic ? { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' } : {}),
    },
    text: textOf(message, mailbox.signature),
    ...(message.html ? { html: htmlOf(message.html, message, mailbox.signature) } : {}),
    attachments: attachments.map(({ name, type, contentId, isInline, content }) => ({
      ...{ filename: name, contentType: type, content },
      ...(isInline && contentId ? { cid: contentId, contentDisposition: 'inline' } : {}),
    })),
    ...{ newline: 'win', disableFileAccess: true, disableUrlAccess: true },
  })
  return composer.compile().createReadStream()
}

const nameOf = (agent: string, mailbox: string) => (agent === mailbox || agent === '' ? mailbox : `${agent} (${mailbox})`)

const textOf = ({ text, replyToken }: Letter['message'], signature: string) =>
  [text.trimEnd(), ...(signature.trim() ? [`-- \n${signature.trim()}`] : []), `[${replyToken}]`].join('\n\n')

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

function htmlOf(html: string, { replyToken }: Letter['message'], signature: string): string {
  const signed = signature.trim() ? `<p>-- <br>${escaped(signature.trim()).replace(/\r?\n/g, '<br>')}</p>` : ''
  return `${html}${signed}<p style="color:#999999;font-size:11px">[${replyToken}]</p>`
}
