/** How many ordinary mails one core reads in a second: `npx tsx bench/parse.ts [seconds]`. The goal is 4 ms of CPU for 5 kB. */
import { createMailReader } from '../src/modules/conversations/channels/email/reading/pool.ts'
import { readMail } from '../src/modules/conversations/channels/email/reading/read-mail.ts'

const SECONDS = Number(process.argv[2] ?? 5)

const sentence = 'The kettle I ordered on Monday has not arrived, although you promised me that it would be here by Wednesday. '
const plain = `Hello,\r\n\r\n${`${sentence}\r\n`.repeat(8)}\r\nBest regards,\r\nKari Nordmann\r\n\r\nOn Thu, 19 Nov 2026 at 16:02, Asha <help@butikken.example> wrote:\r\n${`> ${sentence}\r\n`.repeat(8)}`
const page = `<html><head><style>p{margin:0}</style></head><body>${`<p style="color:#333;font-family:Arial">${sentence}</p>`.repeat(8)}<img src="https://shop.example/pixel.gif"><blockquote>${`<p>${sentence}</p>`.repeat(6)}</blockquote></body></html>`

const head = [
  'Received: from mx.kunde.example by mx.butikken.example; Fri, 20 Nov 2026 09:12:03 +0100',
  'From: Kari Nordmann <kari@kunde.example>',
  'To: Help <help@butikken.example>',
  'Subject: =?utf-8?Q?Hvor_er_pakken_min=3F?=',
  'Date: Fri, 20 Nov 2026 09:12:00 +0100',
  'Message-ID: <m1@kunde.example>',
  'References: <out-1@butikken.example>',
].join('\r\n')
const bytes = (mail: string): Uint8Array => new TextEncoder().encode(mail)
const MAILS = {
  'plain text': bytes(`${head}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${plain.repeat(2)}`),
  'text and page': bytes(
    `${head}\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${plain}\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}\r\n--b--\r\n`,
  ),
  'page only': bytes(`${head}\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}${page}`),
}

async function measure(
  name: string,
  raw: Uint8Array,
  read: (raw: Uint8Array) => Promise<unknown>,
  atOnce: number,
): Promise<void> {
  for (let i = 0; i < 200; i++) await read(raw)
  const cpu = process.cpuUsage()
  const started = performance.now()
  let count = 0
  while (performance.now() - started < SECONDS * 1000) {
    await Promise.all(Array.from({ length: atOnce }, () => read(raw)))
    count += atOnce
  }
  const seconds = (performance.now() - started) / 1000
  const { user, system } = process.cpuUsage(cpu)
  const cpuMs = (user + system) / 1000 / count
  console.log(
    `${name.padEnd(28)} ${(raw.length / 1024).toFixed(1)} kB  ${Math.round(count / seconds)} mails/s  ${cpuMs.toFixed(2)} CPU ms per mail`,
  )
}

for (const [name, raw] of Object.entries(MAILS)) await measure(name, raw, readMail, 1)
for (const workers of [1, 2]) {
  const reader = createMailReader({ workers })
  await measure(`text and page, ${workers} worker(s)`, MAILS['text and page'], reader.read, 8)
  await reader.close()
}
