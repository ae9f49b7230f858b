import { parentPort } from 'node:worker_threads'
import type { MailLimits } from './limits.ts'
import { type Omissions, readMail } from './read-mail.ts'

/** One mail to read, and the answer: what the pool and its workers say to each other. */
export type MailRequest = { raw: Uint8Array; limits: MailLimits; omit: Omissions }

const port = parentPort
if (port) {
  port.on('message', async ({ raw, limits, omit }: MailRequest) => {
    const mail = await readMail(raw, limits, omit)
    // Attachments are handed over, not copied. Two of them never share memory: each part was decoded on its own.
    const contents = 'unreadable' in mail ? [] : mail.attachments.map((file) => file.content.buffer as ArrayBuffer)
    port.postMessage(mail, [...new Set(contents)])
  })
  port.postMessage('ready')
}
