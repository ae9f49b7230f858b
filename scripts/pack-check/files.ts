/** The files of a language pack, and what is wrong with them before anybody looks at their words. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { missingFile, notJson, type Trouble, wrongForm } from './sentences.ts'

export const PACKS = new URL('../../src/modules/reading/packs/', import.meta.url)

export const languages = () =>
  readdirSync(PACKS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted()

/** What a check has to say with, and where it puts what it found. */
export type Desk = { readonly lang: string; readonly say: (trouble: Trouble) => void }

export const fileOf = (lang: string, name: string) => `packs/${lang}/${name}.json`

/** A file of the pack, or undefined once it has been told what is wrong with it. */
export function jsonOf({ lang, say }: Desk, name: string): unknown {
  const file = fileOf(lang, name)
  const path = new URL(`${lang}/${name}.json`, PACKS)
  if (!existsSync(path)) return void say(missingFile(file))
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    return void say(notJson(file, (error as Error).message))
  }
}

type Schema<Parsed> = {
  readonly safeParse: (
    given: unknown,
  ) =>
    | { success: true; data: Parsed }
    | { success: false; error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] } }
}

/** The file in its form, or undefined once each thing that is out of form has been told. */
export function formOf<Parsed>(desk: Desk, name: string, schema: Schema<Parsed>): Parsed | undefined {
  const given = jsonOf(desk, name)
  if (given === undefined) return undefined
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  for (const { path, message } of parsed.error.issues)
    desk.say(wrongForm(fileOf(desk.lang, name), path.map(String).join(' → '), message))
  return undefined
}
