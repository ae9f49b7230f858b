import { firstRow, lockKey, type Queryable, rows, sql, type Tx } from '#kernel/db'
import type { Calendar } from '#kernel/time'
import { calendarOf, type OpeningHours } from '../core/opening-hours.ts'

export type SavedCalendar = { id: string; name: string; hours: OpeningHours; isDefault: boolean; version: number }

/** A shop with more calendars than this has one per person, and no person can keep them right. */
export const CALENDARS_MAX = 200

const COLUMNS = sql.raw(`id, name, calendar as hours, is_default as "isDefault", version`)

export function listCalendars(tx: Queryable): Promise<SavedCalendar[]> {
  return rows<SavedCalendar>(
    tx,
    sql`select ${COLUMNS} from calendars order by is_default desc, lower(name), id limit ${CALENDARS_MAX}`,
  )
}

export function findCalendar(tx: Queryable, id: string, { lock = false } = {}): Promise<SavedCalendar | undefined> {
  return firstRow<SavedCalendar>(tx, sql`select ${COLUMNS} from calendars where id = ${id} ${lock ? sql`for update` : sql``}`)
}

/** The hours that hold when nobody says whose; undefined until somebody has made a calendar. */
export async function defaultCalendar(tx: Queryable): Promise<Calendar | undefined> {
  const found = await firstRow<SavedCalendar>(tx, sql`select ${COLUMNS} from calendars where is_default`)
  return found && calendarOf(found.hours)
}

/** The hours in which an agent can act: their own calendar's, else the default's. */
export async function calendarForAgent(tx: Queryable, agentId: string): Promise<Calendar | undefined> {
  const found = await firstRow<SavedCalendar>(
    tx,
    sql`select ${COLUMNS} from calendars
        where id = (select calendar_id from agents where id = ${agentId}) or is_default order by is_default limit 1`,
  )
  return found && calendarOf(found.hours)
}

/** Choosing a default is one at a time, so that two people choosing at once leave one, not an error. */
export const lockDefaultChoice = (tx: Tx) => sql`select pg_advisory_xact_lock(${lockKey('people.default-calendar')})`.execute(tx)

/** Makes room for another default. */
export const clearDefault = (tx: Tx) =>
  sql`update calendars set is_default = false, version = version + 1 where is_default`.execute(tx)

export async function countCalendars(tx: Queryable): Promise<number> {
  const found = await firstRow<{ count: number }>(tx, sql`select count(*) as count from calendars`)
  return found?.count ?? 0
}

export const insertCalendar = (tx: Tx, { id, name, hours, isDefault, version }: SavedCalendar, now: Date) =>
  sql`insert into calendars (id, name, calendar, is_default, made_at, version)
      values (${id}, ${name}, ${JSON.stringify(hours)}::jsonb, ${isDefault}, ${now}, ${version})`.execute(tx)

export const saveCalendar = (tx: Tx, { id, name, hours, isDefault, version }: SavedCalendar) =>
  sql`update calendars set name = ${name}, calendar = ${JSON.stringify(hours)}::jsonb, is_default = ${isDefault}, version = ${version}
      where id = ${id}`.execute(tx)
