import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { assertNode, ensureDependencies, root, say } from './ground.mjs'

/** The server restarts when a source changes; the pages come from Vite, which passes everything else on to the server. */
assertNode()
await ensureDependencies()

const port = process.env.PORT ?? '3000'
const programs = [['tsx/dist/cli.mjs', 'watch', '--clear-screen=false', 'src/main.ts', ...process.argv.slice(2)]]
if (existsSync(join(root, 'web', 'vite.config.ts'))) {
  programs.push(['vite/bin/vite.js', '--config', 'web/vite.config.ts', 'web'])
  say('The pages, with changes as you save: http://127.0.0.1:5173')
}

const env = { ...process.env, PORT: port, MAKEGOOD_DEV_SERVER: `http://127.0.0.1:${port}` }
const children = programs.map(([program, ...given]) =>
  spawn(process.execPath, [join(root, 'node_modules', program), ...given], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  }),
)
const endAll = () => children.forEach((child) => child.kill('SIGTERM'))
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, endAll)
for (const child of children) {
  child.once('exit', (code) => {
    process.exitCode ??= code ?? 0
    endAll()
  })
}
