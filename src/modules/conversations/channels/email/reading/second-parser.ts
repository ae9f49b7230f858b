import type { MailTree } from './mime-tree.ts'

/**
 * The second parser, asked only when the first gives up or meets a charset it has no table for (UTF-7, HZ and their
 * kind): it is half as fast and loses delivery reports, and it has the older tables. Loaded when first needed.
 */
export async function openTreeAgain(raw: Uint8Array): Promise<MailTree> {
  const { simpleParser } = await import('mailparser')
  const mail = await simpleParser(Buffer.from(raw), {
    skipTextToHtml: true,
    skipTextLinks: true,
    skipImageLinks: true,
    skipHtmlToText: true,
  })
  const encoder = new TextEncoder()
  const nothing = { params: { charset: 'utf-8' }, disposition: '', fileName: undefined, contentId: undefined, isRelated: false }
  const tree: MailTree = { type: 'multipart/mixed', params: {}, leaves: [], defects: ['second-parser'] }
  if (mail.text) tree.leaves.push({ ...nothing, type: 'text/plain', bytes: encoder.encode(mail.text), alternative: 1 })
  if (mail.html) tree.leaves.push({ ...nothing, type: 'text/html', bytes: encoder.encode(mail.html), alternative: 1 })
  for (const file of mail.attachments) {
    tree.leaves.push({
      type: file.contentType.toLowerCase(),
      params: {},
      disposition: file.contentDisposition || 'attachment',
      fileName: file.filename || undefined,
      contentId: file.cid || undefined,
      bytes: new Uint8Array(file.content),
      alternative: undefined,
      isRelated: file.related,
    })
  }
  return tree
}
