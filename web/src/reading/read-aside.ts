import type { Input, Reading } from '../../../src/modules/reading/core/reading.ts'
import type { Answer, Question } from './worker.ts'

let worker: Worker | undefined
let count = 0
const waiting = new Map<number, (reading: Reading | undefined) => void>()

/**
 * Reads a text beside the page. Undefined where there is nothing to say: the language is not ours, or the reader could not be
 * fetched; a draft is written just as well without it.
 */
export function readAside(input: Input): Promise<Reading | undefined> {
  worker ??= begin()
  count += 1
  const question: Question = { id: count, input }
  worker.postMessage(question)
  return new Promise((resolve) => waiting.set(question.id, resolve))
}

function begin(): Worker {
  const begun = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'reading' })
  begun.addEventListener('message', ({ data: { id, reading } }: MessageEvent<Answer>) => settle(id, reading))
  begun.addEventListener('error', () => {
    begun.terminate()
    worker = undefined
    for (const id of [...waiting.keys()]) settle(id, undefined)
  })
  return begun
}

function settle(id: number, reading: Reading | undefined) {
  waiting.get(id)?.(reading)
  waiting.delete(id)
}
