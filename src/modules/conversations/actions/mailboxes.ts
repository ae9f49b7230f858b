import { z } from 'zod'
import { action } from '#kernel/action'
import { isDuplicateOf } from '#kernel/db'
import { accept, refuse } from '#kernel/decision'
import { ADMINISTRATORS } from '#modules/people'
import { withoutPlus } from '../core/recipients.ts'
import {
  findMailbox,
  insertMailbox,
  lookAgainSince,
  removeMailbox,
  updateMailbox,
  type Mailbox,
  type MailboxToSave,
} from '../store/mailboxes.ts'

const Security = z.enum(['tls', 'starttls', 'none'])
const Host = z.string().trim().min(1).max(253)
const Port = z.number().int().min(1).max(65_535)
const FOLDERS_LIMIT = 20
const ALIASES_LIMIT = 100

/** Passwords come in plain once and are sealed before the verb sees them; absent means "as it was". */
export const ImapGiven = z.object({
  host: Host,
  port: Port,
  security: Security,
  account: z.string().max(320),
  password: z.string().max(8_000).optional(),
  folders: z.array(z.string().min(1).max(500)).min(1).max(FOLDERS_LIMIT).default(['INBOX']),
})
export const SmtpGiven = z.object({
  host: Host,
  port: Port,
  security: Security,
  account: z.string().max(320).default(''),
  password: z.string().max(8_000).optional(),
})

const Sealed = z.custom<Buffer>((value) => Buffer.isBuffer(value)).optional()
const MailboxGiven = z.object({
  name: z.string().trim().min(1).max(200),
  address: z.email().max(320).toLowerCase(),
  aliases: z.array(z.email().max(320).toLowerCase()).max(ALIASES_LIMIT).default([]),
  state: z.enum(['active', 'paused']).default('active'),
  imap: ImapGiven.nullish(),
  smtp: SmtpGiven.nullish(),
  imapSecret: Sealed,
  smtpSecret: Sealed,
  signature: z.string().max(5_000).default(''),
  acknowledgement: z.string().max(5_000).default(''),
  /** Mail from before this stays unread by us; by default the last day. */
  fetchSince: z.coerce.date().optional(),
})

const FETCH_BACK_MS = 86_400_000
const DUPLICATE = { kind: 'conflict', code: 'conversations.mailbox-exists' } as const

export const addMailbox = action({
  name: 'conversations.add-mailbox',
  for: ADMINISTRATORS,
  input: MailboxGiven,
  async run({ input, tx, now, newId }) {
    const mailbox: MailboxToSave = {
      id: newId(),
      name: input.name,
      address: withoutPlus(input.address),
      aliases: input.aliases.map(withoutPlus),
      state: input.state,
      imap: input.imap ? imapOf(input.imap) : null,
      smtp: input.smtp ? smtpOf(input.smtp) : null,
      imapSecret: input.imapSecret ?? null,
      smtpSecret: input.smtpSecret ?? null,
      signature: input.signature,
      acknowledgement: input.acknowledgement,
      fetchSince: input.fetchSince ?? new Date(now.getTime() - FETCH_BACK_MS),
      madeAt: now,
    }
    const isTaken = await insertMailbox(tx, mailbox).then(() => false, isTakenOr)
    if (isTaken) return refuse(DUPLICATE)
    return accept({ mailboxId: mailbox.id }, { type: 'conversations.mailbox-added' as const, mailboxId: mailbox.id })
  },
})

function isTakenOr(error: unknown): true {
  if (isDuplicateOf(error, 'mailboxes_by_address')) return true
  throw error
}

const imapOf = ({ host, port, security, account, folders }: z.output<typeof ImapGiven>) => ({
  host,
  port,
  security,
  account,
  folders,
})
const smtpOf = ({ host, port, security, account }: z.output<typeof SmtpGiven>) => ({ host, port, security, account })

export const changeMailbox = action({
  name: 'conversations.change-mailbox',
  for: ADMINISTRATORS,
  // Defaults would overwrite what was not sent, so a change names every field it changes and no other.
  input: z.object({
    mailboxId: z.uuid(),
    ifMatch: z.string().optional(),
    name: MailboxGiven.shape.name.optional(),
    address: MailboxGiven.shape.address.optional(),
    aliases: z.array(z.email().max(320).toLowerCase()).max(ALIASES_LIMIT).optional(),
    state: z.enum(['active', 'paused']).optional(),
    imap: ImapGiven.nullish(),
    smtp: SmtpGiven.nullish(),
    imapSecret: Sealed,
    smtpSecret: Sealed,
    signature: z.string().max(5_000).optional(),
    acknowledgement: z.string().max(5_000).optional(),
  }),
  async run({ input, tx }) {
    const mailbox = await findMailbox(tx, input.mailboxId, { lock: true })
    if (!mailbox) return refuse({ kind: 'missing', code: 'conversations.mailbox-not-found' })
    if (input.ifMatch && input.ifMatch !== String(mailbox.version))
      return refuse({ kind: 'stale', code: 'kernel.edited-meanwhile' })
    const isTaken = await updateMailbox(tx, changed(mailbox, input)).then(() => false, isTakenOr)
    if (isTaken) return refuse(DUPLICATE)
    return accept({ mailboxId: mailbox.id }, { type: 'conversations.mailbox-changed' as const, mailboxId: mailbox.id })
  },
})

type Change = z.output<typeof changeMailbox.input>

function changed(mailbox: Mailbox, input: Change): MailboxToSave {
  return {
    ...mailbox,
    name: input.name ?? mailbox.name,
    address: input.address ? withoutPlus(input.address) : mailbox.address,
    aliases: input.aliases?.map(withoutPlus) ?? mailbox.aliases,
    state: input.state ?? mailbox.state,
    imap: input.imap === undefined ? mailbox.imap : input.imap && imapOf(input.imap),
    smtp: input.smtp === undefined ? mailbox.smtp : input.smtp && smtpOf(input.smtp),
    imapSecret: input.imap === null ? null : (input.imapSecret ?? mailbox.imapSecret),
    smtpSecret: input.smtp === null ? null : (input.smtpSecret ?? mailbox.smtpSecret),
    signature: input.signature ?? mailbox.signature,
    acknowledgement: input.acknowledgement ?? mailbox.acknowledgement,
  }
}

/** Lets a mailbox go. Its mail stays on the server and its conversations stay here. */
export const dropMailbox = action({
  name: 'conversations.drop-mailbox',
  for: ADMINISTRATORS,
  input: z.object({ mailboxId: z.uuid() }),
  async run({ input, tx }) {
    const mailbox = await findMailbox(tx, input.mailboxId, { lock: true })
    if (!mailbox) return refuse({ kind: 'missing', code: 'conversations.mailbox-not-found' })
    await removeMailbox(tx, mailbox.id)
    return accept(null, { type: 'conversations.mailbox-dropped' as const, mailboxId: mailbox.id })
  },
})

/** Looks through a mailbox again from a date on; what is already here is recognised and not doubled. */
export const fetchSince = action({
  name: 'conversations.fetch-since',
  for: ADMINISTRATORS,
  input: z.object({ mailboxId: z.uuid(), since: z.coerce.date().optional() }),
  async run({ input, tx, now }) {
    const mailbox = await findMailbox(tx, input.mailboxId, { lock: true })
    if (!mailbox) return refuse({ kind: 'missing', code: 'conversations.mailbox-not-found' })
    if (!mailbox.imap) return refuse({ kind: 'conflict', code: 'conversations.mailbox-does-not-fetch' })
    await lookAgainSince(tx, { mailboxId: mailbox.id, since: input.since ?? new Date(now.getTime() - FETCH_BACK_MS) })
    return accept({ mailboxId: mailbox.id }, { type: 'conversations.mailbox-changed' as const, mailboxId: mailbox.id })
  },
})
