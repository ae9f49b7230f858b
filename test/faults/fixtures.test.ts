import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { letter, letterId, deliverBySmtp } from './letters.ts'
import { eventually } from './program.ts'
import { DESK, HELP, openShop, type Shop } from './shop.ts'

const FOLDER = join(import.meta.dirname, '../../../shared/data/mime')
const LIMIT_MS = 240_000
const READ_WITHIN_MS = 120_000
const LAST_LETTER = 1
const NOT_MAIL = /^(README\.md|LICENSE|MIT-LICENSE)$/

type Fixture = { name: string; raw: Buffer }
type Row = {
  state: string
  message_id: string | null
  unreadable: string | null
  is_legible: boolean
  uid: number | null
  raw_id: string
}

test.skipIf(!existsSync(FOLDER))(
  'every mail that ever troubled anybody comes in by IMAP and by SMTP, and none stops the next (skipped without ../shared/data/mime)',
  { timeout: LIMIT_MS },
  async () => {
    const shop = await openShop()
    const fixtures = everyFixture()
    const fetched = await throughImap(shop, fixtures)
    const received = await throughSmtp(shop, fixtures)
    console.table({ IMAP: countsOf(fixtures, fetched), SMTP: countsOf(fixtures, received) })

    for (const { refused, rows } of [fetched, received]) {
      expect(rows.size + refused.length).toBe(fixtures.length)
      expect([...rows].filter(([, row]) => !isShown(row)).map(([name]) => name)).toEqual([])
    }
    expect(differences(fetched.rows, received.rows)).toEqual([])
    // What is shown as unreadable has its place in the inbox, for a person to look at.
    const page = await shop.api('GET', '/inbox?view=unreadable&page[size]=100')
    const [{ count }] = (await shop.ask<{ count: number }>(
      'select count(distinct conversation_id)::int as count from messages where unreadable is not null',
    )) as [{ count: number }]
    expect(page.body.data).toHaveLength(Math.min(100, count))
  },
)

function everyFixture(): Fixture[] {
  const names = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !NOT_MAIL.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
  return names.map((path) => ({ name: relative(FOLDER, path), raw: asMail(path) }))
}

/** Replies that were kept as bare text are the body of a mail here. */
function asMail(path: string): Buffer {
  const bytes = path.endsWith('.gz') ? gunzipSync(readFileSync(path)) : readFileSync(path)
  if (/\.eml(\.gz)?$/.test(path)) return bytes
  const type = path.endsWith('.html') ? 'text/html' : 'text/plain'
  const id = `${relative(FOLDER, path).replaceAll(/[^\w.-]/g, '_')}@fixtures.example`
  const headers = [
    'From: Fixture <fixture@customer.example>',
    `Subject: ${basename(path)}`,
    `Message-ID: <${id}>`,
    `MIME-Version: 1.0`,
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: 8bit',
  ]
  return Buffer.concat([Buffer.from(`${headers.join('\r\n')}\r\n\r\n`), bytes])
}

type Outcome = { refused: string[]; rows: Map<string, Row> }

/** Each fixture into the mailbox, then a plain letter behind them all; which row is whose, the order of UIDs tells. */
async function throughImap(shop: Shop, fixtures: readonly Fixture[]): Promise<Outcome> {
  const refused: string[] = []
  for (const { name, raw } of fixtures) await shop.dovecot.deliver(HELP, raw).catch(() => refused.push(name))
  await shop.write(LAST_LETTER)
  await eventually('the letter behind all fixtures is there', READ_WITHIN_MS, () => shop.conversationOf(LAST_LETTER))
  await untilRead(shop)
  const rows = await rowsOf(shop, 'imap')
  const names = fixtures.map(({ name }) => name).filter((name) => !refused.includes(name))
  expect(rows).toHaveLength(names.length + 1)
  return { refused, rows: new Map(names.map((name, i) => [name, rows[i]!])) }
}

/** Each fixture to our own receiver, whose answer names the row. */
async function throughSmtp(shop: Shop, fixtures: readonly Fixture[]): Promise<Outcome> {
  const kept = new Map<string, string>()
  const refused: string[] = []
  for (const { name, raw } of fixtures) {
    const said = await deliverBySmtp(shop.smtpPort, { from: 'fixture@customer.example', to: DESK, raw }).catch(() => '')
    const id = /kept as ([0-9a-f-]{36})/.exec(said)?.[1]
    if (id) kept.set(id, name)
    else refused.push(name)
  }
  const last = letter({ number: LAST_LETTER + 1, from: 'last@customer.example', to: DESK })
  await deliverBySmtp(shop.smtpPort, { from: 'last@customer.example', to: DESK, raw: last.raw })
  await eventually(`${letterId(LAST_LETTER + 1)} is there`, READ_WITHIN_MS, () => shop.conversationOf(LAST_LETTER + 1))
  await untilRead(shop)
  const rows = await rowsOf(shop, 'smtp')
  return { refused, rows: new Map(rows.flatMap((row) => (kept.has(row.raw_id) ? [[kept.get(row.raw_id)!, row]] : []))) }
}

const untilRead = ({ ask }: Shop) =>
  eventually('everything is read', READ_WITHIN_MS, async () => {
    const waiting = await ask(`select from raw_mails where state = 'waiting' limit 1`)
    return waiting.length === 0 || undefined
  })

const rowsOf = ({ ask }: Shop, via: 'imap' | 'smtp') =>
  ask<Row>(
    `select r.id as raw_id, r.state, r.uid::int, r.message_id, m.unreadable,
            m.text <> '' or m.html is not null or m.subject <> '' or exists (select from attachments a where a.message_id = m.id) as is_legible
     from raw_mails r left join messages m on m.id = r.message_id where r.via = $1 order by r.uid, r.id`,
    [via],
  )

/** A readable message, the same message as one seen before, or an item that says why it cannot be read. */
const isShown = ({ message_id, state, unreadable, is_legible }: Row) =>
  message_id !== null &&
  (state === 'unreadable') === (unreadable !== null && state !== 'duplicate') &&
  (is_legible || unreadable !== null)

/** The same bytes are read the same way, whichever way they came. */
function differences(fetched: Outcome['rows'], received: Outcome['rows']): string[] {
  return [...received].flatMap(([name, row]) => {
    const other = fetched.get(name)
    return !other || other.unreadable === row.unreadable
      ? []
      : [`${name}: ${other.unreadable} by IMAP, ${row.unreadable} by SMTP`]
  })
}

function countsOf(fixtures: readonly Fixture[], { refused, rows }: Outcome) {
  const all = [...rows.values()]
  const count = (isOne: (row: Row) => boolean) => all.filter(isOne).length
  return {
    files: fixtures.length,
    refusedByServer: refused.length,
    taken: rows.size,
    readable: count(({ unreadable }) => unreadable === null),
    unreadable: count(({ unreadable }) => unreadable !== null),
    duplicates: count(({ state }) => state === 'duplicate'),
    messages: new Set(all.map(({ message_id }) => message_id)).size,
  }
}
