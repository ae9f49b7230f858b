import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { dovecotConfiguration } from './dovecot-configuration.ts'
import { freePort } from './free-port.ts'
import { deliverByLmtp } from './lmtp.ts'

/** A real Dovecot of our own: any address is an account, its password is `test`, and mail comes in by LMTP. */
export type Dovecot = {
  imapPort: number
  lmtpPort: number
  password: string
  directory: string
  /** Puts a raw message into the inbox of an address; returns when Dovecot has stored it. */
  deliver(address: string, raw: string | Uint8Array, from?: string): Promise<void>
  stop(): Promise<void>
  /** Kills the server and all its children at once, as a power cut would; the mail stays. */
  kill(): Promise<void>
  /** Starts it again on the same ports with the same mail. */
  restart(): Promise<void>
}

const PROGRAM = '/usr/sbin/dovecot'
const READY_LIMIT_MS = 10_000
const STOP_LIMIT_MS = 5_000
const LOOK_AGAIN_MS = 20

export const hasDovecot = () => existsSync(PROGRAM)

/** Starts Dovecot on free loopback ports, as an ordinary account; its folder is removed by `stop` unless it was given. */
export async function startDovecot({ port, directory }: { port?: number; directory?: string } = {}): Promise<Dovecot> {
  if (!hasDovecot()) throw new Error(`${PROGRAM} is missing; on Debian: apt-get install dovecot-imapd dovecot-lmtpd`)
  const account = unprivilegedAccount()
  const folder = directory ?? mkdtempSync(join(tmpdir(), 'mg-dovecot-'))
  const ports = { imapPort: port ?? (await freePort()), lmtpPort: await freePort() }
  const configuration = prepareFolder(folder, account, ports)
  let running = await run(configuration, account, ports.imapPort, folder)

  const kill = () => end(running, 'SIGKILL')
  return {
    ...ports,
    password: 'test',
    directory: folder,
    deliver: (address, raw, from = 'sender@elsewhere.example') => deliverByLmtp(ports.lmtpPort, { from, to: [address], raw }),
    kill,
    async stop() {
      await end(running, 'SIGTERM')
      if (!directory) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
    async restart() {
      await kill()
      running = await run(configuration, account, ports.imapPort, folder)
    },
  }
}

type Account = { user: string; group: string; uid: number; gid: number; isOurs: boolean }

/** Dovecot wants names, and root needs none of its rights here: everything belongs to one ordinary account. */
function unprivilegedAccount(): Account {
  const own = userInfo()
  const uid = own.uid === 0 ? idOf('/etc/passwd', 'nobody', 2) : own.uid
  const gid = own.uid === 0 ? idOf('/etc/passwd', 'nobody', 3) : own.gid
  const user = own.uid === 0 ? 'nobody' : own.username
  return { user, group: nameOf('/etc/group', gid), uid, gid, isOurs: own.uid !== 0 }
}

const entries = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split(':'))

const idOf = (file: string, name: string, field: number) => Number(entries(file).find(([found]) => found === name)?.[field])
const nameOf = (file: string, id: number) => entries(file).find(([, , found]) => Number(found) === id)?.[0] ?? String(id)

function prepareFolder(folder: string, account: Account, ports: { imapPort: number; lmtpPort: number }): string {
  const configuration = join(folder, 'dovecot.conf')
  writeFileSync(configuration, dovecotConfiguration({ folder, ...account, ...ports }))
  for (const name of ['.', 'run', 'state', 'mail']) {
    const path = join(folder, name)
    mkdirSync(path, { recursive: true })
    if (account.isOurs) continue
    chownSync(path, account.uid, account.gid)
    chmodSync(path, 0o755)
  }
  return configuration
}

async function run(configuration: string, account: Account, imapPort: number, folder: string): Promise<ChildProcess> {
  const child = spawn(PROGRAM, ['-F', '-c', configuration], {
    cwd: folder,
    stdio: 'ignore',
    detached: true,
    ...(!account.isOurs && { uid: account.uid, gid: account.gid }),
  })
  const deadline = Date.now() + READY_LIMIT_MS
  while (Date.now() < deadline && child.exitCode === null) {
    if (await greets(imapPort)) return child
    await wait(LOOK_AGAIN_MS)
  }
  await end(child, 'SIGKILL')
  const log = join(folder, 'dovecot.log')
  throw new Error(`Dovecot did not start: ${existsSync(log) ? readFileSync(log, 'utf8').slice(-2_000) : 'it wrote no log.'}`)
}

function greets(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' })
    const answer = (isReady: boolean) => {
      socket.destroy()
      resolve(isReady)
    }
    socket.once('data', (greeting) => answer(greeting.toString().startsWith('* OK')))
    socket.once('error', () => answer(false))
    socket.setTimeout(STOP_LIMIT_MS, () => answer(false))
  })
}

/** The whole process group, because Dovecot's children outlive a killed master for a while. */
async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return
  const gone = once(child, 'exit')
  process.kill(signal === 'SIGKILL' ? -child.pid : child.pid, signal)
  const tooLong = setTimeout(() => process.kill(-(child.pid as number), 'SIGKILL'), STOP_LIMIT_MS)
  await gone
  clearTimeout(tooLong)
}
