import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkDraft, type DraftGiven, DraftPack, readyDraftPack } from '../draft.ts'
import type { Cue, Level } from '../reading.ts'
import { sentencesOf } from '../text/sentences.ts'

/** The people who write fixtures write a plain draft, or say more about what is around it. */
type Fixture =
  | string
  | {
      draft: string
      customer?: string
      level?: Level
      name?: string
      templates?: string[]
      recent?: string[]
      routine?: boolean
      languages?: [string, string]
    }
/** A whole reply, and the rules that must speak; none at all where it is good. */
type Whole = Exclude<Fixture, string> & { rules: string[] }
type Fixtures = { rules: Record<string, { positive: Fixture[]; negative: Fixture[] }>; good: Fixture[]; whole: Whole[] }

const NOW = new Date('2026-05-12T08:15:00Z')
const LANGUAGES = ['en', 'sv', 'da', 'nb', 'de', 'zh']
const RULES = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8', 'D9', 'D10', 'D11', 'D13', 'D14', 'D15', 'D17', 'D18']
const GOOD_MIN = 25
const EACH_MIN = 2

const folder = new URL('../../packs/', import.meta.url)
const json = (lang: string, name: string): unknown => JSON.parse(readFileSync(new URL(`${lang}/${name}`, folder), 'utf8'))

const questionsOf = (text: string) =>
  sentencesOf(text, [{ start: 0, end: text.length }])
    .filter(({ isQuestion }) => isQuestion)
    .map(({ start, end }) => ({ start, end, text: text.slice(start, end) }))

/** A clear reading rests on words; which ones does not matter to the rules. */
const cuesOf = (level: Level): Cue[] =>
  level === 'clear'
    ? [
        { kind: 'displeasure', start: 0, end: 1, text: '' },
        { kind: 'repetition', start: 0, end: 1, text: '' },
      ]
    : []

function check(fixture: Fixture, lang: string, pack: DraftGiven['pack']) {
  const {
    draft,
    customer,
    level = 'none',
    name,
    templates,
    recent,
    routine,
    languages,
  } = typeof fixture === 'string' ? ({ draft: fixture } as Exclude<Fixture, string>) : fixture
  return checkDraft(draft, {
    sentences: sentencesOf(draft, [{ start: 0, end: draft.length }]),
    lang,
    pack,
    promises: [],
    customer: customer === undefined ? undefined : { level, cues: cuesOf(level), questions: questionsOf(customer) },
    languages: languages && { draft: languages[0], customer: languages[1] },
    context: {
      previous: customer === undefined ? [] : [{ from: 'customer', text: customer }],
      customer_name: name,
      templates,
      own_recent: recent,
      routine,
    },
    now: NOW,
    zone: 'Europe/Stockholm',
  })
}

describe.each(LANGUAGES.filter((lang) => existsSync(new URL(`${lang}/draft.fixtures.json`, folder))))('drafts in %s', (lang) => {
  const pack = readyDraftPack(DraftPack.parse(json(lang, 'draft.json')))
  const fixtures = json(lang, 'draft.fixtures.json') as Fixtures

  test.each(RULES)('%s speaks where it is meant to, and only there', (rule) => {
    const { positive, negative } = fixtures.rules[rule]!
    expect(positive.length).toBeGreaterThanOrEqual(EACH_MIN)
    expect(negative.length).toBeGreaterThanOrEqual(EACH_MIN)
    const rulesOf = (fixture: Fixture) => check(fixture, lang, pack).map((finding) => finding.rule)
    expect(positive.filter((fixture) => !rulesOf(fixture).includes(rule))).toEqual([])
    expect(negative.filter((fixture) => rulesOf(fixture).includes(rule))).toEqual([])
  })

  test('a good reply is left in peace', () => {
    expect(fixtures.good.length).toBeGreaterThanOrEqual(GOOD_MIN)
    const nagged = fixtures.good.flatMap((fixture) =>
      check(fixture, lang, pack).map(({ rule }) => `${rule}: ${typeof fixture === 'string' ? fixture : fixture.draft}`),
    )
    expect(nagged).toEqual([])
  })

  test('of whole replies the good ones are left in peace, and the others are seen for what they are', () => {
    const wrong = fixtures.whole.filter((fixture) => {
      const said = check(fixture, lang, pack).map(({ rule }) => rule)
      return fixture.rules.length === 0 ? said.length > 0 : !fixture.rules.every((rule) => said.includes(rule))
    })
    expect(wrong.map(({ draft, rules }) => `${rules.join()}: ${draft}`)).toEqual([])
  })

  test('every finding says why and offers other words, with no brace left open', () => {
    const drafts = Object.values(fixtures.rules).flatMap(({ positive }) => positive)
    for (const fixture of drafts) {
      const text = typeof fixture === 'string' ? fixture : fixture.draft
      for (const { start, end, why, suggestion } of check(fixture, lang, pack)) {
        expect(text.slice(start, end).trim()).not.toBe('')
        expect(`${why} ${suggestion}`).not.toMatch(/[{}]|undefined/u)
      }
    }
  })
})
