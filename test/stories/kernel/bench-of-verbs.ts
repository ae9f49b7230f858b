/** A workspace with a shelf of its own, on which the kernel's verbs can be tried without any customer service. */
import { z } from 'zod'
import { action, type Actor, type Context } from '#kernel/action'
import { createClock } from '#kernel/clock'
import { openDatabase, rows, sql } from '#kernel/db'
import { accept, refuse } from '#kernel/decision'
import { newIdAt } from '#kernel/id'
import { cloneDatabase } from '../../servers/postgres.ts'

export const MONDAY = new Date('2026-03-23T08:00:00Z')
export const asha: Actor = { kind: 'agent', id: '019d0000-0000-7000-8000-00000000a54a', roles: ['front_line'] }
export const tove: Actor = { kind: 'agent', id: '019d0000-0000-7000-8000-000000007073', roles: ['front_line', 'lead'] }

const SETTLING_LIMIT_MS = 15_000
const LOOK_AGAIN_MS = 5

export async function openShelf() {
  const cloned = await cloneDatabase()
  const place = { url: cloned.url, workspace: cloned.workspace, connections: 20 }
  const database = openDatabase(place)
  const { db } = database
  await sql`create table shelf (id uuid primary key, label text not null unique, put_by uuid)`.execute(db)
  const clock = createClock(MONDAY)
  const newId = () => newIdAt(clock.now())
  const context = (more: Partial<Context> = {}): Context => ({ db, actor: asha, now: clock.now(), newId, ...more })
  const shut = async () => {
    await database.close()
    await cloned.drop()
  }
  /** Facts wait for every older transaction on the server, those of other test files included. */
  const settled = async () => {
    const end = performance.now() + SETTLING_LIMIT_MS
    const isAnyHidden = async () =>
      (await rows(db, sql`select 1 from facts where xid >= pg_snapshot_xmin(pg_current_snapshot()) limit 1`)).length > 0
    while (await isAnyHidden()) {
      if (performance.now() > end) throw new Error('A transaction has been open for too long.')
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
    }
  }
  return {
    settled,
    ...{ database, db, place, clock, newId, context, shut },
    labels: async () =>
      (await rows<{ label: string }>(db, sql`select label from shelf order by label`)).map(({ label }) => label),
    facts: () =>
      rows<{ id: string; type: string; cause: string | null; about: object }>(
        db,
        sql`select id, type, cause, about from facts order by xid, seq`,
      ),
    clear: () => sql`truncate shelf, facts, idempotency_keys`.execute(db),
  }
}
export type Shelf = Awaited<ReturnType<typeof openShelf>>

let runs = 0
/** How often the verb itself ran since it was last asked. */
export const runsSince = () => {
  const since = runs
  runs = 0
  return since
}

/** Puts one thing on the shelf; may be told to refuse or to break after it has written. */
export const putOnShelf = action({
  name: 'shelf.put',
  for: ['front_line'],
  input: z.object({
    label: z.string().min(1),
    then: z.enum(['keep', 'refuse', 'break']).default('keep'),
    putBy: z.uuid().optional(),
  }),
  async run({ tx, input, newId }) {
    runs++
    const id = newId()
    await sql`insert into shelf (id, label, put_by) values (${id}, ${input.label}, ${input.putBy ?? null})`.execute(tx)
    if (input.then === 'refuse') return refuse({ kind: 'conflict', code: 'shelf.full' })
    if (input.then === 'break') throw new Error('the shelf broke')
    return accept({ id, label: input.label }, { type: 'shelf.filled' as const, shelfId: id, wordCount: 1 })
  },
})

/** Only whoever leads may empty it. */
export const emptyShelf = action({
  name: 'shelf.empty',
  for: ['lead'],
  input: z.object({}),
  async run({ tx }) {
    await sql`delete from shelf`.execute(tx)
    return accept(null)
  },
})
