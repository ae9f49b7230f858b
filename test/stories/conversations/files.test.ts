import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { world } from '../../world.ts'

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/mail/${name}.eml`, import.meta.url), 'utf8')

test('a file goes up, leaves with the answer, and comes down unable to do anything', async () => {
  const { asha, okafor, post, clock } = await world()
  const parcel = await okafor.writes('Send me the manual, please.')
  const uploaded = await asha.uploads({ name: 'Handbok för lampan.pdf', type: 'application/pdf', content: '%PDF-1.4 lamp' })
  expect(uploaded.body).toMatchObject({ name: 'Handbok för lampan.pdf', size_bytes: 13 })

  const answer = await asha.answers(parcel, 'Here it is.', { attachment_ids: [uploaded.body.id] })

  expect(answer.body.attachments).toMatchObject([{ id: uploaded.body.id, name: 'Handbok för lampan.pdf' }])
  await clock.passes('11 seconds')
  const [letter] = await post.delivers()
  expect(letter!.source).toContain(Buffer.from('%PDF-1.4 lamp').toString('base64'))
  const down = await asha.get(uploaded.body.url.replace('/api/v1', ''))
  expect(down.text).toBe('%PDF-1.4 lamp')
  expect(down.headers).toMatchObject({
    'content-type': 'application/pdf',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringMatching(/^sandbox; default-src 'none'/),
    'content-disposition': expect.stringContaining("filename*=UTF-8''Handbok%20f%C3%B6r%20lampan.pdf"),
  })
})

test('one file goes with one answer, and a file that nobody has goes with none', async () => {
  const { asha, okafor } = await world()
  const parcel = await okafor.writes('Send me the manual, please.')
  const { body } = await asha.uploads({ name: 'manual.txt', type: 'text/plain', content: 'Turn it on.' })
  expect((await asha.answers(parcel, 'Here.', { attachment_ids: [body.id] })).status).toBe(201)
  expect((await asha.answers(parcel, 'Again.', { attachment_ids: [body.id] })).body.code).toBe('conversations.attachment-missing')
  expect((await asha.answers(parcel, 'Nothing.', { attachment_ids: [parcel.messageId] })).body.code).toBe(
    'conversations.attachment-missing',
  )
})

test.each([
  ['a page', 'invoice.html', 'text/html', '<script>steal()</script>'],
  ['a picture that is a program', 'logo.svg', 'image/svg+xml', '<svg onload="steal()"/>'],
])('%s among the files is only ever saved', async (_, name, type, content) => {
  const { asha, okafor } = await world()
  const boxed = await okafor.writes(enclosing({ name, type, content }), BOXED)
  const [file] = (await asha.reads(boxed)).timeline[0].attachments
  expect(file.name).toBe(name)
  const { headers, text } = await asha.get(file.url.replace('/api/v1', ''))
  expect(text.trim()).toBe(content)
  expect(headers['content-type']).toBe('application/octet-stream')
  expect(headers['content-disposition']).toMatch(/^attachment;/)
})

test('a file name that wants to be a path, a header or markup is only a name', async () => {
  const { asha, okafor } = await world()
  const name = '../../etc/"passwd"\\\r\n\tSet-Cookie: a=b <img src=x onerror=alert(1)>.txt'
  const uploaded = await asha.uploads({ name: name.replace(/[\r\n]/g, ''), type: 'text/plain', content: 'x' })
  const boxed = await okafor.writes(
    enclosing({ name: name.replace(/\r\n\t/g, ' ').replaceAll('"', "'"), type: 'text/plain', content: 'x' }),
    BOXED,
  )
  const [file] = (await asha.reads(boxed)).timeline[0].attachments
  for (const { url } of [uploaded.body, file]) {
    const { headers } = await asha.get(url.replace('/api/v1', ''))
    expect(headers['content-disposition']).not.toMatch(/[\r\n]/)
    expect(headers['set-cookie']).toBeUndefined()
    expect(headers['content-disposition']!.match(/"/g)).toHaveLength(2)
  }
})

const BOXED = { headers: ['Content-Type: multipart/mixed; boundary=box'] }
const enclosing = ({ name, type, content }: { name: string; type: string; content: string }) =>
  [
    ...['--box', 'Content-Type: text/plain', '', 'Look at this.', '--box'],
    ...[
      `Content-Type: ${type}`,
      `Content-Disposition: attachment; filename="${name.replaceAll('\\', '\\\\')}"`,
      '',
      content,
      '--box--',
    ],
  ].join('\n')

test('a page in a mail is shown in a frame that can do nothing; remote pictures wait to be asked for', async () => {
  const { asha, okafor } = await world()
  const pictures = await okafor.sends(fixture('html-pictures'))
  const message = (await asha.reads(pictures)).timeline[0]
  expect(message.has_remote_images).toBe(true)
  const path = message.html_url.replace('/api/v1', '')

  const quiet = await asha.get(path)
  expect(quiet.headers['content-security-policy']).toMatch(/^sandbox /)
  expect(quiet.headers['content-security-policy']).toContain("default-src 'none'")
  expect(quiet.headers['content-security-policy']).toContain("img-src 'self' data:;")
  expect(quiet.text).not.toMatch(/\ssrc="https?:/)
  const [inline] = message.attachments.filter(({ is_inline }: { is_inline: boolean }) => is_inline)
  expect(quiet.text).toContain(`src="${inline.url}"`)
  expect(quiet.text).not.toContain('data-cid')

  const asked = await asha.get(`${path}?images=1`)
  expect(asked.headers['content-security-policy']).toContain('https:')
  expect(asked.text).toMatch(/\ssrc="https:/)
})

test('nothing in a hostile page survives', async () => {
  const { asha, okafor } = await world()
  const hostile = await okafor.sends(fixture('xss'))
  const message = (await asha.reads(hostile)).timeline[0]
  const { text } = await asha.get(message.html_url.replace('/api/v1', ''))
  expect(text.toLowerCase()).not.toMatch(/<script|<iframe|<object|<form|javascript:|\son\w+\s*=/)
})

test('an answer written as a page is cleaned before it leaves', async () => {
  const { asha, okafor, post, clock } = await world()
  const parcel = await okafor.writes('Where is it?')
  const answer = await asha.answers(parcel, 'Today.', { html: '<p onclick="x()">Today.</p><script>x()</script>' })
  expect((await asha.get(answer.body.html_url.replace('/api/v1', ''))).text).not.toMatch(/script|onclick/)
  await clock.passes('11 seconds')
  const [letter] = await post.delivers()
  expect(letter!.source).not.toMatch(/<script|onclick/)
})

test('what was never there is missing, and a stranger sees nothing', async () => {
  const { asha, okafor, makegood } = await world()
  const nobody = '01890000-0000-7000-8000-000000000000'
  for (const path of [`/files/${nobody}`, `/messages/${nobody}/html`, `/messages/${nobody}/raw`])
    expect((await asha.get(path)).status).toBe(404)
  const parcel = await okafor.writes('Where is it?')
  for (const path of [
    `/messages/${parcel.messageId}/raw`,
    `/conversations/${parcel.conversationId}`,
    '/stream',
    '/inbox',
    '/search?q=where',
    '/openapi.json',
  ])
    expect([path, (await makegood.app.inject(`/api/v1${path}`)).statusCode]).toEqual([path, path === '/openapi.json' ? 200 : 401])
})
