/**
 * How well customers' messages are read, on our own corpus: odd lines (where words and weights were chosen) and even lines (where
 * they were checked). Models are fitted here by folds, so that no line is judged by a model that has seen it.
 * `npx tsx scripts/reading-figures/customer.ts [--words] [--misses en]`
 */
import { readFileSync } from 'node:fs'
import { compileCues } from '../../src/modules/reading/core/customer/automaton.ts'
import { demandOf } from '../../src/modules/reading/core/customer/demand.ts'
import { levelGuessOf } from '../../src/modules/reading/core/customer/guesses.ts'
import { groundsOf, levelOf, rankOf, WEIGHTS } from '../../src/modules/reading/core/customer/level.ts'
import type { CuesPack } from '../../src/modules/reading/core/customer/pack.ts'
import { phrasesSaid } from '../../src/modules/reading/core/customer/said.ts'
import { namesOfSigns, signsOf } from '../../src/modules/reading/core/customer/signs.ts'
import type { Level } from '../../src/modules/reading/core/reading.ts'
import { sentencesOf } from '../../src/modules/reading/core/text/sentences.ts'
import { calibrate } from '../reading-train/calibrate.ts'
import { bestF1, column } from '../reading-train/figures.ts'
import { fit, scoresOf } from '../reading-train/fit.ts'
import { folds } from '../reading-train/folds.ts'
import { matrixOf, rarity, type Matrix } from '../reading-train/matrix.ts'
import { linesOf, listed } from '../reading-train/own.ts'

const KINDS = [
  'broken_promise',
  'repetition',
  'displeasure',
  'exit',
  'thanks',
  'worry',
  'disappointment',
  'safety',
  'legal',
  'irony',
  'anger',
]
const LABELS = [...KINDS, 'level:mild', 'level:clear', 'level:strong', 'demand:failure', 'demand:value', 'demand:unclear']
const LANGUAGES = ['en', 'sv', 'da', 'nb', 'zh', 'de']
const SIBLINGS = ['sv', 'da', 'nb']
const BUCKETS = 2 ** 13

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
    return { sentences, said, questions, signs: signsOf(said, text) }
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

function answersOf(lines: readonly LineRead[]): Int8Array {
  const answers = new Int8Array(lines.length * LABELS.length).fill(-1)
  lines.forEach(({ level, kinds, demand }, row) => {
    LABELS.forEach((label, at) => {
      const [sort, name] = label.split(':')
      const holds =
        name === undefined ? kinds.has(label) : sort === 'level' ? rankOf(level) >= rankOf(name as Level) : demand === name
      if (holds) answers[row * LABELS.length + at] = 1
    })
  })
  return answers
}

/** Scores of a language's lines, each by weights that have not seen it. */
function unseenScores(matrix: Matrix, answers: Int8Array, own: readonly number[], helpers: readonly number[]): Float64Array {
  const labels = LABELS.length
  const scores = new Float64Array(own.length * labels)
  for (const part of folds(own, 5, 1)) {
    const held = new Set(part)
    const rows = [...own.filter((_, at) => !held.has(at)), ...helpers]
    const way = { cost: 0.1, balance: 0.5, epochs: 10, seed: 7, scales: rarity(matrix, rows, 1) }
    const found = scoresOf(
      fit({ matrix, labels, answers }, rows, way),
      matrix,
      part.map((at) => own[at]!),
    )
    part.forEach((at, place) => {
      for (let label = 0; label < labels; label++) scores[at * labels + label] = found[place * labels + label]!
    })
  }
  return scores
}

/** Guesses of models that have not seen the line, by folds; languages that are close lend each other their lines. */
function guessesOf(lines: readonly LineRead[], withCues: boolean): Map<string, number>[] {
  const names = [...new Set(['loud', ...lines.flatMap(({ signs }) => namesOfSigns(signs).map(([name]) => name))])]
  const samples = lines.map(({ text, signs }) => ({ text, extras: withCues ? namesOfSigns(signs) : [] }))
  const matrix = matrixOf(samples, BUCKETS, names)
  const answers = answersOf(lines)
  const guesses = lines.map(() => new Map<string, number>())
  for (const lang of LANGUAGES) {
    const rows = [...lines.keys()]
    const own = rows.filter((row) => lines[row]!.lang === lang)
    const helpers = rows.filter(
      (row) => lines[row]!.lang !== lang && SIBLINGS.includes(lang) && SIBLINGS.includes(lines[row]!.lang),
    )
    const scores = unseenScores(matrix, answers, own, helpers)
    LABELS.forEach((label, at) => {
      const all = column(scores, LABELS.length, at)
      const truths = Float64Array.from(own, (row) => answers[row * LABELS.length + at]!)
      const { slope, shift } = calibrate(all, truths)
      const { threshold } = bestF1(all, truths)
      own.forEach((row, place) => {
        const probability = 1 / (1 + Math.exp(-(slope * all[place]! + shift)))
        guesses[row]!.set(label, probability)
        if (all[place]! >= threshold && probability >= 0.5) guesses[row]!.set(`said:${label}`, 1)
      })
    })
  }
  return guesses
}

function kappa(pairs: readonly (readonly [number, number])[]): number {
  const n = pairs.length || 1
  const ours = [0, 0, 0, 0]
  const theirs = [0, 0, 0, 0]
  let seen = 0
  for (const [a, b] of pairs) {
    seen += (a - b) ** 2
    ours[a]!++
    theirs[b]!++
  }
  let chance = 0
  for (let a = 0; a < 4; a++) for (let b = 0; b < 4; b++) chance += ((a - b) ** 2 * ours[a]! * theirs[b]!) / n
  return 1 - seen / (chance || 1)
}

const share = (part: number, whole: number) => `${whole === 0 ? '  –' : (part / whole).toFixed(2)} (${part}/${whole})`

const SHOWN = KINDS.slice(0, 9)

type Pair = readonly [truth: number, found: number]

/** How many of those we called so are so, and how many of those that are so we called so. */
function rates(pairs: readonly Pair[], least: number): string {
  const right = pairs.filter(([truth, found]) => truth >= least && found >= least).length
  const said = pairs.filter(([, found]) => found >= least).length
  const yes = pairs.filter(([truth]) => truth >= least).length
  return `precision ${share(right, said)} recall ${share(right, yes)}`
}

function kindRates(
  kind: (typeof SHOWN)[number],
  lines: readonly LineRead[],
  guesses: readonly (Map<string, number> | undefined)[],
): string {
  const found = lines.map(({ signs }, at) => {
    const isCue = signs[kind as 'exit'] === 2 || (kind === 'displeasure' && signs.anger === 2)
    return isCue || guesses[at]?.has(`said:${kind}`) === true
  })
  const right = lines.filter(({ kinds }, at) => kinds.has(kind) && found[at]).length
  const said = found.filter(Boolean).length
  const yes = lines.filter(({ kinds }) => kinds.has(kind)).length
  return `${kind} ${((2 * right) / (said + yes || 1)).toFixed(2)} (p ${(right / (said || 1)).toFixed(2)} r ${(right / (yes || 1)).toFixed(2)})`
}

function report(title: string, lines: readonly LineRead[], guesses: readonly (Map<string, number> | undefined)[]) {
  const pairs = lines.map(({ level, signs, questions }, at): Pair => {
    const found = levelOf(signs, levelGuessOf(guesses[at]), questions.length > 0)
    return [rankOf(level), rankOf(found)]
  })
  const demands = lines.filter(({ signs, questions, text, lang, demand }, at) => {
    const said = { context: undefined, isAgainstUs: false, questions, text, lang }
    return demandOf(signs, guesses[at], said) === demand
  })
  const plain = pairs.filter(([truth]) => truth === 0)
  console.log(title, 'kappa', kappa(pairs).toFixed(3), '| strong', rates(pairs, 3), '| clear and strong', rates(pairs, 2))
  console.log(
    '    none kept',
    share(plain.filter(([, found]) => found === 0).length, plain.length),
    '| demand',
    share(demands.length, lines.length),
  )
  console.log('    F1', SHOWN.map((kind) => kindRates(kind, lines, guesses)).join(' · '))
}

function misses(lang: string) {
  for (const { isOdd, text, level, kinds, signs, said } of linesRead(lang)) {
    if (!isOdd) continue
    const found = levelOf(signs, undefined, false)
    if (found !== level && (process.argv.includes('--all') || rankOf(found) > rankOf(level)))
      console.log(
        `${level}→${found} [${[...kinds].join(' ')}] ${text}\n      ${said
          .map(({ entry, start, end }) => `${entry.id}:"${text.slice(start, end)}"`)
          .filter((one) => !/^(request|negation|contrast|not-neg)/.test(one))
          .join(' ')}`,
      )
  }
}

/** Fits the weights of `levelOf` on the odd lines again and prints them, to be put into level.ts. */
function fitWeights(lines: readonly LineRead[], guesses: readonly Map<string, number>[]) {
  const names = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[]
  const size = names.length
  const rows = Array.from({ length: size }, (_, at) =>
    Float64Array.from({ length: size + 1 }, (_, to) => (at === to && at > 0 ? 5 : 0)),
  )
  lines.forEach(({ isOdd, level, signs, questions }, line) => {
    if (!isOdd) return
    const grounds = groundsOf(signs, levelGuessOf(guesses[line])!, questions.length > 0)
    for (let at = 0; at < size; at++) {
      for (let to = 0; to < size; to++) rows[at]![to]! += grounds[names[at]!] * grounds[names[to]!]
      rows[at]![size]! += grounds[names[at]!] * rankOf(level)
    }
  })
  for (let at = 0; at < size; at++)
    for (let other = 0; other < size; other++) {
      if (other === at) continue
      const share = rows[other]![at]! / rows[at]![at]!
      for (let to = at; to <= size; to++) rows[other]![to]! -= share * rows[at]![to]!
    }
  console.log(names.map((name, at) => `${name}: ${(rows[at]![size]! / rows[at]![at]!).toFixed(2)}`).join(', '))
}

function main() {
  if (process.argv.includes('--misses')) return misses(process.argv[process.argv.indexOf('--misses') + 1]!)
  const lines = LANGUAGES.flatMap(linesRead)
  const guesses = process.argv.includes('--words') ? [] : guessesOf(lines, process.argv.includes('--with-cues'))
  if (process.argv.includes('--fit')) return fitWeights(lines, guesses)
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
