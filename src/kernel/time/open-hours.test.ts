import { expect, test } from 'vitest'
import { bothOpen, type Calendar, closingTimeOn, isOpenAt, nextOpening, openSpans, type Span } from '../time.ts'

const day: Span[] = [
  ['08:00', '12:00'],
  ['13:00', '16:00'],
]
const office: Calendar = {
  zone: 'Europe/Oslo',
  weekly: { mon: day, tue: day, wed: day, thu: day, fri: day },
  closed: ['2026-05-01'],
  open: { '2026-05-02': [['10:00', '14:00']] },
}
const always: Span[] = [['00:00', '24:00']]
const sleepless: Calendar = { ...office, weekly: { fri: always, sat: always, sun: always, mon: always }, closed: [], open: {} }

const utc = (text: string) => new Date(`${text}:00Z`)
const span = (from: string, to: string) => ({ from: utc(from), to: utc(to) })

test('the open spans of two days are cut to what was asked for', () => {
  expect(openSpans(office, utc('2026-04-29T07:30'), utc('2026-04-30T07:00'))).toEqual([
    span('2026-04-29T07:30', '2026-04-29T10:00'),
    span('2026-04-29T11:00', '2026-04-29T14:00'),
    span('2026-04-30T06:00', '2026-04-30T07:00'),
  ])
  expect(openSpans(office, utc('2026-04-30T07:00'), utc('2026-04-29T07:30'))).toEqual([])
})

test('days that are open all day are one span, with no closed minute at midnight', () => {
  expect(openSpans(sleepless, utc('2026-05-01T00:00'), utc('2026-05-03T00:00'))).toEqual([
    span('2026-05-01T00:00', '2026-05-03T00:00'),
  ])
  expect(isOpenAt(sleepless, utc('2026-05-01T22:00'))).toBe(true)
  expect(isOpenAt(sleepless, new Date(utc('2026-05-01T22:00').getTime() - 1))).toBe(true)
})

test('the opening minute is open, the closing minute is not', () => {
  expect(
    ['05:59', '06:00', '09:59', '10:00', '11:00', '14:00'].map((time) => isOpenAt(office, utc(`2026-04-30T${time}`))),
  ).toEqual([false, true, true, false, true, false])
})

test('the next opening is now when we are open, after lunch during lunch, and past the holiday after that', () => {
  expect(nextOpening(office, utc('2026-04-30T07:00'))).toEqual(utc('2026-04-30T07:00'))
  expect(nextOpening(office, utc('2026-04-30T10:30'))).toEqual(utc('2026-04-30T11:00'))
  expect(nextOpening(office, utc('2026-04-30T14:00'))).toEqual(utc('2026-05-02T08:00'))
  expect(nextOpening({ ...office, weekly: {}, open: {} }, utc('2026-04-30T14:00'))).toBeUndefined()
})

test('closing time is the end of the last span, midnight when we never close, and nothing on a closed day', () => {
  expect(closingTimeOn(office, '2026-04-30')).toEqual(utc('2026-04-30T14:00'))
  expect(closingTimeOn(office, '2026-05-02')).toEqual(utc('2026-05-02T12:00'))
  expect(closingTimeOn(sleepless, '2026-05-01')).toEqual(utc('2026-05-01T22:00'))
  expect(closingTimeOn(office, '2026-05-01')).toBeUndefined()
  expect(closingTimeOn(office, 'tomorrow')).toBeUndefined()
})

test('closing time on the nights of the clock change is the midnight of that place', () => {
  expect(closingTimeOn(sleepless, '2026-03-29')).toEqual(utc('2026-03-29T22:00'))
  expect(closingTimeOn(sleepless, '2026-10-25')).toEqual(utc('2026-10-25T23:00'))
})

test('two are both open where their hours meet, wherever on Earth they are', () => {
  const samoa: Calendar = { ...sleepless, zone: 'Pacific/Apia', weekly: { fri: [['20:00', '24:00']], sat: [['00:00', '03:00']] } }
  // 20:00 on Friday in Samoa is 09:00 on the same Friday in Oslo; Saturday 03:00 there is 16:00 here.
  const [from, to] = [utc('2026-05-07T00:00'), utc('2026-05-10T00:00')]
  expect(bothOpen([{ ...office, closed: [] }, samoa], from, to)).toEqual([
    span('2026-05-08T07:00', '2026-05-08T10:00'),
    span('2026-05-08T11:00', '2026-05-08T14:00'),
  ])
  expect(bothOpen([samoa, { ...office, closed: [] }], from, to)).toEqual(bothOpen([{ ...office, closed: [] }, samoa], from, to))
  expect(bothOpen([], from, to)).toEqual([])
})
