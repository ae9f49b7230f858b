import type { Problem } from './shapes.ts'

const BASE = '/api/v1'

/** The server said no, and why, in a stable code. */
export class Refused extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}

/** The server could not be reached, or answered something that is not ours. Nothing is known about what happened. */
export class Unreached extends Error {}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
type Options = { body?: unknown; etag?: string | undefined; signal?: AbortSignal | undefined; key?: string }

/**
 * One request to the API. Every POST carries an idempotency key, so that a repeat after a lost answer does nothing twice.
 * Throws `Refused` for a problem document and `Unreached` when there was no answer of ours.
 */
export async function call<Answer>(method: Method, path: string, { body, etag, signal, key }: Options = {}): Promise<Answer> {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (body !== undefined && !(body instanceof FormData)) headers['content-type'] = 'application/json'
  if (etag) headers['if-match'] = etag
  if (method === 'POST') headers['idempotency-key'] = key ?? newKey()

  const response = await fetch(BASE + path, {
    method,
    headers,
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  }).catch((fault: unknown) => {
    if (fault instanceof DOMException && fault.name === 'AbortError') throw fault
    throw new Unreached('no answer')
  })
  if (response.status === 204) return undefined as Answer

  const answer: unknown = await response.json().catch(() => undefined)
  if (response.ok) return answer as Answer
  if (isProblem(answer)) throw new Refused(answer)
  throw new Unreached(`answer ${response.status}`)
}

export const get = <Answer>(path: string, signal?: AbortSignal) => call<Answer>('GET', path, { signal })
export const post = <Answer = unknown>(path: string, body: unknown = {}) => call<Answer>('POST', path, { body })
export const put = <Answer = unknown>(path: string, body: unknown, etag?: string) => call<Answer>('PUT', path, { body, etag })
export const patch = <Answer = unknown>(path: string, body: unknown, etag?: string) => call<Answer>('PATCH', path, { body, etag })
export const remove = (path: string) => call<void>('DELETE', path)

/** `crypto.randomUUID` exists only on secure origins; a workspace on a home network may be plain http. */
export function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** Sends one file and tells how much of it has left, 0 to 1. */
export function upload<Answer>(file: File, onProgress: (share: number) => void, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const form = new FormData()
    form.append('file', file)
    request.open('POST', `${BASE}/files`)
    request.setRequestHeader('idempotency-key', newKey())
    request.responseType = 'json'
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total)
    request.onload = () => {
      if (request.status < 300) resolve(request.response as Answer)
      else reject(isProblem(request.response) ? new Refused(request.response) : new Unreached(`answer ${request.status}`))
    }
    request.onerror = () => reject(new Unreached('no answer'))
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(form)
  })
}

const isProblem = (answer: unknown): answer is Problem =>
  typeof answer === 'object' && answer !== null && 'code' in answer && typeof answer.code === 'string'

/** The code of a refusal, or undefined when the fault was not one. */
export const codeOf = (fault: unknown): string | undefined => (fault instanceof Refused ? fault.problem.code : undefined)
