import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addElapsed, isKnownZone, isRealDate, resolveWall, type Wall, wallOf, weekdayOf } from '../time.ts'

const oslo = 'Europe/Oslo'
const ZONES = [
  oslo,
  'America/Sao_Paulo',
  'America/New_York',
  'America/St_Johns',
  'Asia/Shanghai',
  'Asia/Kolkata',
  'Asia/Kathmandu',
]
ZONES.push(
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Africa/Casablanca',
  'America/Havana',
  'UTC',
  'Etc/GMT+12',
)

const wall = (date: string, time: string, zone = oslo): Wall => ({ date, time, zone })
const instant = (at: string) => ({ kind: 'instant', at: new Date(at) })

describe('A10: an Oslo agent on Saturday 28 March 2026 at 14:00', () => {
  const now = new Date('2026-03-28T14:00:00+01:00')

  test('"within 24 hours" is Sunday at 15:00, since the night was an hour short', () => {
    expect(wallOf(addElapsed(now, 24 * 60), oslo)).toMatchObject({ date: '2026-03-29', time: '15:00', weekday: 'sun' })
  })

  test('"tomorrow at 14:00" is Sunday at 14:00, 23 hours later', () => {
    const tomorrow = resolveWall(wall(addDays(wallOf(now, oslo).date, 1), '14:00'))

    expect(tomorrow).toEqual(instant('2026-03-29T12:00:00Z'))
    expect((Date.parse('2026-03-29T12:00:00Z') - now.getTime()) / 3_600_000).toBe(23)
  })

  test('"29 March 02:30" does not exist: 01:30 or 03:30', () => {
    expect(resolveWall(wall('2026-03-29', '02:30'))).toEqual({
      kind: 'gap',
      before: wall('2026-03-29', '01:30'),
      after: wall('2026-03-29', '03:30'),
      beforeAt: new Date('2026-03-29T00:30:00Z'),
      afterAt: new Date('2026-03-29T01:30:00Z'),
    })
  })

  test('"25 Oct 02:30" happens twice: 00:30Z or 01:30Z', () => {
    expect(resolveWall(wall('2026-10-25', '02:30'))).toEqual({
      kind: 'overlap',
      earlier: new Date('2026-10-25T00:30:00Z'),
      later: new Date('2026-10-25T01:30:00Z'),
    })
  })
})

describe('A16: a Berlin agent promises a São Paulo customer Monday 26 October 2026 at 10:00 their time', () => {
  const promised = resolveWall(wall('2026-10-26', '10:00', 'America/Sao_Paulo'))
  const at = new Date('2026-10-26T13:00:00Z')

  test('it is due at 13:00Z', () => {
    expect(promised).toEqual({ kind: 'instant', at })
  })

  test('Berlin sees 14:00, where the Friday before would have been 15:00', () => {
    expect(wallOf(at, 'Europe/Berlin')).toMatchObject({ date: '2026-10-26', time: '14:00', offsetMinutes: 60 })
    expect(wallOf(new Date('2026-10-23T13:00:00Z'), 'Europe/Berlin').time).toBe('15:00')
  })

  test('a lead in India sees the same instant at 18:30', () => {
    const there = wallOf(at, 'Asia/Kolkata')
    expect(there).toMatchObject({ date: '2026-10-26', time: '18:30', weekday: 'mon', offsetMinutes: 330 })
    expect(resolveWall(there)).toEqual({ kind: 'instant', at })
  })
})

test('"3 November at 15:00" said on 20 October in Stockholm uses the offset of November', () => {
  expect(resolveWall(wall('2026-11-03', '15:00', 'Europe/Stockholm'))).toEqual(instant('2026-11-03T14:00:00Z'))
})

test.each([
  ['New York, March', wall('2026-03-08', '02:30', 'America/New_York'), 'gap'],
  ['New York, November', wall('2026-11-01', '01:30', 'America/New_York'), 'overlap'],
  ['São Paulo skipped midnight in 2018', wall('2018-11-04', '00:30', 'America/Sao_Paulo'), 'gap'],
  ['São Paulo had 23:30 twice in 2019', wall('2019-02-16', '23:30', 'America/Sao_Paulo'), 'overlap'],
  ['São Paulo keeps one time all year now', wall('2026-11-01', '00:30', 'America/Sao_Paulo'), 'instant'],
  ['Shanghai put its clock forward in 1986', wall('1986-05-04', '02:30', 'Asia/Shanghai'), 'gap'],
  ['Shanghai does so no more', wall('2026-05-03', '02:30', 'Asia/Shanghai'), 'instant'],
  ['Lord Howe moves by half an hour, October', wall('2026-10-04', '02:15', 'Australia/Lord_Howe'), 'gap'],
  ['and only by half an hour', wall('2026-10-04', '02:30', 'Australia/Lord_Howe'), 'instant'],
  ['Lord Howe, April', wall('2026-04-05', '01:45', 'Australia/Lord_Howe'), 'overlap'],
  ['Samoa had no 30 December 2011', wall('2011-12-30', '12:00', 'Pacific/Apia'), 'gap'],
])('%s', (_, said, kind) => {
  expect(resolveWall(said).kind).toBe(kind)
})

test('Lord Howe offers 01:45 and 02:45 for a 02:15 that its half-hour gap swallowed', () => {
  expect(resolveWall(wall('2026-10-04', '02:15', 'Australia/Lord_Howe'))).toMatchObject({
    before: { time: '01:45' },
    after: { time: '02:45' },
  })
})

test('24:00 is the midnight that ends the date', () => {
  expect(resolveWall(wall('2026-12-31', '24:00'))).toEqual(instant('2026-12-31T23:00:00Z'))
})

test.each([
  [wall('2026-02-30', '10:00'), 'bad-date'],
  [wall('26-02-03', '10:00'), 'bad-date'],
  [wall('2026-02-03', '24:01'), 'bad-time'],
  [wall('2026-02-03', '9:00'), 'bad-time'],
  [wall('2026-02-03', '09:00', 'Europe/Atlantis'), 'unknown-zone'],
  [wall('2026-02-03', '09:00', '+02:00'), 'unknown-zone'],
])('%o is no wall time: %s', (said, because) => {
  expect(resolveWall(said)).toEqual({ kind: 'invalid', because })
})

test('a zone is a name of the zone database, not an offset and not a date that carries one', () => {
  expect([oslo, 'UTC', 'Etc/GMT+5', 'Asia/Calcutta'].map(isKnownZone)).toEqual([true, true, true, true])
  expect(['+02:00', 'Z', '', 'Mars/Olympus', '2026-01-01T00:00Z[Europe/Oslo]'].map(isKnownZone)).toEqual(Array(5).fill(false))
})

test('dates are counted and named without a clock', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
  expect(['2026-03-29', '1969-12-31', '2000-02-29'].map(weekdayOf)).toEqual(['sun', 'wed', 'tue'])
  expect(['2026-02-29', '2026-13-01', '2026-1-1', ''].map(isRealDate)).toEqual([false, false, false, false])
  expect(() => addDays('2026-02-29', 1)).toThrow(RangeError)
})

test('an instant read off any wall and looked up again is among the answers', () => {
  const instants = fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true })

  fc.assert(
    fc.property(instants, fc.constantFrom(...ZONES), (at, zone) => {
      const found = resolveWall(wallOf(at, zone))
      const answers = found.kind === 'instant' ? [found.at] : found.kind === 'overlap' ? [found.earlier, found.later] : []
      expect(answers).toContainEqual(at)
    }),
    { numRuns: 2_000 },
  )
})

test('around every kind of clock change a wall resolves to what reads as that wall, or to a gap around it', () => {
  const changes = [
    '2026-03-29T01:00Z',
    '2026-10-25T01:00Z',
    '2026-10-03T15:30Z',
    '2026-04-04T15:00Z',
    '2018-11-04T03:00Z',
    '2010-11-07T02:31Z',
  ]
  const near = fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -180, max: 180 }))
    .map(([change, minutes]) => addElapsed(new Date(change), minutes))

  fc.assert(
    fc.property(near, fc.constantFrom(...ZONES), fc.constantFrom(...ZONES), (at, zone, other) => {
      const said = { ...wallOf(at, other), zone }
      const found = resolveWall({ date: said.date, time: said.time, zone })
      const shown = { date: said.date, time: said.time }
      if (found.kind === 'instant') expect(wallOf(found.at, zone)).toMatchObject(shown)
      if (found.kind === 'overlap')
        expect([found.earlier, found.later].map((each) => wallOf(each, zone))).toMatchObject([shown, shown])
      if (found.kind === 'gap')
        expect(found.beforeAt < found.afterAt && wallOf(found.beforeAt, zone).time !== said.time).toBe(true)
      expect(found.kind).not.toBe('invalid')
    }),
    { numRuns: 2_000 },
  )
})
