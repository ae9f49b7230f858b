/**
 * How well the words of the draft packs hear the acts of a sentence, and how often a rule speaks on a sentence that has no fault:
 * by rules alone, on the odd lines of the corpus (where the packs were made) and the even lines (where they are checked).
 * `npx tsx scripts/reading-figures/draft.ts [lang] [--misses act]`
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { ACTS, type Act, actsOf, DraftPack, readyDraftPack, type ReadyDraftPack } from '../../src/modules/reading/core/draft.ts'

const LANGUAGES = ['en', 'sv', 'da', 'nb', 'zh', 'de']
const FAULTS: readonly Act[] = [
  'refuse',
  'policy',
  'unsure',
  'nobody',
  'shrug',
  'vague',
  'nonapology',
  'blame',
  'impatient',
  'impersonal',
  'close',
  'compensate',
]

type Line = { readonly acts: ReadonlySet<string>; readonly sentence: string; readonly isOdd: boolean }

function linesOf(lang: string): Line[] {
  const folder = new URL(`../../corpus/${lang}/`, import.meta.url)
  return readdirSync(folder)
    .filter((name) => name.startsWith('drafts-'))
    .toSorted()
    .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n'))
    .flatMap((line, at) => {
      const [acts, sentence] = line.split('\t')
      return acts && sentence && !line.startsWith('#') ? [{ acts: new Set(acts.split(',')), sentence, isOdd: at % 2 === 0 }] : []
    })
}

const heardIn = (sentence: string, ready: ReadyDraftPack) =>
  actsOf(sentence, { start: 0, end: sentence.length, isQuestion: /[?？]$/u.test(sentence) }, ready)

const share = (part: number, all: number) => (all === 0 ? '  –' : (part / all).toFixed(2))

function figuresOf(lang: string, misses: string | undefined) {
  const path = new URL(`../../src/modules/reading/packs/${lang}/draft.json`, import.meta.url)
  if (!existsSync(path)) return
  const ready = readyDraftPack(DraftPack.parse(JSON.parse(readFileSync(path, 'utf8'))))
  const lines = linesOf(lang).map((line) => ({ ...line, heard: heardIn(line.sentence, ready) }))
  console.log(`\n${lang}: ${lines.length} sentences       odd: precision recall | even: precision recall`)
  for (const act of ACTS) {
    const halves = [true, false].map((isOdd) => {
      const half = lines.filter((line) => line.isOdd === isOdd)
      const heard = half.filter((line) => line.heard.has(act))
      const right = heard.filter((line) => line.acts.has(act)).length
      return `${share(right, heard.length)} (${heard.length}) ${share(right, half.filter((line) => line.acts.has(act)).length)}`
    })
    console.log(`${FAULTS.includes(act) ? '*' : ' '} ${act.padEnd(12)} ${halves.join('   |   ')}`)
  }
  const good = lines.filter(({ acts }) => ![...acts].some((act) => FAULTS.includes(act as Act)))
  for (const isOdd of [true, false]) {
    const half = good.filter((line) => line.isOdd === isOdd)
    const wrong = half.filter(({ heard }) => FAULTS.some((act) => heard.has(act)))
    console.log(`  faults heard in good sentences (${isOdd ? 'odd' : 'even'}): ${wrong.length} of ${half.length}`)
  }
  if (misses === 'good')
    for (const { heard, acts, sentence, isOdd } of good)
      if (isOdd && FAULTS.some((act) => heard.has(act))) console.log([...heard], [...acts], sentence)
  if (misses && misses !== 'good') {
    for (const { heard, acts, sentence, isOdd } of lines) {
      if (isOdd && heard.has(misses as Act) !== acts.has(misses))
        console.log(heard.has(misses as Act) ? 'FALSE ' : 'missed', [...acts].join(), sentence)
    }
  }
}

const [asked, flag, act] = process.argv.slice(2)
for (const lang of asked && asked !== 'all' ? [asked] : LANGUAGES) figuresOf(lang, flag === '--misses' ? act : undefined)
