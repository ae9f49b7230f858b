import type { z } from 'zod'
import { firstRow, sql, type Db, type Tx } from './db.ts'
import { refuse, type Decision, type Refusal } from './decision.ts'
import { appendFacts, type Fact } from './facts.ts'

/**
 * Who acts. `roles` are names the modules choose; `system` is the product itself (mail arriving, the clock passing a due
 * time), `customer` is somebody holding their own page's link, `nobody` has not signed in.
 */
export type Actor = { kind: 'agent' | 'customer' | 'system' | 'nobody'; id: string | null; roles: readonly string[] }

export const THE_SYSTEM: Actor = { kind: 'system', id: null, roles: ['system'] }
export const NOBODY: Actor = { kind: 'nobody', id: null, roles: ['nobody'] }

export type Context = {
  db: Db
  actor: Actor
  now: Date
  newId: () => string
  /** The fact this run reacts to, if it does, and how long the chain already is. */
  cause?: { factId: string; depth: number } | undefined
  /** A repeated POST with the same key gets the first one's answer and changes nothing. */
  idempotency?: { key: string; requestHash: string } | undefined
}
export type Given<Input> = Omit<Context, 'db' | 'idempotency'> & { input: Input; tx: Tx }

type AnyDecision = Decision<unknown, Fact, Refusal>
type KernelRefusal = { kind: 'forbidden'; code: 'kernel.not-allowed' } | { kind: 'conflict'; code: 'kernel.key-reused' }
type ValueOf<Answer> = Answer extends { ok: true; value: infer Value } ? Value : never
type RefusalOf<Answer> = Answer extends { ok: false; refusal: infer No } ? No : never

export type Outcome<Answer> =
  | { ok: true; value: ValueOf<Answer>; isRepeated: boolean }
  | { ok: false; refusal: RefusalOf<Answer> | KernelRefusal }

export type Action<Input extends z.ZodType = z.ZodType, Answer extends AnyDecision = AnyDecision> = {
  name: string
  /** Roles that may run it; one table test lists them all. */
  for: readonly string[]
  input: Input
  run(context: Context, input: z.output<Input>): Promise<Outcome<Answer>>
}

const everyAction = new Map<string, { name: string; for: readonly string[] }>()

/** All verbs of the product and who may run them, for `who-may-what` and for the screens. */
export const allActions = () => [...everyAction.values()]

/** Which verbs somebody with these roles may run. */
export const actionsFor = (roles: readonly string[]) =>
  allActions()
    .filter((verb) => verb.for.some((role) => roles.includes(role)))
    .map((verb) => verb.name)

/** Thrown inside a transaction to leave it without a trace; never escapes `run`. */
class Undone extends Error {
  readonly answer: { ok: false; refusal: Refusal }
  constructor(answer: { ok: false; refusal: Refusal }) {
    super('refused')
    this.answer = answer
  }
}

/**
 * A verb of the product, defined once; the API, automation and jobs all run this same one.
 * A run is one transaction: state and facts are saved together or not at all.
 */
export function action<Input extends z.ZodType, Answer extends AnyDecision>(verb: {
  name: string
  for: readonly string[]
  input: Input
  run(given: Given<z.output<Input>>): Promise<Answer>
}): Action<Input, Answer> {
  everyAction.set(verb.name, { name: verb.name, for: verb.for })

  const run = async (context: Context, input: z.output<Input>): Promise<Outcome<Answer>> => {
    const { db, idempotency, ...rest } = context
    if (!verb.for.some((role) => rest.actor.roles.includes(role)))
      return refuse({ kind: 'forbidden', code: 'kernel.not-allowed' })
    try {
      return await db.transaction().execute(async (tx) => {
        const earlier = idempotency && (await claimKey(tx, verb.name, rest, idempotency))
        if (earlier?.is === 'another') throw new Undone(refuse({ kind: 'conflict', code: 'kernel.key-reused' }))
        if (earlier?.is === 'repeated') return { ok: true, value: earlier.value as ValueOf<Answer>, isRepeated: true } as const
        const decision = await verb.run({ ...rest, input, tx })
        if (!decision.ok) throw new Undone(decision)
        const origin = {
          actorKind: rest.actor.kind,
          actorId: rest.actor.id,
          cause: rest.cause?.factId,
          now: rest.now,
          newId: rest.newId,
        }
        await appendFacts(tx, origin, decision.facts, rest.cause?.depth)
        if (idempotency) await keepAnswer(tx, rest.actor, idempotency.key, decision.value)
        return { ok: true, value: decision.value as ValueOf<Answer>, isRepeated: false } as const
      })
    } catch (thrown) {
      if (thrown instanceof Undone) return thrown.answer as Outcome<Answer>
      throw thrown
    }
  }
  return { name: verb.name, for: verb.for, input: verb.input, run }
}

/** Takes an idempotency key inside the transaction: a second request with it waits for the first one's end. */
async function claimKey(
  tx: Tx,
  verb: string,
  { actor, now }: { actor: Actor; now: Date },
  { key, requestHash }: { key: string; requestHash: string },
) {
  const whose = `${actor.kind}:${actor.id ?? ''}`
  const claimed = await firstRow(
    tx,
    sql`insert into idempotency_keys (key, whose, verb, request_hash, at) values (${key}, ${whose}, ${verb}, ${requestHash}, ${now})
        on conflict (whose, key) do nothing returning key`,
  )
  if (claimed) return { is: 'new' } as const
  const kept = await firstRow<{ request_hash: string; verb: string; answer: unknown }>(
    tx,
    sql`select request_hash, verb, answer from idempotency_keys where whose = ${whose} and key = ${key}`,
  )
  if (kept?.request_hash !== requestHash || kept.verb !== verb) return { is: 'another' } as const
  return { is: 'repeated', value: kept.answer } as const
}

const keepAnswer = (tx: Tx, actor: Actor, key: string, value: unknown) =>
  sql`update idempotency_keys set answer = ${JSON.stringify(value ?? null)}::jsonb
      where whose = ${`${actor.kind}:${actor.id ?? ''}`} and key = ${key}`.execute(tx)

/** A repeated POST is recognised for two days (PRODUCT, conventions at the edges). */
const KEYS_KEPT_MS = 48 * 3_600_000

/** Forgets keys that nobody will repeat any more. */
export const forgetOldKeys = (db: Db, now: Date) =>
  sql`delete from idempotency_keys where at < ${new Date(now.getTime() - KEYS_KEPT_MS)}`.execute(db)
