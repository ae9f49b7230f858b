/** What is checked of each topic of a pack: its form, its examples, and entries that are written twice or can never be found. */
import { z } from 'zod'
import { compileCues, findHits } from '../../src/modules/reading/core/customer/automaton.ts'
import type { CuesPack } from '../../src/modules/reading/core/customer/pack.ts'
import { phrasesSaid } from '../../src/modules/reading/core/customer/said.ts'
import { checkDraft, DraftPack, readyDraftPack } from '../../src/modules/reading/core/draft.ts'
import { parsePattern, setsNamedBy } from '../../src/modules/reading/core/draft/phrases/pattern.ts'
import { checkNote, NOTE_SIGNS, NotePack, type NoteSign, readyNotePack, signsOf } from '../../src/modules/reading/core/note.ts'
import { quotationsIn, withoutQuotations } from '../../src/modules/reading/core/note/quotes.ts'
import { PromisesPack, promiseWordsOf, readPromises } from '../../src/modules/reading/core/promises.ts'
import { LEVELS } from '../../src/modules/reading/core/reading.ts'
import { sentencesOf } from '../../src/modules/reading/core/text/sentences.ts'
import { findTimes, TimesPack } from '../../src/modules/reading/core/times.ts'
import { type Desk, fileOf, formOf, jsonOf } from './files.ts'
import { neverReached, notHeard, saidTwice, tooFewFixtures, unknownEntry, wronglyHeard } from './sentences.ts'

const EXAMPLES_LEAST = 2
const Texts = z.array(z.string().min(1))
const whole = (text: string) => sentencesOf(text, [{ start: 0, end: text.length }])

type Examples = { readonly file: string; readonly entry: string; readonly yes: readonly string[]; readonly no: readonly string[] }

/** At least two sentences in which an entry is heard and two in which it is not; and so it is. */
function checkExamples({ say }: Desk, { file, entry, yes, no }: Examples, isHeard: (text: string) => boolean) {
  if (yes.length < EXAMPLES_LEAST) say(tooFewFixtures(file, entry, 'in which it should be recognised', yes.length))
  if (no.length < EXAMPLES_LEAST) say(tooFewFixtures(file, entry, 'in which it should not', no.length))
  for (const text of yes) if (!isHeard(text)) say(notHeard(file, entry, text))
  for (const text of no) if (isHeard(text)) say(wronglyHeard(file, entry, text))
}

/** The same words written twice in one entry. */
function checkTwice({ say }: Desk, file: string, entries: Iterable<readonly [entry: string, patterns: readonly string[]]>) {
  for (const [entry, patterns] of entries) {
    const known = new Set<string>()
    for (const pattern of patterns) {
      const key = pattern.trim().replaceAll(/\s+/g, ' ')
      if (known.has(key)) say(saidTwice(file, entry, pattern, 'the same entry'))
      known.add(key)
    }
  }
}

type Sets = Readonly<Record<string, readonly string[]>>

/** Patterns in the way of writing that drafts and notes share. */
function checkPatterns(desk: Desk, file: string, entries: readonly (readonly [string, readonly string[]])[], sets: Sets) {
  checkTwice(desk, file, entries)
  for (const [entry, patterns] of entries) {
    for (const pattern of patterns) {
      const unknown = setsNamedBy(pattern).filter((name) => sets[name] === undefined)
      if (unknown.length > 0) desk.say(neverReached(file, entry, pattern, `there are no words called <${unknown.join('>, <')}>`))
      const parts = parsePattern(pattern, sets)
      const asksForWords = parts.some((part) => part.kind === 'choice' && !part.isOptional && part.options.length > 0)
      if (!asksForWords) desk.say(neverReached(file, entry, pattern, 'all of it may be left out'))
    }
  }
}

const SaysFixtures = z.record(z.string(), z.object({ says: Texts, saysNot: Texts }))
const HITS = 100

export function checkCues(desk: Desk) {
  const pack = jsonOf(desk, 'cues') as CuesPack | undefined
  const fixtures = formOf(desk, 'cues.fixtures', SaysFixtures)
  if (!pack || !fixtures) return
  const cues = compileCues(pack)
  const isHeard = (id: string, text: string) =>
    id.includes('negation')
      ? findHits(cues, text, 0, text.length, HITS).some(({ entry }) => cues.entries[entry]?.id === id)
      : phrasesSaid(cues, text, whole(text)).some(({ entry }) => entry.id === id)
  const ids = new Set(pack.entries.map(({ id }) => id))
  if (ids.size < pack.entries.length) desk.say(saidTwice(fileOf(desk.lang, 'cues'), '', 'an id', 'the same file'))
  checkTwice(
    desk,
    fileOf(desk.lang, 'cues'),
    pack.entries.map(({ id, match }) => [id, match]),
  )
  const file = fileOf(desk.lang, 'cues.fixtures')
  for (const id of ids)
    checkExamples(desk, { file, entry: id, yes: fixtures[id]?.says ?? [], no: fixtures[id]?.saysNot ?? [] }, (text) =>
      isHeard(id, text),
    )
  for (const id of Object.keys(fixtures)) if (!ids.has(id)) desk.say(unknownEntry(file, id))
}

const NoteFixtures = z.object({ signs: z.record(z.string(), z.object({ says: Texts, saysNot: Texts })), good: Texts })
/** Questions and the colleague spoken to are known without examples. */
const WITHOUT_EXAMPLES = new Set<NoteSign>(['question', 'you'])

export function checkNotes(desk: Desk) {
  const pack = formOf(desk, 'note', NotePack)
  const fixtures = formOf(desk, 'note.fixtures', NoteFixtures)
  if (!pack || !fixtures) return
  checkPatterns(
    desk,
    fileOf(desk.lang, 'note'),
    [...Object.entries(pack.signs), ...Object.entries(pack.not).map(([sign, each]) => [`not ${sign}`, each] as const)],
    pack.words,
  )
  const ready = readyNotePack(pack)
  const file = fileOf(desk.lang, 'note.fixtures')
  for (const sign of NOTE_SIGNS.filter((each) => !WITHOUT_EXAMPLES.has(each))) {
    const { says = [], saysNot = [] } = fixtures.signs[sign] ?? {}
    checkExamples(desk, { file, entry: sign, yes: says, no: saysNot }, (text) => {
      const plainText = withoutQuotations(text, quotationsIn(text))
      return whole(text).some((sentence) => signsOf({ text, plainText }, sentence, ready, undefined).has(sign))
    })
  }
  for (const text of fixtures.good) {
    const found = checkNote(text, { sentences: whole(text), lang: desk.lang, pack: ready })
    if (found.length > 0) desk.say(wronglyHeard(file, `good (${found.map(({ rule }) => rule).join(', ')})`, text))
  }
}

const Around = z.object({
  draft: z.string(),
  customer: z.string().optional(),
  level: z.enum(LEVELS).optional(),
  name: z.string().optional(),
  templates: Texts.optional(),
  recent: Texts.optional(),
  routine: z.boolean().optional(),
  languages: z.tuple([z.string(), z.string()]).optional(),
})
const Draft = z.union([z.string().transform((draft): z.output<typeof Around> => ({ draft })), Around])
const DraftFixtures = z.object({
  rules: z.record(z.string(), z.object({ positive: z.array(Draft), negative: z.array(Draft) })),
  good: z.array(Draft),
})
const NOW = new Date('2026-05-12T08:15:00Z')

export function checkDrafts(desk: Desk) {
  const pack = formOf(desk, 'draft', DraftPack)
  const fixtures = formOf(desk, 'draft.fixtures', DraftFixtures)
  if (!pack || !fixtures) return
  checkPatterns(desk, fileOf(desk.lang, 'draft'), [...Object.entries(pack.acts), ...Object.entries(pack.signs)], pack.words)
  const ready = readyDraftPack(pack)
  /** A clear level rests on clear words; an example says only how it was read. */
  const cuesAt = (level: (typeof LEVELS)[number]) =>
    level === 'clear' || level === 'strong'
      ? [0, 1].map((start) => ({ kind: 'displeasure' as const, start, end: start + 1, text: '' }))
      : []
  const rulesOf = ({ draft, customer, level = 'none', name, templates, recent, routine, languages }: z.output<typeof Around>) =>
    checkDraft(draft, {
      sentences: whole(draft),
      lang: desk.lang,
      pack: ready,
      promises: [],
      customer: customer === undefined ? undefined : { level, cues: cuesAt(level), questions: questionsOf(customer) },
      languages: languages && { draft: languages[0], customer: languages[1] },
      context: {
        previous: customer === undefined ? [] : [{ from: 'customer', text: customer }],
        customer_name: name,
        templates,
        own_recent: recent,
        routine,
      },
      now: NOW,
      zone: 'Europe/Stockholm',
    }).map(({ rule }) => rule)
  const file = fileOf(desk.lang, 'draft.fixtures')
  for (const [rule, { positive, negative }] of Object.entries(fixtures.rules)) {
    const around = new Map([...positive, ...negative].map((each) => [each.draft + (each.customer ?? ''), each]))
    const named = (all: readonly z.output<typeof Around>[]) => all.map((each) => each.draft + (each.customer ?? ''))
    checkExamples(desk, { file, entry: rule, yes: named(positive), no: named(negative) }, (key) =>
      rulesOf(around.get(key)!).includes(rule),
    )
  }
  for (const good of fixtures.good) {
    const rules = rulesOf(good)
    if (rules.length > 0) desk.say(wronglyHeard(file, `good (${rules.join(', ')})`, good.draft))
  }
}

const questionsOf = (text: string) =>
  whole(text).flatMap(({ start, end, isQuestion }) => (isQuestion ? [{ start, end, text: text.slice(start, end) }] : []))

const Said = z.object({ now: z.string(), zone: z.string(), none: Texts })
const TimesFixtures = Said.extend({ times: z.array(z.object({ text: z.string() })) })
const PromisesFixtures = Said.extend({ promises: Texts })

export function checkTimes(desk: Desk) {
  const pack = formOf(desk, 'times', TimesPack)
  const fixtures = formOf(desk, 'times.fixtures', TimesFixtures)
  if (!pack || !fixtures) return
  const said = { now: new Date(fixtures.now), zone: fixtures.zone }
  const yes = fixtures.times.map(({ text }) => text)
  checkExamples(desk, { file: fileOf(desk.lang, 'times.fixtures'), entry: 'times', yes, no: fixtures.none }, (text) => {
    const marked = /\[([^\]]*)\]/u.exec(text)?.[1]
    const found = findTimes(text.replaceAll(/[[\]]/g, ''), said, pack)
    return marked === undefined ? found.length > 0 : found.some((time) => time.text === marked)
  })
}

export function checkPromises(desk: Desk) {
  const pack = formOf(desk, 'promises', PromisesPack)
  const times = formOf(desk, 'times', TimesPack)
  const fixtures = formOf(desk, 'promises.fixtures', PromisesFixtures)
  if (!pack || !times || !fixtures) return
  const words = promiseWordsOf(pack)
  const said = { now: new Date(fixtures.now), zone: fixtures.zone }
  checkExamples(
    desk,
    { file: fileOf(desk.lang, 'promises.fixtures'), entry: 'promises', yes: fixtures.promises, no: fixtures.none },
    (text) => {
      const found = findTimes(text, said, times)
      return readPromises(text, { sentences: whole(text), times: found, words, lang: desk.lang }).length > 0
    },
  )
}
