import PostalMime, { decodeWords } from 'postal-mime'
import type { MailLimits } from './limits.ts'

const DASH = 0x2d
const LF = 0x0a

/** One leaf of a mail: its content with transfer encoding removed, and what its headers say about it. */
export type Leaf = {
  /** Lower-case MIME type. */
  type: string
  params: Record<string, string>
  disposition: string
  fileName: string | undefined
  contentId: string | undefined
  bytes: Uint8Array
  /** Which alternative this leaf is one form of, by number; undefined when it stands for itself. */
  alternative: number | undefined
  /** Inside multipart/related, where a Content-ID means a picture in the page. */
  isRelated: boolean
}
export type MailTree = { type: string; params: Record<string, string>; leaves: Leaf[]; defects: string[] }

/** What we use of the parser's own tree. It is internal there; the exact version is pinned and `mime-tree.test.ts` watches it. */
type Node = {
  childNodes: Node[]
  contentType: { parsed: { value: string; params: Record<string, string> }; multipart: string | false }
  contentDisposition: { parsed: { value: string; params: Record<string, string> } }
  contentId?: string | undefined
  content: ArrayBuffer | null
}
type OpenParser = { root: Node; collectNode(): Promise<void> }
type OpenNode = { contentDecoder: unknown; setupContentDecoder(encoding: string): void }

/**
 * The parser keeps a part that needs no decoding as a Blob of one piece per line, which costs 12 µs a line: 150,000 short
 * lines took 5 s. Here the lines are joined once. Base64 and quoted-printable stay with the parser.
 */
class JoinedLines {
  readonly #lines: Uint8Array[] = []
  #size = 0

  update(line: Uint8Array): void {
    this.#lines.push(line)
    this.#size += line.length + 1
  }

  finalize(): ArrayBuffer {
    const whole = new Uint8Array(Math.max(0, this.#size - 1))
    let at = 0
    for (const line of this.#lines) {
      whole.set(line, at)
      at += line.length
      if (at < whole.length) whole[at++] = LF
    }
    return whole.buffer
  }
}

const nodeShape = Object.getPrototypeOf((new PostalMime() as unknown as OpenParser).root) as OpenNode
const chooseDecoder = nodeShape.setupContentDecoder
nodeShape.setupContentDecoder = function (this: OpenNode, encoding: string): void {
  if (/base64|quoted-printable/i.test(encoding)) chooseDecoder.call(this, encoding)
  else this.contentDecoder = new JoinedLines()
}

/**
 * Takes a mail apart into its leaves, in order. The parser's own choice of text is skipped: we decode the bytes
 * ourselves, since what a mail claims about its charset is often wrong. Throws what the parser throws.
 */
export async function openTree(raw: Uint8Array, limits: MailLimits): Promise<MailTree> {
  const parser = new PostalMime({ maxNestingDepth: limits.depth, maxHeadersSize: limits.headerBytes, maxRfc822NestingDepth: 0 })
  const open = parser as unknown as OpenParser
  open.collectNode = async () => undefined
  await parser.parse(raw)

  const tree: MailTree = {
    type: open.root.contentType.parsed.value,
    params: open.root.contentType.parsed.params,
    leaves: [],
    defects: [],
  }
  gather(open.root, tree, limits)
  if (open.root.contentType.multipart && open.root.childNodes.length === 0) tree.defects.push('boundary-missing')
  return tree
}

type Place = { node: Node; alternative: number | undefined; isRelated: boolean }

function gather(root: Node, tree: MailTree, limits: MailLimits): void {
  const waiting: Place[] = [{ node: root, alternative: undefined, isRelated: false }]
  let alternatives = 0
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    if (tree.leaves.length >= limits.parts) {
      tree.defects.push('capped-parts')
      return
    }
    const { node } = place
    const kind = node.contentType.multipart
    if (node.childNodes.length === 0) {
      if (node.content) tree.leaves.push(leafOf(node, place))
      continue
    }
    // Only the outermost alternative counts: a related part inside it belongs to the same choice.
    const alternative = kind === 'alternative' && place.alternative === undefined ? ++alternatives : place.alternative
    const isRelated = place.isRelated || kind === 'related'
    for (const child of node.childNodes.toReversed()) waiting.push({ node: child, alternative, isRelated })
  }
}

function leafOf(node: Node, { alternative, isRelated }: Place): Leaf {
  const type = node.contentType.parsed
  const disposition = node.contentDisposition.parsed
  const fileName = disposition.params['filename'] || type.params['name']
  return {
    // A multipart without parts has only its preamble, which is text somebody wrote and nobody would see.
    type: node.contentType.multipart || type.value === '' ? 'text/plain' : type.value,
    params: type.params,
    disposition: disposition.value,
    fileName: fileName ? decodeWords(fileName) : undefined,
    contentId: node.contentId?.replace(/^[\s<]+|[\s>]+$/g, '') || undefined,
    bytes: new Uint8Array(node.content ?? new ArrayBuffer(0)),
    alternative,
    isRelated,
  }
}

/** How many lines begin with two dashes, counted no further than `limit`: each may make the parser open a part. */
export function countBoundaryLines(raw: Uint8Array, limit: number): number {
  let count = 0
  for (let at = raw.indexOf(LF); at >= 0 && count < limit; at = raw.indexOf(LF, at + 1)) {
    if (raw[at + 1] === DASH && raw[at + 2] === DASH) count++
  }
  return count
}
