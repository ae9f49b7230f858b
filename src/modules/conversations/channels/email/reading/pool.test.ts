import { afterEach, expect, test } from 'vitest'
import { MAIL_LIMITS } from './limits.ts'
import { createMailReader, type MailReader, type MailReaderOptions } from './pool.ts'
import { fixture } from './reading-fixtures.ts'

let reader: MailReader | undefined
const open = (options?: MailReaderOptions): MailReader => {
  reader = createMailReader(options)
  return reader
}
afterEach(() => reader?.close())

/** A worker compiles its modules from source here, several times in some tests. */
const POOL_MS = 60_000
const worker = (name: string) => new URL(`../../../../../../test/fixtures/mail/${name}.mjs`, import.meta.url)
const ordinary = () => fixture('interleaved')

test('a mail is read in a worker as it is read here', { timeout: POOL_MS }, async () => {
  const [mail, again] = await Promise.all([open({ workers: 2 }).read(fixture('html-pictures')), reader?.read(ordinary())])
  expect(mail).toMatchObject({ subject: 'Broken kettle', sentAt: new Date('2026-11-20T08:12:00Z') })
  expect('attachments' in mail && mail.attachments[0]?.content).toBeInstanceOf(Uint8Array)
  expect(again).toMatchObject({
    subject: 'Re: Your order',
    parts: expect.arrayContaining([expect.objectContaining({ kind: 'quote' })]),
  })
})

test('the bytes that were given are still there afterwards', { timeout: POOL_MS }, async () => {
  const raw = ordinary()
  await open().read(raw)
  expect(raw).toEqual(ordinary())
})

test('a mail that stops its worker is unreadable, and the next is read', { timeout: POOL_MS }, async () => {
  const { read } = open({ workerUrl: worker('worker-that-hangs'), limits: { ...MAIL_LIMITS, timeMs: 1_500 } })
  const answers = await Promise.all([read(new TextEncoder().encode('Subject: hang\r\n\r\n')), read(ordinary())])
  expect(answers[0]).toMatchObject({ unreadable: true, because: 'timed-out', headers: { subject: 'hang' } })
  expect(answers[1]).toMatchObject({ subject: 'read' })
})

test('a mail that kills its worker is unreadable, and the next is read', { timeout: POOL_MS }, async () => {
  const { read } = open({ workerUrl: worker('worker-that-hangs') })
  const answers = await Promise.all(
    ['crash', 'exit', 'fine'].map((subject) => read(new TextEncoder().encode(`Subject: ${subject}\r\n\r\n`))),
  )
  expect(answers[0]).toMatchObject({ because: 'crashed', detail: 'as asked', headers: { subject: 'crash' } })
  expect(answers[1]).toMatchObject({ because: 'crashed', detail: 'exit 3' })
  expect(answers[2]).toMatchObject({ subject: 'read' })
})

test('a mail that eats all memory is unreadable, and the next is read', { timeout: POOL_MS }, async () => {
  const { read } = open({ workerUrl: worker('worker-that-hangs'), memoryMb: 32 })
  const answers = await Promise.all(
    ['hoard', 'fine'].map((subject) => read(new TextEncoder().encode(`Subject: ${subject}\r\n\r\n`))),
  )
  expect(answers[0]).toMatchObject({ because: 'crashed', detail: expect.stringContaining('memory') })
  expect(answers[1]).toMatchObject({ subject: 'read' })
})

test('a page that takes too long is left out and its text is read', { timeout: POOL_MS }, async () => {
  const { read } = open({ workerUrl: worker('worker-that-hangs'), limits: { ...MAIL_LIMITS, timeMs: 1_500 } })
  expect(await read(new TextEncoder().encode('Subject: page\r\n\r\n'))).toMatchObject({ subject: 'read', omitted: true })
})

test('no worker that starts is a fault of ours, not of the mail', { timeout: POOL_MS }, async () => {
  await expect(open({ workerUrl: worker('there-is-no-such-file') }).read(ordinary())).rejects.toThrow('does not start')
})

test('a closed reader reads nothing more', async () => {
  const { read, close } = open()
  await close()
  await expect(read(ordinary())).rejects.toThrow('closed')
})
