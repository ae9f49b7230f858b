import { existsSync, readFileSync } from 'node:fs'
import { namesOfFound } from '../../src/modules/reading/core/draft/heard.ts'
import { DraftPack, readyDraftPack, type ReadyDraftPack } from '../../src/modules/reading/core/draft/pack.ts'
import { phrasesIn, wordsIn } from '../../src/modules/reading/core/draft/phrases/book.ts'
import { corpus } from './sources.ts'
import type { Taught } from './tasks.ts'

type Known = { ready: ReadyDraftPack; madeFrom: ReadonlySet<string> }

const packs = new Map<string, Known | undefined>()

/** The packs were made while looking at the odd lines of the first hand. */
function linesOfMaking(language: string): Set<string> {
  const file = new URL(`${language}/drafts-a.tsv`, corpus)
  if (!existsSync(file)) return new Set()
  const lines = readFileSync(file, 'utf8').split(/\r?\n/)
  return new Set(lines.flatMap((line, at) => (at % 2 === 0 ? [line.split('\t').at(-1)!.trim()] : [])))
}

function knownOf(language: string): Known | undefined {
  if (packs.has(language)) return packs.get(language)
  const file = new URL(`../../src/modules/reading/packs/${language}/draft.json`, import.meta.url)
  const known = existsSync(file)
    ? { ready: readyDraftPack(DraftPack.parse(JSON.parse(readFileSync(file, 'utf8')))), madeFrom: linesOfMaking(language) }
    : undefined
  packs.set(language, known)
  return known
}

/**
 * A sentence of a draft as the engine shows it to the model: its words, and by name what the pack hears in it. Of the lines
 * from which the pack was made the pack knows too much: shown there, the model would learn to trust it blindly.
 */
export function actsSeen(language: string, text: string): Taught {
  const known = knownOf(language)
  if (!known || known.madeFrom.has(text)) return { text, extras: [] }
  const found = phrasesIn(known.ready.book, wordsIn(known.ready.book, text, 0, text.length))
  return { text, extras: namesOfFound(found) }
}
