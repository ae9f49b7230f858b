/** D15: the wrong language, the wrong name, two forms of address, somebody else's personal data. */
import { type Drafted, type Raised, type Rule } from '../drafted.ts'
import type { Heard } from '../heard.ts'
import { atomOf } from '../phrases/vocabulary.ts'
import type { Word } from '../phrases/book.ts'

const HAN = /^\p{Script=Han}$/u
const CAPITAL = /^\p{Lu}/u
const LANGUAGE_WORDS_MIN = 5
const PRIVATE_MAIL =
  /[\w.+-]{1,64}@(?:gmail|googlemail|hotmail|outlook|live|yahoo|icloud|me|gmx|web|t-online|telia|bredband|online|mail|qq|163|126|foxmail|sina)\.[a-z.]{2,8}/giu
const NUMBER_AFTER = /^[^\d\n]{0,14}?([A-Z]{0,4}-?\d[\d-]{3,18})/u
const NAME_WORDS_MAX = 3
/** Beyond this nobody writes a reply: it is something pasted. */
const DRAFT_UNITS_MAX = 20_000
const MAILS_READ_MAX = 20

const everSaid = ({ given }: Drafted) =>
  [
    ...(given.context?.previous ?? []).map(({ text }) => text),
    given.context?.customer_name ?? '',
    ...(given.context?.open_promises ?? []).map(({ what }) => what),
  ]
    .map((each) => each.slice(0, DRAFT_UNITS_MAX))
    .join('\n')

const family = (language: string) => {
  const [base = ''] = language.toLowerCase().split('-')
  return base === 'nn' || base === 'no' ? 'nb' : base
}

function wrongLanguage({ given, body, heard }: Drafted): Raised[] {
  const { languages } = given
  const first = body[0] ?? heard[0]
  if (!languages || !first || family(languages.draft) === family(languages.customer)) return []
  if ([languages.draft, languages.customer].includes('und') || body.flatMap((each) => each.words).length < LANGUAGE_WORDS_MIN)
    return []
  return [{ rule: 'D15', severity: 'confirm', start: first.start, end: first.end, heard: first }]
}

/** "Anna Berg" under the customer's letter: the last line, short and with capitals only. */
function signedBy(message: string): string {
  const line = message.trimEnd().split('\n').at(-1)?.trim() ?? ''
  const words = line.match(/[\p{L}'’-]+/gu) ?? []
  const isName =
    message.includes('\n') &&
    words.length > 0 &&
    words.length <= NAME_WORDS_MAX &&
    words.every((word) => CAPITAL.test(word)) &&
    !/[.!?,:\d]/u.test(line)
  return isName ? line : ''
}

const lettersOf = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The words that are greeted: after "Hi", until the comma or the line's end; in Chinese those before 先生. */
function greeted({ text, words }: Heard, { ready }: Drafted): Word[] {
  const { before, titles, nobody } = ready.pack.greeting
  const title = words.findIndex(({ raw }, at) => HAN.test(raw) && titles.includes(raw + (words[at + 1]?.raw ?? '')))
  if (title > 0 && title <= NAME_WORDS_MAX + 1) return words.slice(0, title).filter(({ raw }) => !before.includes(raw))
  const first = words[0]
  if (!first || HAN.test(first.raw)) return []
  const starts = before
    .filter((each) => text.toLowerCase().startsWith(`${each} `))
    .toSorted((one, other) => other.length - one.length)[0]
  if (starts === undefined) return []
  const names: Word[] = []
  for (const word of words.slice(starts.split(' ').length)) {
    if ((names.length > 0 && word.isAfterBreak) || !CAPITAL.test(word.raw)) break
    if (titles.some((each) => each.toLowerCase() === word.plain)) continue
    if (nobody.includes(word.plain)) return []
    names.push(word)
  }
  return names.length <= NAME_WORDS_MAX ? names : []
}

function wrongName(drafted: Drafted): Raised[] {
  const first = drafted.heard[0]
  const known = drafted.given.context?.customer_name ?? signedBy(drafted.lastMessage)
  if (!first || known === '') return []
  const names = greeted(first, drafted)
  const [from, to] = [names[0], names.at(-1)]
  if (!from || !to) return []
  const said = lettersOf(everSaid(drafted))
  const isKnown = HAN.test(from.raw)
    ? said.includes(names.map(({ raw }) => raw).join(''))
    : names.some(({ raw }) => isAmong(said, lettersOf(raw)))
  return isKnown
    ? []
    : [{ rule: 'D15', severity: 'confirm', start: from.start, end: to.end, heard: first, fills: { name: known } }]
}

const isAmong = (said: string, name: string) =>
  said.split(/[^\p{L}]+/u).some((word) => word === name || (name.length >= 3 && word.startsWith(name)))

/** Words of one form of address; a capital says nothing where a sentence begins. */
function addressed({ ready, body }: Drafted, form: 'familiar' | 'formal'): Word[] {
  const atoms = new Set(ready.pack.address[form].map((written) => atomOf(ready.book.vocabulary, written)))
  const plural = ready.pack.lang === 'zh' ? '们們' : ''
  return body.flatMap(({ words }) =>
    words.filter(({ atoms: own, raw }, at) => {
      if (!own.some((atom) => atoms.has(atom)) || (CAPITAL.test(raw) && startsClause(words, at))) return false
      return plural === '' || !plural.includes(words[at + 1]?.raw ?? ' ')
    }),
  )
}

const startsClause = (words: readonly Word[], at: number) => at === 0 || words[at]!.isAfterBreak

function mixedAddress(drafted: Drafted): Raised[] {
  const familiar = addressed(drafted, 'familiar')
  const formal = addressed(drafted, 'formal')
  const rarer = familiar.length <= formal.length ? familiar : formal
  const other = rarer === familiar ? formal : familiar
  const [odd, usual] = [rarer[0], other[0]]
  if (!odd || !usual) return []
  const heard = drafted.body.find(({ start, end }) => start <= odd.start && odd.end <= end)
  return [{ rule: 'D15', severity: 'confirm', start: odd.start, end: odd.end, heard, fills: { odd: odd.raw, usual: usual.raw } }]
}

/** A private address, or a number of an order, that is in no letter of this customer while another one is. */
function somebodyElses(drafted: Drafted): Raised[] {
  const { text, lastMessage, ready, heard } = drafted
  if (lastMessage === '') return []
  const said = everSaid(drafted)
  const block = (start: number, end: number): Raised => ({
    rule: 'D15',
    severity: 'block',
    start,
    end,
    heard: heard.find((each) => each.start <= start && end <= each.end),
    fills: { words: text.slice(start, end) },
  })
  const last = Math.min(heard.at(-1)?.end ?? 0, DRAFT_UNITS_MAX)
  const known = said.toLowerCase()
  const mails = (text.slice(0, last).match(PRIVATE_MAIL) ?? []).slice(0, MAILS_READ_MAX)
  const strange = mails.find((mail) => !known.includes(mail.toLowerCase()))
  if (strange) return [block(text.indexOf(strange), text.indexOf(strange) + strange.length)]
  const theirs = numbersAfter(said, ready.pack.numbers)
  if (theirs.length === 0) return []
  const other = numbersAfter(text.slice(0, last), ready.pack.numbers).find(
    ({ number }) => !said.includes(number) && theirs.some((each) => each.number.length === number.length),
  )
  return other ? [block(other.at, other.at + other.number.length)] : []
}

function numbersAfter(text: string, marks: readonly string[]) {
  const lower = text.toLowerCase()
  return marks.flatMap((mark) => {
    const found: { at: number; number: string }[] = []
    for (let at = lower.indexOf(mark); at >= 0 && found.length < NUMBERS_READ_MAX; at = lower.indexOf(mark, at + mark.length)) {
      const after = at + mark.length
      const number = NUMBER_AFTER.exec(text.slice(after, after + NUMBER_REACH))
      if (number?.[1]) found.push({ at: after + number[0].length - number[1].length, number: number[1] })
    }
    return found
  })
}
const NUMBERS_READ_MAX = 20
const NUMBER_REACH = 32

/** The worst of what is wrong about whom we speak to. */
export const rightPerson: Rule = (drafted) =>
  [somebodyElses, wrongLanguage, wrongName, mixedAddress].map((each) => each(drafted)).find((raised) => raised.length > 0) ?? []
