/** Which cues of a message are shown: its words where they mean it, and the words a model rests on where a level needs them. */
import { CUE_KINDS, type Cue, type CueKind, type Level, type Span } from '../reading.ts'
import type { LinearModel } from '../model/linear.ts'
import { saidBy, wordsOf, type Guess } from './guesses.ts'
import type { SaidPhrase } from './said.ts'
import { CLEAR_KINDS, type Signs } from './signs.ts'

export type Weighed = {
  readonly level: Level
  readonly signs: Signs
  readonly model: LinearModel | undefined
  readonly guess: Guess | undefined
}

/**
 * How likely a kind must be, in the eyes of the model, to be shown: with plain words, with hints, with no word of the pack. Below
 * these more than half of what was shown was something else in the customer's mouth (our corpus, second hand).
 */
export const WITH_WORDS = 0.3
export const WITH_HINTS = 0.4
export const ALONE = 0.65

/** A danger and a lawyer are facts, and who says "unacceptable" or leaves means it: plain words of these need no model to agree. */
export const PLAIN: ReadonlySet<CueKind> = new Set(['safety', 'legal', 'displeasure', 'exit'])

/** The cues of a message, in the order they begin; no two of a kind overlap. */
export function cuesOf(text: string, sentences: readonly Span[], said: readonly SaidPhrase[], weighed: Weighed): Cue[] {
  const byKind = cuesOfWords(text, said)
  const { model, guess } = weighed
  const cues = [...byKind.values()].flat()
  if (!model || !guess) return inOrder(cues)
  const shown = cues.filter(({ kind }) => isMeant(kind, weighed))
  const show = (kind: CueKind) => {
    const words = byKind.get(kind)
    const span = words ? undefined : wordsOf(model, kind, text, sentences)
    if (words) shown.push(...words)
    else if (span) shown.push({ kind, ...span, text: text.slice(span.start, span.end) })
  }
  const labels = saidBy(model, guess)
  for (const kind of CUE_KINDS) if (!byKind.has(kind) && labels.has(kind) && guess.get(kind)! >= ALONE) show(kind)
  const kinds = KINDS_OF_LEVEL[weighed.level]
  if (kinds.length > 0 && !shown.some(({ kind }) => kinds.includes(kind))) show(likeliest(kinds, guess))
  return inOrder(shown)
}

const inOrder = (cues: Cue[]) => cues.sort((a, b) => a.start - b.start || a.end - b.end)

function cuesOfWords(text: string, said: readonly SaidPhrase[]): Map<CueKind, Cue[]> {
  const byKind = new Map<CueKind, Cue[]>()
  for (const { entry, start, end } of said) {
    const kind = shownAs(entry.kind)
    if (kind) addWidest(byKind, { kind, start, end, text: text.slice(start, end) })
  }
  return byKind
}

const shownAs = (kind: SaidPhrase['entry']['kind']): CueKind | undefined =>
  kind === 'anger' ? 'displeasure' : (CUE_KINDS as readonly string[]).includes(kind) ? (kind as CueKind) : undefined

/** Of phrases of one kind that overlap, the longest stays. They come in the order they begin, so only the last may overlap. */
function addWidest(cues: Map<CueKind, Cue[]>, cue: Cue) {
  const ofKind = cues.get(cue.kind) ?? []
  cues.set(cue.kind, ofKind)
  const last = ofKind.at(-1)
  if (!last || last.end <= cue.start) ofKind.push(cue)
  else if (last.end - last.start < cue.end - cue.start) ofKind[ofKind.length - 1] = cue
}

function isMeant(kind: CueKind, { signs, guess }: Weighed): boolean {
  const sign = kind === 'displeasure' ? Math.max(signs.displeasure, signs.anger) : signs[kind]
  if (sign === 2 && PLAIN.has(kind)) return true
  return (guess?.get(kind) ?? 1) >= (sign === 2 ? WITH_WORDS : WITH_HINTS)
}

const QUIET_KINDS: readonly CueKind[] = ['worry', 'disappointment']
const LOUD_KINDS: readonly CueKind[] = [...CLEAR_KINDS, 'exit']

/** A level is never shown without words: those of a kind that makes such a level. */
const KINDS_OF_LEVEL: Readonly<Record<Level, readonly CueKind[]>> = {
  none: [],
  mild: [...QUIET_KINDS, ...LOUD_KINDS],
  clear: LOUD_KINDS,
  strong: LOUD_KINDS,
}

const likeliest = (kinds: readonly CueKind[], guess: Guess): CueKind =>
  kinds.reduce((best, kind) => ((guess.get(kind) ?? 0) > (guess.get(best) ?? 0) ? kind : best))
