import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { assertNode, ensureDependencies, root, run } from './ground.mjs'

/** Everything a machine can see of our laws. All of it runs even when the first part fails, so one look shows the whole. */
assertNode()
await ensureDependencies()

const inModules = (path) => join(root, 'node_modules', path)
const folders = ['src', 'web/src', 'test', 'bench'].filter((folder) => existsSync(join(root, folder)))
const checks = [
  ['format', inModules('@biomejs/biome/bin/biome'), 'format'],
  ['lint', inModules('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings', ...folders],
  ['types', inModules('ts7/bin/tsc'), '--noEmit', '-p', 'tsconfig.json'],
  ['laws', inModules('dependency-cruiser/bin/dependency-cruise.mjs'), '--config', '.dependency-cruiser.mjs', ...folders],
]

const failed = []
for (const [name, ...command] of checks) {
  const started = Date.now()
  const said = await run(process.execPath, ...command).then(
    () => undefined,
    (fault) => fault.message,
  )
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  console.log(`${said === undefined ? 'pass' : 'FAIL'}  ${name.padEnd(8)} ${seconds} s`)
  if (said === undefined) continue
  console.log(said)
  failed.push(name)
}

console.log(failed.length === 0 ? 'All checks pass.' : `Failed: ${failed.join(', ')}`)
process.exit(failed.length === 0 ? 0 : 1)
