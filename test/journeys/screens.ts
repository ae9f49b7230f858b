/** Every place of the app, and the things that open inside them, so that a journey can look at all of them. */
import type { Page } from 'playwright-core'
import type { House } from './house.ts'

/** A name as long as names are, without a place to break it, and a subject as long as mail programs allow. */
export const LONG_NAME = 'Wolfeschlegelsteinhausenbergerdorffstein'
const LONG_SUBJECT = `${'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz '.repeat(5)}?`.slice(0, 298)

export type Places = { conversation: string; withPromises: string; customer: string; customerPage: string }

/** Adds a customer with a long name to the demonstration, and finds what the screens are opened with. */
export async function placesIn(house: House): Promise<Places> {
  const ingrid = await house.api('Ingrid')
  const due = { date: '2026-03-20', time: '10:00', zone: 'Europe/Stockholm' }
  const long = await ingrid.post('/conversations', {
    ...{ channel: 'phone', direction: 'in', subject: LONG_SUBJECT, text: `https://shop.example/${'x'.repeat(300)}` },
    customer: { name: `${LONG_NAME} ${LONG_NAME}`, address: `${LONG_NAME}@${LONG_NAME}.example`.toLowerCase() },
    promises: [{ words: LONG_NAME.repeat(4), what: LONG_NAME.repeat(4), how: LONG_NAME, due }],
  })
  if (long.status !== 201) throw new Error(`no conversation: ${long.text}`)
  const broken = (await ingrid.get('/promises?state=broken&owner=all')).body.data[0]
  const open = (await ingrid.get('/promises?state=open&owner=all')).body.data[0]
  const link = await ingrid.post(`/customers/${broken.customer.id}/page-link`)
  return {
    conversation: `/inbox/${long.body.number}`,
    withPromises: `/inbox/${open.conversation_number}`,
    customer: `/customers/${long.body.customer.id}`,
    customerPage: link.body.url as string,
  }
}

/** Addresses of the screens, each by a name for the report. */
export const addressesOf = ({ conversation, withPromises, customer }: Places): [string, string][] => [
  ['today', '/today'],
  ['inbox', '/inbox?view=all'],
  ['conversation', conversation],
  ['conversation with promises', withPromises],
  ['promises', '/promises?state=all&owner=all'],
  ['search', '/search?q=lamp'],
  ['customers', '/customers'],
  ['customer', customer],
  ...['mailboxes', 'people', 'calendars', 'organisations', 'account', 'tokens'].map((section): [string, string] => [
    `settings ${section}`,
    `/settings/${section}`,
  ]),
]

/** Opens an address inside the app that is already there, as a link does, and waits until nothing loads any more. */
export async function visit(page: Page, address: string) {
  const before = await page.evaluateHandle((to) => {
    const heading = document.querySelector('h1')
    const shown = { heading, words: heading?.textContent, isThere: location.pathname === to.split('?')[0] }
    history.pushState({}, '', to)
    dispatchEvent(new PopStateEvent('popstate', { state: {} }))
    return shown
  }, address)
  await page.waitForFunction(({ heading, words, isThere }) => {
    const now = document.querySelector('h1')
    return isThere || (now !== null && (now !== heading || now.textContent !== words))
  }, before)
  await settled(page)
}

/** Until the screen has its heading and no line that stands for what is still coming. */
export async function settled(page: Page) {
  await page.waitForFunction(
    () => document.querySelector('h1') !== null && document.querySelector('[aria-busy="true"], .composer-waiting') === null,
  )
}
