import type { ConversationPage, CustomerPromise, TimelineItem } from '../api/shapes.ts'
import type { Context, Input, KnownFact, Said } from '../../../src/modules/reading/core/reading.ts'

/** So many of the last messages are known to the reader of a draft. */
const PREVIOUS_MESSAGES_LIMIT = 6

type Known = { text: string; page: ConversationPage; now: number; zone: string; screenLanguage: string }

/** A draft with what its author can see around it, as the reader takes it. */
export function draftInput({ text, page, now, zone, screenLanguage }: Known): Input {
  return {
    id: page.conversation.id,
    kind: 'draft',
    text,
    lang: draftLanguage(page, screenLanguage),
    now: new Date(now).toISOString(),
    zone,
    other_zone: page.customer.zone,
    context: contextOf(page, now),
  }
}

/** The conversation's language, else the customer's, else the one on screen. */
function draftLanguage({ conversation, customer }: ConversationPage, screenLanguage: string): string {
  return [conversation.language, customer.language].find((tag) => tag && tag !== 'und') ?? screenLanguage
}

const contextOf = ({ timeline, promises, customer }: ConversationPage, now: number): Context => ({
  previous: timeline.flatMap(saidIn).slice(-PREVIOUS_MESSAGES_LIMIT),
  facts: promises.flatMap((promise) => factOf(promise, now)),
  open_promises: promises
    .filter(({ state }) => state === 'open' || state === 'breached')
    .map(({ id, what, due }) => ({ id, what, due: due.at })),
  customer_name: customer.name,
})

/** What somebody said in a message; what a machine sent, or nobody could read, says nothing. */
function saidIn(item: TimelineItem): Said[] {
  if (item.kind !== 'message' || item.automatic !== 'no' || item.unreadable !== undefined) return []
  const { direction, parts, text, at } = item
  const said = parts
    .filter(({ kind }) => kind === 'new')
    .map(({ start, end }) => text.slice(start, end))
    .join('\n')
  return [{ from: direction === 'in' ? 'customer' : 'agent', text: parts.length > 0 ? said : text, at }]
}

/** What has become of a promise, by the name the reader has for it. */
function factOf({ state, due, settled_at, breached_at }: CustomerPromise, now: number): KnownFact[] {
  if (state === 'breached') return [{ type: 'promise.broken', at: breached_at ?? due.at }]
  if (state === 'kept' || state === 'kept_late') return [{ type: 'promise.kept', at: settled_at ?? due.at }]
  return state === 'open' && Date.parse(due.at) < now ? [{ type: 'promise.overdue', at: due.at }] : []
}
