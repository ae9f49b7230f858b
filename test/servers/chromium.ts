import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const PROGRAMS = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

export const chromiumProgram = () => PROGRAMS.find((program) => program !== undefined && existsSync(program))

/** Without the flags about the background, Chromium asks the network for updates all through the test. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

/** The system's own Chromium, headless and with an empty profile. The caller closes it. */
export function launchChromium(): Promise<Browser> {
  const executablePath = chromiumProgram()
  if (!executablePath) throw new Error('Chromium is missing; on Debian: apt-get install chromium')
  return chromium.launch({ executablePath, args: FLAGS })
}
