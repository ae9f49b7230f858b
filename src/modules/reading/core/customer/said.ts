import { findHits, type CompiledCues, type Hit } from './automaton.ts'
import { denialsIn, isDenied } from './denial.ts'
import type { CueEntry } from './pack.ts'

/** A phrase that the customer really says: found, not silenced by its sentence, not denied, not the title of a film. */
export type SaidPhrase = {
  readonly entry: CueEntry
  readonly start: number
  readonly end: number
  /** Which sentence of the message it stands in. */
  readonly sentence: number
}

type Sentence = { readonly start: number; readonly end: number }

/** What a "not" turns into nothing. A broken word or a danger is told in sentences full of "not", and stays what it is. */
const DENIABLE = new Set([
  'displeasure',
  'anger',
  'worry',
  'disappointment',
  'thanks',
  'praise',
  'exit',
  'repetition',
  'solved',
  'failed',
  'legal',
])

/** Feelings that may be the name of a game or a dish; a date or a broken lamp is none. */
const NAMEABLE = new Set(['displeasure', 'anger', 'worry', 'disappointment', 'exit', 'praise'])

/** A title in quotation marks is short; longer words in them are what somebody said. */
const TITLE_WORDS = 5
const OPENING_QUOTES = '"“”„«»‘‚『「《'
const CLOSING_QUOTES = '"“”«»’』」》'

/** What turns other words has done its work once they are judged; of these kinds it is enough to know that they are there. */
const TURNING = new Set(['negation', 'not_negation'])
const ONCE = new Set(['request', 'contrast', 'status'])

/** A sentence that says more than this says nothing more by it; and a message ends being read somewhere. */
const HITS_OF_SENTENCE = 200
const PHRASES_LIMIT = 5000

/** All phrases a customer says in these sentences, in the order they begin. */
export function phrasesSaid(cues: CompiledCues, text: string, sentences: readonly Sentence[]): SaidPhrase[] {
  const said: SaidPhrase[] = []
  const heard = new Set<string>()
  for (let sentence = 0; sentence < sentences.length && said.length < PHRASES_LIMIT; sentence++) {
    const { start, end } = sentences[sentence]!
    const hits = findHits(cues, text, start, end, HITS_OF_SENTENCE)
    if (hits.length === 0) continue
    const denials = denialsIn(cues, hits)
    const hasSilence = hits.some(({ entry }) => entry < 0)
    for (const hit of hits) {
      if (hit.entry < 0 || (hasSilence && hits.some(({ entry }) => entry === ~hit.entry))) continue
      const entry = cues.entries[hit.entry]!
      if (TURNING.has(entry.kind) || heard.has(entry.kind)) continue
      if (DENIABLE.has(entry.kind) && isDenied(cues, text, hit, denials)) continue
      if (NAMEABLE.has(entry.kind) && isTitle(text, hit, start, end)) continue
      if (ONCE.has(entry.kind)) heard.add(entry.kind)
      said.push({ entry, start: hit.start, end: hit.end, sentence })
    }
  }
  return said
}

/** Words in short quotation marks, or with a capital in the middle of a sentence that is not shouted. */
function isTitle(text: string, hit: Hit, from: number, to: number): boolean {
  let open = hit.start - 1
  const words = (part: string) => part.trim().split(/\s+/).length
  while (open >= from && hit.start - open < 40 && !OPENING_QUOTES.includes(text[open]!)) open--
  if (open < from || hit.start - open >= 40) return false
  let close = hit.end
  while (close < to && close - hit.end < 40 && !CLOSING_QUOTES.includes(text[close]!)) close++
  if (close >= to || close - hit.end >= 40) return false
  return words(text.slice(open + 1, close)) <= TITLE_WORDS
}
