/** The ledger: everything we have promised, by due; and how promises look on every other screen. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Clock } from '#kernel/clock'
import { fromCursor, PAGE_SIZE_DEFAULT, PAGE_SIZE_LIMIT, pageFrom } from '#kernel/cursor'
import { type Db, firstRow, type Queryable, readOnly, rows, sql, together } from '#kernel/db'
import { onlyFor, problem } from '#kernel/http'
import { camelise, sendProblem } from '#kernel/problems'
import { EVERY_AGENT } from '#modules/people'
import {
  isAtRisk,
  keptRate,
  type PromiseRow,
  priceOf,
  type Rate,
  RISK_LEFT_MS,
  RISK_SHARE,
  statesOfDueBetween,
} from '#modules/promises'
import type { PromiseView } from './views.ts'

/** A promise with the names that stand beside it on a screen. */
export type ShownPromise = PromiseRow & {
  conversation_number: number
  conversation_language: string
  shown_customer_id: string
  customer_name: string
  customer_zone: string | null
  owner_name: string
  backup_name: string | null
}

/**
 * Puts names beside promises; merged customers appear under the one they became. The promises are chosen, ordered and
 * limited first, on their own table and its indexes, so that names are looked up for a page and not for the whole ledger.
 */
export const withNames = (promises: ReturnType<typeof sql>) => sql`
  select p.*, c.number as conversation_number, c.language as conversation_language, k.id as shown_customer_id, k.name as customer_name, k.zone as customer_zone,
    owner.name as owner_name, backup.name as backup_name
  from (${promises}) p
  join conversations c on c.id = p.conversation_id
  join customers said_to on said_to.id = p.customer_id
  join customers k on k.id = coalesce(said_to.merged_into, said_to.id)
  join agents owner on owner.id = p.owner_id
  left join agents backup on backup.id = p.backup_id`

/** What was said to somebody: proposals and promises of messages that never left were not. */
const WAS_SAID = sql`p.state not in ('proposed', 'unsent')`

/** Nobody reads more promises than this beside one page; the ledger has them all. */
const BESIDE_A_PAGE_LIMIT = 500

/** Period of the kept rate on the ledger: long enough for a number, short enough to be about us as we are now. */
export const KEPT_RATE_PERIOD_DAYS = 30

const DAY_MS = 24 * 60 * 60_000

/** One promise as screens and programs see it. */
export function promiseView(row: ShownPromise, now: Date): z.infer<typeof PromiseView> {
  const price = priceOf(row)
  const zoneOfCustomer =
    row.customer_zone !== null && row.customer_zone !== row.due_zone ? { customer_zone: row.customer_zone } : {}
  return {
    id: row.id,
    conversation_id: row.conversation_id,
    conversation_number: row.conversation_number,
    customer: { id: row.shown_customer_id, name: row.customer_name },
    language: row.conversation_language,
    words: row.words,
    what: row.what,
    ...(row.how === null ? {} : { how: row.how }),
    ...(price === null ? {} : { price }),
    owner: { id: row.owner_id, name: row.owner_name },
    ...(row.backup_id === null ? {} : { backup: { id: row.backup_id, name: row.backup_name ?? '' } }),
    due: { at: row.due_at.toISOString(), date: row.due_date, time: row.due_time, zone: row.due_zone, ...zoneOfCustomer },
    state: row.state,
    is_at_risk: isAtRisk({ state: row.state, due: { at: row.due_at }, givenAt: row.given_at }, now),
    given_at: row.given_at.toISOString(),
    ...(row.settled_at === null ? {} : { settled_at: row.settled_at.toISOString() }),
    ...(row.breached_at === null ? {} : { breached_at: row.breached_at.toISOString() }),
    ...(row.evidence === null ? {} : { evidence: row.evidence }),
    etag: String(row.version),
  }
}

/** One promise with its names, whatever became of it. */
export const shownPromise = (tx: Queryable, id: string) =>
  firstRow<ShownPromise>(tx, withNames(sql`select * from promises where id = ${id}`))

/** All that was promised in these conversations, by due. */
export const promisesOf = (tx: Queryable, conversationIds: readonly string[]): Promise<ShownPromise[]> =>
  rows(
    tx,
    sql`${withNames(sql`
          select * from promises p where conversation_id = any (${conversationIds}::uuid[]) and ${WAS_SAID}
          order by due_at, id limit ${BESIDE_A_PAGE_LIMIT}`)}
        order by p.due_at, p.id`,
  )

/** The one promise of each conversation that matters most: broken first, then the nearest due; settled ones not at all. */
export async function mostPressing(tx: Queryable, conversationIds: readonly string[]): Promise<Map<string, ShownPromise>> {
  const pressing = await rows<ShownPromise>(
    tx,
    withNames(sql`
      select distinct on (conversation_id) * from promises
      where conversation_id = any (${conversationIds}::uuid[]) and state in ('open', 'breached')
      order by conversation_id, (state = 'breached') desc, due_at, id`),
  )
  return new Map(pressing.map((row) => [row.conversation_id, row]))
}

/**
 * All that a customer has been promised by now, under whichever of the given ids, newest due last. What waits in a message
 * that has not left yet may still be taken back: it has not been said.
 */
export const promisesForCustomer = (tx: Queryable, customerIds: readonly string[], now: Date): Promise<ShownPromise[]> =>
  rows(
    tx,
    sql`${withNames(sql`
          select * from promises p where customer_id = any (${customerIds}::uuid[]) and ${WAS_SAID}
            and not exists (select from messages m where m.id = p.message_id and m.leaves_at > ${now})
          order by due_at desc, id desc limit ${BESIDE_A_PAGE_LIMIT}`)}
        order by p.due_at, p.id`,
  )

const LEDGER_STATES = ['open', 'at_risk', 'broken', 'kept', 'all'] as const
type LedgerState = (typeof LEDGER_STATES)[number]

const LedgerQuery = z.object({
  state: z.enum(LEDGER_STATES).default('open'),
  // Mine or everybody's. There is no list, count or rate of another person's promises (DOMAIN §3.7).
  owner: z.enum(['me', 'all']).default('all'),
  pageSize: z.coerce.number().int().min(1).max(PAGE_SIZE_LIMIT).default(PAGE_SIZE_DEFAULT),
  pageAfter: z.string().max(500).optional(),
})

const isAtRiskAt = (now: Date) =>
  sql`p.state = 'open' and (p.due_at < ${now}::timestamptz + ${`${RISK_LEFT_MS} milliseconds`}::interval
        or p.due_at - ${now}::timestamptz < (p.due_at - p.given_at) * ${RISK_SHARE}::float8)`

const inState = (state: LedgerState, now: Date) =>
  ({
    open: sql`p.state = 'open'`,
    at_risk: isAtRiskAt(now),
    broken: sql`p.state = 'breached'`,
    kept: sql`p.state in ('kept', 'kept_late')`,
    all: WAS_SAID,
  })[state]

/** What is owed is read from the nearest due on, what is done from the latest back. */
const isNewestFirst = (state: LedgerState) => state === 'kept' || state === 'all'

type Period = { from: Date; to: Date }
type DueInPeriod = Awaited<ReturnType<typeof statesOfDueBetween>>

/** Adds the ledger's pages: the list with its counts and kept rate, and one promise. */
export function promiseScreen(app: FastifyInstance, { db, clock }: { db: Db; clock: Clock }) {
  const forAgents = { preHandler: onlyFor(EVERY_AGENT) }

  app.get('/promises', forAgents, async (request) => {
    const query = LedgerQuery.parse(camelise(request.query as object))
    const ownerId = query.owner === 'me' ? request.actor.id! : undefined
    const now = clock.now()
    const period = { from: new Date(now.getTime() - KEPT_RATE_PERIOD_DAYS * DAY_MS), to: now }
    return readOnly(db, async (tx) => {
      const [page, counts, dueInPeriod] = await together([
        ledgerPage(tx, query, ownerId, now),
        ledgerCounts(tx, ownerId, now, period),
        statesOfDueBetween(tx, period.from, period.to),
      ])
      return { ...page, counts, kept_rate: ledgerKeptRate(dueInPeriod, period) }
    })
  })

  app.get<{ Params: { promiseId: string } }>('/promises/:promiseId', forAgents, async (request, reply) => {
    const id = z.uuid().safeParse(request.params.promiseId)
    const row = id.success ? await readOnly(db, (tx) => shownPromise(tx, id.data)) : undefined
    if (!row) return sendProblem(reply, problem(404, 'promises.not-found'))
    return reply.header('ETag', `"${row.version}"`).send(promiseView(row, clock.now()))
  })
}

async function ledgerPage(
  tx: Queryable,
  { state, owner, pageSize, pageAfter }: z.output<typeof LedgerQuery>,
  ownerId: string | undefined,
  now: Date,
) {
  const after = fromCursor(pageAfter, 2)
  const beyond = isNewestFirst(state) ? sql`<` : sql`>`
  const direction = isNewestFirst(state) ? sql`desc` : sql`asc`
  const order = sql`order by p.due_at ${direction}, p.id ${direction}`
  const chosen = sql`
    select * from promises p where ${inState(state, now)}
      ${ownerId ? sql`and p.owner_id = ${ownerId}` : sql``}
      ${after ? sql`and (p.due_at, p.id) ${beyond} (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
    ${order} limit ${pageSize + 1}`
  const found = await rows<ShownPromise>(tx, sql`${withNames(chosen)} ${order}`)
  const page = pageFrom(
    found,
    pageSize,
    ({ due_at, id }) => [due_at.toISOString(), id],
    `/api/v1/promises?state=${state}&owner=${owner}`,
  )
  return { ...page, data: page.data.map((row) => promiseView(row, now)) }
}

/** Open, at risk and broken are counted as they are now; kept ones, which only ever grow, in the kept rate's period. */
async function ledgerCounts(tx: Queryable, ownerId: string | undefined, now: Date, { from, to }: Period) {
  const isTheirs = ownerId ? sql`p.owner_id = ${ownerId}` : sql`true`
  const counted = await firstRow<{ open: number; at_risk: number; broken: number; kept: number }>(
    tx,
    sql`select open, at_risk, broken, kept from
          (select count(*)::int as open, count(*) filter (where ${isAtRiskAt(now)})::int as at_risk
           from promises p where p.state = 'open' and ${isTheirs}) as opened,
          (select count(*)::int as broken from promises p where p.state = 'breached' and ${isTheirs}) as breached,
          (select count(*)::int as kept from promises p
           where p.state in ('kept', 'kept_late') and p.due_at >= ${from} and p.due_at < ${to} and ${isTheirs}) as done`,
  )
  return counted!
}

function ledgerKeptRate(dueInPeriod: DueInPeriod, { from, to }: Period) {
  const { strict, agreed, superseded, withdrawn, disputed } = keptRate(dueInPeriod)
  const shown = ({ kept, of, interval, isTooFew }: Rate) => ({ kept, of, ...(interval ?? {}), is_too_few: isTooFew })
  return {
    from: from.toISOString(),
    to: to.toISOString(),
    strict: shown(strict),
    agreed: shown(agreed),
    not_counted: { superseded, withdrawn, disputed },
  }
}
