import { setTimeout as wait } from 'node:timers/promises'
import { ImapFlow } from 'imapflow'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { sql } from '#kernel/db'
import { watchMailbox } from '../../src/modules/conversations/channels/email/fetch-mailbox.ts'
import { startIntake } from '../../src/modules/conversations/channels/email/intake.ts'
import { testConnection } from '../../src/modules/conversations/channels/email/test-connection.ts'
import { lookAgainSince } from '../../src/modules/conversations/store/mailboxes.ts'
import { type Dovecot, hasDovecot, startDovecot } from '../servers/dovecot.ts'
import { eventually, imapAt, letter, type MailWorld, mailWorld, messages, rawMails } from './mail-world.ts'

describe.skipIf(!hasDovecot())('fetching', () => {
  let dovecot: Dovecot
  let accounts = 0
  beforeAll(async () => {
    dovecot = await startDovecot()
  })
  afterAll(() => dovecot.stop())
  const newAccount = () => `help-${++accounts}@shop.example`

  function watching(world: MailWorld, mailboxId: string) {
    const intake = startIntake(world.around, { loopId: 'test', reader: { workers: 1 } })
    const watch = watchMailbox(mailboxId, { ...world.around, onSaved: () => intake.nudge() })
    onTestFinished(() => Promise.all([watch.stop(), intake.close()]).then(() => {}))
    return { watch, intake }
  }
  const isIdling = (world: MailWorld) =>
    eventually(
      () => world.ask<{ at: Date | null }>(sql`select last_fetch_at as at from mailboxes`),
      ([row]) => row?.at !== null,
    )

  async function inboxOf(account: string): Promise<ImapFlow> {
    const client = new ImapFlow({
      host: '127.0.0.1',
      port: dovecot.imapPort,
      secure: false,
      logger: false,
      auth: { user: account, pass: 'test' },
    })
    client.on('error', () => {})
    await client.connect()
    onTestFinished(() => client.close())
    return client
  }

  test('a mail is a message within two seconds of its arrival, and the server keeps it unread', async () => {
    const world = await mailWorld()
    const account = newAccount()
    watching(world, await world.mailbox({ address: account, imap: imapAt(dovecot.imapPort, account) }))
    await dovecot.deliver(account, letter({ to: account, subject: 'Good morning' }))
    await eventually(
      () => messages(world),
      (found) => found.length === 1,
    )

    await dovecot.deliver(account, letter({ to: account }))

    const { answer, tookMs } = await eventually(
      () => messages(world),
      (found) => found.length === 2,
    )
    expect(answer[1]).toMatchObject({ subject: 'Where is my parcel?', from_address: 'okafor@customer.example', unreadable: null })
    expect(tookMs).toBeLessThan(2_000)
    const inbox = await inboxOf(account)
    expect(await inbox.status('INBOX', { unseen: true, messages: true })).toMatchObject({ unseen: 2, messages: 2 })
  })

  test('several folders are fetched; a missing one is said and does not hold up the others', async () => {
    const world = await mailWorld()
    const account = newAccount()
    const owner = await inboxOf(account)
    await owner.mailboxCreate('Complaints')
    await owner.append('Complaints', letter({ subject: 'In the folder' }))
    await owner.append('INBOX', letter({ subject: 'In the inbox' }))

    watching(
      world,
      await world.mailbox({ address: account, imap: imapAt(dovecot.imapPort, account, ['INBOX', 'Gone', 'Complaints']) }),
    )

    const { answer } = await eventually(
      () => messages(world),
      (found) => found.length === 2,
    )
    expect(answer.map(({ subject }) => subject).sort()).toEqual(['In the folder', 'In the inbox'])
    const trouble = await eventually(
      () => world.ask<{ trouble_code: string }>(sql`select trouble_code, trouble_detail from mailboxes`),
      ([row]) => row?.trouble_code !== null,
    )
    expect(trouble.answer[0]).toEqual({ trouble_code: 'folder-missing', trouble_detail: 'Gone' })
  })

  test('mail from before the date stays where it is, until somebody asks for it', async () => {
    const world = await mailWorld()
    const account = newAccount()
    const owner = await inboxOf(account)
    await owner.append('INBOX', letter({ subject: 'Old' }), [], new Date(Date.now() - 10 * 86_400_000))
    await owner.append('INBOX', letter({ subject: 'New' }))
    const mailboxId = await world.mailbox({ address: account, imap: imapAt(dovecot.imapPort, account) })
    const { watch } = watching(world, mailboxId)
    await eventually(
      () => messages(world),
      (found) => found.length === 1,
    )
    await watch.stop()
    expect((await messages(world)).map(({ subject }) => subject)).toEqual(['New'])

    await world.around.database.db
      .transaction()
      .execute((tx) => lookAgainSince(tx, { mailboxId, since: new Date(Date.now() - 30 * 86_400_000) }))
    watching(world, mailboxId)

    const { answer } = await eventually(
      () => messages(world),
      (found) => found.length === 2,
    )
    expect(answer.map(({ subject }) => subject)).toEqual(['New', 'Old'])
    expect(await rawMails(world)).toHaveLength(2)
  })

  test('what came while the mail server was away is fetched when it is back', async () => {
    const world = await mailWorld()
    const account = newAccount()
    watching(world, await world.mailbox({ address: account, imap: imapAt(dovecot.imapPort, account) }))
    await isIdling(world)

    await dovecot.kill()
    await eventually(
      () => world.ask<{ trouble_code: string | null }>(sql`select trouble_code from mailboxes`),
      ([row]) => row?.trouble_code === 'cannot-connect',
    )
    await dovecot.restart()
    for (const subject of ['One', 'Two', 'Three']) await dovecot.deliver(account, letter({ subject, to: account }))

    const { answer } = await eventually(
      () => messages(world),
      (found) => found.length === 3,
      15_000,
    )
    expect(answer.map(({ subject }) => subject).sort()).toEqual(['One', 'Three', 'Two'])
    const mended = await eventually(
      () => world.ask<{ trouble_code: string | null }>(sql`select trouble_code from mailboxes`),
      ([row]) => row?.trouble_code === null,
    )
    expect(mended.answer).toHaveLength(1)
  })

  test('a folder made anew on the server doubles nothing', async () => {
    const world = await mailWorld()
    const account = newAccount()
    const owner = await inboxOf(account)
    const mails = ['First', 'Second'].map((subject) => letter({ subject }))
    await owner.mailboxCreate('Shop')
    for (const mail of mails) await owner.append('Shop', mail)
    const mailboxId = await world.mailbox({ address: account, imap: imapAt(dovecot.imapPort, account, ['Shop']) })
    const first = watching(world, mailboxId)
    await eventually(
      () => messages(world),
      (found) => found.length === 2,
    )
    await first.watch.stop()

    await owner.mailboxDelete('Shop')
    await wait(1_100)
    await owner.mailboxCreate('Shop')
    for (const mail of [...mails, letter({ subject: 'Third' })]) await owner.append('Shop', mail)
    watching(world, mailboxId)

    await eventually(
      () => rawMails(world),
      (found) => found.length === 5 && found.every(({ state }) => state !== 'waiting'),
    )
    expect((await messages(world)).map(({ subject }) => subject)).toEqual(['First', 'Second', 'Third'])
    expect((await rawMails(world)).filter(({ state }) => state === 'duplicate')).toHaveLength(2)
  })

  test('of two processes one fetches, and the other takes over within seconds', async () => {
    const world = await mailWorld()
    const account = newAccount()
    const mailboxId = await world.mailbox({ address: account, imap: imapAt(dovecot.imapPort, account) })
    const { watch: first } = watching(world, mailboxId)
    await isIdling(world)
    watching(world, mailboxId)
    await dovecot.deliver(account, letter({ to: account, subject: 'To the first' }))
    await eventually(
      () => messages(world),
      (found) => found.length === 1,
    )

    await first.stop()
    await dovecot.deliver(account, letter({ to: account, subject: 'To the second' }))

    const { answer, tookMs } = await eventually(
      () => messages(world),
      (found) => found.length === 2,
    )
    expect(answer.map(({ subject }) => subject)).toEqual(['To the first', 'To the second'])
    expect(tookMs).toBeLessThan(5_000)
    expect(await rawMails(world)).toHaveLength(2)
  })

  test('a large mail goes through the file store, and a wrong password is said in words', async () => {
    const world = await mailWorld()
    const account = newAccount()
    const owner = await inboxOf(account)
    const line = `${'large '.repeat(12)}\r\n`
    await owner.append('INBOX', letter({ subject: 'Large', text: line.repeat(130_000) }))
    watching(world, await world.mailbox({ address: account, imap: imapAt(dovecot.imapPort, account) }))

    const { answer } = await eventually(
      () => messages(world),
      (found) => found.length === 1,
      15_000,
    )
    expect(answer[0]).toMatchObject({ subject: 'Large', unreadable: null })
    expect((await rawMails(world))[0]).toMatchObject({ has_source: false, file_sha256: expect.any(String) })

    const imap = { ...imapAt(dovecot.imapPort, account), password: 'wrong' }
    expect(await testConnection({ imap })).toMatchObject({ imap: { ok: false, code: 'sign-in-refused' } })
    expect(await testConnection({ imap: { ...imap, password: 'test' } })).toMatchObject({
      imap: { ok: true },
      folders: ['INBOX'],
    })
  })
})
