import { expect, test } from 'vitest'
import type { Agent } from './agent.ts'
import {
  ATTEMPTS_WINDOW_MS,
  FRESH_LINK_SESSION_MS,
  judgeAttempt,
  judgeLink,
  judgeNewPassword,
  judgePassword,
} from './signing-in.ts'

const now = new Date('2026-03-23T08:00:00Z')
const ago = (ms: number) => new Date(now.getTime() - ms)
const asha: Agent = {
  id: 'asha',
  name: 'Asha Rao',
  address: 'asha@fjord.example',
  roles: ['front_line'],
  language: 'en',
  zone: 'Europe/Oslo',
  signature: '',
  state: 'active',
  cameAt: ago(1),
  calendarId: null,
  version: 1,
}
const left: Agent = { ...asha, state: 'disabled' }

test('below the limits every attempt is listened to', () => {
  const recent = { ofAddress: 9, ofSource: 49, oldestOfAddress: ago(1_000), oldestOfSource: ago(1_000) }

  expect(judgeAttempt('password', recent, now).ok).toBe(true)
})

test('one attempt too many waits until the oldest is forgotten', () => {
  const recent = { ofAddress: 10, ofSource: 10, oldestOfAddress: ago(ATTEMPTS_WINDOW_MS - 90_000), oldestOfSource: ago(1_000) }

  expect(judgeAttempt('password', recent, now)).toMatchObject({
    refusal: { kind: 'limit', code: 'people.too-many-attempts', retryAfterSeconds: 90 },
  })
})

test('a network address that tries many accounts is stopped too', () => {
  const recent = { ofAddress: 1, ofSource: 50, oldestOfAddress: ago(0), oldestOfSource: ago(ATTEMPTS_WINDOW_MS / 2) }

  expect(judgeAttempt('password', recent, now)).toMatchObject({ refusal: { retryAfterSeconds: 450 } })
})

test('an unknown address, a wrong password and a disabled agent get one answer', () => {
  const answers = [judgePassword(undefined, false), judgePassword(asha, false), judgePassword(left, true)]

  for (const answer of answers)
    expect(answer).toEqual({ ok: false, refusal: { kind: 'signed-out', code: 'people.wrong-password' } })
})

test.each([
  ['nobody made', undefined, asha, 'people.link-unknown'],
  ['of a disabled agent', { endsAt: ago(-1), usedAt: null }, left, 'people.link-unknown'],
  ['already used', { endsAt: ago(-1), usedAt: ago(1) }, asha, 'people.link-used'],
  ['at its very end', { endsAt: now, usedAt: null }, asha, 'people.link-over'],
] as const)('a link %s lets nobody in', (_, link, agent, code) => {
  expect(judgeLink(link, agent, now)).toMatchObject({ refusal: { code } })
})

const GOOD = { password: 'wool and rain', address: asha.address }
const byPassword = {
  session: { beganBy: 'password', startedAt: ago(1_000) },
  hasPassword: true,
  isCurrentRight: true,
  now,
} as const

test('a password is replaced by whoever knows the old one', () => {
  expect(judgeNewPassword(GOOD, byPassword).ok).toBe(true)
  expect(judgeNewPassword(GOOD, { ...byPassword, isCurrentRight: false })).toMatchObject({
    refusal: { code: 'people.current-password-wrong' },
  })
})

test('who has just come by link needs no old password; an hour later they do', () => {
  const forgotten = { hasPassword: true, isCurrentRight: false, now }
  const came = (ms: number) => ({ ...forgotten, session: { beganBy: 'link' as const, startedAt: ago(ms) } })

  expect(judgeNewPassword(GOOD, came(FRESH_LINK_SESSION_MS)).ok).toBe(true)
  expect(judgeNewPassword(GOOD, came(FRESH_LINK_SESSION_MS + 1)).ok).toBe(false)
})

test('a program sets nobody’s password', () => {
  expect(judgeNewPassword(GOOD, { ...byPassword, session: undefined })).toMatchObject({
    refusal: { code: 'people.needs-session' },
  })
})

test.each([
  ['short word', 'people.password-too-short'],
  ['x'.repeat(257), 'people.password-too-long'],
  ['abababababab', 'people.password-guessable'],
  ['asha@fjord.example', 'people.password-guessable'],
  ['FjordExample1', 'people.password-guessable'],
])('the password "%s" is refused', (password, code) => {
  expect(judgeNewPassword({ ...GOOD, password }, byPassword)).toMatchObject({ refusal: { kind: 'invalid', code } })
})

test('twelve Chinese signs are twelve signs', () => {
  expect(judgeNewPassword({ ...GOOD, password: '羊毛和雨水在山谷里歌唱着' }, byPassword).ok).toBe(true)
})
