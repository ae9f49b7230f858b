import { addressParser, decodeWords } from 'postal-mime'
import { type Header, headerOf, headersOf } from '#kernel/mail'
import { decodeBytes, isAscii } from './charsets.ts'
import { oneLine, storable } from './plain-text.ts'

export { type Header, headerOf, headersOf } from '#kernel/mail'

/** Somebody's address as a mail header gives it; `address` is lower-case and contains an @. */
export type MailAddress = { name: string; address: string }

const LF = 0x0a
const CR = 0x0d

/** Where the header block ends: the offset after the first blank line, or the end of the bytes. */
export function headerEnd(raw: Uint8Array, from = 0): number {
  for (let i = from; i < raw.length; i++) {
    if (raw[i] !== LF) continue
    if (raw[i + 1] === LF) return i + 2
    if (raw[i + 1] === CR && raw[i + 2] === LF) return i + 3
  }
  return raw.length
}

/**
 * The header lines at the start of `raw`, at most `limit` bytes of them. Works on any bytes: raw 8-bit headers are
 * read in the charset that the mail names for its body, and lines that are no headers are passed over.
 */
export function scanHeaders(raw: Uint8Array, limit: number): Header[] {
  const start = mailStart(raw)
  const block = raw.subarray(start, Math.min(headerEnd(raw, start), start + limit))
  const text = headerText(block)

  const headers: Header[] = []
  for (const line of text.replace(/\r\n?|\n/g, '\n').split('\n')) {
    const last = headers.at(-1)
    if (/^[ \t]/.test(line) && last) last.value += ` ${line.trim()}`
    else {
      const match = /^([!-9;-~]{1,200})[ \t]*:(.*)$/s.exec(line)
      if (match?.[1] && match[2] !== undefined) headers.push({ name: match[1].toLowerCase(), value: match[2].trim() })
    }
  }
  return headers
}

/** Where the mail begins: blank lines and an mbox `From ` line before the first header are not part of it. */
export function mailStart(raw: Uint8Array): number {
  let start = 0
  while (start < raw.length && (raw[start] === LF || raw[start] === CR)) start++
  const isMbox = raw[start] === 0x46 && raw[start + 1] === 0x72 && raw[start + 4] === 0x20
  return isMbox ? Math.max(raw.indexOf(LF, start) + 1, start) : start
}

function headerText(block: Uint8Array): string {
  if (isAscii(block)) return decodeBytes(block, undefined).text
  const claim = /charset\s*=\s*["']?([\w.:-]+)/i.exec(new TextDecoder('windows-1252').decode(block))?.[1]
  return decodeBytes(block, claim).text
}

/** Encoded words as text on one line. */
export function words(value: string): string {
  return oneLine(decodeWords(value))
}

/** Characters of one address header that are read: 500 addresses with long names. */
const ADDRESS_HEADER_LENGTH_MAX = 100_000

/** The addresses in all headers of that name, groups opened, duplicates and what has no @ left out, at most `limit`. */
export function addressesOf(headers: Header[], name: string, limit: number): MailAddress[] {
  const found = new Map<string, MailAddress>()
  for (const value of headersOf(headers, name)) {
    const read = value.slice(0, ADDRESS_HEADER_LENGTH_MAX)
    const addresses = parseAddresses(read)
    // Comments may stand inside an address (RFC 5322), and nobody but the RFC has ever put one there.
    for (const one of addresses.length > 0 ? addresses : parseAddresses(read.replace(/\([^()]*\)/g, ''))) {
      if (found.size >= limit) return [...found.values()]
      if (!found.has(one.address)) found.set(one.address, one)
    }
  }
  return [...found.values()]
}

function parseAddresses(value: string): MailAddress[] {
  return addressParser(value, { flatten: true }).flatMap((one) => {
    const address = oneLine(one.address ?? '', 320).toLowerCase()
    const isAddress = /^[^\s@<>]+@[^\s@<>]+$/.test(address)
    return isAddress ? [{ name: oneLine(one.name, 200), address }] : []
  })
}

/** An id is compared as bytes and stored in an index: longer than this it is somebody's joke. */
const ID_LENGTH_MAX = 998

/** The ids in a Message-ID, In-Reply-To or References header, without their angle brackets, in order, each once. */
export function messageIds(value: string | undefined): string[] {
  if (!value) return []
  const bracketed = [...value.matchAll(/<([^<>]{1,1000})>/g)].map((match) => match[1] ?? '')
  const ids = bracketed.length > 0 ? bracketed : value.split(/[\s,]+/).filter((token) => token.includes('@'))
  const clean = ids.map((id) => storable(id.replace(/[\s\p{Cc}]+/gu, '')).slice(0, ID_LENGTH_MAX))
  return [...new Set(clean.filter((id) => id !== ''))]
}

/** A mail's own id: as `messageIds`, but an id without brackets or @ is still an id. Undefined when there is none. */
export function messageIdOf(headers: Header[]): string | undefined {
  for (const value of headersOf(headers, 'message-id')) {
    const bare = storable(value.replace(/[<>\s\p{Cc}]+/gu, '')).slice(0, ID_LENGTH_MAX)
    const id = messageIds(value)[0] ?? bare
    if (id !== '') return id
  }
  return undefined
}

/** When the mail says it was sent; undefined when it does not, or says nothing that is a date. UTC when it names no zone. */
export function sentAtOf(headers: Header[]): Date | undefined {
  const value = headerOf(headers, 'date')
    ?.slice(0, 200)
    .replace(/\([^()]*\)/g, ' ')
    .trim()
  if (!value) return undefined
  const hasZone = /([+-]\d{2}:?\d{2}|\b(UT|UTC|GMT|Z|[ECMP][SD]T))\s*$/i.test(value)
  const date = new Date(hasZone ? value : `${value} +0000`)
  return Number.isNaN(date.getTime()) ? undefined : date
}
