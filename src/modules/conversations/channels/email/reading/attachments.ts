import { createHash } from 'node:crypto'
import type { MailLimits } from './limits.ts'
import type { Leaf } from './mime-tree.ts'
import { headerOf, scanHeaders, words } from './headers.ts'
import { oneLine } from './plain-text.ts'
import { filesInWinmail } from './winmail.ts'

/** A file that came with a mail. Its name and type are the sender's claims, cleaned so that they can be shown, not believed. */
export type MailAttachment = {
  name: string
  type: string
  size: number
  contentId?: string
  /** Shown in the page by its Content-ID, rather than listed below it. */
  isInline: boolean
  content: Uint8Array
  /** Hexadecimal, of `content`: the same picture in every mail is stored once. */
  sha256: string
}

/** Everything in the mail that is not its text, in order. */
export function attachmentsOf(
  leaves: Leaf[],
  taken: Set<Leaf>,
  html: string,
  limits: MailLimits,
): { attachments: MailAttachment[]; defects: string[] } {
  const files = leaves
    .filter((leaf) => !taken.has(leaf) && !isEmptyText(leaf))
    .flatMap((leaf) => [leaf, ...insideOf(leaf, limits)])
  const attachments = files.slice(0, limits.attachments).map((leaf, index) => attachmentOf(leaf, index, html))
  return { attachments, defects: files.length > limits.attachments ? ['capped-attachments'] : [] }
}

function insideOf(leaf: Leaf, limits: MailLimits): Leaf[] {
  const isWinmail =
    leaf.type === 'application/ms-tnef' ||
    leaf.type === 'application/vnd.ms-tnef' ||
    leaf.fileName?.toLowerCase() === 'winmail.dat'
  if (!isWinmail) return []
  return filesInWinmail(leaf.bytes, limits.attachments).map(({ name, bytes }) => ({
    ...leaf,
    type: 'application/octet-stream',
    fileName: name,
    contentId: undefined,
    bytes,
  }))
}

const isEmptyText = (leaf: Leaf): boolean => leaf.bytes.length === 0 && leaf.fileName === undefined

function attachmentOf(leaf: Leaf, index: number, html: string): MailAttachment {
  const contentId = leaf.contentId ? oneLine(leaf.contentId, 300) : undefined
  const isShown = contentId !== undefined && html.includes(contentId.replaceAll('&', '&amp;').replaceAll('"', '&quot;'))
  return {
    name: fileName(leaf, index),
    type: /^[a-z0-9][\w.+-]{0,63}\/[\w.+-]{1,127}$/.test(leaf.type) ? leaf.type : 'application/octet-stream',
    size: leaf.bytes.length,
    ...(contentId ? { contentId } : {}),
    isInline: isShown || (leaf.isRelated && contentId !== undefined && leaf.disposition !== 'attachment'),
    content: leaf.bytes,
    sha256: createHash('sha256').update(leaf.bytes).digest('hex'),
  }
}

const EXTENSIONS: Record<string, string> = {
  'text/calendar': 'ics',
  'application/ics': 'ics',
  'text/html': 'html',
  'text/plain': 'txt',
  'text/csv': 'csv',
  'message/rfc822': 'eml',
  'message/delivery-status': 'txt',
  'text/rfc822-headers': 'txt',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'application/pdf': 'pdf',
}
const NAME_LENGTH_MAX = 180

function fileName(leaf: Leaf, index: number): string {
  const given = safeFileName(leaf.fileName ?? '')
  if (given !== '') return given
  const subject =
    leaf.type === 'message/rfc822' ? safeFileName(words(headerOf(scanHeaders(leaf.bytes, 16_384), 'subject') ?? '')) : ''
  if (subject !== '') return `${subject}.eml`
  const extension = EXTENSIONS[leaf.type]
  return leaf.type === 'text/calendar' ? 'invitation.ics' : `part-${index + 1}${extension ? `.${extension}` : ''}`
}

/** A name that is only a name: no folders, no control characters, nothing a file system reads as a command. */
export function safeFileName(name: string): string {
  const last = oneLine(name, 1_000).split(/[/\\]/).at(-1) ?? ''
  const clean = last
    .replace(/[<>:"|?*\p{Cc}]/gu, '_')
    .replace(/^\.+/, '')
    .trim()
  if (clean.length <= NAME_LENGTH_MAX) return clean
  const extension = /\.[A-Za-z0-9]{1,10}$/.exec(clean)?.[0] ?? ''
  return oneLine(clean.slice(0, NAME_LENGTH_MAX - extension.length) + extension)
}
