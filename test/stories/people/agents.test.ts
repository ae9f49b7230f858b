import { afterAll, beforeAll, expect, test } from 'vitest'
import { rows, sql } from '#kernel/db'
import { openHouse, type House } from './house.ts'
import { editAnAgent } from '../../../src/modules/people/actions/edit-agent.ts'
import { AGENT_STATES } from '../../../src/modules/people/core/agent.ts'
import { EVERY_AGENT } from '../../../src/modules/people/core/roles.ts'

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house?.shut())

test('an administrator invites a colleague, who gets a mail and comes in by it', async () => {
  const ingrid = await house.signedIn(house.ingridId)

  const invited = await ingrid.post('/agents', {
    name: 'Søren Holm',
    address: 'Soren@fjord.example',
    roles: ['lead', 'lead'],
    language: 'da',
  })

  expect(invited).toMatchObject({
    status: 201,
    body: { state: 'invited', roles: ['lead'], zone: 'Europe/Oslo', address: 'soren@fjord.example' },
  })
  expect(house.mails.at(-1)).toMatchObject({ to: 'soren@fjord.example', subject: 'Du er inviteret til Fjord & Ull' })
  const token = String(invited.body.sign_in_url).split('#token=')[1]
  const soren = house.visitor()
  expect((await soren.post('/session', { token })).body.agent.state).toBe('active')
  const again = await ingrid.post('/agents', { name: 'Søren H.', address: 'SOREN@fjord.example', roles: ['lead'] })
  expect(again).toMatchObject({ status: 409, body: { code: 'people.address-taken' } })
})

test('an invitation sent twice with one key invites once and shows its link once', async () => {
  const ingrid = await house.signedIn(house.ingridId)
  const invite = () =>
    ingrid.post(
      '/agents',
      { name: 'Mei-Lin', address: 'mei@fjord.example', roles: ['front_line'] },
      { 'idempotency-key': 'invite-mei' },
    )

  const [first, second] = [await invite(), await invite()]

  expect(first.body.sign_in_url).toMatch(/sign-in#token=/)
  expect(second.body.sign_in_url).toBeUndefined()
  expect(second.body.id).toBe(first.body.id)
})

test('front line may neither invite, give roles, nor make links for others', async () => {
  const asha = await house.signedIn(house.ashaId)

  const answers = [
    await asha.post('/agents', { name: 'A friend', address: 'friend@fjord.example', roles: ['administrator'] }),
    await asha.patch(`/agents/${house.ashaId}`, { roles: ['administrator'] }),
    await asha.patch(`/agents/${house.ingridId}`, { name: 'Somebody else' }),
    await asha.post(`/agents/${house.ingridId}/sign-in-link`),
    await asha.post('/calendars', { name: 'Mine', zone: 'Europe/Oslo', weekly: { mon: [['09:00', '17:00']] } }),
  ]

  for (const answer of answers) expect(answer).toMatchObject({ status: 403, body: { code: 'kernel.not-allowed' } })
})

test('everybody may change how they themselves appear, but not over an edit they have not seen', async () => {
  const asha = await house.signedIn(house.ashaId)
  const before = (await asha.get('/session')).body.agent

  const edited = await asha.patch(
    `/agents/${house.ashaId}`,
    { signature: 'Asha, Fjord & Ull', language: 'sv' },
    { 'if-match': `"${before.etag}"` },
  )
  const late = await asha.patch(`/agents/${house.ashaId}`, { signature: 'Old' }, { 'if-match': `"${before.etag}"` })

  expect(edited).toMatchObject({ status: 200, body: { signature: 'Asha, Fjord & Ull', language: 'sv' } })
  expect(late).toMatchObject({ status: 412, body: { code: 'kernel.edited-meanwhile', etag: edited.body.etag } })
  expect(await asha.patch(`/agents/${house.ashaId}`, { zone: 'Middle/Earth' })).toMatchObject({
    status: 422,
    body: { code: 'people.unknown-zone' },
  })
})

test('a disabled colleague is out at once, on every browser and program, and back when enabled', async () => {
  const ingrid = await house.signedIn(house.ingridId)
  const asha = await house.signedIn(house.ashaId)
  const token = (await asha.post('/tokens', { name: 'Robot' })).body.token
  const program = () => house.visitor().get('/agents', { authorization: `Bearer ${token}` })
  const unusedLink = await house.linkFor(house.ashaId)
  expect((await program()).status).toBe(200)

  expect((await ingrid.patch(`/agents/${house.ashaId}`, { state: 'disabled' })).body.state).toBe('disabled')

  expect((await asha.get('/session')).status).toBe(401)
  expect((await program()).status).toBe(401)
  expect((await house.visitor().post('/session', { token: unusedLink })).status).toBe(401)
  expect(await ingrid.post(`/agents/${house.ashaId}/sign-in-link`)).toMatchObject({
    status: 409,
    body: { code: 'people.agent-is-disabled' },
  })
  expect((await ingrid.patch(`/agents/${house.ashaId}`, { state: 'active' })).body.state).toBe('active')
  expect((await ingrid.post(`/agents/${house.ashaId}/sign-in-link`)).body.url).toMatch(
    /^https:\/\/help\.fjord\.example\/sign-in#token=/,
  )
})

test('somebody disabled before they ever came is invited again, not active, when enabled', async () => {
  const ingrid = await house.signedIn(house.ingridId)
  const { id } = (await ingrid.post('/agents', { name: 'Jonas', address: 'jonas@fjord.example', roles: ['front_line'] })).body

  await ingrid.patch(`/agents/${id}`, { state: 'disabled' })

  expect((await ingrid.patch(`/agents/${id}`, { state: 'active' })).body.state).toBe('invited')
})

test('the last administrator stays one; of two who remove each other at once, one remains', async () => {
  const ingrid = await house.signedIn(house.ingridId)
  expect(await ingrid.patch(`/agents/${house.ingridId}`, { state: 'disabled' })).toMatchObject({
    status: 409,
    body: { code: 'people.last-administrator' },
  })
  expect(await ingrid.patch(`/agents/${house.ingridId}`, { roles: ['lead'] })).toMatchObject({
    status: 409,
    body: { code: 'people.last-administrator' },
  })
  await ingrid.patch(`/agents/${house.ashaId}`, { roles: ['administrator'] })
  const removes = (by: string, whom: string) =>
    editAnAgent.run(
      { db: house.db, actor: { kind: 'agent', id: by, roles: ['administrator'] }, now: house.clock.now(), newId: house.newId },
      { id: whom, roles: ['front_line'] },
    )

  const outcomes = await Promise.all([removes(house.ingridId, house.ashaId), removes(house.ashaId, house.ingridId)])

  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'people.last-administrator' } })
})

test('the states and roles in code are those the database knows', async () => {
  const checks = await rows<{ text: string }>(
    house.db,
    sql`select pg_get_constraintdef(oid) as text from pg_constraint where conrelid = 'agents'::regclass and contype = 'c'`,
  )
  const wordsOf = (column: string) =>
    checks
      .filter(({ text }) => text.includes(column))
      .flatMap(({ text }) => [...text.matchAll(/'([a-z_]+)'::text/g)].map(([, word]) => word))

  expect(new Set(wordsOf('(state = ANY'))).toEqual(new Set(AGENT_STATES))
  expect(new Set(wordsOf('roles <@'))).toEqual(new Set(EVERY_AGENT))
})
