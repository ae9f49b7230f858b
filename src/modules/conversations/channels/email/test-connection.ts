import type { ImapSettings, SmtpSettings } from '../../store/mailboxes.ts'
import { openConnection, signIn } from './hand-over.ts'
import { connectImap, toTrouble, within } from './imap-connection.ts'

/** Somebody looks at a spinning wheel meanwhile. */
const LIMIT_MS = 15_000
const FOLDERS_LIMIT = 500

export type ConnectionTried = { ok: boolean; code?: string; detail: string }
export type ConnectionsTested = { imap?: ConnectionTried; smtp?: ConnectionTried; folders: string[] }
type Given = {
  imap?: (ImapSettings & { password: string }) | undefined
  smtp?: (SmtpSettings & { password: string }) | undefined
}

/** Tries settings before they are saved: signs in on both sides, reads nothing, sends nothing. */
export async function testConnection({ imap, smtp }: Given): Promise<ConnectionsTested> {
  const [imapTried, smtpTried] = await Promise.all([imap ? tryImap(imap) : undefined, smtp ? trySmtp(smtp) : undefined])
  return {
    ...(imapTried ? { imap: imapTried.tried } : {}),
    ...(smtpTried ? { smtp: smtpTried } : {}),
    folders: imapTried?.folders ?? [],
  }
}

async function tryImap({
  password,
  ...settings
}: ImapSettings & { password: string }): Promise<{ tried: ConnectionTried; folders: string[] }> {
  try {
    const client = await connectImap(settings, password, { limitMs: LIMIT_MS })
    try {
      const folders = (await within(client, LIMIT_MS, client.list()))
        .filter(({ flags }) => !flags.has('\\Noselect'))
        .map(({ path }) => path)
      const missing = settings.folders.find((path) => !folders.includes(path))
      const tried = missing === undefined ? { ok: true, detail: '' } : { ok: false, code: 'folder-missing', detail: missing }
      return { tried, folders: folders.slice(0, FOLDERS_LIMIT) }
    } finally {
      client.close()
    }
  } catch (fault) {
    const { code, message: detail } = toTrouble(fault, password)
    return { tried: { ok: false, code, detail }, folders: [] }
  }
}

async function trySmtp({ password, ...settings }: SmtpSettings & { password: string }): Promise<ConnectionTried> {
  const connection = openConnection(settings, LIMIT_MS)
  const limit = setTimeout(() => connection.close(), LIMIT_MS)
  try {
    await signIn(connection, settings, password)
    return { ok: true, detail: '' }
  } catch (fault) {
    const { code, message: detail } = toTrouble(fault, password)
    const isSignIn = (fault as { code?: string }).code === 'EAUTH'
    return { ok: false, code: isSignIn ? 'sign-in-refused' : code, detail }
  } finally {
    clearTimeout(limit)
    connection.close()
  }
}
