/** Nouns think, verbs act (law 1): core takes time, chance and ids as arguments, and says no by returning it. */
import { expect, test } from 'vitest'
import { impurities } from './purity.ts'
import { sourcesUnder, WHOLE_TREE_LIMIT_MS } from './source.ts'

const isCore = (path: string) => /^src\/modules\/[^/]+\/core\//.test(path)
/** The kernel's pure part may fail an assertion: a date that does not exist is a bug of the caller, not an answer. */
const isPureKernel = (path: string) => /^src\/kernel\/(decision\.ts|money\.ts|time\.ts|time\/)/.test(path)

const planted: [what: string, text: string][] = [
  ['new Date()', 'export const now = new Date()'],
  ['new Date()', 'export const now = new Date'],
  ['Date()', 'export const now = Date()'],
  ['Date.now', 'export const now = Date.now()'],
  ['Temporal.Now', 'export const now = Temporal.Now.instant()'],
  ['async', 'export async function wait() {}'],
  ['async', 'export const wait = async () => 1'],
  ['async', 'export const noun = { async wait() {} }'],
  ['await', 'export const one = await two'],
  ['await', 'for await (const one of many) seen(one)'],
  ['new Promise', 'export const later = new Promise(() => {})'],
  ['import()', `export const pg = import('pg')`],
  ['throw', `export const no = () => { throw new Error('no') }`],
]

test.each(planted)('%s in core is heard: %s', (what, text) => {
  const heard = impurities({ path: 'src/modules/people/core/planted.ts', text })

  expect(heard).toContainEqual({ rule: 'core-only-thinks', at: 'src/modules/people/core/planted.ts:1', what })
})

test('a date that was given is no time of day', () => {
  const text = 'export const day = new Date(at.getTime() + DAY_MS)\nexport const parsed = Date.parse(words)'

  expect(impurities({ path: 'src/modules/people/core/planted.ts', text })).toEqual([])
})

test(
  'our nouns only think',
  () => {
    const cores = sourcesUnder('src').filter(({ path }) => isCore(path))

    expect(cores.length).toBeGreaterThan(10)
    expect(cores.flatMap(impurities)).toEqual([])
  },
  WHOLE_TREE_LIMIT_MS,
)

test(
  'what our nouns lean on is as pure',
  () => {
    const found = sourcesUnder('src/kernel')
      .filter(({ path }) => isPureKernel(path))
      .flatMap(impurities)

    expect(found.filter(({ what }) => what !== 'throw')).toEqual([])
  },
  WHOLE_TREE_LIMIT_MS,
)
