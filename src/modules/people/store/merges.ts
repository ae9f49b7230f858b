import { firstRow, lockKey, type Queryable, rows, sql, type Tx } from '#kernel/db'
import type { Merge } from '../core/merging.ts'

/** Merges are rare and made by hand: one at a time per workspace is the simplest order that is certainly right. */
export const lockMerging = (tx: Tx) => sql`select pg_advisory_xact_lock(${lockKey('people.merging')})`.execute(tx)

/** All merges that stand between these people and their merged selves. */
export function mergesAmong(tx: Queryable, customerIds: readonly string[]): Promise<Merge[]> {
  return rows<Merge>(
    tx,
    sql`select id, from_id as "fromId", into_id as "intoId" from customer_merges
        where undone_at is null and from_id = any(${customerIds}::uuid[]) order by merged_at, id`,
  )
}

/** One merge, standing or taken back. */
export function findMerge(tx: Queryable, id: string): Promise<(Merge & { undoneAt: Date | null }) | undefined> {
  return firstRow(
    tx,
    sql`select id, from_id as "fromId", into_id as "intoId", undone_at as "undoneAt" from customer_merges where id = ${id}`,
  )
}

export const insertMerge = (tx: Tx, merge: Merge, { now, by }: { now: Date; by: string | null }) =>
  sql`insert into customer_merges (id, from_id, into_id, merged_at, merged_by)
      values (${merge.id}, ${merge.fromId}, ${merge.intoId}, ${now}, ${by}::uuid)`.execute(tx)

export const markUndone = (tx: Tx, id: string, { now, by }: { now: Date; by: string | null }) =>
  sql`update customer_merges set undone_at = ${now}, undone_by = ${by}::uuid where id = ${id}`.execute(tx)

/** Points each of these customers at their survivor, or at nobody when they are themselves again. */
export async function saveSurvivors(
  tx: Tx,
  customerIds: readonly string[],
  survivors: ReadonlyMap<string, string>,
): Promise<void> {
  const pointers = customerIds.map((id) => ({ id, into: survivors.get(id) ?? null }))
  await sql`update customers c set merged_into = p.into, version = c.version + 1
            from jsonb_to_recordset(${JSON.stringify(pointers)}::jsonb) as p (id uuid, "into" uuid)
            where c.id = p.id and c.merged_into is distinct from p.into`.execute(tx)
}

export type StandingMerge = { id: string; survivorId: string; customerId: string; name: string; mergedAt: Date }

/** What was merged into each of these survivors, with the names they had, latest first. */
export function standingMerges(tx: Queryable, survivorIds: readonly string[]): Promise<StandingMerge[]> {
  return rows<StandingMerge>(
    tx,
    sql`select m.id, c.merged_into as "survivorId", c.id as "customerId", c.name, m.merged_at as "mergedAt"
        from customers c join customer_merges m on m.from_id = c.id and m.undone_at is null
        where c.merged_into = any(${survivorIds}::uuid[]) order by m.merged_at desc, m.id`,
  )
}
