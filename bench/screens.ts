/** How long the screens take at 10,000 and 100,000 conversations: `npx tsx bench/screens.ts [conversations]`. */
import { sql, type Db } from '#kernel/db'
import { databaseMegabytes, openBenchShop, timed, type BenchShop } from './shop.ts'
import { words } from './letters.ts'

const conversations = Number(process.argv[2] ?? 100_000)
const MESSAGES_EACH = 3

/** Fills the shop with SQL: three messages each, 97 % closed, one in fifty with a promise that is still open. */
async function fill(db: Db, { agentId, mailboxId }: BenchShop) {
  const texts = Array.from({ length: 500 }, (_, n) => words(n))
  await sql`create temp table texts as select ordinality::int as n, text from unnest(${texts}::text[]) with ordinality as t (text, ordinality)`.execute(
    db,
  )
  const customers = Math.max(1_000, Math.round(conversations / 4))
  await sql`insert into customers (id, name, since) select gen_random_uuid(), 'Customer Number' || n, now() from generate_series(1, ${customers}::int) n`.execute(
    db,
  )
  await sql`insert into customer_identities (id, customer_id, kind, value, made_at) select gen_random_uuid(), id, 'address', lower(replace(name, ' ', '')) || '@mail.example', now() from customers`.execute(
    db,
  )
  await sql`create temp table numbered as select id, row_number() over () as place from customers`.execute(db)
  await sql`
    insert into conversations (id, customer_id, mailbox_id, subject, language, state, assignee_id, reply_token, opened_at, closed_at, last_at, last_excerpt, waits_since)
    select gen_random_uuid(), c.id, ${mailboxId}, 'Question about order ' || n, 'en',
      case when n % 100 < 97 then 'closed' when n % 100 = 98 then 'waiting' else 'open' end,
      case when n % 2 = 0 then ${agentId}::uuid end, 'mg-bench' || n, now() - n * interval '1 minute',
      case when n % 100 < 97 then now() - n * interval '30 seconds' end, now() - n * interval '30 seconds', 'The lamp arrived today, but the shade is green',
      case when n % 100 = 97 then now() - n * interval '1 minute' end
    from generate_series(1, ${conversations}::int) n join numbered c on c.place = 1 + n % ${customers}::int`.execute(db)
  for (let part = 0; part < MESSAGES_EACH; part++) {
    await sql`
      insert into messages (id, conversation_id, direction, channel, at, recorded_at, customer_id, agent_id, from_name, from_address, to_addresses, subject, text, parts, language, header_id, words)
      select gen_random_uuid(), c.id, ${part === 1 ? 'out' : 'in'}, 'email', c.opened_at + ${part} * interval '5 seconds', c.opened_at, c.customer_id, ${part === 1 ? agentId : null}::uuid, 'Customer', 'customer@mail.example',
        array['help@bench.example'], c.subject, t.text, jsonb_build_array(jsonb_build_array('new', 0, length(t.text))), 'en', 'm' || ${part}::text || '-' || c.number,
        to_tsvector('english', c.subject || ' ' || t.text) || to_tsvector('simple', case when c.number % 5000 = 7 then 'zebrafinch' else '' end)
      from conversations c join texts t on t.n = 1 + (c.number * 3 + ${part}) % 500`.execute(db)
  }
  await sql`
    insert into promises (id, conversation_id, customer_id, words, what, owner_id, due_date, due_time, due_zone, due_at, state, given_at)
    select gen_random_uuid(), id, customer_id, 'It leaves us tomorrow', 'Parcel leaves', ${agentId}, current_date + 1, '16:00', 'Europe/Stockholm', now() + number * interval '1 minute', 'open', now() - interval '1 hour'
    from conversations where number % 50 = 49`.execute(db)
  await sql`update conversations c set owed_due_at = (select min(p.due_at) from promises p where p.conversation_id = c.id) where number % 50 = 49`.execute(
    db,
  )
  await sql`insert into facts (id, type, at, recorded_at, actor_kind, actor_id, about)
    select gen_random_uuid(), 'conversations.message-received', m.at, m.at, 'system', null, jsonb_build_object('conversation_id', m.conversation_id, 'message_id', m.id) from messages m`.execute(
    db,
  )
  // What lies here was read long ago.
  await sql`insert into reading_progress (cursor) select xid::text || '.' || seq from facts order by xid desc, seq desc limit 1
    on conflict (is_only) do update set cursor = excluded.cursor`.execute(db)
  await sql`vacuum analyze`.execute(db)
}

const shop = await openBenchShop()
const { app, database } = shop.makegood
const { db } = database
console.log(`filling with ${conversations} conversations …`)
await db.connection().execute((one) => fill(one, shop))

const asked = (method: 'GET' | 'POST', url: string, payload?: object) => async () => {
  const answer = await app.inject({ method, url, headers: { cookie: shop.cookie }, ...(payload ? { payload } : {}) })
  if (answer.statusCode >= 300) throw new Error(`${url}: ${answer.statusCode} ${answer.body.slice(0, 200)}`)
  return answer.json()
}
const ids = (await sql<{ id: string }>`select id from conversations order by random() limit 500`.execute(db)).rows.map(
  ({ id }) => id,
)
const open = (
  await sql<{ id: string }>`select c.id from conversations c where state <> 'closed' order by random() limit 400`.execute(db)
).rows.map(({ id }) => id)

console.log(
  `${conversations} conversations, ${conversations * MESSAGES_EACH} messages, ${Math.round(await databaseMegabytes(db))} MB without sources; milliseconds in the server`,
)
const table: Record<string, unknown> = {}
for (const view of ['mine_and_unassigned', 'all', 'closed'])
  table[`inbox ${view}, 50 rows`] = await timed(200, asked('GET', `/api/v1/inbox?view=${view}`))
table['conversation with its story'] = await timed(400, (turn) =>
  asked('GET', `/api/v1/conversations/${ids[turn % ids.length]}`)(),
)
table['today'] = await timed(100, asked('GET', '/api/v1/today'))
table['promises, 50 rows'] = await timed(100, asked('GET', '/api/v1/promises'))
for (const [name, query] of [
  ['common word', 'parcel'],
  ['rare word', 'zebrafinch'],
  ['two words', 'lamp zebrafinch'],
  ['no hit', 'xylophonist'],
  ['Chinese', '发货'],
  ['a name', 'Number123'],
] as const)
  table[`search: ${name}`] = await timed(60, asked('GET', `/api/v1/search?q=${encodeURIComponent(query)}`))
table['create a conversation'] = await timed(300, (turn) =>
  asked('POST', '/api/v1/conversations', {
    channel: 'api',
    customer: { name: 'New', address: `new${turn}@mail.example` },
    subject: 'A question',
    text: words(turn),
  })(),
)
table['answer'] = await timed(300, (turn) =>
  asked('POST', `/api/v1/conversations/${open[turn % open.length]}/replies`, {
    text: words(turn),
    to: ['customer@mail.example'],
  })(),
)
console.table(table)
console.table(
  (
    await sql`select relname, pg_size_pretty(pg_total_relation_size(oid)) as total, pg_size_pretty(pg_relation_size(oid)) as heap, pg_size_pretty(pg_indexes_size(oid)) as indexes from pg_class where relkind = 'r' and relnamespace = 'bench'::regnamespace order by pg_total_relation_size(oid) desc limit 8`.execute(
      db,
    )
  ).rows,
)
await shop.close()
