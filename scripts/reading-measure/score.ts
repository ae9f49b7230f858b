/** What the reader got right, set by set, and each of its mistakes in words. */
import type { Reading } from '../../src/modules/reading/core/reading.ts'
import { LEVELS } from '../../src/modules/reading/core/reading.ts'
import { type Hits, precisionAndRecall, quadraticKappa, shareOf } from './intervals.ts'
import { containment, hitsOfNames, likeness, pairsOf, placesOf, type Span, sumOf } from './match.ts'
import type { Item, WhenExpected } from './sets.ts'

export type Read = { readonly item: Item; readonly reading: Reading }
export type Mistake = { readonly what: string; readonly id: string; readonly said: string }

const levelAt = (level: string | undefined) => Math.max(0, (LEVELS as readonly string[]).indexOf(level ?? 'none'))

/** Of the texts read as at least so strong, how many are; and of those that are, how many were read so. */
const atLeast = (reads: readonly Read[], level: string) => {
  const from = levelAt(level)
  const said = reads.filter(({ reading }) => levelAt(reading.level) >= from)
  const expected = reads.filter(({ item }) => levelAt(item.expect.level) >= from)
  const right = said.filter(({ item }) => levelAt(item.expect.level) >= from).length
  return precisionAndRecall({ right, said: said.length, expected: expected.length })
}

const isLanguage = (code: string, lang: string) => code === lang || (lang === 'nb' && code === 'nn')

export function customerFigures(reads: readonly Read[], lang: string) {
  const share = (isRight: (read: Read) => boolean, of = reads) => shareOf(of.filter(isRight).length, of.length)
  const questions = sumOf(
    reads.map(({ item, reading }) => spanHits(placesOf(item.input.text, item.expect.questions ?? []), reading.questions)),
  )
  return {
    n: reads.length,
    level_kappa: quadraticKappa(
      reads.map(({ item, reading }) => [levelAt(item.expect.level), levelAt(reading.level)]),
      LEVELS.length,
    ),
    level_exact: share(({ item, reading }) => item.expect.level === reading.level),
    strong: atLeast(reads, 'strong'),
    clear_or_strong: atLeast(reads, 'clear'),
    kinds: precisionAndRecall(
      sumOf(
        reads.map(({ item, reading }) =>
          hitsOfNames(
            item.expect.kinds ?? [],
            reading.cues.map(({ kind }) => kind),
          ),
        ),
      ),
    ),
    demand: share(({ item, reading }) => item.expect.demand === reading.demand),
    uncertain_found: share(
      ({ reading }) => reading.uncertain,
      reads.filter(({ item }) => item.expect.uncertain),
    ),
    questions: precisionAndRecall(questions),
    language: share(({ item, reading }) => isLanguage(reading.lang.code, item.expect.lang ?? lang)),
  }
}

const spanHits = (expected: readonly Span[], read: readonly Span[], like = likeness): Hits => ({
  right: pairsOf(expected, read, like).length,
  said: read.length,
  expected: expected.length,
})

const instantOf = (time: string | undefined) => (time === undefined ? undefined : Date.parse(time))
const dueOf = (reading: string | { readonly due: string }) => instantOf(typeof reading === 'string' ? reading : reading.due)
const sameReadings = (expected: WhenExpected, read: Reading['promises'][number]['when']) => {
  if (!expected.readings?.length) return true
  const wanted = new Set(expected.readings.map(dueOf))
  const said = new Set((read.readings ?? []).map(({ due }) => instantOf(due)))
  return wanted.size === said.size && [...wanted].every((due) => said.has(due))
}

/** Asking is the answer where a person must choose; where nothing is asked, the moment itself must be right. */
function isSameWhen(expected: WhenExpected, read: Reading['promises'][number]['when'], dueOnly = false): boolean {
  if (!dueOnly && Boolean(expected.ask) !== read.ask) return false
  if (expected.ask) return dueOnly || sameReadings(expected, read)
  if (instantOf(expected.due) !== instantOf(read.due)) return false
  return dueOnly || expected.kind !== 'window' || expected.from === undefined || instantOf(expected.from) === instantOf(read.from)
}

export function promiseFigures(reads: readonly Read[]) {
  const matched = reads.map(({ item, reading }) => {
    const expected = (item.expect.promises ?? []).map((promise) => ({
      ...promise,
      place: placesOf(item.input.text, [promise.text])[0],
    }))
    const placed = expected.flatMap(({ place, when }) => (place ? [{ ...place, when }] : []))
    const pairs = pairsOf(placed, reading.promises)
    return { placed, reading, pairs, whens: pairs.map(([i, j]) => [placed[i]!.when, reading.promises[j]!.when] as const) }
  })
  const whens = matched.flatMap((match) => match.whens)
  const share = (isRight: (pair: (typeof whens)[number]) => boolean) => shareOf(whens.filter(isRight).length, whens.length)
  return {
    n: reads.length,
    clauses: precisionAndRecall(
      sumOf(
        matched.map(({ placed, reading, pairs }) => ({
          right: pairs.length,
          said: reading.promises.length,
          expected: placed.length,
        })),
      ),
    ),
    clauses_contained: precisionAndRecall(
      sumOf(matched.map(({ placed, reading }) => spanHits(placed, reading.promises, containment))),
    ),
    when_exact: share(([expected, read]) => isSameWhen(expected, read)),
    due_exact: share(([expected, read]) => isSameWhen(expected, read, true)),
  }
}

export function draftFigures(reads: readonly Read[]) {
  const rules = [...new Set(reads.flatMap(({ item }) => (item.expect.findings ?? []).map(({ rule }) => rule)))].toSorted(byNumber)
  const good = reads.filter(({ item }) => (item.expect.findings ?? []).length === 0)
  const expectedOf = ({ item }: Read) => (item.expect.findings ?? []).map(({ rule }) => rule)
  const saidOf = ({ reading }: Read) => reading.findings.map(({ rule }) => rule)
  const bySpan = reads.map(({ item, reading }) => {
    const { text } = item.input
    const expected = (item.expect.findings ?? []).map(({ rule, text: words }) => ({
      rule,
      ...(placesOf(text, [words ?? text])[0] ?? { start: 0, end: text.length }),
    }))
    const found = rules.map((rule) =>
      spanHits(
        expected.filter((one) => one.rule === rule),
        reading.findings.filter((one) => one.rule === rule),
        containment,
      ),
    )
    return { ...sumOf(found), said: reading.findings.length }
  })
  return {
    n: reads.length,
    rules: precisionAndRecall(sumOf(reads.map((read) => hitsOfNames(expectedOf(read), saidOf(read))))),
    by_rule: Object.fromEntries(
      rules.map((rule) => [
        rule,
        precisionAndRecall(
          sumOf(
            reads.map((read) =>
              hitsOfNames(
                expectedOf(read).filter((one) => one === rule),
                saidOf(read).filter((one) => one === rule),
              ),
            ),
          ),
        ),
      ]),
    ),
    rules_and_spans: precisionAndRecall(sumOf(bySpan)),
    silent_on_good: shareOf(good.filter(({ reading }) => reading.findings.length === 0).length, good.length),
  }
}

const byNumber = (one: string, other: string) => Number(one.slice(1)) - Number(other.slice(1))

export function noteFigures(reads: readonly Read[]) {
  const rules = [...new Set(reads.flatMap(({ item }) => item.expect.rules ?? []))].toSorted(byNumber)
  const hits = (only?: string) =>
    sumOf(
      reads.map(({ item, reading }) =>
        hitsOfNames(
          (item.expect.rules ?? []).filter((rule) => !only || rule === only),
          reading.findings.map(({ rule }) => rule).filter((rule) => !only || rule === only),
        ),
      ),
    )
  const good = reads.filter(({ item }) => (item.expect.rules ?? []).length === 0)
  return {
    n: reads.length,
    rules: precisionAndRecall(hits()),
    by_rule: Object.fromEntries(rules.map((rule) => [rule, precisionAndRecall(hits(rule))])),
    silent_on_good: shareOf(good.filter(({ reading }) => reading.findings.length === 0).length, good.length),
  }
}

/** Every mistake in one line; only for whoever leads, so that the sets stay unseen by those who build. */
export function mistakesIn(set: string, reads: readonly Read[], lang: string): Mistake[] {
  return reads.flatMap(({ item, reading }) => {
    const mistakes: { what: string; said: string }[] = []
    const differ = (what: string, expected: unknown, said: unknown) => {
      if (JSON.stringify(expected) !== JSON.stringify(said))
        mistakes.push({ what, said: `expected ${JSON.stringify(expected)}, read ${JSON.stringify(said)}` })
    }
    const { expect, input } = item
    const sorted = (names: readonly string[]) => [...new Set(names)].toSorted()
    if (set === 'customers') {
      differ('level', expect.level, reading.level)
      differ('kinds', sorted(expect.kinds ?? []), sorted(reading.cues.map(({ kind }) => kind)))
      differ('demand', expect.demand, reading.demand)
      differ(
        'questions',
        expect.questions ?? [],
        reading.questions.map(({ text }) => text),
      )
      if (expect.uncertain) differ('uncertain', true, reading.uncertain)
      if (!isLanguage(reading.lang.code, expect.lang ?? lang)) differ('language', lang, reading.lang)
    }
    if (set === 'drafts') {
      const shown = ({ start, end, rule }: Span & { rule: string }) => `${rule} “${input.text.slice(start, end)}”`
      const rules = sorted((expect.findings ?? []).map(({ rule }) => rule))
      if (JSON.stringify(rules) !== JSON.stringify(sorted(reading.findings.map(({ rule }) => rule))))
        differ(
          'findings',
          (expect.findings ?? []).map(({ rule, text }) => `${rule} “${text ?? ''}”`),
          reading.findings.map(shown),
        )
    }
    if (set === 'promises') {
      const placed = (expect.promises ?? []).flatMap(({ text, when }) =>
        placesOf(input.text, [text]).map((place) => ({ ...place, text, when })),
      )
      const pairs = pairsOf(placed, reading.promises)
      placed.forEach(
        ({ text }, at) => pairs.some(([i]) => i === at) || mistakes.push({ what: 'promises', said: `missed “${text}”` }),
      )
      reading.promises.forEach(
        ({ text }, at) => pairs.some(([, j]) => j === at) || mistakes.push({ what: 'promises', said: `wrongly read “${text}”` }),
      )
      for (const [i, j] of pairs)
        if (!isSameWhen(placed[i]!.when, reading.promises[j]!.when)) differ('when', placed[i]!.when, reading.promises[j]!.when)
    }
    if (set === 'notes') differ('notes', sorted(expect.rules ?? []), sorted(reading.findings.map(({ rule }) => rule)))
    return mistakes.map(({ what, said }) => ({ what, id: item.id, said: `${said}\n    ${input.text.replaceAll('\n', ' ⏎ ')}` }))
  })
}
