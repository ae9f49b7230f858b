import { newKey } from '../../api/call.ts'
import type { NewPromise } from '../../api/shapes.ts'
import { daysLater, instantsOf, wallAt, weekdayOf } from '../../words/walls.ts'

/** A promise while it is being written: not yet our word. */
export type DraftPromise = {
  key: string
  words: string
  what: string
  how: string
  date: string
  time: string
  zone: string
  which: 'earlier' | 'later' | undefined
  price: 'unsaid' | 'free' | 'amount'
  amount: string
  currency: string
  ownerId: string
  backupId: string
  isOpen: boolean
}

export const newDraftPromise = (words: string, zone: string, ownerId: string): DraftPromise => ({
  key: newKey(),
  words,
  what: shortened(words),
  how: '',
  date: '',
  time: '',
  zone,
  which: undefined,
  price: 'unsaid',
  amount: '',
  currency: 'EUR',
  ownerId,
  backupId: '',
  isOpen: true,
})

/** What we will do begins as our own words; long ones are cut at a word, to be made shorter by hand. */
const MOST_WHAT_LETTERS = 80
function shortened(words: string): string {
  const flat = words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.。!！]$/, '')
  if (flat.length <= MOST_WHAT_LETTERS) return flat
  return flat.slice(
    0,
    flat.lastIndexOf(' ', MOST_WHAT_LETTERS) > 20 ? flat.lastIndexOf(' ', MOST_WHAT_LETTERS) : MOST_WHAT_LETTERS,
  )
}

export type DueReading = { kind: 'missing' | 'past' | 'gap' | 'overlap' | 'fine'; instants: number[] }

/** Reads the wall time as the writer gives it: whether it exists, comes twice, or has passed. */
export function readDue(promise: DraftPromise, now: number): DueReading {
  if (promise.date === '' || promise.time === '') return { kind: 'missing', instants: [] }
  const instants = instantsOf(promise)
  if (instants.length === 0) return { kind: 'gap', instants }
  if (instants.length > 1 && !promise.which) return { kind: 'overlap', instants }
  const at = promise.which === 'later' ? instants.at(-1) : instants[0]
  return at !== undefined && at <= now ? { kind: 'past', instants } : { kind: 'fine', instants: at === undefined ? [] : [at] }
}

export const isReady = (promise: DraftPromise, now: number): boolean =>
  promise.what.trim() !== '' && readDue(promise, now).kind === 'fine'

/** The promise as the server takes it; our words are what stands in the text, or the short form when nothing was marked. */
export function asNewPromise(promise: DraftPromise, words: string | undefined): NewPromise {
  const price = {
    unsaid: undefined,
    free: 'free' as const,
    amount: { amount: promise.amount.replace(',', '.'), currency: promise.currency },
  }[promise.price]
  return {
    words: (words ?? promise.words).trim() || promise.what.trim(),
    what: promise.what.trim(),
    due: { date: promise.date, time: promise.time, zone: promise.zone, ...(promise.which ? { which: promise.which } : {}) },
    ...(promise.how.trim() ? { how: promise.how.trim() } : {}),
    ...(price ? { price } : {}),
    ...(promise.ownerId ? { owner_id: promise.ownerId } : {}),
    ...(promise.backupId ? { backup_id: promise.backupId } : {}),
  }
}

export type QuickDue = { name: 'today' | 'tomorrow' | 'monday'; date: string; time: string }

/** The times promised most often, one press away. */
export function quickDues(now: number, zone: string): QuickDue[] {
  const today = wallAt(now, zone)
  const tomorrow = daysLater(today.date, 1)
  const monday = daysLater(today.date, 8 - weekdayOf(today.date))
  return [
    ...(today.time < '16:30' ? [{ name: 'today' as const, date: today.date, time: '17:00' }] : []),
    { name: 'tomorrow', date: tomorrow, time: '10:00' },
    ...(monday === tomorrow ? [] : [{ name: 'monday' as const, date: monday, time: '10:00' }]),
  ]
}

type KeptPromise = Partial<Omit<DraftPromise, 'price'>> & {
  due?: { date: string; time: string; zone: string; which?: 'earlier' | 'later' | null }
  price?: DraftPromise['price'] | { amount: string; currency: string } | null
  owner_id?: string | null
  backup_id?: string | null
}

/** Promises of a draft kept earlier: as this composer keeps them, or as they were asked for when their message was taken back. */
export function restored(kept: unknown[]): DraftPromise[] {
  return kept.flatMap((one) => {
    if (typeof one !== 'object' || one === null) return []
    if ('key' in one && 'zone' in one && 'isOpen' in one) return [one as DraftPromise]
    const { words = '', what = '', how, price, due, ...people } = one as KeptPromise
    if (!due) return []
    const amount = typeof price === 'object' && price ? price : undefined
    return [
      {
        ...newDraftPromise(words, due.zone, people.ownerId ?? people.owner_id ?? ''),
        what,
        how: how ?? '',
        date: due.date,
        time: due.time,
        which: due.which ?? undefined,
        price: amount ? ('amount' as const) : price === 'free' ? ('free' as const) : ('unsaid' as const),
        amount: amount?.amount ?? '',
        currency: amount?.currency ?? 'EUR',
        backupId: people.backupId ?? people.backup_id ?? '',
        isOpen: false,
      },
    ]
  })
}
