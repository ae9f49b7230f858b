/** Promises through the whole product: the composer, the clock, Today, the inbox, the story and the customer's own page. */
import { expect, test } from 'vitest'
import { world, type World } from '../../world.ts'

const OSLO = 'Europe/Oslo'

test('a promise that is not kept is broken at its due, everywhere at once', async () => {
  const { asha, okafor, post, clock, inDays, makegood, facts } = await world()
  const lamp = await okafor.writes('The lamp is broken, and I need it on Friday.', { subject: 'Lamp' })
  await asha.answers(lamp, 'We send a new lamp tomorrow before noon.', {
    promises: [{ words: 'We send a new lamp tomorrow before noon', what: 'A new lamp', due: inDays(1) }],
  })
  await clock.passes('11 seconds')
  const [letter] = await post.delivers()
  await okafor.repliesTo(letter!, 'Thank you, I count on it.')
  const customer = (await asha.reads(lamp)).customer
  const { url } = (await asha.post(`/customers/${customer.id}/page-link`)).body
  const page = async (language = 'en') => (await makegood.app.inject(`${new URL(url).pathname}?lang=${language}`)).body
  expect(await page()).toContain('A new lamp')
  const owed = (await asha.get('/today')).body
  expect(owed.days_after[0]).toMatchObject({ date: '2026-03-24', promise_count: 1, is_closed: false })

  await clock.passes('2 days')

  const { conversation, timeline, promises } = await asha.reads(lamp)
  expect(conversation.promise).toMatchObject({ what: 'A new lamp', state: 'breached', breached_at: '2026-03-24T11:00:00.000Z' })
  expect(promises).toMatchObject([{ state: 'breached' }])
  expect(timeline.find(({ type }: { type?: string }) => type === 'promises.breached')).toMatchObject({
    at: '2026-03-24T11:00:00.000Z',
  })
  const today = (await asha.get('/today')).body
  expect(today.broken).toMatchObject([{ promise: { what: 'A new lamp' }, last_words: 'Thank you, I count on it.' }])
  expect(today.next).toMatchObject({ kind: 'promise', because: { code: 'broken' } })
  expect((await asha.inbox()).data[0]).toMatchObject({ id: lamp.conversationId, group: 'we_owe', promise: { state: 'breached' } })
  const breaches = await facts('promises.breached')
  expect(breaches.map(({ at, actor_kind }) => [at.toISOString(), actor_kind])).toEqual([['2026-03-24T11:00:00.000Z', 'system']])
  for (const [language, word] of BROKEN_WORDS) expect(await page(language), language).toMatch(word)

  await asha.post(`/promises/${promises[0].id}/keep`, { evidence: 'Courier 4711' })
  expect((await asha.get('/today')).body.broken).toEqual([])
  expect((await asha.reads(lamp)).timeline.map(({ type }: { type?: string }) => type).filter(Boolean)).toEqual([
    ...['promises.given', 'promises.breached', 'promises.kept-late'],
  ])
})

/** What a broken promise is called on the page, in every language it is read in. */
const BROKEN_WORDS: [string, RegExp][] = [
  ['en', /<html lang="en[^]*>Broken</],
  ['sv', /<html lang="sv[^]*>Brutet</],
  ['da', /<html lang="da[^]*>Brudt</],
  ['nb', /<html lang="nb[^]*>Brutt</],
  ['de', /<html lang="de[^]*>Gebrochen</],
  ['zh', /<html lang="zh[^]*>未兑现</],
]

test('done a minute late is kept late; the breach at noon exists once, whoever was quicker (A20)', async () => {
  const shop = await world()
  const { asha, okafor, clock, facts } = shop
  const [first, second] = [await promised(shop, 'Quicker than the clock'), await promised(shop, 'Slower than the clock')]
  expect(okafor).toBeDefined()

  // The same instant by wall: one is kept in the request that races the clock, the other after the clock has come round.
  await clock.moveTo('2026-03-23T11:00:30Z')
  const both = await Promise.all([first, second].map((id) => asha.post(`/promises/${id}/keep`, { evidence: 'Done 12:01' })))

  expect(both.map(({ body }) => [body.state, body.breached_at])).toEqual([
    ['kept_late', '2026-03-23T11:00:00.000Z'],
    ['kept_late', '2026-03-23T11:00:00.000Z'],
  ])
  await clock.passes('5 minutes')
  expect((await facts('promises.breached')).map(({ at }) => at.toISOString())).toEqual([
    '2026-03-23T11:00:00.000Z',
    '2026-03-23T11:00:00.000Z',
  ])
})

async function promised({ asha, okafor, inDays }: World, what: string): Promise<string> {
  const conversation = await okafor.writes(what, { subject: what })
  const { body, status } = await asha.givesPromise(conversation, { what, due: inDays(0) })
  expect(status).toBe(201)
  return body.id
}

test('the night when clocks change: an hour that is not there and one that comes twice are asked about (A10)', async () => {
  const { asha, okafor, clock } = await world()
  const visit = await okafor.writes('When do you come?')
  await clock.moveTo('2026-03-28T13:00:00Z')
  const promise = (date: string, time: string, more: object = {}) =>
    asha.givesPromise(visit, { due: { date, time, zone: OSLO, ...more } })

  expect((await promise('2026-03-29', '14:00')).body.due).toMatchObject({ at: '2026-03-29T12:00:00.000Z', time: '14:00' })
  const gap = await promise('2026-03-29', '02:30')
  expect(gap.body).toMatchObject({
    status: 422,
    code: 'promises.time-does-not-exist',
    before: { time: '01:30' },
    after: { time: '03:30' },
  })
  for (const choice of ['before', 'after'])
    expect((await promise(gap.body[choice].date, gap.body[choice].time)).body.due.at).toBe(gap.body[choice].at)

  const twice = await promise('2026-10-25', '02:30')
  expect(twice.body).toMatchObject({
    ...{ status: 422, code: 'promises.time-exists-twice' },
    ...{ earlier: { at: '2026-10-25T00:30:00.000Z' }, later: { at: '2026-10-25T01:30:00.000Z' } },
  })
  for (const which of ['earlier', 'later'])
    expect((await promise('2026-10-25', '02:30', { which })).body.due.at).toBe(twice.body[which].at)
})

test('a promise to somebody in another zone is due at one instant, shown in both (A16)', async () => {
  const { asha, customer } = await world()
  const paula = customer('Paula Souza', 'paula@customer.example')
  const call = await paula.writes('Please call me on Monday.')
  const { customer: found } = await asha.reads(call)
  await asha.patch(`/customers/${found.id}`, { zone: 'America/Sao_Paulo', zone_basis: 'said' })

  const theirs = await asha.givesPromise(call, { due: { date: '2026-10-26', time: '10:00', zone: 'America/Sao_Paulo' } })
  const ours = await asha.givesPromise(call, { due: { date: '2026-10-26', time: '14:00', zone: 'Europe/Berlin' } })

  expect(theirs.body.due).toEqual({
    at: '2026-10-26T13:00:00.000Z',
    date: '2026-10-26',
    time: '10:00',
    zone: 'America/Sao_Paulo',
  })
  expect(ours.body.due).toMatchObject({
    at: '2026-10-26T13:00:00.000Z',
    zone: 'Europe/Berlin',
    customer_zone: 'America/Sao_Paulo',
  })
})

test('at risk is a promise with little time left, and is said on the inbox, Today and the ledger', async () => {
  const { asha, okafor, clock } = await world()
  const lamp = await okafor.writes('The lamp is broken.')
  await asha.givesPromise(lamp, { due: { date: '2026-03-24', time: '12:00', zone: 'Europe/Stockholm' } })
  const isAtRisk = async () => [
    (await asha.inbox()).data[0].promise.is_at_risk,
    (await asha.get('/promises?state=open')).body.data[0].is_at_risk,
    (await asha.get('/promises')).body.counts.at_risk === 1,
  ]
  expect(await isAtRisk()).toEqual([false, false, false])
  await clock.moveTo('2026-03-24T10:30:00Z')
  expect(await isAtRisk()).toEqual([true, true, true])
  expect((await asha.get('/today')).body.next).toMatchObject({ kind: 'promise', because: { code: 'due-soon', minutes: 30 } })
})

test('merged customers share one page; unmerged, each has what was promised to them', async () => {
  const { asha, okafor, customer, inDays, makegood } = await world()
  const work = customer('C. Okafor', 'chidi@work.example')
  const [lamp, chair] = [
    await okafor.writes('The lamp.', { subject: 'Lamp' }),
    await work.writes('The chair.', { subject: 'Chair' }),
  ]
  await asha.givesPromise(lamp, { what: 'A lamp', due: inDays(1) })
  await asha.givesPromise(chair, { what: 'A chair', due: inDays(1) })
  const [home, office] = [(await asha.reads(lamp)).customer, (await asha.reads(chair)).customer]
  const { url } = (await asha.post(`/customers/${home.id}/page-link`)).body
  const page = async () => (await makegood.app.inject(new URL(url).pathname)).body

  expect(await page()).not.toContain('A chair')
  const merged = await asha.post(`/customers/${office.id}/merge`, { into_id: home.id })
  expect(await page()).toContain('A chair')
  expect((await asha.get('/promises')).body.data.map((row: { customer: { id: string } }) => row.customer.id)).toEqual([
    home.id,
    home.id,
  ])
  await asha.post(`/customer-merges/${merged.body.merges[0].id}/undo`)
  expect(await page()).not.toContain('A chair')

  await asha.delete(`/customers/${home.id}/page-link`)
  expect((await makegood.app.inject(new URL(url).pathname)).statusCode).toBe(404)
})
