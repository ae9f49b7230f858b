/** One verb, one definition (law 3): every write of the API runs an action, and the API is what its table says. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify, { type FastifyInstance, type RouteOptions } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createClock } from '#kernel/clock'
import { SERVED } from '#kernel/http'
import { createLog } from '#kernel/log'
import { API, API_PREFIX } from '../../../src/api.ts'
import { openMakegood, type Makegood } from '../../../src/makegood.ts'
import { cloneDatabase } from '../../servers/postgres.ts'
import { measuresAPerson } from '../names.ts'

type Route = { name: string; handler: RouteOptions['handler'] }

/** Writes that run no action, each with its reason. */
const NO_ACTION = new Set([
  // Streams a file to the store first; only its record is an action, run by hand.
  'POST /api/v1/files',
  // Tries settings that are not saved.
  'POST /api/v1/mailboxes/test',
  // Reads what it is given and keeps nothing.
  'POST /api/v1/read',
  // Moves the clock of a test, not the product.
  'PUT /api/v1/test/clock',
])
const READS = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Every route of every server made while this listens: Fastify tells of each new server before it has any. */
function listenForRoutes() {
  const routes: Route[] = []
  const meet = (message: unknown) =>
    (message as { fastify: FastifyInstance }).fastify.addHook('onRoute', ({ method, url, handler }) => {
      for (const one of [method].flat()) routes.push({ name: `${one} ${url}`, handler })
    })
  subscribe('fastify.initialization', meet)
  return { routes, stop: () => unsubscribe('fastify.initialization', meet) }
}

const isServed = ({ handler }: Route) => SERVED in handler
const writesPast = (routes: readonly Route[]) =>
  routes
    .filter((route) => !READS.has(route.name.split(' ')[0]!) && !isServed(route) && !NO_ACTION.has(route.name))
    .map(({ name }) => name)

let makegood: Makegood
let routes: Route[]
let tidy = async () => {}

beforeAll(async () => {
  const database = await cloneDatabase()
  const filesDirectory = mkdtempSync(join(tmpdir(), 'makegood-laws-'))
  const heard = listenForRoutes()
  makegood = await openMakegood({
    place: { url: database.url, workspace: database.workspace },
    filesDirectory,
    secret: 'for this test only',
    publicUrl: 'http://127.0.0.1',
    log: createLog('silent'),
    clock: createClock(new Date('2026-03-27T09:00:00Z')),
    withMail: false,
  })
  heard.stop()
  routes = heard.routes
  tidy = async () => {
    await makegood.close()
    await database.drop()
    rmSync(filesDirectory, { recursive: true, force: true })
  }
}, 60_000)

afterAll(() => tidy())

test('a write that runs no action is heard', async () => {
  const heard = listenForRoutes()
  const app = fastify()
  app.delete('/api/v1/promises/:id', async () => ({}))
  heard.stop()
  await app.close()

  expect(writesPast(heard.routes)).toEqual(['DELETE /api/v1/promises/:id'])
})

test('every write of ours runs an action', () => {
  expect(routes.filter(isServed).length).toBeGreaterThan(40)
  expect(writesPast(routes)).toEqual([])
})

test('every exception still exists', () => {
  const names = routes.map(({ name }) => name)

  expect([...NO_ACTION].filter((name) => !names.includes(name))).toEqual([])
})

test('the table of the API lists the routes that exist, and no others', () => {
  const served = routes
    .map(({ name }) => name)
    .filter((name) => name.includes(` ${API_PREFIX}`) && !/^(HEAD|OPTIONS) /.test(name))

  expect(served.map((name) => name.replace(API_PREFIX, '')).sort()).toEqual(Object.keys(API).sort())
})

test('no address of ours measures a person', () => {
  expect(routes.map(({ name }) => name).filter(measuresAPerson)).toEqual([])
})
