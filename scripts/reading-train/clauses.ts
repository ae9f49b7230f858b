import { existsSync, readFileSync } from 'node:fs'
import { clauseText } from '../../src/modules/reading/core/promises/clause.ts'
import { clauseExtras } from '../../src/modules/reading/core/promises/cues.ts'
import { PromisesPack, promiseWordsOf, type PromiseWords } from '../../src/modules/reading/core/promises/pack.ts'
import { TimesPack, findTimes } from '../../src/modules/reading/core/times.ts'
import type { Taught } from './tasks.ts'

/** A Wednesday morning. Which day a time means is not learnt here, only that there is one. */
const SAID = { now: new Date('2026-03-11T10:00:00Z'), zone: 'Europe/Berlin' }

type Packs = { words: PromiseWords; times: TimesPack }

const packs = new Map<string, Packs | undefined>()

function packsOf(language: string): Packs | undefined {
  if (packs.has(language)) return packs.get(language)
  const file = (topic: string) => new URL(`../../src/modules/reading/packs/${language}/${topic}.json`, import.meta.url)
  const read = (topic: string): unknown => JSON.parse(readFileSync(file(topic), 'utf8'))
  const found =
    existsSync(file('promises')) && existsSync(file('times'))
      ? { words: promiseWordsOf(PromisesPack.parse(read('promises'))), times: TimesPack.parse(read('times')) }
      : undefined
  packs.set(language, found)
  return found
}

/** A clause as the engine shows it to the model: its times taken out, and what the pack sees in it by name. */
export function clauseSeen(language: string, marked: string): Taught {
  const text = marked.replaceAll(/[[\]]/g, '')
  const known = packsOf(language)
  if (!known) return { text, extras: [] }
  const times = findTimes(text, SAID, known.times)
  const span = { start: 0, end: text.length }
  return { text: clauseText(text, span, known.words, times), extras: clauseExtras(text, span, known.words, times) }
}
