import { setTimeout as wait } from 'node:timers/promises'
import { deliverBySmtp, letter, letterId } from './letters.ts'

const PAUSE_MAX_MS = 400
/** A mail server that could not hand a mail over comes again; ours here is impatient. */
const AGAIN_AFTER_MS = 150

export type FeederParts = {
  random: () => number
  /** Puts a mail into the IMAP server's mailbox. */
  deliverByLmtp: (address: string, raw: string, from: string) => Promise<void>
  imapAddress: string
  smtpAddress: string
  smtpPort: number
  /** How many letters are written at most so far, so that a slow machine has as much to do as a fast one. */
  lettersLimit: () => number
}

/**
 * Customers who write all the time, half to a mailbox that we fetch by IMAP and half to our own SMTP receiver, where each
 * mail is offered until it is taken. Some continue an earlier letter of theirs, some letters come twice.
 */
export function startFeeder({ random, deliverByLmtp, imapAddress, smtpAddress, smtpPort, lettersLimit }: FeederParts) {
  const delivered: string[] = []
  const told = { offered: 0, putOff: 0, twice: 0 }
  let letters = 0
  let isStopped = false

  async function run(deliver: (mail: { from: string; raw: string }) => Promise<unknown>, to: string): Promise<void> {
    let earlier: { number: number; from: string } | undefined
    while (!isStopped) {
      await wait(random() * PAUSE_MAX_MS)
      if (letters >= lettersLimit()) continue
      const number = ++letters
      const continued = random() < 0.2 ? earlier : undefined
      const from = continued?.from ?? `customer-${number}@customer.example`
      const mail = letter({ number, from, to, answers: continued && letterId(continued.number) })
      const times = random() < 0.1 ? 2 : 1
      if (times === 2) told.twice += 1
      for (let time = 0; time < times; time++) await untilTaken(() => deliver({ from, raw: mail.raw }))
      delivered.push(mail.messageId)
      earlier = { number, from }
    }
  }
  async function untilTaken(offer: () => Promise<unknown>): Promise<void> {
    for (;;) {
      told.offered += 1
      const isTaken = await offer().then(
        () => true,
        () => false,
      )
      if (isTaken) return
      told.putOff += 1
      await wait(AGAIN_AFTER_MS)
    }
  }

  const running = Promise.all([
    run(({ from, raw }) => deliverByLmtp(imapAddress, raw, from), imapAddress),
    run(({ from, raw }) => deliverBySmtp(smtpPort, { from, to: smtpAddress, raw }), smtpAddress),
  ])
  return {
    /** Message-IDs of the mails that a server has taken from us. */
    delivered,
    told,
    /** Ends when every mail begun is taken. */
    async stop() {
      isStopped = true
      await running
    },
  }
}

export type Feeder = ReturnType<typeof startFeeder>
