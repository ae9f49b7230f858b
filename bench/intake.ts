/** How many mails a second become searchable conversations, with fsync on: `npx tsx bench/intake.ts [mails]`. */
import { gzipSync } from 'node:zlib'
import pg from 'pg'
import { firstRow, sql } from '#kernel/db'
import { newIdAt } from '#kernel/id'
import { insertRawMails } from '../src/modules/conversations/store/raw-mails.ts'
import { databaseCpuSeconds, databaseMegabytes, openBenchShop } from './shop.ts'
import { letter } from './letters.ts'

const mails = Number(process.argv[2] ?? 5_000)
const BATCH = 50

const shop = await openBenchShop({ withMail: true })
const { db } = shop.makegood.database
const emptyMegabytes = await databaseMegabytes(db)

let roundTrips = 0
const ask = pg.Client.prototype.query as (this: pg.Client, ...given: unknown[]) => unknown
pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
  roundTrips += 1
  return ask.apply(this, given)
} as pg.Client['query']

async function waiting(): Promise<number> {
  return (
    (await firstRow<{ left: number }>(db, sql`select count(*)::int as left from raw_mails where state = 'waiting'`))?.left ?? 0
  )
}

async function deliver(from: number, to: number) {
  for (let first = from; first < to; first += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, to - first) }, (_, i) => {
      const raw = Buffer.from(letter(first + i))
      return { id: newIdAt(new Date()), uid: first + i + 1, sizeBytes: raw.length, source: gzipSync(raw) }
    })
    await insertRawMails(
      db,
      batch.map((mail) => ({
        ...mail,
        receivedAt: new Date(),
        via: 'imap' as const,
        mailboxId: shop.mailboxId,
        folder: 'INBOX',
        uidValidity: 1,
        envelopeFrom: null,
        envelopeTo: [],
        fileSha256: null,
      })),
    )
  }
}

async function settle() {
  while ((await waiting()) > 0) await new Promise((resolve) => setTimeout(resolve, 20))
}

await deliver(0, 200)
await settle()

const [startedAt, startedCpu, startedDatabaseCpu] = [performance.now(), process.cpuUsage(), databaseCpuSeconds()]
roundTrips = 0
await deliver(200, 200 + mails)
await settle()
const seconds = (performance.now() - startedAt) / 1000
const cpu = process.cpuUsage(startedCpu)
const counted = await firstRow<{ conversations: number; messages: number; found: number }>(
  db,
  sql`select (select count(*) from conversations)::int as conversations, (select count(*) from messages)::int as messages,
        (select count(*) from messages where words @@ to_tsquery('english', 'parcel'))::int as found`,
)
console.log({
  mails,
  seconds: Math.round(seconds * 10) / 10,
  mailsPerSecond: Math.round(mails / seconds),
  appCpuMsPerMail: Math.round(((cpu.user + cpu.system) / 1000 / mails) * 100) / 100,
  databaseCpuMsPerMail: Math.round((((databaseCpuSeconds() - startedDatabaseCpu) * 1000) / mails) * 100) / 100,
  roundTripsPerMail: Math.round((roundTrips / mails) * 100) / 100,
  ...counted,
  megabytesPer10kConversations: Math.round(
    (((await databaseMegabytes(db)) - emptyMegabytes) / (counted?.conversations ?? 1)) * 10_000,
  ),
  memoryMegabytes: Math.round(process.memoryUsage().rss / 1024 / 1024),
})
console.table(
  (
    await sql`select count(*)::int, avg(pg_column_size(text))::int as text, avg(length(text))::int as characters, avg(pg_column_size(words))::int as words, avg(pg_column_size(strip(words)))::int as stripped, avg(pg_column_size(html))::int as html, avg(pg_column_size(parts))::int as parts, avg(pg_column_size(m))::int as row from messages m`.execute(
      db,
    )
  ).rows,
)
console.table(
  (
    await sql`select indexrelname, pg_size_pretty(pg_relation_size(indexrelid)) from pg_stat_user_indexes where schemaname = 'bench' order by pg_relation_size(indexrelid) desc limit 8`.execute(
      db,
    )
  ).rows,
)
console.table(
  (
    await sql`select relname, pg_size_pretty(pg_total_relation_size(oid)) as total, pg_size_pretty(pg_relation_size(oid)) as heap, pg_size_pretty(pg_indexes_size(oid)) as indexes from pg_class where relkind = 'r' and relnamespace in ('bench'::regnamespace) order by pg_total_relation_size(oid) desc limit 10`.execute(
      db,
    )
  ).rows,
)
await shop.close()
