import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A line to a server, which can be cut and mended while the server itself goes on. */
export type Line = {
  port: number
  /** Ends every call that is open; further ones are refused, as by a machine whose server is down. */
  cut(): Promise<void>
  mend(): Promise<void>
}

export async function startLine(serverPort: number): Promise<Line> {
  const open = new Set<Socket>()
  const pass = (caller: Socket) => {
    const called = connect({ port: serverPort, host: '127.0.0.1' })
    for (const [one, other] of [
      [caller, called],
      [called, caller],
    ] as const) {
      open.add(one)
      one.pipe(other)
      one.on('error', () => {})
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
  }
  let server = await listening(createServer(pass), 0)
  const { port } = server.address() as AddressInfo
  const cut = async () => {
    const closed = server.listening && once(server, 'close')
    server.close()
    for (const socket of open) socket.destroy()
    await closed
  }
  onTestFinished(cut)
  return { port, cut, mend: async () => void (server = await listening(createServer(pass), port)) }
}

async function listening(server: Server, port: number): Promise<Server> {
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return server
}
