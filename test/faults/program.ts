import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { onTestFinished } from 'vitest'

/** The program as it is shipped; another build may be named to look for the moment when something broke. */
const BUNDLE = process.env.MAKEGOOD_BUNDLE ?? join(import.meta.dirname, '../../dist/makegood.js')
/** A first start prepares a database, which takes a while on a machine with other work. */
const READY_LIMIT_MS = 90_000
const END_LIMIT_MS = 60_000
const LOOK_AGAIN_MS = 15
const SAID_LIMIT_CHARACTERS = 1_000_000

export type Environment = Record<string, string>
export type Program = {
  url: string
  /** What it has written so far, to both of its outputs. */
  said(): string
  /** Sign-in links that it has printed, as addresses. */
  links(): string[]
  isRunning(): boolean
  /** kill −9: no goodbye, nothing flushed. */
  kill(): Promise<void>
  /** SIGTERM, as a system would stop it; answers the exit code. */
  stop(): Promise<number | null>
}

/** A folder that the database's account may enter; it goes when the test ends, together with a database still running in it. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `makegood-${name}-`))
  chmodSync(folder, 0o755)
  onTestFinished(() => {
    killAll(databaseProcesses(folder))
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  })
  return folder
}

/** Starts the program and waits until it says that it is ready; fails with its own words when it ends before. */
export async function startProgram(environment: Environment): Promise<Program> {
  const launched = launchProgram(environment)
  await launched.untilReady()
  return launched.program
}

/** Starts the program and does not wait, so that it can be killed while it starts. */
export function launchProgram(environment: Environment) {
  const { child, said } = spawned(environment)
  const program: Program = {
    url: `http://127.0.0.1:${environment.PORT}`,
    said,
    links: () => said().match(/http:\S+#token=\S+/g) ?? [],
    isRunning: () => isRunning(child),
    kill: () => ended(child, 'SIGKILL'),
    async stop() {
      await ended(child, 'SIGTERM')
      return child.exitCode
    },
  }
  onTestFinished(() => ended(child, 'SIGKILL'))
  const untilReady = () =>
    eventually(`${program.url} is ready`, READY_LIMIT_MS, async () => {
      if (!isRunning(child)) throw new GaveUp(`the program ended with ${child.exitCode}: ${said().slice(-2_000)}`)
      return said().includes('Makegood is ready') || undefined
    })
  return { program, untilReady }
}

/** Runs the program until it ends by itself: how it refuses to start. */
export async function runToItsEnd(environment: Environment): Promise<{ code: number | null; complaint: string }> {
  const { child, complaint } = spawned(environment)
  onTestFinished(() => ended(child, 'SIGKILL'))
  const tooLong = setTimeout(() => child.kill('SIGKILL'), END_LIMIT_MS)
  await once(child, 'close')
  clearTimeout(tooLong)
  return { code: child.exitCode, complaint: complaint() }
}

function spawned(environment: Environment) {
  const { PATH = '', HOME = '', TMPDIR = '' } = process.env
  const child = spawn(process.execPath, [BUNDLE], {
    env: { PATH, HOME, TMPDIR, LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const texts = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name]
      .setEncoding('utf8')
      .on('data', (part: string) => (texts[name] = (texts[name] + part).slice(-SAID_LIMIT_CHARACTERS)))
  killAtExit.add(child)
  child.once('exit', () => killAtExit.delete(child))
  return { child, said: () => texts.stdout + texts.stderr, complaint: () => texts.stderr }
}

const isRunning = (child: ChildProcess) => child.exitCode === null && child.signalCode === null

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (!isRunning(child)) return
  const gone = once(child, 'exit')
  child.kill(signal)
  const tooLong = setTimeout(() => child.kill('SIGKILL'), END_LIMIT_MS)
  await gone
  clearTimeout(tooLong)
}

/** Should the test itself be ended, nothing of ours stays behind. */
const killAtExit = new Set<ChildProcess>()
process.once('exit', () => killAtExit.forEach((child) => child.kill('SIGKILL')))

/** Every process of the PostgreSQL that a data folder brings along: the server and all its children. */
export function databaseProcesses(dataDirectory: string): number[] {
  const server = databaseServer(dataDirectory)
  if (server === undefined) return []
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && statOf(Number(name))?.parent === server)
  return [server, ...children.map(Number)]
}

function databaseServer(dataDirectory: string): number | undefined {
  try {
    const pid = Number(readFileSync(join(dataDirectory, 'postgres-18', 'postmaster.pid'), 'utf8').split('\n')[0])
    return statOf(pid)?.name === 'postgres' ? pid : undefined
  } catch {
    return undefined
  }
}

function statOf(pid: number): { name: string; parent: number } | undefined {
  try {
    const [, name = '', parent] = /^\d+ \((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? []
    return { name, parent: Number(parent) }
  } catch {
    return undefined
  }
}

/** kill −9 for all at once; one that has ended meanwhile is passed over. */
export function killAll(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It ended by itself between the look and the kill.
    }
  }
}

/** Thrown to stop waiting for what can no longer come. */
export class GaveUp extends Error {}

/** Asks until there is an answer, and gives it back; a fault counts as "not yet". Fails after the limit, with the last fault. */
export async function eventually<Answer>(what: string, limitMs: number, ask: () => Promise<Answer | undefined>): Promise<Answer> {
  const deadline = Date.now() + limitMs
  let fault: unknown
  for (;;) {
    try {
      const answer = await ask()
      if (answer !== undefined) return answer
    } catch (thrown) {
      if (thrown instanceof GaveUp) throw thrown
      fault = thrown
    }
    if (Date.now() > deadline) throw new Error(`not within ${limitMs} ms: ${what}${fault ? ` (${String(fault)})` : ''}`)
    await wait(LOOK_AGAIN_MS)
  }
}
