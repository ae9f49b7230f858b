import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { assertNode, ensureBuild, ensureDependencies, root } from './ground.mjs'

assertNode()
await ensureDependencies()
await ensureBuild()

// The product runs in this very process: signals reach it directly, and nothing is left behind when it is killed.
const program = join(root, 'dist', 'makegood.js')
process.argv[1] = program
await import(pathToFileURL(program).href)
