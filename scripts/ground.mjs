import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What every command stands on. Plain JavaScript and nothing but Node, because it runs before anything is installed. */

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** 20.19 is the first 20 in which `require` of an ES module works, which two of our dependencies count on. */
const NODE_OLDEST = [20, 19]

const INSTALLED = join(root, 'node_modules', '.makegood-installed')
const BUILT = join(root, 'dist', '.makegood-built')

/** Where the sources of a build lie; a test or a story file among them does not make a build old. */
const SOURCES = ['src', 'web', 'migrations', 'scripts/build.mjs', 'package.json', 'package-lock.json']

/** Progress goes to stderr, so that the output of a command can be piped. */
export const say = (line) => process.stderr.write(`${line}\n`)

/** Ends the process with a sentence instead of a syntax error from some dependency. */
export function assertNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [oldestMajor, oldestMinor] = NODE_OLDEST
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return
  say(
    `Makegood needs Node ${NODE_OLDEST.join('.')} or newer, and this is ${process.versions.node}. Install a newer one from nodejs.org.`,
  )
  process.exit(2)
}

/** Installs what package-lock.json names, unless exactly that is installed already. */
export async function ensureDependencies() {
  const wanted = installStamp()
  if (contentOf(INSTALLED) === wanted) return
  // `npm ci` refuses a lock without every platform's optional packages; `install --no-save` reads the same lock and leaves it alone.
  const options = ['install', '--no-save', '--no-audit', '--no-fund', '--include=dev', '--include=optional', '--loglevel=error']
  await working('Installing dependencies, which takes a minute or two the first time', () => run(...npm(), ...options))
  mkdirSync(dirname(INSTALLED), { recursive: true })
  writeFileSync(INSTALLED, wanted)
}

/** Builds dist/ when the sources are not the ones it was built from; their content decides, because a checkout changes every date. */
export async function ensureBuild() {
  const wanted = sourceStamp()
  if (contentOf(BUILT) === wanted) return
  rmSync(BUILT, { force: true })
  await working('Building', () => run(process.execPath, join(root, 'scripts', 'build.mjs')))
  writeFileSync(BUILT, wanted)
}

/** Runs a program to its end, quietly; when it fails, its words come with the error. */
export function run(program, ...given) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '' }
    const child = spawn(program, given, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'], shell: program.endsWith('.cmd') })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said = (said + part).slice(-20_000)))
    child.once('error', reject)
    child.once('close', (code) =>
      code === 0 ? resolve(said) : reject(new Error(`${given.join(' ')} ended with ${code}.\n${said}`)),
    )
  })
}

/** Asked to end, a test run stops the servers it started; what has not ended after this is ended. */
const END_LIMIT_MS = 10_000

/** Runs a program with our own output; answers its exit code, or `undefined` when it passed its limit and was ended. */
export function show(program, given, { env = process.env, limitMs } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, given, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'], detached: true })
    let isTooLong = false
    const end = () => {
      signalGroup(child.pid, 'SIGINT')
      setTimeout(() => signalGroup(child.pid, 'SIGKILL'), END_LIMIT_MS).unref()
    }
    const limit = limitMs && setTimeout(() => ((isTooLong = true), end()), limitMs)
    const interrupted = () => (end(), child.once('close', () => process.exit(130)))
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, interrupted)
    child.once('close', (code) => {
      clearTimeout(limit)
      for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, interrupted)
      resolve(isTooLong ? undefined : (code ?? 1))
    })
  })
}

function signalGroup(pid, signal) {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal)
  } catch {
    // The group has ended by itself.
  }
}

/** Says what is going on and how long it took; a failure is told in full and ends the process. */
async function working(what, work) {
  const started = Date.now()
  say(`${what} …`)
  try {
    await work()
    say(`  done in ${Math.round((Date.now() - started) / 100) / 10} s`)
  } catch (fault) {
    say(fault.message)
    say(`${what} did not succeed.`)
    process.exit(1)
  }
}

/** The npm that runs us when there is one, because a machine may have several. */
function npm() {
  const running = process.env.npm_execpath
  if (running && /npm-cli\.[cm]?js$/.test(running)) return [process.execPath, running]
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm']
}

function installStamp() {
  const lock = ['package-lock.json', 'package.json'].find((name) => existsSync(join(root, name)))
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} ${process.versions.modules}\n`)
  return hash.update(readFileSync(join(root, lock))).digest('hex')
}

function sourceStamp() {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap(filesUnder)) hash.update(`${file}\n`).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

function filesUnder(path) {
  if (!existsSync(join(root, path))) return []
  if (/\.\w+$/.test(path)) return /\.test\.tsx?$/.test(path) ? [] : [path]
  const entries = readdirSync(join(root, path), { withFileTypes: true }).filter(
    ({ name }) => name !== 'node_modules' && name !== 'dist',
  )
  return entries
    .map(({ name }) => `${path}/${name}`)
    .sort()
    .flatMap((inside) => filesUnder(inside))
}

const contentOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined)
