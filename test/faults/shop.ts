import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { startDovecot } from '../servers/dovecot.ts'
import { freePort } from '../servers/free-port.ts'
import { cloneDatabase } from '../servers/postgres.ts'
import { startSmtpSink } from '../servers/smtp-sink.ts'
import { type Api, addMailbox, signIn } from './api.ts'
import { lookInto } from './database.ts'
import { letter, letterId } from './letters.ts'
import { startLine } from './line.ts'
import { type Environment, startProgram, temporaryFolder } from './program.ts'

export const HELP = 'help@shop.example'
export const DESK = 'desk@shop.example'
const ADMINISTRATOR = { MAKEGOOD_WORKSPACE: 'faults', MAKEGOOD_ADMIN: 'Tove Lindahl <tove@shop.example>', MAKEGOOD_ZONE: 'UTC' }

/** Settings for a program of its own: a free port, an empty folder, and a database on the server of this run. */
export async function ownEnvironment(databaseUrl?: string): Promise<Environment> {
  const url = databaseUrl ?? (await ownDatabase())
  const data = join(temporaryFolder('fault'), 'data')
  return { PORT: String(await freePort()), DATABASE_URL: url, MAKEGOOD_DATA: data, ...ADMINISTRATOR }
}

async function ownDatabase(): Promise<string> {
  const cloned = await cloneDatabase('empty')
  onTestFinished(cloned.drop)
  return cloned.url
}

/**
 * The program with two mailboxes: `help` is fetched from a real Dovecot, `desk` is received by SMTP, both send through a real
 * SMTP server; the lines to both servers can be cut.
 */
export async function openShop({ environment = {}, databaseUrl }: { environment?: Environment; databaseUrl?: string } = {}) {
  const dovecot = await startDovecot()
  onTestFinished(() => dovecot.stop())
  const sink = await startSmtpSink()
  onTestFinished(() => sink.stop())
  const lines = { imap: await startLine(dovecot.imapPort), smtp: await startLine(sink.port) }
  const smtpPort = await freePort()
  const settings: Environment = { ...(await ownEnvironment(databaseUrl)), MAKEGOOD_SMTP_PORT: String(smtpPort), ...environment }
  const program = await startProgram(settings)
  const api = await signIn(program)
  const greeting = { acknowledgement: 'Your letter has arrived.', smtpPort: lines.smtp.port }
  const helpId = await addMailbox(api, { address: HELP, imapPort: lines.imap.port, ...greeting })
  const deskId = await addMailbox(api, { address: DESK, ...greeting })
  const ask = lookInto(settings.DATABASE_URL!, 'faults')
  return {
    ...{ api, program, dovecot, sink, lines, smtpPort, ask, settings, helpId, deskId },
    /** A customer's letter into the fetched mailbox. */
    write: (number: number) => {
      const from = `customer-${number}@customer.example`
      return dovecot.deliver(HELP, letter({ number, from, to: HELP }).raw, from)
    },
    conversationOf: async (number: number) =>
      (await ask<{ id: string }>('select conversation_id as id from messages where header_id = $1', [letterId(number)]))[0]?.id,
    timesTaken: (words: string) => sink.taken.filter(({ raw }) => raw.includes(words)).length,
    ready: async () => {
      const response = await fetch(`${program.url}/ready`)
      return {
        status: response.status,
        body: (await response.json()) as { status: string; mailboxes?: { trouble_code: string | null }[] },
      }
    },
  }
}

export type Shop = Awaited<ReturnType<typeof openShop>>

/** Answers the customer and lets the answer leave at once; tells the message's id. */
export async function answerAtOnce(api: Api, conversationId: string, text: string): Promise<string> {
  const page = await api('GET', `/conversations/${conversationId}`)
  const { body } = await api('POST', `/conversations/${conversationId}/replies`, { text, to: page.body.reply.to })
  await api('POST', `/messages/${body.id}/send-now`)
  return String(body.id)
}

export type DeliveryShown = { state: string; reason?: string; attempts: number; next_attempt_at?: string }

/** How a message's way to its recipient is shown in its conversation. */
export async function deliveryOf(api: Api, conversationId: string, messageId: string): Promise<DeliveryShown | undefined> {
  const { body } = await api('GET', `/conversations/${conversationId}`)
  const timeline = body.timeline as { id: string; deliveries?: DeliveryShown[] }[]
  return timeline.find(({ id }) => id === messageId)?.deliveries?.[0]
}
