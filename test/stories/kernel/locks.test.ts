import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '#kernel/db'
import { tryLock, type HeldLock } from '#kernel/process-lock'
import { openShelf, type Shelf } from './bench-of-verbs.ts'

let shelf: Shelf
beforeAll(async () => void (shelf = await openShelf()))
afterAll(() => shelf?.shut())

const take = (name: string, workspace = shelf.place.workspace) => tryLock({ ...shelf.place, workspace }, name)

test('of ten that want the same mailbox at once, one has it', async () => {
  const held = (await Promise.all(Array.from({ length: 10 }, () => take('mailbox help')))).filter((lock) => lock !== undefined)

  expect(held).toHaveLength(1)
  expect(held[0]!.isLost()).toBe(false)
  await held[0]!.release()
})

test('what is let go of can be taken again; another name and another workspace are free all along', async () => {
  const first = (await take('mailbox help'))!
  const [other, elsewhere] = [await take('mailbox claims'), await take('mailbox help', 'fjord')]
  expect([await take('mailbox help'), other === undefined, elsewhere === undefined]).toEqual([undefined, false, false])

  await first.release()
  const second = await take('mailbox help')

  expect(second).toBeDefined()
  for (const lock of [second, other, elsewhere]) await lock?.release()
})

/** What the database sees when a process dies or its line is cut. */
const cutLine = () =>
  sql`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`.execute(
    shelf.db,
  )

test('whose line is cut has lost the lock, learns of it, and another takes over', async () => {
  const first = (await take('mailbox help')) as HeldLock
  await cutLine()
  await first.lost

  expect(first.isLost()).toBe(true)
  const second = await take('mailbox help')
  expect(second).toBeDefined()
  await second!.release()
})
