import type { CueKind } from '../reading.ts'
import { isWordUnit } from './folding.ts'
import type { SaidPhrase } from './said.ts'
import type { InnerKind } from './pack.ts'

/** Kinds that a careful colleague would point at: each makes a message clear, two make it strong (DOMAIN R10). */
export const CLEAR_KINDS = ['broken_promise', 'repetition', 'displeasure'] as const satisfies readonly CueKind[]

/** What a message says in all, each kind with its strongest phrase: 0 nothing, 1 a hint, 2 said. */
export type Signs = Readonly<Record<CueKind | InnerKind, 0 | 1 | 2>> & {
  /** Shouting in capitals, marks or angry faces: never a feeling alone, only louder what is said. */
  readonly isLoud: boolean
}

const NOTHING: Record<CueKind | InnerKind, 0 | 1 | 2> = {
  broken_promise: 0,
  repetition: 0,
  displeasure: 0,
  exit: 0,
  thanks: 0,
  worry: 0,
  disappointment: 0,
  safety: 0,
  legal: 0,
  anger: 0,
  praise: 0,
  failed: 0,
  status: 0,
  request: 0,
  solved: 0,
  negation: 0,
  not_negation: 0,
  contrast: 0,
}

/** Gathers what was said. Two different hints of one kind are as good as one plain word. */
export function signsOf(said: readonly SaidPhrase[], text: string): Signs {
  const signs = { ...NOTHING, isLoud: isLoud(text) }
  const hinted = new Map<string, string>()
  for (const { entry } of said) {
    const { kind } = entry
    if (signs[kind] === 2) continue
    if (entry.strength === 'clear' || (signs[kind] === 1 && hinted.get(kind) !== entry.id)) signs[kind] = 2
    else {
      signs[kind] = 1
      hinted.set(kind, entry.id)
    }
  }
  return signs
}

/** One word in capitals may be a name of a thing (IBAN); several are a raised voice. */
const SHOUTED_WORDS = 2
const SHOUTED_LETTERS = 4
const LOUD_MARKS = 2
/** So far below zero that no word of capitals climbs out of it; a whole number, which keeps the loop quick. */
const SPOILT = -1_000_000_000
const ANGRY_FACES = /😡|🤬|😠|👿|🖕/u

const isMark = (unit: number) => unit === 0x21 || unit === 0x3f || unit === 0xff01 || unit === 0xff1f
const isCapital = (unit: number) => (unit >= 65 && unit <= 90) || (unit >= 0xc0 && unit <= 0xde && unit !== 0xd7)

/** One pass over the text by hand: this is asked of every message, and expressions took a third of the whole reading. */
function isLoud(text: string): boolean {
  let marks = 0
  let capitals = 0
  let shouted = 0
  let hasFaces = false
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : 0
    if (unit >= 97 && unit <= 122) {
      marks = 0
      capitals = SPOILT
      continue
    }
    marks = isMark(unit) ? marks + 1 : 0
    if (marks >= LOUD_MARKS) return true
    if (isCapital(unit)) capitals++
    else {
      if (!isWordUnit(unit) && capitals >= SHOUTED_LETTERS && ++shouted >= SHOUTED_WORDS) return true
      // A small letter spoils the word until the next one begins.
      capitals = isWordUnit(unit) ? SPOILT : 0
    }
    if (unit === 0xd83d || unit === 0xd83e) hasFaces = true
  }
  return hasFaces && ANGRY_FACES.test(text)
}

/** The names under which a model may have learnt these signs. */
export function namesOfSigns(signs: Signs): [string, number][] {
  const names: [string, number][] = signs.isLoud ? [['loud', 1]] : []
  for (const kind of Object.keys(NOTHING) as (CueKind | InnerKind)[])
    if (signs[kind] > 0) names.push([`cue:${kind}`, signs[kind] / 2])
  return names
}
