import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadWords } from '../../web/src/words/speech.tsx'
import { type House, openHouse } from './house.ts'
import { addressesOf, placesIn, type Places, settled, visit } from './screens.ts'

/** The narrowest screen we promise to fit. */
const NARROWEST = { width: 360, height: 740 }
/** Half past one in the afternoon, as each language writes it on a clock of 24 hours. */
const LANGUAGES = [
  { code: 'en', name: 'English', clock: /\b13:30\b/ },
  { code: 'sv', name: 'Svenska', clock: /\b13[.:]30\b/ },
  { code: 'da', name: 'Dansk', clock: /\b13\.30\b/ },
  { code: 'nb', name: 'Norsk bokmål', clock: /\b13\.30\b/ },
  { code: 'zh-CN', name: '简体中文', clock: /13:30/ },
] as const

let house: House
let places: Places
let page: Page
beforeAll(async () => {
  house = await openHouse({ isDemonstration: true })
  places = await placesIn(house)
  page = await house.signIn('Tove', { viewport: NARROWEST })
})
afterAll(() => house?.close())

/** What only a mistake puts on a screen: a hole in a sentence, a date that is none, a code without words. */
const MISTAKES = /\bundefined\b|\bNaN\b|Invalid Date|\[object |\$\{|\b(?:promises|conversations|people|kernel)\.[a-z][a-z-]+/

async function mistakesOn(name: string, unknownFact: string): Promise<string[]> {
  const { words, width, wide } = await page.evaluate(() => {
    const room = document.documentElement.clientWidth
    const sticksOut = (element: Element) => {
      const { right, width: its } = element.getBoundingClientRect()
      return its > 0 && right > room + 1 && getComputedStyle(element).position !== 'absolute'
    }
    return {
      words: document.body.innerText,
      width: document.documentElement.scrollWidth - room,
      wide: [...document.querySelectorAll('main *')]
        .filter(sticksOut)
        .map(({ className, tagName }) => `${tagName} ${String(className)}`),
    }
  })
  const found = MISTAKES.exec(words)?.[0] ?? (words.includes(unknownFact) ? unknownFact : undefined)
  return [
    ...(found ? [`${name}: says “${found}”`] : []),
    ...(width > 0 ? [`${name}: scrolls ${width} px sideways: ${wide.slice(0, 4).join(', ')}`] : []),
  ]
}

async function chooseLanguage(name: string) {
  await page.locator('.rail-account').click()
  await page.getByRole('menuitem', { name }).click()
}

for (const { code, name, clock } of LANGUAGES) {
  test(`every screen speaks ${name}, and fits a telephone`, async () => {
    const words = await loadWords(code)
    await visit(page, '/today')
    await chooseLanguage(name)
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe(code)
    const unknownFact = words.factOther('§').split('§')[0]!.trim()

    const found: string[] = []
    for (const [screen, address] of addressesOf(places)) {
      await visit(page, address)
      found.push(...(await mistakesOn(screen, unknownFact)))
    }
    await visit(page, places.conversation)
    await page.keyboard.press('r')
    await page.locator('.draft:focus').waitFor()
    await page.keyboard.type('We call.')
    await page.keyboard.press('Control+Shift+p')
    const time = page.getByRole('textbox', { name: words.give.time, exact: true })
    await time.fill('1330')
    await page.getByLabel(words.give.date, { exact: true }).fill('2026-03-20')
    await expect.poll(() => page.locator('.promise-open-foot').innerText()).toMatch(clock)
    found.push(...(await mistakesOn('composer', unknownFact)))
    await page.getByRole('button', { name: words.composer.discard }).click()
    expect(found).toEqual([])

    // The choice is kept: it is there after a reload, and at the door.
    await page.reload()
    await settled(page)
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(code)
    expect(await page.title()).not.toBe('')
  })
}

test('the customer’s page and the door speak the reader’s language and fit a telephone', async () => {
  const found: string[] = []
  const outside = page
  for (const { code } of LANGUAGES) {
    await outside.goto(`${places.customerPage}?lang=${code === 'zh-CN' ? 'zh' : code}`)
    await settled(outside)
    expect(await outside.evaluate(() => document.documentElement.lang)).toMatch(new RegExp(`^${code.slice(0, 2)}`))
    found.push(...(await mistakesOn(`customer’s page ${code}`, '§')))
  }
  expect(found).toEqual([])
})
