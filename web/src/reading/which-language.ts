import type { LanguageCode } from '../../../src/modules/reading/core/language.ts'

/** Which of the languages we read serves a language tag, if any: Nynorsk is read as Norwegian, every Chinese as Chinese. */
export function languageServing(tag: string | undefined): LanguageCode | undefined {
  const base = tag?.toLowerCase().split('-')[0] ?? ''
  return SERVES[base]
}

const SERVES: Record<string, LanguageCode> = { en: 'en', sv: 'sv', da: 'da', nb: 'nb', nn: 'nb', no: 'nb', zh: 'zh', de: 'de' }
