import { afterAll, beforeAll, expect, test } from 'vitest'
import { rows, sql } from '#kernel/db'
import { findCustomerByPageToken, findOrMakeCustomer, sameCustomerIds } from '#modules/people'
import { openHouse, type House } from './house.ts'

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house?.shut())

const arrives = (value: string, name?: string) =>
  house.db
    .transaction()
    .execute((tx) =>
      findOrMakeCustomer(tx, { kind: 'address', value, name, language: 'nb', now: house.clock.now(), newId: house.newId }),
    )

test('many mails of a new address at once make one customer', async () => {
  const arrivals = await Promise.all(Array.from({ length: 10 }, () => arrives('kari@kunde.example', 'Kari Nordmann')))

  expect(new Set(arrivals.map(({ customerId }) => customerId)).size).toBe(1)
  expect(new Set(arrivals.map(({ identityId }) => identityId)).size).toBe(1)
  expect(arrivals.filter(({ isNew }) => isNew)).toHaveLength(1)
  const [orphans] = await rows<{ count: number }>(
    house.db,
    sql`select count(*) as count from customers c where not exists (select from customer_identities i where i.customer_id = c.id)`,
  )
  expect(orphans!.count).toBe(0)
})

test('a mail whose arrival is rolled back leaves nobody behind, and the next one makes them', async () => {
  const failing = house.db.transaction().execute(async (tx) => {
    await findOrMakeCustomer(tx, { kind: 'address', value: 'ola@kunde.example', now: house.clock.now(), newId: house.newId })
    throw new Error('the disk is full')
  })

  await expect(failing).rejects.toThrow('the disk is full')
  expect(await arrives('ola@kunde.example')).toMatchObject({ isNew: true })
})

test('two customers become one and two again, and nothing has moved', async () => {
  const asha = await house.signedIn(house.ashaId)
  const [one, other, third] = [
    await arrives('a@merge.example', 'Anna A'),
    await arrives('b@merge.example', 'Anna B'),
    await arrives('c@merge.example', 'Anna C'),
  ]
  const look = async () =>
    Promise.all(
      [one, other, third].map(async ({ customerId }) => ({ ...(await asha.get(`/customers/${customerId}`)).body, etag: '' })),
    )
  const before = await look()

  const merged = await asha.post(`/customers/${one.customerId}/merge`, { into_id: other.customerId })
  const chained = await asha.post(`/customers/${other.customerId}/merge`, { into_id: third.customerId })

  expect(merged.body).toMatchObject({
    id: other.customerId,
    identities: [{ value: 'a@merge.example' }, { value: 'b@merge.example' }],
  })
  expect(chained.body.identities).toHaveLength(3)
  expect(chained.body.merges.map((merge: { customer: { name: string } }) => merge.customer.name).sort()).toEqual([
    'Anna A',
    'Anna B',
  ])
  expect((await asha.get(`/customers/${one.customerId}`)).body.id).toBe(third.customerId)
  expect(await arrives('a@merge.example')).toMatchObject({ customerId: third.customerId, isNew: false })
  expect((await house.db.transaction().execute((tx) => sameCustomerIds(tx, one.customerId))).length).toBe(3)
  expect(await asha.post(`/customers/${one.customerId}/merge`, { into_id: third.customerId })).toMatchObject({
    status: 409,
    body: { code: 'people.already-one-customer' },
  })
  const mergeOf = (name: string) =>
    chained.body.merges.find((merge: { customer: { name: string } }) => merge.customer.name === name).id
  expect((await asha.post(`/customer-merges/${mergeOf('Anna A')}/undo`)).body.id).toBe(one.customerId)
  expect((await asha.get(`/customers/${third.customerId}`)).body.identities).toHaveLength(2)
  expect(await asha.post(`/customer-merges/${mergeOf('Anna A')}/undo`)).toMatchObject({
    status: 409,
    body: { code: 'people.merge-undone-already' },
  })
  await asha.post(`/customer-merges/${mergeOf('Anna B')}/undo`)
  expect(await look()).toEqual(before)
})

test('an address belongs to one customer; somebody else’s is refused with their id, so that the two can be merged', async () => {
  const asha = await house.signedIn(house.ashaId)
  const [one, other] = [await arrives('per@own.example'), await arrives('pal@own.example')]
  const add = (value: string, kind = 'address') => asha.post(`/customers/${one.customerId}/identities`, { kind, value })

  expect(await add(' PAL@own.example')).toMatchObject({
    status: 409,
    body: { code: 'people.identity-taken', customer_id: other.customerId },
  })
  const added = await add('+47 22 33 44 55', 'phone')
  expect(added).toMatchObject({
    status: 201,
    body: { identities: [{ value: 'per@own.example' }, { kind: 'phone', value: '+4722334455' }] },
  })
  expect((await add('0047 22334455', 'phone')).status).toBe(201)
  expect(await add('by pigeon', 'phone')).toMatchObject({ status: 422, body: { code: 'people.not-a-phone-number' } })
  expect(await add('by pigeon')).toMatchObject({ status: 422, body: { code: 'people.not-an-address' } })
  expect((await asha.delete(`/customers/${one.customerId}/identities/${added.body.identities[1].id}`)).status).toBe(204)
  expect((await asha.get(`/customers/${one.customerId}`)).body.identities).toHaveLength(1)
})

test('what we know of a customer is edited with its source, and not over an edit unseen', async () => {
  const asha = await house.signedIn(house.ashaId)
  const { customerId } = await arrives('eva@edit.example', 'Eva')
  const organisation = (await asha.post('/organisations', { name: 'Edit AB' })).body
  const { etag } = (await asha.get(`/customers/${customerId}`)).body

  const edited = await asha.patch(
    `/customers/${customerId}`,
    { name: 'Eva Ek', zone: 'Asia/Tokyo', organisation_id: organisation.id },
    { 'if-match': etag },
  )
  const late = await asha.patch(`/customers/${customerId}`, { name: 'Eve' }, { 'if-match': etag })

  expect(edited).toMatchObject({
    status: 200,
    body: { name: 'Eva Ek', zone: 'Asia/Tokyo', zone_basis: 'profile', organisation: { name: 'Edit AB' }, language: 'nb' },
  })
  expect(late.status).toBe(412)
  const cleared = await asha.patch(`/customers/${customerId}`, { zone: null, organisation_id: null })
  expect([cleared.body.zone, cleared.body.zone_basis, cleared.body.organisation]).toEqual([undefined, undefined, undefined])
  expect(
    (await asha.patch(`/organisations/${organisation.id}`, { name: 'Edit Group AB' }, { 'if-match': organisation.etag })).body
      .name,
  ).toBe('Edit Group AB')
  expect((await asha.get('/organisations?query=group')).body.data).toHaveLength(1)
})

test('the customer’s page keeps its link until it is revoked, through merging too', async () => {
  const asha = await house.signedIn(house.ashaId)
  const [one, other] = [await arrives('p1@page.example'), await arrives('p2@page.example')]
  const whose = (url: string) => house.db.transaction().execute((tx) => findCustomerByPageToken(tx, url.split('/c/')[1]!))

  const first = (await asha.post(`/customers/${one.customerId}/page-link`)).body.url as string
  expect((await asha.post(`/customers/${one.customerId}/page-link`)).body.url).toBe(first)
  expect(await whose(first)).toBe(one.customerId)
  await asha.post(`/customers/${one.customerId}/merge`, { into_id: other.customerId })
  expect(await whose(first)).toBe(other.customerId)
  expect((await asha.get(`/customers/${other.customerId}`)).body.page_url).toBe(first)
  expect((await asha.delete(`/customers/${other.customerId}/page-link`)).status).toBe(204)
  expect(await whose(first)).toBeUndefined()
  expect((await asha.post(`/customers/${other.customerId}/page-link`)).body.url).not.toBe(first)
})

test('customers are listed in order of name, page by page, and found by any part of name or address', async () => {
  const asha = await house.signedIn(house.ashaId)
  for (const n of [3, 1, 2]) await arrives(`list${n}@many.example`, `Zzz ${n}`)

  const first = await asha.get('/customers?query=many.example&page[size]=2')
  const second = await asha.get(String(first.body.links.next).replace('/api/v1', ''))

  expect(first.body.data.map(({ name }: { name: string }) => name)).toEqual(['Zzz 1', 'Zzz 2'])
  expect([first.body.meta.has_more, second.body.meta.has_more]).toEqual([true, false])
  expect(second.body.data.map(({ name }: { name: string }) => name)).toEqual(['Zzz 3'])
  expect((await asha.get('/customers?query=%25')).body.data).toEqual([])
  expect((await asha.get('/customers?page[size]=1000')).status).toBe(422)
})

test('a word that more than a thousand customers share is found too, in order, and in who they were', async () => {
  const asha = await house.signedIn(house.ashaId)
  await sql`insert into customers (id, name, since) select gen_random_uuid(), 'Crowd ' || to_char(n, 'FM0000'), ${house.clock.now()}
            from generate_series(1, 1200) n`.execute(house.db)
  const [someone, aardvark] = [
    await arrives('x@crowd.example', 'Crowd 9999'),
    await arrives('aardvark@kunde.example', 'Aardvark'),
  ]
  await asha.post(`/customers/${someone.customerId}/merge`, { into_id: aardvark.customerId })

  const first = (await asha.get('/customers?query=crowd&page[size]=2')).body

  expect(first.data.map(({ name }: { name: string }) => name)).toEqual(['Aardvark', 'Crowd 0001'])
  expect(first.meta.has_more).toBe(true)
})

test('an unknown customer is missing, not an error', async () => {
  const asha = await house.signedIn(house.ashaId)
  const nobody = house.newId()

  const answers = [
    await asha.get(`/customers/${nobody}`),
    await asha.patch(`/customers/${nobody}`, { name: 'X' }),
    await asha.post(`/customers/${nobody}/page-link`),
    await asha.post(`/customers/${nobody}/merge`, { into_id: nobody }),
  ]

  for (const answer of answers) expect(answer).toMatchObject({ status: 404, body: { code: 'people.customer-not-found' } })
})
