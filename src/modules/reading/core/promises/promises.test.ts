import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PromisesPack, promiseWordsOf, readPromises } from '../promises.ts'
import { sentencesOf } from '../text/sentences.ts'
import { findTimes, TimesPack } from '../times.ts'
import { CLAUSE_CUE_NAMES, clauseExtras } from './cues.ts'

const read = (lang: string, topic: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../packs/${lang}/${topic}.json`, import.meta.url), 'utf8'))

type Fixtures = { now: string; zone: string; promises: string[]; none: string[] }

const LANGUAGES = ['en', 'sv', 'da', 'nb', 'de', 'zh'] as const
type Language = (typeof LANGUAGES)[number]
const packs = new Map(
  LANGUAGES.map((lang) => [
    lang,
    { words: promiseWordsOf(PromisesPack.parse(read(lang, 'promises'))), times: TimesPack.parse(read(lang, 'times')) },
  ]),
)

/** The promises of a draft written on Wednesday 13 May 2026 at ten in Oslo, unless something else is said. */
function promisesIn(
  text: string,
  lang: Language = 'en',
  { now = '2026-05-13T10:00:00+02:00', end = text.length, code = lang as string } = {},
) {
  const { words, times } = packs.get(lang)!
  const found = findTimes(text, { now: new Date(now), zone: 'Europe/Oslo' }, times)
  return readPromises(text, { sentences: sentencesOf(text, [{ start: 0, end }]), times: found, words, lang: code })
}

describe.each(LANGUAGES)('in %s', (lang) => {
  const { promises, none, now } = read(lang, 'promises.fixtures') as Fixtures

  test.each(promises)('%s is a promise', (text) => {
    expect(promisesIn(text, lang, { now })).not.toEqual([])
  })

  test.each(none)('%s promises nothing', (text) => {
    expect(promisesIn(text, lang, { now })).toEqual([])
  })
})

test('A02: not knowing becomes a promise to find out and call', () => {
  const draft = "I don't know where your parcel is. I'll find out and call you before 15:00 today."

  const [promise, ...others] = promisesIn(draft)

  expect(others).toEqual([])
  expect(promise).toMatchObject({ how: 'by phone', when: { kind: 'by', due: '2026-05-13T15:00:00+02:00', ask: false } })
  expect(promise!.what).toContain('call')
})

test('A09: what, how, when and price are told apart', () => {
  const [promise] = promisesIn("I'll send a replacement by courier on Friday, free of charge.")

  expect(promise).toMatchObject({
    what: 'replacement',
    how: 'by courier',
    price: 'free',
    when: { due: '2026-05-16T00:00:00+02:00', text: 'on Friday' },
  })
})

test("A16: a time in the customer's zone stays in the promise", () => {
  const { words, times } = packs.get('en')!
  const text = "I'll call you on Monday 26 Oct 2026, 10:00 your time."
  const said = { now: new Date('2026-10-23T12:00:00Z'), zone: 'Europe/Berlin', otherZone: 'America/Sao_Paulo' }

  const [promise] = readPromises(text, {
    sentences: sentencesOf(text, [{ start: 0, end: text.length }]),
    times: findTimes(text, said, times),
    words,
    lang: 'en',
  })

  expect(new Date(promise!.when.due!).toISOString()).toBe('2026-10-26T13:00:00.000Z')
})

test('A28: what hangs on the customer is a condition with no date of its own', () => {
  const [promise] = promisesIn('You will have it 2 business days after you send the photo.')

  expect(promise).toMatchObject({ when: { kind: 'condition' } })
  expect(promise!.condition).toContain('after you send the photo')
})

test('A30: a standing claim binds within its hours', () => {
  const [promise] = promisesIn('We answer within 24 hours.')

  expect(promise).toMatchObject({ when: { kind: 'elapsed', due: '2026-05-14T10:00:00+02:00' } })
})

test('each act with its own time is a promise of its own', () => {
  const found = promisesIn("I'll call you today at 3 and the parcel ships tomorrow.")

  expect(found.map(({ text }) => text)).toEqual(["I'll call you today at 3", 'the parcel ships tomorrow'])
})

test.each([
  ['en', 'en', "I'll send you a new one, I promise.", 'No time was said; choose one.'],
  ['nb', 'nn', 'Eg lovar at eg sender deg ein ny.', 'Ikkje noko tidspunkt er sagt; vel eitt.'],
  ['zh', 'zh-Hant', '我保證會給您寄一個新的。', '沒有說時間，請選一個。'],
] as const)('a promise without a time asks for one in its own language (%s, %s)', (lang, code, text, because) => {
  expect(promisesIn(text, lang, { code })).toMatchObject([{ when: { kind: 'none', ask: true, because } }])
})

test('a quote below and a signature are never read', () => {
  const draft = 'Thank you for your letter.\n\nOn Monday Sam wrote:\n> I will call you tomorrow at 10.'

  expect(promisesIn(draft, 'en', { end: 26 })).toEqual([])
})

test('the spans are the very words, and every sign is one the model knows', () => {
  const words = fc.constantFrom(
    "I'll",
    'call',
    'you',
    'tomorrow',
    'and',
    'send',
    'on Friday',
    'free',
    '€',
    '20',
    ',',
    '.',
    '?',
    '我',
    '会',
    '😀',
    '\ud800',
    'å',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words, { maxLength: 40 }).map((parts) => parts.join(' ')),
  )
  fc.assert(
    fc.property(texts, fc.constantFrom(...LANGUAGES), (text, lang) => {
      for (const promise of promisesIn(text, lang)) {
        expect(text.slice(promise.start, promise.end)).toBe(promise.text)
        expect(promise.what).not.toBe('')
        expect(promise.confidence).toBeGreaterThanOrEqual(0)
        expect(promise.confidence).toBeLessThanOrEqual(1)
      }
      const names = clauseExtras(text, { start: 0, end: text.length }, packs.get(lang)!.words, [])
      expect(names.filter((name) => !CLAUSE_CUE_NAMES.includes(name))).toEqual([])
    }),
  )
})

/** The machine that runs the tests is shared by many; alone it takes a tenth of this. */
const MEGABYTE_MS = 10_000

test.each(["I'll call you tomorrow and ", 'x', "I'll ", '会', 'when ', 'I will call. ', 'Ja! '])(
  'a megabyte of %j is read in time',
  (piece) => {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length))
    const { words } = packs.get('en')!
    const sentences = sentencesOf(text, [{ start: 0, end: text.length }])
    const began = performance.now()

    readPromises(text, { sentences, times: [], words, lang: 'en' })

    expect(performance.now() - began).toBeLessThan(MEGABYTE_MS)
  },
)
