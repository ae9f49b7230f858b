import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EMOTIONS, LEVELS, type Context } from '../reading.ts'
import { sentencesOf } from '../text/sentences.ts'
import { compileCues } from './automaton.ts'
import { NO_EMOTIONS } from './emotions.ts'
import type { CuesPack } from './pack.ts'
import { readCustomer } from './read-customer.ts'

const LANGUAGES = ['en', 'sv', 'da', 'nb', 'zh', 'de']
const packs = new Map(
  LANGUAGES.map((lang) => [
    lang,
    compileCues(JSON.parse(readFileSync(new URL(`../../packs/${lang}/cues.json`, import.meta.url), 'utf8')) as CuesPack),
  ]),
)

function read(lang: string, text: string, context?: Context, from = 0) {
  const sentences = sentencesOf(text, [{ start: from, end: text.length }])
  const questions = sentences
    .filter(({ isQuestion }) => isQuestion)
    .map(({ start, end }) => ({ start, end, text: text.slice(start, end) }))
  return readCustomer(text, { sentences, lang, pack: packs.get(lang)!, context, questions })
}

const kindsIn = (lang: string, text: string) => [...new Set(read(lang, text).cues.map(({ kind }) => kind))].sort()
const at = (time: string) => `2026-03-04T${time}:00+01:00`

test('A05: a third mail, a broken word, no call and a cancellation in Norwegian are strong, each with its words', () => {
  const text =
    'Dette er tredje gang jeg skriver. Dere lovet å ringe i går, men ingen har ringt. Helt uakseptabelt – nå sier jeg opp.'
  const reading = read('nb', text)
  expect(reading).toMatchObject({ level: 'strong', demand: 'failure', uncertain: false })
  expect(new Set(reading.cues.map(({ kind }) => kind))).toEqual(new Set(['repetition', 'broken_promise', 'displeasure', 'exit']))
  for (const { start, end, text: words } of reading.cues) expect(text.slice(start, end)).toBe(words)
})

test('A03: thanks after a kept promise are thanks, and nothing is asked', () => {
  const text = 'Perfekt, alt virker. Tusen takk!'
  const reading = read('nb', text, { facts: [{ type: 'promise.kept', at: at('09:00') }] })
  expect(reading).toMatchObject({ level: 'none', uncertain: false, irony_candidate: false, demand: 'unclear' })
  expect(reading.cues.map(({ kind }) => kind)).toContain('thanks')
  expect(reading.emotions.gratitude).toBeGreaterThan(0.5)
})

describe('A06: what we did outranks what the customer says', () => {
  const text = 'Great, thanks a lot.'
  test('after a missed callback, kind words are not believed but asked about', () => {
    const reading = read('en', text, { facts: [{ type: 'callback.missed', at: at('10:00') }] })
    expect(reading).toMatchObject({ uncertain: true, irony_candidate: true, level: 'mild' })
  })
  test('five minutes after a kept callback, they are thanks', () => {
    const facts = [
      { type: 'callback.missed' as const, at: at('10:00') },
      { type: 'callback.kept' as const, at: at('12:05') },
    ]
    expect(read('en', text, { facts })).toMatchObject({ uncertain: false, irony_candidate: false, level: 'none' })
  })
  test.each(['promise.broken', 'promise.overdue', 'complaint.unanswered'] as const)('so do they after %s', (type) => {
    expect(read('en', text, { facts: [{ type, at: at('10:00') }] }).irony_candidate).toBe(true)
  })
})

test('after a kept word sarcasm is not asked about, without one it is', () => {
  const text = 'Marvellous, the van never came.'
  expect(read('en', text).uncertain).toBe(true)
  expect(read('en', text, { facts: [{ type: 'promise.kept', at: at('10:00') }] }).uncertain).toBe(false)
})

test('A30: automatic mail feels nothing', () => {
  expect(Object.values(NO_EMOTIONS)).toEqual(EMOTIONS.map(() => 0))
})

test.each([
  ['en', 'Marvellous, the van never came.'],
  ['sv', 'Bra jobbat, montören dök aldrig upp.'],
  ['da', 'Godt gået, chaufføren dukkede aldrig op.'],
  ['nb', 'Bra jobba, sjåføren dukket aldri opp.'],
  ['zh', '真贴心，说好周二来，结果没人来。'],
  ['de', 'Bravo, der Techniker kam nie.'],
])('praise beside a failure is asked about, never concluded from (%s)', (lang, text) => {
  expect(read(lang, text)).toMatchObject({ irony_candidate: true, uncertain: true })
})

describe.each([
  [
    'en',
    'I am not angry.',
    'I am not worried at all.',
    "I'm not only furious, I'm leaving.",
    "I can't say I'm not disappointed.",
  ],
  [
    'sv',
    'Jag är inte arg.',
    'Vi är inte alls oroliga.',
    'Jag är inte bara rasande.',
    'Jag kan inte säga att jag inte är besviken.',
  ],
  ['da', 'Jeg er ikke vred.', 'Jeg er ikke bekymret.', 'Jeg er ikke bare rasende.', 'Jeg kan ikke sige jeg ikke er skuffet.'],
  ['nb', 'Eg er ikkje sint.', 'Jeg er ikke bekymret.', 'Jeg er ikke bare rasende.', 'Jeg kan ikke si jeg ikke er skuffet.'],
  ['zh', '我没有生气。', '我不担心。', '我不仅愤怒。', '我不是不失望。'],
  [
    'de',
    'Ich bin nicht wütend.',
    'Ich bin nicht besorgt.',
    'Ich bin nicht nur wütend.',
    'Ich kann nicht sagen ich sei nicht enttäuscht.',
  ],
])('what is denied in %s', (lang, notAngry, notWorried, notOnly, twice) => {
  test('a denied feeling is none', () => {
    expect(read(lang, notAngry).level).toBe('none')
    expect(read(lang, notWorried).level).toBe('none')
  })
  test('"not only" denies nothing', () => expect(read(lang, notOnly).level).toBe('strong'))
  test('two denials undo each other', () => {
    if (lang !== 'zh') expect(kindsIn(lang, twice)).toContain('disappointment')
  })
})

test.each([
  ['sv', 'Vilken rolig dag, och personalen var så artig.'],
  ['da', 'Hun var så rar, og vi kunne ikke lade være med at grine. Det var rolig og godt.'],
  ['nb', 'Det var artig, og alt var rolig.'],
])('false friends between the neighbours are no feelings (%s)', (lang, text) => {
  expect(read(lang, text)).toMatchObject({ level: 'none' })
})

test('Danish "I" is you, and small "i" is in', () => {
  expect(kindsIn('da', 'Nu har I lovet det.')).toContain('broken_promise')
  expect(kindsIn('da', 'Hun er i lovet om ferie.')).not.toContain('broken_promise')
})

test('nynorsk and traditional characters are read', () => {
  expect(read('nb', 'Eg har framleis ikkje fått svar, og de lova å ringe.').level).not.toBe('none')
  expect(read('zh', '說好週二來，到現在還沒人來。').level).toBe('clear')
})

test.each([
  ['en', 'Is "Furious" still on?'],
  ['sv', 'Har ni spelet ”Rasande” inne?'],
  ['de', 'Haben Sie das Spiel „Stinksauer“ da?'],
  ['zh', '《气死我了》这本书有吗？'],
])('a title is no feeling (%s)', (lang, text) => expect(read(lang, text).level).toBe('none'))

test.each([
  ['en', 'Please cancel my Thursday swim lesson.', 'Please close my account.'],
  ['sv', 'Jag vill avbeställa en av lamporna.', 'Jag säger upp abonnemanget.'],
  ['da', 'Jeg vil gerne afbestille den ene lampe.', 'Jeg opsiger mit abonnement.'],
  ['nb', 'Jeg vil gjerne avbestille den ene lampen.', 'Jeg sier opp abonnementet.'],
  ['zh', '想取消订单里的一盏灯。', '我要销户。'],
  ['de', 'Ich möchte die zweite Lampe nicht mehr, bitte aus der Bestellung nehmen.', 'Hiermit kündige ich mein Abo.'],
])('giving back a thing is not leaving us (%s)', (lang, routine, leaving) => {
  expect(read(lang, routine).level).not.toBe('strong')
  expect(read(lang, leaving).level).toBe('strong')
})

test('an open promise that is asked about makes the demand a failure', () => {
  const context = { open_promises: [{ id: '1', what: 'refund of the blue lamp', due: at('17:00') }] }
  expect(read('en', 'Where is my refund?', context).demand).toBe('failure')
  expect(read('en', 'Do you have the oak shelf in 90 cm?', context).demand).toBe('value')
})

test('any text is read without a fault, and every cue stands where it says', () => {
  const pieces = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('not ', 'I am furious', '😡', '你们答应过', '!!', 'again, ', '"', '\u202e', '\ud800', ' ... '),
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 20 }), fc.constantFrom(...LANGUAGES), (parts, lang) => {
      const text = parts.join('')
      const reading = read(lang, text)
      expect(LEVELS).toContain(reading.level)
      let before = 0
      for (const cue of reading.cues) {
        expect(text.slice(cue.start, cue.end)).toBe(cue.text)
        expect(cue.end).toBeGreaterThan(cue.start)
        expect(cue.start).toBeGreaterThanOrEqual(before)
        before = cue.start
      }
      for (const emotion of EMOTIONS) expect(reading.emotions[emotion]).toBeGreaterThanOrEqual(0)
      for (const emotion of EMOTIONS) expect(reading.emotions[emotion]).toBeLessThanOrEqual(1)
    }),
    { numRuns: 200 },
  )
})

const LONG = 1_000_000
const TIME_MS = 5_000
test.each(['not ', 'still ', 'it is been over ', 'a', '没', ' ', '!', 'thanks ', '"'])(
  'a million units of %j are read in linear time',
  (piece) => {
    const text = piece.repeat(LONG / piece.length)
    for (const lang of ['en', 'zh', 'de']) {
      const sentences = [{ start: 0, end: text.length }]
      // Processor time: a busy machine does not make the reading slower than linear.
      const before = process.cpuUsage()
      readCustomer(text, { sentences, lang, pack: packs.get(lang)!, questions: [] })
      const { user, system } = process.cpuUsage(before)
      expect((user + system) / 1000).toBeLessThan(TIME_MS)
    }
  },
)
