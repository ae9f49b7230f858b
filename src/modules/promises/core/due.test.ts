import { describe, expect, test } from 'vitest'
import { resolveDue } from './due.ts'

const saturday = new Date('2026-03-28T14:00:00+01:00')
const utc = (text: string) => new Date(text)

describe('when a promise is due', () => {
  test('tomorrow at 14:00 across the spring change is 23 hours away (A10)', () => {
    const due = resolveDue({ date: '2026-03-29', time: '14:00', zone: 'Europe/Oslo' }, saturday)
    expect(due).toMatchObject({ ok: true, value: { at: utc('2026-03-29T12:00:00Z'), which: null } })
  })

  test('a time that the clock skips is refused with the times before and after (A10)', () => {
    expect(resolveDue({ date: '2026-03-29', time: '02:30', zone: 'Europe/Oslo' }, saturday)).toMatchObject({
      ok: false,
      refusal: {
        kind: 'invalid',
        code: 'promises.time-does-not-exist',
        before: { date: '2026-03-29', time: '01:30', zone: 'Europe/Oslo', at: utc('2026-03-29T00:30:00Z') },
        after: { date: '2026-03-29', time: '03:30', zone: 'Europe/Oslo', at: utc('2026-03-29T01:30:00Z') },
      },
    })
  })

  test('a time that the clock shows twice is asked about, and the answer taken (A10)', () => {
    const said = { date: '2026-10-25', time: '02:30', zone: 'Europe/Oslo' }
    expect(resolveDue(said, saturday)).toMatchObject({
      refusal: {
        code: 'promises.time-exists-twice',
        earlier: { at: utc('2026-10-25T00:30:00Z') },
        later: { at: utc('2026-10-25T01:30:00Z') },
      },
    })
    expect(resolveDue({ ...said, which: 'later' }, saturday)).toMatchObject({
      ok: true,
      value: { at: utc('2026-10-25T01:30:00Z'), which: 'later', wall: said },
    })
  })

  test('the answer to a question nobody asked is forgotten', () => {
    const due = resolveDue({ date: '2026-03-29', time: '14:00', zone: 'Europe/Oslo', which: 'later' }, saturday)
    expect(due).toMatchObject({ ok: true, value: { which: null } })
  })

  test('a customer far away is promised their own clock (A16)', () => {
    const due = resolveDue({ date: '2026-10-26', time: '10:00', zone: 'America/Sao_Paulo' }, saturday)
    expect(due).toMatchObject({ ok: true, value: { at: utc('2026-10-26T13:00:00Z') } })
  })

  test.each([
    ['now', { date: '2026-03-28', time: '14:00' }, 'promises.due-in-the-past'],
    ['a date gone by', { date: '2026-03-27', time: '14:00' }, 'promises.due-in-the-past'],
    ['more than two years ahead', { date: '2028-06-01', time: '14:00' }, 'promises.too-far-ahead'],
    ['30 February', { date: '2027-02-30', time: '14:00' }, 'promises.not-a-time'],
    ['25 o’clock', { date: '2026-03-29', time: '25:00' }, 'promises.not-a-time'],
  ])('%s is refused', (_, said, code) => {
    expect(resolveDue({ ...said, zone: 'Europe/Oslo' }, saturday)).toMatchObject({ ok: false, refusal: { code } })
  })

  test('a place whose clock nobody knows is refused', () => {
    const due = resolveDue({ date: '2026-03-29', time: '14:00', zone: 'Europe/Atlantis' }, saturday)
    expect(due).toMatchObject({ refusal: { code: 'promises.not-a-time', because: 'unknown-zone' } })
  })
})
