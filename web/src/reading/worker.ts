/** The reader beside the page: to make a language ready and to read take longer than a frame may, and nobody's typing waits for it. */
import type { Input, Reading } from '../../../src/modules/reading/core/reading.ts'
import { learn, readHere } from './reader.ts'
import { languageServing } from './which-language.ts'

export type Question = { id: number; input: Input }
export type Answer = { id: number; reading: Reading | undefined }

self.addEventListener('message', ({ data: { id, input } }: MessageEvent<Question>) => {
  const answer = (reading: Reading | undefined) => self.postMessage({ id, reading } satisfies Answer)
  read(input).then(answer, () => answer(undefined))
})

/** Reads in the language that is expected, and once more when the words turn out to be in another that we have. */
async function read(input: Input): Promise<Reading | undefined> {
  const expected = languageServing(input.lang)
  if (expected) await learn(expected)
  const { reading, missing } = readHere(input)
  if (!missing) return reading
  await learn(missing)
  return readHere(input).reading
}
