/** The command alone, for tests and for whoever has the sources: `npx tsx src/modules/reading/command-main.ts < in > out`. */
import { readCommand } from './command.ts'
import { read } from './engine.ts'

const { stdin: input, stdout: output, stderr: errors } = process
// A taker that has gone away is told by the failed write; without a listener it would be a crash.
output.on('error', () => process.exit(0))
process.exitCode = await readCommand({ input, output, errors }, read)
