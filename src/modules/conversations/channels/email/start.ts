import { startFetching } from './fetch-mailbox.ts'
import { startIntake, type IntakeOptions } from './intake.ts'
import { type OutboxOptions, startOutbox } from './outbox.ts'
import { type SmtpReceiver, startSmtpReceiver } from './smtp-receiver.ts'
import type { Surroundings } from './surroundings.ts'
import { sendSystemMail, type SystemMail, type SystemMailSent } from './system-mail.ts'

export type EmailParts = Surroundings &
  OutboxOptions &
  Pick<IntakeOptions, 'reader'> & {
    /** MAKEGOOD_SMTP_PORT; without it no mail is received by SMTP. 0 takes any free port. */
    smtpPort?: number | undefined
    smtpHost?: string | undefined
  }

export type Email = {
  /** Something is in the outbox that was not there before. */
  nudgeOutbox(): void
  /** Mailbox settings changed. */
  nudgeMailboxes(): void
  /** The port of the SMTP receiver, when there is one. */
  smtpPort: number | undefined
  sendSystemMail(mail: SystemMail): Promise<SystemMailSent>
  /** Ends in order: nothing new comes in, what came in is saved, what is being sent is finished. */
  close(): Promise<void>
}

/** Starts the e-mail channel's moving parts; any number of processes may do so. */
export async function startEmail({
  processId,
  loopId,
  isGone,
  reader,
  smtpPort,
  smtpHost,
  ...around
}: EmailParts): Promise<Email> {
  const intake = startIntake(around, { loopId, ...(reader ? { reader } : {}) })
  const outbox = startOutbox(around, { processId, loopId, isGone })
  const arrivals: Surroundings = {
    ...around,
    onSaved() {
      intake.nudge()
      around.onSaved()
    },
  }
  const fetching = startFetching(arrivals)
  const receiver: SmtpReceiver | undefined =
    smtpPort === undefined
      ? undefined
      : await startSmtpReceiver(arrivals, { port: smtpPort, ...(smtpHost ? { host: smtpHost } : {}) })
  return {
    nudgeOutbox: () => outbox.nudge(),
    nudgeMailboxes: () => fetching.look(),
    smtpPort: receiver?.port,
    sendSystemMail: (mail) => sendSystemMail(around, mail),
    async close() {
      await Promise.all([receiver?.close(), fetching.close()])
      await Promise.all([intake.close(), outbox.close()])
    },
  }
}
