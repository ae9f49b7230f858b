/** What is left of a page when its tags are taken away, in one pass; for pages that are too much for the real conversion. */
export function bareText(html: string): string {
  return withoutHidden(html)
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&nbsp;/gi, ' ')
    .replace(/&lt;/gi, '<')
    .replace(/&gt;/gi, '>')
    .replace(/&amp;/gi, '&')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()
}

/** Script and style are code, not text; one that is never closed swallows the rest, as it does in a browser. */
function withoutHidden(html: string): string {
  const lower = html.toLowerCase()
  const kept: string[] = []
  let from = 0
  for (const match of lower.matchAll(/<(script|style)\b/g)) {
    if (match.index < from) continue
    kept.push(html.slice(from, match.index))
    const end = lower.indexOf(`</${match[1]}`, match.index)
    if (end < 0) return kept.join(' ')
    from = end
  }
  kept.push(html.slice(from))
  return kept.join(' ')
}

/** Tags that hold nothing, or that the next of their kind closes: open or not, they add no depth. */
const FLAT_TAGS = /^(area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|td|th|tr|option)$/

/** Whether a page has more tags, or nests them deeper, than the sanitiser gets through in a reasonable time. */
export function isTooMuchHtml(html: string, limits: { htmlTags: number; htmlDepth: number }): boolean {
  let tags = 0
  let depth = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    if (++tags >= limits.htmlTags) return true
    const name = /^\/?[a-z][a-z0-9]*/i.exec(html.slice(at + 1, at + 16))?.[0].toLowerCase()
    if (name === undefined || FLAT_TAGS.test(name.replace('/', ''))) continue
    depth = name.startsWith('/') ? Math.max(0, depth - 1) : depth + 1
    if (depth >= limits.htmlDepth) return true
  }
  return false
}

/** Plain text as HTML that shows the same. */
export function htmlOfText(text: string): string {
  const escaped = text.replace(/[&<>"]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark] ?? mark)
  return `<p>${escaped.replace(/\r?\n/g, '<br>')}</p>`
}
