import { afterAll, beforeAll, expect, test } from 'vitest'
import { rows, sql } from '#kernel/db'
import { openHouse, type House } from './house.ts'

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house?.shut())

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const facts = async (type: string) =>
  rows<{ about: Record<string, unknown> }>(house.db, sql`select about from facts where type = ${type} order by seq`)

test('a sign-in link lets its person in, once, and the cookie is closed to scripts and other sites', async () => {
  const token = await house.linkFor(house.ashaId)
  const asha = house.visitor()

  const came = await asha.post('/session', { token })

  expect(came.status).toBe(200)
  expect(came.body).toMatchObject({
    agent: { name: 'Asha Rao', address: 'asha@fjord.example' },
    workspace: { name: 'Fjord & Ull', zone: 'Europe/Oslo' },
  })
  expect(came.body.may).toContain('people.merge-customers')
  expect(came.body.may).not.toContain('people.invite-agent')
  expect(String(came.headers['set-cookie'])).toMatch(/HttpOnly; Secure; SameSite=Lax/)
  expect((await asha.get('/session')).body.agent.id).toBe(house.ashaId)
  expect(await house.visitor().post('/session', { token })).toMatchObject({ status: 401, body: { code: 'people.link-used' } })
})

test('of two browsers opening one link at once, one comes in', async () => {
  const token = await house.linkFor(house.ashaId)

  const answers = await Promise.all([1, 2, 3].map(() => house.visitor().post('/session', { token })))

  expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401])
})

test('a link is over when its time is, and an invented one is unknown', async () => {
  const token = await house.linkFor(house.ashaId, 30)
  house.passes(31 * MINUTE_MS)

  expect(await house.visitor().post('/session', { token })).toMatchObject({ status: 401, body: { code: 'people.link-over' } })
  expect(await house.visitor().post('/session', { token: 'guess' })).toMatchObject({
    status: 401,
    body: { code: 'people.link-unknown' },
  })
})

test('who is not signed in is told so everywhere', async () => {
  const stranger = house.visitor()

  for (const path of [
    '/session',
    '/agents',
    '/customers',
    '/sessions',
    '/tokens',
    '/organisations',
    '/calendars',
    '/holiday-countries',
  ])
    expect(await stranger.get(path)).toMatchObject({ status: 401, body: { code: 'people.not-signed-in' } })
  expect(await stranger.delete('/session')).toMatchObject({ status: 401, body: { code: 'people.not-signed-in' } })
})

test('a password is set after coming by link, then opens, and ends every other session', async () => {
  const asha = await house.signedIn(house.ashaId)
  const elsewhere = await house.signedIn(house.ashaId, 'Library computer')

  expect(await asha.put('/session/password', { password: 'short' })).toMatchObject({
    status: 422,
    body: { code: 'people.password-too-short', min: 12 },
  })
  expect(await asha.put('/session/password', { password: 'aaaaaaaaaaaaaa' })).toMatchObject({
    status: 422,
    body: { code: 'people.password-guessable' },
  })
  expect((await asha.put('/session/password', { password: 'grønn ull og regn' })).status).toBe(204)

  expect((await asha.get('/session')).status).toBe(200)
  expect((await elsewhere.get('/session')).status).toBe(401)
  const again = house.visitor()
  expect((await again.post('/session', { address: 'ASHA@fjord.example ', password: 'grønn ull og regn' })).status).toBe(200)
  expect(await again.put('/session/password', { password: 'another long one', current: 'wrong wrong wrong' })).toMatchObject({
    status: 422,
    body: { code: 'people.current-password-wrong' },
  })
  expect((await again.put('/session/password', { password: 'another long one', current: 'grønn ull og regn' })).status).toBe(204)
})

test('a wrong password and an unknown address get the same answer', async () => {
  const wrong = await house.visitor().post('/session', { address: 'asha@fjord.example', password: 'not this one' })
  const unknown = await house.visitor().post('/session', { address: 'nobody@fjord.example', password: 'not this one' })

  expect(wrong).toMatchObject({ status: 401, body: { code: 'people.wrong-password' } })
  expect(unknown.body).toEqual(wrong.body)
})

test('guessing stops after ten wrong passwords, also when all come at once, and coming in clears the slate', async () => {
  house.passes(16 * MINUTE_MS)
  const guess = () => house.visitor().post('/session', { address: 'asha@fjord.example', password: 'guess guess guess' })

  const answers = await Promise.all(Array.from({ length: 14 }, guess))

  expect(answers.filter(({ status }) => status === 401)).toHaveLength(10)
  const stopped = answers.find(({ status }) => status === 429)
  expect(stopped?.body).toMatchObject({ code: 'people.too-many-attempts' })
  expect(Number(stopped?.headers['retry-after'])).toBeGreaterThan(800)
  const right = { address: 'asha@fjord.example', password: 'another long one' }
  expect((await house.visitor().post('/session', right)).status).toBe(429)
  house.passes(16 * MINUTE_MS)
  expect((await house.visitor().post('/session', right)).status).toBe(200)
  expect((await guess()).status).toBe(401)
})

test('asking for a link never says whether the address is known; only the person gets a mail', async () => {
  house.mails.length = 0

  const known = await house.visitor().post('/session/link', { address: 'ingrid@fjord.example' })
  const unknown = await house.visitor().post('/session/link', { address: 'nobody@elsewhere.example' })

  expect([known.status, unknown.status, known.body, unknown.body]).toEqual([202, 202, {}, {}])
  await expect.poll(() => house.mails.length).toBe(1)
  expect(house.mails[0]).toMatchObject({ to: 'ingrid@fjord.example', subject: 'Logg inn på Fjord & Ull' })
  const token = /#token=(\S+)/.exec(house.mails[0]!.text)![1]!
  expect((await house.visitor().post('/session', { token })).status).toBe(200)
})

test('nobody can fill a mailbox with sign-in links', async () => {
  const ask = () => house.visitor().post('/session/link', { address: 'flooded@fjord.example' })

  const answers = [await ask(), await ask(), await ask(), await ask()]

  expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 429])
})

test('sessions can be listed and revoked, and a revoked one is out at once', async () => {
  const asha = await house.signedIn(house.ashaId, 'Her desk')
  const phone = await house.signedIn(house.ashaId, 'Her phone')
  expect((await phone.get('/session')).status).toBe(200)
  const listed = (await asha.get('/sessions')).body.data as { id: string; device: string; is_current: boolean }[]
  const theirs = listed.find(({ device }) => device === 'Her phone')!
  expect(listed.filter(({ is_current }) => is_current).map(({ device }) => device)).toEqual(['Her desk'])

  expect((await asha.delete(`/sessions/${theirs.id}`)).status).toBe(204)

  expect((await phone.get('/session')).status).toBe(401)
  expect((await facts('people.session-revoked')).at(-1)?.about).toEqual({ agent_id: house.ashaId, session_id: theirs.id })
  expect(await asha.delete(`/sessions/${theirs.id}`)).toMatchObject({ status: 404, body: { code: 'people.session-not-found' } })
  const ingrid = await house.signedIn(house.ingridId)
  const mine = listed.find(({ is_current }) => is_current)!
  expect((await ingrid.delete(`/sessions/${mine.id}`)).status).toBe(404)
  expect((await asha.delete('/session')).status).toBe(204)
  expect(asha.cookie()).toBeUndefined()
})

test('a session lasts two weeks from its last use, and no longer', async () => {
  const asha = await house.signedIn(house.ashaId)

  house.passes(13 * DAY_MS)
  expect((await asha.get('/session')).status).toBe(200)
  house.passes(13 * DAY_MS)
  expect((await asha.get('/session')).status).toBe(200)
  house.passes(14 * DAY_MS + MINUTE_MS)
  expect((await asha.get('/session')).status).toBe(401)
})

test('a program does what its agent may, until its token is revoked; it makes no tokens of its own', async () => {
  const asha = await house.signedIn(house.ashaId)
  const made = await asha.post('/tokens', { name: 'Stock robot' }, { 'idempotency-key': 'stock-robot-1' })
  const bearer = { authorization: `Bearer ${made.body.token}` }
  const program = house.visitor('robot')

  expect(made.status).toBe(201)
  expect(made.body.token).toMatch(/^mg_[\w-]{43}$/)
  expect(made.body.ends).toBe(made.body.token.slice(-4))
  expect((await program.get('/agents', bearer)).status).toBe(200)
  expect(await program.post('/tokens', { name: 'Child' }, bearer)).toMatchObject({
    status: 403,
    body: { code: 'people.needs-session' },
  })
  expect((await asha.get('/tokens')).body.data).toMatchObject([{ name: 'Stock robot', ends: made.body.ends }])
  expect((await asha.delete(`/tokens/${made.body.id}`)).status).toBe(204)
  expect((await program.get('/agents', bearer)).status).toBe(401)
  expect((await asha.delete(`/tokens/${made.body.id}`)).body.code).toBe('people.token-not-found')
})

test('a cookie shown as a token opens nothing', async () => {
  const asha = await house.signedIn(house.ashaId)
  await asha.get('/session')
  const secret = asha.cookie()!.split('=')[1]!

  expect((await house.visitor().get('/session', { authorization: `Bearer ${secret}` })).status).toBe(401)
})

test('no secret is left in the facts, the kept answers or the tables', async () => {
  const asha = await house.signedIn(house.ashaId)
  const token = (await asha.post('/tokens', { name: 'Search me' }, { 'idempotency-key': 'k-1' })).body.token as string
  const ingrid = await house.signedIn(house.ingridId)
  const invited = await ingrid.post(
    '/agents',
    { name: 'Liv', address: 'liv@fjord.example', roles: ['lead'] },
    { 'idempotency-key': 'k-2' },
  )
  const linkToken = String(invited.body.sign_in_url).split('#token=')[1]!

  const [everything] = await rows<{ text: string }>(
    house.db,
    sql`select concat((select json_agg(f) from facts f)::text, (select json_agg(k) from idempotency_keys k)::text,
        (select json_agg(t) from tokens t)::text, (select json_agg(s) from sessions s)::text, (select json_agg(l) from sign_in_links l)::text) as text`,
  )

  expect(linkToken).toHaveLength(43)
  for (const secret of [token, asha.cookie()!.split('=')[1]!, linkToken]) expect(everything!.text).not.toContain(secret)
})
