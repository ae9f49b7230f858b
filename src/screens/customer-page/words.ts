/** The words of the customer's page, each language written for itself; a missing sentence does not compile. */
import { da } from './words/da.ts'
import { de } from './words/de.ts'
import { en } from './words/en.ts'
import { nb } from './words/nb.ts'
import type { PageWords } from './words/page-words.ts'
import { sv } from './words/sv.ts'
import { zh } from './words/zh.ts'

export const PAGE_LANGUAGES = ['en', 'sv', 'da', 'nb', 'de', 'zh'] as const
export type PageLanguage = (typeof PAGE_LANGUAGES)[number]

export type { PageWords }

export const pageWords: Record<PageLanguage, PageWords> = { en, sv, da, nb, de, zh }

const ALSO_CALLED: Record<string, PageLanguage> = { no: 'nb', nn: 'nb' }

/** Our language for a BCP-47 tag ("zh-CN", "no"), if we have it. */
export function pageLanguageOf(tag: string | null | undefined): PageLanguage | undefined {
  const primary = tag?.trim().split(/[-_]/)[0]?.toLowerCase()
  if (!primary) return undefined
  return (
    PAGE_LANGUAGES.find((language) => language === primary) ??
    (Object.hasOwn(ALSO_CALLED, primary) ? ALSO_CALLED[primary] : undefined)
  )
}
