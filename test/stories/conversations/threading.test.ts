import { expect, test } from 'vitest'
import { world, type World } from '../../world.ts'

/** Okafor has written and Asha's answer lies in his mail program. */
async function answered({ asha, okafor, post, clock }: World) {
  const parcel = await okafor.writes('It was to come on Tuesday.', { subject: 'Where is my parcel?' })
  await asha.answers(parcel, 'It leaves us today.')
  await clock.passes('11 seconds')
  const [letter] = await post.delivers()
  return { parcel, letter: letter! }
}

const reasonOf = async ({ asha }: World, written: { conversationId: string; messageId: string }) =>
  (await asha.reads(written)).timeline.find(({ id }: { id: string }) => id === written.messageId).threaded_by

test('a reply to our reply address comes home by its token', async () => {
  const shop = await world()
  const { parcel, letter } = await answered(shop)
  expect(letter.replyTo).toMatch(/^help\+mg-[a-z2-7]{16}@shop\.example$/)

  const back = await shop.okafor.writes('Thank you!', { to: letter.replyTo, subject: 'Something else entirely' })

  expect(back.conversationId).toBe(parcel.conversationId)
  expect(await reasonOf(shop, back)).toMatchObject({ reason: 'reply_token', detail: letter.replyTo.split(/[+@]/)[1] })
})

test.each([
  ['what it replies to', (id: string) => [`In-Reply-To: <${id}>`], 'in_reply_to'],
  [
    'its references, when what it replies to is not ours',
    (id: string) => ['In-Reply-To: <other@elsewhere.example>', `References: <${id}> <other@elsewhere.example>`],
    'references',
  ],
])('a reply without the token comes home by %s', async (_, headers, reason) => {
  const shop = await world()
  const { parcel, letter } = await answered(shop)

  const back = await shop.okafor.writes('Thank you!', { subject: 'Another subject', headers: headers(letter.messageId) })

  expect(back.conversationId).toBe(parcel.conversationId)
  expect(await reasonOf(shop, back)).toEqual({ reason, detail: letter.messageId })
})

test('a reply that lost its headers comes home by the mark in what it quotes', async () => {
  const shop = await world()
  const { parcel, letter } = await answered(shop)
  const mark = /\[(mg-[a-z2-7]{16})\]/.exec(letter.text)!

  const back = await shop.okafor.writes(`Thank you!\n\n> It leaves us today.\n> ${mark[0]}\n`, { subject: 'Fw: parcel news' })

  expect(back.conversationId).toBe(parcel.conversationId)
  expect(await reasonOf(shop, back)).toEqual({ reason: 'body_marker', detail: mark[1] })
})

test('the same subject brings a customer home for thirty days, and not longer', async () => {
  const shop = await world()
  const { okafor, clock } = shop
  const { parcel } = await answered(shop)
  await clock.passes('29 days')
  const soon = await okafor.writes('Any news?', { subject: 'SV: Where is my parcel?' })
  expect(soon.conversationId).toBe(parcel.conversationId)
  expect(await reasonOf(shop, soon)).toEqual({ reason: 'subject', detail: 'Where is my parcel?' })

  await clock.passes('31 days')
  const late = await okafor.writes('Another parcel.', { subject: 'Re: Where is my parcel?' })
  expect(late.conversationId).not.toBe(parcel.conversationId)
  expect(await reasonOf(shop, late)).toEqual({ reason: 'new', detail: '' })
})

test('two customers with the same subject are two conversations', async () => {
  const { okafor, lina } = await world()
  const his = await okafor.writes('Where is it?', { subject: 'Order' })
  const hers = await lina.writes('Where is it?', { subject: 'Re: Order' })
  expect(hers.conversationId).not.toBe(his.conversationId)
})

test('a stranger who knows a reference opens a conversation of their own, with a suggestion', async () => {
  const shop = await world()
  const { asha, customer } = shop
  const { parcel, letter } = await answered(shop)
  const stranger = customer('Mallory', 'mallory@elsewhere.example')

  const knocking = await stranger.repliesTo(letter, 'Please tell me his address.')

  expect(knocking.conversationId).not.toBe(parcel.conversationId)
  const { timeline } = await asha.reads(knocking)
  expect(timeline[0]).toMatchObject({
    threaded_by: { reason: 'new', detail: 'sender-takes-no-part' },
    suggested_conversation: { id: parcel.conversationId, subject: 'Where is my parcel?' },
  })
})

test('whoever was in copy takes part', async () => {
  const shop = await world()
  const { asha, customer, post, clock } = shop
  const okafor = customer('Chidi Okafor', 'okafor@customer.example')
  const wife = customer('Ada Okafor', 'ada@customer.example')
  const parcel = await okafor.writes('Where is it?', { cc: 'ada@customer.example' })
  await asha.answers(parcel, 'On its way.')
  await clock.passes('11 seconds')
  const [letter] = await post.delivers()
  expect(letter!.recipients).toEqual(['ada@customer.example', 'okafor@customer.example'])

  const hers = await wife.repliesTo(letter!, 'It came, thanks.')
  expect(hers.conversationId).toBe(parcel.conversationId)
})

test("a customer's other address, once merged, takes part", async () => {
  const shop = await world()
  const { asha, customer } = shop
  const { parcel, letter } = await answered(shop)
  const work = customer('C. Okafor', 'chidi@work.example')
  const other = await work.writes('A question about an invoice.', { subject: 'Invoice' })
  const [home, office] = [(await asha.reads(parcel)).customer, (await asha.reads(other)).customer]

  // Whichever way round they are merged, either address belongs to both conversations.
  for (const [from, into] of [
    [office, home],
    [home, office],
  ]) {
    const merged = await asha.post(`/customers/${from.id}/merge`, { into_id: into.id })
    const fromWork = await work.repliesTo(letter, `From my office ${from.id}.`)
    const fromHome = await shop.okafor.writes(`From home ${from.id}.`, { subject: 'Re: Invoice' })
    expect([fromWork.conversationId, fromHome.conversationId]).toEqual([parcel.conversationId, other.conversationId])
    await asha.post(`/customer-merges/${merged.body.merges[0].id}/undo`)
  }
})

test('a message in the wrong place is moved by hand, and back, and says so', async () => {
  const shop = await world()
  const { asha, okafor, lina } = shop
  const parcel = await okafor.writes('Where is it?', { subject: 'Parcel' })
  const misplaced = await lina.writes('The same parcel, from my address.', { subject: 'Hello' })

  const moved = await asha.rethreads(misplaced.messageId, parcel.conversationId)
  expect(moved.body).toEqual({ conversation_id: parcel.conversationId })
  expect(await reasonOf(shop, { ...misplaced, conversationId: parcel.conversationId })).toMatchObject({ reason: 'by_hand' })
  const told = async (conversationId: string) =>
    (await asha.reads({ conversationId })).timeline.map(({ type }: { type?: string }) => type ?? 'message')
  expect(await told(parcel.conversationId)).toEqual(['message', 'message', 'conversations.rethreaded'])
  expect(await told(misplaced.conversationId)).toEqual(['conversations.message-moved-away'])

  await asha.rethreads(misplaced.messageId, misplaced.conversationId)
  expect((await asha.reads(misplaced)).timeline[0]).toMatchObject({
    id: misplaced.messageId,
    text: expect.stringContaining('The same parcel'),
  })
  expect((await asha.rethreads(misplaced.messageId, misplaced.conversationId)).body.code).toBe('conversations.already-there')
})

test('a conversation whose last question moved away no longer waits, and has nothing left to answer', async () => {
  const { asha, okafor, lina } = await world()
  const parcel = await okafor.writes('Where is it?', { subject: 'Parcel' })
  const misplaced = await lina.writes('The same parcel, from my address.', { subject: 'Hello' })

  await asha.rethreads(misplaced.messageId, parcel.conversationId)
  expect((await asha.reads(misplaced)).conversation.waits_since).toBeUndefined()

  await asha.rethreads(misplaced.messageId, misplaced.conversationId)
  expect((await asha.reads(misplaced)).conversation.waits_since).toBe('2026-03-23T08:00:00.000Z')
})

test('moved in by mistake and back again, a stranger takes no part', async () => {
  const shop = await world()
  const { asha, lina } = shop
  const { parcel, letter } = await answered(shop)
  const misplaced = await lina.writes('A lamp of mine.', { subject: 'Lamp' })
  await asha.rethreads(misplaced.messageId, parcel.conversationId)
  await asha.rethreads(misplaced.messageId, null)

  const later = await lina.repliesTo(letter, 'I was shown this mail.')
  expect(later.conversationId).not.toBe(parcel.conversationId)
})

test('an automatic mail moved by hand waits for nothing', async () => {
  const { asha, okafor, lina } = await world()
  const parcel = await okafor.writes('Where is it?', { subject: 'Parcel' })
  await asha.closes(parcel)
  const away = await lina.writes('I am away.', { subject: 'Away', headers: ['Auto-Submitted: auto-replied'] })

  await asha.rethreads(away.messageId, parcel.conversationId)
  expect((await asha.reads(parcel)).conversation.state).toBe('closed')
})

test('moved to a conversation of its own, it begins one', async () => {
  const { asha, okafor } = await world()
  const parcel = await okafor.writes('Where is it?', { subject: 'Parcel' })
  const invoice = await okafor.writes('And send me the invoice.', { subject: 'Re: Parcel' })
  expect(invoice.conversationId).toBe(parcel.conversationId)

  const moved = await asha.rethreads(invoice.messageId, null)
  const page = await asha.reads({ conversationId: moved.body.conversation_id })
  expect(page.timeline.filter(({ kind }: { kind: string }) => kind === 'message')).toMatchObject([{ id: invoice.messageId }])
  expect(page.customer.name).toBe('Chidi Okafor')
  expect((await asha.rethreads(invoice.messageId, '01890000-0000-7000-8000-000000000000')).body.code).toBe(
    'conversations.not-found',
  )
})
