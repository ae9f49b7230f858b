import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import { createClock } from '#kernel/clock'
import { openDatabase, rows, sql } from '#kernel/db'
import { openFileStore } from '#kernel/files'
import { newIdAt } from '#kernel/id'
import { createLog } from '#kernel/log'
import { createSealer } from '#kernel/seal'
import { insertMailbox, type ImapSettings, type SmtpSettings } from '../../src/modules/conversations/store/mailboxes.ts'
import type { Surroundings } from '../../src/modules/conversations/channels/email/surroundings.ts'
import { cloneDatabase } from '../servers/postgres.ts'

const LOOK_AGAIN_MS = 20
const DAY_MS = 86_400_000

/** A workspace with nothing in it but what the test puts there, and what the mail's moving parts need to run on it. */
export async function mailWorld({ clock = createClock() } = {}) {
  const cloned = await cloneDatabase()
  const directory = mkdtempSync(join(tmpdir(), 'mg-mail-'))
  const place = { url: cloned.url, workspace: cloned.workspace, connections: 12 }
  const database = openDatabase(place)
  const sealer = createSealer('a test')
  const around: Surroundings = {
    ...{ database, files: openFileStore(directory), sealer, clock, log: createLog(process.env.TEST_LOG ?? 'silent') },
    onSaved: () => {},
  }
  onTestFinished(async () => {
    await database.close()
    await cloned.drop()
    rmSync(directory, { recursive: true, force: true })
  })

  return {
    around,
    cloned,
    ask: <Row>(query: ReturnType<typeof sql>) => rows<Row>(database.db, query),
    /** A mailbox of ours; `password` is the one that both test servers take. */
    async mailbox({
      address = 'help@shop.example',
      aliases = [],
      imap = null,
      smtp = null,
      signature = '',
      fetchSince,
    }: MailboxWish = {}) {
      const id = newIdAt(new Date())
      const secret = sealer.seal('test')
      await database.db.transaction().execute((tx) =>
        insertMailbox(tx, {
          ...{ id, name: 'Shop', address, aliases, state: 'active', imap, smtp, signature, acknowledgement: '' },
          ...{ imapSecret: imap && secret, smtpSecret: smtp && secret },
          ...{ fetchSince: fetchSince ?? new Date(Date.now() - DAY_MS), madeAt: new Date() },
        }),
      )
      return id
    },
  }
}
type MailboxWish = {
  address?: string
  aliases?: string[]
  imap?: ImapSettings | null
  smtp?: SmtpSettings | null
  signature?: string
  fetchSince?: Date
}
export type MailWorld = Awaited<ReturnType<typeof mailWorld>>

export const imapAt = (port: number, account: string, folders = ['INBOX']): ImapSettings => ({
  host: '127.0.0.1',
  port,
  security: 'none',
  account,
  folders,
})
export const smtpAt = (port: number, account = 'help@shop.example'): SmtpSettings => ({
  host: '127.0.0.1',
  port,
  security: 'none',
  account,
})

let mailsWritten = 0
/** A plain mail with an id of its own. */
export function letter({
  from = 'Okafor <okafor@customer.example>',
  to = 'help@shop.example',
  subject = 'Where is my parcel?',
  text = 'It was to come on Tuesday.',
  headers = [] as string[],
  id = `letter-${++mailsWritten}@customer.example`,
} = {}) {
  const lines = [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    `Date: ${new Date().toUTCString()}`,
    ...(id ? [`Message-ID: <${id}>`] : []),
    ...headers,
  ]
  return [...lines, 'MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8', '', text, ''].join('\r\n')
}

/** Asks until the answer satisfies, and answers how long that took; fails after the limit with the last answer. */
export async function eventually<Answer>(
  ask: () => Promise<Answer>,
  isEnough: (answer: Answer) => boolean,
  limitMs = 8_000,
): Promise<{ answer: Answer; tookMs: number }> {
  const startedAt = performance.now()
  for (;;) {
    const answer = await ask()
    const tookMs = performance.now() - startedAt
    if (isEnough(answer)) return { answer, tookMs }
    if (tookMs > limitMs) throw new Error(`not within ${limitMs} ms; last: ${JSON.stringify(answer)}`)
    await wait(LOOK_AGAIN_MS)
  }
}

export type RawRow = {
  state: string
  folder: string | null
  uid: number | null
  size_bytes: number
  has_source: boolean
  file_sha256: string | null
  attempts: number
}
export const rawMails = ({ ask }: MailWorld) =>
  ask<RawRow>(
    sql`select state, folder, uid, size_bytes, exists (select from raw_mail_sources s where s.raw_mail_id = raw_mails.id) as has_source, file_sha256, attempts from raw_mails order by id`,
  )
export type MessageRow = {
  id: string
  subject: string
  unreadable: string | null
  conversation_id: string
  from_address: string
  text: string
  threaded_reason: string
  automatic: string
}
export const messages = ({ ask }: MailWorld) =>
  ask<MessageRow>(
    sql`select id, subject, unreadable, conversation_id, from_address, text, threaded_reason, automatic from messages where direction = 'in' order by seq`,
  )
