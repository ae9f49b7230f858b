import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '#kernel/db'
import { customerWrites, MONDAY, openShop, promising, type Shop } from './shop.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop?.shut())

const open = (token: string, query = '', headers: Record<string, string> = {}) =>
  shop.app.inject({ url: `/c/${token}${query}`, headers })
const promise = (conversationId: string, more: object) =>
  shop.asha.post(`/conversations/${conversationId}/promises`, promising(more))

test('a customer reads everything we promised them, under every name we knew them by', async () => {
  const anne = await customerWrites(shop, 'Anne-Kathrine Østensen')
  const sameAnne = await customerWrites(shop, 'A. Østensen')
  const somebodyElse = await customerWrites(shop, 'Bo Ek')
  await promise(anne.conversationId, { what: 'Ny skjerm sendes', backup_id: shop.ids.jonas })
  await promise(sameAnne.conversationId, { what: 'Frakten betales tilbake' })
  await promise(somebodyElse.conversationId, { what: 'Et annet løfte' })
  const token = await shop.pageToken(anne.customerId)
  await shop.db.transaction().execute((tx) => sql`update customers set language = 'nb' where id = ${anne.customerId}`.execute(tx))
  await sql`update customers set merged_into = ${anne.customerId} where id = ${sameAnne.customerId}`.execute(shop.db)

  const { body, statusCode } = await open(token)

  expect(statusCode).toBe(200)
  expect(body).toContain('<html lang="nb-NO">')
  expect(body).toContain('Dette har vi lovet deg, Anne-Kathrine Østensen')
  expect(body).toContain('Ny skjerm sendes')
  expect(body).toContain('Frakten betales tilbake')
  expect(body).toContain('Asha står for dette. Er Asha borte, tar Jonas over.')
  expect(body).toContain('Alle tider er i Stockholm')
  expect(body).toContain('mailto:help@lykt.example')
  expect(body).not.toContain('Et annet løfte')
  expect(body).not.toContain('Raghunathan')
})

test('the page is in the customer’s clock, and in the language they ask for', async () => {
  const { conversationId, customerId } = await customerWrites(shop, 'Li Na')
  await promise(conversationId, { what: '发货', due: { date: '2026-03-25', time: '12:00', zone: 'Europe/Oslo' } })
  await sql`update customers set language = 'zh-CN', zone = 'Asia/Shanghai', zone_basis = 'said' where id = ${customerId}`.execute(
    shop.db,
  )
  const token = await shop.pageToken(customerId)

  expect((await open(token)).body).toContain('3月25日星期三 19:00')
  const english = (await open(token, '?lang=en')).body
  expect(english).toContain('Wednesday 25 March at 19:00')
  expect(english).toContain('<h3 lang="zh-CN">发货</h3>')
  expect(english).toContain('All times are in Shanghai')
  expect((await open(token, '?lang=xx&lang=yy')).statusCode).toBe(200)
})

test('a promise whose due passes is broken there at once, and kept late stays late', async () => {
  const { conversationId, customerId } = await customerWrites(shop, 'Sven Berg')
  const { body: given } = await promise(conversationId, { due: { date: '2026-03-23', time: '11:00', zone: 'Europe/Stockholm' } })
  const token = await shop.pageToken(customerId)
  shop.clock.moveTo(new Date('2026-03-23T10:00:00Z'))
  expect((await open(token, '?lang=en')).body).toMatch(/Broken<\/strong> <span class="when">today at 11:00/)
  await shop.breakOverdue()
  expect((await open(token, '?lang=sv')).body).toContain('Brutet')
  await shop.asha.post(`/promises/${given.id}/keep`, { evidence: 'Sendt' })
  expect((await open(token, '?lang=en')).body).toMatch(/Kept late.*It was due today at 11:00\./s)
  shop.clock.moveTo(MONDAY)
})

test('nobody else keeps, indexes, frames or hears of the page', async () => {
  const { customerId } = await customerWrites(shop, 'Ida Lund')
  const token = await shop.pageToken(customerId)
  const { headers, body } = await open(token)
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow',
  })
  expect(String(headers['content-security-policy'])).toMatch(/^default-src 'none'; style-src 'self';/)
  expect(body).toContain('name="robots" content="noindex, nofollow"')
  expect(body).not.toContain(token)
  expect(shop.logged.join('\n')).not.toContain(token)
  const style = await shop.app.inject('/c/assets/page.css')
  expect([style.statusCode, style.headers['content-type']]).toEqual([200, 'text/css; charset=utf-8'])
})

test('an unknown, mangled or revoked link opens nothing, says so calmly, and names nobody', async () => {
  const { customerId } = await customerWrites(shop, 'Kari Nordmann')
  const token = await shop.pageToken(customerId)
  await sql`update page_links set revoked_at = ${shop.clock.now()} where customer_id = ${customerId}`.execute(shop.db)
  for (const link of [token, 'x'.repeat(43), 'short', '%00', '%3Cscript%3E', `${token}'`, 'y'.repeat(5_000)]) {
    const { statusCode, body, headers } = await open(link, '', { 'accept-language': 'fr, sv;q=0.8' })
    expect([link.slice(0, 50), statusCode]).toEqual([link.slice(0, 50), link.length > 4_000 ? expect.any(Number) : 404])
    expect(body).not.toContain('Kari')
    if (link === token) expect(body).toContain('Den här sidan är inte öppen')
    if (link === token) expect(headers['cache-control']).toBe('no-store')
  }
})

test('whatever a customer calls themselves, the page stays ours', async () => {
  const { conversationId, customerId } = await customerWrites(shop, '<img src=x onerror=alert(1)>"\'><script>alert(1)</script>')
  await promise(conversationId, { words: '</p><script>alert(2)</script>', what: '<b>bold</b>' })
  const { body } = await open(await shop.pageToken(customerId))
  expect(body).not.toMatch(/<script|<img|<b>/)
  expect(body).toContain('&lt;script&gt;alert(2)&lt;/script&gt;')
})

test('the ledger says how often we kept our word, with its number', async () => {
  shop.clock.moveTo(new Date('2026-03-23T12:00:00Z'))
  const { body } = await shop.asha.get('/promises?state=broken')
  expect(body.kept_rate.strict).toMatchObject({ kept: 0, of: 1, is_too_few: true })
  expect(body.counts).toMatchObject({ broken: 0, kept: 1 })
})
