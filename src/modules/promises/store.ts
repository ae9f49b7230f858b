/** The table of promises, and nothing else's. Pages that join it with others live in `src/screens/`. */
import { firstRow, type Queryable, rows, sql, type Tx } from '#kernel/db'
import { type CustomerPromise, type Price, PROMISE_STATES, type PromiseState } from './core/promise.ts'

/** A promise as the table has it; screens select these columns beside their own. */
export type PromiseRow = {
  id: string
  conversation_id: string
  customer_id: string
  message_id: string | null
  words: string
  what: string
  how: string | null
  price_is_free: boolean
  price_amount: string | null
  price_currency: string | null
  owner_id: string
  backup_id: string | null
  due_date: string
  due_time: string
  due_zone: string
  due_which: 'earlier' | 'later' | null
  due_at: Date
  state: PromiseState
  given_at: Date
  breached_at: Date | null
  settled_at: Date | null
  evidence: string | null
  customer_words: string | null
  revision: number
  version: number
}

/** Reads a row back into the noun. */
export const promiseOf = (row: PromiseRow): CustomerPromise => ({
  id: row.id,
  conversationId: row.conversation_id,
  customerId: row.customer_id,
  messageId: row.message_id,
  words: row.words,
  what: row.what,
  how: row.how,
  price: priceOf(row),
  ownerId: row.owner_id,
  backupId: row.backup_id,
  due: { wall: { date: row.due_date, time: row.due_time, zone: row.due_zone }, which: row.due_which, at: row.due_at },
  state: row.state,
  givenAt: row.given_at,
  breachedAt: row.breached_at,
  settledAt: row.settled_at,
  evidence: row.evidence,
  customerWords: row.customer_words,
  revision: row.revision,
})

/** The price of a row as it was said ("149.50"): free, an amount, or null when nothing was said. */
export function priceOf({ price_is_free, price_amount, price_currency }: PromiseRow): Price | null {
  if (price_is_free) return 'free'
  if (price_amount === null || price_currency === null) return null
  return { amount: price_amount, currency: price_currency }
}

/** A promise by its id, locked when it is about to be judged. */
export async function findPromise(tx: Queryable, id: string, { lock = false } = {}): Promise<CustomerPromise | undefined> {
  const row = await firstRow<PromiseRow>(tx, sql`select * from promises where id = ${id} ${lock ? sql`for update` : sql``}`)
  return row && promiseOf(row)
}

/** The promises a message said, locked. */
export const promisesSaidIn = async (tx: Tx, messageId: string): Promise<CustomerPromise[]> =>
  (await rows<PromiseRow>(tx, sql`select * from promises where message_id = ${messageId} order by id for update`)).map(promiseOf)

/** Saves new promises, all in one statement. */
export async function insertPromises(tx: Tx, promises: readonly CustomerPromise[]): Promise<void> {
  if (promises.length === 0) return
  await sql`
    insert into promises (id, conversation_id, customer_id, message_id, words, what, how, price_is_free, price_amount, price_currency,
      owner_id, backup_id, due_date, due_time, due_zone, due_which, due_at, state, given_at)
    select p.id, p.conversation_id, p.customer_id, p.message_id, p.words, p.what, p.how, p.price_is_free, p.price_amount, p.price_currency,
      p.owner_id, p.backup_id, p.due_date, p.due_time, p.due_zone, p.due_which, p.due_at, p.state, p.given_at
    from jsonb_populate_recordset(null::promises, ${JSON.stringify(promises.map(newRowOf))}::jsonb) as p`.execute(tx)
}

const newRowOf = (promise: CustomerPromise) => {
  const { due, price } = promise
  const amount = price === null || price === 'free' ? { amount: null, currency: null } : price
  return {
    id: promise.id,
    conversation_id: promise.conversationId,
    customer_id: promise.customerId,
    message_id: promise.messageId,
    words: promise.words,
    what: promise.what,
    how: promise.how,
    price_is_free: price === 'free',
    price_amount: amount.amount,
    price_currency: amount.currency,
    owner_id: promise.ownerId,
    backup_id: promise.backupId,
    due_date: due.wall.date,
    due_time: due.wall.time,
    due_zone: due.wall.zone,
    due_which: due.which,
    due_at: due.at,
    state: promise.state,
    given_at: promise.givenAt,
  }
}

/** Saves what a decision changed; what was promised, to whom and by when can never be among it. */
export const savePromise = (
  tx: Tx,
  { id, ownerId, backupId, state, breachedAt, settledAt, evidence, customerWords }: CustomerPromise,
) =>
  sql`update promises set owner_id = ${ownerId}, backup_id = ${backupId}, state = ${state}, breached_at = ${breachedAt},
        settled_at = ${settledAt}, evidence = ${evidence}, customer_words = ${customerWords}, version = version + 1
      where id = ${id}`.execute(tx)

/** When the first promise falls due that we still owe, for each of these conversations. */
export const owedIn = (tx: Tx, conversationIds: readonly string[]) =>
  rows<{ conversationId: string; dueAt: Date | null }>(
    tx,
    sql`select asked.id as "conversationId", (select min(p.due_at) from promises p where p.conversation_id = asked.id and p.state in ('open', 'breached')) as "dueAt"
        from unnest(${conversationIds}::uuid[]) as asked (id)`,
  )

/** Open promises whose due has come, oldest first, locked; those another process is breaking right now are passed over. */
export const overduePromises = async (tx: Tx, now: Date, limit: number): Promise<CustomerPromise[]> =>
  (
    await rows<PromiseRow>(
      tx,
      sql`select * from promises where state = 'open' and due_at <= ${now} order by due_at limit ${limit} for update skip locked`,
    )
  ).map(promiseOf)

/** Saves breaches, all in one statement. */
export const saveBreaches = (tx: Tx, ids: readonly string[]) =>
  sql`update promises set state = 'breached', breached_at = due_at, version = version + 1 where id = any (${ids}::uuid[])`.execute(
    tx,
  )

/** When the next open promise is due, be it past; undefined when nothing is open. */
export async function nextDue(db: Queryable): Promise<Date | undefined> {
  return (await firstRow<{ due_at: Date }>(db, sql`select due_at from promises where state = 'open' order by due_at limit 1`))
    ?.due_at
}

/** How many promises due in a period ended in which state, for the kept rate. */
export const statesOfDueBetween = (db: Queryable, from: Date, to: Date) =>
  rows<{ state: PromiseState; count: number }>(
    db,
    sql`select state, count(*)::int as count from promises
        where due_at >= ${from} and due_at < ${to} and state = any (${JUDGED_STATES}::text[])
        group by state`,
  )

const NEVER_SAID: readonly PromiseState[] = ['proposed', 'unsent']
const JUDGED_STATES = PROMISE_STATES.filter((state) => !NEVER_SAID.includes(state))
