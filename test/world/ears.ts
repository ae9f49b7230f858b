import type { Makegood } from '../../src/makegood.ts'

export type Heard = { cursor: string; type: string; [about: string]: unknown }

const PATIENCE_MS = 10_000

/** A browser that listens to the stream; `stop` is a closed laptop, `after` where it had got to. */
export async function listens(makegood: Makegood, token: string, after?: string) {
  const address =
    makegood.app.server.address() ?? (await makegood.app.listen({ port: 0, host: '127.0.0.1' }), makegood.app.server.address())
  const { port } = address as { port: number }
  const laptop = new AbortController()
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/stream`, {
    headers: { authorization: `Bearer ${token}`, ...(after ? { 'last-event-id': after } : {}) },
    signal: laptop.signal,
  })
  const heard: Heard[] = []
  const waiting = new Set<() => void>()
  let cursor = after

  const take = (packet: string) => {
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(packet)?.[1]
    cursor = field('id') ?? cursor
    if (field('event') === 'facts') heard.push(...(JSON.parse(field('data')!) as Heard[]))
    for (const look of waiting) look()
  }
  const listening = (async () => {
    let rest = ''
    for await (const text of answer.body!.pipeThrough(new TextDecoderStream())) {
      const packets = (rest + text).split('\n\n')
      rest = packets.pop()!
      packets.forEach(take)
    }
  })().catch(() => {})

  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    heard,
    cursor: () => cursor,
    /** Waits until what was heard satisfies. */
    until: (isEnough: (heard: readonly Heard[]) => boolean) =>
      new Promise<void>((resolve, reject) => {
        const look = () => {
          if (!isEnough(heard)) return
          clearTimeout(patience)
          waiting.delete(look)
          resolve()
        }
        const patience = setTimeout(
          () => reject(new Error(`heard only ${heard.map(({ type }) => type).join(', ')}`)),
          PATIENCE_MS,
        )
        waiting.add(look)
        look()
      }),
    async stop() {
      laptop.abort()
      await listening
    },
  }
}
