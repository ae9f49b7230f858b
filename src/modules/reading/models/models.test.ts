import { readFileSync, readdirSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { featureReader } from '../core/model/features.ts'
import { rawScores, scoreModel } from '../core/model/linear.ts'
import { decodeModel, type StoredModel } from '../core/model/stored.ts'

const ALL_BYTES_LIMIT = 2_000_000
const ONE_LANGUAGE_GZIP_LIMIT = 500_000

const folder = new URL('./', import.meta.url)
const files = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({ language: file.replace('.json', ''), bytes: readFileSync(new URL(file, folder)) }))

const modelsOf = (bytes: Buffer) => Object.entries(JSON.parse(bytes.toString('utf8')) as Record<string, StoredModel>)

test('all models together stay within two million bytes', () => {
  expect(files.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThanOrEqual(ALL_BYTES_LIMIT)
})

test.each(files)('the models of $language are small enough for a browser', ({ bytes }) => {
  expect(gzipSync(bytes).length).toBeLessThanOrEqual(ONE_LANGUAGE_GZIP_LIMIT)
})

test.each(files)('every model of $language can be read and answers with probabilities', ({ bytes }) => {
  const read = featureReader()
  for (const [name, stored] of modelsOf(bytes)) {
    const model = decodeModel(stored)
    const found = scoreModel(model, read('Tuesday, tisdag, tirsdag, Dienstag, 星期二: 3!'))
    expect(name.length).toBeGreaterThan(0)
    expect(found.length).toBe(stored.labels.length)
    expect([...found, ...rawScores(model, read(''))].every((score) => Number.isFinite(score))).toBe(true)
  }
})
