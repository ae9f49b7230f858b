import { randomUUID } from 'node:crypto'
import MailComposer from 'nodemailer/lib/mail-composer'
import { mailboxThatCanSend } from '../../store/mailboxes.ts'
import { handOver } from './hand-over.ts'
import type { Surroundings } from './surroundings.ts'

export type SystemMail = { to: string; subject: string; text: string }
export type SystemMailSent = { ok: true } | { ok: false; because: 'no-mailbox-can-send' | 'not-sent'; detail: string }

/** Somebody waits at a screen for this mail; what cannot be sent now is asked for again. */
const TRY_AGAIN_AFTER_MS = [500, 3_000]

/** Sends a mail that belongs to no conversation (a sign-in link, an invitation) at once, and says whether a server took it. */
export async function sendSystemMail(
  { database, sealer, clock }: Pick<Surroundings, 'database' | 'sealer' | 'clock'>,
  mail: SystemMail,
): Promise<SystemMailSent> {
  const mailbox = await mailboxThatCanSend(database.db)
  const secret = mailbox?.smtpSecret ? sealer.open(mailbox.smtpSecret) : ''
  if (!mailbox?.smtp || secret === undefined) return { ok: false, because: 'no-mailbox-can-send', detail: '' }

  const messageId = `<${randomUUID()}@${mailbox.address.split('@')[1]}>`
  const headers = { 'Auto-Submitted': 'auto-generated' }
  const letter = { from: { name: mailbox.name, address: mailbox.address }, ...mail, messageId, date: clock.now(), headers }
  for (let attempt = 0; ; attempt++) {
    const content = new MailComposer(letter).compile().createReadStream()
    const given = { settings: mailbox.smtp, secret, from: mailbox.address, recipients: [mail.to], mail: content }
    const [outcome] = await handOver({ ...given, beforeContent: async () => true })
    const result = outcome?.result
    if (result?.is === 'accepted') return { ok: true }
    const delayMs = TRY_AGAIN_AFTER_MS[attempt]
    if (result?.is !== 'later' || delayMs === undefined) return { ok: false, because: 'not-sent', detail: result?.response ?? '' }
    await new Promise((resolve) => setTimeout(resolve, delayMs))
  }
}
