/** How pages read: together, on one snapshot, with plans that survive a newer program changing the tables under us. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase, readOnly, rows, sql, together } from '#kernel/db'
import { openShelf, type Shelf } from './bench-of-verbs.ts'

let shelf: Shelf
beforeAll(async () => {
  shelf = await openShelf()
  await sql`create table boxes (id int primary key, name text not null)`.execute(shelf.db)
  await sql`insert into boxes values (1, 'lamps'), (2, 'shades')`.execute(shelf.db)
})
afterAll(() => shelf?.shut())

const boxes = (after: number) => sql`select * from boxes where id > ${after} order by id`

test('questions asked together are answered in their order, from one snapshot, and none can write', async () => {
  const [first, all, changed] = await readOnly(shelf.db, async (tx) => {
    const [one, every] = await together([rows(tx, boxes(1)), rows(tx, boxes(0))])
    await sql`update boxes set name = name || '!'`.execute(shelf.db)
    return [one, every, await rows(tx, boxes(0))]
  })

  expect([first!.length, all!.length]).toEqual([1, 2])
  expect(changed).toEqual(all)
  await expect(readOnly(shelf.db, (tx) => sql`delete from boxes`.execute(tx))).rejects.toThrow('read-only transaction')
  expect(await rows(shelf.db, boxes(0))).toHaveLength(2)
})

test('when one of several questions fails, the others are waited for and the connection serves the next page', async () => {
  const one = openDatabase({ ...shelf.place, connections: 1 })
  const failing = readOnly(one.db, (tx) =>
    together([rows(tx, boxes(0)), rows(tx, sql`select 1 / ${0}::int`), rows(tx, boxes(1))]),
  )

  await expect(failing).rejects.toThrow('division by zero')
  expect(await readOnly(one.db, (tx) => rows(tx, boxes(0)))).toHaveLength(2)
  await one.close()
})

test('a table that gains a column while we run costs one answer, not every answer after it', async () => {
  const one = openDatabase({ ...shelf.place, connections: 1 })
  expect(await rows(one.db, boxes(0))).toHaveLength(2)
  await sql`alter table boxes add column colour text`.execute(shelf.db)

  await rows(one.db, boxes(0)).catch((error) => expect(String(error)).toContain('cached plan'))

  expect(await rows(one.db, boxes(0))).toMatchObject([{ colour: null }, { colour: null }])
  await one.close()
})
