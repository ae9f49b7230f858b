/** PostgreSQL's text holds neither a NUL nor half a surrogate pair, and neither does any language: both become U+FFFD. */
export function storable(text: string): string {
  return /[\0\p{Cs}]/u.test(text) ? text.replace(/[\0\p{Cs}]/gu, '\ufffd') : text
}

/**
 * One line to show: no line breaks, no control characters, none of the marks that turn text around so that
 * `gpj.exe` reads as `exe.jpg`; at most `limit` characters.
 */
export function oneLine(text: string, limit = 1_000): string {
  const visible = text
    .slice(0, limit * 4)
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .trim()
  return storable(visible.slice(0, limit))
}

/** Line ends become `\n`, and text longer than `limit` is cut; `isCut` says so. */
export function wholeText(text: string, limit: number): { text: string; isCut: boolean } {
  const even = storable(text.slice(0, limit).replace(/\r\n?/g, '\n')).replace(/\u00a0/g, ' ')
  return { text: even, isCut: text.length > limit }
}
