import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { customerAt } from './customer-mail.ts'
import { connectMailbox, HELP, type House, openHouse, openPostOffice } from './house.ts'

/** From the customer's "Send" to the agent's open screen. */
const ARRIVES_WITHIN_MS = 2_000
/** Nobody waits out the ten seconds in which a reply can be taken back: the clock is moved past them. */
const UNDO_MS = 11_000

let house: House
let office: Awaited<ReturnType<typeof openPostOffice>>
beforeAll(async () => {
  office = await openPostOffice()
  house = await openHouse({ withMail: true })
  await connectMailbox(house, office)
})
afterAll(async () => {
  await house?.close()
  await office?.close()
})

const moveClock = async (page: Page, now: Date) => {
  const status = await page.evaluate(
    (body) =>
      fetch('/api/v1/test/clock', { method: 'PUT', headers: { 'content-type': 'application/json' }, body }).then(
        (answer) => answer.status,
      ),
    JSON.stringify({ now: now.toISOString() }),
  )
  expect(status).toBe(200)
}

test('a mail is answered with a promise, answered back, and the broken promise shows everywhere', async () => {
  const okafor = customerAt(office, 'Chidi Okafor', 'okafor@customer.example')
  const page = await house.signIn('Asha')
  let loads = 0
  page.on('load', () => void (loads += 1))
  await page.getByRole('link', { name: 'Inbox' }).click()
  await page.getByText('New mail shows by itself').waitFor()
  await untilWatched(house)

  // Their mail appears by itself.
  const sentAt = performance.now()
  const firstId = await okafor.writes({ to: HELP, subject: 'Where is my lamp?', text: 'It was to come on Tuesday.\nChidi' })
  const handedOverAt = performance.now()
  const row = page.getByRole('link', { name: /Chidi Okafor/ })
  await row.waitFor()
  const tookMs = performance.now() - sentAt
  console.log(`send to screen: ${tookMs.toFixed(0)} ms, of which SMTP and LMTP ${(handedOverAt - sentAt).toFixed(0)} ms`)
  expect(tookMs).toBeLessThan(ARRIVES_WITHIN_MS)

  // Asha answers with a promise for tomorrow at ten.
  await row.click()
  await page.getByRole('heading', { name: /^Where is my lamp/ }).waitFor()
  await page.keyboard.press('r')
  await page.locator('.draft:focus').waitFor()
  await page.keyboard.type('I am sorry. We send a new lamp tomorrow morning.')
  await page.keyboard.down('Shift')
  for (let letters = 'We send a new lamp tomorrow morning.'.length; letters > 0; letters--) await page.keyboard.press('ArrowLeft')
  await page.keyboard.up('Shift')
  await page.getByRole('button', { name: 'Promise', exact: true }).click()
  await page.getByRole('button', { name: 'Tomorrow 10:00' }).click()
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'Confirm 1 and send' }).click()
  await page.getByText('Leaves in').waitFor()
  expect(office.sink.taken).toHaveLength(1)

  // Once it can no longer be taken back it leaves, and lies in the customer's mailbox.
  await moveClock(page, new Date(house.clock.now().getTime() + UNDO_MS))
  const letter = await okafor.receives(1)
  expect(letter.subject).toBe('Re: Where is my lamp?')
  expect(letter.text).toContain('We send a new lamp tomorrow morning.')
  expect(letter.inReplyTo).toBe(firstId)
  expect(letter.references).toContain(firstId)
  expect(letter.replyTo).toMatch(/^help\+[\w-]+@shop\.example$/)
  await page.getByText('Leaves in').waitFor({ state: 'detached' })

  // The reply from there joins the same conversation, live.
  await okafor.repliesTo(letter, 'Thank you, tomorrow is fine.')
  await page.locator('article.message', { hasText: 'Thank you, tomorrow is fine.' }).waitFor()
  expect(await page.locator('.list-item').count()).toBe(1)

  // The customer gets a page of their own.
  const made = page.waitForResponse((answer) => answer.url().endsWith('/page-link'))
  await page.getByRole('button', { name: 'Make a link' }).click()
  const { url } = (await (await made).json()) as { url: string }
  const customerPage = await house.visitor({ javaScriptEnabled: false })
  await customerPage.goto(url)
  expect(await customerPage.locator('main').innerText()).toContain('We send a new lamp tomorrow morning')

  // The hour passes; nothing was sent.
  await moveClock(page, new Date('2026-03-20T09:00:05Z'))
  await page
    .locator('.timeline')
    .getByText(/^Broken/)
    .first()
    .waitFor()
  await customerPage.reload()
  expect(await customerPage.locator('section[aria-labelledby="broken"]').innerText()).toContain(
    'We send a new lamp tomorrow morning',
  )
  await page.getByRole('link', { name: 'Today' }).first().click()
  await page.locator('.today-side').getByText('We send a new lamp tomorrow morning').waitFor()
  expect(loads).toBe(0)
})

test('a mail with a layout and a picture in it is shown as it was laid out, at its full height', async () => {
  const maja = customerAt(office, 'Maja Holm', 'maja@customer.example')
  const paragraphs = Array.from({ length: 40 }, (_, at) => `<p>Line ${at + 1} of a long complaint.</p>`).join('')
  await maja.writes({
    ...{
      to: HELP,
      subject: 'A crack',
      text: 'See the picture.',
      html: `<p>See the <b>picture</b>.</p><img src="cid:crack">${paragraphs}`,
    },
    attachments: [{ filename: 'crack.png', content: DOT, contentType: 'image/png', cid: 'crack' }],
  })
  const page = await house.signIn('Tove')
  await page.getByRole('link', { name: 'Inbox' }).click()
  await page.getByRole('link', { name: /Maja Holm/ }).click()
  await page.getByRole('button', { name: 'As it was laid out' }).click()
  const inside = page.frameLocator('iframe.laid-out-frame')
  await inside.getByText('Line 40').waitFor()
  const width = () => inside.locator('img').evaluate((image) => (image as HTMLImageElement).naturalWidth)
  await expect.poll(width).toBe(1)
  const height = () => page.locator('iframe.laid-out-frame').evaluate((frame) => frame.clientHeight)
  await expect.poll(height).toBeGreaterThan(800)
})

/** The smallest picture there is: one dot. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** Until our mailbox has been looked into once, so that what is measured is IDLE and not the first connection. */
async function untilWatched({ api }: House) {
  const ingrid = await api('Ingrid')
  await expect.poll(async () => (await ingrid.get('/mailboxes')).body.data[0].last_fetch_at, { timeout: 10_000 }).toBeDefined()
}
