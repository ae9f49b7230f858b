import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkDraft, type DraftGiven, DraftPack, FINDINGS_MAX, readyDraftPack } from '../draft.ts'
import type { Level, PromiseRead } from '../reading.ts'
import { sentencesOf } from '../text/sentences.ts'

const LANGUAGES = ['en', 'sv', 'da', 'nb', 'de', 'zh']
const packs = new Map(
  LANGUAGES.map((lang) => [
    lang,
    readyDraftPack(DraftPack.parse(JSON.parse(readFileSync(new URL(`../../packs/${lang}/draft.json`, import.meta.url), 'utf8')))),
  ]),
)
const LONG_TEXT_LIMIT_MS = 200
const ROOM = 25

const given = (draft: string, more: Partial<DraftGiven> = {}, lang = 'en'): DraftGiven => ({
  sentences: sentencesOf(draft, [{ start: 0, end: draft.length }]),
  lang,
  pack: packs.get(lang)!,
  promises: [],
  now: new Date('2026-05-12T08:15:00Z'),
  zone: 'Europe/London',
  ...more,
})
const check = (draft: string, more?: Partial<DraftGiven>, lang?: string) => checkDraft(draft, given(draft, more, lang))
const rulesOf = (...args: Parameters<typeof check>) => check(...args).map(({ rule }) => rule)
const reading = (level: Level) => ({
  level,
  cues: [{ kind: 'broken_promise' as const, start: 0, end: 6, text: 'Nobody' }],
  questions: [],
})
const promise = (text: string, due: string, words: string): PromiseRead => {
  const start = text.indexOf(words)
  return {
    start,
    end: start + words.length,
    text: words,
    what: words,
    when: { kind: 'by', due, ask: false, because: '' },
    confidence: 1,
  }
}

describe('DOMAIN A01, A02, A04, A08', () => {
  test('A01: a refusal after 30 days is marked twice, and the catalogue’s alternatives are offered', () => {
    const draft = "No, we can't refund after 30 days."
    const findings = check(draft, { alternatives: ['an exchange', 'a repair at no cost'] })
    expect(findings.map(({ rule }) => rule)).toEqual(['D2', 'D4'])
    expect(findings.every(({ severity }) => severity === 'advise')).toBe(true)
    expect(findings[0]?.suggestion).toContain('an exchange')
    expect(findings[0]?.suggestion).toContain('a repair at no cost')
  })

  test('A02: "I don’t know" is marked until somebody finds out by a time', () => {
    const bare = check("I don't know where your parcel is.")
    expect(bare.map(({ rule }) => rule)).toEqual(['D3'])
    expect(bare[0]?.suggestion).toBe("“I'll find out where your parcel is and write to you before 3 pm today.”")
    expect(rulesOf("I don't know where your parcel is. I'll find out and call you before 15:00 today.")).toEqual([])
  })

  test('A04: a script is marked until the order number and the customer’s own word are worked in; a routine mail never is', () => {
    const template =
      'Thank you for getting in touch. The item is on its way and you can follow each step of it in the app under my orders.'
    const previous = [{ from: 'customer' as const, text: 'Where is my harp, order 5512?' }]
    expect(rulesOf(`Hello Ms Kerr,\n${template}`, { context: { templates: [template], previous } })).toContain('D5')
    const own =
      'Thank you for getting in touch. Your harp (order 5512) is on its way and you can follow each step of it in the app under my orders.'
    expect(rulesOf(own, { context: { templates: [template], previous } })).not.toContain('D5')
    expect(rulesOf(template, { context: { templates: [template], previous, routine: true } })).not.toContain('D5')
  })

  test('A08: sympathy without an act is D10, an act without acknowledgement is D6, both in two sentences is nothing', () => {
    const customer = reading('clear')
    const context = { previous: [{ from: 'customer' as const, text: 'Nobody came on Monday. Three calls and no answer.' }] }
    expect(rulesOf("I completely understand how frustrating this is. I'm so sorry about that.", { customer, context })).toEqual([
      'D10',
    ])
    expect(
      rulesOf('A fitter is booked for Thursday between 8 and 10, with a new thermostat and all the parts.', {
        customer,
        context,
      }),
    ).toEqual(['D6'])
    expect(
      rulesOf("Three calls and still no answer, that is too many. I've booked a fitter for Thursday at 8.", {
        customer,
        context,
      }),
    ).toEqual([])
  })
})

describe('what is known around the draft', () => {
  test('a vague time is forgiven when a promise names one', () => {
    const draft = "We'll send the part shortly and it is with you by the 14th."
    expect(
      rulesOf(draft, { promises: [promise(draft, '2026-05-14T17:00:00+01:00', 'it is with you by the 14th')] }),
    ).not.toContain('D11')
  })

  test('a date that is moved is confirmed unless the old one is named', () => {
    const open_promises = [{ id: '1', what: 'new thermostat fitted', due: '2026-05-13T17:00:00+01:00' }]
    const draft = 'The new thermostat is fitted on the 20th between 8 and 10.'
    const promises = [promise(draft, '2026-05-20T10:00:00+01:00', draft)]
    expect(check(draft, { promises, context: { open_promises } })).toMatchObject([{ rule: 'D16', severity: 'confirm' }])
    const named = 'The new thermostat is fitted on the 20th and not, as I had said, on the 13th.'
    expect(
      rulesOf(named, { promises: [promise(named, '2026-05-20T10:00:00+01:00', named)], context: { open_promises } }),
    ).toEqual([])
  })

  test('somebody else’s order number blocks, and stands first', () => {
    const context = { previous: [{ from: 'customer' as const, text: 'Order 55120, when does it come?' }] }
    expect(check("Order 77341 comes as soon as possible. As I already said, it's on its way.", { context })[0]).toMatchObject({
      rule: 'D15',
      severity: 'block',
    })
  })

  test('a refused legal right is confirmed', () => {
    expect(check("We can't refund within 14 days.")[0]).toMatchObject({ rule: 'D2', severity: 'confirm' })
  })

  test('late on a Friday the time that is offered is on Monday', () => {
    expect(check("I'll call you back as soon as possible.", { now: new Date('2026-05-15T16:00:00Z') })[0]?.suggestion).toBe(
      "“I'll call you back before 10 am on Monday.”",
    )
  })

  test.each([
    ['nb', 'Eg ringjer deg så snart som mogleg når eg får tid.', 'ikkje'],
    ['zh', '這件事我們會儘快處理。', '對方'],
  ])('the other written form of %s has its own words', (lang, draft, mark) => {
    const [finding] = check(draft, {}, lang)
    expect(finding?.rule).toBe('D11')
    expect(finding?.why).toContain(mark)
  })

  test('quoted words are somebody else’s', () => {
    expect(rulesOf('“You should have read the manual.”')).toEqual([])
  })
})

const pieces = fc.constantFrom(
  "I don't know. ",
  'As I said, ',
  'Jag återkommer snarast. ',
  '😀',
  '‏',
  '尽快',
  'Ikke ',
  '\n',
  'Sehr geehrte Frau ',
  '\ud800',
  '"',
  '1234 ',
)
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(pieces, { maxLength: 30 }).map((all) => all.join('')),
)

test('whatever is written, findings lie in the text, are three at most, and the worst comes first', () => {
  const worse = { block: 0, confirm: 1, advise: 2 }
  fc.assert(
    fc.property(anyText, anyText, fc.constantFrom(...LANGUAGES), (draft, customer, lang) => {
      const findings = check(
        draft,
        {
          customer: { level: 'strong', cues: [], questions: [{ start: 0, end: customer.length, text: customer }] },
          context: { previous: [{ from: 'customer', text: customer }], templates: [customer], own_recent: [draft] },
        },
        lang,
      )
      expect(findings.length).toBeLessThanOrEqual(FINDINGS_MAX)
      for (const { start, end } of findings) expect(start >= 0 && start < end && end <= draft.length).toBe(true)
      const order = findings.map(({ severity }) => worse[severity])
      expect(order).toEqual(order.toSorted())
      expect(check(draft, {}, lang)).toEqual(check(draft, {}, lang))
    }),
  )
})

test.each(['I will do it soon ', '我们会尽快', '> ', 'a.b@gmail.com ', 'sorry if '])(
  'a megabyte of %j is checked in time',
  (piece) => {
    const draft = piece.repeat(Math.ceil(1_000_000 / piece.length))
    const sentences = sentencesOf(draft, [{ start: 0, end: draft.length }])
    const input = {
      ...given(''),
      sentences,
      context: { previous: [{ from: 'customer' as const, text: draft }], templates: [draft] },
    }
    const before = process.cpuUsage()
    checkDraft(draft, input)
    const { user, system } = process.cpuUsage(before)
    // Processor time, and room for a machine with other work.
    expect((user + system) / 1000).toBeLessThan(LONG_TEXT_LIMIT_MS * ROOM)
  },
)
