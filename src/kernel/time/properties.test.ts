/** What holds for any calendar, any instant and any amount: the laws that a table of examples cannot show. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addBusiness,
  addDays,
  addElapsed,
  businessMinutesBetween,
  type Calendar,
  checkCalendar,
  explainBusiness,
} from '../time.ts'
import { type Hours, isOpenAt, nextOpening, openSpans, type Span, WEEKDAYS, type Weekday } from '../time.ts'

const ZONES = ['Europe/Oslo', 'America/Sao_Paulo', 'America/New_York', 'Asia/Shanghai', 'Australia/Lord_Howe', 'America/St_Johns']
// The days around which these zones changed their clocks: March, October and November, and the years when more of them did.
const STARTS = ['2026-03-20', '2026-10-16', '2018-10-28', '2019-02-10', '1986-04-28', '2026-04-01', '2010-11-01', '2028-02-25']

const clock = (quarter: number) =>
  `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`

const spans = (firstQuarter: number): fc.Arbitrary<Span[]> =>
  fc
    .uniqueArray(fc.integer({ min: firstQuarter, max: 96 }), { maxLength: 6 })
    .map((cuts) => cuts.sort((one, other) => one - other))
    .map((cuts) => cuts.flatMap((cut, i): Span[] => (i % 2 === 1 ? [[clock(cuts[i - 1] ?? 0), clock(cut)]] : [])))

type World = { calendar: Calendar; from: Date; to: Date }

/** A calendar, and two instants of the forty days in which its exceptions lie. */
function worlds(firstQuarter = 0): fc.Arbitrary<World> {
  const minutes = fc.integer({ min: 0, max: 40 * 24 * 60 })
  const exceptions = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 8 })
  return fc
    .record({
      zone: fc.constantFrom(...ZONES),
      start: fc.constantFrom(...STARTS),
      weekly: fc.array(spans(firstQuarter), { minLength: 7, maxLength: 7 }),
      closed: exceptions,
      open: fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), spans(firstQuarter)), { maxLength: 5 }),
      one: minutes,
      other: minutes,
    })
    .map(({ zone, start, weekly, closed, open, one, other }) => {
      const calendar: Calendar = {
        zone,
        weekly: Object.fromEntries(WEEKDAYS.map((weekday, i) => [weekday, weekly[i] ?? []])),
        closed: closed.map((days) => addDays(start, days)),
        open: Object.fromEntries(open.map(([days, hours]) => [addDays(start, days), hours])),
      }
      const began = new Date(`${start}T00:00:00Z`)
      const [from, to] = [addElapsed(began, Math.min(one, other)), addElapsed(began, Math.max(one, other))]
      return { calendar, from, to }
    })
}

const amounts = fc.integer({ min: -6_000, max: 6_000 })

/** Where it led, or nothing; a calendar with a few open quarters a year may lead nowhere. */
const reach = (hours: Hours, from: Date, minutes: number) => addBusiness(hours, from, minutes).at

test('every calendar these laws are tried on is sound', () => {
  fc.assert(
    fc.property(worlds(), ({ calendar }) => {
      expect(checkCalendar(calendar).filter(({ kind }) => kind !== 'never-open')).toEqual([])
    }),
  )
})

test('starting later never ends earlier', () => {
  fc.assert(
    fc.property(worlds(), amounts, ({ calendar, from, to }, minutes) => {
      const [one, other] = [reach(calendar, from, minutes), reach(calendar, to, minutes)]
      fc.pre(one !== undefined && other !== undefined)
      expect(one?.getTime()).toBeLessThanOrEqual(other?.getTime() ?? Number.NaN)
    }),
    { numRuns: 300 },
  )
})

test('adding more never ends earlier', () => {
  fc.assert(
    fc.property(worlds(), amounts, fc.integer({ min: 0, max: 3_000 }), ({ calendar, from }, minutes, more) => {
      const [one, other] = [reach(calendar, from, minutes), reach(calendar, from, minutes + more)]
      fc.pre(one !== undefined && other !== undefined)
      expect(one?.getTime()).toBeLessThanOrEqual(other?.getTime() ?? Number.NaN)
    }),
    { numRuns: 300 },
  )
})

test('what was added is what lies between, in both directions', () => {
  fc.assert(
    fc.property(worlds(), amounts, ({ calendar, from }, minutes) => {
      const at = reach(calendar, from, minutes)
      fc.pre(at !== undefined)
      expect(businessMinutesBetween(calendar, from, at ?? from)).toBeCloseTo(minutes, 9)
    }),
    { numRuns: 300 },
  )
})

test('adding in two steps is adding at once', () => {
  const positive = fc.integer({ min: 1, max: 3_000 })
  fc.assert(
    fc.property(worlds(), positive, positive, ({ calendar, from }, first, second) => {
      const halfway = reach(calendar, from, first)
      fc.pre(halfway !== undefined)
      expect(reach(calendar, halfway ?? from, second)).toEqual(reach(calendar, from, first + second))
    }),
    { numRuns: 300 },
  )
})

test('business time adds up over any cut, is never more than the time that passed, and turns its sign with the direction', () => {
  fc.assert(
    fc.property(worlds(), fc.double({ min: 0, max: 1, noNaN: true }), ({ calendar, from, to }, share) => {
      const cut = new Date(Math.round(from.getTime() + (to.getTime() - from.getTime()) * share))
      const whole = businessMinutesBetween(calendar, from, to)
      expect(businessMinutesBetween(calendar, from, cut) + businessMinutesBetween(calendar, cut, to)).toBeCloseTo(whole, 6)
      expect(whole).toBeLessThanOrEqual((to.getTime() - from.getTime()) / 60_000)
      expect(businessMinutesBetween(calendar, to, from)).toBeCloseTo(-whole, 9)
    }),
    { numRuns: 200 },
  )
})

test('open spans are in order, apart, as long as the minutes between, and open from their first instant to before their last', () => {
  fc.assert(
    fc.property(worlds(), ({ calendar, from, to }) => {
      const open = openSpans(calendar, from, to)
      const minutes = open.reduce((sum, span) => sum + (span.to.getTime() - span.from.getTime()) / 60_000, 0)
      expect(minutes).toBeCloseTo(businessMinutesBetween(calendar, from, to), 6)
      open.forEach((span, i) => {
        expect(span.from < span.to && (i === 0 || (open[i - 1]?.to ?? span.from) < span.from)).toBe(true)
        expect(isOpenAt(calendar, span.from)).toBe(true)
        expect(isOpenAt(calendar, new Date(span.to.getTime() - 1))).toBe(true)
        expect(span.to < to && isOpenAt(calendar, span.to)).toBe(false)
      })
    }),
    { numRuns: 200 },
  )
})

test('the next opening is open, and adding nothing leads to it', () => {
  fc.assert(
    fc.property(worlds(), ({ calendar, from }) => {
      const opening = nextOpening(calendar, from)
      expect(reach(calendar, from, 0)).toEqual(opening)
      fc.pre(opening !== undefined)
      expect(isOpenAt(calendar, opening ?? from)).toBe(true)
      expect(businessMinutesBetween(calendar, from, opening ?? from)).toBe(0)
    }),
    { numRuns: 200 },
  )
})

test('two calendars are open where both are, whoever is named first', () => {
  fc.assert(
    fc.property(worlds(), worlds(), ({ calendar, from, to }, { calendar: other }) => {
      const both = openSpans([calendar, other], from, to)
      expect(openSpans([other, calendar], from, to)).toEqual(both)
      for (const span of both) expect([isOpenAt(calendar, span.from), isOpenAt(other, span.from)]).toEqual([true, true])
      const [ours, theirs] = [businessMinutesBetween(calendar, from, to), businessMinutesBetween(other, from, to)]
      expect(businessMinutesBetween([calendar, other], from, to)).toBeLessThanOrEqual(Math.min(ours, theirs) + 1e-6)
    }),
    { numRuns: 150 },
  )
})

test('an explanation adds up to what was asked, day after day without a hole', () => {
  fc.assert(
    fc.property(worlds(), fc.integer({ min: -4_000, max: 4_000 }), ({ calendar, from }, minutes) => {
      fc.pre(reach(calendar, from, minutes) !== undefined)
      const days = explainBusiness(calendar, from, minutes)
      const counted = days.flatMap(({ spans }) => spans.map((span) => span.minutes)).reduce((sum, one) => sum + one, 0)
      expect(counted).toBeCloseTo(Math.abs(minutes), 6)
      days.forEach(({ date, spans, closedBecause }, i) => {
        expect(i === 0 || addDays(days[i - 1]?.date ?? '', 1) === date).toBe(true)
        if (closedBecause) expect(spans).toEqual([])
      })
    }),
    { numRuns: 200 },
  )
})

test('minute by minute it agrees with a clock on the wall read by the platform itself', () => {
  // Edges stay clear of 00:15 to 04:59, where a wall time may be missing or come twice and the answer is a choice, not a fact.
  fc.assert(
    fc.property(worlds(20), ({ calendar, from }) => {
      const isOnTheDoor = doorOf(calendar)
      const minutes = Array.from({ length: 3 * 24 * 4 }, (_, i) => addElapsed(from, i * 15))
      for (const at of minutes) expect(isOpenAt(calendar, at), at.toISOString()).toBe(isOnTheDoor(at))
    }),
    { numRuns: 60 },
  )
})

/** Reads the hours on the door the slow and obvious way. */
function doorOf({ zone, weekly, closed, open }: Calendar) {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' })
  const weekday = new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'short' })

  return (at: Date) => {
    const [date = '', time = ''] = format.format(at).split(', ')
    const ofWeek = weekly[weekday.format(at).toLowerCase() as Weekday] ?? []
    return (open[date] ?? (closed.includes(date) ? [] : ofWeek)).some(([from, to]) => from <= time && time < to)
  }
}
