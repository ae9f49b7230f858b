/** The tables of readings, and nothing else's; of facts only what has become of our word. */
import { firstRow, type Queryable, rows, sql, type Tx } from '#kernel/db'
import type { CueKind, Demand, KnownFact, Level } from './core/reading.ts'

export type CuePlace = readonly [kind: CueKind, start: number, end: number]
export type Place = readonly [start: number, end: number]

/** What is kept of a reading. */
export type KeptReading = {
  messageId: string
  level: Level
  demand: Demand
  isUncertain: boolean
  mayBeIrony: boolean
  cues: readonly CuePlace[]
  questions: readonly Place[]
  pack: string
}

/** Saves readings, all in one statement; a message read again is read anew. */
export async function saveReadings(tx: Tx, readings: readonly KeptReading[], now: Date): Promise<void> {
  if (readings.length === 0) return
  await sql`
    insert into readings (message_id, level, demand, is_uncertain, may_be_irony, cues, questions, pack, read_at)
    select "messageId", level, demand, "isUncertain", "mayBeIrony", cues, questions, pack, ${now}
    from jsonb_to_recordset(${JSON.stringify(readings)}::jsonb)
      as r ("messageId" uuid, level text, demand text, "isUncertain" boolean, "mayBeIrony" boolean, cues jsonb, questions jsonb, pack text)
    on conflict (message_id) do update set level = excluded.level, demand = excluded.demand, is_uncertain = excluded.is_uncertain,
      may_be_irony = excluded.may_be_irony, cues = excluded.cues, questions = excluded.questions, pack = excluded.pack, read_at = excluded.read_at`.execute(
    tx,
  )
}

/** Where reading stands in the facts; undefined before the first. */
export const progress = async (db: Queryable): Promise<string | undefined> =>
  (await firstRow<{ cursor: string }>(db, sql`select cursor from reading_progress`))?.cursor

export const saveProgress = (tx: Tx, cursor: string) =>
  sql`insert into reading_progress (cursor) values (${cursor}) on conflict (is_only) do update set cursor = excluded.cursor`.execute(
    tx,
  )

type FactOfWord = { conversationId: string; type: string; at: Date; promiseId: string | null }

/** What has become of our word in these conversations, oldest first. */
export const factsOfOurWord = (tx: Tx, conversationIds: readonly string[]) =>
  rows<FactOfWord>(
    tx,
    sql`select f.about ->> 'conversation_id' as "conversationId", f.type, f.at, f.about ->> 'promise_id' as "promiseId"
        from unnest(${conversationIds}::text[]) as asked (id)
        join facts f on f.about ? 'conversation_id' and f.about ->> 'conversation_id' = asked.id
        where f.type = any(${Object.keys(FACT_OF_TYPE)}::text[]) order by f.at, f.seq`,
  )

/** The facts a reader must know, by the names the contract gives them. */
export const FACT_OF_TYPE: Readonly<Record<string, KnownFact['type'] | 'given'>> = {
  'promises.given': 'given',
  'promises.kept': 'promise.kept',
  'promises.kept-late': 'promise.kept',
  'promises.breached': 'promise.broken',
  'promises.withdrawn': 'promise.kept',
}

export type Correction = {
  messageId: string
  level: Level | null
  demand: Demand | null
  notCues: readonly CuePlace[]
}

type CorrectionRow = { messageId: string; level: Level | null; demand: Demand | null; notCues: CuePlace[] }

/** What was said of a message's reading before, locked with it. */
export const correctionOf = (tx: Tx, messageId: string): Promise<CorrectionRow | undefined> =>
  firstRow<CorrectionRow>(
    tx,
    sql`select message_id as "messageId", level, demand, not_cues as "notCues" from reading_corrections where message_id = ${messageId} for update`,
  )

/** The reading of a message as it was made. */
export const readingOf = (tx: Queryable, messageId: string): Promise<KeptReading | undefined> =>
  firstRow<KeptReading>(
    tx,
    sql`select message_id as "messageId", level, demand, is_uncertain as "isUncertain", may_be_irony as "mayBeIrony", cues, questions, pack
        from readings where message_id = ${messageId}`,
  )

export const saveCorrection = (tx: Tx, { messageId, level, demand, notCues }: Correction, now: Date) =>
  sql`insert into reading_corrections (message_id, level, demand, not_cues, corrected_at)
      values (${messageId}, ${level}, ${demand}, ${JSON.stringify(notCues)}::jsonb, ${now})
      on conflict (message_id) do update set level = excluded.level, demand = excluded.demand, not_cues = excluded.not_cues, corrected_at = excluded.corrected_at`.execute(
    tx,
  )

/** Forgets readings that are older than they may be; corrections go with their message. */
export const forgetReadingsBefore = async (tx: Tx, before: Date, limit: number): Promise<number> =>
  (
    await rows(
      tx,
      sql`delete from readings where message_id in (select message_id from readings where read_at < ${before} order by read_at limit ${limit}) returning message_id`,
    )
  ).length
