/** The reading engine in the browser: one language at a time is fetched and made ready, and nothing that is read leaves this device. */
import type { Language, LanguageCode } from '../../../src/modules/reading/core/language.ts'
import { readerOf } from '../../../src/modules/reading/core/read.ts'
import type { Input, Reading } from '../../../src/modules/reading/core/reading.ts'
import { languageServing } from './which-language.ts'

const files: Record<LanguageCode, () => Promise<{ ready: () => Language }>> = {
  en: () => import('./languages/en.ts'),
  sv: () => import('./languages/sv.ts'),
  da: () => import('./languages/da.ts'),
  nb: () => import('./languages/nb.ts'),
  zh: () => import('./languages/zh.ts'),
  de: () => import('./languages/de.ts'),
}

const known = new Map<string, Language>()
const coming = new Map<LanguageCode, Promise<void>>()

/** Fetches a language once; one that could not be fetched is tried again when it is asked for again. */
export function learn(code: LanguageCode): Promise<void> {
  const begun = coming.get(code) ?? fetched(code)
  coming.set(code, begun)
  return begun
}

async function fetched(code: LanguageCode): Promise<void> {
  try {
    known.set(code, (await files[code]()).ready())
  } catch (fault) {
    coming.delete(code)
    throw fault
  }
}

export type BrowserReading = {
  /** Undefined when the text is in a language whose pack is not here: the words of another would only mislead. */
  reading: Reading | undefined
  /** The language to learn before this text can be read, where we have it. */
  missing: LanguageCode | undefined
}

/** Reads one text with the languages learned so far. */
export function readHere(input: Input): BrowserReading {
  const reading = readerOf(known)(input)
  const code = languageServing(reading.lang.code)
  if (reading.lang.code === 'und' || (code && known.has(code))) return { reading, missing: undefined }
  return { reading: undefined, missing: code }
}
