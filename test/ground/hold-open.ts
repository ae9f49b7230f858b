import { GroundError, startPostgres } from '#kernel/postgres'

/**
 * A process of its own for the launcher's tests, because the launcher is about processes: it starts the database in the folder
 * named by its argument, says so in one line of JSON, and stops the database when its input is closed.
 */
const [directory = '', port] = process.argv.slice(2)

try {
  const database = await startPostgres({ directory, ...(port && { port: Number(port) }) })
  const { stop, ...told } = database
  console.log(JSON.stringify({ ok: true, pid: process.pid, ...told }))
  process.stdin.on('end', () => void stop().then(() => process.exit(0))).resume()
} catch (fault) {
  if (!(fault instanceof GroundError)) throw fault
  console.log(JSON.stringify({ ok: false, code: fault.code, message: fault.message, cure: fault.cure }))
}
