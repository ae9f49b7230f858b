import { describe, expect, test } from 'vitest'
import { addBusiness, addDays, businessMinutesBetween, type Calendar, explainBusiness, type Hours, type Span } from '../time.ts'
import { addElapsed, resolveWall, wallOf } from '../time.ts'

const HOUR = 60

const weekdays = (...spans: Span[]): Calendar['weekly'] => ({ mon: spans, tue: spans, wed: spans, thu: spans, fri: spans })
const always: Span[] = [['00:00', '24:00']]

const norway: Calendar = {
  zone: 'Europe/Oslo',
  weekly: weekdays(['08:00', '16:00']),
  closed: ['2026-04-02', '2026-04-03', '2026-04-06'],
  open: {},
}
const sweden: Calendar = { ...norway, zone: 'Europe/Stockholm', closed: ['2026-04-03', '2026-04-06'] }
const shanghai: Calendar = {
  zone: 'Asia/Shanghai',
  weekly: weekdays(['09:00', '18:00']),
  closed: ['2025-10-01', '2025-10-02', '2025-10-03', '2025-10-06', '2025-10-07', '2025-10-08'],
  open: { '2025-09-28': [['09:00', '18:00']], '2025-10-11': [['09:00', '18:00']] },
}
const sleepless: Calendar = {
  zone: 'Europe/Oslo',
  weekly: { ...weekdays(...always), sat: always, sun: always },
  closed: [],
  open: {},
}

/** Reads a wall time that exists once, as the tables of DOMAIN give them. */
function at(date: string, time: string, zone = 'Europe/Oslo'): Date {
  const found = resolveWall({ date, time, zone })
  if (found.kind !== 'instant') throw new Error(`${date} ${time} in ${zone} is no single instant`)
  return found.at
}

/** Says where business time led, on the first calendar's wall. */
function due(hours: Hours, from: Date, minutes: number): string {
  const found = addBusiness(hours, from, minutes)
  if (!found.at) return found.because
  const { weekday, date, time } = wallOf(found.at, 'zone' in hours ? hours.zone : (hours[0]?.zone ?? 'UTC'))
  return `${weekday} ${date} ${time}`
}

describe('A10: an Oslo shop that never closes, on Saturday 28 March 2026 at 14:00', () => {
  const now = at('2026-03-28', '14:00')

  test('"within 24 hours" and 24 business hours are both Sunday at 15:00', () => {
    expect(addElapsed(now, 24 * HOUR)).toEqual(at('2026-03-29', '15:00'))
    expect(due(sleepless, now, 24 * HOUR)).toBe('sun 2026-03-29 15:00')
  })

  test('"tomorrow at 14:00" is 23 hours of open time away, and in October 25', () => {
    expect(businessMinutesBetween(sleepless, now, at(addDays('2026-03-28', 1), '14:00'))).toBe(23 * HOUR)
    expect(businessMinutesBetween(sleepless, at('2026-10-24', '14:00'), at('2026-10-25', '14:00'))).toBe(25 * HOUR)
  })
})

describe('A11: Wednesday 1 April 2026 at 15:30, four business hours', () => {
  const now = at('2026-04-01', '15:30')

  test('in Norway, closed on 2, 3 and 6 April, they end on Tuesday 7 April at 11:30', () => {
    expect(due(norway, now, 4 * HOUR)).toBe('tue 2026-04-07 11:30')
  })

  test('in Sweden, open on 2 April, they end on Thursday 2 April at 11:30', () => {
    expect(due(sweden, now, 4 * HOUR)).toBe('thu 2026-04-02 11:30')
  })

  test('a calendar that is valid through 2025 warns', () => {
    const old = { ...norway, validThrough: '2025-12-31' }
    expect(addBusiness(old, now, 4 * HOUR)).toMatchObject({ isPastValidThrough: true })
    expect(addBusiness({ ...norway, validThrough: '2026-12-31' }, now, 4 * HOUR)).toMatchObject({ isPastValidThrough: false })
  })
})

describe('A12: make-up days in Shanghai, 2025', () => {
  test('Tuesday 30 September at 17:00 and two business hours end after the holidays, Thursday 9 October at 10:00', () => {
    expect(due(shanghai, at('2025-09-30', '17:00', 'Asia/Shanghai'), 2 * HOUR)).toBe('thu 2025-10-09 10:00')
  })

  test('Friday 10 October at 17:30 and one business hour end on Saturday 11 October at 09:30', () => {
    expect(due(shanghai, at('2025-10-10', '17:30', 'Asia/Shanghai'), HOUR)).toBe('sat 2025-10-11 09:30')
  })

  test('L48: Sunday 28 September is a working day too', () => {
    expect(due(shanghai, at('2025-09-26', '18:00', 'Asia/Shanghai'), 0)).toBe('sun 2025-09-28 09:00')
  })
})

describe('adding business time', () => {
  const lunch: Calendar = { ...norway, weekly: weekdays(['08:00', '12:00'], ['13:00', '16:00']) }

  test('a lunch break is not counted', () => {
    expect(due(lunch, at('2026-04-01', '11:30'), HOUR)).toBe('wed 2026-04-01 13:30')
  })

  test('what just fills a span ends at its closing time, not at the next opening', () => {
    expect(due(norway, at('2026-04-01', '12:00'), 4 * HOUR)).toBe('wed 2026-04-01 16:00')
  })

  test('adding nothing outside hours is the next opening, and during them the instant itself', () => {
    expect(due(sweden, at('2026-04-01', '16:00'), 0)).toBe('thu 2026-04-02 08:00')
    expect(due(sweden, at('2026-04-01', '15:59'), 0)).toBe('wed 2026-04-01 15:59')
    expect(due(sweden, at('2026-04-01', '08:00'), 0)).toBe('wed 2026-04-01 08:00')
  })

  test('going back mirrors going on: from outside hours it starts at the last closing', () => {
    expect(due(sweden, at('2026-04-02', '07:00'), -HOUR)).toBe('wed 2026-04-01 15:00')
    expect(due(norway, at('2026-04-07', '11:30'), -4 * HOUR)).toBe('wed 2026-04-01 15:30')
    expect(due(lunch, at('2026-04-01', '13:30'), -HOUR)).toBe('wed 2026-04-01 11:30')
    expect(due(lunch, at('2026-04-01', '14:00'), -HOUR)).toBe('wed 2026-04-01 13:00')
  })

  test('a half day ends early, and hours of its own win over closed', () => {
    const eve: Calendar = { ...norway, closed: ['2026-12-24'], open: { '2026-12-24': [['08:00', '12:00']] } }
    expect(due(eve, at('2026-12-24', '11:00'), 2 * HOUR)).toBe('fri 2026-12-25 09:00')
  })

  test('a shop that never closes has no closed minute at midnight', () => {
    expect(due(sleepless, at('2026-05-01', '23:30'), HOUR)).toBe('sat 2026-05-02 00:30')
    expect(due(sleepless, at('2026-05-01', '24:00'), 0)).toBe('sat 2026-05-02 00:00')
  })

  test('the wait for a supplier counts only while both of us are there', () => {
    const supplier: Calendar = { zone: 'Asia/Shanghai', weekly: weekdays(['09:00', '18:00']), closed: [], open: {} }
    // Shanghai's 18:00 is Oslo's noon in April, so the two share 08:00 to 12:00.
    expect(due([norway, supplier], at('2026-04-01', '11:00'), 2 * HOUR)).toBe('tue 2026-04-07 09:00')
    expect(businessMinutesBetween([norway, supplier], at('2026-04-01', '00:00'), at('2026-04-08', '00:00'))).toBe(8 * HOUR)
  })

  test('the calendar of either warns when it is no longer known', () => {
    const old = { ...norway, validThrough: '2025-12-31' }
    expect(addBusiness([sweden, old], at('2026-04-01', '09:00'), 1)).toMatchObject({ isPastValidThrough: true })
  })

  test('the very end of the last known day is still known, the minute after is not', () => {
    const known = { ...sleepless, validThrough: '2026-05-01' }
    expect(addBusiness(known, at('2026-05-01', '23:00'), HOUR)).toMatchObject({ isPastValidThrough: false })
    expect(addBusiness(known, at('2026-05-01', '23:00'), HOUR + 1)).toMatchObject({ isPastValidThrough: true })
    expect(addBusiness(known, at('2026-05-01', '24:00'), 0)).toMatchObject({ isPastValidThrough: true })
    expect(addBusiness({ ...known, validThrough: 'soon' }, at('2026-05-01', '23:00'), 1)).toMatchObject({
      isPastValidThrough: true,
    })
  })

  test('a calendar that never opens leads nowhere, either way', () => {
    const shut: Calendar = { ...norway, weekly: {} }
    const now = at('2026-04-01', '12:00')
    expect([due(shut, now, 1), due(shut, now, -1), due([], now, 1)]).toEqual(['never-open', 'never-open', 'never-open'])
    expect(due([norway, { ...norway, weekly: { sat: always, sun: always } }], now, 1)).toBe('never-open')
    expect(due({ ...norway, zone: 'Europe/Atlantis' }, now, 1)).toBe('never-open')
  })

  test('more than ten years of opening hours lead past our horizon', () => {
    const yearly: Calendar = { ...norway, weekly: {}, open: { '2026-05-01': [['08:00', '09:00']] } }
    expect(due(yearly, at('2026-04-01', '12:00'), HOUR)).toBe('fri 2026-05-01 09:00')
    expect(due(yearly, at('2026-04-01', '12:00'), HOUR + 1)).toBe('beyond-horizon')
    expect(due(norway, at('2026-04-01', '12:00'), Number.POSITIVE_INFINITY)).toBe('beyond-horizon')
  })

  test('hours that a person wrote wrongly count as closed rather than as a guess', () => {
    const flawed: Calendar = { ...norway, weekly: { mon: [['22:00', '06:00']], tue: [['9', '17']], wed: [['10:00', '11:00']] } }
    expect(due(flawed, at('2026-04-27', '00:00'), 2 * HOUR)).toBe('wed 2026-05-06 11:00')
  })
})

describe('nights when the clock changes', () => {
  const night = (zone: string, from: string, to: string): Calendar => ({
    zone,
    weekly: { ...weekdays([from, to]), sat: [[from, to]], sun: [[from, to]] },
    closed: [],
    open: {},
  })
  const openMinutes = (calendar: Calendar, date: string) =>
    businessMinutesBetween(calendar, at(date, '00:00', calendar.zone), at(addDays(date, 1), '00:00', calendar.zone))

  test.each([
    ['Europe/Oslo', '2026-03-29', 3 * HOUR],
    ['Europe/Oslo', '2026-10-25', 5 * HOUR],
    ['America/New_York', '2026-03-08', 3 * HOUR],
    ['America/New_York', '2026-11-01', 5 * HOUR],
    ['Asia/Shanghai', '1986-05-04', 3 * HOUR],
    ['Asia/Shanghai', '2026-05-03', 4 * HOUR],
    ['Australia/Lord_Howe', '2026-10-04', 3.5 * HOUR],
    ['Australia/Lord_Howe', '2026-04-05', 4.5 * HOUR],
    ['America/Sao_Paulo', '2026-11-01', 4 * HOUR],
  ])('in %s on %s a shift from 01:00 to 05:00 lasts as long as it lasts', (zone, date, minutes) => {
    expect(openMinutes(night(zone, '01:00', '05:00'), date)).toBe(minutes)
  })

  test('São Paulo, whose midnight was skipped and later came an hour late', () => {
    const all = night('America/Sao_Paulo', '00:00', '24:00')
    const inSaoPaulo = (date: string, time: string) => at(date, time, 'America/Sao_Paulo')
    expect(businessMinutesBetween(all, inSaoPaulo('2018-11-04', '01:00'), inSaoPaulo('2018-11-05', '00:00'))).toBe(23 * HOUR)
    expect(businessMinutesBetween(all, inSaoPaulo('2019-02-16', '00:00'), inSaoPaulo('2019-02-17', '00:00'))).toBe(25 * HOUR)
  })

  test('the morning after a skipped midnight opens when the clock on its wall says so', () => {
    const office = night('America/Sao_Paulo', '08:00', '16:00')
    expect(due(office, at('2018-11-04', '01:00', 'America/Sao_Paulo'), HOUR)).toBe('sun 2018-11-04 09:00')
  })

  test('a shift that begins or ends in the gap is moved past it, and what then overlaps is counted once', () => {
    expect(openMinutes(night('Europe/Oslo', '02:30', '05:00'), '2026-03-29')).toBe(1.5 * HOUR)
    expect(openMinutes(night('Europe/Oslo', '01:00', '02:30'), '2026-03-29')).toBe(1.5 * HOUR)
    const crowded = {
      ...night('Europe/Oslo', '02:30', '02:45'),
      open: {
        '2026-03-29': [
          ['02:30', '02:45'],
          ['03:00', '04:00'],
        ] as const,
      },
    }
    expect(openMinutes(crowded, '2026-03-29')).toBe(HOUR)
  })

  test('a shift that ends at an hour that comes twice ends the first time', () => {
    expect(openMinutes(night('Europe/Oslo', '01:00', '02:30'), '2026-10-25')).toBe(1.5 * HOUR)
  })

  test('the day Samoa skipped holds no minutes', () => {
    const all = night('Pacific/Apia', '00:00', '24:00')
    const [before, after] = [at('2011-12-29', '00:00', 'Pacific/Apia'), at('2012-01-01', '00:00', 'Pacific/Apia')]
    expect(businessMinutesBetween(all, before, after)).toBe(2 * 24 * HOUR)
  })
})

describe('explaining a deadline', () => {
  const short = (hours: Hours, from: Date, minutes: number) =>
    explainBusiness(hours, from, minutes).map(({ date, spans, isException, closedBecause }) =>
      [date, ...spans.map((span) => span.minutes), closedBecause, isException ? 'by exception' : undefined]
        .filter((part) => part !== undefined)
        .join(' '),
    )

  test('A11: half an hour today, a holiday, a weekend, another holiday, and the rest on Tuesday', () => {
    expect(short(norway, at('2026-04-01', '15:30'), 4 * HOUR)).toEqual([
      '2026-04-01 30',
      '2026-04-02 closed by exception',
      '2026-04-03 closed by exception',
      '2026-04-04 weekly',
      '2026-04-05 weekly',
      '2026-04-06 closed by exception',
      '2026-04-07 210',
    ])
  })

  test('A12: the make-up Saturday shows as one', () => {
    const days = explainBusiness(shanghai, at('2025-10-10', '17:30', 'Asia/Shanghai'), HOUR)
    expect(days.map(({ date, isException }) => [date, isException])).toEqual([
      ['2025-10-10', false],
      ['2025-10-11', true],
    ])
    expect(days[1]?.spans).toEqual([
      { from: new Date('2025-10-11T01:00:00Z'), to: new Date('2025-10-11T01:30:00Z'), minutes: 30 },
    ])
  })

  test('each reason for counting nothing has its name', () => {
    const samoa: Calendar = { zone: 'Pacific/Apia', weekly: weekdays(['09:00', '17:00']), closed: [], open: { '2011-12-31': [] } }
    expect(short(samoa, at('2011-12-29', '18:00', 'Pacific/Apia'), HOUR)).toEqual([
      '2011-12-29 outside',
      '2011-12-30 no-such-day',
      '2011-12-31 open-without-hours by exception',
      '2012-01-01 weekly',
      '2012-01-02 60',
    ])
    expect(short([sweden, norway], at('2026-04-01', '15:30'), HOUR)[1]).toBe('2026-04-02 not-all-open')
  })

  test('adding nothing shows the way to the next opening', () => {
    expect(short(sweden, at('2026-04-01', '17:00'), 0)).toEqual(['2026-04-01 outside', '2026-04-02'])
  })

  test('a deadline at midnight belongs to the day that ended', () => {
    expect(short(sleepless, at('2026-05-01', '22:00'), 2 * HOUR)).toEqual(['2026-05-01 120'])
  })

  test('going back is explained from the earlier day to the later', () => {
    expect(short(sweden, at('2026-04-02', '07:00'), -HOUR)).toEqual(['2026-04-01 60', '2026-04-02 outside'])
  })

  test('what leads nowhere shows two weeks of why', () => {
    const days = short({ ...norway, weekly: {} }, at('2026-04-01', '12:00'), 1)
    expect(days).toHaveLength(15)
    expect(days.slice(0, 2)).toEqual(['2026-04-01 weekly', '2026-04-02 closed by exception'])
    expect(explainBusiness([], at('2026-04-01', '12:00'), 1)).toEqual([])
  })
})

test('10,000 deadlines of 40 business hours take less than two seconds', () => {
  const start = at('2026-01-01', '00:00')
  const began = performance.now()
  for (let i = 0; i < 10_000; i += 1) addBusiness(norway, addElapsed(start, i * 61), 40 * HOUR)
  expect(performance.now() - began).toBeLessThan(2_000)
})
