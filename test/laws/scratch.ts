import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout under test. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** A checker that says nothing for so long has hung. */
const CHECKER_LIMIT_MS = 60_000
const ANSWER_LIMIT_BYTES = 64 * 1024 * 1024

const CONFIGURATION = ['package.json', 'tsconfig.json', '.dependency-cruiser.mjs', '.oxlintrc.json']

/** Files to plant: path → text. */
export type Planted = Readonly<Record<string, string>>

/** A small tree that lives under our own configuration, so that a violation in it is judged as ours would be. */
export function scratchTree(planted: Planted, { linked = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'makegood-laws-'))
  for (const name of CONFIGURATION) copyFileSync(join(ROOT, name), join(folder, name))
  if (linked) symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  for (const [path, text] of Object.entries(planted)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Runs one of our checkers in a folder and reads its JSON; a checker that finds something ends with 1, which is no fault. */
export function ask<Answer>(folder: string, program: string, ...words: string[]): Answer {
  const ran = spawnSync(process.execPath, [join(ROOT, 'node_modules', program), ...words], {
    cwd: folder,
    encoding: 'utf8',
    timeout: CHECKER_LIMIT_MS,
    maxBuffer: ANSWER_LIMIT_BYTES,
  })
  try {
    return JSON.parse(ran.stdout) as Answer
  } catch {
    throw new Error(`${program} did not answer in JSON: ${ran.stderr || ran.stdout || String(ran.error)}`)
  }
}
