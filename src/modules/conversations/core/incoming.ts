/**
 * What every channel turns its corner of the world into: a message that came to us. A new channel is a folder under
 * `channels/` that makes these values; nothing behind this line knows where a message came from.
 */
import { beginningOf } from './cut.ts'

export type IncomingMessage = {
  channel: 'email' | 'phone' | 'api'
  /** When the sender said it, never later than when it reached us. */
  at: Date
  sender: { kind: 'address' | 'phone'; value: string; name: string }
  to: readonly string[]
  cc: readonly string[]
  subject: string
  text: string
  /** What of the text is new and what is quoted or signature, as [kind, start, end] in UTF-16 units. */
  parts: readonly TextPart[]
  language: string
  html?: string | undefined
  hasRemoteImages: boolean
  attachments: readonly StoredAttachment[]
  automatic: Automatic
  /** Why it could not be read, if it could not; it is kept and shown all the same. */
  unreadable?: string | undefined
  headerId?: string | undefined
  inReplyTo: readonly string[]
  references: readonly string[]
  /** Reply tokens by where they stood: in an address it was sent to, or in its body. */
  addressTokens: readonly string[]
  bodyTokens: readonly string[]
  /** Hex SHA-256 over Message-ID and content; undefined for what is never sent twice (a phone note). */
  identityHash?: string | undefined
  defects: readonly string[]
  authentication?: string | undefined
  mailboxId?: string | undefined
  rawMailId?: string | undefined
  bounce?: Bounce | undefined
}

export type TextPart = readonly [kind: 'new' | 'quote' | 'signature' | 'disclaimer', start: number, end: number]
export type Automatic = 'no' | 'reply' | 'generated' | 'bounce'
export type StoredAttachment = {
  name: string
  type: string
  sizeBytes: number
  sha256: string
  contentId?: string | undefined
  isInline: boolean
}

/** A delivery report (RFC 3464): which of our messages, and what became of which recipient. */
export type Bounce = {
  reportedMessageIds: readonly string[]
  recipients: readonly { address: string; action: string; status: string; diagnostic: string }[]
}

const EXCERPT_LENGTH = 160

/** The first new words of a message, on one line, for a list. */
export function excerptOf({ text, parts }: { text: string; parts: readonly TextPart[] }): string {
  const fresh = parts.filter(([kind]) => kind === 'new').map(([, start, end]) => text.slice(start, end))
  const words = (fresh.length > 0 ? fresh.join(' ') : text).replace(/\s+/g, ' ').trim()
  return words.length <= EXCERPT_LENGTH ? words : `${beginningOf(words, EXCERPT_LENGTH - 1).trimEnd()}…`
}
