import { once } from 'node:events'
import { connect } from 'node:net'
import { createInterface } from 'node:readline'

export type Envelope = { from: string; to: string[]; raw: string | Uint8Array }

const CONVERSATION_LIMIT_MS = 15_000

/** A recipient or the message was not taken; `code` is what the server said. */
export class NotDelivered extends Error {
  readonly code: number
  constructor(code: number, said: string) {
    super(said)
    this.code = code
  }
}

/**
 * Delivers one message by LMTP (RFC 2033), byte for byte: a mail library would tidy up the line ends and headers that a test of
 * bad mail needs to keep. Returns when the server has answered for every recipient.
 */
export async function deliverByLmtp(port: number, { from, to, raw }: Envelope): Promise<void> {
  const socket = connect({ port, host: '127.0.0.1' })
  socket.setTimeout(CONVERSATION_LIMIT_MS, () => socket.destroy(new Error('the LMTP server fell silent')))
  // Once the answers are in, a reset by the server says nothing about the message.
  socket.on('error', () => {})
  await once(socket, 'connect')
  const lines = createInterface({ input: socket })[Symbol.asyncIterator]()
  const expectOk = async (wanted: number) => {
    for (;;) {
      const { value, done } = (await lines.next()) as IteratorResult<string, undefined>
      if (done || value === undefined) throw new NotDelivered(0, 'the LMTP server closed the connection')
      if (value[3] === '-') continue
      const code = Number(value.slice(0, 3))
      if (code !== wanted) throw new NotDelivered(code, value)
      return
    }
  }
  const say = async (line: string, wanted: number) => {
    socket.write(`${line}\r\n`)
    await expectOk(wanted)
  }

  try {
    await expectOk(220)
    await say('LHLO localhost', 250)
    await say(`MAIL FROM:<${from}>`, 250)
    for (const address of to) await say(`RCPT TO:<${address}>`, 250)
    await say('DATA', 354)
    socket.write(dotStuffed(Buffer.from(raw)))
    for (const _ of to) await expectOk(250)
    socket.write('QUIT\r\n')
  } finally {
    socket.end()
    setTimeout(() => socket.destroy(), 100).unref()
  }
}

/** Line ends become CRLF and a leading dot is doubled (RFC 5321 §4.5.2); every other byte passes as it is. */
function dotStuffed(raw: Buffer): Buffer {
  const text = raw.toString('latin1').replace(/\r?\n/g, '\r\n').replace(/^\./gm, '..')
  return Buffer.from(`${text}${text.endsWith('\r\n') ? '' : '\r\n'}.\r\n`, 'latin1')
}
