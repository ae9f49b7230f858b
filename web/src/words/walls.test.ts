import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aroundGap, daysLater, instantsOf, wallAt, weekdayOf } from './walls.ts'

const iso = (instants: number[]) => instants.map((at) => new Date(at).toISOString())

test('an ordinary time on a wall is one instant', () => {
  expect(iso(instantsOf({ date: '2026-03-26', time: '11:30', zone: 'Europe/Stockholm' }))).toEqual(['2026-03-26T10:30:00.000Z'])
})

test('a time in the night the clocks go forward is no instant, and has a neighbour on each side', () => {
  const wall = { date: '2026-03-29', time: '02:30', zone: 'Europe/Oslo' }
  expect(instantsOf(wall)).toEqual([])
  expect(aroundGap(wall)).toEqual({ before: { ...wall, time: '01:30' }, after: { ...wall, time: '03:30' } })
})

test('a time in the night the clocks go back is two instants, the earlier first', () => {
  expect(iso(instantsOf({ date: '2026-10-25', time: '02:30', zone: 'Europe/Oslo' }))).toEqual([
    '2026-10-25T00:30:00.000Z',
    '2026-10-25T01:30:00.000Z',
  ])
})

test('what a wall shows at an instant leads back to that instant, in every zone we try', () => {
  const minutes = fc.integer({ min: 29_000_000, max: 31_000_000 })
  const zones = fc.constantFrom('Europe/Oslo', 'America/New_York', 'Asia/Shanghai', 'Australia/Lord_Howe', 'Asia/Kathmandu')
  fc.assert(
    fc.property(minutes, zones, (minute, zone) => {
      const at = minute * 60_000
      expect(instantsOf(wallAt(at, zone))).toContain(at)
    }),
  )
})

test('days are counted on the calendar, not by 24 hours', () => {
  expect([daysLater('2026-03-28', 1), daysLater('2026-03-28', 2), daysLater('2026-12-31', 1)]).toEqual([
    '2026-03-29',
    '2026-03-30',
    '2027-01-01',
  ])
  expect([weekdayOf('2026-03-23'), weekdayOf('2026-03-29')]).toEqual([1, 7])
})
