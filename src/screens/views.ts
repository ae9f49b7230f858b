/**
 * What the screens show: the shapes of every answer a page reads. The browser sees this file as types only;
 * the server validates its answers with it and the OpenAPI description is generated from it.
 * Conventions: snake_case, UUIDv7 ids, RFC 3339 UTC instants; a wall time always travels with its zone.
 */
import { z } from 'zod'
import { Id, Instant } from './basic-views.ts'

export { Id, Instant } from './basic-views.ts'
export * from './settings-views.ts'

export const UiLanguage = z.enum(['en', 'sv', 'da', 'nb', 'zh-CN'])
export const RoleName = z.enum(['front_line', 'lead', 'decider', 'executive', 'administrator'])

export const AgentView = z
  .object({
    id: Id,
    name: z.string(),
    address: z.string(),
    roles: z.array(RoleName),
    language: UiLanguage,
    zone: z.string(),
    signature: z.string(),
    state: z.enum(['invited', 'active', 'disabled']),
    etag: z.string(),
  })
  .meta({ id: 'Agent' })

/** A person in a list: enough to name them. */
export const PersonRef = z.object({ id: Id, name: z.string() }).meta({ id: 'PersonRef' })

export const SessionView = z
  .object({ id: Id, started_at: Instant, last_seen_at: Instant, device: z.string(), is_current: z.boolean() })
  .meta({ id: 'Session' })

/** Who I am, and what the shell needs before anything else. */
export const MeView = z
  .object({
    agent: AgentView,
    /** Names of the actions I may run: `promises.keep`, … The screen hides what I may not do. */
    may: z.array(z.string()),
    workspace: z.object({ name: z.string(), zone: z.string(), is_demonstration: z.boolean() }),
    /** Present only when the test clock is on. */
    test_clock: Instant.optional(),
    now: Instant,
  })
  .meta({ id: 'Me' })

export const PromiseStateName = z.enum([
  'proposed',
  'open',
  'kept',
  'breached',
  'kept_late',
  'superseded_by_customer',
  'moved_by_agreement',
  'withdrawn_by_customer',
  'disputed',
  'unsent',
])

export const DueView = z
  .object({
    at: Instant,
    /** What was said: `2026-03-27`, `11:00`, `Europe/Stockholm`. */
    date: z.string(),
    time: z.string(),
    zone: z.string(),
    /** The customer's zone when we know it and it differs. */
    customer_zone: z.string().optional(),
  })
  .meta({ id: 'Due' })

export const PromiseView = z
  .object({
    id: Id,
    conversation_id: Id,
    conversation_number: z.number().int(),
    customer: PersonRef,
    /** Of the conversation, and so of `words` and `what`; for the `lang` attribute. */
    language: z.string(),
    words: z.string(),
    what: z.string(),
    how: z.string().optional(),
    price: z.union([z.literal('free'), z.object({ amount: z.string(), currency: z.string() })]).optional(),
    owner: PersonRef,
    backup: PersonRef.optional(),
    due: DueView,
    state: PromiseStateName,
    /** Derived, never stored (R3): less than 20 % of the window left, or under an hour, and nothing done. */
    is_at_risk: z.boolean(),
    given_at: Instant,
    settled_at: Instant.optional(),
    breached_at: Instant.optional(),
    evidence: z.string().optional(),
    etag: z.string(),
  })
  .meta({ id: 'CustomerPromise' })

export const DeliveryView = z
  .object({
    recipient: z.string(),
    state: z.enum(['queued', 'sending', 'sent', 'delivered_unknown', 'bounced', 'failed', 'stopped']),
    /** Why, in words, from the receiving server where it said something. */
    reason: z.string().optional(),
    attempts: z.number().int(),
    next_attempt_at: Instant.optional(),
    settled_at: Instant.optional(),
  })
  .meta({ id: 'Delivery' })

export const AttachmentView = z
  .object({ id: Id, name: z.string(), type: z.string(), size_bytes: z.number().int(), url: z.string(), is_inline: z.boolean() })
  .meta({ id: 'Attachment' })

/** A stretch of a message's text: new words, or what is folded away. Offsets are UTF-16 units into `text`. */
export const TextPartView = z.object({
  kind: z.enum(['new', 'quote', 'signature', 'disclaimer']),
  start: z.number().int(),
  end: z.number().int(),
})

/** What the engine saw in a customer's words, as a hint with the words it rests on; corrected, if a colleague did. */
export const ReadingView = z
  .object({
    level: z.enum(['none', 'mild', 'clear', 'strong']),
    demand: z.enum(['value', 'failure', 'automatic', 'unclear']),
    /** Ask, do not assume: what we know happened and how it is said do not fit together. */
    is_uncertain: z.boolean(),
    may_be_irony: z.boolean(),
    /** Offsets are UTF-16 units into the message's `text`. */
    cues: z.array(z.object({ kind: z.string(), start: z.number().int(), end: z.number().int() })),
    questions: z.array(z.object({ start: z.number().int(), end: z.number().int() })),
    /** Language pack and version: `nb@1.2.0`. */
    pack: z.string(),
    is_corrected: z.boolean(),
  })
  .meta({ id: 'Reading' })

export const MessageView = z
  .object({
    kind: z.literal('message'),
    id: Id,
    seq: z.number().int(),
    direction: z.enum(['in', 'out']),
    channel: z.enum(['email', 'phone', 'api']),
    at: Instant,
    from: z.object({ name: z.string(), address: z.string().optional(), agent_id: Id.optional(), customer_id: Id.optional() }),
    to: z.array(z.string()),
    cc: z.array(z.string()),
    subject: z.string(),
    text: z.string(),
    parts: z.array(TextPartView),
    /** BCP-47 of the words, for the `lang` attribute. */
    language: z.string(),
    /** Address of the sanitised HTML, shown in a sandboxed frame; absent when there is only text. */
    html_url: z.string().optional(),
    has_remote_images: z.boolean(),
    attachments: z.array(AttachmentView),
    automatic: z.enum(['no', 'reply', 'generated', 'bounce']),
    /** For mail that could not be parsed: what happened, in a code; the raw source is one click away. */
    unreadable: z.string().optional(),
    /** Why this message is in this conversation. */
    threaded_by: z
      .object({
        reason: z.enum(['reply_token', 'references', 'in_reply_to', 'body_marker', 'subject', 'new', 'by_hand']),
        detail: z.string(),
      })
      .optional(),
    /** A conversation this mail points at, though its sender takes no part in it; a person decides. */
    suggested_conversation: z.object({ id: Id, number: z.number().int(), subject: z.string() }).optional(),
    raw_url: z.string().optional(),
    deliveries: z.array(DeliveryView),
    /** While it can still be taken back (undo send, scheduled send). */
    leaves_at: Instant.optional(),
    promise_ids: z.array(Id),
    /** Of customers' messages, a moment after they came in; never of ours. */
    reading: ReadingView.optional(),
  })
  .meta({ id: 'Message' })

export const NoteView = z
  .object({ kind: z.literal('note'), id: Id, seq: z.number().int(), at: Instant, author: PersonRef, text: z.string() })
  .meta({ id: 'Note' })

/** A fact of the story: promise given, kept, broken; assigned, closed, reopened, snoozed, merged … */
export const FactView = z
  .object({
    kind: z.literal('fact'),
    id: Id,
    type: z.string(),
    at: Instant,
    actor: PersonRef.optional(),
    /** Ids and codes only; names are looked up beside it. */
    about: z.record(z.string(), z.unknown()),
    promise: PromiseView.optional(),
    subject_name: z.string().optional(),
  })
  .meta({ id: 'TimelineFact' })

export const TimelineItem = z.discriminatedUnion('kind', [MessageView, NoteView, FactView])

export const ConversationState = z.enum(['open', 'waiting', 'closed'])

export const ConversationRow = z
  .object({
    id: Id,
    number: z.number().int(),
    subject: z.string(),
    customer: PersonRef,
    language: z.string(),
    state: ConversationState,
    assignee: PersonRef.optional(),
    snoozed_until: Instant.optional(),
    last_at: Instant,
    /** Since when the customer waits for an answer; absent when they do not. */
    waits_since: Instant.optional(),
    excerpt: z.string(),
    /** The promise that matters most here: broken first, then nearest due. */
    promise: PromiseView.pick({ id: true, what: true, state: true, due: true, is_at_risk: true, breached_at: true }).optional(),
    has_attachments: z.boolean(),
    /** Something was not delivered, or is in doubt. */
    has_delivery_trouble: z.boolean(),
  })
  .meta({ id: 'ConversationRow' })

export const PageMeta = z.object({ has_more: z.boolean(), after: z.string().optional() })
export const PageLinks = z.object({ next: z.string().optional() })
export const pageOf = <Row extends z.ZodType>(row: Row) => z.object({ data: z.array(row), meta: PageMeta, links: PageLinks })

export const InboxView = z.enum([
  'mine_and_unassigned',
  'mine',
  'unassigned',
  'all',
  'snoozed',
  'closed',
  'undelivered',
  'unreadable',
])
export const InboxGroup = z.enum(['we_owe', 'they_wait', 'waiting_for_them', 'closed'])
export const InboxPage = z
  .object({
    data: z.array(ConversationRow.extend({ group: InboxGroup })),
    counts: z.record(InboxGroup, z.number().int()),
    meta: PageMeta,
    links: PageLinks,
  })
  .meta({ id: 'InboxPage' })

export const IdentityView = z.object({ id: Id, kind: z.enum(['address', 'phone']), value: z.string() })

export const CustomerView = z
  .object({
    id: Id,
    name: z.string(),
    identities: z.array(IdentityView),
    organisation: PersonRef.optional(),
    language: z.string().optional(),
    zone: z.string().optional(),
    zone_basis: z.enum(['said', 'profile', 'phone', 'organisation']).optional(),
    since: Instant,
    conversation_count: z.number().int(),
    merges: z.array(z.object({ id: Id, customer: PersonRef, merged_at: Instant })),
    /** The customer's own page, while its link is valid. */
    page_url: z.string().optional(),
    etag: z.string(),
  })
  .meta({ id: 'Customer' })

export const ConversationPage = z
  .object({
    conversation: ConversationRow.extend({ reply_address: z.string().optional(), etag: z.string() }),
    timeline: z.array(TimelineItem),
    /** Cursor towards older items. */
    meta: PageMeta,
    customer: CustomerView,
    promises: z.array(PromiseView),
    /** Recipients of an answer, derived only from the message answered. */
    reply: z.object({ message_id: Id.optional(), from: z.string().optional(), to: z.array(z.string()), cc: z.array(z.string()) }),
    draft: z.object({ text: z.string(), html: z.string(), promises: z.array(z.unknown()), saved_at: Instant }).optional(),
    /** The newest fact of this conversation that the page knows; send it back with a reply so that a stale answer is stopped. */
    seen: z.string(),
  })
  .meta({ id: 'ConversationPage' })

export const TodayPage = z
  .object({
    now: Instant,
    zone: z.string(),
    /** Opening spans of my calendar today, for the axis and its hatch. */
    open_spans: z.array(z.object({ from: Instant, to: Instant })),
    next: z
      .object({
        kind: z.enum(['promise', 'answer']),
        promise: PromiseView.optional(),
        conversation: ConversationRow.optional(),
        /** A code for the sentence why, with its numbers. */
        because: z.object({ code: z.string(), minutes: z.number().int().optional() }),
      })
      .optional(),
    owed: z.array(PromiseView),
    days_after: z.array(z.object({ date: z.string(), promise_count: z.number().int(), is_closed: z.boolean() })),
    broken: z.array(z.object({ promise: PromiseView, last_words: z.string().optional(), last_at: Instant.optional() })),
    waits: z.array(ConversationRow),
    waits_count: z.number().int(),
  })
  .meta({ id: 'TodayPage' })

export const SearchHit = z
  .object({
    conversation_id: Id,
    conversation_number: z.number().int(),
    message_id: Id.optional(),
    customer: PersonRef,
    subject: z.string(),
    at: Instant,
    /** Text with the hits' offsets, so that the screen marks them without HTML. */
    excerpt: z.object({ text: z.string(), hits: z.array(z.object({ start: z.number().int(), end: z.number().int() })) }),
  })
  .meta({ id: 'SearchHit' })
export const SearchPage = z.object({ data: z.array(SearchHit), meta: PageMeta, links: PageLinks }).meta({ id: 'SearchPage' })

export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    /** Stable: `promises.due-in-the-past`. */
    code: z.string(),
    detail: z.string().optional(),
    errors: z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() })).optional(),
  })
  .catchall(z.unknown())
  .meta({ id: 'Problem' })
