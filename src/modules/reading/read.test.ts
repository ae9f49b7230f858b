/** The engine whole, as the contract of reading has it: the scenarios that name it, and what must hold of any text. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Input, Kind, Reading } from './core/reading.ts'
import { read } from './engine.ts'

const TUESDAY = '2026-03-24T10:15:00+01:00'
const given = (kind: Kind, text: string, more: Partial<Input> = {}): Input => ({
  ...{ id: '1', kind, text, now: TUESDAY, zone: 'Europe/Oslo' },
  ...more,
})
const customer = (text: string, more?: Partial<Input>) => read(given('customer', text, more))
const draft = (text: string, said?: string, more: Partial<Input> = {}) =>
  read(given('draft', text, { ...(said ? { context: { previous: [{ from: 'customer', text: said }] } } : {}), ...more }))
const rules = ({ findings }: Reading) => findings.map(({ rule }) => rule)
const kinds = ({ cues }: Reading) => [...new Set(cues.map(({ kind }) => kind))]
const fact = (type: 'callback.missed' | 'callback.kept' | 'promise.kept', at: string) => ({ context: { facts: [{ type, at }] } })

describe('the scenarios', () => {
  test('a flat refusal with a rule for its reason is told so, and may be sent (A01)', () => {
    const asked = 'My lamp broke on day 33. Can I have my money back?'
    const { findings } = draft("No, we can't refund after 30 days.", asked)
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['D2', 'advise'],
      ['D4', 'advise'],
    ])
    for (const { suggestion, start, end } of findings) expect([suggestion.length > 20, end > start]).toEqual([true, true])
  })

  test('short is not curt when the question is answered (A01)', () => {
    expect(rules(draft('NO 987 654 321 MVA.', 'What is your VAT number?'))).toEqual([])
  })

  test('not knowing is met with finding out, which is a promise with a time (A02)', () => {
    const asked = 'Where is my parcel?'
    expect(rules(draft("I don't know where your parcel is.", asked))).toContain('D3')

    const better = draft("I don't know where your parcel is. I'll find out and call you before 15:00 today.", asked)
    expect(rules(better)).not.toContain('D3')
    expect(better.promises).toMatchObject([{ when: { kind: 'by', due: '2026-03-24T15:00:00+01:00', ask: false } }])
  })

  test('thanks above an old complaint are thanks (A03)', () => {
    const text =
      'Perfekt, alt virker. Tusen takk!\n\nDen 3. mars skrev Kari Nordmann <kari@mail.example>:\n> Dette er helt uakseptabelt. Dere lovet å ringe.'
    const read = customer(text, fact('promise.kept', '2026-03-23T10:00:00+01:00'))
    expect(read).toMatchObject({ lang: { code: 'nb' }, level: 'none', uncertain: false })
    expect(kinds(read)).toEqual(['thanks'])
    expect(text.slice(read.new_text[0]!.start, read.new_text.at(-1)!.end)).toBe('Perfekt, alt virker. Tusen takk!')
  })

  test('the third mail, the broken word, the anger and the leaving are seen, in Norwegian (A05)', () => {
    const read = customer(
      'Dette er tredje gang jeg skriver. Dere lovet å ringe i går, men ingen har ringt. Helt uakseptabelt – nå sier jeg opp.',
    )
    expect(read).toMatchObject({ lang: { code: 'nb' }, level: 'strong', demand: 'failure' })
    expect(kinds(read)).toEqual(['repetition', 'broken_promise', 'displeasure', 'exit'])
  })

  test('the same thanks: after a missed call somebody is asked, after a kept one nobody (A06)', () => {
    expect(customer('Great, thanks a lot.', fact('callback.missed', '2026-03-24T10:00:00+01:00'))).toMatchObject({
      uncertain: true,
      irony_candidate: true,
    })
    expect(customer('Great, thanks a lot.', fact('callback.kept', '2026-03-24T10:10:00+01:00'))).toMatchObject({
      level: 'none',
      uncertain: false,
      irony_candidate: false,
    })
  })

  test('sympathy without an act, an act without sympathy, and both (A08)', () => {
    const said = 'You promised to call me yesterday and nobody called. This is the third time I write about the same broken lamp.'
    const sympathy = 'I am so sorry that nobody called you yesterday. Three mails about one lamp is far too many.'
    const act = "I'll send a new lamp by courier today."
    expect(rules(draft(sympathy, said))).toContain('D10')
    expect(rules(draft(act, said))).toContain('D6')
    expect(rules(draft(`${sympathy} ${act}`, said))).toEqual([])
  })

  test('what, how, when and the price of a promise (A09)', () => {
    const { promises } = draft("I'll send a replacement by courier on Friday, free of charge.", undefined, {
      now: '2026-03-25T09:00:00+01:00',
    })
    expect(promises).toMatchObject([
      { what: 'replacement', how: 'by courier', price: 'free', when: { due: '2026-03-28T00:00:00+01:00', ask: false } },
    ])
  })

  test('ten o’clock is the customer’s, when it is said so (A16)', () => {
    const { promises } = draft('We will call you on Monday 26 October 2026 at 10:00 your time.', undefined, {
      ...{ now: '2026-10-20T09:00:00+02:00', zone: 'Europe/Berlin', other_zone: 'America/Sao_Paulo' },
    })
    expect(new Date(promises[0]!.when.due!).toISOString()).toBe('2026-10-26T13:00:00.000Z')
  })

  test('mail from a machine is not read (A30)', () => {
    const read = customer('I am furious. Never again.', { headers: { 'auto-submitted': 'auto-replied' } })
    expect(read).toMatchObject({ automatic: 'reply', level: 'none', demand: 'automatic', cues: [], questions: [] })
  })

  test('our own "within 24 hours" is a promise (A30)', () => {
    const { promises } = draft('Your message has arrived. We answer within 24 hours.', undefined, {
      now: '2026-12-23T17:00:00+01:00',
    })
    expect(promises).toMatchObject([{ when: { kind: 'elapsed', due: '2026-12-24T17:00:00+01:00' } }])
  })

  test('a verdict on a colleague is turned towards what was seen (A36)', () => {
    const { findings } = read(given('note', 'Du var frekk mot kunden, som alltid.'))
    expect(findings.map(({ rule }) => rule)).toEqual(['S1', 'S2', 'S5', 'S6'])
    expect(findings.map(({ suggestion }) => suggestion).join(' ')).toMatch(/ansikt til ansikt, på tomannshånd/)
  })
})

const KINDS: readonly Kind[] = ['customer', 'draft', 'note']
const strange = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme-composite', maxLength: 200 }),
  fc
    .array(fc.constantFrom('\ud83d', '👩‍👩‍👧', '\u202e', '> ', '\n', 'kl 25:99 ', '明天 ', "I'll ", 'ikke ', '?', '[', '10 '), {
      maxLength: 120,
    })
    .map((parts) => parts.join('')),
)

test('every span of every reading is words of the text, whatever the text is', () => {
  fc.assert(
    fc.property(strange, fc.constantFrom(...KINDS), (text, kind) => {
      const { cues, questions, promises, findings, new_text } = read(given(kind, text))
      for (const { start, end, text: words } of [...cues, ...questions, ...promises]) expect(text.slice(start, end)).toBe(words)
      for (const { start, end } of [...findings, ...new_text]) expect(0 <= start && start <= end && end <= text.length).toBe(true)
    }),
    { numRuns: 400 },
  )
})

test('of what colleagues write nothing is felt: a draft and a note have no level, no emotion and no cue', () => {
  for (const kind of ['draft', 'note'] as const) {
    const read = readAngry(kind)
    expect([read.level, read.cues, Object.values(read.emotions).some((share) => share > 0)]).toEqual(['none', [], false])
  }
})
const readAngry = (kind: Kind) =>
  read(given(kind, 'I am furious. This is the third time, you promised, never again, I am leaving!'))

/** Far above what is allowed and far below what a text would take that is read over and over. */
const CEILING_MS = 5_000
const MEGABYTE = 1_000_000

test.each([
  ['quotes', '> '],
  ['emoji', '👩‍👩‍👧'],
  ['digits', '10:'],
  ['days', 'tomorrow '],
  ['Chinese', '明天下午三点'],
  ['no spaces', 'a'],
  ['questions', 'why? '],
])('a megabyte of %s is read and never throws', (_name, unit) => {
  const text = unit.repeat(Math.ceil(MEGABYTE / unit.length))
  for (const kind of KINDS) {
    const before = process.cpuUsage()
    read(given(kind, text))
    const { user, system } = process.cpuUsage(before)
    // A text that is read in more than linear time takes minutes; the contract’s 200 ms are measured in bench/, not here.
    expect((user + system) / 1000).toBeLessThan(CEILING_MS)
  }
})

test('the same input gives the same bytes', () => {
  const all = KINDS.map((kind) => given(kind, 'Vi ringer dig i morgon kl 10. Du borde ha läst villkoren. Vad kostar det?'))
  expect(JSON.stringify(all.map(read))).toBe(JSON.stringify(all.map(read)))
})
