/** A table is touched by its owner's store and by nobody else; screens read across modules, but never what colleagues note. */
import { expect, test } from 'vitest'
import { sourcesUnder, WHOLE_TREE_LIMIT_MS } from './source.ts'
import { ourOwners, ownersFrom, trespasses } from './tables.ts'

const owners = ownersFrom({
  '0001-kernel.sql': 'create table facts (id uuid);',
  '0002-people.sql': 'create table agents (id uuid);\ncreate table customers (id uuid);',
  '0004-promises.sql': '-- create table imagined\ncreate table promises (id uuid);',
  '0009-coaching.sql': 'create table speak_up_notes (id uuid);',
})
const heard = (path: string, query: string) =>
  trespasses({ path, text: 'export const found = sql`' + query + '`' }, owners).map(({ rule, what }) => `${rule}: ${what}`)

test.each([
  ['select * from customers where id = ${id}', 'customers of people'],
  ['select p.id from promises p join agents a on a.id = p.owner_id', 'agents of people'],
  ['update customers set name = ${name}', 'customers of people'],
  ['insert into customers (id) values (${id})', 'customers of people'],
  ['delete from promises using agents', 'agents of people'],
])('a store of promises that says "%s" is heard', (query, what) => {
  expect(heard('src/modules/promises/store.ts', query)).toEqual([`own-tables-only: ${what}`])
})

test('the story of facts may be read by every store, and written by none', () => {
  expect(heard('src/modules/promises/store.ts', 'select count(*) from facts')).toEqual([])
  expect(heard('src/modules/promises/store.ts', 'delete from facts')).toEqual(['own-tables-only: facts of kernel'])
})

test.each(['src/modules/promises/actions/give-promise.ts', 'src/makegood.ts'])('SQL in %s is heard', (path) => {
  expect(heard(path, 'select * from promises')).toEqual(['own-tables-only: promises outside a store'])
})

test('a screen reads across modules, changes nothing, and never sees what colleagues note', () => {
  expect(heard('src/screens/inbox.ts', 'select * from promises join customers on true')).toEqual([])
  expect(heard('src/screens/inbox.ts', 'update promises set words = ${words}')).toEqual([
    'own-tables-only: promises changed by a screen',
  ])
  expect(heard('src/screens/scorecard.ts', 'select count(*) from speak_up_notes')).toEqual([
    'own-tables-only: speak_up_notes of coaching',
  ])
})

test('a table that is only spoken of in a comment has no owner', () => {
  expect([...owners.keys()]).toEqual(['facts', 'agents', 'customers', 'promises', 'speak_up_notes'])
})

test('every table of ours belongs to the kernel or to a module that exists', () => {
  expect([...new Set(ourOwners().values())].sort()).toEqual(['conversations', 'kernel', 'people', 'promises', 'reading'])
})

test(
  'our stores keep to their own tables',
  () => {
    expect(sourcesUnder('src').flatMap((source) => trespasses(source, ourOwners()))).toEqual([])
  },
  WHOLE_TREE_LIMIT_MS,
)
