/** A reading on screen: the quiet word at an upset customer's message, and the second look at the reply to it. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { customerAt } from './customer-mail.ts'
import { connectMailbox, HELP, type House, openHouse, openPostOffice } from './house.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** From a letter to what is shown of it, in a worker that shares its machine with everything else; a person takes as much for at once. */
const AT_ONCE_MS = 250

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

async function opened(who: string, name: string) {
  const page = await house.signIn(who)
  await page.context().addInitScript(AXE)
  await page.reload()
  await page.getByRole('link', { name: 'Inbox' }).click()
  await page.getByRole('link', { name }).click()
  await page.locator('article.message').first().waitFor()
  return page
}

/** What axe finds in a part of the page, in both themes. */
async function violations(page: Page, place: string): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const result = await page.evaluate(
      (context) => (window as unknown as { axe: { run: (context: string) => Promise<AxeResults> } }).axe.run(context),
      place,
    )
    found.push(...result.violations.map(({ id, nodes }) => `${colorScheme}: ${id}: ${nodes.map(({ html }) => html).join(' | ')}`))
  }
  await page.emulateMedia({ colorScheme: 'light' })
  return found
}

const write = async (page: Page, words: string) => {
  await page.keyboard.press('r')
  await page.locator('.draft:focus').waitFor()
  await page.keyboard.type(words)
}

test('an angry mail shows how it is said and the words for it, and one press corrects it', async () => {
  const solveig = customerAt(office, 'Solveig Moe', 'solveig@customer.example')
  const text =
    'Hei.\n\nDere lovet å ringe meg på tirsdag, men ingen har ringt. Dette er tredje gang jeg skriver, og jeg er skikkelig misfornøyd.\n\nSolveig'
  await solveig.writes({ to: HELP, subject: 'Ingen har ringt', text })
  const page = await opened('Asha', 'Solveig Moe')
  const word = page.locator('.reading-word')
  await word.waitFor()
  expect(await word.innerText()).toBe('strongly displeased')
  await word.focus()
  expect(await page.locator('.cue-words').allInnerTexts()).toContain('ingen har ringt')

  await page.keyboard.press('Enter')
  const about = page.getByRole('dialog', { name: 'How it is said: strongly displeased' })
  await about.waitFor()
  expect(await about.innerText()).toContain('A hint from the words, not a fact.')
  expect(await about.innerText()).toContain('broken promise: ingen har ringt')
  expect(await about.innerText()).toContain('Writes because something was not done.')
  expect(await violations(page, '[role=dialog]')).toEqual([])

  await about.getByRole('button', { name: 'displeased', exact: true }).click()
  await page.getByText('Noted: displeased.').waitFor()
  expect(await word.innerText()).toBe('displeased')
  await page.keyboard.press('Escape')
  await about.waitFor({ state: 'detached' })
  await expect.poll(() => word.evaluate((element) => element === document.activeElement)).toBe(true)

  await page.reload()
  await word.waitFor()
  expect(await word.innerText()).toBe('displeased')
})

test('a draft that leaves the finding out to the customer is asked about, and its promise is one press away', async () => {
  const chidi = customerAt(office, 'Chidi Okafor', 'okafor@customer.example')
  await chidi.writes({
    to: HELP,
    subject: 'My parcel',
    text: 'Hello,\n\nWhere is my parcel? It was to come on Tuesday.\n\nChidi',
  })
  const page = await opened('Asha', 'Chidi Okafor')
  await write(page, "I don't know where your parcel is.")
  const finding = page.locator('.finding')
  await finding.first().waitFor()
  expect(await finding.allInnerTexts()).toHaveLength(1)
  expect(await page.locator('.finding-words').innerText()).toBe("I don't know where your parcel is.")
  expect(await violations(page, '.composer-box')).toEqual([])

  // The keyboard goes from the sentence to what is said of it, and Escape there lets it stand.
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Use')
  await page.keyboard.press('Shift+Tab')
  expect(await page.locator('.draft:focus').count()).toBe(1)

  // Better words take the place of mine, and one key brings mine back.
  await finding.getByRole('button', { name: 'Use' }).click()
  await expect.poll(() => page.locator('.draft').innerText()).toMatch(/find out/)
  await page.keyboard.press('Control+z')
  await expect.poll(() => page.locator('.finding-words').count()).toBe(1)
  await page.locator('.draft').press('Control+End')

  await page.keyboard.type(" I'll find out and call you before 15:00 today.")
  await finding.waitFor({ state: 'detached' })
  const chip = page.locator('.promise-chip-make')
  await expect.poll(() => chip.allInnerTexts()).toEqual([expect.stringMatching(/^Promise: .*call.* · today 15:00$/i)])
  const [tookMs] = await page.evaluate(() => performance.getEntriesByName('makegood.read-draft').map(({ duration }) => duration))
  console.log(`a draft is read in ${tookMs?.toFixed(2)} ms`)
  expect(tookMs).toBeLessThan(AT_ONCE_MS)

  await chip.focus()
  await page.keyboard.press('Enter')
  await chip.waitFor({ state: 'detached' })
  expect(await page.locator('.promise-closed').innerText()).toContain('today 15:00')
  expect(await page.locator('.draft .promise-words').innerText()).toContain('before 15:00 today')
  await page.getByRole('button', { name: 'Confirm 1 and send' }).click()
  await page.getByText('Leaves in').waitFor()
})

test('what I leave stays left, and who wants no second look gets none', async () => {
  const page = await opened('Tove', 'Solveig Moe')
  await write(page, 'Jeg vet ikke hvor pakken din er.')
  const finding = page.locator('.finding')
  await finding.first().waitFor()
  const before = await finding.count()
  await finding.first().getByRole('button', { name: 'Leave it' }).click()
  await expect.poll(() => finding.count()).toBe(before - 1)

  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Check my drafts' }).click()
  await expect.poll(() => finding.count()).toBe(0)
  await page.locator('.draft').press('Control+End')
  await page.keyboard.type(' Det kan ikke jeg gjøre noe med.')
  await page.waitForTimeout(1_000)
  expect(await finding.count()).toBe(0)
})

test('what may be somebody else’s leaves only after it was asked about, and leaves when its writer says so', async () => {
  const page = await opened('Asha', 'Chidi Okafor')
  await write(page, 'Hello Chidi,\nyour parcel was handed to anna.berg77@gmail.com yesterday. I ring you before 16:00 today.')
  await page.locator('.finding-words', { hasText: 'anna.berg77@gmail.com' }).waitFor()
  await page.getByRole('button', { name: 'Send', exact: false }).last().click()
  const question = page.getByRole('dialog', { name: 'Send it as it is?' })
  await question.getByRole('button', { name: 'Cancel' }).click()
  await question.waitFor({ state: 'detached' })
  expect(await page.locator('.draft').count()).toBe(1)
  await page.locator('.draft').press('Control+Enter')
  await question.getByRole('button', { name: 'Send as it is' }).click()
  await page.locator('.leaving, .delivery').filter({ hasText: 'Leaves in' }).last().waitFor()
})
