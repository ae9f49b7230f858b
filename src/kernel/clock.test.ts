import { expect, test } from 'vitest'
import { createClock } from './clock.ts'

const MONDAY = new Date('2026-03-23T08:00:00Z')
/** More than a machine under load needs between two lines, less than anybody means. */
const MOMENT_MS = 5_000

test('without a test the machine says what time it is, and nobody may move it', () => {
  const clock = createClock()

  expect(Math.abs(clock.now().getTime() - Date.now())).toBeLessThan(MOMENT_MS)
  expect(clock.isTest).toBe(false)
  expect(() => clock.moveTo(MONDAY)).toThrow('Only a test clock')
})

test('a test clock starts where it is told, runs on, and can be moved forward and back', () => {
  const clock = createClock(MONDAY)
  const isAbout = (at: Date) => expect(clock.now().getTime() - at.getTime()).toBeGreaterThanOrEqual(0)
  isAbout(MONDAY)

  for (const at of ['2026-03-29T01:30:00Z', '2025-01-01T00:00:00Z']) {
    clock.moveTo(new Date(at))
    isAbout(new Date(at))
    expect(clock.now().getTime() - new Date(at).getTime()).toBeLessThan(MOMENT_MS)
  }
})

test('whoever waits for a due time is told of every move, until they no longer listen', () => {
  const clock = createClock(MONDAY)
  let told = 0
  const unlisten = clock.onMove(() => told++)

  clock.moveTo(MONDAY)
  clock.moveTo(MONDAY)
  unlisten()
  clock.moveTo(MONDAY)

  expect(told).toBe(2)
})
