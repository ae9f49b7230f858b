import type { Span } from '../reading.ts'
import { type Clause, isInTime } from './clause.ts'
import { cueOf, type Part, partOf, type PromiseWords, wayOf } from './pack.ts'
import type { Hit } from './phrases.ts'

export type Said = {
  readonly what: string
  readonly how?: string
  readonly price?: string
  readonly extra?: string
  readonly condition?: string
}

/** What is promised, and with it how, for how much, what comes on top, and what it hangs on; in the words of the text. */
export function saidIn(text: string, clause: Clause, words: PromiseWords): Said {
  const condition = conditionOf(text, clause)
  const price = priceOf(text, clause)
  const way = wayHit(clause, words)
  const extra = partHit(clause, 'extra')
  const away = [
    ...clause.times.filter(({ kind }) => kind !== 'condition'),
    condition,
    price?.span,
    extra && spanOf(clause, extra),
    way && aside(text, clause, way),
  ]
  const what = whatOf(
    text,
    clause,
    away.filter((span): span is Span => span !== undefined),
  )
  return {
    what,
    ...(way && { how: wayOf(words, way.list)! }),
    ...(price && { price: price.name }),
    ...(extra && { extra: extraOf(text, clause, extra) }),
    ...(condition && { condition: text.slice(condition.start, condition.end) }),
  }
}

const spanOf = ({ tokens }: Clause, { first, last }: Hit): Span => ({ start: tokens.starts[first]!, end: tokens.ends[last]! })
const partHit = ({ parts }: Clause, part: Part) => parts.find(({ list }) => partOf(list) === part)
const wayHit = ({ parts }: Clause, words: PromiseWords) => longest(parts.filter(({ list }) => wayOf(words, list) !== undefined))

const longest = (hits: readonly Hit[]): Hit | undefined =>
  hits.reduce<Hit | undefined>((best, hit) => (!best || hit.last - hit.first > best.last - best.first ? hit : best), undefined)

/** "by courier" says only how; "call you" is also what is done, so a way of one word, or one with an act in it, stays. */
function aside(text: string, clause: Clause, way: Hit): Span | undefined {
  const isAct = clause.hits.some(
    ({ list, first }) => (cueOf(list) === 'act' || cueOf(list) === 'stem') && first >= way.first && first <= way.last,
  )
  const span = spanOf(clause, way)
  const isLong = way.last > way.first || text.charCodeAt(span.start) >= HAN_FROM
  return isLong && !isAct ? span : undefined
}

const HAN_FROM = 0x3400

/** The clause that names the event: from its first word to the comma, or to the end when it comes last. */
function conditionOf(text: string, clause: Clause): Span | undefined {
  const event = clause.times.find(({ kind }) => kind === 'condition')
  if (event) return { start: event.start, end: mainFrom(clause, event) ?? event.end }
  const hit = clause.hits.find(({ list, first }) => cueOf(list) === 'condition' || (first === 0 && cueOf(list) === 'verb'))
  if (!hit || isInTime(clause, hit.first)) return undefined
  const start = clause.tokens.starts[hit.first]!
  const comma = text.slice(start, clause.end).search(/[,，]/u)
  if (hit.first > 0) return { start, end: withoutEnd(text, start, comma > 0 ? start + comma : clause.end) }
  return comma > 0 ? { start, end: start + comma } : undefined
}

/** Where the verb comes before who acts ("Så snart den är här | beställer jag …") the event ends there, comma or not. */
function mainFrom({ tokens, hits, end }: Clause, event: Span): number | undefined {
  if (event.end + 1 < end) return undefined
  const turn = hits.findLast(({ list, first }) => {
    const isWho = cueOf(list) === 'us' || cueOf(list) === 'actor'
    return isWho && first > 2 && tokens.starts[first]! > event.start && hits.some((hit) => hit.last === first - 1 && isDoing(hit))
  })
  return turn && tokens.ends[turn.first - 2]
}

const isDoing = ({ list }: Hit) => cueOf(list) === 'act' || cueOf(list) === 'stem'

const MONEY =
  /(?:(?:EUR|SEK|NOK|DKK|USD|GBP|CHF|CNY|HKD|TWD|NT\$|US\$|HK\$|[€$£¥￥])\s?\d[\d.,]*(?:\s\d{3})*|\d[\d.,]*(?:\s\d{3})*\s?(?:EUR|SEK|NOK|DKK|USD|GBP|CHF|CNY|kr|kroner|kronor|krone|euros?|pounds?|dollars?|Franken|元|块|塊|欧元|€|£|\$)(?![\p{L}]))/iu
const PRICE_REACH = 12

/** Free, or an amount that is said to be paid: one that is given back is no price. */
function priceOf(text: string, clause: Clause): { name: string; span: Span } | undefined {
  const free = longest(clause.parts.filter(({ list }) => partOf(list) === 'free'))
  if (free) return { name: 'free', span: spanOf(clause, free) }
  const found = MONEY.exec(text.slice(clause.start, clause.end))
  if (!found) return undefined
  const start = clause.start + found.index
  const marked = clause.parts.find(
    ({ list, last }) =>
      partOf(list) === 'priced' && clause.tokens.ends[last]! <= start && start - clause.tokens.ends[last]! < PRICE_REACH,
  )
  if (!marked) return undefined
  const name = found[0].replace(/[.,]+$/u, '')
  return { name, span: { start: clause.tokens.starts[marked.first]!, end: start + name.length } }
}

/** From the word that announces a gift to the next comma or full stop. */
function extraOf(text: string, clause: Clause, hit: Hit): string {
  const { start } = spanOf(clause, hit)
  const said = text.slice(start, clause.end)
  const stop = said.search(/[,，.!。！;；]/u)
  return (stop > 0 ? said.slice(0, stop) : said).trim()
}

const CLOSING = /[\s,，.。!！;；:：、]/u

function withoutEnd(text: string, start: number, end: number): number {
  let to = end
  while (to > start && CLOSING.test(text.charAt(to - 1))) to--
  return to
}

/** A thing longer than this is not its name any more. */
const WHAT_WORDS_MAX = 10
const WHAT_CHARACTERS_MAX = 30

/** The act and the thing: the clause without who acts, when, how and for how much. */
function whatOf(text: string, clause: Clause, away: readonly Span[]): string {
  const { tokens } = clause
  const isAway = (at: number) => away.some(({ start, end }) => start <= tokens.starts[at]! && tokens.ends[at]! <= end)
  const places = tokens.words.map((_, at) => at).filter((at) => !isAway(at))
  const led = withoutFront(clause, places, ['lead'])
  const named = withoutFront(clause, led, ['lead', 'light'])
  const kept = named.length > 0 ? named : led.length > 0 ? led : places
  return (
    written(text, clause, withoutPronoun(clause, kept)) || text.slice(clause.start, withoutEnd(text, clause.start, clause.end))
  )
}

/** Takes away words of these lists as long as the rest begins with one of them and something is left. */
function withoutFront({ parts }: Clause, places: readonly number[], wanted: readonly Part[]): readonly number[] {
  let from = 0
  for (;;) {
    const first = places[from]
    const hit = longest(parts.filter((one) => one.first === first && wanted.includes(partOf(one.list)!)))
    if (!hit) break
    const next = places.findIndex((place) => place > hit.last)
    if (next < 0) break
    from = next
  }
  return places.slice(from)
}

/** "call you" is a call: whom is known. */
function withoutPronoun({ hits, parts, tokens }: Clause, places: readonly number[]): readonly number[] {
  const last = places.at(-1)
  const whom = longest(parts.filter((hit) => partOf(hit.list) === 'light' && hit.last === last && hit.first < hit.last))
  const led = whom ? places.filter((place) => place < whom.first) : []
  if (led.length > 0) return led
  const isYou = hits.some(({ list, first, last: end }) => cueOf(list) === 'you' && first === last && end === last)
  const isHan = (tokens.words[last ?? 0]?.charCodeAt(0) ?? 0) >= HAN_FROM
  return isYou && !isHan && places.length > 1 ? places.slice(0, -1) : places
}

/** The words as they stand in the text, with the text between neighbours. */
function written(text: string, { tokens }: Clause, places: readonly number[]): string {
  let said = ''
  let before = -1
  let words = 0
  for (const at of places) {
    if (words++ >= WHAT_WORDS_MAX && (tokens.words[at]!.charCodeAt(0) < HAN_FROM || words > WHAT_CHARACTERS_MAX)) break
    const between =
      before < 0
        ? ''
        : at === before + 1
          ? text.slice(tokens.ends[before]!, tokens.starts[at]!)
          : isHanAt(tokens.words[at]!)
            ? ''
            : ' '
    said += between.replaceAll(/\s+/gu, ' ') + text.slice(tokens.starts[at]!, tokens.ends[at]!)
    before = at
  }
  return said
}

const isHanAt = (word: string) => word.charCodeAt(0) >= HAN_FROM
