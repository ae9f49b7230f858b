/**
 * How well promises are told from what only looks like them: `tsx scripts/reading-figures/promises.ts [--errors=sv] [--leaning]`.
 * Folds of five over our corpus; packs are developed on the odd lines, so the even ones tell how it is with other texts. `drafts`
 * are the sentences of whole replies, most of which promise nothing. `--leaning` fits the weights of the signs anew.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { clauseText } from '../../src/modules/reading/core/promises/clause.ts'
import { CLAUSE_CUE_NAMES, clauseExtras } from '../../src/modules/reading/core/promises/cues.ts'
import { PromisesPack, promiseWordsOf } from '../../src/modules/reading/core/promises/pack.ts'
import { findTimes, TimesPack } from '../../src/modules/reading/core/times.ts'
import { calibrate } from '../reading-train/calibrate.ts'
import { figureAt } from '../reading-train/figures.ts'
import { type Fitted, fit, scoresOf } from '../reading-train/fit.ts'
import { type Matrix, matrixOf, rarity } from '../reading-train/matrix.ts'
import { linesOf, listed } from '../reading-train/own.ts'

const LANGUAGES = ['en', 'sv', 'da', 'nb', 'de', 'zh']
const SAID = { now: new Date('2026-03-11T10:00:00Z'), zone: 'Europe/Berlin' }
const PARTS = 5
const BUCKETS = 2 ** 13
const WAY = { cost: 0.07, balance: 0, epochs: 12, seed: 7 }
/** What a line of another language counts, and in the weights of the signs a sentence of a whole reply. */
const STRANGER = 0.3
const DRAFTED = 0.2
/** Acts of a reply that may or may not be relied on: nobody has said, so they judge nothing. */
const DOUBTFUL = new Set('vague checkback findout own compensate fix alternative nobody outcome'.split(' '))

const packOf = (language: string, topic: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../src/modules/reading/packs/${language}/${topic}.json`, import.meta.url), 'utf8'))

const option = (name: string) => process.argv.find((word) => word.startsWith(`--${name}`))?.split('=')

type Row = {
  language: string
  place: number
  isDraft: boolean
  isYes: boolean
  label: string
  text: string
  seen: string
  signs: string[]
}

function labelled(language: string): { label: string; text: string; isDraft: boolean }[] {
  const clauses = linesOf(language, 'promises').map(({ marks, text }) => ({ label: marks[0] ?? '', text, isDraft: false }))
  const drafted = linesOf(language, 'drafts').flatMap(({ marks, text }) => {
    const acts = listed(marks[0])
    if (acts.includes('promise')) return [{ label: 'promise', text, isDraft: true }]
    return acts.some((act) => DOUBTFUL.has(act)) ? [] : [{ label: 'other', text, isDraft: true }]
  })
  return [...clauses, ...drafted]
}

const rows: Row[] = LANGUAGES.flatMap((language) => {
  const words = promiseWordsOf(PromisesPack.parse(packOf(language, 'promises')))
  const times = TimesPack.parse(packOf(language, 'times'))
  return labelled(language).map(({ label, text: marked, isDraft }, place) => {
    const text = marked.replaceAll(/[[\]]/g, '')
    const span = { start: 0, end: text.length }
    const found = findTimes(text, SAID, times)
    const isYes = label === 'promise' || label === 'condition'
    const seen = clauseText(text, span, words, found)
    return { language, place, isDraft, isYes, label, text, seen, signs: clauseExtras(text, span, words, found) }
  })
})
const answers = Int8Array.from(rows, ({ isYes }) => (isYes ? 1 : -1))
const where = (holds: (row: Row) => boolean) => rows.flatMap((row, at) => (holds(row) ? [at] : []))

function tell(name: string, scores: Float64Array, at: readonly number[]): string {
  const { f1, precision, recall } = figureAt(
    at.map((row) => scores[row]!),
    at.map((row) => answers[row]!),
    Number.MIN_VALUE,
  )
  return `${name} F1 ${f1.toFixed(3)} (precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)})`
}

/** Each line of a language judged by weights that have not seen it; other languages lend theirs. */
function unseen(matrix: Matrix, language: string, useOf: (row: Row) => number): Float64Array {
  const scores = new Float64Array(rows.length)
  const weights = Float64Array.from(rows, useOf)
  for (let part = 0; part < PARTS; part++) {
    const isHeld = (row: Row) => row.language === language && row.place % PARTS === part
    const lesson = where((row) => !isHeld(row) && useOf(row) > 0)
    const own = lesson.filter((at) => rows[at]!.language === language)
    const scales = matrix.buckets > 0 ? rarity(matrix, own) : new Float64Array(CLAUSE_CUE_NAMES.length).fill(1)
    const fitted = fit({ matrix, labels: 1, answers, weights }, lesson, { ...WAY, scales })
    const held = where(isHeld)
    scoresOf(fitted, matrix, held).forEach((score, at) => (scores[held[at]!] = score))
  }
  return scores
}

function figures(): void {
  const matrix = matrixOf(
    rows.map(({ seen, signs }) => ({ text: seen, extras: signs })),
    BUCKETS,
    CLAUSE_CUE_NAMES,
  )
  for (const language of LANGUAGES) {
    const scores = unseen(matrix, language, (row) => (row.isDraft ? 0 : row.language === language ? 1 : STRANGER))
    const own = where((row) => row.language === language && !row.isDraft)
    const halves = [0, 1].map((half) => own.filter((at) => rows[at]!.place % 2 === half))
    const drafts = where((row) => row.language === language && row.isDraft)
    const told = [
      tell('all', scores, own),
      tell('odd', scores, halves[0]!),
      tell('even', scores, halves[1]!),
      tell('drafts', scores, drafts),
    ]
    console.log(`${language}: ${told.join(' · ')}`)
    if (option('errors')?.[1] !== language) continue
    for (const at of halves[0]!) {
      const { isYes, label, text, signs } = rows[at]!
      if (scores[at]! > 0 !== isYes) console.log(`  ${scores[at]!.toFixed(2)} ${label}\t${text}\t${signs.join(' ')}`)
    }
  }
}

const signRows = (): Matrix => {
  const columnOf = new Map(CLAUSE_CUE_NAMES.map((name, at) => [name, at]))
  const columns = rows.map(({ signs }) => signs.map((sign) => columnOf.get(sign)!))
  const from = new Int32Array(rows.length + 1)
  columns.forEach((row, at) => (from[at + 1] = from[at]! + row.length))
  const flat = Int32Array.from(columns.flat())
  return {
    rows: rows.length,
    buckets: 0,
    names: CLAUSE_CUE_NAMES,
    from,
    columns: flat,
    values: new Float64Array(flat.length).fill(1),
  }
}

/** Steps of the weights, so that a person can read them. */
const STEP = 20
const SIGNS_WAY = { ...WAY, cost: 0.05, epochs: 30, scales: new Float64Array(CLAUSE_CUE_NAMES.length).fill(1) }

function leaning(): void {
  const matrix = signRows()
  const weights = Float64Array.from(rows, ({ isDraft }) => (isDraft ? DRAFTED : 1))
  const lesson = { matrix, labels: 1, answers, weights }
  const half = fit(
    lesson,
    where(({ place }) => place % 2 === 0),
    SIGNS_WAY,
  )
  const even = where(({ place, isDraft }) => place % 2 === 1 && !isDraft)
  const scores = new Float64Array(rows.length)
  scoresOf(half, matrix, even).forEach((score, at) => (scores[even[at]!] = score))
  for (const language of LANGUAGES)
    console.log(
      `${language}: ${tell(
        'signs alone, even lines',
        scores,
        even.filter((at) => rows[at]!.language === language),
      )}`,
    )
  const { slope, shift } = calibrate(
    even.map((at) => scores[at]!),
    even.map((at) => answers[at]!),
  )
  writeLeaning(
    fit(
      lesson,
      where(() => true),
      SIGNS_WAY,
    ),
    slope,
    shift,
  )
}

function writeLeaning({ weights, biases }: Fitted, slope: number, shift: number): void {
  const lines = CLAUSE_CUE_NAMES.flatMap((name, at) => {
    const weight = Math.round(weights[at]! * STEP) / STEP
    return weight === 0 ? [] : [`  ${/^[a-z]+$/.test(name) ? name : `'${name}'`}: ${weight},`]
  })
  const text = `/**
 * What each sign says for a promise or against it when no model is at hand: fitted on our corpus of all languages together by
 * \`scripts/reading-figures/promises.ts --leaning\`, rounded, so that a person can read and correct it.
 */
export const SIGN_WEIGHTS: Readonly<Record<string, number>> = {
${lines.join('\n')}
}

/** Where the sum begins, and how it becomes a probability: 1 / (1 + exp(-(slope · sum + shift))). */
export const LEANING = { bias: ${biases[0]!.toFixed(2)}, slope: ${slope.toFixed(2)}, shift: ${shift.toFixed(2)} } as const
`
  writeFileSync(new URL('../../src/modules/reading/core/promises/leaning.ts', import.meta.url), text)
}

if (option('leaning')) leaning()
else figures()
