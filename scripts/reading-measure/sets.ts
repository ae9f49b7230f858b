/** The measuring sets as they lie in `measure/<language>/`: texts that nobody who built the reader has seen. */
import { existsSync, readFileSync } from 'node:fs'
import { Input } from '../../src/modules/reading/core/input.ts'
import type { Input as InputRead, Kind } from '../../src/modules/reading/core/reading.ts'

export const LANGUAGES = ['en', 'sv', 'da', 'nb', 'zh', 'de'] as const

/** Where a text was said when the set does not tell: the clock matters to drafts only, and those tell it. */
const ZONE_OF: Readonly<Record<string, string>> = {
  en: 'Europe/London',
  sv: 'Europe/Stockholm',
  da: 'Europe/Copenhagen',
  nb: 'Europe/Oslo',
  zh: 'Asia/Shanghai',
  de: 'Europe/Berlin',
}
const NOW = '2026-05-12T10:15:00+02:00'

export type WhenExpected = {
  readonly kind: string
  readonly from?: string
  readonly due?: string
  readonly ask?: boolean
  readonly readings?: readonly (string | { readonly due: string })[]
}

type Expected = {
  readonly level: string
  readonly kinds: readonly string[]
  readonly demand: string
  readonly uncertain?: boolean
  readonly lang?: string
  readonly questions: readonly string[]
  readonly findings: readonly { readonly rule: string; readonly text?: string }[]
  readonly promises: readonly { readonly text: string; readonly when: WhenExpected }[]
  readonly rules: readonly string[]
}
export type Item = { readonly id: string; readonly input: InputRead; readonly expect: Partial<Expected> }

const KIND_OF: Readonly<Record<string, Kind>> = { customers: 'customer', drafts: 'draft', promises: 'draft', notes: 'note' }
export type SetName = 'customers' | 'drafts' | 'promises' | 'notes'

type Line = Record<string, unknown> & { readonly id: string; readonly expect: Partial<Expected> }

/** One set; nothing when it is not there. Lines that are not in form are named and left out. */
export function setOf(lang: string, name: SetName): Item[] {
  const path = new URL(`../../measure/${lang}/${name}.jsonl`, import.meta.url)
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (line.trim() === '') return []
      const item = itemOf(line, lang, name)
      if (!item) console.error(`${lang}/${name}.jsonl line ${at + 1} is not in form and is left out`)
      return item ? [item] : []
    })
}

function itemOf(line: string, lang: string, name: SetName): Item | undefined {
  try {
    const { expect, ...said } = JSON.parse(line) as Line
    const input = Input.parse({ now: NOW, zone: ZONE_OF[lang], kind: KIND_OF[name], ...said })
    return { id: said.id, input, expect }
  } catch {
    return undefined
  }
}
