import { expect, test } from 'vitest'
import { world } from '../world.ts'

type Hit = { excerpt: { text: string; hits: { start: number; end: number }[] } }
/** The words that the screen would mark. */
const marked = ({ excerpt }: Hit) => excerpt.hits.map(({ start, end }) => excerpt.text.slice(start, end))

test.each([
  ['English', 'The parcels were delivered to the wrong neighbours yesterday afternoon.', 'parcel', 'parcels'],
  ['English', 'I have cancelled my order because it never arrived.', 'orders', 'order'],
  ['Swedish', 'Jag undrar var mina beställningar är, de skulle ha kommit i tisdags.', 'beställning', 'beställningar'],
  ['Danish', 'Jeg har ikke modtaget mine pakker endnu, og jeg er meget utilfreds.', 'pakke', 'pakker'],
  ['Norwegian', 'Jeg venter fortsatt på bestillingene mine, og ingen svarer på telefonen.', 'bestilling', 'bestillingene'],
  ['German', 'Die Lieferungen sind leider immer noch nicht bei uns angekommen.', 'Lieferung', 'Lieferungen'],
])('%s words are found in another form', async (_, text, query, word) => {
  const { asha, okafor } = await world()
  const said = await okafor.writes(text, { subject: 'Hello' })

  const [hit] = await asha.finds(query)

  expect(hit).toMatchObject({ conversation_id: said.conversationId, message_id: said.messageId })
  expect(marked(hit!)).toEqual([word])
})

test('two Chinese characters are enough, and others are not found', async () => {
  const { asha, lina, okafor } = await world()
  const lamp = await lina.writes('我的台灯坏了，请尽快退款给我，谢谢。', { subject: '台灯坏了' })
  await okafor.writes('我要退货，不要换一个新的。', { subject: '退货' })

  const [hit, ...others] = await asha.finds('退款')
  expect(hit!.conversation_id).toBe(lamp.conversationId)
  expect(marked(hit!)).toEqual(['退款'])
  expect(others).toEqual([])
  expect(await asha.finds('款退')).toEqual([])
})

test('a customer is found by name, by part of the address, and a conversation by part of its subject', async () => {
  const { asha, okafor } = await world()
  const parcel = await okafor.writes('Where is it?', { subject: 'Lampskärmen kom sönder' })
  for (const query of ['Okafor', 'kafo', 'okafor@customer', 'skärm'])
    expect(
      (await asha.finds(query)).map(({ conversation_id }) => conversation_id),
      query,
    ).toEqual([parcel.conversationId])
  expect(await asha.finds('%%%')).toEqual([])
})

test('a phrase is found whole, single words together in any order', async () => {
  const { asha, okafor, lina } = await world()
  const exact = await okafor.writes('The blue lamp stands in the hall.')
  const mixed = await lina.writes('The lamp in the hall is not blue.')
  const found = async (query: string) => (await asha.finds(query)).map(({ conversation_id }) => conversation_id).sort()
  expect(await found('"blue lamp"')).toEqual([exact.conversationId])
  expect(await found('blue lamp')).toEqual([exact.conversationId, mixed.conversationId].sort())
  expect(await found('blue elephant')).toEqual([])
})

test('marks stand where the words are, far into a long text, at every hit', async () => {
  const { asha, okafor } = await world()
  await okafor.writes(
    `${'Nothing to see here. '.repeat(60)}\nThen the kettle broke. A kettle must not break. ${'And so on. '.repeat(60)}`,
  )
  const [hit] = await asha.finds('kettle')
  expect(marked(hit!)).toEqual(['kettle', 'kettle'])
  expect(hit!.excerpt.text.length).toBeLessThan(260)
  expect(hit!.excerpt.text).toMatch(/^….*…$/)
})

test('markup in a text is text, and offsets still count letters', async () => {
  const { asha, okafor } = await world()
  await okafor.writes('😀 <b>kettle</b> & "kettle" 😀')
  const [hit] = await asha.finds('kettle')
  expect(marked(hit!)).toEqual(['kettle', 'kettle'])
})

test('what was taken back was never said', async () => {
  const { asha, okafor } = await world()
  const parcel = await okafor.writes('Where is it?')
  const { body } = await asha.answers(parcel, 'A giraffe ate it.')
  expect(await asha.finds('giraffe')).toHaveLength(1)
  await asha.takesBack(body.id)
  expect(await asha.finds('giraffe')).toEqual([])
})

test('notes between colleagues are found too, in every form of their words', async () => {
  const { asha, okafor, lina } = await world()
  const parcel = await okafor.writes('Jag undrar var min beställning är, den skulle ha kommit i tisdags redan.', {
    subject: 'Hej',
  })
  await asha.notes(parcel, 'Lagret letar efter leveranserna.')
  const lamp = await lina.writes('我的台灯坏了，请尽快处理。', { subject: '你好' })
  await asha.notes(lamp, '已经联系仓库补发。')

  const [hit] = await asha.finds('leverans')
  expect(hit!.conversation_id).toBe(parcel.conversationId)
  expect(hit!.message_id).toBeUndefined()
  expect(marked(hit!)).toEqual(['leveranserna'])
  expect((await asha.finds('补发'))[0]!.conversation_id).toBe(lamp.conversationId)
})

test('more than a page is read to the end, nothing twice and nothing left out', async () => {
  const { asha, okafor } = await world()
  const written = new Set<string>()
  for (let n = 0; n < 27; n++) written.add((await okafor.writes(`Kettle number ${n}`, { subject: `Kettle ${n}` })).messageId)
  const [parcel] = (await asha.inbox()).data
  for (let n = 0; n < 3; n++) written.add((await asha.notes({ conversationId: parcel.id }, `Kettle note ${n}`)).body.id)

  const seen: string[] = []
  let path: string | undefined = '/search?q=number'
  while (path) {
    const { body } = (await asha.get(path)) as { body: { data: { message_id: string }[]; links: { next?: string } } }
    seen.push(...body.data.map(({ message_id }) => message_id))
    path = body.links.next?.replace('/api/v1', '')
  }
  expect(seen.length).toBe(27)
  expect(new Set(seen).size).toBe(27)
})

test('a question that asks nothing finds nothing', async () => {
  const { asha, okafor } = await world()
  await okafor.writes('Where is it?')
  for (const query of ['', '   ', '!!', '""', "'); drop table messages; --", '\u0000', '&|!:*()', 'a'.repeat(400)]) {
    const found = await asha.get(`/search?q=${encodeURIComponent(query)}`)
    expect([query, found.status]).toEqual([query, query === '\u0000' ? 400 : 200])
  }
})

test('a merged customer is found under every name, with all conversations', async () => {
  const { asha, okafor, customer } = await world()
  const office = customer('Work Account', 'chidi@work.example')
  const [home, work] = [await okafor.writes('Home.', { subject: 'One' }), await office.writes('Office.', { subject: 'Two' })]
  const ids = [(await asha.reads(home)).customer.id, (await asha.reads(work)).customer.id]
  await asha.post(`/customers/${ids[1]}/merge`, { into_id: ids[0] })
  for (const name of ['Okafor', 'Account', 'chidi@work'])
    expect((await asha.finds(name)).map(({ conversation_id }) => conversation_id).toSorted(), name).toEqual(
      [home.conversationId, work.conversationId].toSorted(),
    )
})
