import { GaveUp, eventually, type Program } from './program.ts'

/** What our questions are answered with, in one shape: each answer has those fields that its question is about. */
export type Answered = {
  id: string
  code: string
  state: string
  token: string
  data: Record<string, unknown>[]
  timeline: Record<string, unknown>[]
  reply: { to: string[] }
}
export type Answer = { status: number; body: Answered }
/** Asks the program's API as one agent, with a token. A program that is away makes it throw. */
export type Api = (method: string, path: string, body?: object, options?: { key?: string }) => Promise<Answer>

export type ApiOfAgent = Api & { token: string }

const REQUEST_LIMIT_MS = 20_000
const LINK_LIMIT_MS = 20_000
const SECOND_MS = 1_000

/** Signs in with the first link that the program printed, and makes a token that outlives its restarts. */
export async function signIn(program: Program): Promise<ApiOfAgent> {
  const link = await eventually('a sign-in link is printed', LINK_LIMIT_MS, async () => program.links()[0])
  const signedIn = await send(program.url, 'POST', '/session', { body: { token: link.split('#token=')[1] } })
  if (signedIn.status !== 200) throw new GaveUp(`the printed link does not sign in: ${signedIn.status}`)
  const cookie = signedIn.cookie
  const made = await send(program.url, 'POST', '/tokens', { body: { name: 'fault tests' }, headers: { cookie } })
  return apiWith(program.url, String(made.body.token))
}

/** The same agent on another process of the same workspace. */
export function apiWith(url: string, token: string): ApiOfAgent {
  const ask: Api = (method, path, body, { key } = {}) =>
    send(url, method, path, {
      ...(body ? { body } : {}),
      headers: { authorization: `Bearer ${token}`, ...(key ? { 'idempotency-key': key } : {}) },
    })
  return Object.assign(ask, { token })
}

async function send(
  url: string,
  method: string,
  path: string,
  { body, headers = {} }: { body?: object; headers?: Record<string, string> },
): Promise<Answer & { cookie: string }> {
  const response = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
    signal: AbortSignal.timeout(REQUEST_LIMIT_MS),
  })
  const text = await response.text()
  const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  return { status: response.status, body: JSON.parse(text || '{}') as Answered, cookie }
}

export type MailboxWish = { address: string; imapPort?: number; smtpPort?: number; acknowledgement?: string }

/** Adds a mailbox of which every address is an account and whose password is `test`, as our test servers have them. */
export async function addMailbox(api: Api, { address, imapPort, smtpPort, acknowledgement = '' }: MailboxWish): Promise<string> {
  const server = (port: number) => ({ host: '127.0.0.1', port, security: 'none', account: address, password: 'test' })
  const added = await api('POST', '/mailboxes', {
    ...{ name: 'Shop', address, acknowledgement },
    ...(imapPort ? { imap: server(imapPort) } : {}),
    ...(smtpPort ? { smtp: server(smtpPort) } : {}),
  })
  if (added.status !== 201) throw new GaveUp(`the mailbox was not added: ${JSON.stringify(added.body)}`)
  return String(added.body.id)
}

/** A promise due so many milliseconds from now, at a full second. */
export function promiseDue(inMs: number, now = Date.now()) {
  const due = new Date(Math.ceil((now + inMs) / SECOND_MS) * SECOND_MS)
  const [date = '', time = ''] = due.toISOString().slice(0, 19).split('T')
  return { dueAt: due, given: { words: 'We send it at once.', what: 'Send it', due: { date, time, zone: 'UTC' } } }
}
