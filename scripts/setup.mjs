import { assertNode, ensureBuild, ensureDependencies, say } from './ground.mjs'

assertNode()
await ensureDependencies()
await ensureBuild()
say('Ready: npm start')
