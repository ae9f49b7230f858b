/**
 * The wall of a zone, asked often. The zone database takes tens of microseconds a question and a draft asks dozens, so the
 * days it has told of are kept: a day of 24 hours at one offset is plain arithmetic. Days with a clock change are asked anew.
 */
import { addDays, type ResolvedWall, resolveWall, type WallOf, wallOf, type Weekday, weekdayOf } from '#kernel/time'

type ZoneDay = {
  readonly date: string
  readonly weekday: Weekday
  readonly startMs: number
  readonly isSteady: boolean
  readonly offsetMinutes: number
}

/** Ten years of one zone; past it we start afresh. */
const ZONE_DAYS_KEPT = 4_096
const MINUTE_MS = 60_000
const DAY_MS = 1_440 * MINUTE_MS

const kept = new Map<string, ZoneDay | undefined>()
const keptByUtcDay = new Map<string, ZoneDay[]>()

/** Which instants a wall time means, minutes after midnight up to the midnight that ends the date. */
export function resolveMinutes(date: string, minutes: number, zone: string): ResolvedWall {
  const day = zoneDayOf(date, zone)
  if (day?.isSteady) return { kind: 'instant', at: new Date(day.startMs + minutes * MINUTE_MS) }
  return resolveWall({ date, time: clockFace(minutes), zone })
}

/** What the wall in a zone shows at an instant. */
export function wallAt(at: Date, zone: string): WallOf {
  const key = `${zone} ${Math.floor(at.getTime() / DAY_MS)}`
  const days = keptByUtcDay.get(key) ?? keepDaysAround(at, zone, key)
  for (const day of days) {
    const sinceMs = at.getTime() - day.startMs
    if (sinceMs < 0 || sinceMs >= DAY_MS || sinceMs % MINUTE_MS !== 0) continue
    return { date: day.date, time: clockFace(sinceMs / MINUTE_MS), zone, weekday: day.weekday, offsetMinutes: day.offsetMinutes }
  }
  return wallOf(at, zone)
}

/** The steady days of a zone that share an instant with a day of UTC: two or three. */
function keepDaysAround(at: Date, zone: string, key: string): ZoneDay[] {
  const inUtc = at.toISOString().slice(0, 'YYYY-MM-DD'.length)
  const days = [inUtc, addDays(inUtc, 1), addDays(inUtc, -1)].flatMap((date) => zoneDayOf(date, zone) ?? [])
  const steady = days.filter(({ isSteady }) => isSteady)
  if (keptByUtcDay.size >= ZONE_DAYS_KEPT) keptByUtcDay.clear()
  keptByUtcDay.set(key, steady)
  return steady
}

function zoneDayOf(date: string, zone: string): ZoneDay | undefined {
  const key = `${zone} ${date}`
  if (kept.has(key)) return kept.get(key)
  if (kept.size >= ZONE_DAYS_KEPT) kept.clear()
  const day = askZone(date, zone)
  kept.set(key, day)
  return day
}

function askZone(date: string, zone: string): ZoneDay | undefined {
  const [start, end] = [date, addDays(date, 1)].map((midnight) => resolveWall({ date: midnight, time: '00:00', zone }))
  if (start?.kind !== 'instant' || end?.kind !== 'instant') return undefined
  const offsetMinutes = wallOf(start.at, zone).offsetMinutes
  const isSame = offsetMinutes === wallOf(end.at, zone).offsetMinutes
  const isSteady = isSame && end.at.getTime() - start.at.getTime() === DAY_MS
  return { date, weekday: weekdayOf(date), startMs: start.at.getTime(), isSteady, offsetMinutes }
}

function clockFace(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
