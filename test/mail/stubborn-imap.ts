import { createServer, connect, type AddressInfo } from 'node:net'
import { once } from 'node:events'

/**
 * Stands between us and a real IMAP server and spoils single mails, by UID: `refuses` never hands over their content,
 * `hangsUpAt` closes the line when it is asked for, `enlarges` says that they are larger than they are.
 */
export type Stubbornness = { refuses?: number[]; hangsUpAt?: number[]; enlarges?: Record<number, number> }

export async function startStubbornImap(imapPort: number, { refuses = [], hangsUpAt = [], enlarges = {} }: Stubbornness) {
  const asked: string[] = []
  const server = createServer((client) => {
    const real = connect({ port: imapPort, host: '127.0.0.1' })
    for (const socket of [client, real]) socket.on('error', () => {})
    client.on('close', () => real.destroy())
    real.on('close', () => client.destroy())
    let rest = ''
    client.on('data', (chunk) => {
      const lines = (rest + chunk.toString('latin1')).split('\r\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        const [, tag, uids] = /^(\S+) UID FETCH (\S+) .*BODY/.exec(line) ?? []
        const wanted = uids ? uidsIn(uids) : []
        if (uids) asked.push(uids)
        if (wanted.some((uid) => hangsUpAt.includes(uid))) return client.destroy()
        if (wanted.some((uid) => refuses.includes(uid))) client.write(`${tag} NO [SERVERBUG] this mail cannot be read\r\n`)
        else real.write(`${line}\r\n`, 'latin1')
      }
    })
    real.on('data', (chunk) => {
      const text = chunk
        .toString('latin1')
        .replace(/UID (\d+)( [^\r\n]*?RFC822\.SIZE )(\d+)/g, (whole, uid: string, between: string) => {
          const size = enlarges[Number(uid)]
          return size ? `UID ${uid}${between}${size}` : whole
        })
      client.write(text, 'latin1')
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

const uidsIn = (set: string) =>
  set.split(',').flatMap((part) => {
    const [from, to = from] = part.split(':').map(Number) as [number, number?]
    return Array.from({ length: to! - from + 1 }, (_, at) => from + at)
  })
