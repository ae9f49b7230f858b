/** One happening of a story, done by whoever did it, through the verb they used, at the moment it happened. */
import { createHash } from 'node:crypto'
import { THE_SYSTEM } from '#kernel/action'
import {
  addNote,
  assignConversation,
  claimNext,
  closeConversation,
  findConversation,
  type IncomingMessage,
  type StoredAttachment,
  receiveMessage,
  recordAttempt,
  replyParts,
  sanitise,
  snoozeConversation,
  wakeDue,
} from '#modules/conversations'
import { addIdentity, editCustomer } from '#modules/people'
import { answerWithPromises, breachOverdue, keepPromise, noteCallWithPromises, withdrawPromise } from '#modules/promises'
import { type PictureName, picture } from './pictures.ts'
import { MAILBOXES } from './shop.ts'
import { agentOf, contextOf, must, type Stage } from './stage.ts'
import type { Story, StoryPromise } from './story.ts'
import type { Happening, PromiseDue } from './timeline.ts'

type The<Is extends Happening['is']> = Extract<Happening, { is: Is }>

/** Does it. Throws when the product refuses, because then the story is wrong. */
export async function perform(stage: Stage, happening: Happening): Promise<void> {
  switch (happening.is) {
    case 'written':
      return write(stage, happening)
    case 'said':
      return say(stage, happening)
    case 'arranged':
      return arrange(stage, happening)
    case 'snoozed': {
      const { act, at, story, until } = happening
      const input = { conversationId: threadOf(stage, story).conversationId, until }
      must(story.id, await snoozeConversation.run(contextOf(stage, agentOf(stage, act.by), at), input))
      return
    }
    case 'kept': {
      const { promise, evidence } = happening
      const input = { promiseId: stage.promiseIds.get(promise)!, evidence }
      must(promise.what, await keepPromise.run(contextOf(stage, agentOf(stage, happening.by), happening.at), input))
      return
    }
    case 'withdrawn': {
      const { promise, customerWords } = happening
      const input = { promiseId: stage.promiseIds.get(promise)!, customerWords }
      must(promise.what, await withdrawPromise.run(contextOf(stage, agentOf(stage, happening.by), happening.at), input))
      return
    }
    case 'due':
      must('a due', await breachOverdue.run(contextOf(stage, THE_SYSTEM, happening.at), {}))
      must('a snooze', await wakeDue.run(contextOf(stage, THE_SYSTEM, happening.at), {}))
      return
    case 'left':
      return leave(stage, happening.at)
  }
}

const threadOf = ({ threads }: Stage, story: Story) => threads.get(story)!
const mailboxOf = (story: Story) => story.to ?? 'help'

/** The customer writes: their mail arrives as it would from the reader of mails. */
async function write(stage: Stage, { story, act, at, index }: The<'written'>) {
  const { customer } = story
  const thread = stage.threads.get(story)
  const references = thread?.references ?? []
  const headerId = `${story.id}.${index + 1}@${customer.address.split('@')[1]}`
  const clean = act.html ? sanitise(act.html) : undefined
  const message: IncomingMessage = {
    channel: 'email',
    at,
    sender: { kind: 'address', value: customer.address.toLowerCase(), name: customer.name },
    to: [MAILBOXES[mailboxOf(story)].address],
    cc: act.cc ?? [],
    subject: references.length > 0 ? `Re: ${story.subject}` : story.subject,
    text: act.text,
    parts: replyParts(act.text).map(({ kind, start, end }) => [kind, start, end] as const),
    language: customer.language,
    ...(clean ? { html: clean.html } : {}),
    hasRemoteImages: clean?.hasRemoteImages ?? false,
    attachments: act.picture && stage.files ? [await keep(stage.files, act.picture)] : [],
    automatic: act.automatic ?? 'no',
    headerId,
    inReplyTo: references.slice(-1),
    references,
    addressTokens: [],
    bodyTokens: [],
    identityHash: createHash('sha256').update(`${headerId}\n${act.text}`).digest('hex'),
    defects: [],
    mailboxId: stage.mailboxIds.get(mailboxOf(story)),
  }
  const { conversationId } = must(story.id, await receiveMessage.run(contextOf(stage, THE_SYSTEM, at), { message }))
  if (thread && thread.conversationId !== conversationId) throw new Error(`The demonstration tore ${story.id} apart.`)
  if (thread) Object.assign(thread, { references: [...references, headerId], cc: act.cc ?? [] })
  else await meet(stage, { story, at, conversationId, references: [headerId], cc: act.cc ?? [] })
}

async function keep(files: NonNullable<Stage['files']>, name: PictureName): Promise<StoredAttachment> {
  const { bytes, ...file } = picture(name)
  const stored = await files.put([bytes], bytes.length)
  if (stored === 'too-large') throw new Error(`The demonstration's file store took only part of ${file.name}.`)
  return { ...file, ...stored, isInline: false }
}

type FirstMail = { story: Story; at: Date; conversationId: string; references: string[]; cc: string[] }

/** The first mail of a story: somebody writes down what else the shop knows of this customer. */
async function meet(stage: Stage, { story, at, conversationId, references, cc }: FirstMail) {
  const { phone, zone, organisation } = story.customer
  const { customerId } = (await findConversation(stage.tx, conversationId))!
  stage.threads.set(story, { conversationId, customerId, references, cc })

  const context = contextOf(stage, agentOf(stage, 'tove'), at)
  if (zone !== undefined || organisation !== undefined) {
    const known = {
      ...(zone === undefined ? {} : { zone }),
      ...(organisation === undefined ? {} : { organisationId: stage.organisationIds.get(organisation)! }),
    }
    must(story.id, await editCustomer.run(context, { id: customerId, zoneBasis: 'profile', ...known }))
  }
  if (phone !== undefined) must(story.id, await addIdentity.run(context, { id: customerId, kind: 'phone', value: phone }))
}

/** An agent answers or writes down a call, and gives our word in it. */
async function say(stage: Stage, { story, act, at, dues }: The<'said'>) {
  const thread = threadOf(stage, story)
  const context = contextOf(stage, agentOf(stage, act.by), at)
  const told = act.promises ?? []
  const promises = told.map((promise, i) => newPromise(stage, promise, dues[i]!))
  const shared = { conversationId: thread.conversationId, text: act.text, promises }

  if (act.act === 'calls') {
    const called = must(story.id, await noteCallWithPromises.run(context, { ...shared, direction: 'out' }))
    told.forEach((promise, i) => stage.promiseIds.set(promise, called.promiseIds[i]!))
    return
  }
  const input = answerWithPromises.input.parse({ ...shared, to: [story.customer.address], cc: thread.cc })
  const answered = must(story.id, await answerWithPromises.run(context, input))
  told.forEach((promise, i) => stage.promiseIds.set(promise, answered.promiseIds[i]!))
  thread.references = [...thread.references, `${answered.messageId}@${MAILBOXES[mailboxOf(story)].address.split('@')[1]}`]
}

function newPromise(stage: Stage, { words, what, how, price, owner }: StoryPromise, { date, time, zone }: PromiseDue) {
  // A due that the clock shows twice was reckoned as the later one.
  const due = { date, time, zone, which: 'later' as const }
  return { words, what, how, price, due, ownerId: owner && agentOf(stage, owner).id }
}

async function arrange(stage: Stage, { story, act, at }: The<'arranged'>) {
  const agent = agentOf(stage, act.by)
  const context = contextOf(stage, agent, at)
  const { conversationId } = threadOf(stage, story)
  if (act.act === 'notes') must(story.id, await addNote.run(context, { conversationId, text: act.text }))
  if (act.act === 'takes') must(story.id, await assignConversation.run(context, { conversationId, agentId: agent.id }))
  if (act.act === 'closes') must(story.id, await closeConversation.run(context, { conversationId }))
}

/** The answer that was to leave by now has been taken by the next mail server, as far as anybody can see. */
async function leave(stage: Stage, at: Date) {
  const context = contextOf(stage, THE_SYSTEM, at)
  const attemptId = context.newId()
  const claimed = await claimNext(stage.tx, { now: at, processId: attemptId, attemptId, busyMailboxIds: [] })
  if (!claimed) throw new Error('The demonstration wrote an answer that did not leave.')
  const results = claimed.recipients.map((recipient) => ({ recipient, result: { is: 'accepted' as const, response: '' } }))
  must('an answer leaving', await recordAttempt.run(context, { attemptId, results }))
}
