import { createGunzip } from 'node:zlib'
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import { firstRow, readOnly, sql, type Db } from '#kernel/db'
import type { FileStore } from '#kernel/files'
import { onlyFor, problem } from '#kernel/http'
import { sendProblem } from '#kernel/problems'
import { EVERY_AGENT } from '#modules/people'
import { attachmentsOfMessage, findAttachments, rawMailOf } from '#modules/conversations'

const Named = z.object({ id: z.uuid() })

/** What a browser may show by itself; anything else is only ever saved. */
const SHOWN_TYPES = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif', 'application/pdf', 'text/plain'])

/**
 * Nothing in a mail may act: no script, no form, no frame, and nothing is loaded from elsewhere unless asked for. It keeps our
 * origin, so that its inline pictures come with the reader's cookie and its height can be measured; without scripts that gives it nothing.
 */
const bodyPolicy = (withImages: boolean) =>
  `sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:${withImages ? ' https: http:' : ''}; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`

/** File names go into a header: quoted in ASCII, and in full as RFC 8187 has it. */
export function dispositionOf(kind: 'inline' | 'attachment', name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\]/g, '_')
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`)}`
}

/** Bodies, sources and files of messages, with headers that keep them from doing anything. */
export function sourceRoutes(app: FastifyInstance, { db, files }: { db: Db; files: FileStore }) {
  const agents = { preHandler: onlyFor(EVERY_AGENT) }

  app.get('/files/:id', agents, async (request, reply) => {
    const { id } = Named.parse(request.params)
    const [file] = await findAttachments(db, [id])
    if (!file || !(await files.has(file.sha256))) return sendProblem(reply, problem(404, 'conversations.attachment-missing'))
    const isShown = SHOWN_TYPES.has(file.type)
    return reply
      .header('Content-Type', isShown ? file.type : 'application/octet-stream')
      .header('Content-Disposition', dispositionOf(isShown ? 'inline' : 'attachment', file.name))
      .header('Content-Security-Policy', "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'")
      .header('X-Content-Type-Options', 'nosniff')
      .header('Cache-Control', 'private, max-age=31536000, immutable')
      .send(files.read(file.sha256))
  })

  app.get('/messages/:id/html', agents, async (request, reply) => {
    const { id } = Named.parse(request.params)
    const withImages = (request.query as { images?: string }).images === '1'
    const body = await readOnly(db, async (tx) => {
      const row = await firstRow<{ html: string | null; language: string }>(
        tx,
        sql`select html, language from messages where id = ${id}`,
      )
      return row?.html ? page(row.html, row.language, await attachmentsOfMessage(tx, id), withImages) : undefined
    })
    if (!body) return sendProblem(reply, problem(404, 'conversations.message-not-found'))
    return reply
      .header('Content-Security-Policy', bodyPolicy(withImages))
      .header('Referrer-Policy', 'no-referrer')
      .header('Cache-Control', 'private, no-store')
      .type('text/html; charset=utf-8')
      .send(body)
  })

  app.get('/messages/:id/raw', agents, async (request, reply) => {
    const { id } = Named.parse(request.params)
    const raw = await rawMailOf(db, id)
    if (!raw || (!raw.source && !raw.fileSha256)) return sendProblem(reply, problem(404, 'conversations.source-missing'))
    const source = raw.source ? Readable.from([raw.source]).pipe(createGunzip()) : files.read(raw.fileSha256!)
    return asSource(reply, id).send(source)
  })
}

const asSource = (reply: FastifyReply, id: string) =>
  reply
    .header('Content-Type', 'message/rfc822')
    .header('Content-Disposition', dispositionOf('attachment', `${id}.eml`))
    .header('X-Content-Type-Options', 'nosniff')
    .header('Cache-Control', 'private, no-store')

/** The body as a page of its own for the sandboxed frame; inline pictures come from our files, remote ones only when asked for. */
function page(
  html: string,
  language: string,
  attachments: Awaited<ReturnType<typeof attachmentsOfMessage>>,
  withImages: boolean,
): string {
  const byContentId = new Map(attachments.filter((file) => file.contentId).map((file) => [file.contentId!, file.id]))
  const inline = html.replace(/data-cid="([^"]*)"/g, (_, cid: string) => {
    const fileId = byContentId.get(decodeEntities(cid))
    return fileId ? `src="/api/v1/files/${fileId}"` : ''
  })
  const body = withImages ? inline.replace(/data-remote-src="/g, 'src="') : inline
  const lang = /^[a-zA-Z-]{2,20}$/.test(language) && language !== 'und' ? ` lang="${language}"` : ''
  return `<!doctype html><html${lang}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Message</title><base target="_blank">
<style>html{color-scheme:light}body{margin:0;padding:2px;font:15px/1.6 system-ui,sans-serif;color:#1b1c1f;background:#fff;overflow-wrap:anywhere}img{max-width:100%;height:auto}table{max-width:100%}blockquote{margin:0 0 0 4px;padding-left:12px;border-left:2px solid #ddd}</style></head><body>${body}</body></html>`
}

const decodeEntities = (text: string) =>
  text.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"')
