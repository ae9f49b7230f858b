import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readLines } from './command.ts'
import type { Read } from './core/read.ts'
import type { Reading } from './core/reading.ts'

const NOW = { now: '2026-05-12T10:15:00+02:00', zone: 'Europe/Stockholm' }
const note = (id: string, text = 'Du var otrevlig.') => JSON.stringify({ id, kind: 'note', text, ...NOW })

const echo: Read = ({ id, text }) => ({ id, questions: [{ start: 0, end: text.length, text }] }) as unknown as Reading

async function answersTo(pieces: readonly string[], read = echo) {
  const answers: { id: string | null; error?: { code: string; detail: string; line: number } }[] = []
  async function* input() {
    yield* pieces
  }
  const counted = await readLines(
    input(),
    (line) => void answers.push(JSON.parse(line)),
    () => {},
    read,
  )
  return { answers, counted }
}

test('answers come one for one and in order, however the pieces are cut', async () => {
  const whole = `${note('1')}\n${note('2')}\r\n\n${note('3')}`
  const cut = await answersTo([...whole])

  expect(cut.answers.map(({ id }) => id)).toEqual(['1', '2', '3'])
  expect(cut.counted).toEqual({ readCount: 3, badCount: 0 })
  expect((await answersTo([whole])).answers).toEqual(cut.answers)
})

test('a line that is not in form is answered with what is wrong and where, and the next one is read', async () => {
  const wrong = [
    '{"id":"a"',
    JSON.stringify({ id: 'b', kind: 'letter', text: 'x', ...NOW }),
    JSON.stringify({ id: 'c', kind: 'note', text: 'x', now: '2026-02-30T10:00:00Z', zone: 'Europe/Oslo' }),
    JSON.stringify({ id: 'd', kind: 'note', text: 'x', now: NOW.now, zone: 'Europe/Atlantis' }),
    '[]',
    'null',
    '7',
  ]
  const { answers, counted } = await answersTo([[...wrong, note('e')].join('\n')])

  expect(answers.slice(0, 7).map(({ id, error }) => [id, error?.code, error?.line])).toEqual([
    [null, 'reading.bad-input', 1],
    ['b', 'reading.bad-input', 2],
    ['c', 'reading.bad-input', 3],
    ['d', 'reading.bad-input', 4],
    [null, 'reading.bad-input', 5],
    [null, 'reading.bad-input', 6],
    [null, 'reading.bad-input', 7],
  ])
  expect(answers[1]?.error?.detail).toContain('kind')
  expect(answers[7]?.id).toBe('e')
  expect(counted).toEqual({ readCount: 1, badCount: 7 })
})

test('a reader that fails on one text loses that text only', async () => {
  const failing: Read = (input) => {
    if (input.text === 'boom') throw new Error('no')
    return echo(input)
  }
  const { answers } = await answersTo([`${note('1', 'boom')}\n${note('2')}\n`], failing)

  expect(answers.map(({ id, error }) => [id, error?.line])).toEqual([
    ['1', 1],
    ['2', undefined],
  ])
})

test('unknown fields and null are no mistakes, and a calendar may leave out its exceptions', async () => {
  const calendar = { zone: 'Europe/Oslo', weekly: { mon: [['08:00', '16:00']] }, valid_through: '2026-12-31', source: 'our own' }
  let taken: unknown
  const keeping: Read = (input) => {
    taken = input.calendar
    return echo(input)
  }
  await answersTo([JSON.stringify({ id: '1', kind: 'draft', text: 'x', lang: null, mood: 'good', calendar, ...NOW })], keeping)

  expect(taken).toEqual({
    zone: 'Europe/Oslo',
    weekly: { mon: [['08:00', '16:00']] },
    closed: [],
    open: {},
    validThrough: '2026-12-31',
  })
})

test('the reader waits for whoever takes the answers', async () => {
  let given = 0
  async function* input() {
    for (; given < 50; given++) yield `${note(String(given))}\n`
  }
  let ahead = 0
  let taken = 0
  const slowly = async () => {
    ahead = Math.max(ahead, given - taken)
    await new Promise((done) => setTimeout(done, 1))
    taken++
  }
  await readLines(input(), slowly, () => {}, echo)

  expect(taken).toBe(50)
  expect(ahead).toBeLessThanOrEqual(1)
})

const command = fileURLToPath(new URL('../../main.ts', import.meta.url))

async function run(lines: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', command, 'read'], { stdio: ['pipe', 'pipe', 'pipe'] })
  const out: string[] = []
  const errors: string[] = []
  child.stdout.setEncoding('utf8').on('data', (piece: string) => out.push(piece))
  child.stderr.setEncoding('utf8').on('data', (piece: string) => errors.push(piece))
  child.stdin.end(lines)
  const status = await new Promise<number | null>((done) => child.on('close', done))
  return { status, out: out.join(''), errors: errors.join('') }
}

test('as a process of its own it answers every line and says nothing on the side when nobody watches', async () => {
  const { status, out, errors } = await run(`${note('1', 'Du var frekk mot kunden, som alltid.')}\nnonsense\n${note('3')}\n`)
  const answers = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

  expect(status).toBe(0)
  expect(answers.map(({ id }) => id)).toEqual(['1', null, '3'])
  expect(answers[0].findings.length).toBeGreaterThan(0)
  expect(errors).toBe('')
})

test('its status is 1 only when no line could be read', async () => {
  expect((await run('nonsense\n{}\n')).status).toBe(1)
  expect((await run('')).status).toBe(0)
})
