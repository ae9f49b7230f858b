/**
 * Scores the reader on the measuring sets: `npm run reading:measure` prints a table and writes figures.json, which the
 * documentation quotes. `--errors <language> <what>` prints the mistakes (level, kinds, demand, questions, uncertain, language,
 * findings, promises, when, notes, or all): only for whoever leads, because who builds must not have seen the texts.
 */
import { writeFileSync } from 'node:fs'
import { read } from '../../src/modules/reading/engine.ts'
import type { PrecisionAndRecall, Share } from './intervals.ts'
import { customerFigures, draftFigures, mistakesIn, noteFigures, promiseFigures, type Read } from './score.ts'
import { LANGUAGES, setOf, type SetName } from './sets.ts'

const SETS: readonly SetName[] = ['customers', 'drafts', 'promises', 'notes']

const readsOf = (lang: string, set: SetName): Read[] => setOf(lang, set).map((item) => ({ item, reading: read(item.input) }))

function figuresOf(lang: string) {
  const [customers, drafts, promises, notes] = SETS.map((set) => readsOf(lang, set)) as [Read[], Read[], Read[], Read[]]
  return {
    ...(customers.length > 0 && { customers: customerFigures(customers, lang) }),
    ...(drafts.length > 0 && { drafts: draftFigures(drafts) }),
    ...(promises.length > 0 && { promises: promiseFigures(promises) }),
    ...(notes.length > 0 && { notes: noteFigures(notes) }),
  }
}

type Figures = ReturnType<typeof figuresOf>

const rounded = (value: number | undefined) =>
  value === undefined || Number.isNaN(value) ? '–' : value.toFixed(2).replace('0.', '.')
const share = (of: Share | undefined) => (of ? `${rounded(of.value)} (${rounded(of.low)}–${rounded(of.high)}, n ${of.n})` : '–')
const both = (of: PrecisionAndRecall | undefined) =>
  of ? `P ${share(of.precision)} R ${share(of.recall)} F1 ${rounded(of.f1)}` : '–'
const short = (of: PrecisionAndRecall) => `${rounded(of.precision.value)}/${rounded(of.recall.value)} (${of.recall.n})`
const rules = (of: Readonly<Record<string, PrecisionAndRecall>> | undefined) =>
  Object.entries(of ?? {})
    .map(([rule, each]) => `${rule} ${short(each)}`)
    .join('  ')

const ROWS: readonly (readonly [string, (figures: Figures) => string])[] = [
  ['customers', ({ customers }) => `n ${customers?.n ?? 0}`],
  ['  level, quadratic kappa (aim .70)', ({ customers }) => rounded(customers?.level_kappa)],
  ['  level exactly', ({ customers }) => share(customers?.level_exact)],
  ['  strong (aim P .85)', ({ customers }) => both(customers?.strong)],
  ['  clear or strong', ({ customers }) => both(customers?.clear_or_strong)],
  ['  kinds', ({ customers }) => both(customers?.kinds)],
  ['  demand', ({ customers }) => share(customers?.demand)],
  ['  uncertain where expected', ({ customers }) => share(customers?.uncertain_found)],
  ['  questions', ({ customers }) => both(customers?.questions)],
  ['  language', ({ customers }) => share(customers?.language)],
  ['promises', ({ promises }) => `n ${promises?.n ?? 0}`],
  ['  clauses (aim F1 .90)', ({ promises }) => both(promises?.clauses)],
  ['  clauses, one inside the other', ({ promises }) => both(promises?.clauses_contained)],
  ['  time exactly, of the found (aim .90)', ({ promises }) => share(promises?.when_exact)],
  ['  due exactly, of the found', ({ promises }) => share(promises?.due_exact)],
  ['drafts', ({ drafts }) => `n ${drafts?.n ?? 0}`],
  ['  rules (aim P .85 R .60)', ({ drafts }) => both(drafts?.rules)],
  ['  rules and their words', ({ drafts }) => both(drafts?.rules_and_spans)],
  ['  silent on good ones (aim .95)', ({ drafts }) => share(drafts?.silent_on_good)],
  ['  each rule, P/R (n)', ({ drafts }) => rules(drafts?.by_rule)],
  ['notes', ({ notes }) => `n ${notes?.n ?? 0}`],
  ['  rules', ({ notes }) => both(notes?.rules)],
  ['  silent on good ones', ({ notes }) => share(notes?.silent_on_good)],
  ['  each rule, P/R (n)', ({ notes }) => rules(notes?.by_rule)],
]

function measure() {
  const figures: Record<string, Figures> = {}
  for (const lang of LANGUAGES) {
    const here = figuresOf(lang)
    if (Object.keys(here).length === 0) continue
    figures[lang] = here
    console.log(`\n${lang}`)
    for (const [name, shown] of ROWS) console.log(`${name.padEnd(40)} ${shown(here)}`)
  }
  writeFileSync(new URL('./figures.json', import.meta.url), `${JSON.stringify(figures, roundNumbers, 1)}\n`)
}

const roundNumbers = (_: string, value: unknown) =>
  typeof value === 'number' ? (Number.isNaN(value) ? null : Number(value.toFixed(4))) : value

function showMistakes(lang: string, what: string) {
  const mistakes = SETS.flatMap((set) => mistakesIn(set, readsOf(lang, set), lang))
  for (const mistake of mistakes)
    if (what === 'all' || mistake.what === what) console.log(`${mistake.id} ${mistake.what}: ${mistake.said}`)
}

const [flag, lang, what] = process.argv.slice(2)
if (flag === '--errors') showMistakes(lang ?? 'en', what ?? 'all')
else measure()
