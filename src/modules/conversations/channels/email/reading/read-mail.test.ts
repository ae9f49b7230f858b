import { expect, test } from 'vitest'
import { newText, readMail } from './read-mail.ts'
import { fixture, readFixture, readText } from './reading-fixtures.ts'

const bytes = (mail: string) => new TextEncoder().encode(mail)

test.each([
  ['gb18030-body', '订单还没有收到', '王芳', '您好，我上周订购的茶壶到现在还没有收到。'],
  ['gbk-raw-headers', '茶壶碎了，请换一个', '王芳', '茶壶寄来的时候已经碎了。'],
  ['gb-undeclared', '退货申请', '李明', '我想退货，包装没有打开。请告诉我退货地址。'],
])('Chinese is read whatever the charset says or fails to say: %s', async (name, subject, sender, firstLine) => {
  const mail = await readFixture(name)
  expect([mail.subject, mail.from?.name, mail.text.split('\n')[0]]).toEqual([subject, sender, firstLine])
  expect(mail.language.code).toBe('zh')
})

test.each([
  ['utf8-as-ascii', 'Var är mitt paket?', 'charset-mislabelled'],
  ['utf8-as-latin1', 'Paketet är försenat', 'charset-mislabelled'],
  ['charset-unknown', 'Pakken er ødelagt.', 'charset-mislabelled'],
  ['utf-7', 'Jeg har ikke fått pakken.', 'charset-unknown'],
])('a wrong or unknown charset costs a remark, not the words: %s', async (name, words, defect) => {
  const mail = await readFixture(name)
  expect(mail.text).toContain(words)
  expect(mail.defects).toContain(defect)
})

test('a page that names its own charset is believed when the mail names none', async () => {
  const page = Buffer.concat([
    Buffer.from('From: wang@kehu.example\r\nContent-Type: text/html\r\n\r\n<meta charset="big5"><p>'),
    Buffer.from([0xaf, 0xf9, 0xb3, 0xfd]),
    Buffer.from('</p>'),
  ])
  expect(await readMail(new Uint8Array(page))).toMatchObject({ text: '茶壺' })
})

test('lines that format=flowed broke are whole again, quotes stay apart', async () => {
  const mail = await readFixture('flowed')
  expect(newText(mail.text, mail.parts)).toBe(
    'I ordered the blue kettle on Monday and was told it would be here by Wednesday, but it is not.\n\nThat is not what happened.',
  )
  expect(mail.parts.map((part) => part.kind)).toEqual(['new', 'quote', 'new', 'signature'])
})

test('answers between the lines of a quote are new text', async () => {
  const mail = await readFixture('interleaved')
  expect(newText(mail.text, mail.parts)).toBe('Hello Asha,\n\nYes please, the blue one.\n\nThe same as before.')
  expect(mail.markers).toEqual(['mg-abcdefgh234567ab'])
  expect(mail.references).toEqual(['start@kunde.example', 'out-1@butikken.example'])
  expect(mail.inReplyTo).toEqual(['out-1@butikken.example'])
})

test.each([
  ['quote-sv', 'Hej igen,\n\nPaketet kom i dag, tack så mycket för hjälpen.', 'sv'],
  ['quote-nb', 'Perfekt, alt virker. Tusen takk!', 'nb'],
  ['quote-nl', 'Dank u wel, het pakket is vandaag aangekomen en alles werkt.', 'nl'],
  ['quote-zh-hans', '已经收到了，非常感谢！', 'zh'],
  ['quote-zh-hant', '茶壺今天收到了，謝謝你們的幫忙。', 'zh'],
  ['outlook-html', 'Thank you, it works now.\nKari', 'en'],
])('what was written before is a quote, and the language is that of the answer: %s', async (name, words, language) => {
  const mail = await readFixture(name)
  expect(newText(mail.text, mail.parts)).toBe(words)
  expect(mail.parts.at(-1)?.kind).toBe('quote')
  expect(mail.language.code).toBe(language)
})

test('the legal text under a mail is neither news nor signature', async () => {
  const mail = await readFixture('disclaimer')
  expect(mail.parts.map((part) => part.kind)).toEqual(['new', 'signature', 'disclaimer'])
})

test('an invitation is text with a calendar file', async () => {
  const mail = await readFixture('calendar-invitation')
  expect(mail.text.trim()).toBe('Can you come on Tuesday at ten?')
  expect(mail.attachments).toMatchObject([{ name: 'invitation.ics', type: 'text/calendar', isInline: false }])
})

test('the files in a winmail.dat are taken out of it, and the envelope is kept', async () => {
  const mail = await readFixture('winmail')
  expect(mail.attachments).toMatchObject([
    { name: 'winmail.dat', type: 'application/ms-tnef' },
    { name: 'receipt.txt', size: 19 },
  ])
  expect(new TextDecoder().decode(mail.attachments[1]?.content)).toBe('One kettle, blue.\r\n')
})

test('a file has the name its sender gave it and the hash of its content; an attached mail has its subject', async () => {
  const [bill, older] = (await readFixture('attachments')).attachments
  expect(bill).toMatchObject({ name: 'räkning 2026.pdf', type: 'application/pdf', size: 9 })
  expect(bill?.sha256).toMatch(/^[0-9a-f]{64}$/)
  expect(older).toMatchObject({ name: 'An older mail.eml', type: 'message/rfc822' })
})

test.each(['message-id-missing', 'message-id-empty'])('a mail without an id is a mail: %s', async (name) => {
  const mail = await readFixture(name)
  expect(mail.messageId).toBeUndefined()
  expect(mail.defects).toContain('message-id-missing')
  expect(mail.text).toContain('Where is my parcel?')
})

test('two mails with one id keep their own words', async () => {
  const [a, b] = [await readFixture('same-message-id-a'), await readFixture('same-message-id-b')]
  expect([a.messageId, b.messageId]).toEqual(['same@kunde.example', 'same@kunde.example'])
  expect([a.text.trim(), b.text.trim()]).toEqual(['The kettle is blue.', 'The kettle is broken.'])
})

test('a form that writes for a customer names the customer in Reply-To and the way it came', async () => {
  const mail = await readFixture('web-form')
  expect(mail.replyTo).toEqual([{ name: 'Kari Nordmann', address: 'kari@kunde.example' }])
  expect(mail.deliveredTo).toEqual(['inbox@butikken.example', 'help@butikken.example'])
  expect(mail.authentication).toContain('spf=pass')
})

test('a boundary that never comes still leaves the words', async () => {
  const mail = await readFixture('boundary-missing')
  expect(mail.text).toContain('the words are here')
  expect(mail.defects).toContain('boundary-missing')
})

test('pictures wait: those from afar until asked for, those inside until served', async () => {
  const mail = await readFixture('html-pictures')
  expect(mail.hasRemoteImages).toBe(true)
  expect(mail.html).toContain('data-remote-src="https://tracker.example/pixel.gif"')
  expect(mail.html).toContain('data-cid="crack@kunde.example"')
  expect(mail.html).not.toMatch(/\ssrc=|color:red|Hidden/)
  expect(mail.attachments).toMatchObject([{ name: 'crack.png', contentId: 'crack@kunde.example', isInline: true }])
})

test('of 300 references the first and the latest are kept', async () => {
  const ids = Array.from({ length: 300 }, (_, i) => `<m${i}@kunde.example>`)
  const mail = await readText(`From: kari@kunde.example\nReferences: ${ids.join('\n ')}\n\nStill nothing.\n`)
  expect(mail.references).toHaveLength(200)
  expect([mail.references[0], mail.references[1], mail.references[199]]).toEqual([
    'm0@kunde.example',
    'm101@kunde.example',
    'm299@kunde.example',
  ])
  expect(mail.defects).toContain('capped-references')
})

test('40,000 recipients are 500 recipients', async () => {
  const to = Array.from({ length: 40_000 }, (_, i) => `p${i}@kunde.example`).join(',\n ')
  const mail = await readText(`From: kari@kunde.example\nTo: ${to}\nSubject: All of you\n\nHello.\n`)
  expect(mail.to).toHaveLength(500)
  expect(mail.subject).toBe('All of you')
})

test('headers beyond all measure make an unreadable mail that still says who wrote about what', async () => {
  const mail = await readMail(bytes(`From: kari@kunde.example\r\nSubject: Big\r\nX-Fill: ${'a'.repeat(3_000_000)}\r\n\r\nHello`))
  expect(mail).toMatchObject({ because: 'too-large', headers: { from: { address: 'kari@kunde.example' }, subject: 'Big' } })
})

test('parts within parts beyond any mail program make an unreadable mail', async () => {
  const nested = Array.from({ length: 200 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`).join(
    '',
  )
  expect(await readMail(bytes(`Subject: Deep\r\n${nested}`))).toMatchObject({ because: 'too-deep', headers: { subject: 'Deep' } })
})

test('a mail above the size limit is not opened', async () => {
  const mail = await readMail(bytes(`From: kari@kunde.example\r\n\r\n${'a'.repeat(2_000)}`), {
    ...(await import('./limits.ts')).MAIL_LIMITS,
    rawBytes: 1_000,
  })
  expect(mail).toMatchObject({ unreadable: true, because: 'too-large' })
})

test('nothing at all is an empty mail', async () => {
  expect(await readMail(bytes('\r\n\r\n'))).toMatchObject({ unreadable: true, because: 'empty' })
})

test('5,000 parts are read as 500, of which 200 files', async () => {
  const parts = Array.from({ length: 5_000 }, (_, i) => `--b\nContent-Disposition: attachment; filename=f${i}.txt\n\nx`).join(
    '\n',
  )
  const mail = await readText(`From: kari@kunde.example\nContent-Type: multipart/mixed; boundary=b\n\n${parts}\n--b--\n`)
  expect(mail.attachments).toHaveLength(200)
  expect(mail.defects).toEqual(expect.arrayContaining(['capped-parts', 'capped-attachments']))
})

test('text beyond the limit is cut and says so', async () => {
  const mail = await readText(`From: kari@kunde.example\n\n${'Where is my parcel? '.repeat(60_000)}`)
  expect(mail.text).toHaveLength(1_000_000)
  expect(mail.defects).toContain('capped-text')
})

const PATHOLOGICAL: [string, string][] = [
  ['20,000 nested divs', `Content-Type: text/html\n\n${'<div>'.repeat(20_000)}deep${'</div>'.repeat(20_000)}`],
  ['140,000 open tags', `Content-Type: text/html\n\n${'<b>'.repeat(140_000)}deep`],
  ['40,000 nested tables', `Content-Type: text/html\n\n${'<table><tr><td>'.repeat(40_000)}deep`],
  ['two million opening brackets', `Content-Type: text/html\n\n${'<'.repeat(1_900_000)}`],
  ['scripts without end', `Content-Type: text/html\n\n${'<script '.repeat(149_000)}`],
  ['400,000 attributes', `Content-Type: text/html\n\n<p ${'a=b '.repeat(400_000)}>deep`],
  ['150,000 flowed lines', `Content-Type: text/plain; format=flowed\n\n${'abc \n'.repeat(150_000)}`],
  ['80,000 lines that could begin a quote', `Content-Type: text/plain\n\n${'On 1 2 a@b\n'.repeat(80_000)}`],
  ['80,000 header lines of a quote', `Content-Type: text/plain\n\n${'From: a\n'.repeat(80_000)}`],
  ['a million spaces', `Subject: a${' '.repeat(200_000)}b\nContent-Type: text/plain\n\n${' '.repeat(900_000)}deep`],
  ['90,000 brackets in an address', `From: ${'('.repeat(90_000)}\nDate: ${'('.repeat(90_000)}\n\ndeep`],
]
/** On a busy machine with two cores; each takes well below a second alone. */
const PATHOLOGICAL_MS = 5_000

test.each(PATHOLOGICAL)('%s are read in bounded time', { timeout: PATHOLOGICAL_MS * 2 }, async (_, mail) => {
  const started = performance.now()
  await readText(mail)
  expect(performance.now() - started).toBeLessThan(PATHOLOGICAL_MS)
})

test('the text of a page survives when its tags are too much for the sanitiser', async () => {
  const mail = await readText(`From: kari@kunde.example\nContent-Type: text/html\n\n${'<div>'.repeat(20_000)}The kettle broke.`)
  expect(mail.text.trim()).toBe('The kettle broke.')
  expect(mail.html).toBe('<p>The kettle broke.</p>')
})

test('a page left out for time still has its text', async () => {
  const mail = await readMail(fixture('html-pictures'), undefined, { html: true })
  expect(mail).toMatchObject({ html: undefined, text: expect.stringContaining('The kettle broke'), defects: ['html-timeout'] })
})
