import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from './house.ts'

/** A server that is back is found again at the latest after this long, and everybody is told what they missed. */
const RECONNECT_LIMIT_MS = 40_000

let house: House
beforeAll(async () => {
  house = await openHouse()
  const ingrid = await house.api('Ingrid')
  const smtp = { host: '127.0.0.1', port: 2525, security: 'none' }
  expect((await ingrid.post('/mailboxes', { name: 'Help', address: 'help@shop.example', smtp })).status).toBe(201)
})
afterAll(() => house?.close())

/** Somebody writes; the number of the conversation. */
async function customerWrites(name: string, subject: string): Promise<{ id: string; number: number }> {
  const asha = await house.api('Asha')
  const address = `${name.toLowerCase().replaceAll(' ', '.')}@customer.example`
  const given = { channel: 'api', direction: 'in', customer: { name, address }, subject, text: `${subject} ${name}` }
  const { status, body } = await asha.post('/conversations', given)
  expect(status).toBe(201)
  return body as { id: string; number: number }
}

const draft = (page: Page) => page.getByRole('textbox', { name: 'Your text' })
const isSaved = (page: Page) => page.getByText(/^Saved \d/).waitFor()
const conversationAt = async (page: Page, number: number) => {
  await page.goto(`${house.url}/inbox/${number}`)
  await page.locator('.conversation-subject').waitFor()
}
const startReply = async (page: Page, words: string) => {
  await page.keyboard.press('r')
  await page.locator('.draft:focus').waitFor()
  await page.keyboard.type(words)
}

test('what one colleague does, another sees at once', async () => {
  const { number } = await customerWrites('Chidi Okafor', 'Where is my lamp?')
  const [asha, tove] = [await house.signIn('Asha'), await house.signIn('Tove')]
  await conversationAt(asha, number)
  await conversationAt(tove, number)
  await tove.keyboard.press('n')
  await tove.locator('textarea').waitFor()
  await tove.keyboard.type('The courier has it.')
  await tove.keyboard.press('Control+Enter')
  await asha.locator('article.note', { hasText: 'The courier has it.' }).waitFor()
  await customerWrites('Maja Holm', 'A wrong invoice')
  for (const page of [asha, tove]) await page.getByRole('link', { name: /Maja Holm/ }).waitFor()
  for (const page of [asha, tove]) await page.context().close()
})

test('a reply that has not seen the latest is stopped once, and shows what came', async () => {
  const { number } = await customerWrites('Li Na', 'The linen is torn')
  const [asha, tove] = [await house.signIn('Asha'), await house.signIn('Tove')]
  await conversationAt(asha, number)
  await startReply(asha, 'We send another.')
  await conversationAt(tove, number)
  await startReply(tove, 'I have called you.')
  await tove.keyboard.press('Control+Enter')
  await tove.getByText(/^Leaves in/).waitFor()
  await asha.locator('article.message', { hasText: 'I have called you.' }).waitFor()
  await asha.keyboard.press('Control+Enter')
  await asha.getByText('Something came while you wrote.').waitFor()
  expect(await draft(asha).innerText()).toContain('We send another.')
  await asha.getByRole('button', { name: 'I have read it: send' }).click()
  await asha.locator('article.message', { hasText: 'We send another.' }).waitFor()
  for (const page of [asha, tove]) await page.context().close()
})

test('a server that goes away is told of, drafts stay, and everything missed appears without a reload', async () => {
  const { number } = await customerWrites('Noor Haddad', 'The shade is broken')
  const [asha, tove] = [await house.signIn('Asha'), await house.signIn('Tove')]
  await conversationAt(asha, number)
  await tove.getByRole('link', { name: 'Inbox' }).click()
  await tove.getByRole('link', { name: /Noor Haddad/ }).waitFor()
  await startReply(asha, 'Before the break. ')
  await isSaved(asha)
  let loads = 0
  for (const page of [asha, tove]) page.on('load', () => void (loads += 1))

  await house.stop()
  await asha.keyboard.type('While the server is away.')
  for (const page of [asha, tove]) await page.getByText(/^No connection since \d\d:\d\d\./).waitFor()
  await asha.getByText('Saved on this device').waitFor()
  await asha.keyboard.press('Control+Enter')
  await asha.getByText('Sending waits for the connection.').waitFor()

  await house.start()
  await customerWrites('Ole Berg', 'Written meanwhile')
  await tove.getByRole('link', { name: /Ole Berg/ }).waitFor({ timeout: RECONNECT_LIMIT_MS })
  await asha.getByText('Sending waits for the connection.').waitFor({ state: 'detached', timeout: RECONNECT_LIMIT_MS })
  await asha.getByRole('link', { name: /Ole Berg/ }).waitFor()
  expect(await draft(asha).innerText()).toBe('Before the break. While the server is away.')
  expect(loads).toBe(0)
  await asha.keyboard.type(' And after.')
  await isSaved(asha)
  await asha.reload()
  await draft(asha).waitFor()
  expect(await draft(asha).innerText()).toBe('Before the break. While the server is away. And after.')
  for (const page of [asha, tove]) await page.context().close()
})

test('what is typed without a network is still there after the browser was closed', async () => {
  const { number } = await customerWrites('Ida Lund', 'Too dark')
  const asha = await house.signIn('Asha')
  await conversationAt(asha, number)
  await asha.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => /\/composer[^/]*\.js/.test(name)))
  await asha.context().setOffline(true)
  await asha.getByText(/^No connection since/).waitFor()
  await startReply(asha, 'Typed on a train.')
  await asha.getByText('Saved on this device').waitFor()
  const state = await asha.context().storageState()
  await asha.context().close()

  const again = await house.visitor({ storageState: state })
  await conversationAt(again, number)
  await again
    .getByRole('button', { name: /^Reply to Ida Lund/ })
    .or(draft(again))
    .first()
    .click()
  await draft(again).waitFor()
  expect(await draft(again).innerText()).toBe('Typed on a train.')
  await again.context().close()
})
