import { z } from 'zod'
import { action } from '#kernel/action'
import { accept } from '#kernel/decision'
import type { Fact } from '#kernel/facts'
import { messagesToRead, type MessageToRead } from '#modules/conversations'
import type { Context, Reading } from '../core/reading.ts'
import { read } from '../engine.ts'
import { FACT_OF_TYPE, factsOfOurWord, type KeptReading, saveProgress, saveReadings } from '../store.ts'

/** The most messages read at once: some twenty thousandths of a second, in which nobody else is answered. */
export const MESSAGES_PER_READING_LIMIT = 20

/** Reads what customers wrote, and remembers how far we have read; nothing is said of what shows nothing. */
export const readMessages = action({
  name: 'reading.read-messages',
  for: ['system'],
  input: z.object({ messageIds: z.array(z.uuid()).max(MESSAGES_PER_READING_LIMIT), cursor: z.string() }),
  async run({ tx, input, now }) {
    const messages = await messagesToRead(tx, input.messageIds)
    const facts = await factsOfOurWord(tx, [...new Set(messages.map(({ conversationId }) => conversationId))])
    const read = messages.map((message) => ({ message, reading: readOne(message, contextOf(message, facts)) }))

    await saveReadings(tx, read.map(keptOf), now)
    await saveProgress(tx, input.cursor)
    return accept({ readCount: read.length }, ...read.flatMap(factsOf))
  },
})

type FactOfWord = Awaited<ReturnType<typeof factsOfOurWord>>[number]

/** What was known when the customer wrote: what came before in the conversation, and what had become of our word. */
function contextOf(message: MessageToRead, facts: readonly FactOfWord[]): Context {
  const before = facts.filter(({ conversationId, at }) => conversationId === message.conversationId && at < message.at)
  const settled = new Set(before.filter(({ type }) => type !== 'promises.given' && type !== 'promises.breached').map(promiseId))
  return {
    previous: message.previous.map(({ direction, text, at }) => ({
      from: direction === 'in' ? 'customer' : 'agent',
      text,
      at: at.toISOString(),
    })),
    facts: before.flatMap((fact) => {
      const type = FACT_OF_TYPE[fact.type]
      // A promise that was broken and then kept late is no longer what weighs most.
      const isOver = type === 'promise.broken' && settled.has(promiseId(fact))
      return type === undefined || type === 'given' || isOver ? [] : [{ type, at: fact.at.toISOString() }]
    }),
    open_promises: before
      .filter((fact) => fact.type === 'promises.given' && !settled.has(promiseId(fact)))
      .map((fact) => ({ id: promiseId(fact), what: '', due: fact.at.toISOString() })),
  }
}

const promiseId = ({ promiseId: id }: FactOfWord) => id ?? ''

const readOne = (message: MessageToRead, context: Context): Reading =>
  read({
    id: message.id,
    kind: 'customer',
    text: message.text,
    ...(message.language === 'und' ? {} : { lang: message.language }),
    now: message.at.toISOString(),
    zone: 'UTC',
    ...(message.automatic === 'no' ? {} : { headers: { 'auto-submitted': 'auto-generated' } }),
    context,
  })

const keptOf = ({ message, reading }: { message: MessageToRead; reading: Reading }): KeptReading => ({
  messageId: message.id,
  level: reading.level,
  demand: reading.demand,
  isUncertain: reading.uncertain,
  mayBeIrony: reading.irony_candidate,
  cues: reading.cues.map(({ kind, start, end }) => [kind, start, end]),
  questions: reading.questions.map(({ start, end }) => [start, end]),
  pack: reading.pack,
})

/** Told to whoever has the conversation open, when there is something to see. */
function factsOf({ message, reading }: { message: MessageToRead; reading: Reading }): Fact[] {
  const showsNothing = reading.level === 'none' && !reading.uncertain && reading.cues.length === 0
  if (showsNothing) return []
  const about = { conversationId: message.conversationId, messageId: message.id, level: reading.level, demand: reading.demand }
  return [{ type: 'reading.message-read', ...about }]
}
