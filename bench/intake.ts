/** How many mails a second become searchable conversations, with fsync on: `npx tsx bench/intake.ts [mails]`. */
import { gzipSync } from 'node:zlib'
import { firstRow, sql } from '#kernel/db'
import { newIdAt } from '#kernel/id'
import { databaseCpuSeconds, databaseMegabytes, openBenchShop } from './shop.ts'
import { letter } from './letters.ts'

const mails = Number(process.argv[2] ?? 5_000)
const BATCH = 50

const shop = await openBenchShop({ withMail: true })
const { db, pool } = shop.makegood.database
const emptyMegabytes = await databaseMegabytes(db)

let roundTrips = 0
for (const method of ['query'] as const) {
  const prototype = Object.getPrototypeOf(
    (await pool.connect().then((client) => (client.release(), client))) as object,
  ) as Record<string, (...given: unknown[]) => unknown>
  const real = prototype[method]!
  prototype[method] = function (this: unknown, ...given: unknown[]) {
    roundTrips += 1
    return real.apply(this, given)
  }
}

async function waiting(): Promise<number> {
  return (
    (await firstRow<{ left: number }>(db, sql`select count(*)::int as left from raw_mails where state = 'waiting'`))?.left ?? 0
  )
}

async function deliver(from: number, to: number) {
  for (let first = from; first < to; first += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, to - first) }, (_, i) => {
      const raw = Buffer.from(letter(first + i))
      return sql`(${newIdAt(new Date())}, ${new Date()}, 'imap', ${shop.mailboxId}, 'INBOX', 1, ${first + i + 1}, ${raw.length}, ${gzipSync(raw)}, 'waiting')`
    })
    await sql`insert into raw_mails (id, received_at, via, mailbox_id, folder, uid_validity, uid, size_bytes, source, state) values ${sql.join(rows)}`.execute(
      db,
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
await shop.close()
