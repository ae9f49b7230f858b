import type { FastifyInstance } from 'fastify'
import { differences } from './answers.ts'

// A story looks into an answer as a program does that has none of our types.
// oxlint-disable-next-line typescript/no-explicit-any
export type Answer = { status: number; body: any; text: string; headers: Record<string, string> }
type Headers = Record<string, string>

/** Somebody at a browser: every good answer they get is held against what the API says of itself. */
export function browserOf(app: FastifyInstance, standing: Headers = {}) {
  let cookie: string | undefined
  return async (method: string, path: string, payload?: object | Buffer | string, headers: Headers = {}): Promise<Answer> => {
    const url = `/api/v1${path}`
    const given = await app.inject({
      method: method as 'GET',
      url,
      headers: { 'user-agent': 'Firefox on Linux', ...(cookie ? { cookie } : {}), ...standing, ...headers },
      ...(payload === undefined ? {} : { payload }),
    })
    const set = given.cookies.find(({ name }) => name === 'makegood_session' || name === '__Host-makegood_session')
    if (set) cookie = `${set.name}=${set.value}`
    const isJson = String(given.headers['content-type'] ?? '').includes('json')
    const body = isJson && given.body ? given.json() : undefined
    const wrong = given.statusCode < 300 ? differences(method, url, given.statusCode, body) : []
    if (wrong.length > 0) throw new Error(`The answer is not what the API says: ${wrong.join('; ')}`)
    return { status: given.statusCode, body, text: given.body, headers: given.headers as Headers }
  }
}

type Conversation = { conversationId: string }
type Words = { to?: string[]; cc?: string[]; [more: string]: unknown }

/** A colleague with the verbs of their day; by token, since a session would end in a story that lasts for weeks. */
export async function agentAt(app: FastifyInstance, { id, name }: { id: string; name: string }, signInToken: string) {
  const browser = browserOf(app)
  await browser('POST', '/session', { token: signInToken })
  const { status, body } = await browser('POST', '/tokens', { name: 'story' })
  if (status !== 201) throw new Error(`${name} cannot sign in: ${body.code}`)
  const ask = browserOf(app, { authorization: `Bearer ${body.token}` })
  const get = (path: string) => ask('GET', path)
  const post = (path: string, body: object = {}, headers?: Headers) => ask('POST', path, body, headers)
  const patch = (path: string, body: object, headers?: Headers) => ask('PATCH', path, body, headers)
  const at = ({ conversationId }: Conversation) => `/conversations/${conversationId}`

  return {
    id,
    name,
    ask,
    token: body.token as string,
    get,
    post,
    patch,
    put: (path: string, body: object) => ask('PUT', path, body),
    delete: (path: string) => ask('DELETE', path),
    reads: async (conversation: Conversation) => (await get(at(conversation))).body,
    inbox: async (view = 'all') => (await get(`/inbox?view=${view}`)).body,
    finds: async (query: string) => (await get(`/search?q=${encodeURIComponent(query)}`)).body.data as Hit[],
    /** To whoever the conversation's page proposes, as the composer does. */
    async answers(conversation: Conversation, text: string, words: Words = {}, headers?: Headers): Promise<Answer> {
      const { reply } = (await get(at(conversation))).body
      return post(`${at(conversation)}/replies`, { text, to: reply.to, cc: reply.cc, ...words }, headers)
    },
    drafts: (conversation: Conversation, text: string) => ask('PUT', `${at(conversation)}/draft`, { text }),
    notes: (conversation: Conversation, text: string) => post(`${at(conversation)}/notes`, { text }),
    notesCall: (conversation: Conversation, text: string, more: object = {}) =>
      post(`${at(conversation)}/phone-notes`, { text, direction: 'in', ...more }),
    assigns: (conversation: Conversation, agentId: string | null) => post(`${at(conversation)}/assign`, { agent_id: agentId }),
    closes: (conversation: Conversation) => post(`${at(conversation)}/close`),
    snoozes: (conversation: Conversation, until: Date) => post(`${at(conversation)}/snooze`, { until }),
    takesBack: (messageId: string) => post(`/messages/${messageId}/take-back`),
    rethreads: (messageId: string, conversationId: string | null) =>
      post(`/messages/${messageId}/rethread`, { conversation_id: conversationId }),
    givesPromise: (conversation: Conversation, promise: object) =>
      post(`${at(conversation)}/promises`, { ...PROMISE, ...promise }),
    uploads: (file: { name: string; type: string; content: string }) => ask('POST', '/files', ...formWith(file)),
  }
}

export type Agent = Awaited<ReturnType<typeof agentAt>>
type Hit = { conversation_id: string; message_id?: string; excerpt: { text: string; hits: { start: number; end: number }[] } }

const PROMISE = { words: 'We send a new lamp tomorrow.', what: 'A new lamp' }

const BOUNDARY = 'a-boundary-of-a-story'
/** A form as a browser sends it (RFC 7578), file name in UTF-8 as browsers do. */
const formWith = ({ name, type, content }: { name: string; type: string; content: string }): [Buffer, Headers] => [
  Buffer.from(
    [
      `--${BOUNDARY}`,
      `Content-Disposition: form-data; name="file"; filename="${name.replaceAll('"', '%22')}"`,
      `Content-Type: ${type}`,
      '',
      content,
      `--${BOUNDARY}--`,
      '',
    ].join('\r\n'),
  ),
  { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
]
