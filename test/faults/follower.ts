import { setTimeout as wait } from 'node:timers/promises'
import { onTestFinished } from 'vitest'

const LOOK_AGAIN_MS = 100

/** What one browser saw of the stream of facts, over every restart. */
export type Follower = {
  /** Cursors in the order in which they came. */
  cursors: string[]
  connections(): number
  stop(): Promise<void>
}

/** Follows the facts as a browser does: after each lost connection it goes on from the last cursor it was told. */
export function followFacts(url: string, token: string): Follower {
  const cursors: string[] = []
  const stopping = new AbortController()
  let connectionsMade = 0
  let after: string | undefined

  async function follow(): Promise<void> {
    const response = await fetch(`${url}/api/v1/stream`, {
      headers: { authorization: `Bearer ${token}`, ...(after ? { 'last-event-id': after } : {}) },
      signal: stopping.signal,
    })
    if (response.status !== 200 || !response.body) return
    connectionsMade += 1
    let rest = ''
    for await (const part of response.body.pipeThrough(new TextDecoderStream())) {
      const packets = (rest + part).split('\n\n')
      rest = packets.pop() ?? ''
      packets.forEach(take)
    }
  }
  function take(packet: string): void {
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(packet)?.[1]
    after = field('id') ?? after
    if (field('event') !== 'facts') return
    cursors.push(...(JSON.parse(field('data') ?? '[]') as { cursor: string }[]).map(({ cursor }) => cursor))
  }
  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      await follow().catch(() => {})
      await wait(LOOK_AGAIN_MS, undefined, { signal: stopping.signal }).catch(() => {})
    }
  }

  const running = run()
  const stop = async () => {
    stopping.abort()
    await running
  }
  onTestFinished(stop)
  return { cursors, connections: () => connectionsMade, stop }
}

/** Orders cursors as the database does: by transaction, then by sequence. */
export function isLater(cursor: string, than: string): boolean {
  const [[xid = 0n, seq = 0n], [thanXid = 0n, thanSeq = 0n]] = [cursor, than].map((text) => text.split('.').map(BigInt)) as [
    bigint[],
    bigint[],
  ]
  return xid === thanXid ? seq > thanSeq : xid > thanXid
}
