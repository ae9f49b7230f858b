import { expect, test } from 'vitest'
import { API, API_PREFIX } from '../../src/api.ts'
import { world } from '../world.ts'

test('health says that we live, ready what we can do and what holds us up', async () => {
  const { makegood, asha, okafor, clock } = await world()
  const ask = async (path: string) => (await makegood.app.inject(path)).json()
  expect(await ask('/health')).toEqual({ status: 'alive' })
  expect(await ask('/ready')).toMatchObject({
    status: 'ready',
    database: 'reachable',
    intake: { waiting: 0 },
    outbox: { queued: 0, overdue_seconds: 0 },
  })

  const parcel = await okafor.writes('Where is it?')
  await asha.answers(parcel, 'Today.')
  expect(await ask('/ready')).toMatchObject({ status: 'ready', outbox: { queued: 1, overdue_seconds: 0 } })
  await clock.passes('10 minutes')
  expect(await ask('/ready')).toMatchObject({ status: 'ready-with-trouble', outbox: { queued: 1, overdue_seconds: 590 } })
})

test('the metrics are what Prometheus reads, and name nobody', async () => {
  const { makegood, asha, okafor } = await world()
  await asha.reads(await okafor.writes('Where is it?'))
  const { body, headers } = await makegood.app.inject('/metrics')
  expect(headers['content-type']).toMatch(/^text\/plain/)
  for (const line of body.split('\n').filter(Boolean))
    expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{[^}]*\})? (-?[\d.e+-]+|NaN|[+-]Inf))$/)
  expect(body).toMatch(/^\w*outbox_queued 0$/m)
  expect(body).toContain('/api/v1/conversations/:id')
  expect(body).not.toMatch(/okafor|asha|shop\.example/i)
})

type Schema = { type?: string; properties?: Record<string, Schema>; required?: string[]; [more: string]: unknown }
type Operation = {
  operationId?: string
  summary: string
  parameters?: { name: string; in: string; required?: boolean; schema: Schema }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: Record<string, { description?: string; content?: Record<string, { schema: Schema }> }>
}
type Description = { openapi: string; info: { title: string }; paths: Record<string, Record<string, Operation>> }

const described = async () => (await (await world()).asha.get('/openapi.json')).body as Description

test('the description of the API is OpenAPI 3.1 and holds every line of the table', async () => {
  const { openapi, info, paths } = await described()
  expect([openapi, info.title]).toEqual(['3.1.0', 'Makegood'])
  const listed = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  const asWritten = Object.keys(API).map((key) => key.replace(/^(\w+) /, `$1 ${API_PREFIX}`).replace(/:(\w+)/g, '{$1}'))
  expect(listed.toSorted()).toEqual(asWritten.toSorted())
})

test('every operation says what it is, names its parameters and its problem, and points at nothing that is not there', async () => {
  const { paths } = await described()
  const operationIds: string[] = []
  for (const [path, methods] of Object.entries(paths))
    for (const [method, operation] of Object.entries(methods)) {
      const where = `${method} ${path}`
      expect(operation.summary, where).not.toBe('')
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const declared = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path')
      expect(
        declared.map(({ name }) => name),
        where,
      ).toEqual(inPath)
      expect(
        declared.every(({ required }) => required),
        where,
      ).toBe(true)
      for (const parameter of operation.parameters ?? []) expect(parameter.schema, `${where} ${parameter.name}`).toBeDefined()
      expect(
        Object.keys(operation.responses).some((status) => /^(2\d\d|default)$/.test(status)),
        where,
      ).toBe(true)
      expect(operation.responses['4XX']?.content ?? operation.responses['4xx']?.content, where).toHaveProperty([
        'application/problem+json',
      ])
      if (operation.operationId) operationIds.push(operation.operationId)
      expect(JSON.stringify(operation), where).not.toContain('"$ref"')
    }
  expect(new Set(operationIds).size).toBe(operationIds.length)
})

test('what a call takes is described in the words it takes them in', async () => {
  const { paths } = await described()
  const body = paths['/api/v1/conversations/{conversationId}/replies']!.post!.requestBody!.content['application/json']!.schema
  expect(Object.keys(body.properties!).sort()).toEqual(
    [
      'answers_message_id',
      'attachment_ids',
      'bcc',
      'cc',
      'html',
      'mailbox_id',
      'promises',
      'seen',
      'send_at',
      'text',
      'to',
    ].sort(),
  )
  expect(body.required!.toSorted()).toEqual(['text', 'to'])
  const names = paths['/api/v1/inbox']!.get!.parameters!.map(({ name }) => name)
  expect(names.toSorted()).toEqual(['page[after]', 'page[size]', 'view'])
})

test('an address that is not ours is a problem, and so is a body that is not JSON', async () => {
  const { makegood, asha } = await world()
  const lost = await makegood.app.inject('/api/v1/nowhere')
  expect([lost.statusCode, lost.json().code, lost.headers['content-type']]).toEqual([
    404,
    'kernel.no-such-address',
    expect.stringContaining('problem+json'),
  ])
  const garbled = await asha.ask('POST', '/conversations', '{"channel":', { 'content-type': 'application/json' })
  expect([garbled.status, garbled.body.code]).toEqual([400, 'kernel.not-json'])
  const foreign = await asha.ask('POST', '/conversations', {}, { origin: 'https://elsewhere.example' })
  expect([foreign.status, foreign.body.code]).toEqual([403, 'kernel.foreign-origin'])
  const invalid = await asha.post('/conversations', { channel: 'pigeon' })
  expect(invalid.body).toMatchObject({
    status: 422,
    code: 'kernel.invalid-input',
    errors: expect.arrayContaining([expect.objectContaining({ pointer: '/channel' })]),
  })
})

test.each(['not-a-uuid', '00000000-0000-0000-0000-00000000000z', '%00', "1'or'1", '99999999999999999999'])(
  '%s is no id, and no fault of ours',
  async (id) => {
    const { asha } = await world()
    for (const path of ['conversations', 'promises', 'customers', 'files', 'messages'].map(
      (name) => `/${name}/${id}${name === 'messages' ? '/html' : ''}`,
    )) {
      const { status } = await asha.get(path)
      expect([path, status >= 400 && status < 500]).toEqual([path, true])
    }
    for (const path of [`/conversations/${id}/close`, `/promises/${id}/keep`, `/messages/${id}/take-back`])
      expect([400, 422], path).toContain((await asha.post(path)).status)
  },
)

test('every page that can be read answers what the table says, to everyone who may read', async () => {
  const { asha, tove, ingrid, birgitta, okafor, inDays } = await world()
  const parcel = await okafor.writes('Where is it?')
  await asha.answers(parcel, 'Today.', { promises: [{ words: 'Today', what: 'Sent', due: inDays(1) }] })
  await asha.notes(parcel, 'He is in a hurry.')
  await asha.post('/organisations', { name: 'Customer & Sons' })
  const { customer, promises } = await asha.reads(parcel)
  await asha.post(`/customers/${customer.id}/page-link`)
  const ids: Record<string, string> = {
    ...{ '/conversations/:id': parcel.conversationId, '/customers/:id': customer.id, '/promises/:promiseId': promises[0].id },
  }
  const asked: Record<string, string> = {
    '/holidays': '?country=NO&year=2026',
    '/search': '?q=where',
    '/customers': '?query=okafor',
  }
  const paths = Object.keys(API).flatMap((key) => {
    const [method, path] = key.split(' ') as [string, string]
    if (method !== 'GET' || path === '/stream' || path === '/test/clock') return []
    if (path.includes(':') && !ids[path]) return []
    return [`${path.replace(/:\w+/, ids[path] ?? '')}${asked[path] ?? ''}`]
  })
  expect(paths.length).toBeGreaterThanOrEqual(18)
  for (const reader of [asha, tove, ingrid, birgitta])
    for (const path of paths) expect([200, 403], `${reader.name} reads ${path}`).toContain((await reader.get(path)).status)
  for (const path of paths) expect([path, (await ingrid.get(path)).status]).toEqual([path, 200])
})
