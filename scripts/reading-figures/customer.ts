/**
 * How well customers' messages are read, on our own corpus: odd lines (where words and weights were chosen) and even lines (where
 * they were checked). Models are judged as they were while training, by folds: no line by weights that have seen it.
 * `npx tsx scripts/reading-train/main.ts --parts=customers --out=/tmp/models --unseen=/tmp/unseen`, then
 * `npx tsx scripts/reading-figures/customer.ts --unseen=/tmp/unseen [--fit]`; or `--words`, or `--misses en`.
 */
import { readFileSync } from 'node:fs'
import { compileCues } from '../../src/modules/reading/core/customer/automaton.ts'
import { demandOf } from '../../src/modules/reading/core/customer/demand.ts'
import { levelGuessOf } from '../../src/modules/reading/core/customer/guesses.ts'
import { mayBeIrony } from '../../src/modules/reading/core/customer/irony.ts'
import { FROM, GROUNDS, groundsOf, heightOf, levelOf, rankOf, shapeOf } from '../../src/modules/reading/core/customer/level.ts'
import type { CuesPack } from '../../src/modules/reading/core/customer/pack.ts'
import { phrasesSaid } from '../../src/modules/reading/core/customer/said.ts'
import { ALONE, PLAIN, WITH_HINTS, WITH_WORDS } from '../../src/modules/reading/core/customer/shown.ts'
import { signsOf } from '../../src/modules/reading/core/customer/signs.ts'
import type { CueKind, Level } from '../../src/modules/reading/core/reading.ts'
import { sentencesOf } from '../../src/modules/reading/core/text/sentences.ts'
import { quadraticKappa } from '../reading-train/levels.ts'
import { linesOf, listed } from '../reading-train/own.ts'

const KINDS = 'broken_promise repetition displeasure exit thanks worry disappointment safety legal'.split(' ')
const LANGUAGES = ['en', 'sv', 'da', 'nb', 'zh', 'de']

const compiledOf = (lang: string) =>
  compileCues(
    JSON.parse(readFileSync(new URL(`../../src/modules/reading/packs/${lang}/cues.json`, import.meta.url), 'utf8')) as CuesPack,
  )

const readLine =
  (lang: string, pack = compiledOf(lang)) =>
  (text: string) => {
    const sentences = sentencesOf(text, [{ start: 0, end: text.length }])
    const said = phrasesSaid(pack, text, sentences)
    const questions = sentences
      .filter(({ isQuestion }) => isQuestion)
      .map(({ start, end }) => ({ start, end, text: text.slice(start, end) }))
    return { said, questions, signs: signsOf(said, text), shape: shapeOf(text, questions.length > 0, pack.isUnspaced) }
  }

function linesRead(lang: string) {
  const read = readLine(lang)
  return linesOf(lang, 'customers').map(({ marks, text }, at) => ({
    lang,
    text,
    isOdd: at % 2 === 0,
    level: marks[0] as Level,
    kinds: new Set(listed(marks[1])),
    demand: marks[2]!,
    ...read(text),
  }))
}

type LineRead = ReturnType<typeof linesRead>[number]

type Guesses = readonly (ReadonlyMap<string, number> | undefined)[]

/** What training held of each line while it had not seen it (`main.ts --unseen`). */
function guessesOf(folder: string): Guesses {
  return LANGUAGES.flatMap((lang) => {
    const rows = JSON.parse(readFileSync(`${folder}/${lang}.json`, 'utf8')) as Record<string, number>[]
    return rows.map((row) => new Map(Object.entries(row)))
  })
}

const share = (part: number, whole: number) => `${whole === 0 ? '  –' : (part / whole).toFixed(2)} (${part}/${whole})`

type Pair = readonly [truth: number, found: number]

/** How many of those we called so are so, and how many of those that are so we called so. */
function rates(pairs: readonly Pair[], least: number): string {
  const right = pairs.filter(([truth, found]) => truth >= least && found >= least).length
  const said = pairs.filter(([, found]) => found >= least).length
  const yes = pairs.filter(([truth]) => truth >= least).length
  return `precision ${share(right, said)} recall ${share(right, yes)}`
}

function kindRates(kind: string, lines: readonly LineRead[], guesses: Guesses): string {
  const found = lines.map(({ signs }, at) => {
    const sign = kind === 'displeasure' ? Math.max(signs.displeasure, signs.anger) : signs[kind as 'exit']
    const guess = guesses[at]?.get(kind)
    const isPlain = sign === 2 && (guess === undefined || PLAIN.has(kind as CueKind))
    return isPlain || (guess !== undefined && guess >= [ALONE, WITH_HINTS, WITH_WORDS][sign]!)
  })
  const isOf = ({ kinds }: LineRead) => kinds.has(kind) || (kind === 'displeasure' && kinds.has('anger'))
  const right = lines.filter((line, at) => isOf(line) && found[at]).length
  const said = found.filter(Boolean).length
  const yes = lines.filter(isOf).length
  return `${kind} ${((2 * right) / (said + yes || 1)).toFixed(2)} (p ${(right / (said || 1)).toFixed(2)} r ${(right / (yes || 1)).toFixed(2)})`
}

function ironyRates(lines: readonly LineRead[], guesses: Guesses): string {
  const pairs = lines.map(
    ({ said, signs, kinds }, at): Pair => [kinds.has('irony') ? 1 : 0, mayBeIrony(said, signs, guesses[at], undefined) ? 1 : 0],
  )
  return rates(pairs, 1)
}

function report(title: string, lines: readonly LineRead[], guesses: Guesses) {
  const pairs = lines.map(({ level, signs, shape }, at): Pair => {
    const found = levelOf(signs, levelGuessOf(guesses[at]), shape)
    return [rankOf(level), rankOf(found)]
  })
  const demands = lines.filter(({ signs, questions, text, lang, demand }, at) => {
    const said = { context: undefined, isAgainstUs: false, questions, text, lang }
    return demandOf(signs, guesses[at], said) === demand
  })
  const plain = pairs.filter(([truth]) => truth === 0)
  const kappa = quadraticKappa(
    pairs.map(([, found]) => found),
    pairs.map(([truth]) => truth),
  )
  console.log(title, 'kappa', kappa.toFixed(3), '| strong', rates(pairs, 3), '| clear and strong', rates(pairs, 2))
  console.log(
    '    none kept',
    share(plain.filter(([, found]) => found === 0).length, plain.length),
    '| demand',
    share(demands.length, lines.length),
    '| irony',
    ironyRates(lines, guesses),
  )
  console.log('    F1', KINDS.map((kind) => kindRates(kind, lines, guesses)).join(' · '))
}

function misses(lang: string) {
  for (const { isOdd, text, level, kinds, signs, said, shape } of linesRead(lang)) {
    if (!isOdd) continue
    const found = levelOf(signs, undefined, shape)
    if (found !== level && (process.argv.includes('--all') || rankOf(found) > rankOf(level)))
      console.log(
        `${level}→${found} [${[...kinds].join(' ')}] ${text}\n      ${said
          .map(({ entry, start, end }) => `${entry.id}:"${text.slice(start, end)}"`)
          .filter((one) => !/^(request|negation|contrast|not-neg)/.test(one))
          .join(' ')}`,
      )
  }
}

/** Solves the rows of a ridge regression, each with its right side last. */
function solved(rows: readonly Float64Array[]): number[] {
  const size = rows.length
  for (let at = 0; at < size; at++)
    for (let other = 0; other < size; other++) {
      if (other === at) continue
      const part = rows[other]![at]! / rows[at]![at]!
      for (let to = at; to <= size; to++) rows[other]![to]! -= part * rows[at]![to]!
    }
  return rows.map((row, at) => row[size]! / row[at]!)
}

const RIDGE = 5

/** Fits the weights of `levelOf` on the odd lines again and prints them, to be put into level.ts. */
function fitWeights(lines: readonly LineRead[], guesses: Guesses) {
  const size = GROUNDS.length
  const rows = GROUNDS.map((_, at) =>
    Float64Array.from({ length: size + 1 }, (__, to) => (at === to ? (at > 0 ? RIDGE : 1e-6) : 0)),
  )
  lines.forEach(({ isOdd, level, signs, shape }, line) => {
    if (!isOdd) return
    const grounds = groundsOf(signs, levelGuessOf(guesses[line])!, shape)
    for (let at = 0; at < size; at++) {
      for (let to = 0; to < size; to++) rows[at]![to]! += grounds[GROUNDS[at]!] * grounds[GROUNDS[to]!]
      rows[at]![size]! += grounds[GROUNDS[at]!] * rankOf(level)
    }
  })
  const weights = solved(rows)
  console.log(GROUNDS.map((name, at) => `${name}: ${weights[at]!.toFixed(2)}`).join(', '))
}

const CUT_STEP = 0.05

/** The cut points that agree best with the odd lines, `strong` left as it is, and how sure `strong` would be at each height. */
function fitCuts(lines: readonly LineRead[], guesses: Guesses) {
  const odd = [...lines.keys()].filter((at) => lines[at]!.isOdd)
  const heights = odd.map((at) => heightOf(groundsOf(lines[at]!.signs, levelGuessOf(guesses[at])!, lines[at]!.shape)))
  const truth = odd.map((at) => rankOf(lines[at]!.level))
  let best = { kappa: 0, mild: 0, clear: 0 }
  for (let mild = 0.3; mild < 1.3; mild += CUT_STEP)
    for (let clear = mild + CUT_STEP; clear < 2.2; clear += CUT_STEP) {
      const found = heights.map((height) => (height >= FROM.strong ? 3 : height >= clear ? 2 : height >= mild ? 1 : 0))
      const kappa = quadraticKappa(found, truth)
      if (kappa > best.kappa) best = { kappa, mild, clear }
    }
  console.log(best)
  for (let strong = 2; strong < 2.9; strong += CUT_STEP) {
    const pairs = heights.map((height, at): Pair => [truth[at]!, height >= strong ? 3 : 0])
    console.log(strong.toFixed(2), rates(pairs, 3))
  }
}

const wordAfter = (name: string) => process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3)

function main() {
  if (process.argv.includes('--misses')) return misses(process.argv[process.argv.indexOf('--misses') + 1]!)
  const lines = LANGUAGES.flatMap(linesRead)
  const guesses = process.argv.includes('--words') ? [] : guessesOf(wordAfter('unseen') ?? '/tmp/unseen')
  if (process.argv.includes('--fit')) return fitWeights(lines, guesses)
  if (process.argv.includes('--cuts')) return fitCuts(lines, guesses)
  for (const lang of [...LANGUAGES, ''])
    for (const isOdd of [true, false]) {
      const rows = [...lines.keys()].filter((row) => lines[row]!.lang.startsWith(lang) && lines[row]!.isOdd === isOdd)
      report(
        `${lang || 'all'} ${isOdd ? 'odd ' : 'even'}`,
        rows.map((row) => lines[row]!),
        rows.map((row) => guesses[row]),
      )
    }
}

main()
