import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { IncomingMessage, StoredAttachment } from '../../core/incoming.ts'
import type { RawMail } from '../../store/raw-mails.ts'
import type { MailReader } from './reading/pool.ts'
import { MAIL_LIMITS, type ReadMail, readMail, type UnreadableMail } from './reading/read-mail.ts'
import { unreadable } from './reading/unreadable.ts'
import { isStoreAway, MAIL_LIMIT_BYTES, type Surroundings } from './surroundings.ts'
import { type Circumstances, toIncoming, unreadableToIncoming } from './to-incoming.ts'

/**
 * A mail tried more often than this took us down with it; it is shown without being read. A machine that is switched off again
 * and again under load hits an innocent mail a few times in a row, so a few are not proof.
 */
const ATTEMPTS_LIMIT = 10
const STORE_AGAIN_MS = 1_000
const unpack = promisify(gunzip)

type ToRead = {
  raw: RawMail
  source: Buffer | undefined
  about: Circumstances
  reader: MailReader
  around: Surroundings
  mayGoOn(): boolean
}

/** The message that a raw mail becomes, readable or not, with its files in the store. Never rejects. */
export async function readRaw({ raw, source, about, reader, around, mayGoOn }: ToRead): Promise<IncomingMessage> {
  if (!source) return unreadableToIncoming(notThere(raw), Buffer.from(raw.id), about)
  const mail = await read(raw, source, reader).catch((error) => unreadable(source, 'crashed', wordsOf(error), MAIL_LIMITS))
  if ('unreadable' in mail) return unreadableToIncoming(mail, source, about)
  try {
    return toIncoming(mail, await untilStored(mail, around, mayGoOn), about)
  } catch (error) {
    around.log.warn({ err: error, raw: raw.id }, 'a mail was read but its files could not be kept')
    return unreadableToIncoming(unreadable(source, 'crashed', wordsOf(error), MAIL_LIMITS), source, about)
  }
}

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

async function read(raw: RawMail, source: Buffer, reader: MailReader): Promise<ReadMail | UnreadableMail> {
  if (raw.sizeBytes > MAIL_LIMITS.rawBytes) return unreadable(source, 'too-large', `${raw.sizeBytes} bytes`, MAIL_LIMITS)
  if (raw.attempts > ATTEMPTS_LIMIT) return unreadable(source, 'crashed', `tried ${raw.attempts - 1} times`, MAIL_LIMITS)
  // Without a worker there is still this thread: slower, but the mail comes in.
  return reader.read(source).catch(() => readMail(source))
}

/** A full disk is no fault of the mail: it waits, in hand and unread, until its files can be kept. */
async function untilStored(mail: ReadMail, around: Surroundings, mayGoOn: () => boolean): Promise<StoredAttachment[]> {
  for (let tries = 1; ; tries++) {
    try {
      return await storeAttachments(mail, around)
    } catch (error) {
      if (!isStoreAway(error) || !mayGoOn()) throw error
      if (tries === 1) around.log.error({ err: error }, 'files cannot be kept; their mails wait')
    }
    await new Promise((resolve) => setTimeout(resolve, STORE_AGAIN_MS).unref())
  }
}

const storeAttachments = (mail: ReadMail, { files }: Surroundings): Promise<StoredAttachment[]> =>
  Promise.all(
    mail.attachments.map(async ({ name, type, contentId, isInline, content, size, sha256 }) => {
      if (!(await files.has(sha256))) await files.put([content], MAIL_LIMIT_BYTES)
      return { name, type, sizeBytes: size, sha256, contentId, isInline }
    }),
  )

/** The first bytes of a mail too large to read are enough for its headers. */
export async function sourceOf(raw: RawMail, { files }: Surroundings): Promise<Buffer | undefined> {
  if (raw.source) return unpack(raw.source, { maxOutputLength: MAIL_LIMIT_BYTES })
  if (!raw.fileSha256) return undefined
  const wanted = raw.sizeBytes > MAIL_LIMITS.rawBytes ? MAIL_LIMITS.headerScanBytes : MAIL_LIMITS.rawBytes
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of files.read(raw.fileSha256)) {
    chunks.push(chunk as Buffer)
    bytes += (chunk as Buffer).length
    if (bytes >= wanted) break
  }
  return Buffer.concat(chunks)
}

/** Neither source nor file: the server never handed it over, or what we kept of it cannot be opened. */
function notThere(raw: RawMail): UnreadableMail {
  const detail = raw.source || raw.fileSha256 ? 'what was kept of it cannot be opened' : 'the mail server did not hand it over'
  const headers = {
    from: undefined,
    to: [],
    subject: '',
    sentAt: undefined,
    messageId: undefined,
    automatic: 'generated' as const,
  }
  return { unreadable: true, because: 'empty', detail, headers }
}

/** A form that anything can be saved in, for a mail that the database will not have as it is. */
export const unsavable = (raw: RawMail, about: Circumstances): IncomingMessage =>
  unreadableToIncoming({ ...notThere(raw), because: 'crashed', detail: 'could-not-be-saved' }, Buffer.from(raw.id), about)
