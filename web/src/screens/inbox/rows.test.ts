import { expect, test } from 'vitest'
import type { InboxPage } from '../../api/shapes.ts'
import { datesIn } from '../../words/dates.ts'
import { en } from '../../words/en.ts'
import { type InboxRow, markOfRow, rowsOf, whyLine } from './rows.ts'

const now = Date.parse('2026-03-26T09:42:00Z')
const speaking = { w: en, d: datesIn(en, 'Europe/Stockholm') }
const asha = 'asha'
const row = (given: Partial<InboxRow>): InboxRow => ({
  id: 'one',
  number: 1,
  subject: 'Lamp',
  customer: { id: 'c', name: 'Marguerite' },
  language: 'en',
  state: 'open',
  last_at: '2026-03-26T09:12:00Z',
  excerpt: '',
  has_attachments: false,
  has_delivery_trouble: false,
  group: 'they_wait',
  ...given,
})
const page = (data: InboxRow[]): InboxPage => ({
  data,
  counts: { we_owe: 1, they_wait: 2 } as InboxPage['counts'],
  meta: { has_more: false },
  links: {},
})

test('a heading stands where a group begins, and a row that moved between two pages is shown once', () => {
  const owed = row({ id: 'a', group: 'we_owe' })
  const waits = row({ id: 'b' })
  const list = rowsOf([page([owed, waits]), page([waits, row({ id: 'c' })])])
  expect(list.map((item) => (item.kind === 'group' ? `${item.group} ${item.count}` : item.row.id))).toEqual([
    'we_owe 1',
    'a',
    'they_wait 2',
    'b',
    'c',
  ])
})

test('a diamond is for the reader: what waits for a colleague has a ring', () => {
  const waits = row({ waits_since: '2026-03-26T09:31:00Z' })
  expect(markOfRow(waits, asha)).toBe('needs')
  expect(markOfRow({ ...waits, assignee: { id: asha, name: 'Asha' } }, asha)).toBe('needs')
  expect(markOfRow({ ...waits, assignee: { id: 'ingrid', name: 'Ingrid' } }, asha)).toBe('open')
})

test('why a row is here is said with numbers that are true now', () => {
  expect(whyLine(row({ waits_since: '2026-03-26T09:31:00Z' }), speaking, now)).toBe('Waits 11 min')
  expect(whyLine(row({ waits_since: '2026-03-25T09:31:00Z' }), speaking, now)).toBe('Waits since Wed 25 Mar 10:31')
  const due = {
    at: '2026-03-26T14:00:00Z',
    date: '2026-03-26',
    time: '15:00',
    zone: 'Europe/Stockholm',
    customer_zone: 'Asia/Shanghai',
  }
  expect(whyLine(row({ promise: { id: 'p', what: 'Ship', state: 'open', due, is_at_risk: false } }), speaking, now)).toBe(
    'Due 15:00 · 22:00 Shanghai',
  )
})
