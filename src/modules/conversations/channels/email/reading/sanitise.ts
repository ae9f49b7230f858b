import sanitizeHtml from 'sanitize-html'
import { bareText, htmlOfText, isTooMuchHtml } from './pages.ts'
import { MAIL_LIMITS } from './limits.ts'
import { storable } from './plain-text.ts'

/**
 * HTML from outside, made harmless. What is not on the lists below does not exist: no script, style sheet, form, frame,
 * drawing or handler. Nothing is fetched when it is shown: the address of a remote picture waits in `data-remote-src`
 * until somebody asks for it, and a picture inside the mail in `data-cid` until we serve it.
 */
export type SanitisedHtml = { html: string; hasRemoteImages: boolean; isCut: boolean }

const TAGS = (
  'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn div dl dt ' +
  'em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p pre q rp rt ruby s samp ' +
  'section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr'
).split(' ')
const ATTRIBUTES: Record<string, string[]> = {
  '*': ['style', 'dir', 'lang', 'title', 'align', 'valign'],
  a: ['href', 'rel', 'target'],
  img: ['src', 'alt', 'width', 'height', 'data-remote-src', 'data-cid'],
  table: ['width', 'border', 'cellpadding', 'cellspacing', 'bgcolor'],
  tr: ['bgcolor', 'height'],
  td: ['width', 'height', 'colspan', 'rowspan', 'bgcolor'],
  th: ['width', 'height', 'colspan', 'rowspan', 'bgcolor', 'scope'],
  col: ['span', 'width'],
  colgroup: ['span', 'width'],
  font: ['color', 'size', 'face'],
  ol: ['start', 'type'],
  li: ['value'],
  time: ['datetime'],
}

type HtmlLimits = { htmlLength: number; htmlTags: number; htmlDepth: number }

/** The one function that makes outside HTML safe to store and show: mail, the API and notes all pass here. Never throws. */
export function sanitise(html: string, limits: HtmlLimits = MAIL_LIMITS): SanitisedHtml {
  const cut = html.slice(0, limits.htmlLength)
  const isCut = cut.length < html.length
  if (isTooMuchHtml(cut, limits)) {
    // An escaped character takes up to six: the page that comes out is no longer than the one that may come in.
    const words = bareText(cut).slice(0, limits.htmlLength / 6)
    return { html: storable(htmlOfText(words)), hasRemoteImages: false, isCut: true }
  }
  const seen = { hasRemoteImages: false }
  const clean = sanitizeHtml(cut, {
    allowedTags: TAGS,
    allowedAttributes: ATTRIBUTES,
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesByTag: { img: ['data'] },
    allowedSchemesAppliedToAttributes: ['href', 'src'],
    allowProtocolRelative: false,
    parseStyleAttributes: false,
    disallowedTagsMode: 'discard',
    nonTextTags: [
      'script',
      'style',
      'textarea',
      'option',
      'noscript',
      'title',
      'head',
      'svg',
      'math',
      'template',
      'xml',
      'object',
    ],
    transformTags: {
      '*': (tagName, attribs) => ({ tagName, attribs: safelyStyled(attribs) }),
      a: (tagName, attribs) => ({ tagName, attribs: link(safelyStyled(attribs)) }),
      img: (tagName, attribs) => ({ tagName, attribs: image(safelyStyled(attribs), seen) }),
    },
    // What the sender hid stays hidden, with everything in it.
    exclusiveFilter: (frame) => frame.attribs['style'] === HIDDEN,
  })
  return { html: storable(clean), hasRemoteImages: seen.hasRemoteImages, isCut }
}

type Attributes = Record<string, string>

const HIDDEN = 'display:none'

function safelyStyled(attribs: Attributes): Attributes {
  const { style, ...rest } = attribs
  if (style === undefined) return attribs
  const safe = /display\s*:\s*none/i.test(style) ? HIDDEN : safeStyle(style)
  return safe === '' ? rest : { ...rest, style: safe }
}

/** A link leads to the web, to a mailbox or to a telephone; one without an address would lead into our own pages. */
function link(attribs: Attributes): Attributes {
  const { href, ...rest } = attribs
  const isOutward = href !== undefined && /^\s*(https?:|mailto:|tel:)/i.test(href)
  return { ...rest, ...(isOutward ? { href } : {}), rel: 'noopener noreferrer nofollow', target: '_blank' }
}

/** Pictures inside the address itself, as some programs write signatures; larger ones are cheaper as attachments. */
const DATA_IMAGE_LENGTH_MAX = 200_000

function image(attribs: Attributes, seen: { hasRemoteImages: boolean }): Attributes {
  const kept: Attributes = {}
  for (const name of ['alt', 'width', 'height', 'title', 'style', 'align']) {
    const value = attribs[name]
    if (value !== undefined) kept[name] = value
  }
  const source = (attribs['src'] ?? '').replace(/[\s\p{Cc}]+/gu, '')
  if (/^cid:/i.test(source)) return { ...kept, 'data-cid': decoded(source.slice(4)) }
  if (/^data:image\/(png|gif|jpe?g|webp);base64,[a-z0-9+/=]+$/i.test(source) && source.length <= DATA_IMAGE_LENGTH_MAX) {
    return { ...kept, src: source }
  }
  const address = source.startsWith('//') ? `https:${source}` : source
  if (!/^https?:\/\//i.test(address)) return kept
  seen.hasRemoteImages = true
  return { ...kept, 'data-remote-src': address }
}

function decoded(contentId: string): string {
  try {
    return decodeURIComponent(contentId)
  } catch {
    return contentId
  }
}

/** What a style may touch: looks, never place. Nothing that can cover our own buttons, and nothing that fetches. */
const SAFE_PROPERTY =
  /^(color|background-color|font|font-(family|size|style|weight|variant)|text-(align|decoration|transform|indent)|line-height|letter-spacing|white-space|word-break|word-wrap|overflow-wrap|vertical-align|direction|(max-|min-)?width|(max-|min-)?height|padding(-(top|right|bottom|left))?|margin(-(top|right|bottom|left))?|border(-(top|right|bottom|left))?(-(color|style|width))?|border-(collapse|spacing|radius)|list-style-type)$/
const SAFE_VALUE = /^[\w\s.,#%'()+-]{1,120}$/
const UNSAFE_VALUE = /url|expression|image|var\(|env\(|attr\(|calc|(^|[\s(])-\d/i
const STYLE_LENGTH_MAX = 2_000

/** The harmless part of a style attribute. */
export function safeStyle(style: string): string {
  return style
    .slice(0, STYLE_LENGTH_MAX)
    .split(';')
    .flatMap((declaration) => {
      const colon = declaration.indexOf(':')
      const property = declaration.slice(0, colon).trim().toLowerCase()
      const value = declaration
        .slice(colon + 1)
        .replace(/!\s*important/i, '')
        .replaceAll('"', "'")
        .trim()
      const isSafe = colon > 0 && SAFE_PROPERTY.test(property) && SAFE_VALUE.test(value) && !UNSAFE_VALUE.test(value)
      return isSafe ? [`${property}:${value}`] : []
    })
    .join(';')
}
