/**
 * `makegood read`: JSON Lines in, JSON Lines out, one for one and in order. A line that cannot be read is answered with what
 * is wrong with it, and the next one is read; the reader waits when whoever takes the answers is slower than it.
 */
import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { Input } from './core/input.ts'
import type { Read } from './core/read.ts'

/** How many lines were read and how many could not be. */
export type LinesRead = { readonly readCount: number; readonly badCount: number }

/** Takes one line of output; a promise when the taker needs time. */
export type Write = (line: string) => void | Promise<void>

/** Longer lines are not taken into memory whole: the contract is held for texts of a million characters, escaped or not. */
export const LINE_UNITS_MAX = 16_000_000

/** So much of what is wrong with a line is told. */
const DETAIL_UNITS_MAX = 300
/** Progress is told after so many lines. */
const PROGRESS_EVERY = 500

type BadLine = { readonly id: string | null; readonly error: { code: 'reading.bad-input'; detail: string; line: number } }

const badLine = (line: number, detail: string, id: string | null = null): BadLine => ({
  id,
  error: { code: 'reading.bad-input', detail: detail.slice(0, DETAIL_UNITS_MAX), line },
})

/** Reads lines until there are no more. Empty lines at the end of a file or between objects are no questions. */
export async function readLines(
  input: AsyncIterable<string>,
  write: Write,
  progress: (so: LinesRead) => void,
  read: Read,
): Promise<LinesRead> {
  let readCount = 0
  let badCount = 0
  let line = 0
  for await (const text of linesOf(input)) {
    line++
    if (text !== null && text.trim() === '') continue
    const answer =
      text === null ? badLine(line, `The line is longer than ${LINE_UNITS_MAX} characters.`) : answerTo(text, line, read)
    if ('error' in answer) badCount++
    else readCount++
    await write(`${JSON.stringify(answer)}\n`)
    if ((readCount + badCount) % PROGRESS_EVERY === 0) progress({ readCount, badCount })
  }
  progress({ readCount, badCount })
  return { readCount, badCount }
}

const idOf = (given: unknown) => {
  const id = (given as { id?: unknown } | null)?.id
  return typeof id === 'string' ? id : null
}

function answerTo(text: string, line: number, read: Read): ReturnType<Read> | BadLine {
  let given: unknown
  try {
    given = JSON.parse(text.replace(/^\uFEFF/u, ''))
  } catch (error) {
    return badLine(line, `The line is not JSON: ${(error as Error).message}`)
  }
  const input = Input.safeParse(given)
  if (!input.success) {
    const wrong = input.error.issues.map(({ path, message }) => `${path.join('.') || 'the line'}: ${message}`)
    return badLine(line, wrong.join('; '), idOf(given))
  }
  // A text that the reader fails on is a bug of ours, but not a reason to lose the lines behind it.
  try {
    return read(input.data)
  } catch (error) {
    return badLine(line, `The reader failed: ${(error as Error).message}`, input.data.id)
  }
}

/** Lines of whatever pieces come in; null for a line that is too long to be kept. */
async function* linesOf(input: AsyncIterable<string>): AsyncGenerator<string | null> {
  let held: string[] = []
  let heldUnits = 0
  const take = () => {
    const line = heldUnits > LINE_UNITS_MAX ? null : held.join('')
    held = []
    heldUnits = 0
    return line
  }
  const hold = (piece: string) => {
    heldUnits += piece.length
    if (heldUnits <= LINE_UNITS_MAX) held.push(piece)
  }
  for await (const piece of input) {
    let from = 0
    for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', from)) {
      hold(piece.slice(from, at))
      yield take()
      from = at + 1
    }
    hold(piece.slice(from))
  }
  if (heldUnits > 0) yield take()
}

/** Writes to a stream and waits while it is full; a taker who has gone away (`| head`) ends the reading. */
export const writeTo =
  (out: Writable): Write =>
  async (line) => {
    if (!out.write(line)) await once(out, 'drain')
  }

export type Streams = {
  readonly input: Readable
  readonly output: Writable
  readonly errors: Writable & { readonly isTTY?: boolean | undefined }
}

/** The whole command; its exit status is 1 only when there were lines and none of them could be read. */
export async function readCommand({ input, output, errors }: Streams, read: Read): Promise<number> {
  input.setEncoding('utf8')
  const progress = ({ readCount, badCount }: LinesRead) => {
    if (errors.isTTY) errors.write(`\r${readCount} read${badCount > 0 ? `, ${badCount} not` : ''}`)
  }
  try {
    const { readCount, badCount } = await readLines(input, writeTo(output), progress, read)
    if (errors.isTTY) errors.write('\n')
    return readCount === 0 && badCount > 0 ? 1 : 0
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return 0
    throw error
  }
}
