/** Several people, or programs, at the same conversation in the same second. */
import { expect, test } from 'vitest'
import { sql } from '#kernel/db'
import { world } from '../../world.ts'

test('two who press Send at once, each without knowing of the other: one goes, one is told', async () => {
  const { asha, tove, okafor } = await world()
  const parcel = await okafor.writes('Where is it?')
  const { seen } = await asha.reads(parcel)

  const both = await Promise.all([asha, tove].map((agent) => agent.answers(parcel, `From ${agent.name}.`, { seen })))

  expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409])
  expect((await asha.reads(parcel)).conversation.assignee.id).toBe(both[0]!.status === 201 ? asha.id : tove.id)
})

test('a page knows what it shows, even while somebody else has long been saving something', async () => {
  const { asha, tove, okafor, db } = await world()
  const parcel = await okafor.writes('Where is it?')
  await db.transaction().execute(async (tx) => {
    // Whatever it is, it has begun before Tove answers and has not ended when Asha looks.
    await sql`select pg_current_xact_id()`.execute(tx)
    await tove.answers(parcel, 'It leaves today.')
    const { seen } = await asha.reads(parcel)
    expect((await asha.answers(parcel, 'By courier.', { seen })).status).toBe(201)
  })
})

test('a colleague who has just spoken to the customer on the phone has answered too', async () => {
  const { asha, tove, okafor } = await world()
  const parcel = await okafor.writes('Where is it?')
  const { seen } = await asha.reads(parcel)
  await tove.notesCall(parcel, 'Told him it leaves today.')
  expect((await asha.answers(parcel, 'It leaves tomorrow.', { seen })).body.code).toBe('conversations.answered-meanwhile')
})

test('a message that somebody moved here meanwhile is news', async () => {
  const { asha, tove, okafor, lina } = await world()
  const parcel = await okafor.writes('Where is it?', { subject: 'Parcel' })
  const other = await lina.writes('It is my parcel.', { subject: 'Hello' })
  const { seen } = await asha.reads(parcel)
  await tove.rethreads(other.messageId, parcel.conversationId)
  expect((await asha.answers(parcel, 'On its way.', { seen })).body.code).toBe('conversations.answered-meanwhile')
})

test('a program that tells us the same thing many times at once has told us once', async () => {
  const { asha, facts } = await world()
  await asha.post('/conversations', {
    channel: 'api',
    customer: { name: 'Ada', address: 'ada@customer.example' },
    text: 'First.',
  })
  const told = {
    ...{ channel: 'api', customer: { name: 'Ada', address: 'ada@customer.example' } },
    ...{ subject: 'Order 7', text: 'Order 7 is late.', external_id: 'order-7' },
  }

  const answers = await Promise.all(Array.from({ length: 8 }, () => asha.post('/conversations', told)))

  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 201))
  expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
  expect((await facts('conversations.message-received')).length).toBe(2)
})

test('two moves in opposite directions do not wait for each other', async () => {
  const { asha, tove, okafor, lina } = await world()
  const [his, hers] = [await okafor.writes('One.', { subject: 'One' }), await lina.writes('Two.', { subject: 'Two' })]
  for (let round = 0; round < 5; round++) {
    const moves = [
      asha.rethreads(his.messageId, round % 2 ? his.conversationId : hers.conversationId),
      tove.rethreads(hers.messageId, round % 2 ? hers.conversationId : his.conversationId),
    ]
    expect((await Promise.all(moves)).map(({ status }) => status)).toEqual([200, 200])
  }
})

test('merging while mail comes in loses none of it', async () => {
  const { asha, okafor, customer } = await world()
  const work = customer('C. Okafor', 'chidi@work.example')
  const first = [await okafor.writes('Home.', { subject: 'Home' }), await work.writes('Work.', { subject: 'Work' })]
  const [home, office] = [(await asha.reads(first[0]!)).customer.id, (await asha.reads(first[1]!)).customer.id]

  const written = Array.from({ length: 10 }, (_, n) => (n % 2 ? okafor : work).writes(`Mail ${n}`, { subject: `Matter ${n}` }))
  const merged = await asha.post(`/customers/${office}/merge`, { into_id: home })
  await Promise.all(written)

  expect(merged.status).toBe(200)
  expect((await asha.get(`/customers/${home}`)).body).toMatchObject({ conversation_count: 12 })
})
