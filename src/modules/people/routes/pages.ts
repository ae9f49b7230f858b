import { z } from 'zod'
import { fromCursor, PAGE_SIZE_DEFAULT, PAGE_SIZE_LIMIT } from '#kernel/cursor'
import { camelise } from '#kernel/problems'

const PageQuestion = z.object({
  query: z.string().max(200).optional(),
  pageSize: z.coerce.number().int().min(1).max(PAGE_SIZE_LIMIT).default(PAGE_SIZE_DEFAULT),
  pageAfter: z.string().max(1_000).optional(),
})

/** Which page of a list in order of name is asked for; a cursor is (name, id). Throws ZodError, which the server answers with 422. */
export function pageAsked(query: unknown, path: string) {
  const { query: words, pageSize, pageAfter } = PageQuestion.parse(camelise({ ...(query as object) }))
  const after = fromCursor(pageAfter, 2)
  const isCursor = typeof after?.[0] === 'string' && z.uuid().safeParse(after[1]).success
  return {
    words,
    size: pageSize,
    after: isCursor ? after : undefined,
    path: words ? `${path}?query=${encodeURIComponent(words)}` : path,
  }
}
