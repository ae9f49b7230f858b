import { describe, expect, test } from 'vitest'
import type { Act, AgentName, Ago, DueOn, Story, StoryPromise } from '../story.ts'
import { storiesDe } from './de.ts'
import { storiesEn } from './en.ts'
import { storiesSv } from './sv.ts'

const stories = [...storiesEn, ...storiesSv, ...storiesDe]

/** Minutes after midnight at which the workspace may be made; a story must hold together at all of them. */
const MADE_AT = [1, 8 * 60, 12 * 60 + 15, 23 * 60 + 59]
const OPENS = 8 * 60
const LUNCH_STARTS = 12 * 60
const LUNCH_ENDS = 12 * 60 + 30
const CLOSES = 17 * 60
/** The day on which Asha and Mei-Lin were both ill and nobody saw their callbacks. */
const ILL_DAYS_AGO = 4

const minuteOfDay = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** Minutes from today's midnight; negative before it. */
function minute(ago: Ago, madeAt: number): number {
  return 'minutesAgo' in ago ? madeAt - ago.minutesAgo : minuteOfDay(ago.time) - ago.daysAgo * 24 * 60
}

function dueMinute(due: DueOn, madeAt: number): number {
  return 'inMinutes' in due ? madeAt + due.inMinutes : minuteOfDay(due.time) + due.inDays * 24 * 60
}

const promisesOf = (act: Act): StoryPromise[] => ('promises' in act && act.promises) || []
const given = stories.flatMap((story) =>
  story.acts.flatMap((act) => promisesOf(act).map((promise) => ({ story, act, promise, text: 'text' in act ? act.text : '' }))),
)

/** What an agent did and when, the keeping of a promise included. */
function deedsOf(story: Story): { by: AgentName; at: Ago }[] {
  return story.acts.flatMap((act) => {
    if (act.act === 'writes') return []
    const keepings = promisesOf(act).flatMap(({ kept, owner }) => (kept ? [{ by: owner ?? act.by, at: kept.at }] : []))
    return [{ by: act.by, at: act.at }, ...keepings]
  })
}

test('there are thirty-five stories in English, as many in Swedish, and five in German', () => {
  expect([storiesEn.length, storiesSv.length, storiesDe.length]).toEqual([35, 35, 5])
})

test('every story has an id of its own, with its language in front, and a customer who writes that language', () => {
  expect(new Set(stories.map(({ id }) => id)).size).toBe(stories.length)
  for (const { id, customer } of stories) expect(id).toMatch(new RegExp(`^${customer.language}-[a-z0-9]+(-[a-z0-9]+)*$`))
})

test('every address lies under .example', () => {
  const addresses = stories.flatMap(({ customer, acts }) => [
    customer.address,
    ...acts.flatMap((act) => [
      ...(act.act === 'writes' ? (act.cc ?? []) : []),
      ...(('text' in act && mailAddresses(act.text)) || []),
    ]),
  ])
  for (const address of addresses) expect(address).toMatch(/@[a-z0-9-]+\.example$/)
})

const mailAddresses = (text: string) => text.match(/[\w.+-]+@[\w-]+(\.[\w-]+)*/g) ?? []

test('no two messages are identical', () => {
  const texts = stories.flatMap(({ acts }) => acts.flatMap((act) => ('text' in act ? [act.text] : [])))
  expect(new Set(texts).size).toBe(texts.length)
  expect(new Set(stories.map(({ subject }) => subject)).size).toBe(stories.length)
})

test('the acts of a story come in order, whenever the workspace is made', () => {
  for (const madeAt of MADE_AT) {
    for (const { id, acts } of stories) {
      const minutes = acts.map(({ at }) => minute(at, madeAt))
      expect({ id, minutes }).toEqual({ id, minutes: [...minutes].sort((one, other) => one - other) })
      expect({ id, lies: Math.max(...minutes) < madeAt && 'in the past' }).toEqual({ id, lies: 'in the past' })
    }
  }
})

test('times are clock times, and agents work in opening hours and not at lunch', () => {
  for (const story of stories) {
    for (const { at } of story.acts) if ('time' in at) expect(at.time).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/)
    for (const { by, at } of deedsOf(story)) {
      if ('minutesAgo' in at) continue
      const time = minuteOfDay(at.time)
      const isAtWork = time >= OPENS && time <= CLOSES && !(time >= LUNCH_STARTS && time < LUNCH_ENDS)
      expect({ id: story.id, by, at, isAtWork }).toMatchObject({ isAtWork: true })
    }
  }
})

test('the two who were ill did nothing that day', () => {
  const deeds = stories.flatMap((story) => deedsOf(story).map((deed) => ({ id: story.id, ...deed })))
  const whileIll = deeds.filter(
    ({ by, at }) => ['asha', 'mei-lin'].includes(by) && 'daysAgo' in at && at.daysAgo === ILL_DAYS_AGO,
  )
  expect(whileIll).toEqual([])
})

describe('our word', () => {
  test('is quoted exactly as the customer read it', () => {
    for (const { promise, text } of given) expect(text).toContain(promise.words)
  })

  test('is due after it was given, and settled after it was given', () => {
    for (const madeAt of MADE_AT) {
      for (const { act, promise } of given) {
        const givenAt = minute(act.at, madeAt)
        expect(dueMinute(promise.due, madeAt)).toBeGreaterThan(givenAt)
        if (promise.kept) expect(minute(promise.kept.at, madeAt)).toBeGreaterThan(givenAt)
        if (promise.withdrawn) expect(minute(promise.withdrawn.at, madeAt)).toBeGreaterThan(givenAt)
      }
    }
  })

  test('is kept or withdrawn, never both, and withdrawn only in the customer’s own words', () => {
    for (const { story, promise } of given) {
      expect(promise.kept !== undefined && promise.withdrawn !== undefined).toBe(false)
      const { withdrawn } = promise
      if (!withdrawn) continue
      const written = story.acts.find((act) => act.act === 'writes' && JSON.stringify(act.at) === JSON.stringify(withdrawn.at))
      expect(written).toMatchObject({ text: expect.stringContaining(withdrawn.customerWords) })
    }
  })

  test('is settled before a conversation is closed', () => {
    for (const { id, acts } of stories) {
      const closing = acts.find(({ act }) => act === 'closes')
      if (!closing) continue
      for (const promise of acts.flatMap(promisesOf)) {
        const settledAt = promise.kept?.at ?? promise.withdrawn?.at
        expect({ id, isSettled: settledAt !== undefined }).toEqual({ id, isSettled: true })
        if (settledAt) expect(minute(settledAt, 0)).toBeLessThanOrEqual(minute(closing.at, 0))
      }
    }
  })
})

test.each([
  ['English', storiesEn],
  ['Swedish', storiesSv],
])('a bad week, and most of it ordinary: the mixture in %s', (_language, told) => {
  const kinds = told.map(kindOf)
  const count = (kind: Kind) => kinds.filter((each) => each === kind).length

  expect(count('done')).toBeGreaterThanOrEqual(11)
  expect(count('owed')).toBeGreaterThanOrEqual(7)
  expect(count('broken')).toBe(5)
  expect(count('waiting')).toBeGreaterThanOrEqual(7)
})

type Kind = 'done' | 'owed' | 'broken' | 'waiting' | 'other'

function kindOf({ acts }: Story): Kind {
  const endOfYesterday = 0
  const promises = acts.flatMap(promisesOf)
  const isBroken = promises.some(({ due, kept, withdrawn }) => {
    const settledAt = kept?.at ?? withdrawn?.at
    const dueAt = dueMinute(due, endOfYesterday)
    return settledAt ? minute(settledAt, endOfYesterday) > dueAt : dueAt < endOfYesterday
  })

  if (isBroken) return 'broken'
  if (promises.some(({ kept, withdrawn }) => !kept && !withdrawn)) return 'owed'
  if (acts.some(({ act }) => act === 'closes')) return acts.some(({ act }) => act === 'replies') ? 'done' : 'other'
  const isAutomatic = acts.some((act) => act.act === 'writes' && act.automatic)
  return acts.some(({ act }) => act === 'replies' || act === 'calls') || isAutomatic ? 'other' : 'waiting'
}

test('nobody names a weekday, because the days of a story move with the clock', () => {
  const weekday =
    /\b(mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(mån|tis|ons|tors|fre|lör|sön)dag(en|s)?\b|\b(Mon|Diens|Donners|Frei|Sonn)tag\b/i
  for (const { acts, id } of stories) {
    for (const act of acts)
      if ('text' in act) expect({ id, found: act.text.match(weekday)?.[0] }).toEqual({ id, found: undefined })
  }
})
