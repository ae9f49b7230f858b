import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { SMTPServer } from 'smtp-server'
import { onTestFinished } from 'vitest'

/** A mail that the server has taken: it will reach its recipient whatever became of whoever brought it. */
export type Taken = { messageId: string; recipient: string; raw: string }

/**
 * A real SMTP server that takes its time before it answers, as servers with a virus scanner do. Half of the mails it keeps
 * before it answers, half only then: whoever dies in between cannot know which, and has to say so.
 */
export async function startSlowSink({ random, delayMaxMs }: { random: () => number; delayMaxMs: number }) {
  const taken: Taken[] = []
  const gone = new Set<string>()
  const server = new SMTPServer({
    ...{ authOptional: true, allowInsecureAuth: true, disabledCommands: ['STARTTLS'], disableReverseLookup: true, logger: false },
    closeTimeout: 100,
    onAuth: (_given, _session, answer) => answer(null, { user: 'shop' }),
    onClose: ({ id }) => void gone.add(id),
    onData(stream, session, answer) {
      const parts: Buffer[] = []
      const keep = () => {
        const raw = Buffer.concat(parts).toString('latin1')
        const messageId = /^message-id:\s*<([^>]*)>/im.exec(raw)?.[1] ?? ''
        taken.push(...session.envelope.rcptTo.map(({ address }) => ({ messageId, recipient: address, raw })))
      }
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', async () => {
        const isKeptFirst = random() < 0.5
        if (isKeptFirst) keep()
        await wait(random() * delayMaxMs)
        if (!isKeptFirst && !gone.has(session.id)) keep()
        answer(null)
      })
    },
  })
  server.on('error', () => {})
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
  return { port: (server.server.address() as AddressInfo).port, taken }
}

export type SlowSink = Awaited<ReturnType<typeof startSlowSink>>
