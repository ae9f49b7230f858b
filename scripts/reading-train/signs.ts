import { existsSync, readFileSync } from 'node:fs'
import { compileCues, type CompiledCues } from '../../src/modules/reading/core/customer/automaton.ts'
import type { CuesPack } from '../../src/modules/reading/core/customer/pack.ts'
import { phrasesSaid } from '../../src/modules/reading/core/customer/said.ts'
import { namesOfSigns, signsOf } from '../../src/modules/reading/core/customer/signs.ts'
import type { NamedFeature } from '../../src/modules/reading/core/model/features.ts'
import { sentencesOf } from '../../src/modules/reading/core/text/sentences.ts'

const packs = new Map<string, CompiledCues | undefined>()

function packOf(language: string): CompiledCues | undefined {
  if (packs.has(language)) return packs.get(language)
  const file = new URL(`../../src/modules/reading/packs/${language}/cues.json`, import.meta.url)
  const pack = existsSync(file) ? compileCues(JSON.parse(readFileSync(file, 'utf8')) as CuesPack) : undefined
  packs.set(language, pack)
  return pack
}

/** What the pack of a language hears in a customer's message, as the engine will say it to the model. */
export function signsIn(language: string, text: string): readonly NamedFeature[] {
  const pack = packOf(language)
  if (!pack) return []
  const sentences = sentencesOf(text, [{ start: 0, end: text.length }])
  return namesOfSigns(signsOf(phrasesSaid(pack, text, sentences), text))
}
