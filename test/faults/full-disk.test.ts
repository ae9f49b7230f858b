import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { deliverBySmtp } from './letters.ts'
import { eventually, temporaryFolder } from './program.ts'
import { DESK, HELP, openShop, type Shop } from './shop.ts'

const LIMIT_MS = 180_000
const SOON_MS = 60_000
const MB = 1024 * 1024
/** Larger than what is carried in a row (8 MB), so that its raw form needs the file store. */
const LARGE_BYTES = 10 * MB
const ATTACHMENT_BYTES = 3 * MB
const MOUNT = '/usr/bin/mount'

/** A disk so small that it is full after the first attachment; `grow` is somebody tidying up. */
function smallDisk(): { data: string; grow(): void } | undefined {
  const data = join(temporaryFolder('disk'), 'data')
  const files = join(data, 'files')
  mkdirSync(files, { recursive: true })
  const mounted = spawnSync(MOUNT, ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', files])
  if (mounted.status !== 0) return undefined
  onTestFinished(() => void spawnSync('/usr/bin/umount', ['-l', files]))
  return { data, grow: () => void spawnSync(MOUNT, ['-o', 'remount,size=200m', files]) }
}

test('while the disk for files is full, no mail is acknowledged that cannot be kept, and none is lost', {
  timeout: LIMIT_MS,
}, async (context) => {
  const disk = smallDisk()
  if (!disk) return context.skip('this account may not mount a small disk')
  const shop = await openShop({ environment: { MAKEGOOD_DATA: disk.data } })

  const offered = await deliverBySmtp(shop.smtpPort, mail('offered', LARGE_BYTES, DESK)).catch((fault: Error) => fault.message)
  expect(offered).toMatch(/4.3.0/)
  expect(await deliverBySmtp(shop.smtpPort, mail('attached', ATTACHMENT_BYTES, DESK))).toMatch(/kept as/)
  await shop.dovecot.deliver(HELP, mail('fetched', LARGE_BYTES, HELP).raw)
  await eventually('it is tried in vain', SOON_MS, async () => (await isTriedInVain(shop)) || undefined)
  await shop.write(1)
  expect(await subjects(shop)).not.toContain('fetched')

  disk.grow()
  expect(await deliverBySmtp(shop.smtpPort, mail('offered', LARGE_BYTES, DESK))).toMatch(/kept as/)
  await eventually('the letter behind them is there', SOON_MS, () => shop.conversationOf(1))
  await eventually('all of them are there', SOON_MS, async () => (await subjects(shop)).length === 4 || undefined)
  expect(await subjects(shop)).toEqual(['Letter 1', 'attached', 'fetched', 'offered'])
  const attached = await shop.ask('select unreadable from messages where unreadable is not null')
  expect(attached).toEqual([])
  expect(await shop.ask(`select from attachments where name = 'attached.bin'`)).toHaveLength(1)
})

const isTriedInVain = ({ program }: Shop) => Promise.resolve(/ENOSPC/.test(program.said()))

const subjects = async ({ ask }: Shop) =>
  (await ask<{ subject: string }>(`select subject from messages where direction = 'in' order by subject collate "C"`)).map(
    ({ subject }) => subject,
  )

function mail(name: string, bytes: number, to: string) {
  const lines = Buffer.alloc(Math.ceil(bytes * 0.74), name)
    .toString('base64')
    .replaceAll(/.{76}/g, '$&\r\n')
  const raw = [
    `From: Customer <${name}@customer.example>`,
    `To: ${to}`,
    `Subject: ${name}`,
    `Message-ID: <${name}@customer.example>`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=part',
    '',
    '--part',
    'Content-Type: text/plain',
    '',
    'See the file.',
    '--part',
    `Content-Type: application/octet-stream; name=${name}.bin`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment; filename=${name}.bin`,
    '',
    lines,
    '--part--',
    '',
  ].join('\r\n')
  return { from: `${name}@customer.example`, to, raw }
}
