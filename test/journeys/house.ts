/** The whole product as it is started for real, with a real Dovecot and a real SMTP server around it, and browsers before it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { createClock, type Clock } from '#kernel/clock'
import { sql } from '#kernel/db'
import { openFileStore } from '#kernel/files'
import { newIdAt } from '#kernel/id'
import { createLog } from '#kernel/log'
import { makeSignInLink, makeWorkspace, signInAddress } from '#modules/people'
import { makeDemonstration } from '../../src/demo/play.ts'
import { type Makegood, openMakegood } from '../../src/makegood.ts'
import { launchChromium } from '../servers/chromium.ts'
import { type Dovecot, startDovecot } from '../servers/dovecot.ts'
import { freePort } from '../servers/free-port.ts'
import { cloneDatabase } from '../servers/postgres.ts'
import { type SmtpSink, startSmtpSink } from '../servers/smtp-sink.ts'
import { agentAt } from '../world/agent.ts'

/** Thursday 09:00 in Stockholm, a working day before another. */
export const THURSDAY = new Date('2026-03-19T08:00:00Z')
export const ZONE = 'Europe/Stockholm'
export const HELP = 'help@shop.example'
const LINK_VALID_MINUTES = 60
/** A journey's browser asks for more in a minute than any person does. */
const REQUESTS_PER_MINUTE = 100_000
const WAIT_LIMIT_MS = 15_000
export const WIDE = { width: 1440, height: 900 }
export const NARROW = { width: 390, height: 844 }

type Person = { id: string; name: string }
export type PostOffice = { dovecot: Dovecot; sink: SmtpSink }
export type House = {
  url: string
  clock: Clock
  makegood(): Makegood
  browser: Browser
  people: Person[]
  /** A browser of its own for somebody, signed in by a link; `who` is how their name begins. */
  signIn(who: string, options?: BrowserContextOptions): Promise<Page>
  /** A browser before the door. */
  visitor(options?: BrowserContextOptions): Promise<Page>
  /** The same person as a program, for what a journey only needs to be there. */
  api(who: string): ReturnType<typeof agentAt>
  /** Stops the server as an update does; `start` opens it again on the same port with the same data. */
  stop(): Promise<void>
  start(): Promise<void>
  close(): Promise<void>
}

const SHOP = [
  { name: 'Asha Rao', address: 'asha@shop.example', roles: ['front_line' as const] },
  { name: 'Tove Lind', address: 'tove@shop.example', roles: ['lead' as const] },
  { name: 'Ingrid Dahl', address: 'ingrid@shop.example', roles: ['administrator' as const, 'lead' as const] },
]

type Wish = { withMail?: boolean; isDemonstration?: boolean; smtpPort?: number }

/** Opens a shop: an empty one of three people, or the demonstration with its whole week. Mail moves only `withMail`, and comes in at `smtpPort`. */
export async function openHouse({ withMail = false, isDemonstration = false, smtpPort }: Wish = {}): Promise<House> {
  const cloned = await cloneDatabase()
  const filesDirectory = mkdtempSync(join(tmpdir(), 'mg-journey-'))
  const clock = createClock(THURSDAY)
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const place = { url: cloned.url, workspace: cloned.workspace, connections: 12 }
  const people: Person[] = isDemonstration
    ? ((await makeDemonstration({ database: { place }, clock, files: openFileStore(filesDirectory) })) ?? [])
    : []

  const log = createLog(process.env.TEST_LOG ?? 'silent')
  const open = async () => {
    const opened = await openMakegood({
      ...{ place, filesDirectory, clock, log, secret: 'a journey', publicUrl: url, withMail },
      ...{ requestsPerMinute: REQUESTS_PER_MINUTE, smtpPort },
    })
    await opened.app.listen({ port, host: '127.0.0.1' })
    return opened
  }
  let makegood = await open()
  if (isDemonstration) await sql`update agents set language = 'en'`.execute(makegood.database.db)
  else people.push(...(await openShop(makegood)))
  const browser = await launchChromium()

  const personNamed = (who: string) => {
    const found = people.find(({ name }) => name.startsWith(who))
    if (!found) throw new Error(`nobody here is called ${who}`)
    return found
  }
  const linkFor = (agentId: string) => {
    const now = clock.now()
    const wish = { now, newId: () => newIdAt(now), validMinutes: LINK_VALID_MINUTES }
    return makegood.database.db.transaction().execute((tx) => makeSignInLink(tx, agentId, wish))
  }
  const visitor = async (options: BrowserContextOptions = {}) => {
    const context = await browser.newContext({ ...{ locale: 'en-GB', timezoneId: ZONE, viewport: WIDE }, ...options })
    context.setDefaultTimeout(WAIT_LIMIT_MS)
    return context.newPage()
  }
  return {
    ...{ url, clock, browser, people, visitor },
    makegood: () => makegood,
    async signIn(who, options) {
      const page = await visitor(options)
      const { token } = await linkFor(personNamed(who).id)
      await page.goto(signInAddress(url, token))
      await page.waitForURL(`${url}/today`)
      await page.locator('nav.rail').waitFor()
      return page
    },
    async api(who) {
      const person = personNamed(who)
      return agentAt(makegood.app, person, (await linkFor(person.id)).token)
    },
    stop: () => makegood.close(),
    async start() {
      makegood = await open()
    },
    async close() {
      await takePictures(browser)
      await browser.close()
      await makegood.close()
      await cloned.drop()
      rmSync(filesDirectory, { recursive: true, force: true })
    },
  }
}

/** For whoever looks into a failure: what every open page showed last. */
async function takePictures(browser: Browser) {
  const folder = process.env.JOURNEY_PICTURES
  if (!folder) return
  const pages = browser.contexts().flatMap((context) => context.pages())
  for (const [at, page] of pages.entries()) await page.screenshot({ path: join(folder, `last-${at}.png`) })
}

async function openShop({ database, clock }: Makegood): Promise<Person[]> {
  const now = clock.now()
  const span: [string, string][] = [['08:00', '17:00']]
  const weekly = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, span]))
  const made = await makeWorkspace(
    database.db,
    {
      ...{ name: 'Lykt & Lin', zone: ZONE, agents: SHOP },
      calendar: { name: 'Shop hours', zone: ZONE, weekly, closed: [] },
    },
    { now, newId: () => newIdAt(now) },
  )
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value.agents.map(({ id, name }) => ({ id, name }))
}

/** A Dovecot that holds our mailbox and every customer's, and the SMTP server through which mail gets there. */
export async function openPostOffice(): Promise<PostOffice & { close(): Promise<void> }> {
  const dovecot = await startDovecot()
  const sink = await startSmtpSink({ lmtpPort: dovecot.lmtpPort })
  return {
    dovecot,
    sink,
    async close() {
      await sink.stop()
      await dovecot.stop()
    },
  }
}

/** Our mailbox at that post office, as an administrator sets it up. */
export async function connectMailbox(house: House, { dovecot, sink }: PostOffice) {
  const ingrid = await house.api('Ingrid')
  const at = { host: '127.0.0.1', security: 'none', account: HELP, password: dovecot.password }
  const added = await ingrid.post('/mailboxes', {
    ...{ name: 'Help', address: HELP },
    imap: { ...at, port: dovecot.imapPort, folders: ['INBOX'] },
    smtp: { ...at, port: sink.port },
  })
  if (added.status !== 201) throw new Error(`no mailbox: ${added.body.code}`)
  return added.body as { id: string }
}
