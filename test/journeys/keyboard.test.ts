import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from './house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
  const asha = await house.api('Asha')
  for (const [name, subject] of [
    ['Chidi Okafor', 'Where is my lamp?'],
    ['Li Na', 'The linen is torn'],
    ['Maja Holm', 'A wrong invoice'],
  ]) {
    const customer = { name, address: `${name!.split(' ')[0]!.toLowerCase()}@customer.example` }
    const text = `${subject} Yours, ${name}`
    const made = await asha.post('/conversations', { channel: 'api', direction: 'in', customer, subject, text })
    expect(made.status).toBe(201)
  }
  const ingrid = await house.api('Ingrid')
  const smtp = { host: '127.0.0.1', port: 2525, security: 'none' }
  expect((await ingrid.post('/mailboxes', { name: 'Help', address: 'help@shop.example', smtp })).status).toBe(201)
})
afterAll(() => house?.close())

const press = (page: Page, ...keys: string[]) =>
  keys.reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve())
const heading = (page: Page, words: RegExp | string) => page.getByRole('heading', { level: 1, name: words }).waitFor()

/** What has the focus, by its role or element and its name; whoever uses the keyboard must be able to see it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLElement
    const { outlineStyle, boxShadow } = getComputedStyle(at)
    const element = at.tagName.toLowerCase()
    const label = element === 'body' ? '' : (at.getAttribute('aria-label') ?? at.textContent?.trim() ?? '')
    // A caret shows in a text, and a date field marks the part that is chosen.
    const showsItself = at.isContentEditable || at.getAttribute('type') === 'date' || ['body', 'iframe'].includes(element)
    const isVisible = showsItself || outlineStyle !== 'none' || boxShadow !== 'none'
    return { element, label, isVisible, is: at.outerHTML.slice(0, 200) }
  })

/** Presses Tab until something of this name has the focus, and sees that it shows on every stop of the way. */
async function tabTo(page: Page, name: RegExp | string, back = false) {
  for (let stops = 0; stops < 60; stops++) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab')
    const { label, isVisible, is } = await focused(page)
    expect({ is, isVisible }).toEqual({ is, isVisible: true })
    if (typeof name === 'string' ? label.startsWith(name) : name.test(label)) return
  }
  throw new Error(`Tab never came to ${String(name)}`)
}

test('a whole day is worked without a mouse', async () => {
  const page = await house.signIn('Asha')
  await heading(page, 'Thursday 19 March')

  // What comes next is one key away; so is any place.
  await press(page, 'n')
  await heading(page, /^Where is my lamp|^The linen|^A wrong/)
  await press(page, 'u')
  await heading(page, 'Inbox')

  // j and k move, Enter opens.
  await press(page, 'j', 'j', 'j', 'k')
  await press(page, 'Enter')
  await page.locator('.conversation-subject').waitFor()
  const second = await page.locator('.conversation-subject').innerText()
  await press(page, 'j')
  await expect.poll(() => page.locator('.conversation-subject').innerText()).not.toBe(second)
  await press(page, 'k')
  await expect.poll(() => page.locator('.conversation-subject').innerText()).toBe(second)

  // A draft left behind opens with its conversation and leaves the keys with the reader; r goes on writing.
  await press(page, 'r')
  await page.locator('.draft:focus').waitFor()
  await page.keyboard.type('Half a thought')
  await press(page, 'Escape')
  await press(page, 'j')
  await expect.poll(() => page.locator('.conversation-subject').innerText()).not.toBe(second)
  await press(page, 'k')
  await expect.poll(() => page.locator('.conversation-subject').innerText()).toBe(second)
  await page.locator('.draft', { hasText: 'Half a thought' }).waitFor()
  await press(page, 'j')
  await expect.poll(() => page.locator('.conversation-subject').innerText()).not.toBe(second)
  await press(page, 'k')
  await expect.poll(() => page.locator('.conversation-subject').innerText()).toBe(second)

  // A reply with a promise for tomorrow at ten.
  await press(page, 'r')
  await page.locator('.draft:focus').waitFor()
  await press(page, 'Control+a')
  await page.keyboard.type('I am sorry. We send a new one tomorrow.')
  await press(page, 'Control+Shift+p')
  await page.getByRole('textbox', { name: 'What we will do' }).waitFor()
  expect(await page.getByRole('textbox', { name: 'What we will do' }).inputValue()).toBe('We send a new one tomorrow')
  await tabTo(page, 'Tomorrow 10:00')
  await press(page, 'Enter')
  await tabTo(page, 'Done')
  await press(page, 'Enter')
  await tabTo(page, 'Your text', true)
  await press(page, 'Control+Enter')
  await page.getByText(/^Leaves in/).waitFor()

  // Taken back, it is a draft again with its promise; then it is sent for good.
  await tabTo(page, 'Take back')
  await press(page, 'Enter')
  await page.getByRole('textbox', { name: 'Your text' }).waitFor()
  await page.getByRole('button', { name: 'Confirm 1 and send' }).waitFor()
  await page.getByRole('textbox', { name: 'Your text' }).focus()
  await press(page, 'Control+Enter')
  await page.getByText(/^Leaves in/).waitFor()
  await page.locator('.composer-closed').waitFor()

  // A note for colleagues.
  await press(page, 'n')
  await page.locator('textarea').waitFor()
  await page.keyboard.type('She is moving house on Friday.')
  await press(page, 'Control+Enter')
  await page.locator('article.note', { hasText: 'moving house' }).waitFor()

  // Handed over, put off, closed.
  await press(page, 'a')
  await page.getByRole('dialog').waitFor()
  await press(page, 'Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await press(page, 'a')
  await page.getByRole('dialog').getByRole('combobox').waitFor()
  await press(page, 'T')
  await tabTo(page, /^Hand to$|^Take it$/)
  await press(page, 'Enter')
  await page.getByText('Handed to Tove Lind.').waitFor()
  await press(page, 's')
  await tabTo(page, 'Tomorrow morning')
  await press(page, 'Enter')
  await page
    .getByText(/^Snoozed until/)
    .first()
    .waitFor()
  await press(page, 'e')
  await page.getByText('Closed.', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Reopen' }).waitFor()
  await press(page, 'e')
  await page.getByText('Reopened.', { exact: true }).waitFor()
})

test('search, the palette and the sheet of keys open, work and give the focus back', async () => {
  const page = await house.signIn('Asha')
  await press(page, '/')
  await heading(page, 'Search')
  await page.keyboard.type('linen')
  await page.locator('a.hit').first().waitFor()
  await press(page, 'ArrowDown')
  expect((await focused(page)).element).toBe('a')
  await press(page, 'Enter')
  await heading(page, /^The linen is torn/)

  await tabTo(page, /Nobody|Asha|Tove/)
  const before = await focused(page)
  await press(page, 'Control+k')
  await page.getByRole('combobox', { name: 'Go to or do' }).waitFor()
  await press(page, 'Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await expect.poll(() => focused(page)).toEqual(before)

  await press(page, '?')
  await page.getByRole('dialog', { name: 'What the keys do' }).waitFor()
  await press(page, 'Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await expect.poll(() => focused(page)).toEqual(before)

  await press(page, 'Control+k')
  await page.getByRole('combobox', { name: 'Go to or do' }).waitFor()
  await page.keyboard.type('promises')
  await press(page, 'Enter')
  await heading(page, 'Promises')
  await press(page, 'Control+k')
  await page.getByRole('combobox', { name: 'Go to or do' }).waitFor()
  await page.keyboard.type('invoice')
  await press(page, 'Enter')
  await heading(page, 'Search')
  await page.locator('a.hit').first().waitFor()
})

test('letters typed into a field are letters, and Escape leaves what one writes without losing it', async () => {
  const page = await house.signIn('Tove')
  await press(page, '/')
  await heading(page, 'Search')
  await page.keyboard.type('jkrnpase?')
  expect(await page.getByRole('searchbox').inputValue()).toBe('jkrnpase?')
  await page.goto(`${house.url}/inbox/2`)
  await page.locator('.conversation-subject').waitFor()
  await press(page, 'r')
  await page.locator('.draft:focus').waitFor()
  await page.keyboard.type('Dear jkrnpase')
  await press(page, 'Escape')
  await expect.poll(async () => (await focused(page)).label).toBe('What happened')
  await press(page, 'r')
  await expect.poll(async () => (await focused(page)).label).toBe('Your text')
  await press(page, 'Escape', 'u')
  await heading(page, 'Inbox')
  await page.goto(`${house.url}/inbox/2`)
  await page.getByRole('textbox', { name: 'Your text' }).waitFor()
  expect(await page.getByRole('textbox', { name: 'Your text' }).innerText()).toContain('Dear jkrnpase')
})
