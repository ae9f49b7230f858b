import { type Automatic, identifyLanguage, judgeAutomatic, type Language, newText, replyParts, type TextPart } from '#kernel/mail'
import { attachmentsOf, type MailAttachment } from './attachments.ts'
import { type Bodies, bodiesOf } from './bodies.ts'
import { type Bounce, isDeliveryStatus, readBounce } from './bounces.ts'
import {
  addressesOf,
  type Header,
  headerOf,
  headersOf,
  type MailAddress,
  mailStart,
  messageIdOf,
  messageIds,
  scanHeaders,
  sentAtOf,
  words,
} from './headers.ts'
import { decodeBytes } from './charsets.ts'
import { MAIL_LIMITS, type MailLimits } from './limits.ts'
import { countBoundaryLines, type MailTree, openTree } from './mime-tree.ts'
import { oneLine, wholeText } from './plain-text.ts'
import { findReplyTokens } from './reply-tokens.ts'
import { sanitise } from './sanitise.ts'
import { openTreeAgain } from './second-parser.ts'
import { type UnreadableMail, unreadable } from './unreadable.ts'

export type { MailAttachment } from './attachments.ts'
export type { Automatic, TextPart } from '#kernel/mail'
export type { Bounce, BounceRecipient } from './bounces.ts'
export type { MailAddress } from './headers.ts'
export { MAIL_LIMITS, type MailLimits } from './limits.ts'
export { newText } from '#kernel/mail'
export { findReplyTokens } from './reply-tokens.ts'
export { sanitise } from './sanitise.ts'
export type { UnreadableMail } from './unreadable.ts'

/**
 * What a mail says, ready to store and show. Every string is one PostgreSQL can hold; nothing in it can run. What the
 * sender claims (name, date, type of a file) is kept as a claim.
 */
export type ReadMail = {
  /** Without angle brackets; undefined when missing or empty. */
  messageId: string | undefined
  inReplyTo: string[]
  references: string[]
  from: MailAddress | undefined
  replyTo: MailAddress[]
  to: MailAddress[]
  cc: MailAddress[]
  /** Delivered-To, X-Original-To and Envelope-To: the addresses it really came to. */
  deliveredTo: string[]
  /** Empty for `<>`, with which a mail server says that nobody waits for an answer. */
  returnPath: string | undefined
  subject: string
  /** As the mail says; may be years away. */
  sentAt: Date | undefined
  /** All of the text, from text/plain or else from the page. */
  text: string
  /** Offsets into `text`, in order, covering it whole. */
  parts: TextPart[]
  /** Sanitised; remote pictures wait in data-remote-src, pictures inside the mail in data-cid. */
  html: string | undefined
  hasRemoteImages: boolean
  attachments: MailAttachment[]
  automatic: Automatic
  automaticBecause?: string
  bounce?: Bounce
  /** Reply tokens found in the text. */
  markers: string[]
  /** Of what was newly written, quotes aside. */
  language: Language
  /** Authentication-Results as found; only as trustworthy as the server that wrote them. */
  authentication?: string
  /** Codes of what was odd and survived. */
  defects: string[]
}

/** Left out after a mail took too long: a page that stops the sanitiser still has its text. */
export type Omissions = { html: boolean }

/** Reads one mail. Never throws: what cannot be read is answered as unreadable, with what its headers say. */
export async function readMail(
  raw: Uint8Array,
  limits: MailLimits = MAIL_LIMITS,
  omit: Omissions = { html: false },
): Promise<ReadMail | UnreadableMail> {
  if (raw.length > limits.rawBytes) return unreadable(raw, 'too-large', `${raw.length} bytes`, limits)
  const mail = raw.subarray(mailStart(raw))
  if (mail.length === 0) return unreadable(raw, 'empty', 'no content', limits)
  if (countBoundaryLines(mail, limits.boundaryLines) >= limits.boundaryLines) {
    return unreadable(raw, 'too-large', `more than ${limits.boundaryLines} lines that could open a part`, limits)
  }
  try {
    return compose(mail, await open(mail, limits), limits, omit)
  } catch (problem) {
    const detail = problem instanceof Error ? problem.message : String(problem)
    if (/nesting depth/i.test(detail)) return unreadable(raw, 'too-deep', detail, limits)
    if (/header size/i.test(detail)) return unreadable(raw, 'too-large', detail, limits)
    return unreadable(raw, 'crashed', detail, limits)
  }
}

type Opened = { tree: MailTree; bodies: Bodies }

/** Above this the second parser, which copies more, is not asked about a mere charset. */
const SECOND_OPINION_BYTES_MAX = 5 * 1024 * 1024

async function open(raw: Uint8Array, limits: MailLimits): Promise<Opened> {
  const tree = await openTree(raw, limits).catch((problem: unknown) => {
    if (/nesting depth|header size/i.test(String(problem))) throw problem
    return openTreeAgain(raw)
  })
  const bodies = bodiesOf(tree.leaves, limits)
  if (!bodies.defects.includes('charset-unknown') || raw.length > SECOND_OPINION_BYTES_MAX) return { tree, bodies }

  const second = await openTreeAgain(raw).catch(() => undefined)
  const again = second && bodiesOf(second.leaves, limits)
  const isBetter = again !== undefined && again.text.trim() !== '' && !again.text.includes('\ufffd')
  return isBetter ? { tree, bodies: { ...again, taken: bodies.taken, defects: bodies.defects } } : { tree, bodies }
}

function compose(raw: Uint8Array, { tree, bodies }: Opened, limits: MailLimits, omit: Omissions): ReadMail {
  const headers = scanHeaders(raw, limits.headerBytes)
  const whole = wholeText(
    headers.length === 0 && bodies.text === '' ? decodeBytes(raw, undefined).text : bodies.text,
    limits.textLength,
  )
  const page = bodies.html === undefined || omit.html ? undefined : sanitise(bodies.html, limits)
  const files = attachmentsOf(tree.leaves, bodies.taken, page?.html ?? '', limits)
  const parts = replyParts(whole.text, limits.lines)
  const envelope = envelopeOf(headers, limits)
  const verdict = judgeAutomatic({ ...tree, headers, ...envelope, hasDeliveryStatus: tree.leaves.some(isDeliveryStatus) })
  const authentication = headersOf(headers, 'authentication-results')
    .map((value) => oneLine(value, 2_000))
    .join('\n')

  const defects = [...tree.defects, ...bodies.defects, ...files.defects, ...envelope.defects]
  if (headers.length === 0) defects.push('no-headers')
  if (whole.isCut) defects.push('capped-text')
  if (page?.isCut) defects.push('capped-html')
  if (omit.html && bodies.html !== undefined) defects.push('html-timeout')
  return {
    ...envelope,
    text: whole.text,
    parts,
    html: page?.html,
    hasRemoteImages: page?.hasRemoteImages ?? false,
    attachments: files.attachments,
    ...verdict,
    ...(verdict.automatic === 'bounce' ? { bounce: readBounce(tree.leaves, headers, whole.text, limits) } : {}),
    markers: findReplyTokens(whole.text),
    language: identifyLanguage(newText(whole.text, parts)),
    ...(authentication === '' ? {} : { authentication }),
    defects: [...new Set(defects)],
  }
}

function envelopeOf(headers: Header[], limits: MailLimits) {
  const defects: string[] = []
  const messageId = messageIdOf(headers)
  const from = addressesOf(headers, 'from', 1)[0] ?? addressesOf(headers, 'sender', 1)[0]
  if (messageId === undefined) defects.push('message-id-missing')
  if (from === undefined) defects.push('from-missing')

  const references = messageIds(headersOf(headers, 'references').join(' '))
  const isLong = references.length > limits.references
  if (isLong) defects.push('capped-references')
  const sentAt = sentAtOf(headers)
  if (sentAt === undefined) defects.push('date-unknown')
  const deliveredTo = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to'].flatMap((name) =>
    addressesOf(headers, name, limits.addresses).map((one) => one.address),
  )
  const returnPath = headerOf(headers, 'return-path')
  return {
    messageId,
    inReplyTo: messageIds(headersOf(headers, 'in-reply-to').join(' ')).slice(0, limits.references),
    // The first names the conversation and the last the message answered; a gap in between costs nothing.
    references: isLong ? [...references.slice(0, 1), ...references.slice(1 - limits.references)] : references,
    from,
    replyTo: addressesOf(headers, 'reply-to', limits.addresses),
    to: addressesOf(headers, 'to', limits.addresses),
    cc: addressesOf(headers, 'cc', limits.addresses),
    deliveredTo: [...new Set(deliveredTo)],
    returnPath:
      returnPath === undefined
        ? undefined
        : /^<?\s*>?$/.test(returnPath)
          ? ''
          : addressesOf(headers, 'return-path', 1)[0]?.address,
    subject: words(headerOf(headers, 'subject') ?? ''),
    sentAt,
    defects,
  }
}
