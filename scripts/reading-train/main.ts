import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { decodeModel, encodeModel, type StoredModel } from '../../src/modules/reading/core/model/stored.ts'
import type { LinearModel } from '../../src/modules/reading/core/model/linear.ts'
import { mean } from './figures.ts'
import type { Learnt } from './learn.ts'
import { learnTask } from './own-tasks.ts'
import { levelKappa, unseenProbabilities } from './levels.ts'
import { published } from './published.ts'
import { forCustomers } from './service.ts'
import { tasks } from './tasks.ts'
import { macroF1 } from './yardsticks.ts'

/**
 * Trains everything the reading engine ships: `tsx scripts/reading-train/main.ts [--only=sv,en] [--parts=goemotions,brighter,acts,…]
 * [--out=folder] [--unseen=folder]`. The same texts give the same bytes. What is not trained this time keeps its file and its
 * figures. `--unseen` writes what is held of each customer's line by weights that have not seen it, for `reading-figures/customer.ts`.
 */
const said = new Map(
  process.argv.slice(2).map((word): [string, string] => [word.replace(/^--|=.*$/g, ''), word.replace(/^[^=]*=?/, '')]),
)
const languages = (said.get('only') ?? 'en,sv,da,nb,zh,de').split(',')
const parts = said.get('parts')?.split(',')
const out = said.has('out')
  ? pathToFileURL(`${String(said.get('out'))}/`)
  : new URL('../../src/modules/reading/models/', import.meta.url)
const figuresFile = said.has('out') ? new URL('figures.json', out) : new URL('figures.json', import.meta.url)

const wants = (name: string) => parts === undefined || parts.some((part) => name.startsWith(part))
const short = (number: number) => Number(number.toFixed(4))

type Told = Record<string, unknown>
const figures: Record<string, Told> = existsSync(figuresFile)
  ? (JSON.parse(readFileSync(figuresFile, 'utf8')) as Record<string, Told>)
  : {}

const tellFigures = (byLabel: Learnt['figures']) =>
  Object.fromEntries(
    Object.entries(byLabel).map(([label, { yes, said: times, precision, recall, best }]) => [
      label,
      { yes, said: times, precision: short(precision), recall: short(recall), bestF1: short(best.f1) },
    ]),
  )

/** The order in which the models of a language stand in its file. */
const KEYS = ['emotion', 'brighter', 'customers', 'acts', 'clause', 'notes'] as const
type Key = (typeof KEYS)[number]

/** Writes a model into the file of its language and reads it back, so that what is measured is what is shipped. */
function ship(language: string, key: Key, model: LinearModel): { shipped: LinearModel; bytes: number } {
  mkdirSync(out, { recursive: true })
  const file = new URL(`${language}.json`, out)
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Record<Key, StoredModel>>) : {}
  const stored = encodeModel(model)
  const all = { ...before, [key]: stored }
  const lines = KEYS.flatMap((name) => (all[name] === undefined ? [] : [`${JSON.stringify(name)}:${JSON.stringify(all[name])}`]))
  writeFileSync(file, `{${lines.join(',\n')}}\n`)
  return { shipped: decodeModel(stored), bytes: JSON.stringify(stored).length }
}

function tell(key: string, told: Told, line: string) {
  figures[key] = told
  console.log(line)
}

for (const { language, name, key, dev, aim, learn } of published) {
  if (!languages.includes(language) || !wants(name)) continue
  const started = Date.now()
  const { model, figures: folds } = learn()
  const { shipped, bytes } = ship(language, key, forCustomers(model, language))
  const { macro, each } = macroF1(shipped, dev)
  const cv = mean(Object.values(folds).map(({ best }) => best.f1))
  const told = { bytes, aim, devMacroF1: short(macro), foldsMacroBestF1: short(cv), devEach: each, folds: tellFigures(folds) }
  tell(
    `${language}/${name}`,
    told,
    `${language}/${name}: dev macro-F1 ${macro.toFixed(3)} (aim ${aim}), folds ${cv.toFixed(3)}, ${bytes} bytes, ${Date.now() - started} ms`,
  )
}

for (const language of languages)
  for (const task of tasks.filter(({ name }) => wants(name))) {
    const started = Date.now()
    const learnt = learnTask(task, language)
    if (learnt === undefined) continue
    const { bytes } = ship(language, task.name, learnt.model)
    if (said.has('unseen') && task.name === 'customers') {
      const folder = String(said.get('unseen'))
      mkdirSync(folder, { recursive: true })
      writeFileSync(`${folder}/${language}.json`, JSON.stringify(unseenProbabilities(learnt)))
    }
    const cv = mean(Object.values(learnt.figures).map(({ best }) => best.f1))
    const kappa = task.name === 'customers' ? { levelKappa: short(levelKappa(learnt, task, language)) } : {}
    const told = { bytes, foldsMacroBestF1: short(cv), ...kappa, folds: tellFigures(learnt.figures) }
    tell(
      `${language}/${task.name}`,
      told,
      `${language}/${task.name}: folds macro best F1 ${cv.toFixed(3)} ${JSON.stringify(kappa)}, ${bytes} bytes, ${Date.now() - started} ms`,
    )
    for (const [label, { yes, precision, recall, best }] of Object.entries(learnt.figures))
      console.log(
        `  ${label.padEnd(16)} ${String(yes).padStart(4)}  precision ${precision.toFixed(2)}  recall ${recall.toFixed(2)}  best F1 ${best.f1.toFixed(2)}`,
      )
  }

writeFileSync(figuresFile, `${JSON.stringify(Object.fromEntries(Object.entries(figures).sort()), undefined, 2)}\n`)
