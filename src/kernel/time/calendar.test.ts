import { expect, test } from 'vitest'
import { type Calendar, type CalendarFlaw, checkCalendar, EXCEPTIONS_MAX, SPANS_PER_DAY_MAX, type Span } from '../time.ts'

const sound: Calendar = {
  zone: 'Europe/Oslo',
  weekly: {
    mon: [
      ['08:00', '12:00'],
      ['13:00', '16:00'],
    ],
    tue: [['00:00', '24:00']],
    sun: [],
  },
  closed: ['2026-12-25'],
  open: { '2026-12-24': [['08:00', '12:00']], '2026-12-26': [] },
  validThrough: '2026-12-31',
}

test('a sound calendar has no flaws: lunch breaks, whole days, half days and adjoining spans are all fine', () => {
  expect(checkCalendar(sound)).toEqual([])
  expect(
    checkCalendar({
      ...sound,
      weekly: {
        mon: [
          ['12:00', '16:00'],
          ['08:00', '12:00'],
        ],
      },
    }),
  ).toEqual([])
})

const long: Span = ['08:00', '12:00']
const late: Span = ['11:59', '13:00']

const flaws: [string, Partial<Calendar>, CalendarFlaw][] = [
  ['a zone nobody knows', { zone: 'Oslo' }, { kind: 'unknown-zone', zone: 'Oslo' }],
  ['an offset for a zone', { zone: '+01:00' }, { kind: 'unknown-zone', zone: '+01:00' }],
  ['a closed date that does not exist', { closed: ['2026-02-29'] }, { kind: 'bad-date', where: 'closed', date: '2026-02-29' }],
  ['an open date that does not exist', { open: { '1/5/26': [long] } }, { kind: 'bad-date', where: 'open', date: '1/5/26' }],
  ['an end that is not a date', { validThrough: 'soon' }, { kind: 'bad-date', where: 'validThrough', date: 'soon' }],
  [
    'a time that is not one',
    { weekly: { fri: [['8:00', '12:00']] } },
    { kind: 'bad-span', where: 'fri', span: ['8:00', '12:00'] },
  ],
  [
    'an hour past the day',
    { weekly: { fri: [['08:00', '24:30']] } },
    { kind: 'bad-span', where: 'fri', span: ['08:00', '24:30'] },
  ],
  [
    'an opening at 24:00',
    { weekly: { fri: [['24:00', '24:00']] } },
    { kind: 'bad-span', where: 'fri', span: ['24:00', '24:00'] },
  ],
  [
    'a span of no length',
    { weekly: { fri: [['09:00', '09:00']] } },
    { kind: 'empty-span', where: 'fri', span: ['09:00', '09:00'] },
  ],
  [
    'a night in one span',
    { weekly: { fri: [['22:00', '06:00']] } },
    { kind: 'reversed-span', where: 'fri', span: ['22:00', '06:00'] },
  ],
  ['overlapping hours', { weekly: { fri: [late, long] } }, { kind: 'overlapping-spans', where: 'fri', spans: [long, late] }],
  [
    'overlapping hours on one date',
    { open: { '2026-05-01': [long, long] } },
    { kind: 'overlapping-spans', where: '2026-05-01', spans: [long, long] },
  ],
  ['hours on no weekday', { weekly: { ['monday' as 'mon']: [long] } }, { kind: 'unknown-weekday', where: 'monday' }],
  ['no hours at all', { weekly: { mon: [] }, open: {} }, { kind: 'never-open' }],
  [
    'more spans than a day can use',
    { weekly: { mon: Array<Span>(SPANS_PER_DAY_MAX + 1).fill(long) } },
    { kind: 'too-many', where: 'mon', limit: SPANS_PER_DAY_MAX },
  ],
  [
    'more closed dates than anybody has',
    { closed: Array<string>(EXCEPTIONS_MAX + 1).fill('2026-12-25') },
    { kind: 'too-many', where: 'closed', limit: EXCEPTIONS_MAX },
  ],
]

test.each(flaws)('%s is found and named', (_, change, flaw) => {
  expect(checkCalendar({ ...sound, ...change })).toEqual([flaw])
})

test('every flaw is told at once', () => {
  const flawed = checkCalendar({ ...sound, zone: '', closed: ['never'], weekly: { mon: [['a', 'b'], late, long] } })
  expect(flawed.map(({ kind }) => kind)).toEqual(['unknown-zone', 'bad-date', 'bad-span', 'overlapping-spans'])
})
