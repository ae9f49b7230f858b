import { simpleParser } from 'mailparser'
import { expect, onTestFinished, test } from 'vitest'
import { THE_SYSTEM } from '#kernel/action'
import { createClock } from '#kernel/clock'
import { rows, sql } from '#kernel/db'
import { newIdAt } from '#kernel/id'
import { receiveMessage } from '../../src/modules/conversations/actions/receive-message.ts'
import { startOutbox } from '../../src/modules/conversations/channels/email/outbox.ts'
import { sendSystemMail } from '../../src/modules/conversations/channels/email/system-mail.ts'
import { queueDeliveries } from '../../src/modules/conversations/store/deliveries.ts'
import { insertUpload } from '../../src/modules/conversations/store/attachments.ts'
import { insertMessage, PLAIN } from '../../src/modules/conversations/store/messages.ts'
import { freePort } from '../servers/free-port.ts'
import { startSmtpSink } from '../servers/smtp-sink.ts'
import { eventually, type MailWorld, mailWorld, smtpAt } from './mail-world.ts'

async function sink() {
  const server = await startSmtpSink()
  onTestFinished(() => server.stop())
  return server
}

function sending(
  world: MailWorld,
  processId = newIdAt(new Date()),
  isGone: (processId: string) => Promise<boolean> = async () => false,
) {
  const outbox = startOutbox(world.around, { processId, loopId: 'ours', isGone })
  onTestFinished(() => outbox.close())
  return outbox
}

/** A customer wrote, and this is our answer, queued and due. */
async function answered(
  world: MailWorld,
  mailboxId: string,
  {
    to = ['okafor@customer.example'],
    cc = [] as string[],
    bcc = [] as string[],
    automatic = 'no' as const as 'no' | 'reply',
    html = null as string | null,
    file = undefined as Buffer | undefined,
  } = {},
) {
  const { db } = world.around.database
  const now = world.around.clock.now()
  const newId = () => newIdAt(now)
  const asked = {
    channel: 'email' as const,
    at: now,
    sender: { kind: 'address' as const, value: 'okafor@customer.example', name: 'Okafor' },
    to: ['help@shop.example'],
    cc: [],
  }
  const empty = {
    attachments: [],
    inReplyTo: [],
    references: ['root@customer.example'],
    addressTokens: [],
    bodyTokens: [],
    defects: [],
    parts: [],
    hasRemoteImages: false,
  }
  const message = {
    ...asked,
    ...empty,
    subject: 'Where is my parcel?',
    text: 'Where?',
    language: 'en',
    automatic: 'no' as const,
    headerId: `asked-${newId()}@customer.example`,
    mailboxId,
  }
  const received = await receiveMessage.run({ db, actor: THE_SYSTEM, now, newId }, { message })
  if (!received.ok) throw new Error('not received')
  const messageId = newId()
  const stored = file && (await world.around.files.put([file], 1e9))
  await db.transaction().execute(async (tx) => {
    const about = {
      id: messageId,
      conversationId: received.value.conversationId,
      direction: 'out' as const,
      channel: 'email' as const,
      at: now,
      recordedAt: now,
    }
    const people = { customerId: null, agentId: null, fromName: 'Asha', fromAddress: 'help@shop.example', to, cc, bcc }
    const words = {
      subject: 'Re: Where is my parcel?',
      text: 'It comes tomorrow.',
      parts: [],
      language: 'en',
      html,
      hasRemoteImages: false,
      automatic,
      unreadable: null,
    }
    const threading = {
      threadedReason: null,
      threadedDetail: '',
      suggestedConversationId: null,
      headerId: `${messageId}@shop.example`,
      references: ['root@customer.example', message.headerId],
    }
    await insertMessage(tx, {
      ...PLAIN,
      ...about,
      ...people,
      ...words,
      ...threading,
      identityHash: null,
      defects: [],
      authentication: null,
      leavesAt: now,
      mailboxId,
      attachments: [],
    })
    if (stored && stored !== 'too-large') {
      const id = newId()
      await insertUpload(tx, { id, uploadedBy: newId(), name: 'räkning.bin', type: 'application/octet-stream', ...stored, now })
      await sql`update attachments set message_id = ${messageId} where id = ${id}`.execute(tx)
    }
    await queueDeliveries(tx, { messageId, mailboxId, recipients: [...to, ...cc, ...bcc], nextAt: now, newId })
  })
  return { messageId, askedId: message.headerId }
}

type Delivery = { recipient: string; state: string; reason: string | null; attempts: number }
const deliveries = (world: MailWorld) =>
  rows<Delivery>(world.around.database.db, sql`select recipient, state, reason, attempts from deliveries order by recipient`)
const until = (world: MailWorld, states: string[], limitMs?: number) =>
  eventually(
    () => deliveries(world),
    (found) => found.map(({ state }) => state).join() === states.join(),
    limitMs,
  )

test('an answer carries the whole thread, the way home, its file, and keeps blind copies blind', async () => {
  const server = await sink()
  const world = await mailWorld()
  const mailboxId = await world.mailbox({ smtp: smtpAt(server.port), signature: 'Shop & Co' })
  sending(world)
  const file = Buffer.from(Array.from({ length: 300_000 }, (_, at) => at % 251))

  const { messageId, askedId } = await answered(world, mailboxId, {
    cc: ['wife@customer.example'],
    bcc: ['lawyer@customer.example'],
    html: '<p>It comes <b>tomorrow</b>.</p>',
    file,
  })

  await until(world, ['sent', 'sent', 'sent'])
  const [taken] = await server.untilTaken(1)
  expect(server.taken).toHaveLength(1)
  expect(taken!.to.sort()).toEqual(['lawyer@customer.example', 'okafor@customer.example', 'wife@customer.example'])
  const mail = await simpleParser(taken!.raw)
  const [{ reply_token }] = (await world.ask<{ reply_token: string }>(sql`select reply_token from conversations`)) as [
    { reply_token: string },
  ]
  expect(mail.from?.value).toEqual([{ name: 'Asha (Shop)', address: 'help@shop.example' }])
  expect(mail.replyTo?.value[0]?.address).toBe(`help+${reply_token}@shop.example`)
  expect(mail.messageId).toBe(`<${messageId}@shop.example>`)
  expect(mail.inReplyTo).toBe(`<${askedId}>`)
  expect(mail.references).toEqual(['<root@customer.example>', `<${askedId}>`])
  expect(mail.headers.get('x-makegood-loop')).toBe('ours')
  expect(mail.headers.get('auto-submitted')).toBeUndefined()
  expect(mail.text?.trim()).toBe(`It comes tomorrow.\n\n-- \nShop & Co\n\n[${reply_token}]`)
  expect(mail.html).toContain('Shop &amp; Co')
  expect(taken!.raw.toString()).not.toContain('lawyer')
  expect(mail.attachments[0]).toMatchObject({ filename: 'räkning.bin', size: file.length })
  expect(mail.attachments[0]!.content.equals(file)).toBe(true)
})

test('an automatic answer says that it is one', async () => {
  const server = await sink()
  const world = await mailWorld()
  sending(world)
  await answered(world, await world.mailbox({ smtp: smtpAt(server.port) }), { automatic: 'reply' })

  const [taken] = await server.untilTaken(1)
  expect((await simpleParser(taken!.raw)).headers.get('auto-submitted')).toBe('auto-replied')
})

test('one refused recipient does not stop the others', async () => {
  const server = await sink()
  const world = await mailWorld()
  server.misbehave({ kind: 'reject-recipient', address: 'gone@customer.example', text: 'nobody of that name' })
  sending(world)

  await answered(world, await world.mailbox({ smtp: smtpAt(server.port) }), {
    to: ['gone@customer.example', 'okafor@customer.example'],
  })

  const { answer } = await until(world, ['failed', 'sent'])
  expect(answer[0]?.reason).toContain('nobody of that name')
})

test('"come back later" is obeyed, and the second time it goes', async () => {
  const server = await sink()
  const clock = createClock(new Date('2026-11-20T09:00:00Z'))
  const world = await mailWorld({ clock })
  server.misbehave({ kind: 'reject-message', code: 451, text: 'greylisted' })
  sending(world)
  await answered(world, await world.mailbox({ smtp: smtpAt(server.port) }))
  const { answer } = await eventually(
    () => deliveries(world),
    ([row]) => row?.reason !== null,
  )
  expect(answer[0]).toMatchObject({ state: 'queued', reason: expect.stringContaining('greylisted') })

  clock.moveTo(new Date(clock.now().getTime() + 70_000))

  await until(world, ['sent'])
  expect(server.taken).toHaveLength(1)
})

test('a line lost before the content is handed over costs nothing but time', async () => {
  const server = await sink()
  const clock = createClock(new Date('2026-11-20T09:00:00Z'))
  const world = await mailWorld({ clock })
  server.misbehave({ kind: 'drop', when: 'data' })
  sending(world)
  await answered(world, await world.mailbox({ smtp: smtpAt(server.port) }), { file: Buffer.alloc(6_000_000, 'x') })
  await eventually(
    () => deliveries(world),
    ([row]) => row?.reason !== null,
  )

  clock.moveTo(new Date(clock.now().getTime() + 70_000))

  await until(world, ['sent'])
  expect(server.taken).toHaveLength(1)
})

test('a line lost after the last byte is a doubt: shown, and not sent again', async () => {
  const server = await sink()
  const clock = createClock(new Date('2026-11-20T09:00:00Z'))
  const world = await mailWorld({ clock })
  server.misbehave({ kind: 'drop', when: 'before-answer' })
  sending(world)
  await answered(world, await world.mailbox({ smtp: smtpAt(server.port) }))

  await until(world, ['delivered_unknown'])
  clock.moveTo(new Date(clock.now().getTime() + 86_400_000))
  await answered(world, (await world.ask<{ id: string }>(sql`select id from mailboxes`))[0]!.id, { to: ['zoe@customer.example'] })

  await until(world, ['delivered_unknown', 'sent'])
  expect(server.taken).toHaveLength(2)
})

test('a dead server of one mailbox does not delay another', async () => {
  const server = await sink()
  const world = await mailWorld()
  server.misbehave({ kind: 'stall', when: 'recipient' }, 4)
  const stalling = await world.mailbox({ smtp: smtpAt(server.port) })
  const healthy = await sink()
  const other = await world.mailbox({ address: 'sales@shop.example', smtp: smtpAt(healthy.port) })
  for (let count = 0; count < 4; count++) await answered(world, stalling, { to: [`a${count}@customer.example`] })
  await answered(world, other, { to: ['z@customer.example'] })
  sending(world)

  await healthy.untilTaken(1, 3_000)
  const { answer } = await eventually(
    () => deliveries(world),
    (found) => found.at(-1)?.state === 'sent',
  )
  expect(answer.map(({ state }) => state)).toEqual(['sending', 'sending', 'queued', 'queued', 'sent'])
  await server.stop()
})

test('what a dead process held is sent by another, or shown as a doubt', async () => {
  const server = await sink()
  const world = await mailWorld()
  const mailboxId = await world.mailbox({ smtp: smtpAt(server.port) })
  const dead = newIdAt(new Date())
  await answered(world, mailboxId, { to: ['a@customer.example'] })
  await answered(world, mailboxId, { to: ['b@customer.example'] })
  await world.ask(
    sql`update deliveries set state = 'sending', next_at = null, attempts = 1, claimed_by = ${dead}, attempt_id = ${newIdAt(new Date())}`,
  )
  await world.ask(sql`update deliveries set handed_at = now() where recipient = 'b@customer.example'`)

  sending(world, newIdAt(new Date()), async (processId) => processId === dead)

  await until(world, ['sent', 'delivered_unknown'], 10_000)
  expect(server.taken.map(({ to }) => to)).toEqual([['a@customer.example']])
})

test('no server, a refused sign-in: nothing is lost, and the reason is kept', async () => {
  const server = await sink()
  const world = await mailWorld()
  await answered(world, await world.mailbox({ smtp: smtpAt(await freePort()) }), { to: ['a@customer.example'] })
  const refused = await world.mailbox({ address: 'sales@shop.example', smtp: smtpAt(server.port) })
  await world.ask(sql`update mailboxes set smtp_secret = ${world.around.sealer.seal('wrong')} where id = ${refused}`)
  await answered(world, refused, { to: ['b@customer.example'] })
  sending(world)

  const { answer } = await eventually(
    () => deliveries(world),
    (found) => found.every(({ reason }) => reason !== null),
  )
  expect(answer.map(({ state }) => state)).toEqual(['queued', 'queued'])
  expect(answer[0]?.reason).toContain('ECONNREFUSED')
  expect(answer[1]?.reason).toContain('535')
})

test('a sign-in link goes out at once, or says why not', async () => {
  const server = await sink()
  const world = await mailWorld()
  const mail = { to: 'asha@shop.example', subject: 'Your sign-in link', text: 'Here it is.' }
  expect(await sendSystemMail(world.around, mail)).toMatchObject({ ok: false, because: 'no-mailbox-can-send' })

  await world.mailbox({ smtp: smtpAt(server.port) })
  server.misbehave({ kind: 'reject-message', code: 451 })

  expect(await sendSystemMail(world.around, mail)).toEqual({ ok: true })
  expect(server.taken[0]?.raw.toString()).toContain('Auto-Submitted: auto-generated')
})
