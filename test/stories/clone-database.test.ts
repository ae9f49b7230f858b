import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { cloneDatabase, WORKSPACE } from '../servers/postgres.ts'

async function ask(url: string, text: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

test('every test file has a migrated workspace of its own, on the server it was promised', async () => {
  const [ours, theirs] = await Promise.all([cloneDatabase(), cloneDatabase()])
  await ask(ours.url, 'create table public.only_here as select 1 as one')

  expect(await ask(theirs.url, `select to_regclass('public.only_here') as found`)).toEqual([{ found: null }])
  expect(await ask(ours.url, `select exists (select from pg_tables where schemaname = '${WORKSPACE}') as migrated`)).toEqual([
    { migrated: true },
  ])
  const version = await ask(ours.url, `select current_setting('server_version_num')::int / 10000 as version`)
  expect(version).toEqual([{ version: inject('testServer').version }])

  await Promise.all([ours.drop(), theirs.drop()])
  await expect(ask(ours.url, 'select 1')).rejects.toMatchObject({ code: '3D000' })
})
