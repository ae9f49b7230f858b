/**
 * Makes the demonstration workspace: a shop having a bad week, as its stories tell it, played through the same verbs that
 * people and mailboxes use, each with the clock set to the moment of its act. Made twice for the same moment, it is the same.
 */
import type { Clock } from '#kernel/clock'
import { type Database, openDatabase } from '#kernel/db'
import type { FileStore } from '#kernel/files'
import { wallOf } from '#kernel/time'
import { proposedHolidays } from '#modules/people'
import { type Holiday, openShop } from './open-shop.ts'
import { perform } from './perform.ts'
import { seededIds } from './seeded-ids.ts'
import { COLLEAGUES, SHOP_COUNTRY, SHOP_ZONE } from './shop.ts'
import { shopDays } from './shop-days.ts'
import { agentOf, type Stage } from './stage.ts'
import { stories } from './stories.ts'
import { type Happening, timelineOf } from './timeline.ts'

export type DemonstrationParts = {
  database: Pick<Database, 'place'>
  clock: Pick<Clock, 'now'>
  /** Where the customers' photographs go; without it their mails come without them. */
  files?: Pick<FileStore, 'put'>
  /** Told now and then how many of the week's happenings have been played. */
  onProgress?: (played: number, total: number) => void
}
export type DemonstrationAgent = { id: string; name: string; address: string; roles: readonly string[] }

/** The shop opened this many working days ago, before any story. */
const OPENED_DAYS_AGO = 15
const PROGRESS_EVERY = 25

/**
 * Plays the week that leads up to the clock's moment, in one transaction, and answers who works there; undefined when the
 * workspace is already made. Call it before anything reacts to facts: the past is not to be acted upon.
 */
export async function makeDemonstration({
  database,
  clock,
  ...rest
}: DemonstrationParts): Promise<DemonstrationAgent[] | undefined> {
  const now = clock.now()
  const { counted, inCalendar, validThrough } = await holidaysAround(now)
  const days = shopDays(now, new Set(counted.map(({ date }) => date)))
  const openedAt = days.momentOf({ daysAgo: OPENED_DAYS_AGO, time: '09:00' })

  const { db, close } = openDatabase({ ...database.place, connections: 1 })
  try {
    return await db.transaction().execute(async (tx) => {
      const opening = { tx, files: rest.files, idAt: seededIds(), openedAt, holidays: inCalendar, validThrough }
      const stage = await openShop(opening, stories)
      if (!stage) return undefined
      await playAll(stage, timelineOf(stories, days), rest.onProgress)
      return COLLEAGUES.map(({ nick, name, address, roles }) => ({ id: agentOf(stage, nick).id, name, address, roles }))
    })
  } finally {
    await close()
  }
}

async function playAll(stage: Stage, timeline: readonly Happening[], onProgress: DemonstrationParts['onProgress']) {
  for (const [played, happening] of timeline.entries()) {
    await perform(stage, happening)
    if (played % PROGRESS_EVERY === 0) onProgress?.(played, timeline.length)
  }
  onProgress?.(timeline.length, timeline.length)
}

/** The shop's days off: of this year and the next for its calendar, and of last year too for counting back in January. */
async function holidaysAround(now: Date) {
  const year = Number(wallOf(now, SHOP_ZONE).date.slice(0, 4))
  const counted = (await Promise.all([year - 1, year, year + 1].map(daysOff))).flat()
  return { counted, inCalendar: counted.filter(({ date }) => date >= `${year}`), validThrough: `${year + 1}-12-31` }
}

async function daysOff(year: number): Promise<Holiday[]> {
  const proposed = (await proposedHolidays({ country: SHOP_COUNTRY, year, language: 'sv' })) ?? []
  const kept = proposed.filter(({ kind }) => kind === 'public' || kind === 'bank').map(({ date, name }) => ({ date, name }))
  return kept.filter(({ date }, i) => kept.findIndex((other) => other.date === date) === i)
}
