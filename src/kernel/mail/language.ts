import { eld } from 'eld/extrasmall'
import { WORD_WEIGHTS, WORDED } from './language-words.ts'
import { NORDIC, nordicOdds } from './nordic.ts'
import { type Language, languageOfScript } from './scripts.ts'

export type { Language } from './scripts.ts'

const UNDETERMINED: Language = { code: 'und', confidence: 0 }
/** More text makes the answer slower, not surer. */
const SAMPLE_LENGTH_MAX = 300
/** Below this many letters the language of the conversation weighs in; so short a text may be a name and a thank-you. */
const SHORT_LETTERS = 20

/**
 * The languages that the letter groups are asked about: ours and those of our neighbours and guests. The browser loads the
 * groups of these only (scripts/eld-subset.mjs), so both answer the same.
 */
export const GROUPED = [
  'da',
  'de',
  'en',
  'es',
  'et',
  'fi',
  'fr',
  'hu',
  'is',
  'it',
  'lt',
  'nl',
  'no',
  'pl',
  'pt',
  'ro',
  'sv',
  'tr',
]
eld.setLanguageSubset(GROUPED)

/**
 * Tells the language of a text from its script, its small words and its groups of letters. `prior` is the language of the
 * conversation so far: it settles what is too short to tell and yields to any word that only another language has.
 */
export function identifyLanguage(text: string, prior?: string): Language {
  const sample = withoutAddresses(text.length > SAMPLE_LENGTH_MAX ? text.slice(0, SAMPLE_LENGTH_MAX) : text)
  const byScript = languageOfScript(sample)
  if (byScript) return byScript
  const words = sample.toLowerCase().match(WORD) ?? []
  let letters = 0
  for (const word of words) letters += word.length
  const scores = new Scores()
  addWords(scores, words)
  if (sample.includes('I')) addCapitalI(scores, sample)
  if (letters < SHORT_LETTERS && prior !== undefined) scores.add(prior.toLowerCase().split('-')[0] ?? prior, PRIOR_WEIGHT)
  if (letters >= GROUPS_LETTERS_MIN) {
    if (scores.lead() < CLEAR_LEAD) addGroups(scores, sample)
    addNordic(scores, words)
  }
  return scores.settled(letters < GROUPS_LETTERS_MIN ? FEW_EVIDENCE_MIN : EVIDENCE_MIN)
}

/** Addresses and our own reply tokens are no words. */
const NOT_WORDS = /https?:\S+|www\.\S+|\S{1,64}@\S+|\[mg-[a-z2-7]{16}\]/gi
const withoutAddresses = (text: string): string => (/[@:[]|www/i.test(text) ? text.replace(NOT_WORDS, ' ') : text)
const WORD = /\p{L}+(?:['’]\p{L}+)?/gu

/** As much as two words of one's own: a thank-you in another language must not turn the conversation. */
const PRIOR_WEIGHT = 1.6
/** With so many words more than any language of another family, letter groups could not change the answer. */
const CLEAR_LEAD = 1.5
/** What the letter groups say; a difference of 0.1 in their score is worth about one word. */
const GROUPS_WEIGHT = 10
/** Below this many letters a guess from letter groups is a coin toss. */
const GROUPS_LETTERS_MIN = 12
/** Without as much as this (most of one word that no other language has) nothing is said. */
const EVIDENCE_MIN = 0.45
/** In a few letters one word may be a name: Anna is no Nynorsk. */
const FEW_EVIDENCE_MIN = 1.2

const INDEX = new Map<string, number>(WORDED.map((code, index) => [code, index]))

/** What speaks for each language, in words of its own. */
class Scores {
  readonly byIndex = new Float64Array(WORDED.length)
  readonly others = new Map<string, number>()

  add(code: string, weight: number): void {
    const index = INDEX.get(code)
    if (index === undefined) this.others.set(code, (this.others.get(code) ?? 0) + weight)
    else this.byIndex[index] = (this.byIndex[index] ?? 0) + weight
  }

  /** How far the best is before the best of another family; the Nordic languages are one. */
  lead(): number {
    const nordic = Math.max(...NORDIC.map((code) => this.of(code)))
    let [best, second] = [nordic, 0]
    for (let i = 0; i < this.byIndex.length; i++) {
      const score = this.byIndex[i] ?? 0
      if (NORDIC.includes(WORDED[i] as never)) continue
      if (score > best) [second, best] = [best, score]
      else if (score > second) second = score
    }
    return best - second
  }

  of(code: string): number {
    return this.byIndex[INDEX.get(code) ?? -1] ?? 0
  }

  topTwo(): [number, number, string] {
    let [best, second, code] = [0, 0, 'und']
    const meet = (score: number, of: string) => {
      if (score > best) [second, best, code] = [best, score, of]
      else if (score > second) second = score
    }
    for (let i = 0; i < this.byIndex.length; i++) meet(this.byIndex[i] ?? 0, WORDED[i] as string)
    for (const [of, score] of this.others) meet(score, of)
    return [best, second, code]
  }

  settled(evidenceMin: number): Language {
    const [best, second, code] = this.topTwo()
    if (best < evidenceMin) return UNDETERMINED
    const confidence = 1 - 0.5 ** (1 + (best - second))
    return { code, confidence: Math.round(confidence * 100) / 100 }
  }
}

function addWords(scores: Scores, words: readonly string[]): void {
  for (const word of words) {
    const weights = WORD_WEIGHTS.get(word)
    if (weights) for (const [index, weight] of weights) scores.byIndex[index] = (scores.byIndex[index] ?? 0) + weight
  }
}

/** Danish writes the plural you, and English the I, with a capital inside a sentence; at its beginning both prove nothing. */
function addCapitalI(scores: Scores, sample: string): void {
  const inside = sample.match(/[\p{L},] I(?![\p{L}\p{N}.])/gu)?.length ?? 0
  if (inside === 0) return
  for (const code of ['da', 'en']) scores.add(code, inside * CAPITAL_WEIGHT)
}

const CAPITAL_WEIGHT = 0.7

function addGroups(scores: Scores, sample: string): void {
  const groups = Object.entries(eld.detect(sample).getScores())
  let best = 0
  for (const [, score] of groups) best = Math.max(best, score)
  for (const [code, score] of groups) {
    const weight = GROUPS_WEIGHT * (score - best) + GROUPS_BASE
    if (weight <= 0) continue
    if (code !== 'no') scores.add(code, weight)
    else for (const one of ['nb', 'nn']) scores.add(one, weight)
  }
}

/** What the likeliest language by its letter groups gets; others less, by their distance. */
const GROUPS_BASE = 1.5

/** Among the four Nordic languages, those that the learnt letters find less likely lose by as much. */
function addNordic(scores: Scores, words: readonly string[]): void {
  if (NORDIC.every((code) => scores.of(code) < NORDIC_MIN)) return
  const odds = nordicOdds(words)
  const best = Math.max(...odds)
  for (const [i, code] of NORDIC.entries()) scores.add(code, NORDIC_WEIGHT * ((odds[i] ?? 0) - best))
  scores.add('nb', BOKMAL_LEAN)
}

const NORDIC_MIN = 0.2
const NORDIC_WEIGHT = 0.8
/** Bokmål was learnt from fewer sentences than Danish, since Nynorsk is taken out of them, and lost what could be either. */
const BOKMAL_LEAN = 0.3
