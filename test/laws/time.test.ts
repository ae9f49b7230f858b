/** Time is injected everywhere: whoever asks the machine or the database what time it is cannot be played from outside. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { machineTimeIn } from './purity.ts'
import { ROOT } from './scratch.ts'
import { inspect, sourcesUnder, sqlOf, WHOLE_TREE_LIMIT_MS, type Source } from './source.ts'

const DATABASE_TIME =
  /\b(now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\s*\(|\b(current_timestamp|current_date|current_time|localtimestamp|localtime)\b/i

/**
 * These wait for something real (a server starting, a process ending), which a test clock must not stretch. Elsewhere a duration is
 * measured with performance.now(), which nobody mistakes for the time.
 */
const MEASURES_REAL_TIME = /^src\/kernel\/(clock\.ts|postgres(\/|\.ts)|jobs\.ts|process-lock\.ts)/

const databaseTime = (source: Source) =>
  inspect(source, 'time-is-injected', (node, found) => {
    const [asked] = DATABASE_TIME.exec(sqlOf(node) ?? '') ?? []
    if (asked) found(asked)
  })

const machineTime = (source: Source) =>
  inspect(source, 'time-is-injected', (node, found) => {
    const asked = machineTimeIn(node)
    if (asked) found(asked)
  })

const withoutComments = (text: string) => text.replace(/--.*$/gm, '')

test.each(['now()', 'NOW ( )', 'current_timestamp', 'clock_timestamp()', 'current_date', 'localtimestamp'])(
  'sql`%s` is heard',
  (asked) => {
    const text = 'import { sql } from "#kernel/db"\nexport const late = sql`select id from promises where due_at < ' + asked + '`'

    expect(databaseTime({ path: 'src/modules/promises/store.ts', text })).toMatchObject([{ rule: 'time-is-injected' }])
  },
)

test('the machine’s clock is heard outside the kernel', () => {
  const text = 'export const now = Date.now()\nexport const later = new Date()'

  expect(machineTime({ path: 'src/screens/inbox.ts', text })).toHaveLength(2)
})

test(
  'no SQL of ours asks the database for the time',
  () => {
    expect(sourcesUnder('src').flatMap(databaseTime)).toEqual([])
  },
  WHOLE_TREE_LIMIT_MS,
)

test('no table of ours fills in the time by itself', () => {
  const asking = readdirSync(`${ROOT}migrations`).filter((name) =>
    DATABASE_TIME.test(withoutComments(readFileSync(`${ROOT}migrations/${name}`, 'utf8'))),
  )

  expect(asking).toEqual([])
})

test(
  'nobody but the clock and what measures real time reads the machine’s clock',
  () => {
    expect(
      sourcesUnder('src')
        .filter(({ path }) => !MEASURES_REAL_TIME.test(path))
        .flatMap(machineTime),
    ).toEqual([])
  },
  WHOLE_TREE_LIMIT_MS,
)
