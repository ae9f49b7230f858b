import { expect, test } from 'vitest'
import type { PromiseRead } from '../../../../src/modules/reading/core/reading.ts'
import { detected } from './detected-promise.ts'

const zone = 'Europe/Stockholm'
const range = { from: 1, to: 20 }
const read = (when: Partial<PromiseRead['when']>, also: Partial<PromiseRead> = {}): PromiseRead => ({
  ...{ start: 0, end: 19, text: 'I call you on Friday', what: 'call', confidence: 1 },
  when: { kind: 'by', ask: false, because: '', ...when },
  ...also,
})

test('a promise with its time is known whole', () => {
  const { words, choices } = detected(read({ due: '2026-03-20T15:00:00+01:00', zone, precision: 'minute' }), range, 'UTC')
  expect(words).toBe('I call you on Friday')
  expect(choices).toEqual([{ what: 'Call', date: '2026-03-20', time: '15:00', zone }])
})

test('a whole day ends at its last minute, not at the first of the next', () => {
  const { choices } = detected(read({ due: '2026-03-21T00:00:00+01:00', zone, precision: 'day' }), range, zone)
  expect(choices[0]).toMatchObject({ date: '2026-03-20', time: '23:59' })
})

test('two honest readings are two choices', () => {
  const readings = ['2026-03-20T12:00:00+01:00', '2026-03-27T12:00:00+01:00'].map((due) => ({ due, because: '' }))
  const { choices } = detected(read({ ask: true, readings, zone, precision: 'minute' }), range, zone)
  expect(choices.map(({ date }) => date)).toEqual(['2026-03-20', '2026-03-27'])
})

test('no time said leaves the time to be asked for', () => {
  const { choices } = detected(read({ kind: 'none', ask: true }), range, zone)
  expect(choices).toEqual([{ what: 'Call' }])
})

test('of two equal hours the one that was meant is kept', () => {
  const at = (offset: string) => detected(read({ due: `2026-10-25T02:30:00${offset}`, zone, precision: 'minute' }), range, zone)
  expect(at('+02:00').choices[0]).toMatchObject({ time: '02:30', which: 'earlier' })
  expect(at('+01:00').choices[0]).toMatchObject({ time: '02:30', which: 'later' })
})

test.each([
  ['free', { price: 'free' }],
  ['EUR 20', { price: 'amount', currency: 'EUR', amount: '20' }],
  ['SEK 149,50', { price: 'amount', currency: 'SEK', amount: '149,50' }],
  ['a little', {}],
])('the price %s is taken along as far as it is clear', (price, known) => {
  expect(detected(read({}, { price }), range, zone).choices[0]).toEqual({ what: 'Call', ...known })
})
