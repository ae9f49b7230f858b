import type { FastifyInstance } from 'fastify'
import { createClock } from '#kernel/clock'
import { openDatabase } from '#kernel/db'
import { createServer, serveWith } from '#kernel/http'
import { newIdAt } from '#kernel/id'
import { createLog } from '#kernel/log'
import { makeSignInLink, makeWorkspace, peopleRoutes, type SystemMail, whoAsks } from '#modules/people'
import { cloneDatabase } from '../../servers/postgres.ts'

const PUBLIC_URL = 'https://help.fjord.example'
export const MONDAY = new Date('2026-03-23T08:00:00Z')

/** One shop with its own database and server, entered only by HTTP; Asha answers customers, Ingrid administers. */
export async function openHouse() {
  const database = await cloneDatabase()
  const { db, close } = openDatabase({ url: database.url, workspace: database.workspace })
  const clock = createClock(MONDAY)
  const newId = () => newIdAt(clock.now())
  const mails: SystemMail[] = []

  const made = await makeWorkspace(
    db,
    {
      name: 'Fjord & Ull',
      zone: 'Europe/Oslo',
      agents: [
        { name: 'Ingrid Dahl', address: 'ingrid@fjord.example', roles: ['administrator'], language: 'nb' },
        { name: 'Asha Rao', address: 'Asha@fjord.example', roles: ['front_line'] },
      ],
    },
    { now: clock.now(), newId },
  )
  if (!made.ok) throw new Error(made.refusal.code)
  const [ingridId, ashaId] = made.value.agents.map(({ id }) => id) as [string, string]

  const serverParts = { db, clock, log: createLog('silent'), publicUrl: PUBLIC_URL, whoAsks: whoAsks(db, clock) }
  const app = await createServer(serverParts)
  const mailOut = async (mail: SystemMail) => void mails.push(mail)
  const countConversations = async () => new Map<string, number>()
  const parts = {
    serve: serveWith({ db, clock }),
    db,
    clock,
    publicUrl: PUBLIC_URL,
    secureCookies: true,
    mailOut,
    countConversations,
  }
  await app.register(async (api) => peopleRoutes(api, parts), { prefix: '/api/v1' })

  const linkFor = (agentId: string, validMinutes = 30) =>
    db.transaction().execute(async (tx) => (await makeSignInLink(tx, agentId, { now: clock.now(), newId, validMinutes })).token)
  const signedIn = async (agentId: string, device?: string) => {
    const browser = visitor(app, device)
    await browser.post('/session', { token: await linkFor(agentId) })
    return browser
  }
  const passes = (ms: number) => clock.moveTo(new Date(clock.now().getTime() + ms))
  const shut = async () => {
    await app.close()
    await close()
    await database.drop()
  }
  return {
    db,
    app,
    clock,
    newId,
    mails,
    ingridId,
    ashaId,
    linkFor,
    signedIn,
    passes,
    shut,
    visitor: (device?: string) => visitor(app, device),
  }
}

// A story looks into an answer as a program does that has none of our types.
// oxlint-disable-next-line typescript/no-explicit-any
export type Answer = { status: number; body: any; headers: Record<string, unknown> }

/** Somebody at a browser, or a program: keeps the cookie it is given and says where it comes from. */
export function visitor(app: FastifyInstance, device = 'Firefox on Linux') {
  let cookie: string | undefined
  const ask = async (method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<Answer> => {
    const answer = await app.inject({
      method: method as 'GET',
      url: `/api/v1${path}`,
      headers: { 'user-agent': device, ...(cookie ? { cookie } : {}), ...headers },
      ...(body ? { payload: body } : {}),
    })
    const set = answer.cookies.find(({ name }) => name === 'makegood_session')
    if (set) cookie = set.value ? `makegood_session=${set.value}` : undefined
    return { status: answer.statusCode, body: answer.body ? answer.json() : undefined, headers: answer.headers }
  }
  return {
    get: (path: string, headers?: Record<string, string>) => ask('GET', path, undefined, headers),
    post: (path: string, body: object = {}, headers?: Record<string, string>) => ask('POST', path, body, headers),
    put: (path: string, body: object) => ask('PUT', path, body),
    patch: (path: string, body: object, headers?: Record<string, string>) => ask('PATCH', path, body, headers),
    delete: (path: string) => ask('DELETE', path),
    cookie: () => cookie,
  }
}

/** The house is opened before the stories of a file and shut after them. */
export type House = Awaited<ReturnType<typeof openHouse>>
