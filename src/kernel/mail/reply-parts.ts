import {
  blockField,
  canBeginAttribution,
  isAttribution,
  isClosing,
  isContact,
  isDeviceLine,
  isDisclaimer,
  isName,
  isRuledLine,
} from './quote-headers.ts'

/**
 * A reply holds more than what its sender wrote this time: what was written before, a signature, a legal text. We
 * mark those parts and never remove them; a part wrongly folded is one click away, a part wrongly removed is gone.
 */
export type TextPart = { kind: 'new' | 'quote' | 'signature' | 'disclaimer'; start: number; end: number }

type Kind = TextPart['kind']
/** `field` is the header field that the line begins, looked up once: a block is looked for from each of its lines. */
type Line = { text: string; start: number; end: number; field?: ReturnType<typeof blockField> | 'none' }

function fieldOf(line: Line): Line['field'] {
  line.field ??= blockField(line.text) ?? 'none'
  return line.field
}

/** Lines examined for quotes and signatures unless the caller says otherwise; what follows belongs to the last part found. */
export const LINES_MAX = 50_000

/** The parts of a text, in order, covering it whole: each begins where the one before ends. */
export function replyParts(text: string, linesMax: number = LINES_MAX): TextPart[] {
  const lines = linesOf(text, linesMax)
  const kinds = quotedKinds(lines)
  markSignatures(lines, kinds)
  markDisclaimers(lines, kinds)
  blankLinesFollow(lines, kinds)
  return merged(lines, kinds)
}

/** Where in a text its sender's own words of this time are, without the white space around them. */
export function newSpans(text: string): { start: number; end: number }[] {
  return replyParts(text).flatMap(({ kind, start, end }) => {
    if (kind !== 'new') return []
    const part = text.slice(start, end)
    const trimmed = part.trim()
    const from = start + part.length - part.trimStart().length
    return trimmed === '' ? [] : [{ start: from, end: from + trimmed.length }]
  })
}

/** The text that its sender wrote this time. */
export function newText(text: string, parts: TextPart[]): string {
  return parts
    .filter((part) => part.kind === 'new')
    .map((part) => text.slice(part.start, part.end))
    .join('')
    .trim()
}

/** Lines longer than this are compared by their beginning only. */
const LINE_LENGTH_MAX = 1_000

function linesOf(text: string, linesMax: number): Line[] {
  const lines: Line[] = []
  let start = 0
  while (start < text.length) {
    const newline = text.indexOf('\n', start)
    const isLast = newline < 0 || lines.length === linesMax - 1
    const end = isLast ? text.length : newline + 1
    lines.push({ text: text.slice(start, Math.min(end, start + LINE_LENGTH_MAX)).trim(), start, end })
    start = end
  }
  return lines
}

const isMarked = (line: Line): boolean => /^[>＞]/.test(line.text)

function quotedKinds(lines: Line[]): Kind[] {
  const kinds: Kind[] = lines.map((line, i) => (isMarked(line) || isWrappedRest(lines, i) ? 'quote' : 'new'))
  for (let i = 0; i < lines.length; i++) {
    if (kinds[i] === 'quote') continue
    const height = announcementHeight(lines, i)
    if (height === 0) continue
    const next = nextWritten(lines, i + height)
    const isMarkedBelow = next !== undefined && isMarked(lines[next] as Line)
    // With marked lines below, only those are quoted, and answers may stand between them; without, everything below is.
    const until = isMarkedBelow && isSentence(lines, i, height) ? i + height : lines.length
    for (let quoted = i; quoted < until; quoted++) kinds[quoted] = 'quote'
    i = until - 1
  }
  return kinds
}

/** A quoted line of this length was broken by a mail program, not by a person who answers beneath it. */
const WRAPPED_LENGTH_MIN = 60

/** The end of a quoted line that a mail program broke and forgot to mark: short, lower-case, between marked lines. */
function isWrappedRest(lines: Line[], at: number): boolean {
  const [above, rest, below] = [lines[at - 1], lines[at], lines[at + 1]]
  if (!above || !rest || !below || !isMarked(above) || !isMarked(below)) return false
  return above.text.length >= WRAPPED_LENGTH_MIN && rest.text.length < WRAPPED_LENGTH_MIN && /^\p{Ll}/u.test(rest.text)
}

/** How many lines from `at` announce a quote: 0 when none does. */
function announcementHeight(lines: Line[], at: number): number {
  const line = (lines[at] as Line).text
  if (line === '') return 0
  if (isRuledLine(line)) return 1
  if (isHeaderBlock(lines, at)) return 1
  if (isPlainRule(line)) {
    const below = nextWritten(lines, at + 1, at + 1 + BLANK_LINES_UNDER_RULE_MAX)
    if (below !== undefined && isHeaderBlock(lines, below)) return below + 1 - at
  }
  return sentenceHeight(lines, at)
}

const isSentence = (lines: Line[], at: number, height: number): boolean => sentenceHeight(lines, at) === height

/** Programs break an attribution at 78 columns: a long name and address make three lines, seldom four. */
const ATTRIBUTION_LINES_MAX = 4

function sentenceHeight(lines: Line[], at: number): number {
  const first = (lines[at] as Line).text
  if (isAttribution(first)) return 1
  if (!canBeginAttribution(first)) return 0
  let joined = first
  for (let height = 2; height <= ATTRIBUTION_LINES_MAX; height++) {
    const next = lines[at + height - 1]?.text
    // A bracket alone at the start closes an address that was broken there; any other begins what is quoted.
    const isBracketOnly = next === '>:' || next?.startsWith('> wrote:')
    if (next === undefined || next === '' || (/^[>＞]/.test(next) && !isBracketOnly)) return 0
    joined += isBracketOnly ? next : ` ${next}`
    if (isAttribution(joined)) return isDeviceLine(first) ? 0 : height
  }
  return 0
}

/** A block has its fields close together: From, Sent, To, Cc, Subject, and sometimes a wrapped list of names. */
const BLOCK_LINES_MAX = 9

function isHeaderBlock(lines: Line[], at: number): boolean {
  const first = lines[at] && fieldOf(lines[at])
  if (first !== 'who' && first !== 'when') return false
  const fields = new Set(lines.slice(at, at + BLOCK_LINES_MAX).map(fieldOf))
  const others = [fields.has('when'), fields.has('whom'), fields.has('what')].filter(Boolean).length
  return fields.has('who') && others >= 2
}

const BLANK_LINES_UNDER_RULE_MAX = 3
const isPlainRule = (line: string): boolean => /^([_-]{5,}|—{3,}|={5,})$/.test(line)

function nextWritten(lines: Line[], from: number, to = lines.length): number | undefined {
  for (let i = from; i < Math.min(to, lines.length); i++) if (lines[i]?.text !== '') return i
  return undefined
}

/** A signature is short: name, role, address, telephone, a slogan. What is longer is a letter with a dash in it. */
const SIGNATURE_LINES_MAX = 20
const CLOSING_LINES_MAX = 10
const SIGNATURE_LINE_LENGTH_MAX = 120

function markSignatures(lines: Line[], kinds: Kind[]): void {
  for (const [from, to] of newRuns(lines, kinds)) {
    const start = signatureStart(lines, from, to)
    for (let i = start ?? to; i < to; i++) kinds[i] = 'signature'
  }
}

/** Lines from the end of a run in which a signature may begin: its 20 lines and the blank ones between them. */
const SIGNATURE_REACH_LINES = 60

function signatureStart(lines: Line[], from: number, to: number): number | undefined {
  const firstWritten = nextWritten(lines, from) ?? to
  for (let i = Math.max(from, to - SIGNATURE_REACH_LINES); i < to; i++) {
    const { text } = lines[i] as Line
    const below = lines.slice(i + 1, to).filter((line) => line.text !== '')
    if (/^(--|—|–)$/.test(text) && below.length <= SIGNATURE_LINES_MAX) return i
    if (isDeviceLine(text) && below.length <= 2) return i
    if (firstWritten < i && isCard(lines, i, below)) return i
    const isAfterText = firstWritten < i && below.length <= CLOSING_LINES_MAX
    if (isAfterText && isClosing(text) && below.every((line) => readsLikeSignature(line.text))) return i
  }
  return undefined
}

/** A visiting card without a closing: under a rule, or a name on its own with ways to reach them below. */
function isCard(lines: Line[], at: number, below: Line[]): boolean {
  const { text } = lines[at] as Line
  const isRule = /^[-_—–=*]{2,80}$/.test(text)
  if (!isRule && !(isName(text) && lines[at - 1]?.text === '')) return false
  if (below.length === 0 || below.length > SIGNATURE_LINES_MAX) return false
  const contacts = below.filter((line) => isContact(line.text)).length
  return (
    contacts >= (isRule ? 1 : CARD_CONTACTS_MIN) &&
    below.every((line) => line.text.length <= CARD_LINE_MAX && !/[?？]$/.test(line.text))
  )
}

/** A name with one address could be an order for somebody else; with two it is a card. */
const CARD_CONTACTS_MIN = 2
const CARD_LINE_MAX = 80

function readsLikeSignature(line: string): boolean {
  return line.length <= SIGNATURE_LINE_LENGTH_MAX ? !/\?$|？$|^p\.?\s?s\b/i.test(line) : isDisclaimer(line)
}

function markDisclaimers(lines: Line[], kinds: Kind[]): void {
  for (let i = lines.length - 1; i >= 0; ) {
    if (lines[i]?.text === '' || kinds[i] === 'quote') {
      i--
      continue
    }
    let from = i
    while (from > 0 && lines[from - 1]?.text !== '' && kinds[from - 1] !== 'quote' && i - from < SIGNATURE_LINES_MAX) from--
    const paragraph = lines.slice(from, i + 1).map((line) => line.text)
    const hasTextAbove = lines.slice(0, from).some((line, at) => line.text !== '' && kinds[at] === 'new')
    // Only the last paragraphs can be a legal text: the first that is none ends the search.
    if (!hasTextAbove || !isDisclaimer(paragraph.join(' '))) return
    for (let at = from; at <= i; at++) kinds[at] = 'disclaimer'
    i = from - 1
  }
}

/** Runs of lines that are new and hold something, as [from, to). */
function newRuns(lines: Line[], kinds: Kind[]): [number, number][] {
  const runs: [number, number][] = []
  for (let i = 0; i < lines.length; i++) {
    if (kinds[i] !== 'new') continue
    let to = i
    while (to < lines.length && kinds[to] === 'new') to++
    runs.push([i, to])
    i = to
  }
  return runs
}

/** A blank line belongs to what stands above it, so that one quote is one part. */
function blankLinesFollow(lines: Line[], kinds: Kind[]): void {
  for (let i = 1; i < lines.length; i++) if (lines[i]?.text === '') kinds[i] = kinds[i - 1] ?? 'new'
}

function merged(lines: Line[], kinds: Kind[]): TextPart[] {
  const parts: TextPart[] = []
  for (const [i, { start, end }] of lines.entries()) {
    const kind = kinds[i] ?? 'new'
    const last = parts.at(-1)
    if (last && last.kind === kind) last.end = end
    else parts.push({ kind, start, end })
  }
  return parts
}
