import { gzipSync } from 'node:zlib'
import { createTransport } from 'nodemailer'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase, sql } from '#kernel/db'
import { newIdAt } from '#kernel/id'
import { startIntake } from '../../src/modules/conversations/channels/email/intake.ts'
import { startSmtpReceiver } from '../../src/modules/conversations/channels/email/smtp-receiver.ts'
import { insertRawMails } from '../../src/modules/conversations/store/raw-mails.ts'
import { eventually, letter, type MailWorld, mailWorld, messages, rawMails } from './mail-world.ts'

function reading(world: MailWorld) {
  const intake = startIntake(world.around, { loopId: 'ours', reader: { workers: 1 } })
  onTestFinished(() => intake.close())
  return intake
}

async function receiving(world: MailWorld, around = world.around) {
  const receiver = await startSmtpReceiver(around, { port: 0, host: '127.0.0.1' })
  onTestFinished(() => receiver.close())
  const transport = createTransport({ host: '127.0.0.1', port: receiver.port, secure: false, ignoreTLS: true })
  return (to: string[], raw: string | Buffer = letter()) =>
    transport.sendMail({ envelope: { from: 'okafor@customer.example', to }, raw })
}

/** Raw mails as a fetch would leave them. */
async function kept(world: MailWorld, sources: readonly (string | Buffer | null)[], change = {}) {
  const now = new Date()
  const mails = sources.map((source, at) => ({
    ...{
      id: newIdAt(new Date(now.getTime() + at)),
      receivedAt: now,
      via: 'imap' as const,
      mailboxId: null,
      folder: null,
      uidValidity: null,
      uid: null,
    },
    ...{
      envelopeFrom: null,
      envelopeTo: ['help@shop.example'],
      sizeBytes: 1_000,
      source: source === null ? null : gzipSync(source),
      fileSha256: null,
    },
    ...change,
  }))
  await insertRawMails(world.around.database.db, mails)
}
const allSettled = (world: MailWorld, count: number, limitMs?: number) =>
  eventually(
    () => rawMails(world),
    (found) => found.length === count && found.every(({ state }) => state !== 'waiting'),
    limitMs,
  )

test('only our own addresses, aliases and plus-addresses are received', async () => {
  const world = await mailWorld()
  await world.mailbox({ aliases: ['post@shop.example'] })
  const send = await receiving(world)

  await expect(send(['stranger@shop.example'])).rejects.toMatchObject({ responseCode: 550 })
  await expect(send(['Help+mg-aaaaaaaaaaaaaaaa@shop.example'])).resolves.toMatchObject({
    response: expect.stringMatching(/^250/),
  })
  await expect(send(['POST@shop.example', 'stranger@shop.example'])).resolves.toMatchObject({
    rejected: ['stranger@shop.example'],
  })

  expect(await rawMails(world)).toHaveLength(2)
})

test('while the database is away a mail is put off, and taken when it is back', async () => {
  const world = await mailWorld()
  await world.mailbox()
  const nowhere = new URL(world.cloned.url)
  nowhere.port = '1'
  const away = openDatabase({ url: nowhere.href, workspace: world.cloned.workspace })
  onTestFinished(() => away.close())
  const put = await receiving(world, { ...world.around, database: away })
  const send = await receiving(world)

  await expect(put(['help@shop.example'])).rejects.toMatchObject({ responseCode: 451 })
  await send(['help@shop.example'])

  expect(await rawMails(world)).toHaveLength(1)
})

test('250 is said only after the raw mail is committed', async () => {
  const world = await mailWorld()
  await world.mailbox()
  const send = await receiving(world)
  await world.ask(
    sql`create function refuse() returns trigger language plpgsql as $$ begin raise exception 'disk full' using errcode = '53100'; end $$`,
  )
  await world.ask(sql`create trigger refuse before insert on raw_mails for each row execute function refuse()`)

  await expect(send(['help@shop.example'])).rejects.toMatchObject({ responseCode: 451 })
  await world.ask(sql`drop trigger refuse on raw_mails`)
  await expect(send(['help@shop.example'])).resolves.toMatchObject({ response: expect.stringMatching(/^250/) })

  expect(await rawMails(world)).toMatchObject([{ state: 'waiting', has_source: true }])
})

test('one mail to two of our mailboxes is one message in two views', async () => {
  const world = await mailWorld()
  await world.mailbox()
  await world.mailbox({ address: 'sales@shop.example' })
  reading(world)
  const send = await receiving(world)

  await send(['help@shop.example', 'sales@shop.example'])

  await allSettled(world, 2)
  expect(await messages(world)).toHaveLength(1)
  expect(await world.ask(sql`select mailbox_id from message_mailboxes`)).toHaveLength(2)
})

test('mails that cannot be read are shown, and hold up nobody', async () => {
  const world = await mailWorld()
  await world.mailbox()
  await kept(world, [letter({ subject: 'Before' })])
  await kept(world, [null])
  await kept(world, ['x'], { source: Buffer.from('this is not gzip') })
  await kept(world, [letter({ subject: 'A large one' })], { sizeBytes: 200 * 1024 * 1024 })
  await kept(world, [''])
  await kept(world, [letter({ subject: 'After' })])
  reading(world)

  await allSettled(world, 6)

  const found = await messages(world)
  expect(found).toHaveLength(6)
  expect(
    found
      .filter(({ unreadable }) => unreadable === null)
      .map(({ subject }) => subject)
      .sort(),
  ).toEqual(['After', 'Before'])
  expect(found.find(({ subject }) => subject === 'A large one')).toMatchObject({
    unreadable: expect.stringMatching(/^too-large/),
    from_address: 'okafor@customer.example',
  })
})

test('a mail that cannot be saved as it is becomes a visible item', async () => {
  const world = await mailWorld()
  await world.mailbox()
  await world.ask(sql`alter table messages add check (text not like '%unsavable%')`)
  await kept(world, [letter({ subject: 'Poison', text: 'This is unsavable.' }), letter({ subject: 'Healthy' })])
  reading(world)

  await allSettled(world, 2)

  const found = await messages(world)
  expect(found.map(({ subject, unreadable }) => [subject, unreadable !== null]).sort()).toEqual([
    ['Healthy', false],
    ['Poison', true],
  ])
})

test('a mail that took us down time and again is shown without being read', async () => {
  const world = await mailWorld()
  await world.mailbox()
  await kept(world, [letter({ subject: 'Deadly' }), letter({ subject: 'Harmless' })])
  await world.ask(sql`update raw_mails set attempts = 19 where id = (select min(id::text)::uuid from raw_mails)`)
  reading(world)

  await allSettled(world, 2)

  const found = await messages(world)
  expect(found.find(({ subject }) => subject === 'Deadly')?.unreadable).toMatch(/^crashed/)
  expect(found.find(({ subject }) => subject === 'Harmless')?.unreadable).toBeNull()
})

test('the same mail twice is one message; the same Message-ID with other words is two', async () => {
  const world = await mailWorld()
  await world.mailbox()
  const once = letter({ id: 'same@customer.example' })
  await kept(world, [
    once,
    once,
    letter({ id: 'same@customer.example', text: 'Other words.' }),
    letter({ id: '', subject: 'No id' }),
    letter({ id: '', subject: 'No id' }),
  ])
  reading(world)

  await allSettled(world, 5)

  expect((await messages(world)).map(({ subject }) => subject).sort()).toEqual([
    'No id',
    'Where is my parcel?',
    'Where is my parcel?',
  ])
})

test('a thread that arrives at once is one conversation, in its order', async () => {
  const world = await mailWorld()
  await world.mailbox()
  const thread = Array.from({ length: 12 }, (_, at) =>
    letter({
      subject: `${at}`,
      text: `Mail ${at}`,
      id: `thread-${at}@customer.example`,
      headers: at === 0 ? [] : [`References: <thread-0@customer.example>`, `In-Reply-To: <thread-${at - 1}@customer.example>`],
    }),
  )
  const others = Array.from({ length: 12 }, (_, at) =>
    letter({ from: `other-${at}@customer.example`, subject: 'Something else' }),
  )
  await kept(
    world,
    thread.flatMap((mail, at) => [mail, others[at]!]),
  )
  reading(world)

  await allSettled(world, 24)

  const ours = (await messages(world)).filter(({ text }) => text.startsWith('Mail'))
  expect(ours.map(({ subject }) => subject)).toEqual(thread.map((_, at) => `${at}`))
  expect(new Set(ours.map(({ conversation_id }) => conversation_id)).size).toBe(1)
})

test('our own mail come back is a loop; another house with the same product is not', async () => {
  const world = await mailWorld()
  await world.mailbox()
  await kept(world, [
    letter({ subject: 'Ours', headers: ['X-Makegood-Loop: ours'] }),
    letter({ subject: 'Theirs', headers: ['X-Makegood-Loop: theirs'] }),
  ])
  reading(world)

  await allSettled(world, 2)

  const automatic = Object.fromEntries((await messages(world)).map((message) => [message.subject, message.automatic]))
  expect(automatic).toEqual({ Ours: 'generated', Theirs: 'no' })
})

test('a second process takes over what is waiting when the first ends', async () => {
  const world = await mailWorld()
  await world.mailbox()
  const first = startIntake(world.around, { loopId: 'ours', reader: { workers: 1 } })
  await kept(world, [letter()])
  await allSettled(world, 1)
  reading(world)
  await first.close()

  await kept(world, [letter()])

  const { tookMs } = await allSettled(world, 2)
  expect(tookMs).toBeLessThan(6_000)
})
