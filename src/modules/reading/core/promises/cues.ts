import type { Span } from '../reading.ts'
import { type Clause, type ClauseTime, clauseOf, isDated, isInTime } from './clause.ts'
import { CLAUSE_CUES, type ClauseCue, cueOf, type PromiseWords } from './pack.ts'

/** What can be seen of a clause before any model looks at it, by names that are the same in every language. */
export function clauseExtras(text: string, span: Span, words: PromiseWords, times: readonly ClauseTime[]): string[] {
  return signsOf(text, clauseOf(text, span, words, times))
}

export function signsOf(text: string, clause: Clause): string[] {
  const names: string[] = []
  const seen = addCues(text, clause, names)
  addTogether(text, clause, seen, names)
  addTimes(clause, names)
  addShape(text, clause, names)
  return names
}

/** Which cues there are, anywhere and in front, one bit for each; and who is named first. */
type Seen = { anywhere: number; front: number; actor: Actor }

/** These say what they say only where a sentence begins: "Leave it outside", "Blir det frost …". */
const FRONT_ONLY: ReadonlySet<ClauseCue> = new Set(['command', 'ask', 'verb'])
/** These hold inside the words of a time too: "every Friday", "once the frost is out". */
const IN_TIMES: ReadonlySet<ClauseCue> = new Set(['condition', 'policy', 'past', 'generic'])
const ACTORS = ['us', 'you', 'actor', 'generic', 'world', 'name', 'none'] as const
type Actor = (typeof ACTORS)[number]
const HAN_FROM = 0x3400

const SPOTS = ['cue', 'front', 'lead', 'last'] as const
const [ANYWHERE, FRONT, LEAD, LAST] = [0, 1, 2, 3] as const
/** The names of a cue by where it stands, made once: they are said for every word. */
const SPOT_NAMES = CLAUSE_CUES.map((cue) => SPOTS.map((spot) => `${spot}:${cue}`))

const isHan = (word: string | undefined) => word !== undefined && word.charCodeAt(0) >= HAN_FROM
const NAMED_ACTORS: ReadonlySet<string> = new Set(ACTORS)
const isActor = (cue: string): cue is Actor => NAMED_ACTORS.has(cue)

/** Which words are there, and whether in front, behind a time in front, or last. */
function addCues(text: string, clause: Clause, names: string[]): Seen {
  const { hits, tokens } = clause
  const opening = openingOf(clause)
  const closing = tokens.words.length - 1
  const seen = [0, 0, 0, 0]
  let actor: Actor | undefined
  for (const { list, first, last } of hits) {
    const cue = cueOf(list)
    if (!cue || (!IN_TIMES.has(cue) && isInTime(clause, first))) continue
    if (FRONT_ONLY.has(cue) && first !== 0 && !isHan(tokens.words[first])) continue
    seen[ANYWHERE]! |= 1 << list
    if (first === 0) seen[FRONT]! |= 1 << list
    else if (first === opening || first === opening + 1) seen[LEAD]! |= 1 << list
    if (last === closing) seen[LAST]! |= 1 << list
    if (isActor(cue)) actor ??= cue
  }
  for (let list = 0; list < CLAUSE_CUES.length; list++)
    for (let spot = 0; spot < SPOTS.length; spot++) if ((seen[spot]! >> list) & 1) names.push(SPOT_NAMES[list]![spot]!)
  return { anywhere: seen[ANYWHERE]!, front: seen[FRONT]!, actor: actor ?? (hasName(text, clause) ? 'name' : 'none') }
}

/** The first word after a time the clause begins with: "On Friday | the digger …". */
function openingOf(clause: Clause): number {
  let at = 0
  while (at < clause.tokens.words.length && isInTime(clause, at)) at++
  return at
}

/** One capital inside a sentence names a person or a firm; where all nouns have one there are more. */
function hasName(text: string, { tokens }: Clause): boolean {
  let capitals = 0
  for (const start of tokens.starts) {
    if (isCapital(text.charCodeAt(start))) capitals++
  }
  return capitals === 2
}

/** Of our languages: A to Z, and the capitals with accents, Å Ä Æ Ö Ø Ü and their like. */
const isCapital = (code: number) => (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde)

const AGAINST: readonly ClauseCue[] = [
  'hypothetical',
  'offer',
  'past',
  'negated',
  'customer',
  'policy',
  'quoted',
  'world',
  'wish',
  'generic',
  'ask',
  'command',
]
const AGAINST_MAX = 3
const CLEAN = ['act', 'done', 'you', 'actor', 'sure', 'stem'] as const
const hasComma = (said: string) => said.includes(',') || said.includes('，')

const bitOf = (cue: ClauseCue) => 1 << CLAUSE_CUES.indexOf(cue)
const AGAINST_BITS = AGAINST.map(bitOf)
const CLEAN_BITS = CLEAN.map(bitOf)
const [US, YOU, ACTOR, NEGATED, KEPT, GETS, VERB, CONDITION] = (
  ['us', 'you', 'actor', 'negated', 'kept', 'gets', 'verb', 'condition'] as const
).map(bitOf) as [number, number, number, number, number, number, number, number]

/** What only several words together say: who acts and when, a denial that is kind, a condition that comes first. */
function addTogether(text: string, { start, end, times }: Clause, { anywhere, front, actor }: Seen, names: string[]): void {
  const isOurs = (anywhere & (US | ACTOR)) !== 0 || actor === 'name'
  names.push(`first:${actor}`, `${times.some(isDated) ? 'dated' : times.length > 0 ? 'loose' : 'bare'}:${actor}`)
  if (actor === 'name') names.push('name')
  if (!isOurs && !(anywhere & YOU)) names.push('nobody')
  const isKind = (anywhere & NEGATED) !== 0 && (anywhere & KEPT) !== 0
  let count = isKind ? -1 : 0
  for (const bit of AGAINST_BITS) if (anywhere & bit) count++
  names.push(`against:${Math.min(count, AGAINST_MAX)}`)
  if (anywhere & NEGATED) names.push(isKind ? 'not:kept' : 'not:plain')
  if (actor === 'you' && !isOurs) names.push(anywhere & GETS ? 'you:gets' : front & YOU ? 'you:does' : 'you:other')
  if (front & (VERB | CONDITION)) names.push(hasComma(text.slice(start, end)) ? 'if:comma' : 'if:open')
  if (count > 0) return
  CLEAN_BITS.forEach((bit, at) => {
    if (anywhere & bit) names.push(`clean:${CLEAN[at]!}`)
  })
  if (times.length > 0) names.push('clean:time')
}

const KINDS = ['instant', 'by', 'window', 'elapsed', 'business'] as const

function addTimes(clause: Clause, names: string[]): void {
  const { times, tokens } = clause
  const kinds = new Set(times.map(({ kind }) => kind))
  const dated = times.filter(isDated).length
  if (times.length === 0) names.push('time:no')
  if (dated > 0) names.push('time:said')
  if (dated > 1) names.push('time:several')
  for (const kind of kinds) names.push(kind === 'none' ? 'time:vague' : kind === 'condition' ? 'time:event' : `time:${kind}`)
  if (dated > 0 && saysPast(clause)) names.push('time:past')
  const first = times[0]
  const opening = tokens.starts[0]
  if (first && opening !== undefined && first.start <= opening)
    names.push(first.kind === 'condition' ? 'event:front' : 'time:front')
  const last = times.at(-1)
  const closing = tokens.ends.at(-1)
  if (last && closing !== undefined && last.end >= closing) names.push('time:last')
}

/** Whether a time itself is behind us: yesterday, last week, three days ago. */
const saysPast = (clause: Clause) => clause.hits.some(({ list, first }) => cueOf(list) === 'past' && isInTime(clause, first))

const QUOTES = /[“”"«»„「」]/u
const LENGTHS = [3, 5, 7, 9, 12, 16, 24]

function addShape(text: string, { start, end, tokens }: Clause, names: string[]): void {
  const said = text.slice(start, end)
  if (isAsked(said)) names.push('asks')
  if (QUOTES.test(said)) names.push('quotes')
  if (said.endsWith('!') || said.endsWith('！')) names.push('exclaims')
  if (hasComma(said)) names.push('comma')
  const length = LENGTHS.findIndex((limit) => tokens.words.length <= limit)
  names.push(`length:${length < 0 ? LENGTHS.length : length}`)
}

const TAIL = 6
/** A question, however it is closed. */
export const isAsked = (said: string): boolean => ASKED.test(said.slice(-TAIL))
const ASKED = /[?？]["'”’»)\s]*$/u

const TIMES_SEEN = ['said', 'no', 'past', 'several', 'vague', 'event', ...KINDS, 'front', 'last']
const TOGETHER =
  'nobody name against:0 against:1 against:2 against:3 not:kept not:plain you:gets you:does you:other if:comma if:open clean:time event:front asks quotes exclaims comma'
/** Every name that `clauseExtras` can give; a model is trained with exactly these. */
export const CLAUSE_CUE_NAMES: readonly string[] = [
  ...CLAUSE_CUES.flatMap((cue) => SPOTS.map((spot) => `${spot}:${cue}`)),
  ...['first', 'dated', 'loose', 'bare'].flatMap((sign) => ACTORS.map((actor) => `${sign}:${actor}`)),
  ...TIMES_SEEN.map((time) => `time:${time}`),
  ...TOGETHER.split(' '),
  ...CLEAN.map((sign) => `clean:${sign}`),
  ...[...LENGTHS, 0].map((_, length) => `length:${length}`),
]
