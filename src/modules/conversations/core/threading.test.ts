import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bareSubject, type Candidate, referencesOf, replySubject, SUBJECT_REACH_DAYS, thread } from './threading.ts'

const NOW = new Date('2026-03-23T08:00:00Z')
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000)
const STRONGEST_FIRST = ['reply_token', 'in_reply_to', 'references', 'body_marker', 'subject'] as const

const pointing = (by: Candidate['by'], more: Partial<Candidate> = {}): Candidate => ({
  conversationId: `by ${by}`,
  by,
  detail: `detail of ${by}`,
  senderTakesPart: true,
  lastAt: daysAgo(1),
  ...more,
})

const anyCandidate = fc.record<Candidate>({
  conversationId: fc.constantFrom('a', 'b', 'c', 'd'),
  by: fc.constantFrom(...STRONGEST_FIRST),
  detail: fc.constantFrom('x', 'y'),
  senderTakesPart: fc.boolean(),
  lastAt: fc.integer({ min: -1, max: 60 }).map(daysAgo),
})

describe('where a message belongs', () => {
  const pairs = STRONGEST_FIRST.flatMap((strong, at) => STRONGEST_FIRST.slice(at + 1).map((weak) => [strong, weak] as const))

  test.each(pairs)('%s says more than %s, whichever is found first', (strong, weak) => {
    const home = { conversationId: `by ${strong}`, reason: strong, detail: `detail of ${strong}` }

    expect(thread([pointing(weak), pointing(strong)], NOW)).toEqual(home)
    expect(thread([pointing(strong, { lastAt: daysAgo(20) }), pointing(weak, { lastAt: NOW })], NOW)).toEqual(home)
  })

  test('of two equal pointers the livelier conversation is meant', () => {
    const [quiet, lively] = [
      pointing('references', { conversationId: 'quiet', lastAt: daysAgo(9) }),
      pointing('references', { conversationId: 'lively' }),
    ]

    expect(thread([quiet, lively], NOW)).toMatchObject({ conversationId: 'lively' })
  })

  test('a pointer nobody may follow gives way to a weaker one of somebody who takes part', () => {
    expect(thread([pointing('reply_token', { senderTakesPart: false }), pointing('body_marker')], NOW)).toMatchObject({
      reason: 'body_marker',
    })
  })

  test('a stranger with a token opens a conversation of their own, and a person is asked', () => {
    expect(thread([pointing('reply_token', { senderTakesPart: false })], NOW)).toEqual({
      conversationId: undefined,
      reason: 'new',
      detail: 'sender-takes-no-part',
      suggestedConversationId: 'by reply_token',
    })
  })

  test('a stranger who happens to use the same subject is not even suggested', () => {
    expect(thread([pointing('subject', { senderTakesPart: false })], NOW)).toEqual({
      conversationId: undefined,
      reason: 'new',
      detail: '',
      suggestedConversationId: undefined,
    })
  })

  test.each([
    [SUBJECT_REACH_DAYS, 'by subject'],
    [SUBJECT_REACH_DAYS + 0.001, undefined],
  ])('the same subject after %d days', (days, conversationId) => {
    expect(thread([pointing('subject', { lastAt: daysAgo(days) })], NOW).conversationId).toBe(conversationId)
  })

  test.each(STRONGEST_FIRST.slice(0, -1))('%s reaches back for years', (by) => {
    expect(thread([pointing(by, { lastAt: daysAgo(900) })], NOW)).toMatchObject({ reason: by })
  })

  test('nobody is ever joined to a conversation they take no part in, and suggestions come from what the message points at', () => {
    fc.assert(
      fc.property(fc.array(anyCandidate, { maxLength: 8 }), (candidates) => {
        const decided = thread(candidates, NOW)
        if (decided.conversationId !== undefined) {
          const { conversationId, reason, detail } = decided
          expect(candidates).toContainEqual(
            expect.objectContaining({ conversationId, by: reason, detail, senderTakesPart: true }),
          )
          return
        }
        const mayJoin = candidates.filter(
          ({ senderTakesPart, by, lastAt }) => senderTakesPart && (by !== 'subject' || lastAt >= daysAgo(SUBJECT_REACH_DAYS)),
        )
        expect(mayJoin).toEqual([])
        const suggestable = candidates.filter(({ by }) => by !== 'subject').map(({ conversationId }) => conversationId)
        if (suggestable.length === 0) expect(decided.suggestedConversationId).toBeUndefined()
        else expect(suggestable).toContain(decided.suggestedConversationId)
      }),
      { numRuns: 1_000 },
    )
  })

  test('the order in which pointers are found changes nothing', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyCandidate, { maxLength: 6, selector: ({ by, lastAt }) => `${by} ${lastAt.getTime()}` }),
        (candidates) => {
          expect(thread(candidates.toReversed(), NOW)).toEqual(thread(candidates, NOW))
        },
      ),
    )
  })
})

describe('subjects', () => {
  test.each([
    ['en', 'Re: Where is my parcel?', 'Where is my parcel?'],
    ['en', 'RE: FW: Fwd: Where is my parcel?', 'Where is my parcel?'],
    ['en, counted', 'Re[2]: Re [3] : parcel', 'parcel'],
    ['sv', 'SV: VB: Var är paketet?', 'Var är paketet?'],
    ['da', 'SV: VS: Hvor er pakken?', 'Hvor er pakken?'],
    ['nb', 'Sv: Vs: Svar: Hvor er pakken?', 'Hvor er pakken?'],
    ['de', 'AW: WG: Antwort: Wo ist das Paket?', 'Wo ist das Paket?'],
    ['zh', '回复：答复: 转发：我的包裹', '我的包裹'],
    ['zh, traditional', '回覆：轉寄：我的包裹', '我的包裹'],
    ['zh, traditional, forwarded', '轉發: 我的包裹', '我的包裹'],
    ['folded', '  Re:\r\n\tWhere  is\u00a0it ', 'Where is it'],
    ['one that only looks like it', 'Return: lamp', 'Return: lamp'],
    ['one with the letters inside', 'Order re: lamp', 'Order re: lamp'],
    ['without a colon', 'Re parcel', 'Re parcel'],
    ['nothing left', 'Re: Sv: ', ''],
  ])('%s: %s', (_, subject, bare) => expect(bareSubject(subject)).toBe(bare))

  test.each([
    ['SV: Re: Paket', 'Re: Paket'],
    ['Paket', 'Re: Paket'],
    ['', 'Re:'],
  ])('an answer to "%s" is called "%s"', (subject, answered) => expect(replySubject(subject)).toBe(answered))

  test('however often it goes back and forth, a subject stays the same and has one "Re:"', () => {
    const prefixes = fc.array(fc.constantFrom('Re: ', 'SV:', 'Aw : ', '回复：', 'fwd:  ', 'VS[4]:'), { maxLength: 6 })
    const said = fc.array(fc.constantFrom('parcel', '我的包裹', 'för', ' ', '\t', '😀', '#12'), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(prefixes, said, (before, words) => {
        const subject = before.join('') + words.join('')
        const bare = bareSubject(subject)
        expect(bare).toBe(words.join('').replace(/\s+/g, ' ').trim())
        expect(bareSubject(bare)).toBe(bare)
        expect(replySubject(replySubject(subject))).toBe(replySubject(subject))
      }),
    )
  })

  test('a megabyte of "Re:" is neither kept nor waited for', () => {
    const started = performance.now()

    expect(bareSubject('re '.repeat(400_000)).length).toBeLessThanOrEqual(998)
    expect(bareSubject(`re${' '.repeat(1_000_000)}`)).toBe('re')
    expect(performance.now() - started).toBeLessThan(1_000)
  })

  test('a subject cut at its limit is not cut inside a character', () => {
    expect(bareSubject(`a${'😀'.repeat(600)}`).isWellFormed()).toBe(true)
  })
})

describe('the chain of an answer', () => {
  const ids = (count: number) => Array.from({ length: count }, (_, at) => `m${at}@k.example`)

  test.each<[string, string[], string | null, string[]]>([
    ['continues the chain', ['a', 'b'], 'c', ['a', 'b', 'c']],
    ['names nothing twice', ['a', 'b', 'a'], 'b', ['a', 'b']],
    ['begins with what it answers', [], 'a', ['a']],
    ['does without an id', ['a'], null, ['a']],
    ['may be empty', [], null, []],
  ])('%s', (_, references, headerId, chain) => expect(referencesOf({ references, headerId })).toEqual(chain))

  test('sixty are carried on whole; of more, the first and the newest', () => {
    expect(referencesOf({ references: ids(59), headerId: 'new' })).toEqual([...ids(59), 'new'])

    const long = referencesOf({ references: ids(500), headerId: 'new' })
    expect(long).toHaveLength(60)
    expect(long.slice(0, 2)).toEqual(['m0@k.example', 'm442@k.example'])
    expect(long.slice(-2)).toEqual(['m499@k.example', 'new'])
  })

  test('what is answered always comes last, and no chain grows without end', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(80).map(String), { maxLength: 200 }), (references) => {
        const chain = referencesOf({ references, headerId: 'answered' })
        expect(chain.at(-1)).toBe('answered')
        expect(chain.length).toBeLessThanOrEqual(60)
        expect(new Set(chain).size).toBe(chain.length)
        if (references.length > 0) expect(chain[0]).toBe(references[0])
      }),
    )
  })
})
