import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { type FileStore, openFileStore } from './files.ts'

const folder = mkdtempSync(join(tmpdir(), 'makegood files '))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const CAP_BYTES = 1_000
let files: FileStore
let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(folder, 'store '))
  files = openFileStore(directory)
})

/** Whole files, wherever they lie; and what is still coming in. */
const kept = () =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map(({ name }) => name)
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test('whatever was put in comes out again under its hash, in however many pieces it came', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 100 }), { maxLength: 10 }), async (chunks) => {
      const whole = Buffer.concat(chunks)
      const stored = await files.put(chunks, CAP_BYTES)
      expect(stored).toEqual({ sha256: sha256(whole), sizeBytes: whole.length })
      expect(await buffer(files.read(sha256(whole)))).toEqual(whole)
    }),
    { numRuns: 50 },
  )
})

test('the same bytes, many times at once, are kept once', async () => {
  const bytes = Buffer.from('the same picture')

  const stored = await Promise.all(Array.from({ length: 20 }, () => files.put([bytes], CAP_BYTES)))

  expect(new Set(stored.map((one) => (one === 'too-large' ? one : one.sha256)))).toEqual(new Set([sha256(bytes)]))
  expect(kept()).toEqual([sha256(bytes)])
})

test.each([
  [CAP_BYTES, { sizeBytes: CAP_BYTES }],
  [CAP_BYTES + 1, 'too-large'],
])('of %i bytes with a cap of a thousand', async (length, outcome) => {
  const stored = await files.put([Buffer.alloc(length - 1), Buffer.alloc(1)], CAP_BYTES)

  if (outcome === 'too-large') expect([stored, kept()]).toEqual(['too-large', []])
  else expect(stored).toMatchObject(outcome as object)
})

test('no more is read of what is too large than it takes to know', async () => {
  let given = 0
  function* endless() {
    for (;;) {
      given++
      yield Buffer.alloc(100)
    }
  }

  expect(await files.put(endless(), CAP_BYTES)).toBe('too-large')
  expect(given).toBe(11)
})

test('a line that breaks in the middle leaves nothing', async () => {
  const whole = Buffer.from('first half, second half')
  async function* broken() {
    yield whole.subarray(0, 12)
    expect(await files.has(sha256(whole))).toBe(false)
    throw new Error('the line broke')
  }

  await expect(files.put(broken(), CAP_BYTES)).rejects.toThrow('the line broke')
  expect(kept()).toEqual([])
})

test('a name shows up only when all its bytes are there', async () => {
  const whole = Buffer.from('first half, second half')
  const seen: boolean[] = []
  async function* slow() {
    for (const at of [0, 12]) {
      yield whole.subarray(at, at + 12)
      seen.push(await files.has(sha256(whole)), await files.has(sha256(whole.subarray(0, 12))))
    }
  }

  await files.put(slow(), CAP_BYTES)

  expect(seen).toEqual([false, false, false, false])
  expect(await files.has(sha256(whole))).toBe(true)
})

/** A full disk takes part of a piece before it says no; a limit on file size does the same and fills nobody's disk. */
const ON_A_FULL_DISK = `
  process.on('SIGXFSZ', () => {})
  const { openFileStore } = await import(process.env.STORE_CODE)
  const stored = await openFileStore(process.env.STORE).put([Buffer.alloc(3_000_000)], 10_000_000).catch(({ code }) => code)
  console.log(JSON.stringify(stored))`

test.skipIf(process.platform === 'win32')('a disk that is full in the middle of a piece is a fault, never a shorter file', () => {
  const program = [process.execPath, '--import', 'tsx', '--input-type=module', '-e', ON_A_FULL_DISK]
  const env = { ...process.env, STORE: directory, STORE_CODE: new URL('files.ts', import.meta.url).href }

  const { stdout } = spawnSync('sh', ['-c', 'ulimit -f 2048; exec "$0" "$@"', ...program], { env, encoding: 'utf8' })

  expect(JSON.parse(stdout)).toBe('EFBIG')
  expect(kept()).toEqual([])
})
