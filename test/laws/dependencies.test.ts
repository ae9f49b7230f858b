/** Who may import whom: every rule of .dependency-cruiser.mjs is broken once, and must be heard by its name. */
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, ROOT, scratchTree, type Planted } from './scratch.ts'

type Cruised = {
  modules: { source: string; dependencies: { resolved: string; couldNotResolve: boolean; dependencyTypes: string[] }[] }[]
  summary: { violations: { from: string; to: string; rule: { name: string } }[] }
}
type Rules = { forbidden: { name: string }[] }

const CRUISER = 'dependency-cruiser/bin/dependency-cruise.mjs'
const HOW = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json']
const MODULES = [
  'people',
  'authority',
  'knowledge',
  'conversations',
  'reading',
  'promises',
  'recovery',
  'notices',
  'automation',
  'scorecard',
  'coaching',
]

/** Nothing wrong in here: what the violations below import. */
const GROUND: Planted = {
  'node_modules/zod/package.json': '{ "name": "zod", "version": "4.0.0", "type": "module", "exports": "./index.js" }',
  'node_modules/zod/index.js': 'export const z = {}',
  'node_modules/pg/package.json': '{ "name": "pg", "version": "8.0.0", "type": "module", "exports": "./index.js" }',
  'node_modules/pg/index.js': 'export const pg = {}',
  'src/kernel/decision.ts': 'export const accept = 1',
  'src/kernel/time.ts': 'export const zone = 1',
  'src/kernel/db.ts': `import { pg } from 'pg'\nexport const db = pg`,
  'src/screens/inbox.ts': `import { people } from '#modules/people'\nexport const inbox = people`,
  'src/demo/play.ts': `import { people } from '#modules/people'\nexport const play = people`,
  'src/main.ts': `import { play } from './demo/play.ts'\nexport const main = play`,
  'test/world.ts': `import { row } from '../src/modules/people/store/agents.ts'\nexport const world = row`,
  ...Object.fromEntries(
    MODULES.map((name) => [`src/modules/${name}/index.ts`, `export const ${name} = 1\nexport type Noun = typeof ${name}`]),
  ),
  'src/modules/people/core/agent.ts': `import { z } from 'zod'\nimport { accept } from '#kernel/decision'\nimport { zone } from '#kernel/time'\nexport const agent = [z, accept, zone]`,
  'src/modules/people/store/agents.ts': `import { db } from '#kernel/db'\nexport const row = db`,
  'src/modules/people/actions/invite.ts': `import { row } from '../store/agents.ts'\nimport { agent } from '../core/agent.ts'\nexport const invite = [row, agent]`,
  'src/modules/promises/core/promise.ts': `import type { Noun } from '#modules/people'\nexport type Owner = Noun`,
  'src/modules/promises/core/promise.test.ts': `import { row } from '../../people/store/agents.ts'\nexport const seen = row`,
}

/** One violation per rule: rule → the file that breaks it. */
const BROKEN: Record<string, Planted> = {
  ...Object.fromEntries(
    MODULES.slice(0, -1).map((name, i) => [
      `${name}-looks-down-only`,
      {
        [`src/modules/${name}/looks-up.ts`]: `import { ${MODULES[i + 1]} } from '#modules/${MODULES[i + 1]}'\nexport const up = ${MODULES[i + 1]}`,
      },
    ]),
  ),
  'every-module-has-a-place': {
    'src/modules/billing/index.ts': `import { accept } from '#kernel/decision'\nexport const billing = accept`,
  },
  'through-the-front-door': {
    'src/modules/promises/back-door.ts': `import { row } from '../people/store/agents.ts'\nexport const back = row`,
  },
  'outsiders-use-the-door-too': {
    'src/demo/back-door.ts': `import { row } from '../modules/people/store/agents.ts'\nexport const back = row`,
  },
  'core-is-pure': { 'src/modules/people/core/reads.ts': `import { db } from '#kernel/db'\nexport const reads = db` },
  'pure-kernel-stays-pure': { 'src/kernel/time/reads.ts': `import { db } from '../db.ts'\nexport const reads = db` },
  'core-takes-only-types-from-other-modules': {
    'src/modules/promises/core/runs.ts': `import { people } from '#modules/people'\nexport const runs = people`,
  },
  'store-knows-no-verbs': {
    'src/modules/people/store/acts.ts': `import { invite } from '../actions/invite.ts'\nexport const acts = invite`,
  },
  'coaching-is-not-a-measure': {
    'src/modules/coaching/measures.ts': `import { scorecard } from '#modules/scorecard'\nexport const measures = scorecard`,
  },
  'kernel-knows-no-business': { 'src/kernel/knows.ts': `import { people } from '#modules/people'\nexport const knows = people` },
  'modules-know-no-screens': {
    'src/modules/people/shows.ts': `import { inbox } from '../../screens/inbox.ts'\nexport const shows = inbox`,
  },
  'screens-only-read': { 'src/screens/wires.ts': `import { main } from '../main.ts'\nexport const wires = main` },
  'product-knows-no-demonstration': {
    'src/kernel/plays.ts': `import { play } from '../demo/play.ts'\nexport const plays = play`,
  },
  'web-takes-core-and-types': {
    'web/src/runs.ts': `import { inbox } from '../../src/screens/inbox.ts'\nexport const runs = inbox`,
  },
  'product-knows-no-tests': { 'src/reaches.ts': `import { world } from '../test/world.ts'\nexport const reaches = world` },
  'no-circles': {
    'src/demo/one.ts': `import { other } from './other.ts'\nexport const one = () => other`,
    'src/demo/other.ts': `import { one } from './one.ts'\nexport const other = () => one`,
  },
  'every-import-exists': { 'src/demo/lost.ts': `import { gone } from './gone.ts'\nexport const lost = gone` },
}

let clean: Cruised
let broken: Cruised
const trees: { remove: () => void }[] = []

beforeAll(() => {
  const cruise = (planted: Planted) => {
    const tree = scratchTree(planted)
    trees.push(tree)
    return ask<Cruised>(
      tree.folder,
      CRUISER,
      ...HOW,
      'src',
      ...(Object.keys(planted).some((path) => path.startsWith('web/')) ? ['web'] : []),
      'test',
    )
  }
  clean = cruise(GROUND)
  broken = cruise(Object.assign({}, GROUND, ...Object.values(BROKEN)) as Planted)
}, 120_000)

afterAll(() => trees.forEach((tree) => tree.remove()))

const edgesOf = ({ modules }: Cruised) =>
  modules.flatMap(({ source, dependencies }) => dependencies.map(({ resolved }) => `${source} → ${resolved}`))

test('a tree that keeps the laws is left in peace', () => {
  expect(clean.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([])
  expect(edgesOf(clean)).toContain('src/screens/inbox.ts → src/modules/people/index.ts')
})

test('every rule has its planted violation', async () => {
  const { default: rules } = (await import(pathToFileURL(`${ROOT}.dependency-cruiser.mjs`).href)) as { default: Rules }

  expect(rules.forbidden.map(({ name }) => name).sort()).toEqual(Object.keys(BROKEN).sort())
})

test.each(Object.entries(BROKEN))('%s is heard', (rule, planted) => {
  const heard = broken.summary.violations.filter(({ from }) => from in planted).map((violation) => violation.rule.name)

  expect(heard).toContain(rule)
})

test('nothing is heard where nothing was planted', () => {
  const planted = Object.assign({}, ...Object.values(BROKEN)) as Planted

  expect(broken.summary.violations.filter(({ from }) => !(from in planted))).toEqual([])
})

/** If #… imports were not followed, every rule above would pass on our own tree because nothing was seen. */
test('the checker sees the imports our own modules really have', () => {
  const ours = ask<Cruised>(ROOT, CRUISER, ...HOW, 'src/modules')
  const edges = edgesOf(ours)
  const lost = ours.modules.flatMap(({ source, dependencies }) =>
    dependencies
      .filter(({ couldNotResolve, resolved }) => couldNotResolve && resolved.startsWith('#'))
      .map(({ resolved }) => `${source} → ${resolved}`),
  )

  expect(edges).toContain('src/modules/conversations/actions/answer.ts → src/modules/people/index.ts')
  expect(edges).toContain('src/modules/promises/actions/give-promise.ts → src/modules/conversations/index.ts')
  expect(edges).toContain('src/modules/promises/actions/give-promise.ts → src/kernel/action.ts')
  expect(lost).toEqual([])
}, 120_000)
