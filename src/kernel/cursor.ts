/** A page's cursor: the sort key of its last row, opaque to callers. */
export const toCursor = (key: readonly (string | number)[]) => Buffer.from(JSON.stringify(key)).toString('base64url')

/** The key inside a cursor, or undefined when it is not one of ours or not of this length. */
export function fromCursor(cursor: string | undefined, length: number): (string | number)[] | undefined {
  if (!cursor) return undefined
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    const isKey = Array.isArray(key) && key.length === length && key.every((part) => ['string', 'number'].includes(typeof part))
    return isKey ? (key as (string | number)[]) : undefined
  } catch {
    return undefined
  }
}

export const PAGE_SIZE_DEFAULT = 50
export const PAGE_SIZE_LIMIT = 100

/** Rows were read one past the page: says whether there is more, and from where. */
export function pageFrom<Row>(
  rowsAndOne: readonly Row[],
  size: number,
  keyOf: (row: Row) => readonly (string | number)[],
  path: string,
) {
  const data = rowsAndOne.slice(0, size)
  const last = data.at(-1)
  const hasMore = rowsAndOne.length > size
  const after = hasMore && last ? toCursor(keyOf(last)) : undefined
  const separator = path.includes('?') ? '&' : '?'
  return {
    data,
    meta: { has_more: hasMore, ...(after ? { after } : {}) },
    links: after ? { next: `${path}${separator}page[after]=${after}&page[size]=${size}` } : {},
  }
}
