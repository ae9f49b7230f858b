import { expect, test } from 'vitest'
import { world } from '../../world.ts'

test('an answer goes to whoever wrote what it answers, and to those in copy there, never to ourselves', async () => {
  const { asha, okafor, customer } = await world()
  const parcel = await okafor.writes('Where is it?', { cc: 'ada@customer.example, help@shop.example' })
  expect((await asha.reads(parcel)).reply).toMatchObject({ to: ['okafor@customer.example'], cc: ['ada@customer.example'] })

  const wife = customer('Ada Okafor', 'ada@customer.example')
  const hers = await wife.writes('Please write to me only.', { subject: 'Re: Where is my parcel?' })
  // She takes part by address, not as the customer: the subject alone brings only the customer home.
  expect(hers.conversationId).not.toBe(parcel.conversationId)
  await asha.rethreads(hers.messageId, parcel.conversationId)
  expect((await asha.reads(parcel)).reply).toMatchObject({ message_id: hers.messageId, to: ['ada@customer.example'], cc: [] })
})

test('an automatic mail is not what we answer', async () => {
  const { asha, okafor, clock, post } = await world()
  const parcel = await okafor.writes('Where is it?', { cc: 'ada@customer.example' })
  await asha.answers(parcel, 'On its way.')
  await clock.passes('11 seconds')
  const [letter] = await post.delivers()
  await okafor.repliesTo(letter!, 'I am away.', { headers: ['Auto-Submitted: auto-replied'] })
  expect((await asha.reads(parcel)).reply).toMatchObject({ message_id: parcel.messageId, cc: ['ada@customer.example'] })
})

test('within ten seconds an answer is taken back: its words are a draft again and the customer waits as before', async () => {
  const { asha, okafor, post, clock, inDays, facts } = await world()
  const parcel = await okafor.writes('Where is it?')
  await clock.passes('1 hour')
  const { body: answer } = await asha.answers(parcel, 'It leaves today.', {
    promises: [{ words: 'It leaves today', what: 'Sent', due: inDays(1) }],
  })
  expect(answer.leaves_at).toBe('2026-03-23T09:00:10.' + answer.leaves_at.slice(-4))
  expect(answer.promise_ids).toHaveLength(1)

  const taken = await asha.takesBack(answer.id)

  expect(taken.body.draft).toMatchObject({ text: 'It leaves today.', promises: [{ what: 'Sent' }] })
  const { conversation, timeline, draft, promises } = await asha.reads(parcel)
  expect(conversation).toMatchObject({ state: 'open', waits_since: '2026-03-23T08:00:00.000Z', excerpt: 'Where is it?' })
  expect(timeline.map(({ kind, type }: { kind: string; type?: string }) => type ?? kind)).toEqual([
    'message',
    'promises.given',
    'conversations.taken-back',
  ])
  expect(draft.text).toBe('It leaves today.')
  expect(promises).toEqual([])
  await clock.passes('1 day')
  expect(await post.delivers()).toEqual([])
  expect(await facts('promises.breached')).toEqual([])
})

test('a mail we began and took back leaves nobody waiting', async () => {
  const { asha } = await world()
  const begun = await asha.post('/conversations', {
    ...{ channel: 'email', direction: 'out', subject: 'Your lamp', text: 'It is ready.' },
    customer: { name: 'Ada', address: 'ada@customer.example' },
  })
  const conversation = { conversationId: begun.body.id }
  const [mail] = (await asha.reads(conversation)).timeline
  expect((await asha.takesBack(mail.id)).status).toBe(200)
  expect((await asha.reads(conversation)).conversation.waits_since).toBeUndefined()
})

test('closed after answering, then taken back, it is open again', async () => {
  const { asha, okafor } = await world()
  const parcel = await okafor.writes('Where is it?')
  const { body: answer } = await asha.answers(parcel, 'It leaves today.')
  await asha.closes(parcel)
  expect((await asha.takesBack(answer.id)).status).toBe(200)
  expect((await asha.reads(parcel)).conversation.state).toBe('open')
})

test('once it has left it cannot be taken back, and we say so', async () => {
  const { asha, okafor, post, clock } = await world()
  const parcel = await okafor.writes('Where is it?')
  const { body: answer } = await asha.answers(parcel, 'It leaves today.')
  await clock.passes('10 seconds')
  expect((await post.delivers()).length).toBe(1)
  const late = await asha.takesBack(answer.id)
  expect([late.status, late.body.code]).toEqual([409, 'conversations.already-left'])
  expect((await asha.post(`/messages/${answer.id}/send-now`)).body.code).toBe('conversations.already-left')
})

test('a scheduled answer waits for its hour, and can be sent at once instead', async () => {
  const { asha, okafor, lina, post, clock } = await world()
  const parcel = await okafor.writes('Where is it?')
  const lamp = await lina.writes('And mine?')
  const monday = { send_at: '2026-03-23T10:00:00.000Z' }
  const { body: scheduled } = await asha.answers(parcel, 'At ten.', monday)
  const { body: hurried } = await asha.answers(lamp, 'At ten.', monday)
  expect(scheduled.leaves_at).toBe('2026-03-23T10:00:00.000Z')

  await clock.passes('1 minute')
  expect(await post.delivers()).toEqual([])
  expect((await asha.post(`/messages/${hurried.id}/send-now`)).status).toBe(200)
  expect((await post.delivers()).map(({ recipients }) => recipients[0])).toEqual(['lina@customer.example'])
  await clock.moveTo('2026-03-23T10:00:00Z')
  expect((await post.delivers()).map(({ recipients }) => recipients[0])).toEqual(['okafor@customer.example'])

  expect((await asha.answers(parcel, 'Yesterday.', { send_at: '2026-03-22T10:00:00Z' })).body.code).toBe(
    'conversations.send-at-in-the-past',
  )
  expect((await asha.answers(parcel, 'One day.', { send_at: '2028-03-22T10:00:00Z' })).body.code).toBe(
    'conversations.send-at-too-far',
  )
})

test('an answer written without knowing of a newer one is stopped, and goes when its writer insists', async () => {
  const { asha, tove, okafor } = await world()
  const parcel = await okafor.writes('Where is it?')
  const { seen } = await asha.reads(parcel)
  await tove.answers(parcel, 'It leaves today.')

  const stale = await asha.answers(parcel, 'It leaves tomorrow.', { seen })
  expect([stale.status, stale.body.code]).toEqual([409, 'conversations.answered-meanwhile'])
  const insisting = await asha.answers(parcel, 'It leaves tomorrow.', { seen: (await asha.reads(parcel)).seen })
  expect(insisting.status).toBe(201)
})

test('one’s own words are no news to oneself, the customer’s are', async () => {
  const { asha, okafor } = await world()
  const parcel = await okafor.writes('Where is it?')
  const { seen } = await asha.reads(parcel)
  await asha.answers(parcel, 'It leaves today.')
  expect((await asha.answers(parcel, 'By courier.', { seen })).status).toBe(201)
  await okafor.writes('Never mind, it came.', { subject: 'Re: Where is my parcel?' })
  expect((await asha.answers(parcel, 'Any minute now.', { seen })).body.code).toBe('conversations.answered-meanwhile')
})

test('the same answer sent again with its key is one answer; with other words it is refused', async () => {
  const { asha, tove, okafor } = await world()
  const parcel = await okafor.writes('Where is it?')
  const key = { 'idempotency-key': 'one-press' }

  const [first, second] = await Promise.all([asha.answers(parcel, 'Today.', {}, key), asha.answers(parcel, 'Today.', {}, key)])
  const third = await asha.answers(parcel, 'Today.', { to: ['okafor@customer.example'] }, key)

  expect([first.status, second.status, third.status]).toEqual([201, 201, 201])
  expect(new Set([first.body.id, second.body.id, third.body.id]).size).toBe(1)
  expect(third.headers['idempotency-replayed']).toBe('true')
  const other = await asha.answers(parcel, 'Tomorrow.', {}, key)
  expect([other.status, other.body.code]).toEqual([409, 'kernel.key-reused'])
  expect((await tove.answers(parcel, 'Tomorrow.', {}, key)).status).toBe(201)
  expect((await asha.reads(parcel)).timeline.filter(({ direction }: { direction?: string }) => direction === 'out')).toHaveLength(
    2,
  )
})

test('what somebody has begun to write survives whatever others do', async () => {
  const { asha, tove, okafor, lina } = await world()
  const parcel = await okafor.writes('Where is it?')
  const other = await lina.writes('我的包裹呢？')
  await asha.drafts(parcel, 'It leaves tod')

  await tove.assigns(parcel, tove.id)
  await tove.answers(parcel, 'I have this one.')
  await tove.closes(parcel)
  const [his, hers] = [(await asha.reads(parcel)).customer.id, (await asha.reads(other)).customer.id]
  await tove.post(`/customers/${his}/merge`, { into_id: hers })

  expect((await asha.reads(parcel)).draft.text).toBe('It leaves tod')
  expect((await tove.reads(parcel)).draft).toBeUndefined()
  expect((await asha.delete(`/conversations/${parcel.conversationId}/draft`)).status).toBe(204)
  expect((await asha.reads(parcel)).draft).toBeUndefined()
})

test('an answer without words, receivers or a mailbox that can send does not leave', async () => {
  const { asha, ingrid, okafor, help } = await world()
  const parcel = await okafor.writes('Where is it?')
  expect((await asha.answers(parcel, '  \n ')).body.code).toBe('conversations.empty-message')
  expect((await asha.answers(parcel, 'Today.', { to: [] })).body.code).toBe('conversations.no-recipients')
  await ingrid.patch(`/mailboxes/${help.id}`, { smtp: null })
  expect((await asha.answers(parcel, 'Today.')).body.code).toBe('conversations.no-mailbox-can-send')
  const nowhere = '/conversations/01890000-0000-7000-8000-000000000000/replies'
  expect((await asha.post(nowhere, { text: 'Today.', to: ['okafor@customer.example'] })).body.code).toBe(
    'conversations.not-found',
  )
})

test('blind copies are told to nobody', async () => {
  const { asha, okafor, post, clock } = await world()
  const parcel = await okafor.writes('Where is it?')
  await asha.answers(parcel, 'Today.', { bcc: ['boss@shop.example'] })
  await clock.passes('11 seconds')
  const [letter] = await post.delivers()
  expect(letter!.recipients).toEqual(['boss@shop.example', 'okafor@customer.example'])
  expect(letter!.source).not.toContain('boss@')
})

test('a snooze ends at its time, or when the customer writes', async () => {
  const { asha, okafor, lina, clock } = await world()
  const [parcel, lamp] = [await okafor.writes('Where is it?'), await lina.writes('我的灯坏了。')]
  const until = new Date('2026-03-24T08:00:00Z')
  await asha.snoozes(parcel, until)
  await asha.snoozes(lamp, until)
  expect((await asha.inbox('all')).data).toEqual([])
  expect((await asha.inbox('snoozed')).data).toHaveLength(2)

  await lina.writes('还有，请快一点。', { subject: 'Re: Where is my parcel?' })
  expect((await asha.inbox('all')).data).toMatchObject([{ id: lamp.conversationId }])
  await clock.passes('1 day')
  expect((await asha.inbox('all')).data).toHaveLength(2)
  expect((await asha.reads(parcel)).timeline.map(({ type }: { type?: string }) => type)).toEqual([
    undefined,
    'conversations.snoozed',
    'conversations.woken',
  ])
  expect((await asha.snoozes(parcel, new Date('2026-03-01T08:00:00Z'))).body.code).toBe('conversations.snooze-in-the-past')
})

test('a mail that may not have arrived is a doubt that a person settles; nothing is sent twice unseen', async () => {
  const { asha, okafor, lina, post, clock } = await world()
  const [parcel, lamp] = [await okafor.writes('Where is it?'), await lina.writes('我的灯坏了。')]
  const { body: first } = await asha.answers(parcel, 'Today.')
  const { body: second } = await asha.answers(lamp, '明天。')
  await clock.passes('11 seconds')
  await post.delivers({ is: 'unknown', response: 'the line was lost' })
  await clock.passes('2 days')
  expect(await post.delivers()).toEqual([])
  expect((await asha.inbox('undelivered')).data).toHaveLength(2)
  expect((await asha.reads(parcel)).timeline.at(-1).deliveries).toMatchObject([
    { state: 'delivered_unknown', reason: 'the line was lost' },
  ])

  const [his, hers] = [{ recipient: 'okafor@customer.example' }, { recipient: 'lina@customer.example' }]
  const settled = await asha.post(`/messages/${first.id}/settle-doubt`, { ...his, arrived: true })
  expect(settled.body.deliveries).toMatchObject([{ state: 'sent' }])
  expect((await asha.post(`/messages/${first.id}/settle-doubt`, { ...his, arrived: true })).body.code).toBe(
    'conversations.no-doubt',
  )
  expect((await asha.post(`/messages/${first.id}/send-again`, his)).body.code).toBe('conversations.nothing-to-repeat')
  await asha.post(`/messages/${second.id}/send-again`, hers)
  expect((await post.delivers()).map(({ recipients }) => recipients)).toEqual([['lina@customer.example']])
  expect((await asha.inbox('undelivered')).data).toEqual([])
})

test('what the other server puts off is tried again later; what it refuses is said in its own words', async () => {
  const { asha, okafor, post, clock } = await world()
  const parcel = await okafor.writes('Where is it?')
  await asha.answers(parcel, 'Today.')
  await clock.passes('11 seconds')
  await post.delivers({ is: 'later', response: '451 come back' })
  const delivery = async () => (await asha.reads(parcel)).timeline.at(-1).deliveries[0]
  expect(await delivery()).toMatchObject({ state: 'queued', attempts: 1, reason: '451 come back' })
  expect(await post.delivers()).toEqual([])
  await clock.passes('1 minute')
  await post.delivers({ is: 'refused', response: '550 no such mailbox' })
  expect(await delivery()).toMatchObject({ state: 'failed', attempts: 2, reason: '550 no such mailbox' })
  expect((await asha.reads(parcel)).conversation.has_delivery_trouble).toBe(true)
})
