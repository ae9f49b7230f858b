import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rows, sql } from '#kernel/db'
import { PROMISE_STATES } from '#modules/promises'
import { customerWrites, MONDAY, openShop, promising, type Shop, until } from './shop.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop?.shut())

const given = async (more: object = {}) => {
  const { conversationId, customerId } = await customerWrites(shop)
  const answer = await shop.asha.post(`/conversations/${conversationId}/promises`, promising(more))
  expect(answer.status).toBe(201)
  return { ...(answer.body as { id: string; state: string }), conversationId, customerId }
}
const promise = async (id: string) => (await shop.asha.get(`/promises/${id}`)).body

test('the states of the noun are the states the table allows', async () => {
  const [found] = await rows<{ definition: string }>(
    shop.db,
    sql`select pg_get_constraintdef(oid) as definition from pg_constraint where conrelid = 'promises'::regclass and conname = 'promises_state_check'`,
  )
  const allowed = [...found!.definition.matchAll(/'(\w+)'/g)].map(([, state]) => state)
  expect(allowed.sort()).toEqual([...PROMISE_STATES].sort())
})

describe('giving our word', () => {
  test('an answer with a promise is one act: the words go out and the promise is open', async () => {
    const { conversationId, customerId, address } = await customerWrites(shop)
    const answer = await shop.asha.post(`/conversations/${conversationId}/replies`, {
      text: 'Vi sender en ny skjerm i morgen før klokken 12.',
      to: [address],
      promises: [promising({ backup_id: shop.ids.jonas })],
    })
    expect(answer.status).toBe(201)
    const ledger = await shop.asha.get('/promises?owner=me')
    expect(ledger.body.data.find((row: { conversation_id: string }) => row.conversation_id === conversationId)).toMatchObject({
      words: 'Vi sender en ny skjerm i morgen før klokken 12.',
      what: 'Ny skjerm sendes fra oss',
      how: 'med bud',
      price: 'free',
      state: 'open',
      is_at_risk: false,
      customer: { id: customerId, name: 'Anne-Kathrine Østensen' },
      owner: { id: shop.ids.asha, name: 'Asha Raghunathan' },
      backup: { id: shop.ids.jonas, name: 'Jonas Edvall' },
      due: { at: '2026-03-24T11:00:00.000Z', date: '2026-03-24', time: '12:00', zone: 'Europe/Oslo' },
    })
    const [fact] = (await shop.facts('promises.given')).slice(-1)
    expect(fact!.about).toMatchObject({ conversation_id: conversationId, customer_id: customerId, message_id: answer.body.id })
    expect(JSON.stringify(fact!.about)).not.toMatch(/skjerm|bud/)
  })

  test('an answer whose promise is refused does not leave', async () => {
    const { conversationId, address } = await customerWrites(shop)
    const answer = await shop.asha.post(`/conversations/${conversationId}/replies`, {
      text: 'I går.',
      to: [address],
      promises: [promising({ due: { date: '2026-03-22', time: '12:00', zone: 'Europe/Oslo' } })],
    })
    expect([answer.status, answer.body.code]).toEqual([422, 'promises.due-in-the-past'])
    const messages = await rows(
      shop.db,
      sql`select id from messages where conversation_id = ${conversationId} and direction = 'out'`,
    )
    expect(messages).toEqual([])
  })

  test('a promise in a scheduled answer must be due after the answer leaves', async () => {
    const { conversationId, address } = await customerWrites(shop)
    const late = { text: 'Vi sender i morgen.', to: [address], send_at: '2026-03-25T08:00:00Z', promises: [promising()] }
    const answer = await shop.asha.post(`/conversations/${conversationId}/replies`, late)
    expect(answer.body.code).toBe('promises.due-in-the-past')
  })

  test.each([
    [
      'a time the clock skips',
      { date: '2026-03-29', time: '02:30' },
      'promises.time-does-not-exist',
      { before: { time: '01:30', at: '2026-03-29T00:30:00.000Z' }, after: { time: '03:30' } },
    ],
    [
      'a time it shows twice',
      { date: '2026-10-25', time: '02:30' },
      'promises.time-exists-twice',
      { earlier: { at: '2026-10-25T00:30:00.000Z' }, later: { at: '2026-10-25T01:30:00.000Z' } },
    ],
    ['a day too far ahead', { date: '2029-01-01', time: '12:00' }, 'promises.too-far-ahead', {}],
    ['no day at all', { date: '2026-02-30', time: '12:00' }, 'promises.not-a-time', { because: 'bad-date' }],
  ])('%s is refused with what helps to choose', async (_, due, code, about) => {
    const { conversationId } = await customerWrites(shop)
    const answer = await shop.asha.post(
      `/conversations/${conversationId}/promises`,
      promising({ due: { ...due, zone: 'Europe/Oslo' } }),
    )
    expect(answer).toMatchObject({ status: 422, body: { code, ...about } })
  })

  test('an hour that comes twice can be chosen', async () => {
    const { id } = await given({ due: { date: '2026-10-25', time: '02:30', zone: 'Europe/Oslo', which: 'later' } })
    expect((await promise(id)).due).toMatchObject({ at: '2026-10-25T01:30:00.000Z', time: '02:30' })
  })

  test('nobody who is away answers for our word, and an executive does not give it', async () => {
    const { conversationId } = await customerWrites(shop)
    const path = `/conversations/${conversationId}/promises`
    expect((await shop.asha.post(path, promising({ owner_id: shop.ids.per }))).body.code).toBe('promises.owner-away')
    expect((await shop.asha.post(path, promising({ backup_id: shop.ids.per }))).body.code).toBe('promises.owner-away')
    expect((await shop.birgitta.post(path, promising())).status).toBe(403)
    expect((await shop.asha.post(path, promising({ words: '  ' }))).body.code).toBe('kernel.invalid-input')
    expect((await shop.asha.post(`/conversations/${shop.newId()}/promises`, promising())).body.code).toBe(
      'conversations.not-found',
    )
  })

  test('a call can hold promises, and so can a conversation we open', async () => {
    const { conversationId } = await customerWrites(shop)
    const note = await shop.asha.post(`/conversations/${conversationId}/phone-notes`, {
      text: 'Lovet å ringe tilbake.',
      direction: 'in',
      promises: [promising({ what: 'Vi ringer', how: 'på telefon', price: { amount: '149.50', currency: 'NOK' } })],
    })
    expect(note.status).toBe(201)
    const opened = await shop.asha.post('/conversations', {
      channel: 'email',
      direction: 'out',
      customer: { name: 'Li Na', address: 'li.na@kunde.example' },
      subject: '您的窗帘',
      text: '我们明天中午前发货。',
      promises: [promising({ words: '我们明天中午前发货', due: { date: '2026-03-24', time: '12:00', zone: 'Asia/Shanghai' } })],
    })
    expect(opened.status).toBe(201)
    const { data } = (await shop.asha.get('/promises?page[size]=100')).body
    expect(data.find((row: { what: string }) => row.what === 'Vi ringer').price).toEqual({ amount: '149.50', currency: 'NOK' })
    expect(data.find((row: { conversation_id: string }) => row.conversation_id === opened.body.id)).toMatchObject({
      words: '我们明天中午前发货',
    })
  })

  test('a message taken back promised nothing, and its promises come back with the draft', async () => {
    const { conversationId, customerId, address } = await customerWrites(shop)
    const token = await shop.pageToken(customerId)
    const answer = await shop.asha.post(`/conversations/${conversationId}/replies`, {
      text: 'I morgen.',
      to: [address],
      promises: [promising()],
    })
    expect((await shop.app.inject(`/c/${token}`)).body).not.toContain('Ny skjerm sendes fra oss')

    const taken = await shop.asha.post(`/messages/${answer.body.id}/take-back`)

    expect(taken.body.draft.promises).toMatchObject([
      { what: 'Ny skjerm sendes fra oss', due: { date: '2026-03-24', time: '12:00', zone: 'Europe/Oslo' } },
    ])
    const { data } = (await shop.asha.get('/promises?state=all&page[size]=100')).body
    expect(data.some((row: { conversation_id: string }) => row.conversation_id === conversationId)).toBe(false)
    expect((await shop.facts('promises.unsent')).at(-1)!.about).toMatchObject({ conversation_id: conversationId })
    expect((await shop.app.inject(`/c/${token}`)).body).not.toContain('Ny skjerm sendes fra oss')
  })
})

describe('keeping it', () => {
  test('evidence before the due keeps it, dated when it was done and when it was written down', async () => {
    const { id } = await given()
    shop.clock.moveTo(new Date('2026-03-23T12:00:00Z'))
    const kept = await shop.asha.post(`/promises/${id}/keep`, { evidence: 'Sporing 20391', at: '2026-03-23T11:30:00Z' })
    expect(kept.body).toMatchObject({ state: 'kept', evidence: 'Sporing 20391', settled_at: '2026-03-23T11:30:00.000Z' })
    const fact = (await shop.facts('promises.kept')).at(-1)!
    expect([fact.at.toISOString(), fact.recorded_at >= new Date('2026-03-23T12:00:00Z')]).toEqual([
      '2026-03-23T11:30:00.000Z',
      true,
    ])
    expect((await shop.asha.post(`/promises/${id}/keep`, { evidence: 'again' })).body.code).toBe('promises.already-settled')
    shop.clock.moveTo(MONDAY)
  })

  test('evidence from the future, or from before our word, is none', async () => {
    const { id } = await given()
    const keep = (at: string) => shop.asha.post(`/promises/${id}/keep`, { evidence: 'x', at })
    expect((await keep('2026-03-24T09:00:00Z')).body.code).toBe('promises.evidence-in-the-future')
    expect((await keep('2026-03-22T09:00:00Z')).body.code).toBe('promises.evidence-before-promise')
    expect((await shop.asha.post(`/promises/${shop.newId()}/keep`, { evidence: 'x' })).body.code).toBe('promises.not-found')
  })

  test('done a minute late, before the clock came round, is broken at its due and kept late (A20)', async () => {
    const { id } = await given({ due: { date: '2026-03-23', time: '12:00', zone: 'Europe/Oslo' } })
    shop.clock.moveTo(new Date('2026-03-23T11:01:00Z'))
    const late = await shop.asha.post(`/promises/${id}/keep`, { evidence: 'Sendt 12.01' })
    expect(late.body).toMatchObject({ state: 'kept_late', breached_at: '2026-03-23T11:00:00.000Z' })
    await shop.breakOverdue()
    const breaches = (await shop.facts('promises.breached')).filter(({ about }) => about.promise_id === id)
    expect(breaches.map(({ at }) => at.toISOString())).toEqual(['2026-03-23T11:00:00.000Z'])
    shop.clock.moveTo(MONDAY)
  })

  test('the customer may need it no longer, in their own words and before the due', async () => {
    const { id } = await given()
    expect((await shop.asha.post(`/promises/${id}/withdraw`, { customer_words: ' ' })).body.code).toBe(
      'promises.customer-words-missing',
    )
    const withdrawn = await shop.asha.post(`/promises/${id}/withdraw`, { customer_words: 'Trenger den ikke lenger.' })
    expect(withdrawn.body.state).toBe('withdrawn_by_customer')
  })

  test('a colleague can take it over', async () => {
    const { id } = await given({ backup_id: shop.ids.jonas })
    const handed = await shop.asha.post(`/promises/${id}/hand-over`, { owner_id: shop.ids.jonas, backup_id: null })
    expect(handed.body.owner).toEqual({ id: shop.ids.jonas, name: 'Jonas Edvall' })
    expect(handed.body.backup).toBeUndefined()
    expect((await shop.asha.post(`/promises/${id}/hand-over`, { owner_id: shop.ids.per })).body.code).toBe('promises.owner-away')
  })
})

test('given again with the same key, it is one promise', async () => {
  const { conversationId } = await customerWrites(shop)
  const once = () =>
    shop.asha.post(`/conversations/${conversationId}/promises`, promising(), { 'idempotency-key': conversationId })
  expect((await once()).body.id).toBe((await once()).body.id)
})

test('the ledger pages through every promise once, in order of due', async () => {
  for (let hour = 10; hour < 17; hour++) await given({ due: { date: '2026-04-01', time: `${hour}:00`, zone: 'Europe/Oslo' } })
  const { body: all } = await shop.asha.get('/promises?state=open&page[size]=100')
  const seen: string[] = []
  let path: string | undefined = '/promises?state=open&owner=all&page[size]=3'
  while (path) {
    const { body } = (await shop.asha.get(path)) as { body: { data: { id: string }[]; links: { next?: string } } }
    seen.push(...body.data.map(({ id }) => id))
    path = body.links.next?.replace('/api/v1', '')
  }
  expect(seen).toEqual(all.data.map(({ id }: { id: string }) => id))
  expect(all.counts.open).toBe(seen.length)
  expect((await shop.asha.get('/promises?owner=nobody')).body.code).toBe('kernel.invalid-input')
})

test('what is at risk by the rule is what the ledger lists as at risk', async () => {
  for (const at of ['2026-03-23T08:30:00Z', '2026-03-24T05:00:00Z', '2026-03-24T10:30:00Z', '2026-03-26T09:00:00Z']) {
    shop.clock.moveTo(new Date(at))
    const { body: open } = await shop.asha.get('/promises?state=open&page[size]=100')
    const { body: risky } = await shop.asha.get('/promises?state=at_risk&page[size]=100')
    const byRule = open.data.filter(({ is_at_risk }: { is_at_risk: boolean }) => is_at_risk).map(({ id }: { id: string }) => id)
    expect(risky.data.map(({ id }: { id: string }) => id)).toEqual(byRule)
    expect(open.counts.at_risk).toBe(byRule.length)
  }
  shop.clock.moveTo(MONDAY)
})

describe('breaking it', () => {
  test('many processes at once break each promise once', async () => {
    await shop.breakOverdue()
    const { conversationId } = await customerWrites(shop)
    const promises = Array.from({ length: 20 }, (_, n) =>
      promising({ what: `thing ${n}`, due: { date: '2026-03-23', time: '15:00', zone: 'Europe/Oslo' } }),
    )
    await shop.asha.post(`/conversations/${conversationId}/phone-notes`, { text: 'Tjue ting.', direction: 'out', promises })
    shop.clock.moveTo(new Date('2026-03-23T14:04:00Z'))

    const runs = await Promise.all(Array.from({ length: 8 }, () => shop.breakOverdue()))

    const counts = runs.map((run) => (run.ok ? run.value.breachedCount : -1))
    expect(counts.reduce((sum, count) => sum + count)).toBe(20)
    const breaches = (await shop.facts('promises.breached')).filter(({ about }) => about.conversation_id === conversationId)
    expect(new Set(breaches.map(({ about }) => about.promise_id)).size).toBe(20)
    expect(breaches.length).toBe(20)
    expect(
      breaches.every(({ at, actor_kind }) => at.toISOString() === '2026-03-23T14:00:00.000Z' && actor_kind === 'system'),
    ).toBe(true)
    shop.clock.moveTo(MONDAY)
  })

  test('two watches wake at the due by themselves, once it has been given or the clock is moved', async () => {
    await shop.watch()
    await shop.watch()
    const { id } = await given({ due: { date: '2026-03-27', time: '10:00', zone: 'Europe/Oslo' } })
    shop.clock.moveTo(new Date('2026-03-27T08:59:59.700Z'))
    const broken = await until(async () => {
      const found = await promise(id)
      return found.state === 'breached' && found
    }, 'the promise broke at its due')
    expect(broken.breached_at).toBe('2026-03-27T09:00:00.000Z')
    const breaches = (await shop.facts('promises.breached')).filter(({ about }) => about.promise_id === id)
    expect(breaches.length).toBe(1)
    expect(breaches[0]!.recorded_at.getTime() - breaches[0]!.at.getTime()).toBeLessThan(1_000)

    const kept = await shop.asha.post(`/promises/${id}/keep`, { evidence: 'Sendt likevel', at: '2026-03-27T08:00:00Z' })
    expect(kept.body).toMatchObject({ state: 'kept_late', breached_at: '2026-03-27T09:00:00.000Z' })
  })
})
