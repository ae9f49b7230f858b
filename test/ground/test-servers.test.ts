import { once } from 'node:events'
import { ImapFlow } from 'imapflow'
import { createTransport } from 'nodemailer'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { type Dovecot, hasDovecot, startDovecot } from '../servers/dovecot.ts'
import { type SmtpSink, startSmtpSink } from '../servers/smtp-sink.ts'

async function inboxOf(dovecot: Dovecot, user: string): Promise<ImapFlow> {
  const client = new ImapFlow({
    host: '127.0.0.1',
    port: dovecot.imapPort,
    secure: false,
    logger: false,
    auth: { user, pass: dovecot.password },
  })
  client.on('error', () => {})
  await client.connect()
  await client.mailboxOpen('INBOX')
  return client
}

const send = (sink: SmtpSink, to: string[]) =>
  createTransport({ host: '127.0.0.1', port: sink.port, secure: false, ignoreTLS: true }).sendMail({
    from: 'ingrid@customer.example',
    to,
    subject: 'Where is my parcel?',
    text: 'It was to come on Tuesday.',
  })

describe.skipIf(!hasDovecot())('the mail servers of our tests', () => {
  let dovecot: Dovecot
  beforeAll(async () => {
    dovecot = await startDovecot()
  })
  afterAll(() => dovecot.stop())

  test('a sent mail reaches the watched mailbox, plus-address and all', async () => {
    const sink = await startSmtpSink({ lmtpPort: dovecot.lmtpPort })
    onTestFinished(() => sink.stop())
    const inbox = await inboxOf(dovecot, 'help@shop.example')
    onTestFinished(() => inbox.logout())
    const arrived = once(inbox, 'exists')
    // Left to itself the client starts to watch after 15 s.
    void inbox.idle()

    await send(sink, ['help+mg-abc@shop.example'])

    await arrived
    const found = await inbox.fetchOne('*', { source: true })
    expect(found && found.source?.toString()).toContain('for <help+mg-abc@shop.example>')
    expect(sink.taken).toMatchObject([{ from: 'ingrid@customer.example', to: ['help+mg-abc@shop.example'] }])
  })

  test('mail survives a kill of the mailbox server', async () => {
    await dovecot.deliver('kept@shop.example', 'Subject: bad\n\n.leading dot\n\xff')
    await dovecot.restart()

    const inbox = await inboxOf(dovecot, 'kept@shop.example')
    onTestFinished(() => inbox.logout())
    const found = await inbox.fetchOne('*', { source: true })
    expect(found && found.source?.toString('utf8')).toContain('\r\n.leading dot\r\n')
  })
})

describe('a mail server that misbehaves on order', () => {
  let sink: SmtpSink
  beforeAll(async () => {
    sink = await startSmtpSink()
  })
  afterAll(() => sink.stop())

  test('refuses one recipient and takes the other', async () => {
    sink.misbehave({ kind: 'reject-recipient', address: 'gone@customer.example' })

    const answer = await send(sink, ['here@customer.example', 'gone@customer.example'])

    expect(answer).toMatchObject({ accepted: ['here@customer.example'], rejected: ['gone@customer.example'] })
  })

  test('asks to come back later', async () => {
    sink.misbehave({ kind: 'reject-message', code: 451, text: 'greylisted' })

    await expect(send(sink, ['here@customer.example'])).rejects.toMatchObject({ responseCode: 451 })
    await expect(send(sink, ['here@customer.example'])).resolves.toMatchObject({ accepted: ['here@customer.example'] })
  })

  test('takes the message and hangs up before it says so', async () => {
    const before = sink.taken.length
    sink.misbehave({ kind: 'drop', when: 'before-answer' })

    await expect(send(sink, ['here@customer.example'])).rejects.toMatchObject({ code: expect.any(String) })
    expect(await sink.untilTaken(before + 1)).toHaveLength(before + 1)
  })

  test('says yes and hangs up', async () => {
    sink.misbehave({ kind: 'drop', when: 'after-answer' })

    await expect(send(sink, ['here@customer.example'])).resolves.toMatchObject({ accepted: ['here@customer.example'] })
  })

  test('hangs up at the message and has taken nothing', async () => {
    const before = sink.taken.length
    sink.misbehave({ kind: 'drop', when: 'data' })

    await expect(send(sink, ['here@customer.example'])).rejects.toThrow()
    expect(sink.taken).toHaveLength(before)
  })
})
