/**
 * The language library carries the letter groups of sixty languages, 279 kB compressed; the browser is sent those of the
 * languages that `identifyLanguage` asks about (GROUPED in src/kernel/mail/language.ts). The groups that are kept are
 * unchanged and the rest could not win anyway, so server and browser answer the same. A plugin for Vite and Rollup.
 */
import { readFileSync } from 'node:fs'

const LIBRARY = /[\\/]eld[\\/]src[\\/]ngrams[\\/]extrasmall\.js$/
const LANGUAGE = new URL('../src/kernel/mail/language.ts', import.meta.url)

/** The language codes that are asked about, read where they are written. */
export function groupedLanguages() {
  const list = /GROUPED = \[([^\]]+)\]/.exec(readFileSync(LANGUAGE, 'utf8'))?.[1] ?? ''
  return [...list.matchAll(/'([a-z]{2})'/g)].map((match) => match[1])
}

/** The library's data with only these languages, as the source of a module. */
export function subsetOf({ ngrams, languages, type }, codes) {
  const kept = new Set(Object.entries(languages).flatMap(([id, code]) => (codes.includes(code) ? [id] : [])))
  const groups = Object.entries(ngrams).flatMap(([group, scores]) => {
    const own = Object.entries(scores).filter(([id]) => kept.has(id))
    return own.length === 0 ? [] : [[group, Object.fromEntries(own)]]
  })
  const data = { type, languages, isSubset: true, ngrams: Object.fromEntries(groups) }
  return `export const ngramsData = JSON.parse(${JSON.stringify(JSON.stringify(data))})\n`
}

/** Swaps the library's data for the subset while the browser's files are built. */
export const eldSubset = () => ({
  name: 'makegood-eld-subset',
  enforce: 'pre',
  async load(id) {
    if (!LIBRARY.test(id.split('?')[0] ?? '')) return null
    const { ngramsData } = await import(new URL(`file://${id.split('?')[0]}`).href)
    return subsetOf(ngramsData, groupedLanguages())
  },
})
