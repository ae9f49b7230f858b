/**
 * How well the words of the note packs hear the signs of a sentence, by rules alone: on the odd lines of the corpus (where the
 * packs were made) and the even lines (where they are checked). `npx tsx scripts/reading-figures/note.ts [lang] [--misses sign]`
 */
import { readdirSync, readFileSync } from 'node:fs'
import { NOTE_SIGNS, NotePack, readyNotePack, type ReadyNotePack, signsOf } from '../../src/modules/reading/core/note.ts'
import { quotationsIn, withoutQuotations } from '../../src/modules/reading/core/note/quotes.ts'

const LANGUAGES = ['en', 'sv', 'da', 'nb', 'zh', 'de']
const FAULTS = new Set(['judgement', 'absolute', 'motive', 'trait', 'gotcha', 'personal', 'seen'])

type Line = { readonly kinds: ReadonlySet<string>; readonly sentence: string; readonly isOdd: boolean }

function linesOf(lang: string): Line[] {
  const folder = new URL(`../../corpus/${lang}/`, import.meta.url)
  return readdirSync(folder)
    .filter((name) => name.startsWith('notes-'))
    .toSorted()
    .flatMap((name) =>
      readFileSync(new URL(name, folder), 'utf8')
        .split('\n')
        .filter((line) => !line.startsWith('#')),
    )
    .flatMap((line, at) => {
      const [kinds, sentence] = line.split('\t')
      return kinds && sentence ? [{ kinds: new Set(kinds.split(',')), sentence, isOdd: at % 2 === 0 }] : []
    })
}

function heardIn(text: string, ready: ReadyNotePack): Set<string> {
  const sentence = { start: 0, end: text.length, isQuestion: /[?？]$/u.test(text) }
  const plainText = withoutQuotations(text, quotationsIn(text))
  const signs = signsOf({ text, plainText }, sentence, ready, undefined)
  const heard = new Set<string>(signs.keys())
  if (plainText !== text) heard.add('fact')
  return heard
}

const share = (part: number, all: number) => (all === 0 ? '  – ' : (part / all).toFixed(2))

function figuresOf(lang: string, misses: string | undefined) {
  const path = new URL(`../../src/modules/reading/packs/${lang}/note.json`, import.meta.url)
  const ready = readyNotePack(NotePack.parse(JSON.parse(readFileSync(path, 'utf8'))))
  const lines = linesOf(lang).map((line) => ({ ...line, heard: heardIn(line.sentence, ready) }))
  console.log(`\n${lang}: ${lines.length} sentences   odd: precision recall | even: precision recall`)
  for (const sign of NOTE_SIGNS) {
    const halves = [true, false].map((isOdd) => {
      const half = lines.filter((line) => line.isOdd === isOdd)
      const heard = half.filter((line) => line.heard.has(sign))
      const right = heard.filter((line) => line.kinds.has(sign)).length
      return `${share(right, heard.length)} (${heard.length}) ${share(right, half.filter((line) => line.kinds.has(sign)).length)}`
    })
    if (sign !== 'you' && sign !== 'seen')
      console.log(`${FAULTS.has(sign) ? '*' : ' '} ${sign.padEnd(12)} ${halves.join('   |   ')}`)
  }
  for (const isOdd of [true, false]) {
    const good = lines.filter((line) => line.isOdd === isOdd && ![...line.kinds].some((kind) => FAULTS.has(kind)))
    const wrong = good.filter(({ heard }) => [...heard].some((sign) => FAULTS.has(sign)))
    console.log(`  faults heard in good sentences (${isOdd ? 'odd' : 'even'}): ${wrong.length} of ${good.length}`)
  }
  if (!misses) return
  for (const { heard, kinds, sentence, isOdd } of lines) {
    const wrong = NOTE_SIGNS.filter(
      (sign) =>
        sign !== 'you' &&
        (misses === 'all'
          ? FAULTS.has(sign) || sign === 'opener' || sign === 'charitable' || sign === 'offer'
          : sign === misses) &&
        heard.has(sign) !== kinds.has(sign),
    )
    if (isOdd && wrong.length > 0)
      console.log(wrong.map((sign) => (heard.has(sign) ? `+${sign}` : `-${sign}`)).join(' '), '|', sentence)
  }
}

const [asked, flag, sign] = process.argv.slice(2)
for (const lang of asked && asked !== 'all' ? [asked] : LANGUAGES)
  figuresOf(lang, flag === '--misses' ? (sign ?? 'all') : undefined)
