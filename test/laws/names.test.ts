/** Facts and verbs carry their module's name, and nothing of ours carries the name of a person's score. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import * as views from '../../src/screens/views.ts'
import { borrowedFacts, borrowedVerbs, definedNames, measuresAPerson, propertyNames, refusalCodes, unheardOf } from './names.ts'
import { ROOT } from './scratch.ts'
import { sourcesUnder, WHOLE_TREE_LIMIT_MS } from './source.ts'

const inPromises = (text: string) => ({ path: 'src/modules/promises/actions/planted.ts', text })

test.each([
  `export const decision = accept(1, { type: 'conversations.closed', conversationId })`,
  `export const decision = accept(1, { type: 'conversations.closed' as const })`,
  `export const fact = (sent: boolean) => { const type = sent ? 'promises.sent' : 'conversations.closed'; return { type } }`,
  `export type OurFact = { type: 'promises.kept' | 'conversations.closed' }`,
])('a fact of another module is heard: %s', (text) => {
  expect(borrowedFacts(inPromises(text))).toMatchObject([{ rule: 'facts-carry-their-module', what: 'conversations.closed' }])
})

test('an own fact and a kind of file are left in peace', () => {
  expect(
    borrowedFacts(inPromises(`export const fact = { type: 'promises.kept' }\nexport const file = { type: 'text/calendar' }`)),
  ).toEqual([])
})

test('a verb under another module’s name is heard', () => {
  const text = `export const close = action({ name: 'conversations.close', for: FRONT, input, run })`

  expect(borrowedVerbs(inPromises(text))).toMatchObject([{ rule: 'verbs-carry-their-module', what: 'conversations.close' }])
})

test(
  'our facts and verbs carry their module’s name',
  () => {
    const sources = sourcesUnder('src/modules')

    expect([...sources.flatMap(borrowedFacts), ...sources.flatMap(borrowedVerbs)]).toEqual([])
  },
  WHOLE_TREE_LIMIT_MS,
)

const MODULES = ['people', 'conversations', 'promises']

/** Sentences on screen that no fact has: a hand-over seen from the other side, and what was just undone. */
const ONLY_SENTENCES = ['conversations.unassigned', 'people.merge-undone']

test('a listener to a fact that nobody makes true is heard', () => {
  const text = `export const told = ['promises.kept', 'promises.forgotten', 'text/plain', 'promises.ts']`

  expect(unheardOf(inPromises(text), new Set(['promises.kept', 'promises.ts']), MODULES)).toMatchObject([
    { rule: 'names-exist', what: 'promises.forgotten' },
  ])
})

test(
  'every fact, verb and code that is spoken of exists',
  () => {
    const sources = [...sourcesUnder('src'), ...sourcesUnder('web/src')]
    const known = new Set([...sourcesUnder('src').flatMap(definedNames), ...ONLY_SENTENCES])

    expect(known).toContain('promises.breached')
    expect(sources.flatMap((source) => unheardOf(source, known, MODULES))).toEqual([])
  },
  WHOLE_TREE_LIMIT_MS,
)

test.each(['en', 'sv', 'da', 'nb', 'zh-CN'])(
  'every refusal has its sentence on screen: %s',
  async (language) => {
    const exported = (await import(`../../web/src/words/${language}.ts`)) as Record<string, { refusals?: Record<string, string> }>
    const sentences = Object.values(exported).find((words) => words.refusals)?.refusals ?? {}
    const codes = [...new Set(sourcesUnder('src').flatMap(refusalCodes))]

    expect(codes).toContain('promises.owner-away')
    expect(codes.filter((code) => !sentences[code])).toEqual([])
  },
  WHOLE_TREE_LIMIT_MS,
)

test.each([
  'score',
  'agent_score',
  'agentScore',
  'ranking',
  'sentiment',
  'customer_mood',
  'average_handle_time',
  'handlingTime',
  'override_count',
  'notes_count',
  'answers_per_hour',
  'agent_kept_rate',
  '/api/v1/agents/:id/performance',
  'scorecard.agent-ranking',
  'leaderboard',
])('%s would measure a person', (name) => {
  expect(measuresAPerson(name)).toBe(true)
})

test.each([
  'underscore',
  'frank',
  'kept_rate',
  'scorecard',
  'started_at',
  'waits_since',
  'pointsTo',
  'upgrade',
  'note',
  'notes',
  'restarts',
])('%s measures nobody', (name) => {
  expect(measuresAPerson(name)).toBe(false)
})

/** The likelihood of a language, and what a customer's words show (DOMAIN R10), are measures of a text; nothing of them is kept. */
const OF_TEXTS = /^src\/(kernel\/mail\/language|modules\/reading\/core\/(customer\/|language\.|read\.|reading\.))/

test(
  'nothing we save, answer, tell or log is called like a measure of a person',
  () => {
    const named = [...sourcesUnder('src'), ...sourcesUnder('web/src')].flatMap(propertyNames)

    expect(named.length).toBeGreaterThan(1_000)
    expect(named.filter(({ name, at }) => measuresAPerson(name) && !OF_TEXTS.test(at))).toEqual([])
  },
  WHOLE_TREE_LIMIT_MS,
)

test('no page shows a measure of a person', () => {
  const shapes = Object.values(views).filter((shape) => shape instanceof z.ZodType)
  const names = shapes.flatMap((shape) =>
    [...JSON.stringify(z.toJSONSchema(shape, { unrepresentable: 'any' })).matchAll(/"([a-z_]+)":/g)].map(([, name]) => name!),
  )

  expect(names).toContain('waits_count')
  expect([...new Set(names)].filter(measuresAPerson)).toEqual([])
})

test('no table has room for a measure of a person', () => {
  const words = readdirSync(`${ROOT}migrations`).flatMap((file) => {
    const text = readFileSync(`${ROOT}migrations/${file}`, 'utf8').replace(/--.*$/gm, '')
    return text.match(/[a-z_]{3,}/g) ?? []
  })

  expect(words).toContain('waits_since')
  expect([...new Set(words)].filter(measuresAPerson)).toEqual([])
})
