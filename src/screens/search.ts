import type { z } from 'zod'
import { fromCursor, toCursor } from '#kernel/cursor'
import { readOnly, rows, sql, together, type Db, type Tx } from '#kernel/db'
import { ALL_CONFIGURATIONS, hanPairs, hitsIn, queryWords, type QueryWord } from '#modules/conversations'
import type { SearchPage } from './views.ts'

type Page = z.infer<typeof SearchPage>
type Sql = ReturnType<typeof sql>

const HITS_PER_PAGE = 20
/**
 * A common word is found in the newest messages at once; only a word that is rare among these needs the index over all.
 * Either way the answer is the newest first, and no search sorts a hundred thousand hits.
 */
const NEWEST_LOOKED_AT = 1_000

type Hit = {
  /** Of the message or the note; of the conversation when only a name was found. */
  id: string
  conversation_id: string
  number: number
  message_id: string | null
  customer_id: string
  customer_name: string
  subject: string
  at: Date
  text: string
  from_name: string
}

/** One word asked in every language's stems at once; Chinese as its pairs, next to each other. */
function asked(word: QueryWord): Sql {
  if (word.kind === 'han') return sql`phraseto_tsquery('simple', ${hanPairs(word.text)})`
  const ask = word.kind === 'phrase' ? sql`phraseto_tsquery` : sql`plainto_tsquery`
  const everyLanguage = ALL_CONFIGURATIONS.map((configuration) => sql`${ask}(${configuration}::regconfig, ${word.text})`)
  // The beginning of a word counts too: whoever searches types "bestäl" and expects "beställning".
  const beginning =
    word.kind === 'word' && /^[\p{L}\p{N}]+$/u.test(word.text) ? [sql`to_tsquery('simple', ${`${word.text}:*`})`] : []
  return sql`(${sql.join([...everyLanguage, ...beginning], sql` || `)})`
}

/** Searches every message, note, subject and name; newest first. */
export const search = (db: Db, { query, after }: { query: string; after?: string | undefined }): Promise<Page> =>
  readOnly(db, async (tx) => {
    const words = queryWords(query)
    if (words.length === 0) return { data: [], meta: { has_more: false }, links: {} }
    const cut = fromCursor(after, 2)
    const from = cut && { at: String(cut[0]), id: String(cut[1]) }
    const [byName, byWords] = await together([from ? [] : hitsByName(tx, query), hitsByWords(tx, words, from)])
    const shown = byWords.slice(0, HITS_PER_PAGE)
    const named = byName.filter((hit) => !shown.some((other) => other.conversation_id === hit.conversation_id))
    const last = shown.at(-1)
    const next = byWords.length > HITS_PER_PAGE && last ? toCursor([last.at.toISOString(), last.id]) : undefined
    return {
      data: [...named, ...shown].map((hit) => view(hit, words)),
      meta: { has_more: next !== undefined, ...(next ? { after: next } : {}) },
      links: next ? { next: `/api/v1/search?q=${encodeURIComponent(query)}&page[after]=${next}` } : {},
    }
  })

const view = (hit: Hit, words: readonly QueryWord[]): Page['data'][number] => ({
  conversation_id: hit.conversation_id,
  conversation_number: hit.number,
  ...(hit.message_id ? { message_id: hit.message_id } : {}),
  customer: { id: hit.customer_id, name: hit.customer_name },
  subject: hit.subject,
  at: hit.at.toISOString(),
  excerpt: hitsIn(hit.text, words),
})

type From = { at: string; id: string } | undefined

async function hitsByWords(tx: Tx, words: readonly QueryWord[], from: From): Promise<Hit[]> {
  const isAsked = sql`(${sql.join(words.map(asked), sql` && `)})`
  const [noted, said] = await together([notesWith(tx, isAsked, from), messagesWith(tx, isAsked, from)])
  const newestFirst = (a: Hit, b: Hit) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1)
  return [...said, ...noted].toSorted(newestFirst).slice(0, HITS_READ)
}

/** One hit past the page says whether there is another page. */
const HITS_READ = HITS_PER_PAGE + 1

const olderThan = (from: From) => (from ? sql`and (m.at, m.id) < (${from.at}::timestamptz, ${from.id}::uuid)` : sql``)

/** What was found, with the names that stand beside it. */
const withNames = (isAsked: Sql, found: Sql, messageId: Sql) => sql`
  with query as materialized (select ${isAsked} as words), found as (${found})
  select f.id, f.conversation_id, c.number, ${messageId} as message_id, k.id as customer_id, k.name as customer_name,
    coalesce(nullif(f.subject, ''), c.subject) as subject, f.at, f.text, f.from_name
  from found f join conversations c on c.id = f.conversation_id join customers o on o.id = c.customer_id join customers k on k.id = coalesce(o.merged_into, o.id)
  order by f.at desc, f.id desc`

async function messagesWith(tx: Tx, isAsked: Sql, from: From): Promise<Hit[]> {
  const older = olderThan(from)
  const among = (messages: Sql) =>
    withNames(
      isAsked,
      sql`select m.id, m.at, m.conversation_id, m.text, m.subject, m.from_name from ${messages} m, query
          where m.words @@ query.words and m.taken_back_at is null ${older} order by m.at desc, m.id desc limit ${HITS_READ}`,
      sql`f.id`,
    )
  const newest = await rows<Hit>(
    tx,
    among(sql`(select * from messages m where true ${older} order by m.at desc, m.id desc limit ${NEWEST_LOOKED_AT})`),
  )
  if (newest.length >= HITS_READ) return newest
  // The planner cannot guess how rare a word of six languages is: here it is known to be rare, so the word index is the way.
  // The other questions of this page were sent before, so the setting is this one question's.
  const [, all] = await together([
    sql`set local enable_indexscan = off`.execute(tx),
    rows<Hit>(tx, among(sql`messages`)),
    sql`set local enable_indexscan = on`.execute(tx),
  ])
  return all
}

const notesWith = (tx: Tx, isAsked: Sql, from: From): Promise<Hit[]> =>
  rows<Hit>(
    tx,
    withNames(
      isAsked,
      sql`select m.id, m.at, m.conversation_id, m.text, '' as subject, '' as from_name from notes m, query
          where m.words @@ query.words ${olderThan(from)} order by m.at desc, m.id desc limit ${HITS_READ}`,
      sql`null`,
    ),
  )

/** Conversations whose customer or subject contains the letters asked for, also in the middle of a word. */
async function hitsByName(tx: Tx, query: string): Promise<Hit[]> {
  const pattern = `%${query.trim().replace(/[\\%_]/g, '\\$&')}%`
  if (query.trim().length < 3) return []
  return rows<Hit>(
    tx,
    sql`with people as (
          select id from customers where name ilike ${pattern} union select customer_id from customer_identities where value ilike ${pattern} limit 50),
        survivors as (select coalesce(merged_into, id) as id from customers where id in (select id from people)),
        selves as (select id from survivors union select id from customers where merged_into in (select id from survivors)),
        found as (
          (select c.id from conversations c where c.customer_id in (select id from selves) order by c.last_at desc limit 5)
          union
          (select c.id from (select id, last_at from conversations where subject ilike ${pattern} limit 500) c order by c.last_at desc limit 5))
        select c.id, c.id as conversation_id, c.number, null as message_id, k.id as customer_id, k.name as customer_name, c.subject, c.last_at as at, c.last_excerpt as text, '' as from_name
        from found f join conversations c on c.id = f.id join customers o on o.id = c.customer_id join customers k on k.id = coalesce(o.merged_into, o.id)
        order by c.last_at desc limit 8`,
  )
}
