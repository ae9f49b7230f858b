import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { UiLanguage } from '../api/shapes.ts'
import { type Dates, datesIn } from './dates.ts'
import type { Words } from './en.ts'

/** Each language is its own file and is fetched only when chosen. */
const files: Record<UiLanguage, () => Promise<Words>> = {
  en: () => import('./en.ts').then((file) => file.en),
  sv: () => import('./sv.ts').then((file) => file.sv),
  da: () => import('./da.ts').then((file) => file.da),
  nb: () => import('./nb.ts').then((file) => file.nb),
  'zh-CN': () => import('./zh-CN.ts').then((file) => file.zhCN),
}

/** The languages of the screens, each by its own name. */
export const languages: { code: UiLanguage; name: string }[] = [
  { code: 'en', name: 'English' },
  { code: 'sv', name: 'Svenska' },
  { code: 'da', name: 'Dansk' },
  { code: 'nb', name: 'Norsk bokmål' },
  { code: 'zh-CN', name: '简体中文' },
]

const KEPT_LANGUAGE = 'makegood.language'

/** The language used last on this device, else the browser's, else English. */
export function firstLanguage(): UiLanguage {
  const kept = localStorage.getItem(KEPT_LANGUAGE)
  const wished = [kept, ...navigator.languages].filter((tag) => tag !== null)
  for (const tag of wished) {
    const start = tag.toLowerCase().split('-')[0]
    if (start === 'zh') return 'zh-CN'
    if (start === 'no' || start === 'nn') return 'nb'
    const found = languages.find(({ code }) => code === start)
    if (found) return found.code
  }
  return 'en'
}

export const loadWords = (language: UiLanguage): Promise<Words> => files[language]()

type Speech = { w: Words; d: Dates; language: UiLanguage; speak: (language: UiLanguage) => void; readIn: (zone: string) => void }
const SpeechContext = createContext<Speech | undefined>(undefined)

export function SpeechProvider({ first, children }: { first: { language: UiLanguage; words: Words }; children: ReactNode }) {
  const [spoken, setSpoken] = useState(first)
  const [wished, setWished] = useState(first.language)
  const [zone, setZone] = useState(() => Intl.DateTimeFormat().resolvedOptions().timeZone)

  useEffect(() => {
    let isWanted = true
    if (wished === spoken.language) return
    void loadWords(wished).then((words) => isWanted && setSpoken({ language: wished, words }))
    return () => {
      isWanted = false
    }
  }, [wished, spoken.language])

  useEffect(() => {
    document.documentElement.lang = spoken.language
    localStorage.setItem(KEPT_LANGUAGE, spoken.language)
  }, [spoken.language])

  const speech = useMemo(
    () => ({ w: spoken.words, d: datesIn(spoken.words, zone), language: spoken.language, speak: setWished, readIn: setZone }),
    [spoken, zone],
  )
  return <SpeechContext value={speech}>{children}</SpeechContext>
}

/** The words and dates of the reader's language and zone. */
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext)
  if (!speech) throw new Error('useSpeech outside SpeechProvider')
  return speech
}

/** The `lang` attribute for text in another language than the screen's; undefined where it is the same or not known. */
export const langOf = (language: string | undefined, screen: UiLanguage): string | undefined =>
  !language || language === 'und' || language.split('-')[0] === screen.split('-')[0] ? undefined : language
