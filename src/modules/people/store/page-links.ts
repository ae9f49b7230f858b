import { firstRow, type Queryable, rows, sql, type Tx } from '#kernel/db'
import { newSecret } from '../secrets.ts'

/** Whose page this is, as they are now; undefined when the link was never made or has been revoked. */
export async function findCustomerByPageToken(tx: Queryable, token: string): Promise<string | undefined> {
  const found = await firstRow<{ id: string }>(
    tx,
    sql`select coalesce(c.merged_into, c.id) as id from page_links l join customers c on c.id = l.customer_id
        where l.token = ${token} and l.revoked_at is null`,
  )
  return found?.id
}

/** The valid page tokens of these survivors, one each, merged selves' included; their own first. */
export async function pageTokens(tx: Queryable, survivorIds: readonly string[]): Promise<Map<string, string>> {
  const found = await rows<{ survivorId: string; token: string }>(
    tx,
    sql`select distinct on ("survivorId") coalesce(c.merged_into, c.id) as "survivorId", l.token
        from customers c join page_links l on l.customer_id = c.id and l.revoked_at is null
        where c.id = any(${survivorIds}::uuid[]) or c.merged_into = any(${survivorIds}::uuid[])
        order by "survivorId", c.merged_into nulls first, l.made_at`,
  )
  return new Map(found.map(({ survivorId, token }) => [survivorId, token]))
}

/** The valid token of this customer's page, if a link has been made. */
export async function pageLinkOf(tx: Queryable, customerId: string): Promise<string | undefined> {
  const now = await firstRow<{ id: string }>(
    tx,
    sql`select coalesce(merged_into, id) as id from customers where id = ${customerId}`,
  )
  return now ? (await pageTokens(tx, [now.id])).get(now.id) : undefined
}

/** The token of this customer's page, made now if there is none; asked twice at once, both get the same. */
export async function makePageLink(
  tx: Tx,
  customerId: string,
  { now, newId }: { now: Date; newId: () => string },
): Promise<string> {
  const known = await pageLinkOf(tx, customerId)
  if (known) return known
  const made = await firstRow<{ token: string }>(
    tx,
    sql`insert into page_links (id, customer_id, token, made_at)
        select ${newId()}::uuid, coalesce(merged_into, id), ${newSecret()}, ${now}::timestamptz from customers where id = ${customerId}
        on conflict (customer_id) where revoked_at is null do update set made_at = page_links.made_at
        returning token`,
  )
  return made!.token
}

/** Closes the page under every link this person has; answers how many there were. */
export async function revokePageLinks(tx: Tx, customerIds: readonly string[], now: Date): Promise<number> {
  const revoked = await rows(
    tx,
    sql`update page_links set revoked_at = ${now} where customer_id = any(${customerIds}::uuid[]) and revoked_at is null returning id`,
  )
  return revoked.length
}
