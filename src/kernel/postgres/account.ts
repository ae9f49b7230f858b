import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { GroundError } from './ground-error.ts'

/** The account that PostgreSQL runs as; null means our own, because PostgreSQL refuses only root. */
export type Account = { name: string; uid: number; gid: number } | null

/** Debian's own account first, because an administrator expects it; `nobody` exists on every other system. */
const ACCOUNTS_TRIED = ['postgres', 'nobody']

/**
 * The account for this cluster. As root, an existing cluster keeps the account that owns it: installing Debian's PostgreSQL
 * later creates `postgres`, and a cluster made as `nobody` would otherwise refuse to open.
 */
export function accountFor(clusterDirectory: string): Account {
  const owner = ownerOf(clusterDirectory)
  const ownUid = process.getuid?.()
  if (ownUid === undefined) return null

  if (ownUid !== 0) {
    if (owner && owner.uid !== ownUid) throw anotherAccounts(clusterDirectory)
    return null
  }
  const known = passwdEntries()
  if (owner && owner.uid !== 0) return known.find((entry) => entry.uid === owner.uid) ?? { name: String(owner.uid), ...owner }
  for (const name of ACCOUNTS_TRIED) {
    const entry = known.find((candidate) => candidate.name === name)
    if (entry) return entry
  }
  throw new GroundError(
    'ground.no-account',
    'Makegood runs as root here, PostgreSQL refuses to, and this machine has no account named postgres or nobody.',
    'Create one with "useradd --system postgres", or run Makegood as an ordinary account.',
  )
}

/** Whether the account may enter the directory: every directory above it counts, which the mode of this one does not tell. */
export function canEnter(account: Account, directory: string): boolean {
  if (!account) return true
  return runAs(account, '/bin/sh', ['-c', 'cd -- "$1"', 'sh', directory]).status === 0
}

/** Runs a program to its end as the account; from `/`, because it may not be allowed to stand in our own directory. */
export function runAs(account: Account, program: string, given: string[]) {
  return spawnSync(program, given, { ...spawnedAs(account), encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Spawn options for the account, with a clean environment: a stray PGPORT or LC_ALL of the caller changes what PostgreSQL does. */
export function spawnedAs(account: Account) {
  const kept = ['PATH', 'TZ', 'SystemRoot', 'TEMP', 'TMP'].flatMap((name) => {
    const value = process.env[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return {
    cwd: process.platform === 'win32' ? undefined : '/',
    env: Object.fromEntries(kept),
    ...(account && { uid: account.uid, gid: account.gid }),
  }
}

function ownerOf(directory: string) {
  const found = statSync(directory, { throwIfNoEntry: false })
  return found && { uid: found.uid, gid: found.gid }
}

function passwdEntries() {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  return lines.flatMap((line) => {
    const [name, , uid, gid] = line.split(':')
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : []
  })
}

const anotherAccounts = (directory: string) =>
  new GroundError(
    'ground.folder-of-another-account',
    `The database folder ${directory} belongs to another account, so this one cannot open it.`,
    'Start Makegood as the account that started it first (root, perhaps), or set MAKEGOOD_DATA to a folder of your own.',
  )
