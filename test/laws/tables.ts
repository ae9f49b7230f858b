import { readdirSync, readFileSync } from 'node:fs'
import { inspect, moduleOf, sqlOf, type Finding, type Source } from './source.ts'
import { ROOT } from './scratch.ts'

/** Which module owns which table: the migration that makes it is named after its owner (`0004-promises.sql`). */
export type Owners = ReadonlyMap<string, string>

const MADE = /create\s+(?:unlogged\s+)?table\s+(?:if\s+not\s+exists\s+)?([a-z_]+)/gi
const OWNER = /^\d{4}-([a-z]+)/

/** Reads the owners from migration texts by file name. */
export function ownersFrom(migrations: Readonly<Record<string, string>>): Owners {
  const pairs = Object.entries(migrations).flatMap(([file, text]) => {
    const owner = OWNER.exec(file)?.[1] ?? file
    return [...text.replace(/--.*$/gm, '').matchAll(MADE)].map(([, table]): [string, string] => [table!, owner])
  })
  return new Map(pairs)
}

/** The owners in this checkout. */
export const ourOwners = (): Owners =>
  ownersFrom(
    Object.fromEntries(readdirSync(`${ROOT}migrations`).map((file) => [file, readFileSync(`${ROOT}migrations/${file}`, 'utf8')])),
  )

const TOUCHED = /\b(from|join|into|update|using|table)\s+(?:only\s+)?([a-z_]+)/gi
const CHANGED = /\b(insert\s+into|update|delete\s+from|truncate(?:\s+table)?)\s+([a-z_]+)/gi

const namesIn = (text: string, pattern: RegExp, owners: Owners) =>
  [...text.replace(/--.*$/gm, '').matchAll(pattern)]
    .map(([, , table]) => table!.toLowerCase())
    .filter((table) => owners.has(table))

const isStore = (path: string) => /^src\/modules\/[^/]+\/store(\/|\.ts$)/.test(path)
const isScreen = (path: string) => path.startsWith('src/screens/')
const isDemonstration = (path: string) => path.startsWith('src/demo/')

const mayHoldSql = (path: string) => isStore(path) || isScreen(path) || isDemonstration(path)

/** Notes between colleagues: no page selects from them, so none of them becomes a score. */
const NOBODY_READS = 'coaching'

/** How a file's SQL breaks the law, if it does: tables are touched by their owner's store and read by screens; the kernel's facts anybody may read. */
export function trespasses(source: Source, owners: Owners): Finding[] {
  const module = moduleOf(source.path)
  return inspect(source, 'own-tables-only', (node, found) => {
    const text = sqlOf(node)
    if (text === undefined || source.path.startsWith('src/kernel/')) return
    const touched = namesIn(text, TOUCHED, owners)
    const changed = namesIn(text, CHANGED, owners)
    if (!mayHoldSql(source.path) && touched.length > 0) found(`${touched[0]} outside a store`)
    for (const table of module ? touched : [])
      if (![module, 'kernel'].includes(owners.get(table))) found(`${table} of ${owners.get(table)}`)
    for (const table of module ? changed : []) if (owners.get(table) === 'kernel') found(`${table} of kernel`)
    if (isScreen(source.path) || isDemonstration(source.path))
      for (const table of touched) if (owners.get(table) === NOBODY_READS) found(`${table} of ${NOBODY_READS}`)
    if (isScreen(source.path)) for (const table of changed) found(`${table} changed by a screen`)
  })
}
