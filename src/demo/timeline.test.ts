import { describe, expect, test } from 'vitest'
import { wallOf, weekdayOf } from '#kernel/time'
import { SHOP_ZONE } from './shop.ts'
import { shopDays } from './shop-days.ts'
import { stories } from './stories.ts'
import type { Ago, DueOn } from './story.ts'
import { type Happening, timelineOf } from './timeline.ts'

const HOLIDAYS = new Set(['2026-12-24', '2026-12-25', '2026-12-26', '2026-12-31', '2027-01-01', '2027-01-06'])

/** Moments at which somebody may open the demonstration: working hours, evening, night, weekend, holidays, changing clocks. */
const MOMENTS = [
  ['a Wednesday morning', '2026-11-18T09:10:00+01:00'],
  ['a Wednesday just before the day is turned', '2026-11-18T15:29:00+01:00'],
  ['a Wednesday just after', '2026-11-18T15:30:00+01:00'],
  ['a Thursday evening', '2026-11-19T18:40:00+01:00'],
  ['the last minute of a Thursday', '2026-11-19T23:59:30+01:00'],
  ['the first minute of a Friday', '2026-11-20T00:01:00+01:00'],
  ['a Friday afternoon', '2026-11-20T16:45:00+01:00'],
  ['a Saturday evening', '2026-11-21T20:45:00+01:00'],
  ['a Sunday', '2026-11-22T11:00:00+01:00'],
  ['early on a Monday', '2026-11-23T06:00:00+01:00'],
  ['Christmas Eve', '2026-12-24T15:00:00+01:00'],
  ['the second of January', '2027-01-02T10:00:00+01:00'],
  ['the night in which clocks go forward', '2026-03-29T01:59:00+01:00'],
  ['the hour that comes twice', '2026-10-25T02:30:00+02:00'],
] as const

const minuteOfDay = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const toldMinute = (told: Ago | DueOn) => {
  if ('minutesAgo' in told) return -told.minutesAgo
  if ('inMinutes' in told) return told.inMinutes
  return minuteOfDay(told.time) + ('daysAgo' in told ? -told.daysAgo : told.inDays) * 24 * 60
}

const only = <Is extends Happening['is']>(timeline: readonly Happening[], ...kinds: Is[]) =>
  timeline.filter((happening): happening is Extract<Happening, { is: Is }> => kinds.includes(happening.is as Is))

const promisesIn = (timeline: readonly Happening[]) => {
  const fates = new Map(only(timeline, 'kept', 'withdrawn').map((fate) => [fate.promise, fate]))
  return only(timeline, 'said').flatMap(({ act, at, dues }) =>
    (act.promises ?? []).map((promise, i) => ({ promise, givenAt: at, due: dues[i]!, fate: fates.get(promise) })),
  )
}

describe.each(MOMENTS)('on %s', (_name, moment) => {
  const now = new Date(moment)
  const days = shopDays(now, HOLIDAYS)
  const timeline = timelineOf(stories, days)

  test('every act has happened, in the order in which its story tells it', () => {
    for (const story of stories) {
      const acts = only(timeline, 'written', 'said', 'arranged', 'snoozed').filter((act) => act.story === story)
      expect({ id: story.id, told: acts.map(({ index }) => index) }).toEqual({ id: story.id, told: story.acts.map((_, i) => i) })
      for (const [i, act] of acts.slice(1).entries()) expect(act.at.getTime()).toBeGreaterThan(acts[i]!.at.getTime())
    }
    expect(timeline.filter(({ at }) => at >= now)).toEqual([])
  })

  test('agents do what is dated in days on days when the shop works', () => {
    const dates = only(timeline, 'said', 'arranged', 'snoozed').flatMap(({ at, act }) =>
      'daysAgo' in act.at ? [wallOf(at, SHOP_ZONE).date] : [],
    )
    expect(dates.filter((date) => ['sat', 'sun'].includes(weekdayOf(date)) || HOLIDAYS.has(date))).toEqual([])
  })

  test('every promise is due after it was given and ends as its story tells', () => {
    for (const { promise, givenAt, due, fate } of promisesIn(timeline)) {
      expect(due.at.getTime()).toBeGreaterThan(givenAt.getTime())
      expect({ promise, fate: fate?.is }).toEqual({ promise, fate: promise.kept ? 'kept' : promise.withdrawn && 'withdrawn' })
      if (fate) expect(fate.at.getTime()).toBeGreaterThan(givenAt.getTime())
      if (fate?.is === 'withdrawn') expect(fate.at.getTime()).toBeLessThan(due.at.getTime())
      if (promise.kept && fate) {
        const isLate = toldMinute(promise.kept.at) > toldMinute(promise.due)
        expect({ promise, isLate: fate.at > due.at }).toEqual({ promise, isLate })
      }
    }
  })

  test('there is still something to keep today, in the next days, and within two hours', () => {
    const open = promisesIn(timeline).filter(({ fate, due }) => !fate && due.at > now)
    const today = open.filter(({ due }) => due.date === days.today)
    const soonMs = now.getTime() + 2 * 60 * 60_000
    expect(today.length).toBeGreaterThanOrEqual(8)
    expect(open.filter(({ due }) => due.date > days.today).length).toBeGreaterThanOrEqual(12)
    expect(open.filter(({ due }) => due.at.getTime() <= soonMs).length).toBeGreaterThanOrEqual(3)
  })

  test('some promises are broken and still owed', () => {
    const broken = promisesIn(timeline).filter(({ fate, due }) => !fate && due.at < now)
    expect(broken.length).toBeGreaterThanOrEqual(12)
    expect(broken.length).toBeLessThanOrEqual(26)
  })
})
