import pg from 'pg'
import { connectionTo, type Place } from './db.ts'

/**
 * Something only one living process may do (fetch this mailbox) or be (this worker). It is a session advisory lock: the
 * database lets go of it the moment the process or its connection dies, so no lease can outlive its owner.
 */
export type HeldLock = { release(): Promise<void>; lost: Promise<void>; isLost(): boolean }

const keyOf = (workspace: string, name: string) =>
  [`select pg_try_advisory_lock(hashtextextended($1, 0)) as held`, `${workspace}:${name}`] as const

/** Takes the lock if it is free, on a connection of its own; answers undefined when somebody else holds it. */
export async function tryLock(place: Place, name: string): Promise<HeldLock | undefined> {
  const client = new pg.Client(connectionTo(place))
  let isLost = false
  let tellLost = () => {}
  const lost = new Promise<void>((resolve) => (tellLost = resolve))
  for (const ending of ['error', 'end'] as const) {
    client.on(ending, () => {
      isLost = true
      tellLost()
    })
  }
  await client.connect()
  const [query, key] = keyOf(place.workspace, name)
  const { rows } = await client.query<{ held: boolean }>(query, [key])
  if (!rows[0]?.held) {
    await client.end()
    return undefined
  }
  return { release: () => client.end(), lost, isLost: () => isLost }
}
