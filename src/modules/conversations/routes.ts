/** What may be done with conversations over HTTP. Reading them is in `src/screens/`; answering them in `promises/`. */
import type { FastifyInstance } from 'fastify'
import type { FileStore } from '#kernel/files'
import { problem, serveWith, type Serve, type ServerParts } from '#kernel/http'
import { sendProblem } from '#kernel/problems'
import type { Sealer } from '#kernel/seal'
import {
  addNote,
  assignConversation,
  closeConversation,
  discardDraft,
  keepDraft,
  reopenConversation,
  snoozeConversation,
  wakeConversation,
} from './actions/arrange.ts'
import { sendAgain, sendNow, settleDoubt } from './actions/deliver.ts'
import { keepUpload } from './actions/keep-upload.ts'
import { addMailbox, changeMailbox, dropMailbox, fetchSince } from './actions/mailboxes.ts'
import { ATTACHMENTS_TOTAL_LIMIT_BYTES } from './actions/answer.ts'
import { rethreadMessage } from './actions/rethread.ts'

export type ConversationParts = Pick<ServerParts, 'db' | 'clock'> & {
  serve: Serve
  files: FileStore
  sealer: Sealer
  shows: {
    conversation: (id: string) => Promise<unknown>
    message: (id: string) => Promise<unknown>
    mailbox: (id: string) => Promise<unknown>
  }
}

/** Adds the writes, relative to the API's prefix. */
export function conversationRoutes(app: FastifyInstance, parts: ConversationParts) {
  const { serve, shows } = parts
  const conversation = ({ conversationId }: { conversationId: string }) => shows.conversation(conversationId)
  const message = ({ messageId }: { messageId: string }) => shows.message(messageId)
  const mailbox = ({ mailboxId }: { mailboxId: string }) => shows.mailbox(mailboxId)

  app.post('/conversations/:conversationId/assign', serve(assignConversation, { show: conversation }))
  app.post('/conversations/:conversationId/close', serve(closeConversation, { show: conversation }))
  app.post('/conversations/:conversationId/reopen', serve(reopenConversation, { show: conversation }))
  app.post('/conversations/:conversationId/snooze', serve(snoozeConversation, { show: conversation }))
  app.post('/conversations/:conversationId/wake', serve(wakeConversation, { show: conversation }))
  app.post('/conversations/:conversationId/notes', serve(addNote, { status: 201, show: ({ noteId }) => ({ id: noteId }) }))
  app.put(
    '/conversations/:conversationId/draft',
    serve(keepDraft, { show: ({ savedAt }) => ({ saved_at: savedAt.toISOString() }) }),
  )
  app.delete('/conversations/:conversationId/draft', serve(discardDraft))

  app.post(
    '/messages/:messageId/rethread',
    serve(rethreadMessage, { show: ({ conversationId }) => ({ conversation_id: conversationId }) }),
  )
  app.post('/messages/:messageId/send-now', serve(sendNow, { show: message }))
  app.post('/messages/:messageId/send-again', serve(sendAgain, { show: message }))
  app.post('/messages/:messageId/settle-doubt', serve(settleDoubt, { show: message }))

  const { sealer } = parts
  app.post('/mailboxes', serve(addMailbox, { status: 201, show: mailbox, prepare: (input) => sealed(input, sealer) }))
  app.patch('/mailboxes/:mailboxId', serve(changeMailbox, { show: mailbox, prepare: (input) => sealed(input, sealer) }))
  app.delete('/mailboxes/:mailboxId', serve(dropMailbox))
  app.post('/mailboxes/:mailboxId/fetch', serve(fetchSince, { show: mailbox }))

  uploadRoute(app, parts)
}

type WithPasswords = {
  imap?: { password?: string | undefined } | null | undefined
  smtp?: { password?: string | undefined } | null | undefined
}

/** Passwords are sealed here, at the edge, so that no verb, log or fact ever holds one in plain. */
function sealed<Input extends WithPasswords>(input: Input, sealer: Sealer): Input {
  const { imap, smtp } = input
  return {
    ...input,
    ...(imap?.password ? { imapSecret: sealer.seal(imap.password) } : {}),
    ...(smtp?.password ? { smtpSecret: sealer.seal(smtp.password) } : {}),
  }
}

/** Bytes first into the store, then the row that names them: a broken upload leaves nothing that anybody sees. */
function uploadRoute(app: FastifyInstance, { db, clock, files }: ConversationParts) {
  const serve = serveWith({ db, clock })
  const keep = serve(keepUpload, {
    status: 201,
    show: ({ id, name, type, sizeBytes }) => ({
      id,
      name,
      type,
      size_bytes: sizeBytes,
      url: `/api/v1/files/${id}`,
      is_inline: false,
    }),
  })
  app.post('/files', async (request, reply) => {
    if (request.actor.kind === 'nobody') return sendProblem(reply, problem(401, 'people.not-signed-in'))
    const part = await request.file()
    if (!part) return sendProblem(reply, problem(422, 'conversations.no-file'))
    const stored = await files.put(part.file, ATTACHMENTS_TOTAL_LIMIT_BYTES)
    if (stored === 'too-large' || part.file.truncated)
      return sendProblem(reply, problem(413, 'conversations.attachments-too-large'))
    request.body = { name: part.filename || 'file', type: part.mimetype, size_bytes: stored.sizeBytes, sha256: stored.sha256 }
    return keep(request, reply)
  })
}
