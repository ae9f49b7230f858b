import { expect, test } from 'vitest'
import { calendarOf, judgeHours, type OpeningHours } from './opening-hours.ts'

const shop: OpeningHours = {
  zone: 'Europe/Oslo',
  weekly: { mon: [['09:00', '17:00']] },
  closed: [{ date: '2026-05-17', name: 'Grunnlovsdagen' }],
  open: [{ date: '2026-12-23', name: 'Lille julaften', spans: [['09:00', '13:00']] }],
  validThrough: '2026-12-31',
}

test('hours as people keep them are hours the arithmetic can work with', () => {
  expect(judgeHours(shop)).toMatchObject({ ok: true, value: shop })
  expect(calendarOf(shop)).toEqual({
    zone: 'Europe/Oslo',
    weekly: { mon: [['09:00', '17:00']] },
    closed: ['2026-05-17'],
    open: { '2026-12-23': [['09:00', '13:00']] },
    validThrough: '2026-12-31',
  })
})

test('a date named twice is refused: one of the two would silently not count', () => {
  const twice = { ...shop, open: [{ date: '2026-05-17', name: 'Parade', spans: [['10:00', '12:00'] as const] }] }

  expect(judgeHours(twice)).toMatchObject({
    refusal: { code: 'people.calendar-flawed', flaws: [{ kind: 'double-date', where: '2026-05-17' }] },
  })
})

test('hours that are never open are refused', () => {
  expect(judgeHours({ ...shop, weekly: {}, open: [] })).toMatchObject({ refusal: { flaws: [{ kind: 'never-open' }] } })
})
