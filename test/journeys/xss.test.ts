import { createTransport } from 'nodemailer'
import type { BrowserContext, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '../mail/mail-world.ts'
import { freePort } from '../servers/free-port.ts'
import { type SmtpSink, startSmtpSink } from '../servers/smtp-sink.ts'
import { HELP, type House, openHouse } from './house.ts'
import { settled, visit } from './screens.ts'
import { FILE_VECTORS, HTML_VECTORS, WORD_VECTORS } from './xss-corpus.ts'

const MAILS = Object.entries(HTML_VECTORS).length
const TAKEN_LIMIT_MS = 30_000
/** Every language of attack in one name would hide one behind another; each mail carries the next. */
const wordsAt = (at: number) => WORD_VECTORS[at % WORD_VECTORS.length] as string

let house: House
let sink: SmtpSink
/** Everything that ran, called home or opened a dialog, in any page of the run. */
const happened: string[] = []
let page: Page

beforeAll(async () => {
  const smtpPort = await freePort()
  sink = await startSmtpSink()
  house = await openHouse({ withMail: true, smtpPort })
  const ingrid = await house.api('Ingrid')
  const smtp = { host: '127.0.0.1', port: sink.port, security: 'none', account: HELP, password: 'test' }
  expect((await ingrid.post('/mailboxes', { name: wordsAt(0).slice(0, 190), address: HELP, smtp })).status).toBe(201)
  await mailsArrive(smtpPort, ingrid)
  page = await house.signIn('Ingrid')
  await watch(page)
  await page.reload()
  await settled(page)
})
afterAll(async () => {
  await house?.close()
  await sink?.stop()
})

/** One mail per HTML vector through our own SMTP receiver, the other vectors spread over their words and names. */
async function mailsArrive(port: number, ingrid: Awaited<ReturnType<House['api']>>) {
  const transport = createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true, pool: true })
  const sent = Object.entries(HTML_VECTORS).map(([name, html], at) => {
    const address = `stranger-${at}@customer.example`
    const file = FILE_VECTORS[at % FILE_VECTORS.length]!
    return transport.sendMail({
      envelope: { from: address, to: HELP },
      raw: rawMail({ name, html, words: wordsAt(at), other: wordsAt(at + 5), address, file }),
    })
  })
  await Promise.all(sent)
  transport.close()
  const arrived = async () => {
    const { counts } = (await ingrid.get('/inbox?view=all')).body
    return Object.values(counts as Record<string, number>).reduce((sum, count) => sum + count, 0)
  }
  await eventually(arrived, (count) => count === MAILS, TAKEN_LIMIT_MS)
}

type Hostile = { name: string; html: string; words: string; other: string; address: string; file: (typeof FILE_VECTORS)[number] }

/** Written by hand: a mail library would take the poison out of names and headers. */
function rawMail({ name, html, words, other, address, file }: Hostile): string {
  const encoded = (text: string) => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`
  const base64 = (text: string) => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n')
  const part = (type: string, text: string, more: string[] = []) =>
    [`Content-Type: ${type}`, 'Content-Transfer-Encoding: base64', ...more, '', base64(text), ''].join('\r\n')
  const boundary = 'between-the-parts'
  return [
    `From: ${encoded(other)} <${address}>`,
    `To: ${HELP}`,
    `Subject: ${encoded(`${name} ${words}`)}`,
    `Message-ID: <${name}@customer.example>`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: multipart/alternative; boundary="inner"',
    '',
    '--inner',
    part('text/plain; charset=utf-8', `lamp ${words}\n\n${html}\n`),
    '--inner',
    part('text/html; charset=utf-8', `<p>lamp</p>${html}<p>after</p>`),
    '--inner--',
    `--${boundary}`,
    part(`${file.type}; name="${encoded(file.name)}"`, file.content, [
      `Content-Disposition: attachment; filename*=utf-8''${encodeURIComponent(file.name)}`,
    ]),
    `--${boundary}--`,
    '',
  ].join('\r\n')
}

/** Records whatever a vector would do; foreign addresses are recorded and never reached. */
async function watch(watched: Page) {
  const context: BrowserContext = watched.context()
  await context.exposeFunction('ran', (name: unknown) => void happened.push(`ran: ${String(name)}`))
  await context.route(
    (address) => address.host !== new URL(house.url).host,
    (route) => {
      happened.push(`asked: ${route.request().url()}`)
      return route.abort()
    },
  )
  context.on('page', (opened) => void happened.push(`opened: ${opened.url()}`))
  watched.on('dialog', (dialog) => {
    happened.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  watched.on('framenavigated', (frame: Frame) => {
    if (frame === watched.mainFrame() && !frame.url().startsWith(house.url)) happened.push(`went to: ${frame.url()}`)
  })
  watched.on('console', (line) => {
    const isOurs = !line.location().url.includes('/messages/')
    if (isOurs && /Content Security Policy|Refused to/.test(line.text())) happened.push(`console: ${line.text()}`)
  })
}

const since = (before: number) => happened.slice(before)

test('the vectors are live: a page that does not defend itself is overrun by them', async () => {
  const undefended = await house.visitor()
  await undefended.goto('about:blank')
  await watch(undefended)
  await undefended.setContent(Object.values(HTML_VECTORS).join('\n').replace('<meta', '<b')).catch(() => {})
  await expect.poll(() => happened.length).toBeGreaterThan(10)
  await undefended.context().close()
  happened.length = 0
})

test('no hostile mail does anything, as text, as it was laid out, or with its images', async () => {
  const before = happened.length
  await visit(page, '/inbox?view=all')
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  let shown = ''
  for (let at = 0; at < MAILS; at++) {
    await page.waitForFunction((last) => document.querySelector('.conversation-number')?.textContent !== last, shown)
    shown = await page.locator('.conversation-number').innerText()
    const fold = page.locator('.message .fold', { hasText: 'As it was laid out' })
    await page.locator('.message').first().waitFor()
    if (await fold.count()) {
      await fold.first().click()
      await page.frameLocator('iframe.laid-out-frame').locator('body').getByText('lamp').first().waitFor()
    }
    await page.keyboard.press('j')
  }
  expect(since(before)).toEqual([])
})

/** Opens addresses in frames that allow everything, so that nothing but the answers' own headers holds them back. */
const openInFrames = (urls: string[]) =>
  page.evaluate(async (addresses) => {
    const frames = addresses.map((src) => Object.assign(document.createElement('iframe'), { src }))
    const loaded = frames.map((frame) => new Promise((resolve) => frame.addEventListener('load', resolve)))
    document.body.append(...frames)
    await Promise.all(loaded)
    for (const frame of frames) frame.remove()
  }, urls)

test('a hostile body in an open frame does nothing, and with images asks for images only', async () => {
  const before = happened.length
  const api = await house.api('Ingrid')
  const { data } = (await api.get('/inbox?view=all&page[size]=100')).body as { data: { id: string }[] }
  const pages = await Promise.all(data.map(({ id }) => api.reads({ conversationId: id })))
  const urls = pages.flatMap(({ timeline }) => (timeline as { html_url?: string }[]).flatMap((item) => item.html_url ?? []))
  expect(urls.length).toBeGreaterThan(MAILS * 0.9)
  await openInFrames(urls)
  expect(since(before)).toEqual([])
  await openInFrames(urls.map((url) => `${url}?images=1`))
  const asked = since(before)
  expect(asked.filter((one) => !/^asked: https:\/\/evil\.example\/.*(png|gif|webp)/.test(one))).toEqual([])
  expect(asked.length).toBeGreaterThan(0)
})

test('hostile names, subjects, notes and promises are words wherever they show', async () => {
  const before = happened.length
  const api = await house.api('Ingrid')
  const { data } = (await api.get('/inbox?view=all')).body as { data: { id: string; number: number; customer: { id: string } }[] }
  const due = { date: '2026-03-20', time: '10:00', zone: 'Europe/Stockholm' }
  for (const [at, words] of WORD_VECTORS.entries()) {
    const { id } = data[at]!
    const note = await api.notes({ conversationId: id }, words)
    const promise = await api.givesPromise({ conversationId: id }, { words, what: words, how: words, due })
    expect([note.status, promise.status]).toEqual([201, 201])
  }
  const customer = data[0]!.customer.id
  const { etag } = (await api.get(`/customers/${customer}`)).body
  expect((await api.patch(`/customers/${customer}`, { name: WORD_VECTORS[0]! }, { 'if-match': etag })).status).toBe(200)
  await api.post('/organisations', { name: WORD_VECTORS[2]! })
  const { url } = (await api.post(`/customers/${customer}/page-link`)).body

  for (const address of [
    ...data.slice(0, WORD_VECTORS.length).map(({ number }) => `/inbox/${number}`),
    ...['/today', '/inbox?view=all', '/promises?state=all&owner=all', '/search?q=lamp', '/search?q=%3Cscript%3E', '/customers'],
    ...[
      `/customers/${customer}`,
      '/settings/mailboxes',
      '/settings/organisations',
      `/search?q=${encodeURIComponent(WORD_VECTORS[0]!)}`,
    ],
  ]) {
    await page.goto(house.url + address)
    await settled(page)
  }
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Go to or do' }).fill(WORD_VECTORS[0]!)
  await page.keyboard.press('Enter')
  await settled(page)
  await page.goto(url as string)
  await page.getByText('onerror').first().waitFor()
  expect(await page.locator('img, script, svg[onload]').count()).toBe(0)
  expect(since(before)).toEqual([])
  await page.goto(`${house.url}/today`)
})

test('an answer to a hostile mail goes to its sender alone, with no header that the sender wrote', async () => {
  const api = await house.api('Asha')
  const { data } = (await api.get('/inbox?view=all&page[size]=100')).body as { data: { id: string; subject: string }[] }
  const hostile = data.filter(({ subject }) => subject.includes('Lamp'))
  expect(hostile.length).toBeGreaterThan(0)
  for (const { id } of hostile) expect((await api.answers({ conversationId: id }, 'We look into it.')).status).toBe(201)
  house.clock.moveTo(new Date(house.clock.now().getTime() + 11_000))
  const taken = await sink.untilTaken(hostile.length)
  for (const { to, raw } of taken) {
    const head = raw.toString('latin1').split('\r\n\r\n')[0]!
    expect(to).toHaveLength(1)
    expect(to[0]).toMatch(/^stranger-\d+@customer\.example$/)
    expect(head).not.toMatch(/^(Bcc|X-Injected):/im)
  }
})

test('an attachment is never a page of ours, whatever it is called', async () => {
  const { data } = (await (await house.api('Ingrid')).get('/inbox?view=all&page[size]=100')).body as { data: { id: string }[] }
  const api = await house.api('Ingrid')
  let files = 0
  for (const { id } of data.slice(0, FILE_VECTORS.length * 2)) {
    const { timeline } = await api.reads({ conversationId: id })
    for (const { url, name } of (timeline as { attachments?: { url: string; name: string }[] }[]).flatMap(
      (item) => item.attachments ?? [],
    )) {
      const { headers, status } = await api.ask('GET', url.replace('/api/v1', ''))
      files += 1
      expect(status, name).toBe(200)
      expect(headers['content-type'], name).toMatch(/^(image\/png|text\/plain|application\/octet-stream)/)
      expect(headers['x-content-type-options'], name).toBe('nosniff')
      expect(headers['content-security-policy'], name).toContain('sandbox')
      expect(headers['content-disposition'], name).toMatch(
        /^(inline|attachment); filename="[^"\\/]*"; filename\*=UTF-8''[\w.%!~-]+$/,
      )
    }
  }
  expect(files).toBeGreaterThanOrEqual(FILE_VECTORS.length)
})

test('every kind of answer forbids scripts that are not files of ours', async () => {
  const asset = await page.evaluate(() => document.querySelector<HTMLScriptElement>('script[src]')?.src ?? '')
  const message = await page.evaluate(async () => {
    const { data } = (await (await fetch('/api/v1/inbox?view=all')).json()) as { data: { id: string }[] }
    const { timeline } = (await (await fetch(`/api/v1/conversations/${data[0]!.id}`)).json()) as {
      timeline: { html_url?: string; raw_url?: string; attachments?: { url: string }[] }[]
    }
    return timeline
      .flatMap(({ html_url, raw_url, attachments }) => [html_url, raw_url, attachments?.[0]?.url])
      .filter((url) => url !== undefined)
  })
  const paths = [
    '/',
    '/today',
    '/sign-in',
    '/no/such/place',
    '/api/v1/session',
    '/api/v1/nothing',
    '/api/v1/openapi.json',
    '/favicon.svg',
  ]
  const rest = ['/health', '/ready', '/metrics', '/c/no-such-link-anywhere', '/c/assets/page.css', '/api/v1/inbox?view=wrong']
  for (const path of [...paths, ...rest, asset.replace(house.url, ''), ...message]) {
    const policy = await page.evaluate(async (url) => (await fetch(url)).headers.get('content-security-policy') ?? '', path)
    const directives = new Map(policy.split(';').map((one) => [one.trim().split(/\s+/)[0]!, one.trim().split(/\s+/).slice(1)]))
    const scripts = directives.get('script-src') ?? directives.get('default-src') ?? []
    expect({ path, scripts: scripts.join(' ') }).toEqual({ path, scripts: expect.stringMatching(/^'(self|none)'$/) })
    expect({ path, base: directives.get('base-uri')?.join(' ') ?? directives.get('sandbox')?.join(' ') }).toBeDefined()
  }
})
