import { firstRow, type Queryable, rows, sql, type Tx } from '#kernel/db'
import type { Identity, IdentityKind } from '../core/identity.ts'

export const ZONE_BASES = ['said', 'profile', 'phone', 'organisation'] as const

export type Customer = {
  id: string
  name: string
  language: string | null
  zone: string | null
  zoneBasis: (typeof ZONE_BASES)[number] | null
  organisationId: string | null
  since: Date
  version: number
}

const COLUMNS = sql.raw(
  `c.id, c.name, c.language, c.zone, c.zone_basis as "zoneBasis", c.organisation_id as "organisationId", c.since, c.version`,
)

/** Seen from outside a name may be missing; then the address or number itself is what we call them. */
const NAME_LENGTH_MAX = 200

export type Arrival = {
  kind: IdentityKind
  /** In the spelling of `normaliseIdentity`. */
  value: string
  name?: string | undefined
  language?: string | undefined
  now: Date
  newId: () => string
}
/** `formerIds` are the ids of whoever was merged into this customer: what they said under those they said too. */
export type Arrived = { customerId: string; identityId: string; isNew: boolean; formerIds: string[] }

/**
 * Who writes or calls: the customer as they are now (merges followed), made when we never heard of them. One round trip.
 * Two arrivals of a new address at once: the second waits at the unique value and gets the first one's customer. The
 * customer row follows its identity within the statement, so a customer without an identity is never left behind.
 */
export async function findOrMakeCustomer(tx: Tx, { kind, value, name, language, now, newId }: Arrival): Promise<Arrived> {
  const customerId = newId()
  const shownName = (name?.trim() || value).slice(0, NAME_LENGTH_MAX)
  const arrived = await firstRow<Arrived>(
    tx,
    sql`with known as (select id, customer_id from customer_identities where kind = ${kind} and value = ${value}),
        made as (
          insert into customer_identities (id, customer_id, kind, value, made_at)
          select ${newId()}::uuid, ${customerId}::uuid, ${kind}, ${value}, ${now}::timestamptz where not exists (select from known)
          on conflict (kind, value) do update set value = excluded.value
          returning id, customer_id
        ),
        made_customer as (
          insert into customers (id, name, language, since)
          select customer_id, ${shownName}, ${language ?? null}, ${now}::timestamptz from made where customer_id = ${customerId}::uuid
          returning id
        )
        select i.id as "identityId", coalesce(c.merged_into, i.customer_id) as "customerId",
               exists (select from made_customer) as "isNew",
               array(select self.id::text from customers self where self.merged_into = coalesce(c.merged_into, i.customer_id)) as "formerIds"
        from (select * from known union all select * from made) i left join customers c on c.id = i.customer_id`,
  )
  return arrived!
}

/** The customer behind an address or a number, as they are now. */
export async function findCustomerByIdentity(tx: Queryable, kind: IdentityKind, value: string): Promise<string | undefined> {
  const found = await firstRow<{ id: string }>(
    tx,
    sql`select coalesce(c.merged_into, c.id) as id from customer_identities i join customers c on c.id = i.customer_id
        where i.kind = ${kind} and i.value = ${value}`,
  )
  return found?.id
}

/** Customers as they are now, by the ids asked with: a merged one's id answers with the survivor. */
export async function customersById(tx: Queryable, ids: readonly string[]): Promise<Map<string, Customer>> {
  if (ids.length === 0) return new Map()
  const found = await rows<Customer & { askedId: string }>(
    tx,
    sql`select asked.id as "askedId", ${COLUMNS} from customers asked join customers c on c.id = coalesce(asked.merged_into, asked.id)
        where asked.id = any(${ids}::uuid[])`,
  )
  return new Map(found.map(({ askedId, ...customer }) => [askedId, customer]))
}

/** One customer as they are now; with `lock` nobody else changes them until this transaction ends. */
export async function findCustomer(tx: Queryable, id: string, { lock = false } = {}): Promise<Customer | undefined> {
  const found = await customersById(tx, [id])
  const customer = found.get(id)
  if (!customer || !lock) return customer
  return firstRow<Customer>(tx, sql`select ${COLUMNS} from customers c where c.id = ${customer.id} for update`)
}

/** Every id this person has had: their own and those merged into them. Whatever id of theirs is asked with, all come back. */
export async function sameCustomerIds(tx: Queryable, id: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    sql`with survivor as (select coalesce(merged_into, id) as id from customers where id = ${id})
        select c.id from customers c, survivor s where c.id = s.id or c.merged_into = s.id order by (c.id = s.id) desc, c.id`,
  )
  return found.map((row) => row.id)
}

/** How these customers can be recognised and reached, by survivor, oldest first; merged selves' included. */
export async function identitiesByCustomer(tx: Queryable, survivorIds: readonly string[]): Promise<Map<string, Identity[]>> {
  const grouped = new Map<string, Identity[]>()
  if (survivorIds.length === 0) return grouped
  const found = await rows<Identity & { survivorId: string }>(
    tx,
    sql`select i.id, i.customer_id as "customerId", i.kind, i.value, coalesce(c.merged_into, c.id) as "survivorId"
        from customers c join customer_identities i on i.customer_id = c.id
        where c.id = any(${survivorIds}::uuid[]) or c.merged_into = any(${survivorIds}::uuid[])
        order by i.made_at, i.id`,
  )
  for (const { survivorId, ...identity } of found) grouped.set(survivorId, [...(grouped.get(survivorId) ?? []), identity])
  return grouped
}

/** How one customer can be recognised and reached, merged selves included, oldest first. */
export async function identitiesOf(tx: Queryable, customerId: string): Promise<Identity[]> {
  const [survivorId] = await sameCustomerIds(tx, customerId)
  return survivorId ? ((await identitiesByCustomer(tx, [survivorId])).get(survivorId) ?? []) : []
}

/** Saves an identity; answers false when somebody has it already. */
export async function insertIdentity(tx: Tx, identity: Identity, now: Date): Promise<boolean> {
  const made = await firstRow(
    tx,
    sql`insert into customer_identities (id, customer_id, kind, value, made_at)
        values (${identity.id}, ${identity.customerId}, ${identity.kind}, ${identity.value}, ${now})
        on conflict (kind, value) do nothing returning id`,
  )
  return made !== undefined
}

export const deleteIdentity = (tx: Tx, id: string) => sql`delete from customer_identities where id = ${id}`.execute(tx)

/** A customer of whom we know only a name: somebody at the counter. Answers their id. */
export async function makeCustomer(
  tx: Tx,
  { name, language, now, newId }: Omit<Arrival, 'kind' | 'value' | 'name'> & { name: string },
): Promise<string> {
  const id = newId()
  await sql`insert into customers (id, name, language, since)
            values (${id}, ${name.trim().slice(0, NAME_LENGTH_MAX)}, ${language ?? null}, ${now})`.execute(tx)
  return id
}

export const saveCustomer = (tx: Tx, customer: Customer) =>
  sql`update customers set name = ${customer.name}, language = ${customer.language}, zone = ${customer.zone}, zone_basis = ${customer.zoneBasis},
             organisation_id = ${customer.organisationId}, version = ${customer.version}
      where id = ${customer.id}`.execute(tx)

export type CustomerSearch = { query?: string | undefined; after?: readonly (string | number)[] | undefined; limit: number }
export type FoundCustomer = Customer & { sortName: string }

/** Up to so many hits are found by their parts and then sorted; a commoner word is met soon enough by walking down the names. */
const FEW_HITS_MAX = 1_000

/** Customers in order of name; with words, those with the words somewhere in the name, an address or a number. */
export async function searchCustomers(tx: Queryable, { query, after, limit }: CustomerSearch): Promise<FoundCustomer[]> {
  const words = query?.trim()
  const isMeant = words ? await meant(tx, `%${words.replace(/[\\%_]/g, '\\$&')}%`) : sql``
  const isFurther = after ? sql`and (lower(c.name), c.id) > (${after[0]}::text, ${after[1]}::uuid)` : sql``
  return rows<FoundCustomer>(
    tx,
    sql`select ${COLUMNS}, lower(c.name) as "sortName" from customers c where c.merged_into is null ${isMeant} ${isFurther}
        order by lower(c.name), c.id limit ${limit}`,
  )
}

async function meant(tx: Queryable, pattern: string) {
  const hits = await rows<{ id: string }>(
    tx,
    sql`select coalesce(m.merged_into, m.id) as id from customers m where m.name ilike ${pattern}
        union all
        select coalesce(o.merged_into, o.id) from customer_identities i join customers o on o.id = i.customer_id where i.value ilike ${pattern}
        limit ${FEW_HITS_MAX + 1}`,
  )
  if (hits.length <= FEW_HITS_MAX) return sql`and c.id = any(${hits.map(({ id }) => id)}::uuid[])`
  return sql`and exists (
    select from customers s where (s.id = c.id or s.merged_into = c.id)
    and (s.name ilike ${pattern} or exists (select from customer_identities i where i.customer_id = s.id and i.value ilike ${pattern} offset 0)))`
}
