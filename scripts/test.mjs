import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { assertNode, ensureBuild, ensureDependencies, root, run, say, show } from './ground.mjs'

/** What the tests need besides Node: how we recognise it, and Debian's name for it. */
const PROGRAMS = [
  {
    name: 'Chromium',
    packages: ['chromium'],
    isThere: () => isAt(process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'),
  },
  {
    name: 'Chinese letters',
    packages: ['fonts-noto-cjk'],
    isThere: () => isAt('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'),
  },
  {
    name: 'Dovecot',
    packages: ['dovecot-imapd', 'dovecot-lmtpd'],
    isThere: () => isAt('/usr/sbin/dovecot') && isAt('/usr/lib/dovecot/lmtp'),
  },
  { name: 'PostgreSQL 15', packages: ['postgresql-15'], isThere: () => isAt('/usr/lib/postgresql/15/bin/postgres') },
]

/** From fast to slow, so that a small mistake is told early. The stories run twice: on the newest and on the oldest server we promise. */
const PARTS = [
  { title: 'core and laws', projects: ['core'], limitMinutes: 8 },
  { title: 'the ground', projects: ['ground'], limitMinutes: 4 },
  { title: 'stories on PostgreSQL 18', projects: ['stories'], limitMinutes: 8, env: { TEST_PG: '18' } },
  { title: 'stories on PostgreSQL 15', projects: ['stories'], limitMinutes: 8, env: { TEST_PG: '15' } },
  { title: 'journeys', projects: ['journeys'], limitMinutes: 8 },
  { title: 'faults', projects: ['faults'], limitMinutes: 12 },
]

const results = join(root, 'test-output')
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')

assertNode()
await ensureDependencies()
await ensurePrograms()
await ensureBuild()
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

const given = process.argv.slice(2)
if (given.length > 0) process.exit(await show(process.execPath, [vitest, 'run', ...given]))

const total = { passed: 0, failed: 0 }
const started = Date.now()
for (const part of PARTS) {
  say(`\n── ${part.title}`)
  const counted = await runPart(part)
  total.passed += counted.passed
  total.failed += counted.failed
}
say(`\nThe tests took ${Math.round((Date.now() - started) / 1000)} s.`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 ? 0 : 1)

async function runPart({ title, projects, limitMinutes, env }) {
  const file = join(results, `${title.replaceAll(' ', '-')}.json`)
  const options = ['--passWithNoTests', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const code = await show(process.execPath, [vitest, 'run', ...projects.flatMap((name) => ['--project', name]), ...options], {
    env: { ...process.env, ...env },
    limitMs: limitMinutes * 60_000,
  })
  if (code === undefined) say(`${title} did not end within ${limitMinutes} minutes.`)
  return count(file, code)
}

/** A run that ended badly without a failed test (a file that does not load, an error between tests, a hang) counts as one failure. */
function count(file, code) {
  const told = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { numPassedTests: 0, numFailedTests: 0 }
  return { passed: told.numPassedTests, failed: told.numFailedTests || (code === 0 ? 0 : 1) }
}

async function ensurePrograms() {
  const missing = PROGRAMS.filter(({ isThere }) => !isThere())
  if (missing.length === 0) return
  const packages = missing.flatMap((program) => program.packages)
  const names = missing.map(({ name }) => name).join(', ')
  if (process.getuid?.() !== 0 || !isAt('/usr/bin/apt-get')) {
    say(`The tests also need: ${names}.`)
    say(`On Debian or Ubuntu: sudo apt-get install --no-install-recommends ${packages.join(' ')}`)
    process.exit(2)
  }
  say(`Installing for the tests: ${names} …`)
  try {
    // Their own servers are not wanted: the tests start theirs, with folders and ports of their own.
    const quiet = ['env', 'DEBIAN_FRONTEND=noninteractive', 'RUNLEVEL=1', 'apt-get', '-qq', '-o', 'DPkg::Lock::Timeout=120']
    await run(...quiet, 'update')
    await run(...quiet, 'install', '-y', '--no-install-recommends', ...packages)
  } catch (fault) {
    say(fault.message)
    say(`Install them by hand and run the tests again: apt-get install ${packages.join(' ')}`)
    process.exit(2)
  }
}

function isAt(...paths) {
  return paths.some((path) => path !== undefined && existsSync(path))
}
