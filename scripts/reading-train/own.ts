import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { corpus } from './sources.ts'

/** One line of our own corpus: what was said of it, and the sentence. */
export type Line = { marks: readonly string[]; text: string }

export type Sort = 'drafts' | 'promises' | 'customers' | 'notes'

const COLUMNS: Readonly<Record<Sort, number>> = { drafts: 2, promises: 2, customers: 4, notes: 2 }

/** All lines of a sort in a language, hand after hand in the order of the names of their files, each sentence once. */
export function linesOf(language: string, sort: Sort, hand = ''): Line[] {
  const folder = new URL(`${language}/`, corpus)
  if (!existsSync(folder)) return []
  const files = readdirSync(folder)
    .filter((file) => file.startsWith(`${sort}-${hand}`) && file.endsWith('.tsv'))
    .sort()
  const lines = files.flatMap((file) => readFileSync(new URL(file, folder), 'utf8').split(/\r?\n/))
  const seen = new Set<string>()
  return lines.flatMap((line) => {
    const cells = line.split('\t').map((cell) => cell.trim())
    const text = cells.at(-1) ?? ''
    if (line.startsWith('#') || cells.length !== COLUMNS[sort] || text === '' || seen.has(text.toLowerCase())) return []
    seen.add(text.toLowerCase())
    return [{ marks: cells.slice(0, -1), text }]
  })
}

export const listed = (cell: string | undefined): readonly string[] => (cell ?? '').split(',').map((name) => name.trim())
