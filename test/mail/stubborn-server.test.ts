import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { watchMailbox } from '../../src/modules/conversations/channels/email/fetch-mailbox.ts'
import { startIntake } from '../../src/modules/conversations/channels/email/intake.ts'
import { type Dovecot, hasDovecot, startDovecot } from '../servers/dovecot.ts'
import { eventually, imapAt, letter, type MailWorld, mailWorld, messages } from './mail-world.ts'
import { startStubbornImap } from './stubborn-imap.ts'

describe.skipIf(!hasDovecot())('a mail server that spoils single mails', () => {
  let dovecot: Dovecot
  beforeAll(async () => {
    dovecot = await startDovecot()
  })
  afterAll(() => dovecot.stop())

  function watching(world: MailWorld, mailboxId: string) {
    const intake = startIntake(world.around, { loopId: 'test', reader: { workers: 1 } })
    const watch = watchMailbox(mailboxId, { ...world.around, onSaved: () => intake.nudge() })
    onTestFinished(() => Promise.all([watch.stop(), intake.close()]).then(() => {}))
  }

  test('a mail that the server will not hand over is shown, and those behind it come through', async () => {
    const world = await mailWorld()
    const account = 'help@shop.example'
    const stubborn = await startStubbornImap(dovecot.imapPort, { refuses: [2], hangsUpAt: [4] })
    onTestFinished(() => stubborn.stop())
    for (const subject of ['One', 'Two', 'Three', 'Four', 'Five'])
      await dovecot.deliver(account, letter({ subject, to: account }))

    watching(world, await world.mailbox({ address: account, imap: imapAt(stubborn.port, account) }))

    const { answer } = await eventually(
      () => messages(world),
      (found) => found.length === 5,
      20_000,
    )
    expect(answer.filter(({ unreadable }) => unreadable === null).map(({ subject }) => subject)).toEqual(['One', 'Three', 'Five'])
    expect(answer.filter(({ unreadable }) => unreadable !== null)).toHaveLength(2)
    expect(stubborn.asked.length).toBeLessThan(20)
  })

  test('a mail above the cap stays on the server; its headers are shown', async () => {
    const world = await mailWorld()
    const account = 'sales@shop.example'
    const stubborn = await startStubbornImap(dovecot.imapPort, { enlarges: { 1: 300_000_000 } })
    onTestFinished(() => stubborn.stop())
    await dovecot.deliver(account, letter({ subject: 'A film', to: account }))
    await dovecot.deliver(account, letter({ subject: 'A note', to: account }))

    watching(world, await world.mailbox({ address: account, imap: imapAt(stubborn.port, account) }))

    const { answer } = await eventually(
      () => messages(world),
      (found) => found.length === 2,
      15_000,
    )
    expect(answer.map(({ subject, unreadable }) => [subject, unreadable])).toEqual([
      ['A film', 'too-large: 300000000 bytes'],
      ['A note', null],
    ])
  })
})
