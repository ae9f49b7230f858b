import { compile } from 'html-to-text'
import { decodeBytes } from './charsets.ts'
import { bareText, htmlOfText, isTooMuchHtml } from './pages.ts'
import { MAIL_LIMITS, type MailLimits } from './limits.ts'
import type { Leaf } from './mime-tree.ts'

/** What there is to read in a mail, before it is cut and cleaned. */
export type Bodies = { text: string; html: string | undefined; defects: string[]; taken: Set<Leaf> }

/**
 * Puts together the text and the page that the sender wrote: of an alternative one form each, of the rest everything
 * that is text and no attachment, in order. Text comes from text/plain, and where that is missing or empty from the page.
 */
export function bodiesOf(leaves: Leaf[], limits: MailLimits): Bodies {
  const defects: string[] = []
  const taken = new Set(bodyLeaves(leaves))
  const read = (leaf: Leaf): string => {
    // Four bytes a character at most, and the HTML limit is the larger: nothing beyond this could be kept.
    const decoded = decodeBytes(leaf.bytes.subarray(0, limits.htmlLength * 4), leaf.params['charset'] ?? charsetInPage(leaf))
    defects.push(...decoded.defects)
    return decoded.text
  }

  const plain: string[] = []
  const pages: string[] = []
  for (const group of groupsOf([...taken])) {
    const plainOfGroup = group.filter((leaf) => leaf.type !== 'text/html').map((leaf) => unflow(read(leaf), leaf.params))
    const pageOfGroup = group.filter((leaf) => leaf.type === 'text/html').map(read)
    const text = plainOfGroup.join('\n')
    const page = pageOfGroup.join('\n')
    plain.push(text.trim() === '' && page !== '' ? textOfHtml(page, limits) : text)
    if (page !== '') pages.push(page)
    else if (text.trim() !== '') pages.push(htmlOfText(text))
  }
  const hasPage = [...taken].some((leaf) => leaf.type === 'text/html')
  return { text: plain.join('\n'), html: hasPage ? pages.join('\n') : undefined, defects: [...new Set(defects)], taken }
}

/** How far into a page its own word about its charset may stand; browsers look no further either. */
const PAGE_CHARSET_REACH_BYTES = 1_024

function charsetInPage(leaf: Leaf): string | undefined {
  if (leaf.type !== 'text/html') return undefined
  const beginning = new TextDecoder('windows-1252').decode(leaf.bytes.subarray(0, PAGE_CHARSET_REACH_BYTES))
  return /<meta\b[^>]{0,200}\bcharset\s*=\s*["']?([\w.:-]{1,40})/i.exec(beginning)?.[1]
}

/** A text with a name is a file somebody attached, unless it is all the text there is. */
function bodyLeaves(leaves: Leaf[]): Leaf[] {
  const texts = leaves.filter(
    (leaf) => /^text\/(plain|html|enriched)$|^text$/.test(leaf.type) && leaf.disposition !== 'attachment',
  )
  const nameless = texts.filter((leaf) => leaf.fileName === undefined)
  return nameless.length > 0 ? nameless : texts.filter((leaf) => leaf.disposition === '').slice(0, 1)
}

function groupsOf(leaves: Leaf[]): Leaf[][] {
  const groups: Leaf[][] = []
  const byAlternative = new Map<number, Leaf[]>()
  for (const leaf of leaves) {
    const known = leaf.alternative === undefined ? undefined : byAlternative.get(leaf.alternative)
    if (known) known.push(leaf)
    else {
      const group = [leaf]
      groups.push(group)
      if (leaf.alternative !== undefined) byAlternative.set(leaf.alternative, group)
    }
  }
  return groups
}

/** Joins the lines that format=flowed (RFC 3676) broke, within one depth of quoting. */
export function unflow(text: string, params: Record<string, string>): string {
  if (params['format']?.toLowerCase() !== 'flowed') return text
  const dropsSpace = params['delsp']?.toLowerCase() === 'yes'
  const out: string[] = []
  let openDepth = -1
  for (const line of text.split(/\r?\n/)) {
    const depth = /^>*/.exec(line)?.[0].length ?? 0
    const content = line.slice(depth).replace(/^ /, '')
    const isSignatureMark = content === '-- '
    if (depth === openDepth && !isSignatureMark) out[out.length - 1] += content
    else out.push(depth > 0 ? `${'>'.repeat(depth)} ${content}` : content)

    const isSoft = content.endsWith(' ') && !isSignatureMark
    if (isSoft && dropsSpace) out[out.length - 1] = out[out.length - 1]?.slice(0, -1) ?? ''
    openDepth = isSoft ? depth : -1
  }
  return out.join('\n')
}

/** Deeper than any mail program nests its tables; the conversion calls itself once per level. */
const HTML_DEPTH_MAX = 300

const convertPage = compile({
  wordwrap: false,
  limits: { maxDepth: HTML_DEPTH_MAX, maxInputLength: MAIL_LIMITS.htmlLength, ellipsis: '' },
  selectors: [
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'img', format: 'skip' },
    { selector: 'h1', options: { uppercase: false } },
    { selector: 'h2', options: { uppercase: false } },
    { selector: 'h3', options: { uppercase: false } },
    { selector: 'h4', options: { uppercase: false } },
    { selector: 'h5', options: { uppercase: false } },
    { selector: 'h6', options: { uppercase: false } },
    { selector: 'table', options: { uppercaseHeaderCells: false } },
    { selector: 'blockquote', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'p', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'ul', options: { itemPrefix: '- ' } },
    { selector: 'hr', options: { length: 10, leadingLineBreaks: 1, trailingLineBreaks: 1 } },
  ],
})

/** The text of an HTML page, with quotes marked by `> `; links keep their words, pictures nothing. */
export function textOfHtml(html: string, limits: MailLimits): string {
  const cut = html.slice(0, limits.htmlLength)
  if (isTooMuchHtml(cut, limits)) return bareText(cut)
  try {
    const text = convertPage(cut)
    return text.trim() === '' ? bareText(cut) : text
  } catch {
    return bareText(cut)
  }
}
