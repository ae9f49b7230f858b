import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkNote, NOTE_FINDINGS_MAX, NOTE_RULES, NotePack, readyNotePack } from '../note.ts'
import { sentencesOf } from '../text/sentences.ts'

const LANGUAGES = ['en', 'sv', 'da', 'nb', 'zh', 'de']
const packs = new Map(
  LANGUAGES.map((lang) => {
    const file = new URL(`../../packs/${lang}/note.json`, import.meta.url)
    return [lang, readyNotePack(NotePack.parse(JSON.parse(readFileSync(file, 'utf8'))))]
  }),
)

const check = (text: string, lang: string, given = lang) =>
  checkNote(text, { sentences: sentencesOf(text, [{ start: 0, end: text.length }]), lang: given, pack: packs.get(lang)! })
const rulesOf = (text: string, lang: string) => check(text, lang).map(({ rule }) => rule)

test('A36: a rude note is answered with what hurts, where, and how to say it face to face', () => {
  const text = 'Du var frekk mot kunden, som alltid.'
  const findings = check(text, 'nb')

  expect(findings.map(({ rule }) => rule)).toEqual(['S1', 'S2', 'S5', 'S6'])
  expect(text.slice(findings[0]?.start, findings[0]?.end)).toContain('frekk')
  expect(text.slice(findings[1]?.start, findings[1]?.end)).toBe('som alltid')
  expect(findings[3]?.suggestion).toContain('Jeg er ikke sikker på at du mente det slik')
  expect(findings[3]?.suggestion).toMatch(/ansikt til ansikt, på tomannshånd/u)
  expect(findings.every(({ severity }) => severity === 'advise')).toBe(true)
})

test('A37: rank changes nothing: a note to a director is read like any other', () => {
  expect(rulesOf('Herr Direktor, du warst unverschämt zur Kundin.', 'de')).toContain('S1')
})

test('a tentative opening does not excuse what follows', () => {
  expect(rulesOf("I may be wrong, but you're always so rude to her.", 'en')).toEqual(expect.arrayContaining(['S1', 'S2']))
})

test('what the customer said in quotation marks is not the author’s verdict', () => {
  const text =
    'Jag kan ha missat något. I går klockan tio sa kunden ”du är lat och otrevlig”. Hur var det för dig? Jag hjälper gärna till.'

  expect(rulesOf(text, 'sv')).toEqual([])
})

test('others’ eyes and a customer’s data block; everything else only advises', () => {
  const findings = check('Jeg legger dette i teamkanalen. Kunden er ola@eksempel.no, og du var frekk.', 'nb')

  expect(findings.slice(0, 3).map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['S10 block', 'S7 block', 'S1 advise'])
})

test.each(['19121212-1212', '+46 70 123 45 67', 'kari@eksempel.no', '0171/2345678'])(
  'a customer’s %s is seen in any language',
  (data) => {
    expect(LANGUAGES.filter((lang) => rulesOf(`… ${data} …`, lang)[0] !== 'S10')).toEqual([])
  },
)

test('a clock, a price and an order number are nobody’s telephone', () => {
  for (const text of ['At 10.15 you said it.', 'It cost 1 200 kr.', 'Order 12/5-B, twice.', '14:30–15:00 on 12.5.2026'])
    expect(rulesOf(text, 'en')).not.toContain('S10')
})

test('nynorsk and traditional Chinese are answered in their own words', () => {
  expect(check('Du var frekk, og eg veit ikkje kvifor.', 'nb').at(0)?.suggestion).toContain('ikkje')
  expect(check('你對客人太沒禮貌了。', 'zh').at(0)?.suggestion).toContain('聽得到')
  expect(check('你对客人太没礼貌了。', 'zh').at(0)?.suggestion).toContain('听到')
})

test('the note’s own time, words and question are taken up', () => {
  const suggestion = check('On Tuesday you said "next!" to her. That was rude. What happened?', 'en')[0]?.suggestion

  expect(suggestion).toContain('On Tuesday')
  expect(suggestion).toContain('“next!”')
  expect(suggestion).toContain('What happened?')
})

describe('whatever is written', () => {
  const words = fc.constantFrom(
    'du',
    'you',
    'always',
    'frekk',
    '你',
    '总是',
    '"',
    '”',
    '«',
    '@',
    '+46 70',
    '\n',
    ' ',
    '.',
    '?',
    '😀',
    '\ud800',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(words, { maxLength: 80 }).map((parts) => parts.join(' ')),
  )

  test('findings lie in the text, are few, the worst first, and leave no braces behind', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...LANGUAGES), (text, lang) => {
        const findings = check(text, lang)
        const order = findings.map(({ rule }) => NOTE_RULES.indexOf(rule as (typeof NOTE_RULES)[number]))
        expect(findings.length).toBeLessThanOrEqual(NOTE_FINDINGS_MAX)
        expect(order).toEqual(order.toSorted((one, other) => one - other))
        for (const { start, end, why } of findings) {
          expect(start >= 0 && start < end && end <= text.length).toBe(true)
          expect(why).not.toMatch(/\{\w+\}/u)
        }
      }),
      { numRuns: 300 },
    )
  })

  test.each(['0', '"', '“', '4111 ', 'a@', 'du var ', '你总是', '+1 '])('a hundred thousand of %j take no time', (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length))
    const before = performance.now()
    for (const lang of ['nb', 'zh']) check(text, lang)
    expect(performance.now() - before).toBeLessThan(10_000)
  })
})
