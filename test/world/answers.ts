import type { z } from 'zod'
import { API, API_PREFIX } from '../../src/api.ts'

const patterns = Object.entries(API).map(([key, description]) => {
  const [method, path] = key.split(' ') as [string, string]
  return { method, path: new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`), key, description }
})

/**
 * What a successful answer breaks of what `src/api.ts` says of it: its status, a field that is missing or of another kind,
 * or a field that the view does not know.
 */
export function differences(method: string, url: string, status: number, body: unknown): string[] {
  const path = url.replace(API_PREFIX, '').split('?')[0]!
  // The most exact pattern first: `/mailboxes/test` is not a mailbox.
  const route = patterns
    .filter((pattern) => pattern.method === method && pattern.path.test(path))
    .toSorted((a, b) => a.key.split(':').length - b.key.split(':').length)[0]
  if (!route) return [`${method} ${path} is not in the table of the API`]
  const wrongStatus = status === (route.description.status ?? 200) ? [] : [`${route.key} answered ${status}`]
  if (!route.description.answers || body === undefined) return wrongStatus
  return [...wrongStatus, ...shapeDifferences(route.description.answers, body).map((one) => `${route.key}: ${one}`)]
}

function shapeDifferences(schema: z.ZodType, body: unknown): string[] {
  const parsed = schema.safeParse(body)
  if (!parsed.success) return parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
  return unknownFields(parsed.data, body, '')
}

/** A view drops what it does not know, so whatever is gone after reading was never declared. */
function unknownFields(read: unknown, sent: unknown, at: string): string[] {
  if (typeof sent !== 'object' || sent === null || typeof read !== 'object' || read === null) return []
  return Object.entries(sent).flatMap(([name, value]) =>
    name in read
      ? unknownFields((read as Record<string, unknown>)[name], value, `${at}/${name}`)
      : [`${at}/${name} is not in the view`],
  )
}
