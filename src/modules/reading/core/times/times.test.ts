import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Calendar } from '#kernel/time'
import { findTimes, type SaidWhere, TEXT_READ_MAX, TimesPack, TIMES_PER_TEXT_MAX } from '../times.ts'

const packOf = (lang: string) =>
  TimesPack.parse(JSON.parse(readFileSync(new URL(`../../packs/${lang}/times.json`, import.meta.url), 'utf8')))
const packs = ['en', 'sv', 'da', 'nb', 'zh', 'de'].map(packOf)
const [en, sv, , nb, zh, de] = packs as [TimesPack, TimesPack, TimesPack, TimesPack, TimesPack, TimesPack]

const at = (now: string, zone: string, more: Partial<SaidWhere> = {}): SaidWhere => ({ now: new Date(now), zone, ...more })
const only = (text: string, said: SaidWhere, pack: TimesPack) => {
  const found = findTimes(text, said, pack)
  expect(found).toHaveLength(1)
  return found[0]
}
const week = (from: string, to: string) =>
  Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [[from, to]]])) as Calendar['weekly']

describe('A10, the night the clock changes in Oslo', () => {
  const saturday = at('2026-03-28T14:00:00+01:00', 'Europe/Oslo')

  test('within 24 hours is 24 hours on a stopwatch', () => {
    expect(only('Du får svar innen 24 timer.', saturday, nb)?.due).toBe('2026-03-29T15:00:00+02:00')
  })

  test('tomorrow at 14:00 is 23 hours later', () => {
    const found = only('Jeg ringer i morgen kl. 14.00.', saturday, nb)
    expect(found?.due).toBe('2026-03-29T14:00:00+02:00')
    expect(new Date(found?.due ?? '').toISOString()).toBe('2026-03-29T12:00:00.000Z')
  })

  test('29 March 02:30 does not exist: 01:30 or 03:30 is asked', () => {
    const found = only('Jeg ringer 29. mars kl. 02.30.', saturday, nb)
    expect(found?.ask).toBe(true)
    expect(found?.readings?.map(({ due }) => due)).toEqual(['2026-03-29T01:30:00+01:00', '2026-03-29T03:30:00+02:00'])
  })

  test('25 October 02:30 comes twice: which is asked', () => {
    const found = only('Vi starter 25. oktober kl. 02.30.', at('2026-10-20T10:00:00+02:00', 'Europe/Oslo'), nb)
    expect(found?.readings?.map(({ due }) => new Date(due).toISOString())).toEqual([
      '2026-10-25T00:30:00.000Z',
      '2026-10-25T01:30:00.000Z',
    ])
  })
})

describe('A11, holidays', () => {
  const now = '2026-04-01T15:30:00+02:00'
  const closed = ['2026-04-02', '2026-04-03', '2026-04-06']
  const oslo: Calendar = { zone: 'Europe/Oslo', weekly: week('08:00', '16:00'), closed, open: {} }
  const stockholm: Calendar = { ...oslo, zone: 'Europe/Stockholm', closed: closed.slice(1) }

  test('4 business hours step over the closed days of Norway', () => {
    const found = only('You have it within 4 business hours.', at(now, 'Europe/Oslo', { calendar: oslo }), en)
    expect(found).toMatchObject({ kind: 'business', due: '2026-04-07T11:30:00+02:00' })
  })

  test('the day that is open in Sweden counts', () => {
    const found = only('You have it within 4 business hours.', at(now, 'Europe/Stockholm', { calendar: stockholm }), en)
    expect(found?.due).toBe('2026-04-02T11:30:00+02:00')
  })

  test('a calendar that does not know the year says so', () => {
    const calendar = { ...oslo, validThrough: '2025-12-31' }
    const found = only('You have it within 4 business hours.', at(now, 'Europe/Oslo', { calendar }), en)
    expect(found?.because).toContain('does not know the holidays')
  })

  test('two working days end at the closing of the second working day after today', () => {
    const found = only('Du har det innen to virkedager.', at(now, 'Europe/Oslo', { calendar: oslo }), nb)
    expect(found?.due).toBe('2026-04-08T16:00:00+02:00')
  })

  test('a day that is closed is taken as said, and noted', () => {
    const found = only('Jag ringer på fredag.', at(now, 'Europe/Stockholm', { calendar: stockholm }), sv)
    expect(found).toMatchObject({ kind: 'window', due: '2026-04-04T00:00:00+02:00' })
    expect(found?.because).toContain('stängt')
  })
})

describe('A12, make-up days in Shanghai', () => {
  const calendar: Calendar = {
    zone: 'Asia/Shanghai',
    weekly: week('09:00', '18:00'),
    closed: ['2025-10-01', '2025-10-02', '2025-10-03', '2025-10-06', '2025-10-07', '2025-10-08'],
    open: { '2025-10-11': [['09:00', '18:00']] },
  }

  test('two business hours before the holiday end after it', () => {
    const found = only('2个工作小时内回复您。', at('2025-09-30T17:00:00+08:00', 'Asia/Shanghai', { calendar }), zh)
    expect(found?.due).toBe('2025-10-09T10:00:00+08:00')
  })

  test('one business hour on Friday evening ends on the Saturday that is worked', () => {
    const found = only('1个工作小时内回复您。', at('2025-10-10T17:30:00+08:00', 'Asia/Shanghai', { calendar }), zh)
    expect(found?.due).toBe('2025-10-11T09:30:00+08:00')
  })

  test('one working day from Friday is the Saturday that is worked', () => {
    const found = only('1个工作日内回复您。', at('2025-10-10T17:30:00+08:00', 'Asia/Shanghai', { calendar }), zh)
    expect(found?.due).toBe('2025-10-11T18:00:00+08:00')
  })
})

describe('A16, zones', () => {
  const berlin = at('2026-10-19T10:00:00+02:00', 'Europe/Berlin', { otherZone: 'America/Sao_Paulo' })

  test('10:00 your time is the clock in São Paulo', () => {
    const found = only('I will call on Monday 26 October at 10:00 your time.', berlin, en)
    expect(found).toMatchObject({ zone: 'America/Sao_Paulo', due: '2026-10-26T10:00:00-03:00', ask: false })
    expect(new Date(found?.due ?? '').toISOString()).toBe('2026-10-26T13:00:00.000Z')
  })

  test('the customer’s place is meant where nothing else is said', () => {
    expect(only('Ich rufe am Montag um 10 Uhr an.', berlin, de)?.due).toBe('2026-10-26T10:00:00-03:00')
  })

  test('our time and named zones win over the customer’s place', () => {
    expect(only('I will call on Monday at 10:00 our time.', berlin, en)?.due).toBe('2026-10-26T10:00:00+01:00')
    expect(only('I will call on Monday at 10:00 CET.', berlin, en)).toMatchObject({ zone: 'Europe/Paris' })
  })

  test('your time, when nobody knows where that is, is asked', () => {
    expect(only('I will call at 15:00 your time.', at('2026-05-12T10:15:00+02:00', 'Europe/Berlin'), en)?.ask).toBe(true)
  })
})

describe('what could be two things is asked', () => {
  const now = at('2026-05-12T10:15:00+02:00', 'Europe/Stockholm')

  test('03/04 without a locale, and not with one', () => {
    expect(only('It comes on 03/09.', now, en)?.readings?.map(({ from }) => from?.slice(0, 10))).toEqual(
      ['2026-09-03', '2026-03-09', '2027-03-09'].filter((date) => date !== '2026-03-09').concat('2026-03-09'),
    )
    expect(only('It comes on 03/09.', { ...now, locale: 'en-GB' }, en)).toMatchObject({
      ask: false,
      from: '2026-09-03T00:00:00+02:00',
    })
    expect(only('It comes on 09/03.', { ...now, locale: 'en-US' }, en)).toMatchObject({
      ask: false,
      from: '2026-09-03T00:00:00+02:00',
    })
  })

  test('next Friday said on a Monday, not on a Friday', () => {
    expect(only('I will call next Friday.', at('2026-05-11T10:15:00Z', 'UTC'), en)?.ask).toBe(true)
    expect(only('I will call next Friday.', at('2026-05-15T10:15:00Z', 'UTC'), en)).toMatchObject({
      ask: false,
      from: '2026-05-22T00:00:00Z'.replace('Z', '+00:00'),
    })
  })

  test('a weekday that does not fit its date', () => {
    expect(only('I will call on Monday 15 May.', now, en)?.ask).toBe(true)
  })

  test('a date a month past is this year by a slip or next year; eight months past is next year', () => {
    expect(only('It comes on 2 April.', now, en)?.readings).toHaveLength(2)
    expect(only('It comes on 2 January.', at('2026-09-12T10:15:00Z', 'UTC'), en)).toMatchObject({ ask: false })
  })
})

describe('a calendar gives days their ends', () => {
  const calendar: Calendar = { zone: 'Europe/Stockholm', weekly: week('08:00', '16:30'), closed: [], open: {} }
  const said = at('2026-05-12T10:15:00+02:00', 'Europe/Stockholm', { calendar })

  test.each([
    ['I will do it today.', '2026-05-12T16:30:00+02:00'],
    ['I will do it by Friday.', '2026-05-15T16:30:00+02:00'],
    ['I will do it before Friday.', '2026-05-14T16:30:00+02:00'],
    ['I will do it next week.', '2026-05-22T16:30:00+02:00'],
    ['I will do it by close of business.', '2026-05-12T16:30:00+02:00'],
    ['I will do it by the end of the month.', '2026-05-29T16:30:00+02:00'],
  ])('%s', (text, due) => {
    expect(only(text, said, en)?.due).toBe(due)
  })
})

describe('any text at all', () => {
  const said = at('2026-05-12T10:15:00+02:00', 'Europe/Stockholm')
  const words = packs.flatMap((pack) => [
    ...Object.values(pack.days).flat(),
    ...Object.values(pack.relations).flat(),
    ...pack.glue,
  ])
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc
      .array(
        fc.oneof(
          fc.constantFrom(...words),
          fc.string({ maxLength: 3 }),
          fc.nat(3000).map(String),
          fc.constantFrom(':', '.', '/', '-', ',', '号', '点', '\ud800'),
        ),
      )
      .map((parts) => parts.join(' ')),
    fc
      .array(fc.oneof(fc.constantFrom(...words), fc.nat(99).map(String), fc.constantFrom(':', '.', '/', '-', ' ')))
      .map((parts) => parts.join('')),
  )

  test('every span is where it says it is, in order, and no answer has half a date', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...packs), (written, pack) => {
        let last = 0
        for (const { start, end, text: span, due, from, because } of findTimes(written, said, pack)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(written.slice(start, end)).toBe(span)
          expect(end).toBeGreaterThan(start)
          expect(because).not.toMatch(/undefined|NaN/)
          for (const instant of [due, from]) if (instant) expect(Number.isNaN(Date.parse(instant))).toBe(false)
          last = end
        }
      }),
      { numRuns: 3_000 },
    )
  })

  test('the same text gives the same answer', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...packs), (written, pack) => {
        expect(findTimes(written, said, pack)).toEqual(findTimes(written, said, pack))
      }),
    )
  })

  test('a megabyte of anything is read in a moment', () => {
    const MOMENT_MS = 5_000
    const MEGABYTE = 1_000_000
    for (const piece of [
      '1',
      '1:',
      'tomorrow ',
      'i morgon ',
      '12.',
      'by the ',
      'when ',
      '点',
      '前',
      '\ud83d',
      '> ',
      '3/',
      'between 8 and ',
      'am 3. ',
      'om ',
      'och ',
    ]) {
      const long = piece.repeat(MEGABYTE / piece.length)
      for (const pack of packs) {
        let found = findTimes(long, said, pack)
        // The best of three: what the machine does besides is not ours.
        const tookMs = [1, 2, 3].map(() => {
          const began = performance.now()
          found = findTimes(long, said, pack)
          return performance.now() - began
        })
        expect(Math.min(...tookMs), `${pack.lang} ${piece}`).toBeLessThan(MOMENT_MS)
        expect(found.length).toBeLessThanOrEqual(TIMES_PER_TEXT_MAX)
      }
    }
  })

  test('a region leaves the rest unread, and nothing past the limit is read', () => {
    expect(findTimes('tomorrow and on Friday', { ...said, region: [12, 22] }, en).map(({ text: span }) => span)).toEqual([
      'on Friday',
    ])
    expect(findTimes(`${'x '.repeat(TEXT_READ_MAX / 2)}tomorrow`, said, en)).toEqual([])
  })
})
