import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { accessSync, chmodSync, constants, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'esbuild'
import { onTestFinished } from 'vitest'

export const isRoot = process.getuid?.() === 0

/** An ordinary account for tests that run as root; `nobody` exists wherever they do. */
export const ORDINARY = { uid: 65_534, gid: 65_534 }

export type Started = { ok: true; pid: number; url: string; dataDirectory: string; port: number; wasRunning: boolean }
export type Refused = { ok: false; code: string; message: string; cure: string }
export type Holder = { told: Started | Refused; child: ChildProcess; close(): Promise<void>; kill(): Promise<void> }

const program = join(import.meta.dirname, 'hold-open.ts')
const packages = join(import.meta.dirname, '../../node_modules')

/** A folder that others may enter, gone when the test ends together with the server on it. */
export function temporaryFolder(name = 'ground'): string {
  const folder = mkdtempSync(join(tmpdir(), `makegood ${name} `))
  chmodSync(folder, 0o755)
  onTestFinished(() => {
    killServerOf(join(folder, 'postgres-18'))
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  })
  return folder
}

/**
 * A folder in which the database has been started once and stopped in order: a copy of one made for the whole file, because
 * initdb takes seconds on a busy machine.
 */
export async function usedFolder(): Promise<string> {
  used ??= makeUsedFolder()
  const folder = temporaryFolder()
  const copied = spawnSync('cp', ['-a', `${await used}/.`, folder], { encoding: 'utf8' })
  if (copied.status !== 0) throw new Error(`the prepared folder could not be copied: ${copied.stderr}`)
  return folder
}

let used: Promise<string> | undefined

let shared: Promise<string> | undefined

/** The launcher as it is shipped, in one file: it starts at once and needs no TypeScript. Answers the file's path. */
export async function bundleLauncher(directory: string): Promise<string> {
  const outfile = join(directory, 'launcher.mjs')
  await build({
    entryPoints: [program],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['pg-native'],
    logLevel: 'error',
    banner: { js: `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url)` },
  })
  return outfile
}

export async function removeUsedFolder(): Promise<void> {
  if (used) rmSync(await used, { recursive: true, force: true })
}

async function makeUsedFolder(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'makegood used '))
  chmodSync(folder, 0o755)
  const holder = await launch(folder)
  await holder.close()
  return folder
}

/** Starts the launcher in a process of its own and waits for what it tells. */
export async function hold(
  directory: string,
  wish: { port?: number; as?: { uid: number; gid: number } | undefined; command?: string[] } = {},
): Promise<Holder> {
  const holder = await launch(directory, wish)
  onTestFinished(() => void holder.child.kill('SIGKILL'))
  return holder
}

async function launch(directory: string, { port, as, command }: Parameters<typeof hold>[1] = {}): Promise<Holder> {
  const given = [
    ...(command ?? [await (shared ??= bundleLauncher(join(packages, '.makegood-ground')))]),
    directory,
    ...(port ? [String(port)] : []),
  ]
  const child = spawn(process.execPath, given, { stdio: ['pipe', 'pipe', 'inherit'], ...as })
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream })
  const gone = once(child, 'exit').then(() => undefined)
  const line = await Promise.race([once(lines, 'line').then(([text]) => String(text)), gone])
  if (line === undefined) throw new Error(`the launcher ended with ${child.exitCode} without a word`)

  const close = async () => {
    child.stdin?.end()
    await gone
  }
  const kill = async () => {
    child.kill('SIGKILL')
    await gone
  }
  return { told: JSON.parse(line) as Started | Refused, child, close, kill }
}

/** Like `hold`, for tests in which a refusal is a failure. */
export async function holdOpen(...given: Parameters<typeof hold>): Promise<Omit<Holder, 'told'> & { told: Started }> {
  const holder = await hold(...given)
  if (!holder.told.ok) throw new Error(`${holder.told.code}: ${holder.told.message} ${holder.told.cure}`)
  return { ...holder, told: holder.told }
}

/** The process id of the server on this cluster, or undefined when none holds it. */
export function serverPid(clusterDirectory: string): number | undefined {
  try {
    return Number(readFileSync(join(clusterDirectory, 'postmaster.pid'), 'utf8').split('\n')[0])
  } catch {
    return undefined
  }
}

export function killServerOf(clusterDirectory: string): void {
  const pid = serverPid(clusterDirectory)
  if (!pid) return
  try {
    if (readFileSync(`/proc/${pid}/stat`, 'utf8').includes('(postgres)')) process.kill(pid, 'SIGKILL')
  } catch {
    // It ended between the look and the kill.
  }
}

/** Whether others may read this checkout; a test that runs our code as another account needs that. */
export function othersCanRead(): boolean {
  try {
    accessSync(program, constants.R_OK)
    return !import.meta.dirname.startsWith('/root/')
  } catch {
    return false
  }
}
