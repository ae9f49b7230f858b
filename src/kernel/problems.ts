import type { FastifyReply } from 'fastify'
import type { z } from 'zod'
import type { Refusal, RefusalKind } from './decision.ts'

/** RFC 9457; `code` is stable and is what programs and screens look at. */
export type ProblemBody = {
  type: string
  title: string
  status: number
  code: string
  detail?: string
  errors?: unknown
  [more: string]: unknown
}

const STATUS: Record<RefusalKind, number> = {
  invalid: 422,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  limit: 403,
  stale: 412,
  'signed-out': 401,
}

export const sendProblem = (reply: FastifyReply, body: ProblemBody) => {
  if (body.status === 429 && body.retry_after_seconds) reply.header('Retry-After', String(body.retry_after_seconds))
  return reply.status(body.status).type('application/problem+json').send(body)
}

/** A refusal's other fields go along, in the API's own spelling. */
export function problemFromRefusal({ kind, code, ...about }: Refusal): ProblemBody {
  return { type: 'about:blank', title: code, status: STATUS[kind], code, ...(snakify(about) as object) }
}

/** Which field is wrong, as a JSON pointer into what was sent. */
export function problemFromZod(error: z.ZodError): ProblemBody {
  const errors = error.issues.map((issue) => ({
    pointer: `/${issue.path.map((step) => snakeName(String(step))).join('/')}`,
    code: issue.code,
    detail: issue.message,
  }))
  return {
    type: 'about:blank',
    title: 'kernel.invalid-input',
    status: 422,
    code: 'kernel.invalid-input',
    detail: errors[0]?.detail ?? '',
    errors,
  }
}

const camelName = (name: string) => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
export const snakeName = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** The API speaks snake_case, our code camelCase; names are turned at this one edge, both ways. `page[size]` becomes `pageSize`. */
export function camelise(value: object): Record<string, unknown> {
  // Fastify's own objects have a prototype of theirs, so the outermost is copied first.
  return turn({ ...value }, (name) => camelName(name.replace(/\[(\w+)\]/g, '_$1'))) as Record<string, unknown>
}
export const snakify = (value: unknown): unknown => turn(value, snakeName)

function turn(value: unknown, rename: (name: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => turn(item, rename))
  if (value instanceof Date) return value.toISOString()
  if (typeof value !== 'object' || value === null) return value
  if (!isPlain(value) && Object.getPrototypeOf(value) !== null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [rename(name), turn(inner, rename)]))
}
