import { defineConfig } from 'vitest/config'

/** Property tests try thousands of calendars; on a machine shared with others that takes a while. */
const CORE_LIMIT_MS = 30_000

/** A story may wait for a lock or a kill to be noticed; longer than this it hangs. */
const STORY_LIMIT_MS = 30_000
const JOURNEY_LIMIT_MS = 120_000
const FAULT_LIMIT_MS = 240_000

/** Projects from fast to slow. `stories` is run twice by `npm test`: on the embedded PostgreSQL and, with TEST_PG=15, on Debian's. */
export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          include: ['src/**/*.test.{ts,tsx}', 'web/**/*.test.{ts,tsx}', 'test/laws/*.test.ts'],
          testTimeout: CORE_LIMIT_MS,
        },
      },
      {
        extends: true,
        test: {
          name: 'stories',
          include: ['test/*.test.ts', 'test/stories/**/*.test.ts', 'test/mail/**/*.test.ts', 'test/laws/database/*.test.ts'],
          globalSetup: ['test/global-setup.ts'],
          testTimeout: STORY_LIMIT_MS,
          hookTimeout: STORY_LIMIT_MS,
        },
      },
      {
        extends: true,
        test: { name: 'ground', include: ['test/ground/**/*.test.ts'], testTimeout: STORY_LIMIT_MS, hookTimeout: STORY_LIMIT_MS },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: ['test/global-setup.ts'],
          testTimeout: JOURNEY_LIMIT_MS,
          hookTimeout: JOURNEY_LIMIT_MS,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          globalSetup: ['test/global-setup.ts'],
          testTimeout: FAULT_LIMIT_MS,
          hookTimeout: FAULT_LIMIT_MS,
          fileParallelism: false,
        },
      },
    ],
  },
})
