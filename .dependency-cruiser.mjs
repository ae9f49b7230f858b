/**
 * Modules in the order they may know each other: each may import those before it, never those after, built or not yet.
 * The order is policy too: `authority` cannot see `reading`, so no limit depends on a mood; `coaching` is last, so nobody
 * sees it and no note between colleagues becomes a score. docs/decisions/0004 says why these rules and not others.
 */
const order = [
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

const modules = (names) => `^src/modules/(${names.join('|')})/`
const door = '^src/modules/[^/]+/index\\.ts$'
const tests = '\\.test\\.tsx?$'

/** What arithmetic and decisions need and nothing else: no database, no clock, no network. */
const pureKernel = '^src/kernel/((decision|mail|money|time)\\.ts$|(mail|time)/)'

const looksDownOnly = order.slice(0, -1).map((name, i) => ({
  name: `${name}-looks-down-only`,
  severity: 'error',
  comment: `${name} may know the modules listed before it; what later ones should know is a fact.`,
  from: { path: modules([name]), pathNot: tests },
  to: { path: modules(order.slice(i + 1)) },
}))

export default {
  forbidden: [
    ...looksDownOnly,
    {
      name: 'every-module-has-a-place',
      severity: 'error',
      comment: 'A folder under src/modules/ that is missing from `order`: say where it belongs first.',
      from: { path: `^src/modules/(?!(${order.join('|')})/)` },
      to: {},
    },
    {
      name: 'through-the-front-door',
      severity: 'error',
      comment: 'A module is entered by its index.ts; write #modules/<name>.',
      from: { path: '^src/modules/([^/]+)/', pathNot: tests },
      to: { path: '^src/modules/([^/]+)/', pathNot: ['^src/modules/$1/', door] },
    },
    {
      name: 'outsiders-use-the-door-too',
      severity: 'error',
      comment: 'main, api, reactions, jobs, screens and the demonstration see what a module shows, not how it does it.',
      from: { path: '^src/(?!modules/)', pathNot: tests },
      to: { path: '^src/modules/', pathNot: door },
    },
    {
      name: 'core-is-pure',
      severity: 'error',
      comment: 'core may know core, the kernel’s decisions, money and time, and zod; nothing that reads, writes or waits.',
      from: { path: '^src/modules/([^/]+)/core/', pathNot: tests },
      to: { pathNot: ['^src/modules/$1/core/', door, pureKernel, '^node_modules/zod/'] },
    },
    {
      name: 'pure-kernel-stays-pure',
      severity: 'error',
      comment:
        'What core leans on is as pure as core; the calendar of dates comes from temporal-polyfill, languages are told by eld.',
      from: { path: pureKernel, pathNot: tests },
      to: { pathNot: [pureKernel, '^node_modules/(temporal-|eld/)'] },
    },
    {
      name: 'core-takes-only-types-from-other-modules',
      severity: 'error',
      comment: 'A noun may speak of other modules’ nouns; it never runs their code.',
      from: { path: '^src/modules/([^/]+)/core/', pathNot: tests },
      to: { path: door, pathNot: '^src/modules/$1/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'store-knows-no-verbs',
      severity: 'error',
      comment: 'A store is SQL and rows; verbs call it, never the other way round.',
      from: { path: '^src/modules/([^/]+)/store(/|\\.ts$)', pathNot: tests },
      to: { path: '^src/modules/$1/(actions/|routes|reactions|index)' },
    },
    {
      name: 'coaching-is-not-a-measure',
      severity: 'error',
      comment: 'A note between colleagues is never tied to a score.',
      from: { path: modules(['coaching']) },
      to: { path: modules(['scorecard']) },
    },
    {
      name: 'kernel-knows-no-business',
      severity: 'error',
      comment: 'The kernel would serve another product as well.',
      from: { path: '^src/kernel/', pathNot: tests },
      to: { path: '^src/(?!kernel/)' },
    },
    {
      name: 'modules-know-no-screens',
      severity: 'error',
      comment:
        'Pages are built on modules. A module may name the shape of an answer; what is in it is given to it by src/api.ts.',
      from: { path: '^src/modules/', pathNot: tests },
      to: { path: '^src/(?!modules/|kernel/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'screens-only-read',
      severity: 'error',
      comment: 'A screen needs front doors, the kernel and other screens; it knows neither the wiring nor the demonstration.',
      from: { path: '^src/screens/', pathNot: tests },
      to: { path: '^src/(?!modules/|kernel/|screens/)' },
    },
    {
      name: 'product-knows-no-demonstration',
      severity: 'error',
      comment: 'Only what starts the product may fill it with a story.',
      from: { path: '^src/', pathNot: ['^src/demo/', '^src/[^/]+\\.ts$', tests] },
      to: { path: '^src/demo/' },
    },
    {
      name: 'web-takes-core-and-types',
      severity: 'error',
      comment: 'The browser runs core, with the data it needs for a language; of the API it sees only the type.',
      from: { path: '^web/', pathNot: tests },
      to: {
        path: '^src/',
        pathNot: ['^src/modules/[^/]+/core/', '^src/modules/reading/(packs|models)/', pureKernel],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'product-knows-no-tests',
      severity: 'error',
      comment: 'What we ship never reaches into test/ or bench/.',
      from: { path: '^(src|web)/', pathNot: tests },
      to: { path: '^(test|bench)/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Two files that need each other are one file.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'every-import-exists',
      severity: 'error',
      comment: 'An import nobody can follow is a rule nobody can check.',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
    },
  },
}
