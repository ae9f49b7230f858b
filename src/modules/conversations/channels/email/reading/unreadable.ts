import { type AutomaticVerdict, judgeAutomatic } from '#kernel/mail'
import { addressesOf, headerOf, type MailAddress, messageIdOf, scanHeaders, sentAtOf, words } from './headers.ts'
import type { MailLimits } from './limits.ts'

/** What an agent sees of a mail that we could not read: who wrote, when, about what. The raw mail is kept beside it. */
export type ScannedHeaders = AutomaticVerdict & {
  from: MailAddress | undefined
  to: MailAddress[]
  subject: string
  sentAt: Date | undefined
  messageId: string | undefined
}
/** A mail that could not be read, with the reason. It becomes an item people can see and never stops the next one. */
export type UnreadableMail = {
  unreadable: true
  because: 'too-large' | 'timed-out' | 'too-deep' | 'crashed' | 'empty'
  detail: string
  headers: ScannedHeaders
}

/** The answer for a mail that cannot be read. Looks at its first 64 kB only, and never throws. */
export function unreadable(
  raw: Uint8Array,
  because: UnreadableMail['because'],
  detail: string,
  limits: MailLimits,
): UnreadableMail {
  return { unreadable: true, because, detail: detail.slice(0, 500), headers: scan(raw, limits) }
}

function scan(raw: Uint8Array, limits: MailLimits): ScannedHeaders {
  try {
    const headers = scanHeaders(raw, limits.headerScanBytes)
    const from = addressesOf(headers, 'from', 1)[0]
    const type = /^[^;\s]+/.exec(headerOf(headers, 'content-type') ?? '')?.[0].toLowerCase() ?? ''
    const subject = words(headerOf(headers, 'subject') ?? '')
    return {
      from,
      to: addressesOf(headers, 'to', limits.addresses),
      subject,
      sentAt: sentAtOf(headers),
      messageId: messageIdOf(headers),
      ...judgeAutomatic({ headers, from, subject, type, params: {}, hasDeliveryStatus: false }),
    }
  } catch {
    return { from: undefined, to: [], subject: '', sentAt: undefined, messageId: undefined, automatic: 'no' }
  }
}
