import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import { GroundError } from '#kernel/postgres'
import { type Mailbox, mailboxesByAddress } from '../../store/mailboxes.ts'
import { insertRawMails } from '../../store/raw-mails.ts'
import { MAIL_IN_ROW_LIMIT_BYTES, MAIL_LIMIT_BYTES, nextIdAt, type Surroundings } from './surroundings.ts'

/** Mail servers that deliver to us at once; the next one is asked to come again. */
const CLIENTS_LIMIT = 100
/** RFC 5321 §4.5.3.1.8 asks for a hundred at least. */
const RECIPIENTS_LIMIT = 100
/** One connection may bring many mails, but not for ever. */
const COMMANDS_LIMIT = 1_000
/** RFC 5321 §4.5.3.2.7 wants five minutes of patience between commands; a minute serves every server we know. */
const IDLE_LIMIT_MS = 60_000
const CLOSE_LIMIT_MS = 2_000
const GZIP_LEVEL = 3

const pack = promisify(gzip)

/** A "no" of the mail protocol: three digits, the enhanced code and a sentence for the sender's postmaster. */
const answerWith = (responseCode: number, sentence: string) => Object.assign(new Error(sentence), { responseCode })
const LATER = 'Error: 4.3.0 we cannot keep mail at the moment; please try again'

export type SmtpReceiver = { port: number; close(): Promise<void> }

/** Takes mail for our own addresses, from anybody. It says 250 only when the raw mail is committed. */
export async function startSmtpReceiver(
  around: Surroundings,
  { port, host }: { port: number; host?: string },
): Promise<SmtpReceiver> {
  const server = new SMTPServer({
    ...{
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      logger: false,
      banner: 'Makegood',
    },
    ...{ size: MAIL_LIMIT_BYTES, rejectOversized: true, maxClients: CLIENTS_LIMIT, maxRecipients: RECIPIENTS_LIMIT },
    ...{
      socketTimeout: IDLE_LIMIT_MS,
      closeTimeout: CLOSE_LIMIT_MS,
      maxAllowedUnauthenticatedCommands: COMMANDS_LIMIT,
      lenientAddressParsing: true,
    },
    onRcptTo: ({ address }, _session, answer) => void judgeRecipient(around, address).then(answer),
    onData: (stream, session, answer) => void take(around, stream, session).then((text) => answer(null, text), answer),
  })
  // A broken line is the sender's to repeat.
  server.on('error', () => {})
  server.listen(port, host)
  await once(server.server, 'listening').catch((fault: NodeJS.ErrnoException) => {
    throw fault.code === 'EADDRINUSE' || fault.code === 'EACCES' ? cannotListen(port, fault) : fault
  })
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

const cannotListen = (port: number, cause: NodeJS.ErrnoException) =>
  new GroundError(
    'ground.port-taken',
    `Port ${port}, on which mail was to be received, ${cause.code === 'EACCES' ? 'is not open to this account' : 'is taken by another program'}.`,
    'Choose another port with MAKEGOOD_SMTP_PORT, or leave it out and mail is only fetched.',
    cause,
  )

async function judgeRecipient({ database, log }: Surroundings, address: string): Promise<Error | null> {
  try {
    const [mailbox] = await mailboxesByAddress(database.db, [address])
    if (!mailbox) return answerWith(550, 'Error: 5.1.1 nobody here has this address')
    return mailbox.state === 'active' ? null : answerWith(450, 'Error: 4.2.1 this mailbox is paused; please try again later')
  } catch (error) {
    log.warn({ err: error }, 'a mail was put off: the database did not answer')
    return answerWith(451, LATER)
  }
}

async function take(around: Surroundings, stream: SMTPServerDataStream, session: SMTPServerSession): Promise<string> {
  try {
    const kept = await keep(around, stream)
    if (kept === 'too-large') throw answerWith(552, 'Error: 5.3.4 this mail is larger than 100 MB')
    const ids = await commit(around, kept, session)
    around.onSaved()
    return `OK: kept as ${ids[0]}`
  } catch (error) {
    stream.resume()
    if ((error as { responseCode?: number }).responseCode) throw error
    around.log.warn({ err: error }, 'a mail was put off: it could not be kept')
    throw answerWith(451, LATER)
  }
}

type Kept = { sizeBytes: number; source: Buffer | null; fileSha256: string | null }

/** Most mails fit into a row; past that, what has come so far and the rest are streamed to the file store. */
async function keep({ files }: Surroundings, stream: Readable): Promise<Kept | 'too-large'> {
  const chunks: Buffer[] = []
  let sizeBytes = 0
  // Giving up halfway lets go of the stream and leaves it whole: the sender gets its answer only after its last byte.
  const iterator: AsyncIterator<Buffer> = stream.iterator({ destroyOnReturn: false })
  for (;;) {
    const { value, done } = await iterator.next()
    if (done) return { sizeBytes, source: await pack(Buffer.concat(chunks), { level: GZIP_LEVEL }), fileSha256: null }
    chunks.push(value)
    sizeBytes += value.length
    if (sizeBytes > MAIL_IN_ROW_LIMIT_BYTES) break
  }
  async function* whole() {
    yield* chunks
    yield* { [Symbol.asyncIterator]: () => iterator }
  }
  const file = await files.put(whole(), MAIL_LIMIT_BYTES).finally(() => iterator.return?.())
  return file === 'too-large' ? file : { sizeBytes: file.sizeBytes, source: null, fileSha256: file.sha256 }
}

/** One row for each mailbox it is for: the same mail in two mailboxes is one message in two views. */
async function commit({ database, clock }: Surroundings, kept: Kept, { envelope }: SMTPServerSession): Promise<string[]> {
  const recipients = envelope.rcptTo.map(({ address }) => address)
  const mailboxes = await mailboxesByAddress(database.db, recipients)
  const now = clock.now()
  const rows = mailboxes.map((mailbox) => ({
    ...{
      id: nextIdAt(now),
      receivedAt: now,
      via: 'smtp' as const,
      mailboxId: mailbox.id,
      folder: null,
      uidValidity: null,
      uid: null,
    },
    envelopeFrom: envelope.mailFrom ? envelope.mailFrom.address || null : null,
    envelopeTo: recipients.filter((address) => belongsTo(address, mailbox)),
    ...kept,
  }))
  if (rows.length === 0) throw answerWith(550, 'Error: 5.1.1 nobody here has this address any more')
  await database.db.transaction().execute((tx) => insertRawMails(tx, rows))
  return rows.map(({ id }) => id)
}

function belongsTo(recipient: string, { address, aliases }: Mailbox): boolean {
  const bare = recipient.toLowerCase().replace(/\+[^@]*@/, '@')
  return bare === address || aliases.some((alias) => alias.toLowerCase() === bare)
}
