import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { MAIL_LIMITS, type MailLimits } from './limits.ts'
import type { MailRequest } from './mail-worker.ts'
import type { Omissions, ReadMail } from './read-mail.ts'
import { type UnreadableMail, unreadable } from './unreadable.ts'

/**
 * Reads mails away from everything else. A mail that takes too long or too much memory costs its worker its life and
 * nothing more: the mail is answered as unreadable, a new worker starts, the next mail is read.
 */
export type MailReader = {
  /** Answers every mail. Rejects only when reading itself is impossible: closed, too many waiting, no worker will start. */
  read(raw: Uint8Array): Promise<ReadMail | UnreadableMail>
  close(): Promise<void>
}
export type MailReaderOptions = { workers?: number; limits?: MailLimits; workerUrl?: URL; memoryMb?: number }

/** Callers that fetch mail stop long before this; it is here so that a mistake shows. */
const WAITING_MAX = 1_000
/** A worker compiles its modules first; from source on a busy machine that has taken 4 s. */
const START_MS = 30_000
const START_ATTEMPTS_MAX = 3
/** A 40 MB mail of many small parts takes 300 MB while it is taken apart. */
const MEMORY_MB = 512
/** Of the time a mail has, the share for a first attempt; the rest is for a second without its page. */
const FIRST_SHARE = 2 / 3

type Answer = ReadMail | UnreadableMail
type Job = { raw: Uint8Array; omit: Omissions; answer(mail: Answer): void; fail(fault: Error): void }
type Seat = { worker: Worker; job: Job | undefined; isReady: boolean; timer: NodeJS.Timeout }

/** Starts no worker until the first mail; `workers` defaults to one. */
export function createMailReader(options: MailReaderOptions = {}): MailReader {
  const { workers = 1, limits = MAIL_LIMITS, workerUrl = defaultWorkerUrl(), memoryMb = MEMORY_MB } = options
  const room = new ReadingRoom({ workers, limits, workerUrl, memoryMb })
  return { read: (raw) => room.read(raw), close: () => room.close() }
}

/** The seats at which workers read, and the mails that wait for one. */
class ReadingRoom {
  readonly #options: Required<MailReaderOptions>
  readonly #waiting: Job[] = []
  readonly #seats = new Set<Seat>()
  #failedStarts = 0
  #isClosed = false

  constructor(options: Required<MailReaderOptions>) {
    this.#options = options
  }

  read(raw: Uint8Array): Promise<Answer> {
    return new Promise((answer, fail) => {
      if (this.#isClosed) return fail(new Error('the mail reader is closed'))
      if (this.#waiting.length >= WAITING_MAX) return fail(new Error(`${WAITING_MAX} mails are waiting to be read`))
      this.#waiting.push({ raw, omit: { html: false }, answer, fail })
      this.#serve()
    })
  }

  async close(): Promise<void> {
    this.#isClosed = true
    this.#failAll(new Error('the mail reader is closed'))
    const leaving = [...this.#seats]
    await Promise.all(leaving.map((seat) => seat.worker.terminate()))
    for (const seat of leaving) this.#lose(seat, 'dead', 'closed')
  }

  #serve(): void {
    for (const seat of this.#seats) {
      if (!seat.isReady || seat.job) continue
      const job = this.#waiting.shift()
      if (!job) return
      this.#give(seat, job)
    }
    const isEveryoneBusy = [...this.#seats].every((seat) => seat.isReady)
    if (this.#waiting.length > 0 && this.#seats.size < this.#options.workers && isEveryoneBusy) this.#startWorker()
  }

  #startWorker(): void {
    const { workerUrl, memoryMb } = this.#options
    const worker = new Worker(startable(workerUrl), { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: memoryMb } })
    const timer = setTimeout(() => this.#lose(seat, 'slow', 'did not start'), START_MS)
    const seat: Seat = { worker, job: undefined, isReady: false, timer }
    this.#seats.add(seat)
    worker.on('message', (message: Answer | 'ready') =>
      message === 'ready' ? this.#becomeReady(seat) : this.#finish(seat, message),
    )
    worker.on('error', (problem: Error) => this.#lose(seat, 'dead', problem.message))
    worker.on('exit', (code) => this.#lose(seat, 'dead', `exit ${code}`))
  }

  #becomeReady(seat: Seat): void {
    clearTimeout(seat.timer)
    seat.isReady = true
    this.#failedStarts = 0
    seat.worker.unref()
    this.#serve()
  }

  #give(seat: Seat, job: Job): void {
    const { limits } = this.#options
    const share = job.omit.html ? 1 - FIRST_SHARE : FIRST_SHARE
    seat.job = job
    seat.worker.ref()
    seat.timer = setTimeout(() => this.#lose(seat, 'slow', `longer than ${limits.timeMs} ms`), limits.timeMs * share)
    seat.worker.postMessage({ raw: job.raw, limits, omit: job.omit } satisfies MailRequest)
  }

  #finish(seat: Seat, mail: Answer): void {
    clearTimeout(seat.timer)
    const { job } = seat
    seat.job = undefined
    seat.worker.unref()
    job?.answer(mail)
    this.#serve()
  }

  #lose(seat: Seat, how: 'slow' | 'dead', detail: string): void {
    if (!this.#seats.delete(seat)) return
    clearTimeout(seat.timer)
    void seat.worker.terminate()
    if (!seat.isReady && !this.#isClosed) this.#failedStarts++
    if (this.#failedStarts >= START_ATTEMPTS_MAX) this.#failAll(new Error(`the mail reader does not start: ${detail}`))
    if (seat.job) this.#answerFor(seat.job, how, detail)
    if (!this.#isClosed) this.#serve()
  }

  /** What becomes of the mail whose worker is gone: a second attempt without its page, or an unreadable item. */
  #answerFor(job: Job, how: 'slow' | 'dead', detail: string): void {
    if (this.#isClosed) job.fail(new Error('the mail reader is closed'))
    else if (how === 'slow' && !job.omit.html) this.#waiting.unshift({ ...job, omit: { html: true } })
    else job.answer(unreadable(job.raw, how === 'slow' ? 'timed-out' : 'crashed', detail, this.#options.limits))
  }

  #failAll(fault: Error): void {
    this.#failedStarts = 0
    for (const job of this.#waiting.splice(0)) job.fail(fault)
  }
}

/** Beside this file: as source while developing, as `mail-worker.js` beside the program when built. */
function defaultWorkerUrl(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './mail-worker.ts' : './mail-worker.js', import.meta.url)
}

/**
 * Source needs tsx to run. A worker takes no loader from its parent or its arguments, so a line of program registers it
 * first; tsx is found from here, since a worker would look in the folder the program was started in.
 */
function startable(workerUrl: URL): URL {
  if (!workerUrl.pathname.endsWith('.ts')) return workerUrl
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx'))
  const start = `import { register } from '${new URL('./esm/api/index.mjs', loader).href}'; register(); await import('${workerUrl.href}')`
  return new URL(`data:text/javascript,${encodeURIComponent(start)}`)
}
