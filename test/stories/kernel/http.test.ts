import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { z } from 'zod'
import { NOBODY } from '#kernel/action'
import { createServer, onlyFor, SERVED, serveWith } from '#kernel/http'
import { createLog } from '#kernel/log'
import { describeApi } from '#kernel/openapi'
import { asha, emptyShelf, openShelf, putOnShelf, type Shelf, tove } from './bench-of-verbs.ts'

const PUBLIC_URL = 'https://help.shop.example'
const REQUESTS_PER_MINUTE = 40
const Problem = z.object({ code: z.string(), status: z.number() })

let shelf: Shelf
let app: FastifyInstance
beforeAll(async () => {
  shelf = await openShelf()
  app = await opened(1_000)
})
afterAll(async () => {
  await app?.close()
  await shelf?.shut()
})

/** Who asks is whoever the cookie names; a cookie that names nobody we know is nobody. */
async function opened(requestsPerMinute: number): Promise<FastifyInstance> {
  const { db, clock } = shelf
  const people = new Map([
    ['who=asha', asha],
    ['who=tove', tove],
  ])
  const server = await createServer({
    ...{ db, clock, publicUrl: PUBLIC_URL, requestsPerMinute, log: createLog('silent') },
    whoAsks: async ({ headers }) => people.get(headers.cookie ?? '') ?? NOBODY,
  })
  const table = {
    'POST /shelf': { says: 'Puts something on the shelf.', status: 201 },
    'PUT /shelf/:label': { says: 'Names what lies there.' },
    'GET /shelf': {
      says: 'What lies there.',
      asks: z.object({ pageSize: z.number().optional() }),
      answers: z.object({ put_by: z.string() }),
    },
  }
  await describeApi(server, { prefix: '/api/v1', table, problem: Problem })
  const serve = serveWith({ db, clock })
  await server.register(
    async (api) => {
      api.post('/shelf', serve(putOnShelf, { status: 201 }))
      api.put('/shelf/:label', serve(putOnShelf))
      api.get('/shelf', { preHandler: onlyFor(['lead']) }, async () => ({ put_by: 'asha' }))
      api.delete('/shelf', serve(emptyShelf))
      api.get('/broken', async () => Promise.reject(new Error('a secret of ours')))
      api.get('/away', async () => Promise.reject(Object.assign(new Error('gone'), { code: 'ECONNREFUSED' })))
    },
    { prefix: '/api/v1' },
  )
  return server
}

const ask = async (how: InjectOptions, server = app) => {
  const answer = await server.inject(how)
  const isJson = String(answer.headers['content-type']).includes('json')
  return { status: answer.statusCode, headers: answer.headers, body: isJson && answer.body ? answer.json() : answer.body }
}
const posts = (payload: InjectOptions['payload'], headers: Record<string, string> = {}) =>
  ask({ method: 'POST', url: '/api/v1/shelf', headers: { cookie: 'who=asha', ...headers }, payload: payload! })

let labels = 0
const newLabel = () => `lamp ${++labels}`

test.each<[string, Record<string, string>, number]>([
  ['another site', { origin: 'https://evil.example' }, 403],
  ['no site at all, as a sandboxed frame says', { origin: 'null' }, 403],
  ['a browser that says cross-site', { 'sec-fetch-site': 'cross-site' }, 403],
  ['a neighbour under the same domain', { 'sec-fetch-site': 'same-site', origin: 'https://blog.shop.example' }, 403],
  ['our own public address', { origin: PUBLIC_URL, 'sec-fetch-site': 'same-origin' }, 201],
  ['the host it is sent to', { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' }, 201],
  ['a program, which names none', {}, 201],
])('a write from %s', async (_, headers, status) => {
  const answer = await posts({ label: newLabel() }, headers)

  expect(answer.status).toBe(status)
  if (status === 403) expect(answer.body).toMatchObject({ code: 'kernel.foreign-origin', status: 403 })
})

test('a foreign write changes nothing, and reading is nobody’s business to forbid', async () => {
  await posts({ label: 'from afar' }, { origin: 'https://evil.example' })

  expect(await shelf.labels()).not.toContain('from afar')
  expect(
    (await ask({ method: 'GET', url: '/api/v1/shelf', headers: { cookie: 'who=tove', origin: 'https://evil.example' } })).status,
  ).toBe(200)
})

test('what is not JSON is a problem, in the form of problems', async () => {
  const answer = await posts('{"label": ', { 'content-type': 'application/json' })

  expect(answer.status).toBe(400)
  expect(answer.headers['content-type']).toContain('application/problem+json')
  expect(answer.body).toMatchObject({ type: 'about:blank', code: 'kernel.not-json', status: 400 })
})

test('an empty body is an empty input, not a fault', async () => {
  expect((await posts('', { 'content-type': 'application/json' })).body).toMatchObject({
    code: 'kernel.invalid-input',
    errors: [{ pointer: '/label' }],
  })
})

test.each<[string, InjectOptions['payload'], Record<string, string>, number]>([
  ['three megabytes', JSON.stringify({ label: 'x'.repeat(3_000_000) }), { 'content-type': 'application/json' }, 413],
  ['a kind nobody reads', '<label/>', { 'content-type': 'application/xml' }, 415],
])('%s are refused before anybody reads them', async (_, payload, headers, status) => {
  expect(await posts(payload, headers)).toMatchObject({ status, body: { code: 'kernel.bad-request', status } })
})

test('a body that is no object is a problem, not a fault', async () => {
  for (const payload of ['[]', '"lamp"', '7', 'null', 'true', '{"__proto__": {"label": "x"}}'])
    expect([payload, (await posts(payload, { 'content-type': 'application/json' })).status]).toEqual([payload, 422])
})

test('whoever is not signed in is told so; whoever may not, that', async () => {
  const empties = (cookie: string) => ask({ method: 'DELETE', url: '/api/v1/shelf', headers: { cookie } })
  const looks = (cookie: string) => ask({ method: 'GET', url: '/api/v1/shelf', headers: { cookie } })

  for (const asks of [empties, looks]) {
    expect(await asks('')).toMatchObject({ status: 401, body: { code: 'people.not-signed-in' } })
    expect(await asks('who=asha')).toMatchObject({ status: 403, body: { code: 'kernel.not-allowed' } })
  }
  expect((await looks('who=tove')).status).toBe(200)
})

test('a fault of ours tells nobody what is inside; a database that is away asks to come back', async () => {
  const broken = await ask({ method: 'GET', url: '/api/v1/broken' })

  expect(broken).toMatchObject({ status: 500, body: { code: 'kernel.fault' } })
  expect(JSON.stringify(broken.body)).not.toContain('secret')
  expect(await ask({ method: 'GET', url: '/api/v1/away' })).toMatchObject({ status: 503, body: { code: 'kernel.database-away' } })
})

test('a repeated POST with its key says that it was repeated', async () => {
  const label = newLabel()
  const first = await posts({ label }, { 'idempotency-key': 'k1' })
  const again = await posts({ label }, { 'idempotency-key': 'k1' })
  const other = await posts({ label: newLabel() }, { 'idempotency-key': 'k1' })

  expect([first.status, again.status, other.status]).toEqual([201, 201, 409])
  expect(again.body).toEqual(first.body)
  expect([first.headers['idempotency-replayed'], again.headers['idempotency-replayed']]).toEqual([undefined, 'true'])
  expect(other.body.code).toBe('kernel.key-reused')
})

test('the address names what is meant, whatever the body says', async () => {
  const label = newLabel()

  await ask({
    method: 'PUT',
    url: `/api/v1/shelf/${encodeURIComponent(label)}`,
    headers: { cookie: 'who=asha' },
    payload: { label: 'another' },
  })

  expect(await shelf.labels()).toContain(label)
  expect(await shelf.labels()).not.toContain('another')
})

test('every answer carries the headers that keep a page from acting for others', async () => {
  const { headers } = await ask({ method: 'GET', url: '/api/v1/shelf' })
  const policy = String(headers['content-security-policy'])

  expect(policy).toContain("script-src 'self'")
  expect(policy).not.toContain('unsafe')
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'strict-transport-security': expect.stringContaining('max-age'),
  })
})

test('too many requests are told when to come back, and colleagues behind the same address are not held up', async () => {
  const busy = await opened(REQUESTS_PER_MINUTE)
  const looks = (cookie: string) => ask({ method: 'GET', url: '/api/v1/shelf', headers: { cookie } }, busy)
  for (let at = 0; at < REQUESTS_PER_MINUTE; at++) expect((await looks('who=tove')).status).toBe(200)

  const refused = await looks('who=tove')

  expect(refused).toMatchObject({ status: 429, body: { code: 'kernel.too-many-requests', status: 429 } })
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60)
  expect((await looks('who=asha')).status).toBe(403)
  await busy.close()
})

test('a cookie or token made up anew for each request does not buy more of them', async () => {
  const busy = await opened(REQUESTS_PER_MINUTE)
  const statuses = []
  for (let at = 0; at < REQUESTS_PER_MINUTE + 5; at++) {
    const headers = at % 2 === 0 ? { cookie: `who=${at}` } : { authorization: `Bearer ${at}` }
    statuses.push((await ask({ method: 'DELETE', url: '/api/v1/shelf', headers }, busy)).status)
  }

  expect(statuses.slice(-5)).toEqual([429, 429, 429, 429, 429])
  await busy.close()
})

test('a route says which verb it serves', () => {
  expect((serveWith(shelf)(putOnShelf) as { [SERVED]?: { name: string } })[SERVED]?.name).toBe('shelf.put')
})

test('the API describes itself in the very words it understands', () => {
  const { openapi, paths } = app.swagger() as unknown as { openapi: string; paths: Record<string, Record<string, Described>> }
  const { post, get } = paths['/api/v1/shelf']!

  expect(openapi).toBe('3.1.0')
  expect(post).toMatchObject({
    operationId: 'shelf.put',
    summary: 'Puts something on the shelf.',
    description: expect.stringContaining('front_line'),
  })
  expect(post!.requestBody!.content['application/json'].schema).toMatchObject({
    properties: {
      label: { type: 'string', minLength: 1 },
      then: { enum: ['keep', 'refuse', 'break'] },
      put_by: { format: 'uuid' },
    },
    required: ['label'],
  })
  expect(Object.keys(post!.responses)).toEqual(['201', '4XX'])
  expect(get!.parameters).toMatchObject([{ in: 'query', name: 'page[size]' }])
  expect(paths['/api/v1/shelf/{label}']!.put!.requestBody!.content['application/json'].schema.properties).not.toHaveProperty(
    'label',
  )
  expect(paths).not.toHaveProperty('/api/v1/broken.get.operationId')
})

type Described = {
  requestBody?: { content: { 'application/json': { schema: { properties: object } } } }
  responses: object
  parameters?: object[]
}
