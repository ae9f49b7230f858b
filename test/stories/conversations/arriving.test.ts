import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rows, sql } from '#kernel/db'
import { world } from '../../world.ts'

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/mail/${name}.eml`, import.meta.url), 'utf8')

test('a mail becomes a conversation whose writer waits for an answer', async () => {
  const { asha, okafor, facts } = await world()

  const parcel = await okafor.writes('It was to come on Tuesday.', { subject: 'Where is my parcel?' })

  const { conversation, timeline } = await asha.reads(parcel)
  expect(conversation).toMatchObject({
    state: 'open',
    customer: { name: 'Chidi Okafor' },
    subject: 'Where is my parcel?',
    excerpt: 'It was to come on Tuesday.',
    waits_since: '2026-03-23T08:00:00.000Z',
  })
  expect(timeline).toMatchObject([{ kind: 'message', direction: 'in', threaded_by: { reason: 'new' } }])
  expect((await facts()).map(({ type }) => type)).toEqual(['conversations.opened', 'conversations.message-received'])
  expect((await asha.inbox('mine_and_unassigned')).data).toMatchObject([{ id: parcel.conversationId, group: 'they_wait' }])
})

test('a kind reply above an old quarrel is thanks; the quarrel is folded away (A03)', async () => {
  const { asha, customer, inDays, clock } = await world()
  const kari = customer('Kari Nordmann', 'kari@kunde.example')
  const quarrel = await kari.writes('Dette er helt uakseptabelt. Alt er feil og ingen svarer meg.', { subject: 'Feil lampe' })
  const { body: promise } = await asha.givesPromise(quarrel, { due: inDays(1) })
  await asha.post(`/promises/${promise.id}/keep`, { evidence: 'Ny lampe levert' })
  await asha.closes(quarrel)
  await clock.passes('1 day')

  const thanks = await kari.writes(
    'Perfekt, alt virker. Tusen takk!\n\nDen 3. mars 2026 kl. 10:12 skrev Kari Nordmann <kari@kunde.example>:\n> Dette er helt uakseptabelt. Alt er feil og ingen svarer meg.\n',
    { subject: 'Re: Feil lampe' },
  )

  expect(thanks.conversationId).toBe(quarrel.conversationId)
  const { conversation, timeline, promises } = await asha.reads(thanks)
  const said = timeline.find(({ id }: { id: string }) => id === thanks.messageId)
  const stretch = (kind: string) =>
    said.parts
      .filter((part: { kind: string }) => part.kind === kind)
      .map((part: { start: number; end: number }) => said.text.slice(part.start, part.end))
      .join('')
  expect(stretch('new').trim()).toBe('Perfekt, alt virker. Tusen takk!')
  expect(stretch('quote')).toContain('helt uakseptabelt')
  expect(said.language).toBe('nb')
  expect(conversation.excerpt).toBe('Perfekt, alt virker. Tusen takk!')
  expect(promises).toMatchObject([{ state: 'kept' }])
})

test('a complaint sent twice is one message (A27)', async () => {
  const { asha, okafor, facts } = await world()
  const mail = { id: 'once@customer.example', subject: 'Broken', at: new Date('2026-03-23T07:00:00Z') }

  const first = await okafor.writes('The lamp is broken.', mail)
  const second = await okafor.writes('The lamp is broken.', mail)

  expect(second).toMatchObject({ conversationId: first.conversationId, messageId: first.messageId, isDuplicate: true })
  expect((await asha.reads(first)).timeline).toHaveLength(1)
  expect((await facts('conversations.message-received')).length).toBe(1)
})

test('a complaint to two of our mailboxes is one message in two views (A27)', async () => {
  const { asha, okafor, addMailbox, help, db } = await world()
  const sales = await addMailbox('Sales', 'sales@shop.example')
  const mail = { id: 'both@customer.example', to: 'help@shop.example, sales@shop.example', at: new Date('2026-03-23T07:00:00Z') }

  const first = await okafor.writes('The lamp is broken.', { ...mail, mailboxId: help.id })
  const second = await okafor.writes('The lamp is broken.', { ...mail, mailboxId: sales.id })

  expect(second.conversationId).toBe(first.conversationId)
  expect((await asha.inbox()).data).toHaveLength(1)
  const views = await rows<{ mailbox_id: string }>(
    db,
    sql`select mailbox_id from message_mailboxes where message_id = ${first.messageId}`,
  )
  expect(views.map(({ mailbox_id }) => mailbox_id).sort()).toEqual([help.id, sales.id].sort())
})

test('the same Message-ID with other words is another message', async () => {
  const { okafor } = await world()
  const first = await okafor.writes('The lamp is broken.', { id: 'reused@customer.example' })
  const second = await okafor.writes('The chair is broken too.', { id: 'reused@customer.example', subject: 'The chair' })
  expect(second.isDuplicate).toBe(false)
  expect(second.messageId).not.toBe(first.messageId)
})

test('a mail and a call from one person are one customer; merging and unmerging lose nothing (A27)', async () => {
  const { asha, okafor } = await world()
  const mailed = await okafor.writes('The lamp is broken.')
  const called = await asha.post('/conversations', {
    channel: 'phone',
    customer: { name: 'Chidi', phone: '+46 70 123 45 67' },
    subject: 'Lamp',
    text: 'Called about the lamp.',
  })
  const [before, other] = [(await asha.reads(mailed)).customer, (await asha.reads({ conversationId: called.body.id })).customer]
  expect(other.id).not.toBe(before.id)

  const merged = await asha.post(`/customers/${other.id}/merge`, { into_id: before.id })
  expect(merged.body).toMatchObject({
    id: before.id,
    conversation_count: 2,
    merges: [{ customer: { id: other.id, name: 'Chidi' } }],
  })
  expect((await asha.reads({ conversationId: called.body.id })).customer.id).toBe(before.id)

  await asha.post(`/customer-merges/${merged.body.merges[0].id}/undo`)
  const again = [(await asha.reads(mailed)).customer, (await asha.reads({ conversationId: called.body.id })).customer]
  expect(again).toEqual([before, other].map((customer) => ({ ...customer, etag: expect.any(String) })))
})

test('whoever calls from a number we know is who we know, however the number is written', async () => {
  const { asha, okafor } = await world()
  const { customer } = await asha.reads(await okafor.writes('The lamp is broken.'))
  await asha.post(`/customers/${customer.id}/identities`, { kind: 'phone', value: '+46701234567' })
  const called = (phone: string) =>
    asha.post('/conversations', { channel: 'phone', customer: { name: 'Somebody', phone }, subject: 'Lamp', text: 'He called.' })

  for (const phone of ['+46701234567', '+46 70-123 45 67', '0046 70 123 45 67'])
    expect((await called(phone)).body.customer, phone).toEqual({ id: customer.id, name: 'Chidi Okafor' })
  expect((await called('no number')).body.code).toBe('conversations.nobody-to-reach')
})

test('a note of a call is said by the same customer, in the same conversation', async () => {
  const { asha, okafor } = await world()
  const mailed = await okafor.writes('The lamp is broken.')

  const note = await asha.notesCall(mailed, 'He called: the lamp is broken and he needs it on Friday.')

  expect(note.body).toMatchObject({ channel: 'phone', direction: 'in', from: { name: 'Chidi Okafor' } })
  const { conversation } = await asha.reads(mailed)
  expect(conversation).toMatchObject({ state: 'waiting', assignee: { id: asha.id } })
  expect(conversation.waits_since).toBeUndefined()
})

test.each([
  ['Auto-Submitted: auto-replied', { headers: ['Auto-Submitted: auto-replied'] }, 'reply'],
  ['an empty return path', { headers: ['Return-Path: <>'] }, undefined],
])('mail with %s reopens nothing, waits for nothing and is not acknowledged (A30)', async (_, mail, automatic) => {
  const { asha, okafor, lina, post, facts, clock } = await world({ acknowledgement: 'We have your words.' })
  const parcel = await okafor.writes('Where is my parcel?')
  await asha.answers(parcel, 'On its way.')
  await asha.closes(parcel)
  await clock.passes('11 seconds')
  const [, answer] = await post.delivers()

  const away = await okafor.repliesTo(answer!, 'I am out of the office.', mail)
  const unknown = await lina.writes('I am out of the office.', { ...mail, subject: 'Away' })

  expect(away.conversationId).toBe(parcel.conversationId)
  const { conversation, timeline } = await asha.reads(parcel)
  expect(conversation.state).toBe('closed')
  expect(conversation.waits_since).toBeUndefined()
  expect(timeline.at(-1).automatic).not.toBe('no')
  if (automatic) expect(timeline.at(-1).automatic).toBe(automatic)
  expect((await asha.reads(unknown)).conversation.waits_since).toBeUndefined()
  expect(await post.delivers()).toEqual([])
  expect((await facts('conversations.reopened')).length).toBe(0)
  expect((await asha.get('/today')).body.waits_count).toBe(0)
})

test('our acknowledgement says that it is automatic, and comes at most once a day to one address', async () => {
  const { okafor, lina, post, clock } = await world({ acknowledgement: 'We have your words and answer within a day.' })

  await okafor.writes('Where is my parcel?', { subject: 'Parcel' })
  await okafor.writes('And my invoice?', { subject: 'Invoice' })
  await lina.writes('我的包裹在哪里？', { subject: '包裹' })

  const letters = await post.delivers()
  expect(letters.map(({ recipients }) => recipients)).toEqual([['okafor@customer.example'], ['lina@customer.example']])
  expect(letters[0]!.source).toMatch(/^Auto-Submitted: auto-replied/im)
  expect(letters[0]!.text).toContain('We have your words')
  await clock.passes('2 days')
  await okafor.writes('Still nothing.', { subject: 'Third thing' })
  expect((await post.delivers()).length).toBe(1)
})

test('an acknowledgement leaves the customer waiting: nobody has answered', async () => {
  const { asha, okafor } = await world({ acknowledgement: 'We have your words.' })
  const parcel = await okafor.writes('Where is my parcel?')
  const { conversation, timeline } = await asha.reads(parcel)
  expect(conversation).toMatchObject({ state: 'open', waits_since: '2026-03-23T08:00:00.000Z' })
  expect(timeline.map(({ automatic }: { automatic: string }) => automatic)).toEqual(['no', 'reply'])
})

test('mail that cannot be read is a visible item, with its source as it came', async () => {
  const { asha, okafor } = await world()
  const source = deepMail()
  const broken = await okafor.sends(source)

  const list = await asha.inbox('unreadable')
  expect(list.data).toMatchObject([{ id: broken.conversationId, subject: 'A hundred boxes' }])
  const [message] = (await asha.reads(broken)).timeline
  expect(message.unreadable).toMatch(/^too-deep|^too-large/)
  const raw = await asha.get(message.raw_url.replace('/api/v1', ''))
  expect(raw.text).toBe(source)
  expect(raw.headers['content-disposition']).toMatch(/^attachment/)
})

/** Boxes within boxes, deeper than anybody packs. */
const deepMail = () =>
  [
    ...['From: Okafor <okafor@customer.example>', 'To: help@shop.example', 'Subject: A hundred boxes', 'MIME-Version: 1.0'],
    ...Array.from({ length: 400 }, (_, n) => [`Content-Type: multipart/mixed; boundary=b${n}`, '', `--b${n}`]).flat(),
    ...['Content-Type: text/plain', '', 'the innermost'],
  ].join('\r\n')

test('a bounce is shown at the mail it is about, and opens nothing', async () => {
  const { asha, okafor, post, clock } = await world()
  const parcel = await okafor.writes('Where is my parcel?')
  await asha.answers(parcel, 'On its way.')
  await clock.passes('11 seconds')
  const [letter] = await post.delivers()

  const report = fixture('dsn-failed')
  const theirs = /^Message-ID:\s*<([^>]+)>/gim
  const ids = [...report.matchAll(theirs)].map(([, id]) => id!)
  const about = report
    .replaceAll(ids.at(-1)!, letter!.messageId)
    .replace(/(Final-Recipient:\s*rfc822;\s*)\S+/gi, '$1okafor@customer.example')
    .replace(/(Original-Recipient:\s*rfc822;\s*)\S+/gi, '$1okafor@customer.example')
  const bounced = await okafor.sends(about)

  expect(bounced.conversationId).toBe(parcel.conversationId)
  const { timeline, conversation } = await asha.reads(parcel)
  const answer = timeline.find(({ id }: { id: string }) => id === letter!.ourMessageId)
  expect(answer.deliveries).toMatchObject([{ recipient: 'okafor@customer.example', state: 'bounced' }])
  expect(answer.deliveries[0].reason).toMatch(/\d\.\d\.\d/)
  expect(conversation).toMatchObject({ state: 'waiting', has_delivery_trouble: true })
  expect((await asha.inbox('undelivered')).data).toMatchObject([{ id: parcel.conversationId }])
})
