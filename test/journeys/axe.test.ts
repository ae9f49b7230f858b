import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, NARROW, openHouse, WIDE } from './house.ts'
import { addressesOf, placesIn, type Places, settled, visit } from './screens.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let house: House
let places: Places
beforeAll(async () => {
  house = await openHouse({ isDemonstration: true })
  places = await placesIn(house)
})
afterAll(() => house?.close())

/** What axe finds on the page as it stands. In dark nothing differs but the colours, and these do not depend on the width. */
async function violations(page: Page, name: string): Promise<string[]> {
  const found: string[] = []
  const isWide = page.viewportSize()?.width === WIDE.width
  for (const theme of isWide ? (['light', 'dark'] as const) : (['light'] as const)) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    const options: RunOptions = {
      resultTypes: ['violations'],
      iframes: false,
      ...(theme === 'dark' ? { runOnly: ['color-contrast'] } : {}),
    }
    const result = await page.evaluate(
      (given) => (window as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } }).axe.run(given),
      options,
    )
    for (const { id, nodes } of result.violations)
      found.push(
        `${name}, ${theme}: ${id}: ${nodes
          .map(({ target }) => target.join(' '))
          .slice(0, 3)
          .join(' | ')}`,
      )
  }
  return found
}

async function opened(who: string, viewport: { width: number; height: number }) {
  const page = await house.signIn(who, { viewport })
  await page.context().addInitScript(AXE)
  await page.reload()
  await settled(page)
  return page
}

test('no screen has anything that axe objects to, wide or narrow, light or dark', async () => {
  const found: string[] = []
  for (const viewport of [WIDE, NARROW]) {
    const page = await opened('Ingrid', viewport)
    for (const [name, address] of addressesOf(places)) {
      await visit(page, address)
      found.push(...(await violations(page, `${name} ${viewport.width}`)))
    }
    const outside = await house.visitor({ viewport })
    await outside.context().addInitScript(AXE)
    for (const address of [`${house.url}/sign-in`, places.customerPage, `${house.url}/c/no-such-link-anywhere`]) {
      await outside.goto(address)
      await settled(outside)
      found.push(...(await violations(outside, `${new URL(address).pathname.slice(0, 8)} ${viewport.width}`)))
    }
  }
  expect(found).toEqual([])
})

/** Something that opens on a screen: its name for the report, where, by what, and what is then there. */
type Opening = [name: string, address: keyof Places | `/${string}`, open: (page: Page) => Promise<void>, shows: string]
const named = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click()
const key = (name: string) => (page: Page) => page.keyboard.press(name)
const DIALOG = '[role="dialog"]'

const OPENINGS: Opening[] = [
  ['palette', '/today', key('Control+k'), DIALOG],
  ['keys', '/today', key('?'), DIALOG],
  ['account menu', '/today', named('Your account'), '[role="menu"]'],
  ['new conversation', '/inbox', named('New conversation'), DIALOG],
  ['reply with a promise', 'conversation', openPromise, '.promise-more[open]'],
  ['note', 'conversation', key('n'), '.composer-box textarea'],
  ['assign', 'conversation', key('a'), DIALOG],
  ['snooze', 'conversation', key('s'), DIALOG],
  ['message details', 'conversation', named('Details'), '[aria-expanded="true"][aria-label="Details"]'],
  ['keep', 'withPromises', openKeep, DIALOG],
  ['mailbox form', '/settings/mailboxes', named('Add a mailbox'), 'main form'],
  ['invitation', '/settings/people', named(/^Invite/), 'main form, [role="dialog"]'],
  ['calendar', '/settings/calendars', named('Change'), 'main form, [role="dialog"]'],
]

async function openKeep(page: Page) {
  if (page.viewportSize()?.width === NARROW.width) await page.keyboard.press('i')
  await page.locator('.panel').getByRole('button', { name: 'Keep' }).first().click()
}

async function openPromise(page: Page) {
  await page.keyboard.press('r')
  await page.locator('.draft:focus').waitFor()
  await page.keyboard.type('We call you back.')
  await page.keyboard.press('Control+Shift+p')
  await page.getByRole('button', { name: 'Tomorrow 10:00' }).click()
  await page.locator('.promise-more summary').click()
}

test('nothing that opens on a screen has anything that axe objects to', async () => {
  const found: string[] = []
  for (const viewport of [WIDE, NARROW]) {
    // A lead answers and keeps; mailboxes, people and opening hours are an administrator's.
    const [lead, administrator] = [await opened('Ingrid', viewport), await opened('Tove', viewport)]
    for (const [name, where, open, shows] of OPENINGS) {
      const page = where.startsWith('/settings') ? administrator : lead
      await visit(page, '/today')
      await visit(page, where.startsWith('/') ? where : places[where as keyof Places])
      await open(page)
      await page.locator(shows).first().waitFor()
      found.push(...(await violations(page, `${name} ${viewport.width}`)))
      // A draft that stays would open with its conversation and take the keys of what is opened next.
      if (name.startsWith('reply')) await page.getByRole('button', { name: 'Discard the draft' }).click()
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
    }
  }
  expect(found).toEqual([])
})

test('axe sees what is planted in a page of ours', async () => {
  const page = await house.visitor()
  await page.context().addInitScript(AXE)
  await page.goto(`${house.url}/sign-in`)
  await settled(page)
  await page.evaluate(() => {
    const planted = document.createElement('p')
    planted.append(document.createElement('img'), 'hardly to be read')
    planted.style.color = 'rgb(128 128 128 / 30%)'
    document.querySelector('main')?.append(planted)
  })
  const found = (await violations(page, 'planted')).join('\n')
  expect(found).toContain('light: image-alt')
  expect(found).toContain('light: color-contrast')
  expect(found).toContain('dark: color-contrast')
})
