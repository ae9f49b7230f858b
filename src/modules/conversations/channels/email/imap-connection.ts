import { ImapFlow } from 'imapflow'
import type { ImapSettings } from '../../store/mailboxes.ts'

/** What keeps us from a mailbox: a code with its sentence on screen, and the server's own words. */
export type TroubleCode = 'cannot-connect' | 'sign-in-refused' | 'folder-missing' | 'server-slow' | 'tls'

export class MailboxTrouble extends Error {
  readonly code: TroubleCode
  constructor(code: TroubleCode, detail: string) {
    super(detail)
    this.code = code
  }
}

/** A server across the world answers within seconds; half a minute is a dead one. */
export const CONNECT_LIMIT_MS = 30_000
/** One command with a short answer. Searching a folder of a million mails has taken 20 s. */
export const COMMAND_LIMIT_MS = 60_000
/** Not one byte for so long, in the middle of an answer. */
const NO_PROGRESS_LIMIT_MS = 120_000
/** A batch of 8 MB over the slowest line we know takes two minutes; 100 MB take twenty. */
const TRANSFER_LIMIT_MS = 30 * 60_000
const PROGRESS_LOOK_MS = 1_000
/** Above the largest mail we take, so that the mail is what fails and not the line. */
const LITERAL_LIMIT_BYTES = 110 * 1024 * 1024
const LINE_LIMIT_BYTES = 32 * 1024 * 1024

/** The secret is a password, or `oauth:` and an access token (XOAUTH2, for Microsoft and Google). */
export function credentials(account: string, secret: string) {
  return secret.startsWith('oauth:')
    ? { user: account, accessToken: secret.slice('oauth:'.length) }
    : { user: account, pass: secret }
}

/** Signs in; throws a MailboxTrouble that says why not. IDLE is begun by the watch, never by itself. */
export async function connectImap(
  settings: ImapSettings,
  secret: string,
  { limitMs = CONNECT_LIMIT_MS, signal }: { limitMs?: number; signal?: AbortSignal } = {},
): Promise<ImapFlow> {
  const client = new ImapFlow({
    ...{ host: settings.host, port: settings.port, secure: settings.security === 'tls' },
    ...(settings.security === 'tls' ? {} : { doSTARTTLS: settings.security === 'starttls' }),
    auth: credentials(settings.account, secret),
    ...{ logger: false, disableAutoIdle: true, connectionTimeout: limitMs, greetingTimeout: limitMs },
    ...{ socketTimeout: NO_PROGRESS_LIMIT_MS, maxLiteralSize: LITERAL_LIMIT_BYTES, maxLineLength: LINE_LIMIT_BYTES },
  })
  // Every failure also reaches whoever waits for an answer; an unheard 'error' would end the process.
  client.on('error', () => {})
  signal?.addEventListener('abort', () => client.close(), { once: true })
  try {
    await within(client, limitMs, client.connect())
    return client
  } catch (fault) {
    client.close()
    throw toTrouble(fault, secret)
  }
}

/** A step with a short answer: too slow, and the line is dropped. */
export async function within<Answer>(client: ImapFlow, limitMs: number, step: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined
  const tooSlow = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new MailboxTrouble('server-slow', `no answer within ${limitMs / 1000} s`)), limitMs)
  })
  step.catch(() => {})
  try {
    return await Promise.race([step, tooSlow])
  } catch (fault) {
    if (fault instanceof MailboxTrouble) client.close()
    throw fault
  } finally {
    clearTimeout(timer)
  }
}

/** A step that carries mail: it may take long, but not stand still. */
export async function whileMoving<Answer>(client: ImapFlow, step: Promise<Answer>): Promise<Answer> {
  let received = client.stats().received
  let movedAt = performance.now()
  let watch: NodeJS.Timeout | undefined
  const stuck = new Promise<never>((_, reject) => {
    watch = setInterval(() => {
      const soFar = client.stats().received
      if (soFar !== received) movedAt = performance.now()
      received = soFar
      if (performance.now() - movedAt > NO_PROGRESS_LIMIT_MS)
        reject(new MailboxTrouble('server-slow', 'the server stopped in the middle of a mail'))
    }, PROGRESS_LOOK_MS)
  })
  step.catch(() => {})
  try {
    return await within(client, TRANSFER_LIMIT_MS, Promise.race([step, stuck]))
  } catch (fault) {
    if (fault instanceof MailboxTrouble) client.close()
    throw fault
  } finally {
    clearInterval(watch)
  }
}

const TLS_CODES = /^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|EPROTO|HOSTNAME_MISMATCH)/
const SLOW_CODES = /TIMEOUT|ETIMEDOUT/i
const DETAIL_LENGTH_LIMIT = 300

/** The trouble behind a failure, in the server's words, never with the secret in them. */
export function toTrouble(fault: unknown, secret: string): MailboxTrouble {
  if (fault instanceof MailboxTrouble) return fault
  const failure = (fault ?? {}) as {
    code?: string
    responseText?: string
    message?: string
    authenticationFailed?: boolean
    mailboxMissing?: boolean
  }
  const words = failure.responseText || failure.message || String(fault)
  const detail = (secret === '' ? words : words.replaceAll(secret, '…')).slice(0, DETAIL_LENGTH_LIMIT)
  return new MailboxTrouble(codeOf(failure), detail)
}

function codeOf(failure: {
  code?: string
  message?: string
  authenticationFailed?: boolean
  mailboxMissing?: boolean
}): TroubleCode {
  const code = String(failure.code ?? '')
  if (failure.authenticationFailed) return 'sign-in-refused'
  if (failure.mailboxMissing) return 'folder-missing'
  if (TLS_CODES.test(code) || /STARTTLS|certificate/i.test(failure.message ?? '')) return 'tls'
  return SLOW_CODES.test(code) ? 'server-slow' : 'cannot-connect'
}
