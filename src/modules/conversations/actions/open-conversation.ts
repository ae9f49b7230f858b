import { z } from 'zod'
import type { Given } from '#kernel/action'
import { accept, refuse } from '#kernel/decision'
import { findCustomer, findOrMakeCustomer, identitiesOf, normaliseIdentity } from '#modules/people'
import { answered } from '../core/conversation.ts'
import type { IncomingMessage } from '../core/incoming.ts'
import { bareSubject } from '../core/threading.ts'
import { insertConversation, lockExternalId, updateConversationWith } from '../store/conversations.ts'
import { newReplyToken, receive } from './receive-message.ts'
import { sendWords, Words } from './answer.ts'

const TEXT_LENGTH_LIMIT = 200_000

/** A matter that did not begin with a mail: taken over the phone, brought by a program, or begun by us. */
export const NewConversation = z.object({
  channel: z.enum(['email', 'api', 'phone']),
  direction: z.enum(['in', 'out']).default('in'),
  customer: z.union([
    z.object({ id: z.uuid() }),
    z.object({
      name: z.string().trim().min(1).max(200),
      address: z.email().max(320).optional(),
      phone: z.string().max(40).optional(),
    }),
  ]),
  subject: z.string().trim().max(998).default(''),
  text: z.string().trim().min(1).max(TEXT_LENGTH_LIMIT),
  language: z.string().max(20).default('und'),
  at: z.coerce.date().optional(),
  mailboxId: z.uuid().optional(),
  /** A program's own id for this message: the same one twice is one message. */
  externalId: z.string().min(1).max(200).optional(),
})
export type NewConversation = z.output<typeof NewConversation>

type Sender = { kind: 'address' | 'phone'; value: string; name: string }

async function whoIs({ tx }: Pick<Given<unknown>, 'tx'>, customer: NewConversation['customer']): Promise<Sender | undefined> {
  if ('id' in customer) {
    const [known, identities] = [await findCustomer(tx, customer.id), await identitiesOf(tx, customer.id)]
    const identity = identities.find(({ kind }) => kind === 'address') ?? identities[0]
    return known && identity && { kind: identity.kind, value: identity.value, name: known.name }
  }
  const said = customer.address
    ? normaliseIdentity('address', customer.address)
    : customer.phone
      ? normaliseIdentity('phone', customer.phone)
      : undefined
  return said?.ok ? { kind: said.value.kind, value: said.value.value, name: customer.name } : undefined
}

/** Opens a conversation with the customer's words, or with ours. The body of `promises.open-conversation`. */
export async function openConversation(given: Given<unknown>, input: NewConversation) {
  const sender = await whoIs(given, input.customer)
  if (!sender) return refuse({ kind: 'invalid', code: 'conversations.nobody-to-reach' })
  if (input.at && input.at > given.now) return refuse({ kind: 'invalid', code: 'conversations.not-yet-said' })
  // A program that repeats itself before it has its answer waits here for its first call to end.
  if (input.externalId) await lockExternalId(given.tx, `${input.channel}:${input.externalId}`)
  if (input.direction === 'in' || input.channel !== 'email') return await receive(given, incoming(given, input, sender))
  return await beginByMail(given, input, sender)
}

const incoming = ({ now }: Given<unknown>, input: NewConversation, sender: Sender): IncomingMessage => ({
  channel: input.channel === 'email' ? 'api' : input.channel,
  at: input.at ?? now,
  sender,
  to: [],
  cc: [],
  subject: input.subject,
  text: input.text,
  parts: [['new', 0, input.text.length]],
  language: input.language,
  hasRemoteImages: false,
  attachments: [],
  automatic: 'no',
  inReplyTo: [],
  references: [],
  addressTokens: [],
  bodyTokens: [],
  identityHash: input.externalId ? Buffer.from(`${input.channel}:${input.externalId}`).toString('hex') : undefined,
  defects: [],
  mailboxId: input.mailboxId,
})

async function beginByMail(given: Given<unknown>, input: NewConversation, sender: Sender) {
  const { tx, now, newId, actor } = given
  if (sender.kind !== 'address') return refuse({ kind: 'invalid', code: 'conversations.no-recipients' })
  const { customerId } = await findOrMakeCustomer(tx, { ...sender, now, newId })
  const conversation = {
    id: newId(),
    customerId,
    mailboxId: input.mailboxId ?? null,
    subject: bareSubject(input.subject),
    language: input.language,
  }
  await insertConversation(tx, {
    ...conversation,
    state: 'open',
    assigneeId: actor.id,
    waitsSince: null,
    replyToken: newReplyToken(),
    at: now,
    excerpt: '',
    hasAttachments: false,
    isUnreadable: false,
  })
  const words = Words.parse({ text: input.text, to: [sender.value], ...(input.mailboxId ? { mailboxId: input.mailboxId } : {}) })
  const sent = await sendWords(given, { words, conversation, answering: undefined })
  if (!sent.ok) return sent
  await updateConversationWith(tx, conversation.id, answered({ assigneeId: actor.id }, { by: actor.id! }), sent.value.newest)
  const about = { conversationId: conversation.id, customerId, messageId: sent.value.messageId }
  return accept(
    { messageId: sent.value.messageId, conversationId: conversation.id, isDuplicate: false },
    { type: 'conversations.opened' as const, ...about, automatic: 'no' },
    { type: 'conversations.answered' as const, ...about },
  )
}
