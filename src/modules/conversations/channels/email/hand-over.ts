import { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import XOAuth2 from 'nodemailer/lib/xoauth2'
import type { AttemptResult } from '../../core/delivery.ts'
import type { SmtpSettings } from '../../store/mailboxes.ts'

export const CONNECT_LIMIT_MS = 30_000
const IDLE_LIMIT_MS = 60_000
/** One mail of 25 MB over a slow line takes three minutes. */
const WHOLE_LIMIT_MS = 5 * 60_000

export type ToHandOver = {
  settings: SmtpSettings
  /** A password, or `oauth:` and an access token. */
  secret: string
  from: string
  recipients: readonly string[]
  mail: Readable
  /** Asked right before the content; when it answers no, nothing is handed over. */
  beforeContent(): Promise<boolean>
}
export type Result = { recipient: string; result: AttemptResult }

/** How far a mail got. */
type Progress = { isSignedIn: boolean; isContentOut: boolean; isAnswered: boolean }
type Failure = Error & { code?: string; response?: string; responseCode?: number; recipient?: string; rejectedErrors?: Failure[] }

/** The demonstration's mailboxes send nowhere: what a visitor answers is shown as sent, and nobody gets it. */
const DEMONSTRATION_HOST = 'demonstration'

async function acceptedByNobody({ recipients, mail, beforeContent }: ToHandOver): Promise<Result[]> {
  mail.destroy()
  const result = (await beforeContent())
    ? ({ is: 'accepted', response: 'demonstration' } as const)
    : ({ is: 'later', response: '' } as const)
  return recipients.map((recipient) => ({ recipient, result }))
}

/**
 * Hands one mail to a mail server and says, recipient by recipient, what came of it. Never throws. What is not known to
 * be refused or still with us is unknown: only a person may decide to send it again.
 */
export async function handOver(given: ToHandOver): Promise<Result[]> {
  if (given.settings.host === DEMONSTRATION_HOST) return acceptedByNobody(given)
  const progress: Progress = { isSignedIn: false, isContentOut: false, isAnswered: false }
  const connection = openConnection(given.settings)
  const content = Readable.from(contentOf(given, progress), { objectMode: false })
  content.on('error', () => {})
  try {
    const info = await withinLimit(deliver(connection, given, content, progress))
    progress.isAnswered = true
    connection.quit()
    return resultsOf(given.recipients, info.rejectedErrors ?? [], { is: 'accepted', response: info.response })
  } catch (fault) {
    return resultsOf(given.recipients, (fault as Failure).rejectedErrors ?? [], judge(fault as Failure, progress))
  } finally {
    if (!progress.isAnswered) connection.close()
    content.destroy()
    given.mail.destroy()
  }
}

export function openConnection({ host, port, security }: SmtpSettings, limitMs = CONNECT_LIMIT_MS): SMTPConnection {
  return new SMTPConnection({
    ...{ host, port, secure: security === 'tls', requireTLS: security === 'starttls', ignoreTLS: security === 'none' },
    ...{ connectionTimeout: limitMs, greetingTimeout: limitMs, dnsTimeout: limitMs, socketTimeout: IDLE_LIMIT_MS },
  })
}

/** Connects and signs in; rejects with what the server said. */
export function signIn(connection: SMTPConnection, { account }: SmtpSettings, secret: string): Promise<void> {
  return new Promise((resolve, reject) => {
    // Late errors, after somebody has stopped listening, must not end the process.
    connection.on('error', reject)
    connection.on('end', () => reject(new Error('the server closed the connection')))
    connection.connect((fault) => {
      if (fault) return reject(fault)
      if (account === '') return resolve()
      connection.login(credentials(account, secret), (refused) => (refused ? reject(refused) : resolve()))
    })
  })
}

function credentials(account: string, secret: string) {
  if (!secret.startsWith('oauth:')) return { user: account, pass: secret, credentials: { user: account, pass: secret } }
  const oauth2 = new XOAuth2({ user: account, accessToken: secret.slice('oauth:'.length) })
  return { type: 'OAUTH2', user: account, method: 'XOAUTH2', oauth2 }
}

async function deliver(
  connection: SMTPConnection,
  { settings, secret, from, recipients }: ToHandOver,
  content: Readable,
  progress: Progress,
) {
  await signIn(connection, settings, secret)
  progress.isSignedIn = true
  return await new Promise<{ response: string; rejectedErrors?: Failure[] }>((resolve, reject) => {
    connection.on('error', reject)
    connection.on('end', () => reject(new Error('the server closed the connection')))
    connection.send({ from, to: [...recipients] }, content, (fault, info) => (fault ? reject(fault) : resolve(info as never)))
  })
}

/** The library begins to read when the server has said "go on" (354) and not before. */
async function* contentOf({ mail, beforeContent }: ToHandOver, progress: Progress) {
  if (!(await beforeContent())) throw new Error('taken back, or taken over by another process')
  for await (const chunk of mail) yield chunk as Buffer
  progress.isContentOut = true
}

async function withinLimit<Answer>(work: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`the server did not finish within ${WHOLE_LIMIT_MS / 60_000} minutes`)),
      WHOLE_LIMIT_MS,
    )
  })
  return Promise.race([work, limit]).finally(() => clearTimeout(timer))
}

/** What a failure means for those recipients of whom nothing else is known. */
function judge(fault: Failure, { isSignedIn, isContentOut }: Progress): AttemptResult {
  const response = (fault.response || fault.message || String(fault)).slice(0, 500)
  // A refused greeting or sign-in is ours to mend, not the recipient's fault, whatever its digits say.
  if (!isSignedIn || fault.code === 'EAUTH') return { is: 'later', response }
  if (fault.responseCode) return { is: isForGood(fault.responseCode) ? 'refused' : 'later', response }
  if (fault.code === 'EENVELOPE' || fault.code === 'EMESSAGE') return { is: 'refused', response }
  return isContentOut ? { is: 'unknown', response } : { is: 'later', response }
}

/** 421 and the like say that the server is going away; only 5xx is a no. */
const isForGood = (code: number) => code >= 500

function resultsOf(recipients: readonly string[], rejected: readonly Failure[], others: AttemptResult): Result[] {
  const own = new Map(
    rejected.map((fault) => [
      fault.recipient?.toLowerCase(),
      judge(fault, { isSignedIn: true, isContentOut: false, isAnswered: false }),
    ]),
  )
  return recipients.map((recipient) => ({ recipient, result: own.get(recipient.toLowerCase()) ?? others }))
}
