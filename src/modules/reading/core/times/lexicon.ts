/**
 * A pack made ready for looking up: one tree of tokens, so that at any place in a text all phrases beginning there are
 * found in one walk, the longest last. Built once per pack and kept for as long as the pack is.
 */
import type { TimesPack } from './pack.ts'
import { keysOf, type Token } from './tokens.ts'

/** What a phrase of the pack is good for. */
export type Category =
  | 'start'
  | 'number'
  | 'article'
  | 'ordinal'
  | 'ordinalMark'
  | 'weekday'
  | 'month'
  | 'day'
  | 'part'
  | 'partWithDay'
  | 'dayWithPart'
  | 'weekdayPart'
  | 'clockBefore'
  | 'clockAfter'
  | 'clockSplit'
  | 'am'
  | 'pm'
  | 'fraction'
  | 'fractionWithMark'
  | 'fractionAfter'
  | 'past'
  | 'toHour'
  | 'aroundAfter'
  | 'namedClock'
  | 'closing'
  | 'unit'
  | 'duration'
  | 'durationIdiom'
  | 'relation'
  | 'tie'
  | 'relationAfter'
  | 'ago'
  | 'agoBefore'
  | 'fromNow'
  | 'to'
  | 'and'
  | 'glue'
  | 'opener'
  | 'which'
  | 'edge'
  | 'stretch'
  | 'stretchReady'
  | 'weekNumber'
  | 'weekNumberAfter'
  | 'weekOn'
  | 'ofTheMonth'
  | 'holiday'
  | 'zone'
  | 'yourTime'
  | 'ourTime'
  | 'vague'
  | 'event'
  | 'eventEnd'
  | 'eventWord'
  | 'eventRelation'
  | 'eventTie'
  | 'dayMark'
  | 'notAfterClock'
  | 'hourAround'
  | 'afterBareClock'
  | 'never'

type Meaning = { readonly category: Category; readonly value: string; readonly isCapital: boolean }
type Node = { next: Map<string, Node>; meanings: Meaning[] }

/** The tree of all phrases of a pack, by their first token. */
export type Lexicon = { readonly root: Node; readonly pack: TimesPack }

/** A phrase found: what it says and the token after it. */
export type Hit = { readonly value: string; readonly end: number }

/** No phrase of a pack is longer, and no walk goes on past it. */
const PHRASE_TOKENS_MAX = 12

const HOURS_MAX = 24

const kept = new WeakMap<TimesPack, Lexicon>()

/** The lexicon of a pack, made the first time it is asked for. */
export function lexiconOf(pack: TimesPack): Lexicon {
  const known = kept.get(pack)
  if (known) return known
  const made = { root: build(pack), pack }
  kept.set(pack, made)
  return made
}

/** What a time can begin with; small words, endings and what only stands behind a time begin none. */
const STARTS = new Set<Category>([
  'number',
  'article',
  'ordinal',
  'weekday',
  'month',
  'day',
  'part',
  'partWithDay',
  'dayWithPart',
  'weekdayPart',
  'clockBefore',
  'fraction',
  'fractionWithMark',
  'hourAround',
  'namedClock',
  'closing',
  'duration',
  'durationIdiom',
  'relation',
  'tie',
  'agoBefore',
  'opener',
  'which',
  'edge',
  'stretchReady',
  'weekNumber',
  'dayMark',
  'holiday',
  'vague',
  'event',
  'eventRelation',
  'zone',
  'yourTime',
  'ourTime',
])

/** The longest phrase of every category that begins at a token; nothing for the many tokens that begin none. */
export function hitsFrom(lexicon: Lexicon, tokens: readonly Token[], place: number): ReadonlyMap<Category, Hit> | undefined {
  const first = tokens[place]
  let node: Node | undefined = lexicon.root
  let hits: Map<Category, Hit> | undefined
  for (let i = place; first && i < tokens.length && i < place + PHRASE_TOKENS_MAX; i += 1) {
    node = node.next.get((tokens[i] as Token).key)
    if (!node) break
    for (const { category, value, isCapital } of node.meanings) {
      if (isCapital && !first.isCapital) continue
      hits ??= new Map()
      hits.set(category, { value, end: i + 1 })
      if (STARTS.has(category)) hits.set('start', { value, end: i + 1 })
    }
  }
  return hits
}

function build(pack: TimesPack): Node {
  const root: Node = { next: new Map(), meanings: [] }
  const add = (category: Category, value: string, phrases: readonly string[]) => {
    for (const phrase of phrases) plant(root, phrase, category, value)
  }
  const addAll = (category: Category, phrasesBy: Readonly<Record<string, readonly string[]>>) => {
    for (const [value, phrases] of Object.entries(phrasesBy)) add(category, value, phrases)
  }
  for (const [category, phrasesBy] of mapsOf(pack)) addAll(category, phrasesBy)
  for (const [category, phrases] of listsOf(pack)) add(category, '', phrases)
  // "Inden" is before a day and within an amount: what ties amounts is looked up by itself.
  for (const [value, phrases] of Object.entries(pack.relations)) {
    add(value === 'in' || value === 'within' ? 'tie' : 'relation', value, phrases)
  }
  for (const [name, part] of Object.entries(pack.dayParts)) {
    add('part', name, part.alone)
    add('partWithDay', name, [...part.withDay, ...part.alone])
    for (const [weekday, names] of Object.entries(pack.weekdays)) {
      for (const joint of pack.compoundJoints) {
        add(
          'weekdayPart',
          `${weekday} ${name}`,
          names.flatMap((day) => [...part.withDay, ...(pack.compoundParts[name] ?? [])].map((word) => `${day}${joint}${word}`)),
        )
      }
    }
  }
  // "Tretiden" is a word of its own: about three.
  for (const [hour, names] of Object.entries(pack.numbers)) {
    if (Number(hour) <= HOURS_MAX)
      add(
        'hourAround',
        hour,
        names.flatMap((name) => pack.clock.around.map((ending) => `${name}${ending}`)),
      )
  }
  for (const [minutes, words] of Object.entries(pack.clock.fractions)) {
    add('fraction', minutes, words.alone)
    add('fractionWithMark', minutes, [...words.alone, ...words.withMark])
  }
  return root
}

function mapsOf(pack: TimesPack): [Category, Record<string, string[]>][] {
  return [
    ['number', pack.numbers],
    ['ordinal', pack.ordinals],
    ['weekday', pack.weekdays],
    ['month', pack.months],
    ['day', pack.days],
    ['dayWithPart', pack.daysWithPart],
    ['fractionAfter', pack.clock.fractionsAfter],
    ['namedClock', pack.clock.named],
    ['unit', pack.units],
    ['duration', pack.durations],
    ['durationIdiom', pack.durationIdioms],
    ['relationAfter', pack.relationsAfter],
    ['which', pack.which],
    ['edge', pack.edges],
    ['stretch', pack.stretches],
    ['stretchReady', pack.stretchesReady],
    ['weekOn', pack.weekOn],
    ['holiday', pack.holidays],
    ['closing', pack.closing],
    ['zone', pack.zones],
  ]
}

function listsOf(pack: TimesPack): [Category, string[]][] {
  return [
    ['article', pack.articles],
    ['ordinalMark', pack.ordinalMarks],
    ['clockBefore', pack.clock.before],
    ['clockAfter', pack.clock.after],
    ['clockSplit', pack.clock.split],
    ['am', pack.clock.am],
    ['pm', pack.clock.pm],
    ['past', pack.clock.past],
    ['toHour', pack.clock.to],
    ['aroundAfter', pack.clock.around],
    ['ago', pack.ago],
    ['agoBefore', pack.agoBefore],
    ['fromNow', pack.fromNow],
    ['to', pack.to],
    ['and', pack.and],
    ['glue', pack.glue],
    ['opener', pack.openers],
    ['weekNumber', pack.weekNumber],
    ['weekNumberAfter', pack.weekNumberAfter],
    ['ofTheMonth', pack.ofTheMonth],
    ['yourTime', pack.yourTime],
    ['ourTime', pack.ourTime],
    ['vague', pack.vague],
    ['event', pack.events],
    ['eventEnd', pack.eventEnds],
    ['eventWord', pack.eventWords],
    ['eventRelation', pack.eventRelations],
    ['eventTie', pack.eventTies],
    ['dayMark', pack.dayMarks],
    ['notAfterClock', pack.notAfterClock],
    ['afterBareClock', pack.afterBareClock],
    ['never', pack.never],
  ]
}

/** A phrase marked ^ in the pack must begin with a capital in the text: "^May" is the month, "may" is not. */
function plant(root: Node, phrase: string, category: Category, value: string) {
  let node = root
  const isCapital = phrase.startsWith('^')
  for (const key of keysOf(isCapital ? phrase.slice(1) : phrase)) {
    const next: Node = node.next.get(key) ?? { next: new Map(), meanings: [] }
    node.next.set(key, next)
    node = next
  }
  node.meanings.push({ category, value, isCapital })
}
