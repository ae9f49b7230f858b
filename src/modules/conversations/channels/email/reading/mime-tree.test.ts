import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { simpleParser } from 'mailparser'
import { expect, test } from 'vitest'
import { MAIL_LIMITS } from './limits.ts'
import { openTree } from './mime-tree.ts'
import { type ReadMail, readMail } from './read-mail.ts'
import { fixture } from './reading-fixtures.ts'

test('the parser still has the tree we read', async () => {
  const mail =
    'Content-Type: multipart/alternative; boundary=b\n\n--b\n\nfirst\nsecond\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\nPGI+\n--b--\n'
  const tree = await openTree(new TextEncoder().encode(mail), MAIL_LIMITS)
  expect(tree.type).toBe('multipart/alternative')
  expect(tree.leaves.map((leaf) => [leaf.type, leaf.alternative, new TextDecoder().decode(leaf.bytes)])).toEqual([
    ['text/plain', 1, 'first\nsecond'],
    ['text/html', 1, '<b>'],
  ])
})

/** Every string in an answer, at any depth, that PostgreSQL would refuse. */
function unstorable(value: unknown): string[] {
  if (typeof value === 'string') return /[\0\p{Cs}]/u.test(value) ? [value] : []
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array || value instanceof Date) return []
  return Object.values(value).flatMap(unstorable)
}

function expectWhole(mail: Awaited<ReturnType<typeof readMail>>): void {
  expect(unstorable(mail)).toEqual([])
  if ('unreadable' in mail) return
  expect(mail.parts.map((part) => mail.text.slice(part.start, part.end)).join('')).toBe(mail.text)
  for (const file of mail.attachments) expect(file.size).toBe(file.content.length)
}

const FIXTURES = [
  'interleaved',
  'xss',
  'dsn-failed',
  'html-pictures',
  'gbk-raw-headers',
  'winmail',
  'attachments',
  'calendar-invitation',
  'flowed',
]

test('no bytes at all, and no mail with some bytes changed, make reading throw', { timeout: 60_000 }, async () => {
  const random = fc.uint8Array({ maxLength: 2_000 })
  const changed = fc
    .tuple(fc.constantFrom(...FIXTURES), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 20 }), fc.nat(), fc.nat(3))
    .map(([name, changes, cut, how]) => {
      const bytes = fixture(name)
      for (const [at, byte] of changes) bytes[at % bytes.length] = byte
      const at = cut % bytes.length
      if (how === 1) return bytes.subarray(0, at)
      return how === 2 ? new Uint8Array([...bytes.subarray(at), ...bytes.subarray(0, at)]) : bytes
    })
  await fc.assert(
    fc.asyncProperty(fc.oneof(random, changed), async (bytes) => expectWhole(await readMail(bytes))),
    { numRuns: 600 },
  )
})

/** Public collections of odd mails, on the machines of those who have fetched them; see their README for sources. */
const COLLECTION = [join(process.cwd(), '../shared/data/mime')].find((path) => existsSync(path))

function mailsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.eml(\.gz)?$/.test(path))
}

/** The slowest of them, a text of 1 MB, takes a quarter of a second. */
const ONE_MAIL_MS = 3_000

test.skipIf(!COLLECTION)(
  `every mail of the public collections is answered (${COLLECTION ?? 'skipped: not on this machine'})`,
  { timeout: 120_000 },
  async () => {
    const agreement = { compared: 0, subject: 0, from: 0, attachments: 0, readable: 0, unreadable: 0 }
    for (const path of mailsIn(COLLECTION ?? '')) {
      const stored = readFileSync(join(COLLECTION ?? '', path))
      const raw = new Uint8Array(path.endsWith('.gz') ? gunzipSync(stored) : stored)
      const started = performance.now()
      const mail = await readMail(raw)
      expect(performance.now() - started, path).toBeLessThan(ONE_MAIL_MS)
      expectWhole(mail)
      if ('unreadable' in mail) agreement.unreadable++
      else {
        agreement.readable++
        await compare(raw, mail, agreement)
      }
    }
    console.info(`mails of the public collections, compared with a second parser: ${JSON.stringify(agreement)}`)
    expect(agreement.readable).toBeGreaterThan(agreement.unreadable * 50)
    expect(Math.min(agreement.subject, agreement.from, agreement.attachments) / agreement.compared).toBeGreaterThan(0.9)
  },
)

type Agreement = { compared: number; subject: number; from: number; attachments: number }

async function compare(raw: Uint8Array, mail: ReadMail, agreement: Agreement): Promise<void> {
  const other = await simpleParser(Buffer.from(raw)).catch(() => undefined)
  if (!other) return
  agreement.compared++
  if ((other.subject ?? '').replace(/\s+/g, ' ').trim() === mail.subject) agreement.subject++
  if ((other.from?.value[0]?.address ?? '').toLowerCase() === (mail.from?.address ?? '')) agreement.from++
  if (other.attachments.length === mail.attachments.filter((file) => file.type !== 'message/delivery-status').length)
    agreement.attachments++
}
