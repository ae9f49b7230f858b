import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { freePort } from '../servers/free-port.ts'
import { cloneDatabase } from '../servers/postgres.ts'
import { lookInto } from './database.ts'
import { type Environment, runToItsEnd, temporaryFolder } from './program.ts'
import { ownEnvironment } from './shop.ts'

/** What is wrong and what cures it, on two lines, without a stack. */
async function complaint(environment: Environment): Promise<string> {
  const ended = await runToItsEnd(environment)
  expect(ended).toMatchObject({ code: 1, complaint: expect.stringContaining('Makegood did not start.') })
  expect(ended.complaint).not.toMatch(/^\s+at |node:internal|Error:/m)
  const lines = ended.complaint.trim().split('\n')
  expect(lines.length, ended.complaint).toBeLessThanOrEqual(2)
  return ended.complaint
}

async function takenPort(): Promise<number> {
  const port = await freePort()
  const squatter = createServer().listen(port, '127.0.0.1')
  await once(squatter, 'listening')
  onTestFinished(() => void squatter.close())
  return port
}

test('a port that another program has is named, with another to choose', async () => {
  const port = await takenPort()
  const said = await complaint({ ...(await ownEnvironment()), PORT: String(port) })
  expect(said).toContain(`Port ${port}`)
  expect(said).toContain(`PORT=${port + 1}`)
})

test('a port for incoming mail that another program has is named', async () => {
  const port = await takenPort()
  expect(await complaint({ ...(await ownEnvironment()), MAKEGOOD_SMTP_PORT: String(port) })).toMatch(
    new RegExp(`${port}[^]*MAKEGOOD_SMTP_PORT`),
  )
})

test('a data folder that cannot be written to is named', async () => {
  const file = join(temporaryFolder('file'), 'a-file')
  writeFileSync(file, '')
  const { DATABASE_URL: _, ...embedded } = await ownEnvironment()
  expect(await complaint({ ...embedded, MAKEGOOD_DATA: join(file, 'data') })).toMatch(/a-file[^]*MAKEGOOD_DATA/)
})

test('a database that a newer program has used is left alone', async () => {
  const cloned = await cloneDatabase()
  onTestFinished(cloned.drop)
  const ask = lookInto(cloned.url, cloned.workspace)
  await ask(`insert into kysely_migration (name, timestamp) values ('9999-tomorrow', now()::text)`)
  const said = await complaint({ ...(await ownEnvironment(cloned.url)), MAKEGOOD_WORKSPACE: cloned.workspace })
  expect(said).toMatch(/newer Makegood[^]*Start the newer version/)
  expect(await ask('select from workspace')).toEqual([])
})

test('a database that does not answer is named without its password', async () => {
  const url = `postgres://makegood:a-secret-word@127.0.0.1:${await freePort()}/makegood`
  const said = await complaint({ ...(await ownEnvironment(url)), DATABASE_URL: url })
  expect(said).toMatch(/does not answer[^]*DATABASE_URL/)
  expect(said).not.toContain('a-secret-word')
})

test('a new workspace without an administrator says how to give it one', async () => {
  const { MAKEGOOD_ADMIN: _, ...environment } = await ownEnvironment()
  expect(await complaint(environment)).toMatch(/nobody in it[^]*MAKEGOOD_ADMIN=/)
})

/** Settings are read before anybody is called. */
const NOWHERE = 'postgres://makegood@127.0.0.1:1/makegood'
const WRONG: Environment = {
  PORT: 'abc',
  MAKEGOOD_SMTP_PORT: '70000',
  MAKEGOOD_WORKSPACE: 'Big Shop',
  MAKEGOOD_ADMIN: 'nobody',
  MAKEGOOD_ZONE: 'Mars/Base',
  MAKEGOOD_URL: 'our shop',
  MAKEGOOD_SECRET: 'short',
  MAKEGOOD_TEST_CLOCK: 'yesterday',
  LOG_LEVEL: 'loud',
  DATABASE_URL: 'somewhere',
}

test.each(Object.entries(WRONG))('%s=%s is refused by name', async (name, value) => {
  expect(await complaint({ ...(await ownEnvironment(NOWHERE)), [name]: value })).toContain(name)
})
