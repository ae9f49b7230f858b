import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'
import { deliverByLmtp, NotDelivered } from './lmtp.ts'

/** One message that the server took, exactly as it came. */
export type TakenMail = { from: string; to: string[]; raw: Buffer; user: string | undefined }

/**
 * What the server does wrong. `drop` before the answer has taken the message, and the sender cannot know; after the answer it
 * closes the door behind a message taken in order; at `data` it has taken nothing.
 */
export type Misbehaviour =
  | { kind: 'reject-recipient'; address: string; code?: number; text?: string }
  | { kind: 'reject-message'; code: number; text?: string }
  | { kind: 'drop'; when: 'data' | 'before-answer' | 'after-answer' }
  | { kind: 'stall'; when: 'recipient' | 'before-answer' }

export type SmtpSink = {
  port: number
  taken: TakenMail[]
  /** Misbehaves the next `times` times it has the occasion; later orders wait for earlier ones of their kind. */
  misbehave(order: Misbehaviour, times?: number): void
  behave(): void
  /** Answers when so many messages have been taken since the start, or fails after the limit. */
  untilTaken(count: number, limitMs?: number): Promise<TakenMail[]>
  stop(): Promise<void>
}

const WAIT_LIMIT_MS = 10_000
const LOOK_AGAIN_MS = 10
const MESSAGE_BYTES_MAX = 50 * 1024 * 1024

/** A real SMTP server on a loopback port. With `lmtpPort` it passes on what it takes, so that it ends in a Dovecot mailbox. */
export async function startSmtpSink({ port = 0, lmtpPort }: { port?: number; lmtpPort?: number } = {}): Promise<SmtpSink> {
  const taken: TakenMail[] = []
  const orders: { order: Misbehaviour; left: number }[] = []
  const take = (matches: (order: Misbehaviour) => boolean) => {
    const entry = orders.find(({ order, left }) => left > 0 && matches(order))
    if (entry) entry.left -= 1
    return entry?.order
  }

  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    size: MESSAGE_BYTES_MAX,
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 100,
    onAuth: ({ username, password }, _session, answer) =>
      password === 'test' ? answer(null, { user: username }) : answer(smtpError(535, 'the password is test')),
    onRcptTo({ address }, _session, answer) {
      if (take((order) => order.kind === 'stall' && order.when === 'recipient')) return
      const order = take((found) => found.kind === 'reject-recipient' && found.address === address)
      if (order?.kind === 'reject-recipient') return answer(smtpError(order.code ?? 550, order.text ?? 'no such mailbox'))
      answer()
    },
    onData(stream, session, answer) {
      if (take((order) => order.kind === 'drop' && order.when === 'data')) return void socketOf(server, session)?.destroy()
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => void settle(Buffer.concat(parts), session).then(answer, answer))
    },
  })
  server.on('error', () => {})

  async function settle(raw: Buffer, session: SMTPServerSession): Promise<null> {
    const rejection = take((order) => order.kind === 'reject-message')
    if (rejection?.kind === 'reject-message') throw smtpError(rejection.code, rejection.text ?? 'not now')
    const mail = envelopeOf(session, raw)
    if (lmtpPort) await passOn(lmtpPort, mail)
    taken.push(mail)
    if (take((order) => order.kind === 'stall' && order.when === 'before-answer')) return new Promise(() => {})
    if (take((order) => order.kind === 'drop' && order.when === 'before-answer')) {
      socketOf(server, session)?.destroy()
      return new Promise(() => {})
    }
    if (take((order) => order.kind === 'drop' && order.when === 'after-answer')) {
      setImmediate(() => socketOf(server, session)?.destroySoon())
    }
    return null
  }

  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  return {
    port: (server.server.address() as AddressInfo).port,
    taken,
    misbehave: (order, times = 1) => void orders.push({ order, left: times }),
    behave: () => void orders.splice(0),
    untilTaken: (count, limitMs = WAIT_LIMIT_MS) => untilCount(taken, count, limitMs),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

async function untilCount(taken: TakenMail[], count: number, limitMs: number): Promise<TakenMail[]> {
  const deadline = Date.now() + limitMs
  while (taken.length < count) {
    if (Date.now() > deadline) throw new Error(`only ${taken.length} of ${count} messages were taken within ${limitMs} ms`)
    await wait(LOOK_AGAIN_MS)
  }
  return taken
}

const envelopeOf = ({ envelope, user }: SMTPServerSession, raw: Buffer): TakenMail => ({
  from: envelope.mailFrom ? envelope.mailFrom.address : '',
  to: envelope.rcptTo.map(({ address }) => address),
  raw,
  user: user === undefined ? undefined : String(user),
})

/** What the next server refuses we refuse too, with its own code. */
async function passOn(lmtpPort: number, { from, to, raw }: TakenMail): Promise<void> {
  try {
    await deliverByLmtp(lmtpPort, { from, to, raw })
  } catch (fault) {
    if (fault instanceof NotDelivered && fault.code >= 400) throw smtpError(fault.code, fault.message)
    throw smtpError(451, fault instanceof Error ? fault.message : 'delivery failed')
  }
}

const smtpError = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode })

/** The library keeps its sockets to itself; pulling the plug is what this server is for. */
function socketOf(server: SMTPServer, session: SMTPServerSession): Socket | undefined {
  const { connections } = server as unknown as { connections: Set<{ id: string; _socket: Socket }> }
  return [...connections].find(({ id }) => id === session.id)?._socket
}
