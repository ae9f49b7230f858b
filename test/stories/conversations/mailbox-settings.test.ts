/** Settings of a mailbox, as an administrator changes them: what is secret stays secret and need not be typed again. */
import { expect, onTestFinished, test } from 'vitest'
import { startSmtpSink } from '../../servers/smtp-sink.ts'
import { world } from '../../world.ts'

test('a saved mailbox is tried without typing its password again, and only at the server and account it belongs to', async () => {
  const { ingrid } = await world()
  const sink = await startSmtpSink()
  const other = await startSmtpSink()
  onTestFinished(async () => {
    await sink.stop()
    await other.stop()
  })
  const smtp = { host: '127.0.0.1', port: sink.port, security: 'none', account: 'help@shop.example' }
  const made = await ingrid.post('/mailboxes', {
    ...{ name: 'Claims', address: 'claims@shop.example', aliases: [], state: 'active', signature: '', acknowledgement: '' },
    smtp: { ...smtp, password: 'test' },
  })
  expect(made.status).toBe(201)
  const tried = async (body: object) => (await ingrid.post('/mailboxes/test', body)).body.smtp
  const mailbox_id = made.body.id

  expect(await tried({ mailbox_id, smtp })).toMatchObject({ ok: true })
  expect(await tried({ smtp })).toMatchObject({ ok: false })
  expect(await tried({ mailbox_id, smtp: { ...smtp, account: 'somebody@shop.example' } })).toMatchObject({ ok: false })
  expect(await tried({ mailbox_id, smtp: { ...smtp, password: 'wrong' } })).toMatchObject({ ok: false })
  expect(await tried({ mailbox_id, smtp: { ...smtp, host: 'localhost', port: other.port } })).toMatchObject({ ok: false })
})

test('what a mailbox says at once to whoever opens a conversation is kept as it was written', async () => {
  const { ingrid } = await world()
  const acknowledgement = 'Your words have arrived. We answer within 24 hours.'
  const { body } = await ingrid.post('/mailboxes', {
    ...{ name: 'Claims', address: 'claims@shop.example', aliases: [], state: 'active', signature: '', acknowledgement },
  })
  expect(body).toMatchObject({ acknowledgement })
  const changed = await ingrid.patch(`/mailboxes/${body.id}`, { acknowledgement: '' }, { 'if-match': body.etag })
  expect(changed.body).toMatchObject({ acknowledgement: '' })
})
