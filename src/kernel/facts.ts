import { rows, sql, type Db, type Tx } from './db.ts'

/**
 * A fact says, in the past tense, what is now true. It is saved in the transaction of the change it reports, never
 * edited, and carries ids, numbers and codes only, so that erasing a person never rewrites history.
 * `at` is when it became true, if that is not when it was recorded (a breach is true at its due minute).
 */
export type Fact = { type: string; at?: Date; [about: string]: unknown }

export type SavedFact = {
  id: string
  cursor: string
  type: string
  at: Date
  recorded_at: Date
  actor_kind: string
  actor_id: string | null
  cause: string | null
  about: Record<string, unknown>
}

/** Who or what made facts true, and after which earlier fact. */
export type Origin = { actorKind: string; actorId: string | null; cause?: string | undefined; now: Date; newId: () => string }

/** Which fact types somebody reacts to, by name of reaction; filled once, by `reactions.ts`. */
export type ReactionNames = ReadonlyMap<string, readonly string[]>

let reactionNames: ReactionNames = new Map()
let jobsSchema: string | undefined

/** Tells the kernel what follows what, so that reactions are queued in the facts' own transaction. */
export function reactTo(names: ReactionNames, schemaOfJobs: string) {
  reactionNames = names
  jobsSchema = schemaOfJobs
}

/** A chain of reactions longer than this is automation chasing its tail. */
export const CAUSE_DEPTH_LIMIT = 10

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Saves facts in the change's own transaction and queues what reacts to them. One round trip, two with reactions. */
export async function appendFacts(tx: Tx, origin: Origin, facts: readonly Fact[], causeDepth = 0): Promise<string[]> {
  if (facts.length === 0) return []
  const saved = facts.map(({ type, at, ...about }) => ({
    id: origin.newId(),
    type,
    at: (at ?? origin.now).toISOString(),
    about: Object.fromEntries(Object.entries(about).map(([name, value]) => [snake(name), value])),
  }))
  await sql`
    insert into facts (id, type, at, recorded_at, actor_kind, actor_id, cause, about)
    select f.id, f.type, f.at, ${origin.now}, ${origin.actorKind}, ${origin.actorId}::uuid, ${origin.cause ?? null}::uuid, f.about
    from jsonb_to_recordset(${JSON.stringify(saved)}::jsonb) as f (id uuid, type text, at timestamptz, about jsonb)`.execute(tx)
  const jobs = saved.flatMap(({ id, type, about }) =>
    (reactionNames.get(type) ?? []).map((reaction) => ({ reaction, fact: { id, type, about }, depth: causeDepth + 1 })),
  )
  if (jobs.length > 0 && causeDepth < CAUSE_DEPTH_LIMIT) await queueReactions(tx, jobs)
  return saved.map(({ id }) => id)
}

const queueReactions = (tx: Tx, jobs: readonly { reaction: string }[]) =>
  sql`select ${sql.id(jobsSchema!)}.add_job('react', job) from json_array_elements(${JSON.stringify(jobs)}::json) as job`.execute(
    tx,
  )

/**
 * The place in the stream of facts. A plain sequence number is not enough: a transaction that started earlier may commit
 * later and would be skipped. So facts are ordered by (transaction, sequence) and shown only when no older transaction
 * is still open; `xid.seq` is therefore a cursor that never misses and never repeats.
 */
export type Cursor = string

const CURSOR = /^(\d{1,20})\.(\d{1,20})$/
/** As many facts as one reading brings; when it brings so many there may be more. */
export const FACTS_PER_READ = 500

/** Facts after a cursor, oldest first, at most 500 at a time; an unreadable cursor reads from now. */
export async function factsAfter(db: Db, after: Cursor, limit = FACTS_PER_READ): Promise<SavedFact[]> {
  const [, xid, seq] = CURSOR.exec(after) ?? []
  if (!xid || !seq) return []
  return rows<SavedFact>(
    db,
    sql`select id, xid::text || '.' || seq as cursor, type, at, recorded_at, actor_kind, actor_id, cause, about from facts
        where (xid, seq) > (${xid}::text::xid8, ${seq}::bigint) and xid < pg_snapshot_xmin(pg_current_snapshot())
        order by xid, seq limit ${limit}`,
  )
}

/** The cursor of this moment: everything visible lies before it. */
export async function latestCursor(db: Db): Promise<Cursor> {
  const [last] = await rows<{ cursor: string }>(
    db,
    sql`select xid::text || '.' || seq as cursor from facts where xid < pg_snapshot_xmin(pg_current_snapshot()) order by xid desc, seq desc limit 1`,
  )
  return last?.cursor ?? '0.0'
}
