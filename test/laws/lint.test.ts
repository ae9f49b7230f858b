/** Sizes, waiting and purity as oxlint sees them: every rule is broken once, and must be heard by its name. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, scratchTree, type Planted } from './scratch.ts'

type Linted = { diagnostics: { code: string; message: string; filename: string }[] }

const lines = (count: number, line: (i: number) => string) => Array.from({ length: count }, (_, i) => line(i)).join('\n')
const tooLongFunction = `export function long(value: number) {\n${lines(51, (i) => `  if (value === ${i}) return ${i}`)}\n}`

/** Where → what it must not do → the rule that says so, with a word of what is said. */
const BROKEN: { name: string; path: string; text: string; heard: string }[] = [
  {
    name: 'a file of more than 300 lines',
    path: 'src/kernel/long.ts',
    text: lines(301, (i) => `export const line${i} = ${i}`),
    heard: 'eslint(max-lines)',
  },
  {
    name: 'a function of more than 50 lines',
    path: 'src/kernel/long-function.ts',
    text: tooLongFunction,
    heard: 'eslint(max-lines-per-function)',
  },
  {
    name: 'something begun and not waited for',
    path: 'src/modules/people/actions/forgets.ts',
    text: 'const save = async () => 1\nexport function forget() {\n  save()\n}',
    heard: 'typescript(no-floating-promises)',
  },
  {
    name: 'a switch that forgets a state',
    path: 'src/modules/people/actions/half.ts',
    text: `export function half(state: 'open' | 'kept') {\n  switch (state) {\n    case 'open':\n      return 1\n  }\n  return 2\n}`,
    heard: 'typescript(switch-exhaustiveness-check)',
  },
  {
    name: 'any',
    path: 'src/modules/people/actions/anything.ts',
    text: 'export const anything = (value: any): unknown => value',
    heard: 'typescript(no-explicit-any)',
  },
  ...[
    'process',
    'globalThis',
    'fetch',
    'setTimeout',
    'setInterval',
    'setImmediate',
    'queueMicrotask',
    'console',
    'crypto',
    'performance',
  ].map((name) => ({
    name: `${name} in core`,
    path: `src/modules/people/core/uses-${name.toLowerCase()}.ts`,
    text: `export const used = () => ${name}`,
    heard: 'eslint(no-restricted-globals)',
  })),
  {
    name: 'the machine’s clock in core',
    path: 'src/modules/people/core/clock.ts',
    text: 'export const now = () => Date.now()',
    heard: 'eslint(no-restricted-properties)',
  },
  {
    name: 'chance in core',
    path: 'src/modules/people/core/chance.ts',
    text: 'export const chance = () => Math.random()',
    heard: 'eslint(no-restricted-properties)',
  },
  {
    name: 'chance in the arithmetic of time',
    path: 'src/kernel/time/chance.ts',
    text: 'export const chance = () => Math.random()',
    heard: 'eslint(no-restricted-properties)',
  },
]

/** The same words where they are allowed. */
const ALLOWED: Planted = {
  'src/modules/people/core/agent.test.ts': `export const now = () => [Date.now(), process.pid, performance.now()]\n${tooLongFunction}`,
  'src/modules/people/actions/acts.ts': 'export const now = () => [Date.now(), process.pid]',
  'src/demo/stories/long.ts': lines(301, (i) => `export const line${i} = ${i}`),
  'web/src/words/en.ts': lines(301, (i) => `export const line${i} = ${i}`),
}

let linted: Linted
let tree: ReturnType<typeof scratchTree>

beforeAll(() => {
  tree = scratchTree({ ...ALLOWED, ...Object.fromEntries(BROKEN.map(({ path, text }) => [path, text])) }, { linked: true })
  linted = ask<Linted>(tree.folder, 'oxlint/bin/oxlint', '--type-aware', '--format', 'json', 'src', 'web')
}, 60_000)

afterAll(() => tree.remove())

test.each(BROKEN)('$name is heard', ({ path, heard }) => {
  expect(linted.diagnostics.filter(({ filename }) => filename === path).map(({ code }) => code)).toEqual([heard])
})

test('what is allowed is left in peace', () => {
  expect(linted.diagnostics.filter(({ filename }) => filename in ALLOWED)).toEqual([])
})
