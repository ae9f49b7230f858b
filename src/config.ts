/** Configuration comes from the environment, all of it optional; the README has the same table in words. */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { isWorkspaceName } from '#kernel/db'
import { isKnownZone } from '#kernel/time'

const Port = z.coerce.number().int().min(0).max(65_535)

const Environment = z.object({
  PORT: Port.default(3000),
  HOST: z.string().default('127.0.0.1'),
  MAKEGOOD_DATA: z.string().default('./data'),
  DATABASE_URL: z.string().optional(),
  MAKEGOOD_URL: z.url().optional(),
  MAKEGOOD_SECRET: z.string().min(16).optional(),
  MAKEGOOD_WORKSPACE: z
    .string()
    .refine(isWorkspaceName, 'use small letters, digits and _, beginning with a letter')
    .default('demo'),
  MAKEGOOD_ADMIN: z.string().optional(),
  MAKEGOOD_ZONE: z.string().refine(isKnownZone, 'name a zone such as Europe/Stockholm').optional(),
  MAKEGOOD_SMTP_PORT: Port.optional(),
  MAKEGOOD_TEST_CLOCK: z.iso.datetime({ offset: true }).optional(),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
})

export type Config = {
  port: number
  host: string
  dataDirectory: string
  databaseUrl: string | undefined
  publicUrl: string | undefined
  /** Set from outside; otherwise `secretIn` the data folder. */
  secret: string | undefined
  workspace: string
  admin: { name: string; address: string } | undefined
  zone: string
  smtpPort: number | undefined
  testClock: Date | undefined
  logLevel: string
}

/** Reads the environment, or says in one sentence which variable is wrong and what it may be. */
export function readConfig(environment: NodeJS.ProcessEnv): Config | { wrong: string } {
  const filled = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const read = Environment.safeParse(filled)
  if (!read.success) {
    const [issue] = read.error.issues
    return { wrong: `${String(issue?.path[0])} is not usable: ${issue?.message}. Correct it or leave it out.` }
  }
  const env = read.data
  const admin = adminOf(env.MAKEGOOD_ADMIN)
  if (env.MAKEGOOD_ADMIN && !admin)
    return { wrong: 'MAKEGOOD_ADMIN is not usable: write it as "Tove Lindahl <tove@shop.example>".' }
  const dataDirectory = resolve(env.MAKEGOOD_DATA)
  return {
    port: env.PORT,
    host: env.HOST,
    dataDirectory,
    databaseUrl: env.DATABASE_URL,
    publicUrl: env.MAKEGOOD_URL?.replace(/\/$/, ''),
    secret: env.MAKEGOOD_SECRET,
    workspace: env.MAKEGOOD_WORKSPACE,
    admin,
    zone: env.MAKEGOOD_ZONE ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    smtpPort: env.MAKEGOOD_SMTP_PORT,
    testClock: env.MAKEGOOD_TEST_CLOCK ? new Date(env.MAKEGOOD_TEST_CLOCK) : undefined,
    logLevel: env.LOG_LEVEL,
  }
}

function adminOf(text: string | undefined) {
  const [, name, address] = /^\s*(.+?)\s*<([^<>\s]+@[^<>\s]+)>\s*$/.exec(text ?? '') ?? []
  return name && address ? { name, address } : undefined
}

/** Made at the first start and kept beside the data: without it, sealed mailbox passwords cannot be opened again. */
export function secretIn(dataDirectory: string): string {
  const path = join(dataDirectory, 'secret')
  if (existsSync(path)) return readFileSync(path, 'utf8').trim()
  mkdirSync(dataDirectory, { recursive: true })
  const secret = randomBytes(32).toString('base64url')
  writeFileSync(path, `${secret}\n`, { mode: 0o600, flag: 'wx' })
  return secret
}
