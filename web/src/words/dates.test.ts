import { expect, test } from 'vitest'
import { datesIn } from './dates.ts'
import { en } from './en.ts'
import { nb } from './nb.ts'
import { sv } from './sv.ts'
import { zhCN } from './zh-CN.ts'

const now = Date.parse('2026-03-26T09:42:00Z')
const due = '2026-03-27T10:00:00Z'
const zone = 'Europe/Stockholm'

test('a moment is written as each language writes it', () => {
  expect([en, sv, nb, zhCN].map((words) => datesIn(words, zone).moment(due, now))).toEqual([
    'Fri 27 Mar 11:00',
    'fre 27 mars kl. 11:00',
    'fre. 27. mars kl. 11.00',
    '3月27日周五 11:00',
  ])
})

test('today is said as today, and bare when a sentence asks for the clock alone', () => {
  expect(datesIn(en, zone).moment('2026-03-26T10:30:00Z', now)).toBe('today 11:30')
  expect(datesIn(en, zone).stamp('2026-03-26T10:30:00Z', now)).toBe('Today 11:30')
  expect(datesIn(nb, zone).when('2026-03-26T10:30:00Z', now)).toBe('kl. 11.30')
})

test('another year is named', () => {
  expect(datesIn(en, zone).moment('2025-12-24T10:30:00Z', now)).toBe('24 Dec 2025 11:30')
})

test('the customer’s clock stands beside ours only where the two differ', () => {
  expect(datesIn(en, zone).elsewhere(due, 'Europe/London')).toBe('10:00 London')
  expect(datesIn(en, zone).elsewhere(due, 'Europe/Oslo')).toBeUndefined()
})

test('how long is said in at most two units', () => {
  const { duration } = datesIn(en, zone)
  expect([duration(36), duration(201), duration(60), duration(3_120), duration(-4)]).toEqual([
    '36 min',
    '3 h 21 min',
    '1 h',
    '2 days 4 h',
    '0 min',
  ])
})
