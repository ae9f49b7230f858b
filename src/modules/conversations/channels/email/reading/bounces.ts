import { decodeBytes } from './charsets.ts'
import { type Header, headerOf, messageIdOf, messageIds, scanHeaders } from './headers.ts'
import type { MailLimits } from './limits.ts'
import type { Leaf } from './mime-tree.ts'
import { oneLine } from './plain-text.ts'

/** What became of our mail to one address, in the words of the server that knows (RFC 3464). */
export type BounceRecipient = {
  address: string
  action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded'
  /** Such as 5.1.1; empty when the server gave none. */
  status: string
  diagnostic: string
}
export type Bounce = { reportedMessageIds: string[]; recipients: BounceRecipient[] }

/** The part of the mail itself that says what happened to whom. */
export const isDeliveryStatus = (leaf: Leaf): boolean => /^message\/(global-)?delivery-status$/.test(leaf.type)

/** Reads a delivery report: which of our messages it is about, and what happened for each address. */
export function readBounce(leaves: Leaf[], headers: Header[], text: string, limits: MailLimits): Bounce {
  const recipients = leaves.filter(isDeliveryStatus).flatMap((leaf) => recipientsOf(leaf.bytes, limits))
  const named = recipients.length > 0 ? recipients : recipientsFromHeader(headers)
  return {
    reportedMessageIds: reportedIds(leaves, headers, text, limits),
    recipients: named.slice(0, limits.bounceRecipients),
  }
}

const ACTIONS = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const

function recipientsOf(bytes: Uint8Array, limits: MailLimits): BounceRecipient[] {
  const { text } = decodeBytes(bytes.subarray(0, limits.headerBytes), undefined)
  const groups = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .slice(0, limits.bounceRecipients * 2)
  return groups.flatMap((group) => {
    const fields = scanHeaders(new TextEncoder().encode(group), limits.headerScanBytes)
    const named = headerOf(fields, 'final-recipient') ?? headerOf(fields, 'original-recipient')
    if (named === undefined) return []
    const status = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(headerOf(fields, 'status') ?? '')?.[0] ?? ''
    const word = headerOf(fields, 'action')
      ?.toLowerCase()
      .replace(/[^a-z].*$/s, '')
    const action =
      ACTIONS.find((one) => one === word) ??
      (status.startsWith('4') ? 'delayed' : status.startsWith('2') ? 'delivered' : 'failed')
    return [{ address: bareAddress(named), action, status, diagnostic: withoutType(headerOf(fields, 'diagnostic-code') ?? '') }]
  })
}

/** `rfc822; <Kari@Example.no>` names kari@example.no. */
const bareAddress = (value: string): string => oneLine(withoutType(value).replace(/\([^()]*\)|[<>]/g, ''), 320).toLowerCase()

const withoutType = (value: string): string => oneLine(value.replace(/^\s*[\w-]+\s*;\s*/, ''), 500)

/** Exim and older servers name the failed addresses in a header only. */
function recipientsFromHeader(headers: Header[]): BounceRecipient[] {
  return (headerOf(headers, 'x-failed-recipients') ?? '')
    .split(/[,\s]+/)
    .filter((address) => address.includes('@'))
    .map((address) => ({ address: bareAddress(address), action: 'failed', status: '', diagnostic: '' }))
}

/** Where the returned message is looked for when the report has it only as text: far below the explanation. */
const REPORT_TEXT_LENGTH_MAX = 100_000
const REPORTED_IDS_MAX = 20

function reportedIds(leaves: Leaf[], headers: Header[], text: string, limits: MailLimits): string[] {
  const returned = leaves
    .filter((leaf) => /^(message\/(rfc822|global|rfc822-headers|global-headers)|text\/rfc822(-headers)?)$/.test(leaf.type))
    .flatMap((leaf) => messageIdOf(scanHeaders(leaf.bytes, limits.headerScanBytes)) ?? [])
  const inText = [...text.slice(0, REPORT_TEXT_LENGTH_MAX).matchAll(/^[> \t]*message-id:\s*(<[^<>\n]{1,998}>)/gim)]
  const ids = [
    ...returned,
    ...inText.flatMap((match) => messageIds(match[1])),
    ...messageIds(headerOf(headers, 'x-original-message-id')),
    ...messageIds(headerOf(headers, 'in-reply-to')),
    ...messageIds(headerOf(headers, 'references')),
  ]
  return [...new Set(ids)].slice(0, REPORTED_IDS_MAX)
}
