import { expect, test } from 'vitest'
import { readTime } from './time-field.tsx'

test('a time may be typed the short way', () => {
  expect(['9', '09', '930', '9.30', '9:30', '23 15'].map(readTime)).toEqual([
    '09:00',
    '09:00',
    '09:30',
    '09:30',
    '09:30',
    '23:15',
  ])
})

test('what is no time is not made into one', () => {
  expect(['', '24', '9.7', '1260', 'soon'].map(readTime)).toEqual([undefined, undefined, undefined, undefined, undefined])
})
