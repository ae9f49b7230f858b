import { describe, expect, test } from 'vitest'
import type { Act, Ago, DueOn, Story, StoryPromise } from '../story.ts'
import { storiesDa } from './da.ts'
import { storiesNb } from './nb.ts'
import { storiesZh } from './zh.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** The workspace may be made at any hour, so the stories are held against a night, a morning, a midday and an evening. */
const hoursOfMaking = ['00:30', '08:00', '14:00', '23:00']

/** A wall time on a plain line of days: day 0 is today, and no clock is ever put forward or back. */
function minuteOfDayMs(time: string) {
  const [hour, minute] = time.split(':')
  return (Number(hour) * 60 + Number(minute)) * MINUTE_MS
}

function happenedMs(at: Ago, nowMs: number) {
  return 'minutesAgo' in at ? nowMs - at.minutesAgo * MINUTE_MS : minuteOfDayMs(at.time) - at.daysAgo * DAY_MS
}

function dueMs(due: DueOn, nowMs: number) {
  return 'inMinutes' in due ? nowMs + due.inMinutes * MINUTE_MS : minuteOfDayMs(due.time) + due.inDays * DAY_MS
}

function promisesOf(act: Act): StoryPromise[] {
  return act.act === 'replies' || act.act === 'calls' ? (act.promises ?? []) : []
}

function textsOf(story: Story) {
  return story.acts.flatMap((act) => ('text' in act ? [act.text] : []))
}

const languages = [
  { language: 'Danish', stories: storiesDa, count: 25, prefix: 'da-' },
  { language: 'Norwegian', stories: storiesNb, count: 28, prefix: 'nb-' },
  { language: 'Chinese', stories: storiesZh, count: 25, prefix: 'zh-' },
]
const everyStory = languages.flatMap(({ stories }) => stories)

describe.each(languages)('the $language stories', ({ stories, count, prefix }) => {
  test('are all there, each named after its language', () => {
    expect(stories).toHaveLength(count)
    expect(stories.filter((story) => !story.id.startsWith(prefix)).map((story) => story.id)).toEqual([])
  })

  test('begin with somebody writing to us', () => {
    expect(stories.filter((story) => story.acts[0]?.act !== 'writes').map((story) => story.id)).toEqual([])
  })

  test('give every promise in words that the customer could read', () => {
    const unread = stories.flatMap((story) =>
      story.acts.flatMap((act) =>
        promisesOf(act)
          .filter((promise) => !('text' in act) || promise.words === '' || !act.text.includes(promise.words))
          .map((promise) => `${story.id}: ${promise.words}`),
      ),
    )

    expect(unread).toEqual([])
  })

  test.each(hoursOfMaking)('run forward in time, and never past the present, when made at %s', (hour) => {
    const nowMs = minuteOfDayMs(hour)

    const astray = stories.filter((story) => {
      const times = story.acts.map((act) => happenedMs(act.at, nowMs))
      return times.some((timeMs, index) => timeMs > nowMs || timeMs < (times[index - 1] ?? timeMs))
    })

    expect(astray.map((story) => story.id)).toEqual([])
  })

  test.each(hoursOfMaking)('owe nothing before it was promised, and show nothing before it was done, when made at %s', (hour) => {
    const nowMs = minuteOfDayMs(hour)

    const impossible = stories.flatMap((story) =>
      story.acts.flatMap((act) => {
        const givenMs = happenedMs(act.at, nowMs)
        return promisesOf(act)
          .filter(({ due, kept }) => {
            const keptMs = kept ? happenedMs(kept.at, nowMs) : givenMs + 1
            return dueMs(due, nowMs) <= givenMs || keptMs <= givenMs || (kept !== undefined && keptMs > nowMs)
          })
          .map((promise) => `${story.id}: ${promise.words}`)
      }),
    )

    expect(impossible).toEqual([])
  })

  test('are a bad week: something done, something owed, something broken, something unanswered', () => {
    const nowMs = minuteOfDayMs('08:00')
    const promises = stories.flatMap((story) => story.acts.flatMap(promisesOf))
    const isKept = ({ kept, due }: StoryPromise) => kept !== undefined && happenedMs(kept.at, nowMs) <= dueMs(due, nowMs)
    const isOwed = ({ kept, due }: StoryPromise) => kept === undefined && dueMs(due, nowMs) > nowMs
    const answersOf = (story: Story) => story.acts.filter((act) => act.act !== 'writes')

    const kept = promises.filter(isKept).length
    const owed = promises.filter(isOwed).length
    const broken = promises.length - kept - owed
    const unanswered = stories.filter((story) => answersOf(story).length === 0).length

    expect(kept).toBeGreaterThanOrEqual(6)
    expect(owed).toBeGreaterThanOrEqual(6)
    expect(broken).toBeGreaterThanOrEqual(4)
    expect(unanswered).toBeGreaterThanOrEqual(5)
  })
})

test('every address lies under .example, which nobody can own', () => {
  const addresses = everyStory.flatMap((story) => [
    story.customer.address,
    ...story.acts.flatMap((act) => (act.act === 'writes' ? (act.cc ?? []) : [])),
    ...textsOf(story).flatMap((text) => text.match(/[\w.+-]+@[\w.-]*\w/g) ?? []),
  ])

  expect(addresses.filter((address) => !/^[a-z0-9.+-]+@[a-z0-9.-]+\.example$/.test(address))).toEqual([])
})

test('every zone is one that calendars know', () => {
  const zones = everyStory.flatMap((story) => story.customer.zone ?? [])

  for (const zone of zones) expect(new Intl.DateTimeFormat('en', { timeZone: zone }).format(0)).not.toBe('')
})

test('no two stories share an id or a subject', () => {
  for (const values of [everyStory.map((story) => story.id), everyStory.map((story) => story.subject)]) {
    expect(new Set(values).size).toBe(values.length)
  }
})

test('an address belongs to one person', () => {
  const nameOf = new Map(everyStory.map(({ customer }) => [customer.address, customer.name]))

  expect(everyStory.filter(({ customer }) => nameOf.get(customer.address) !== customer.name)).toEqual([])
})

test('no two messages read the same', () => {
  const texts = everyStory.flatMap(textsOf)

  expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([])
})
