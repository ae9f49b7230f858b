import { expect, test } from 'vitest'
import { automaticOf } from './automatic.ts'

test.each([
  ['no', {}],
  ['no', { from: 'Kari <kari@kunde.example>', subject: 'Re: automatic doors', 'return-path': '<kari@kunde.example>' }],
  ['no', { 'auto-submitted': 'no' }],
  ['reply', { 'auto-submitted': 'auto-replied' }],
  ['reply', { 'Auto-Submitted': 'auto-replied; owner-email="a@b.example"', 'return-path': '<>' }],
  ['reply', { subject: 'Autosvar: semester' }],
  ['reply', { 'x-autoreply': 'yes' }],
  ['generated', { 'auto-submitted': 'auto-generated' }],
  ['generated', { 'return-path': '<>' }],
  ['generated', { 'return-path': '' }],
  ['generated', { 'x-envelope-from': '' }],
  ['generated', { precedence: 'bulk' }],
  ['generated', { precedence: 'list', 'list-id': '<news.shop.example>' }],
  ['generated', { 'x-auto-response-suppress': 'All' }],
  ['generated', { from: 'Shop <no-reply@shop.example>' }],
  ['generated', { 'content-type': 'multipart/report; report-type=disposition-notification' }],
  ['bounce', { 'content-type': 'multipart/report;\r\n\tboundary="x"; report-type="delivery-status"', 'return-path': '<>' }],
  ['bounce', { from: 'Mail Delivery System <MAILER-DAEMON@mx.example>' }],
  ['bounce', { 'x-failed-recipients': 'kari@kunde.example' }],
] as [string, Record<string, string>][])('%s: %j', (automatic, headers) => {
  expect(automaticOf(headers)).toBe(automatic)
})

test('headers of a megabyte are judged at once', () => {
  const began = ownTimeMs()
  automaticOf({ from: '@'.repeat(1_000_000), subject: 'auto '.repeat(200_000), 'content-type': ';report-type'.repeat(80_000) })
  expect(ownTimeMs() - began).toBeLessThan(SLOW_MS)
})

/** The time that this process itself has worked: the machine is shared, and waiting for others is no slowness of ours. */
function ownTimeMs(): number {
  return process.cpuUsage().user / 1_000
}

/** Several times what it takes on a machine at rest; a square of the length would take minutes. */
const SLOW_MS = 5_000
