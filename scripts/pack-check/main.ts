/** `npm run pack:check [language]`: says what is wrong with a language pack, and what to do, to a person who is no programmer. */
import { z } from 'zod'
import { type Desk, formOf, languages } from './files.ts'
import { sentenceOf, type Trouble, wrongForm } from './sentences.ts'
import { checkText } from './text.ts'
import { checkCues, checkDrafts, checkNotes, checkPromises, checkTimes } from './topics.ts'

/** More than this many sentences about one language are not read by anybody. */
const SHOWN_MAX = 60

const About = z.object({ code: z.string(), version: z.string().regex(/^\d+\.\d+\.\d+$/u), name: z.string().min(1) })

function checkAbout(desk: Desk) {
  const about = formOf(desk, 'pack', About)
  if (about && about.code !== desk.lang)
    desk.say(wrongForm(`packs/${desk.lang}/pack.json`, 'code', `the folder is called ${desk.lang}`))
}

const CHECKS = [checkAbout, checkText, checkCues, checkTimes, checkPromises, checkDrafts, checkNotes]

/** A check that stumbles over what it reads says so and lets the others go on. */
function troublesOf(lang: string): Trouble[] {
  const troubles: Trouble[] = []
  const desk: Desk = { lang, say: (trouble) => void troubles.push(trouble) }
  for (const check of CHECKS) {
    try {
      check(desk)
    } catch (error) {
      desk.say(wrongForm(`packs/${lang}`, check.name, (error as Error).message))
    }
  }
  return troubles
}

const wanted = process.argv.slice(2)
for (const lang of wanted.length > 0 ? wanted : languages()) {
  const sentences = [...new Set(troublesOf(lang).map(sentenceOf))]
  console.log(sentences.length === 0 ? `${lang}: everything is in order.` : `${lang}: ${sentences.length} things to look at.`)
  for (const sentence of sentences.slice(0, SHOWN_MAX)) console.log(`  - ${sentence}`)
  if (sentences.length > SHOWN_MAX) console.log(`  … and ${sentences.length - SHOWN_MAX} more.`)
  if (sentences.length > 0) process.exitCode = 1
}
