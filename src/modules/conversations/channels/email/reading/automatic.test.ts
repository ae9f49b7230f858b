import { expect, test } from 'vitest'
import { readFixture, readText } from './reading-fixtures.ts'

test.each(['en', 'sv', 'da', 'nb', 'zh', 'de'])(
  'an absence notice is an automatic reply, in its language: %s',
  async (language) => {
    const mail = await readFixture(`out-of-office-${language}`)
    expect(mail).toMatchObject({ automatic: 'reply', automaticBecause: 'auto-submitted: auto-replied', returnPath: '' })
    expect(mail.language.code).toBe(language)
  },
)

test.each([
  'Automatic reply: Order',
  'Autosvar: Order',
  'Automatiskt svar: Order',
  '自动回复: 订单',
  'Abwesenheitsnotiz: Urlaub',
  'Out of office',
])('an absence notice without any header is known by its subject: %s', async (subject) => {
  expect(await readText(`From: kari@kunde.example\nSubject: ${subject}\n\nAway.`)).toMatchObject({
    automatic: 'reply',
    automaticBecause: 'subject',
  })
})

test.each(['Re: Your automatic reply: please stop', 'Automatic door is broken', 'Autosvarar apparaten?', '自动门坏了'])(
  'a person who writes about machines is a person: %s',
  async (subject) => {
    expect((await readText(`From: kari@kunde.example\nSubject: ${subject}\n\nHello.`)).automatic).toBe('no')
  },
)

test.each([
  ['Auto-Submitted: auto-generated', 'auto-submitted: auto-generated'],
  ['Auto-Submitted: auto-notified; owner-email=a@b.example', 'auto-submitted: auto-notified'],
  ['X-Auto-Response-Suppress: OOF, DR', 'x-auto-response-suppress'],
  ['Precedence: bulk', 'precedence: bulk'],
  ['Precedence: junk', 'precedence: junk'],
  ['Return-Path: <>', 'empty-return-path'],
  ['List-Id: <news.store.example>', 'list-id'],
  ['List-Unsubscribe: <https://store.example/u>', 'list-unsubscribe'],
  ['X-Makegood-Loop: help@butikken.example', 'own-loop-header'],
])('%s is no person', async (header, because) => {
  const mail = await readText(`From: kari@kunde.example\n${header}\n\nHello.`)
  expect(mail).toMatchObject({ automatic: 'generated', automaticBecause: because })
})

test.each(['no-reply', 'noreply', 'do-not-reply', 'svara-inte', 'nicht-antworten', 'orders-noreply'])(
  '%s@ is no person',
  async (name) => {
    expect(await readText(`From: ${name}@store.example\n\nHello.`)).toMatchObject({ automaticBecause: 'no-reply-sender' })
  },
)

test.each(['Auto-Submitted: no', 'Precedence: first-class', 'X-Auto-Response-Suppress: RN', 'X-Autoreply: no'])(
  '%s is a person',
  async (header) => {
    expect((await readText(`From: kari@kunde.example\n${header}\n\nHello.`)).automatic).toBe('no')
  },
)

test('a read receipt is no answer', async () => {
  expect(await readFixture('read-receipt')).toMatchObject({ automatic: 'generated', automaticBecause: 'read-receipt' })
})

test.each([
  ['dsn-failed', 'failed', '5.1.1', '550 5.1.1 no such address here'],
  ['dsn-delayed', 'delayed', '4.4.1', '451 4.4.1 connection timed out'],
])('a delivery report says what became of which of our messages: %s', async (name, action, status, diagnostic) => {
  const mail = await readFixture(name)
  expect(mail.automatic).toBe('bounce')
  expect(mail.bounce).toEqual({
    reportedMessageIds: ['out-1@butikken.example'],
    recipients: [
      { address: 'kari@kunde.example', action, status, diagnostic },
      { address: 'ola@kunde.example', action: 'delivered', status: '2.0.0', diagnostic: '' },
    ],
  })
})

test('a bounce in the old style is known by its header and the id in its text', async () => {
  const mail = await readText(
    'From: Mail Delivery System <Mailer-Daemon@mx.example>\nX-Failed-Recipients: kari@kunde.example\n\n' +
      'This message was returned.\n\n------ This is a copy of your message ------\n\nMessage-ID: <out-2@butikken.example>\nSubject: Your order\n',
  )
  expect(mail.bounce).toEqual({
    reportedMessageIds: ['out-2@butikken.example'],
    recipients: [{ address: 'kari@kunde.example', action: 'failed', status: '', diagnostic: '' }],
  })
})
