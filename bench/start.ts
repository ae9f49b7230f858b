/** How long a start takes, first and again, and what it holds in memory: `node scripts/build.mjs && npx tsx bench/start.ts`. */
import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const directory = mkdtempSync(join(tmpdir(), 'makegood-start-'))
chmodSync(directory, 0o711)

function start(): Promise<{ seconds: number; child: ChildProcess }> {
  const started = performance.now()
  const child = spawn(process.execPath, ['dist/makegood.js'], {
    env: { ...process.env, MAKEGOOD_DATA: directory, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('Makegood is ready')) resolve({ seconds: (performance.now() - started) / 1000, child })
    })
  })
}

const residentMegabytes = (pid: number) =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024)

const first = await start()
first.child.kill('SIGTERM')
await new Promise((resolve) => first.child.once('exit', resolve))
const again: number[] = []
let memory = 0
for (let turn = 0; turn < 5; turn++) {
  const { seconds, child } = await start()
  again.push(seconds)
  memory = residentMegabytes(child.pid!)
  child.kill('SIGTERM')
  await new Promise((resolve) => child.once('exit', resolve))
}
console.log({
  firstStartWithDemonstrationSeconds: first.seconds.toFixed(2),
  againSeconds: again.map((seconds) => seconds.toFixed(2)),
  memoryMegabytes: memory,
})
rmSync(directory, { recursive: true, force: true, maxRetries: 5 })
