/** Every "no" that the product can say is named by a test. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { refusalCodes } from './names.ts'
import { ROOT } from './scratch.ts'
import { type Source, sourcesUnder, WHOLE_TREE_LIMIT_MS } from './source.ts'

const THIS_FILE = 'test/laws/refusals.test.ts'

const testsUnder = (folder: string): Source[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path}`)
    .filter((path) => /\.test\.tsx?$/.test(path) && path !== THIS_FILE)
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }))

/** Codes that a source refuses with and that stand, quoted, in no test. */
function unnamed(sources: readonly Source[], tests: readonly Source[]): string[] {
  const named = new Set(tests.flatMap(({ text }) => text.match(/[a-z-]+\.[a-z-]+(?=['"`])/g) ?? []))
  return [...new Set(sources.flatMap(refusalCodes))].filter((code) => !named.has(code)).toSorted()
}

test('a refusal that no test names is heard', () => {
  const source = { path: 'src/modules/promises/core/planted.ts', text: `refuse({ kind: 'invalid', code: 'promises.planted' })` }
  const saysSo = { path: 'test/stories/planted.test.ts', text: `expect(answer.body.code).toBe('promises.planted')` }
  const saysMore = { path: 'test/stories/planted.test.ts', text: `expect(answer.body.code).toBe('promises.planted-twice')` }

  expect(unnamed([source], [saysMore])).toEqual(['promises.planted'])
  expect(unnamed([source], [saysMore, saysSo])).toEqual([])
})

test(
  'every refusal is named by a test',
  () => {
    const [sources, tests] = [sourcesUnder('src'), [...testsUnder('src'), ...testsUnder('test')]]

    expect(new Set(sources.flatMap(refusalCodes)).size).toBeGreaterThan(60)
    expect(unnamed(sources, tests)).toEqual([])
  },
  WHOLE_TREE_LIMIT_MS,
)
