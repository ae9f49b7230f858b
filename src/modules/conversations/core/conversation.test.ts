import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  answered,
  assign,
  close,
  type Conversation,
  CONVERSATION_STATES,
  type ConversationState,
  movedAway,
  movedIn,
  received,
  reopen,
  snooze,
  unanswered,
  wake,
} from './conversation.ts'

const NOW = new Date('2026-03-23T08:00:00Z')
const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000)

const inState = (state: ConversationState, more: Partial<Conversation> = {}): Conversation => ({
  id: 'c',
  number: 7,
  customerId: 'kari',
  mailboxId: null,
  state,
  assigneeId: null,
  snoozedUntil: null,
  waitsSince: null,
  closedAt: state === 'closed' ? NOW : null,
  version: 1,
  ...more,
})
const snoozed = (state: ConversationState) => inState(state, { snoozedUntil: later(5) })

type Answer =
  | { ok: true; value: Partial<Conversation>; facts: { type: string }[] }
  | { ok: false; refusal: { code: string; kind: string } }
const said = (answer: Answer) => (answer.ok ? answer.facts.map(({ type }) => type) : [`no: ${answer.refusal.code}`])
const after = (conversation: Conversation, answer: Answer) => (answer.ok ? { ...conversation, ...answer.value } : conversation)

describe('every verb in every state', () => {
  const closes = (conversation: Conversation) => close(conversation, { now: NOW })
  const snoozes = (conversation: Conversation) => snooze(conversation, { until: later(2), now: NOW })
  const assigns = (conversation: Conversation) => assign(conversation, { assigneeId: 'asha' })

  test.each<[string, (conversation: Conversation) => Answer, Conversation, string, ConversationState]>([
    ['close', closes, inState('open'), 'conversations.closed', 'closed'],
    ['close', closes, inState('waiting'), 'conversations.closed', 'closed'],
    ['close', closes, snoozed('open'), 'conversations.closed', 'closed'],
    ['close', closes, inState('closed'), 'no: conversations.already-closed', 'closed'],
    ['reopen', reopen, inState('open'), 'no: conversations.not-closed', 'open'],
    ['reopen', reopen, inState('waiting'), 'no: conversations.not-closed', 'waiting'],
    ['reopen', reopen, inState('closed'), 'conversations.reopened', 'open'],
    ['snooze', snoozes, inState('open'), 'conversations.snoozed', 'open'],
    ['snooze', snoozes, inState('waiting'), 'conversations.snoozed', 'waiting'],
    ['snooze', snoozes, snoozed('waiting'), 'conversations.snoozed', 'waiting'],
    ['snooze', snoozes, inState('closed'), 'no: conversations.already-closed', 'closed'],
    ['wake', wake, inState('open'), 'no: conversations.not-snoozed', 'open'],
    ['wake', wake, snoozed('open'), 'conversations.woken', 'open'],
    ['wake', wake, snoozed('waiting'), 'conversations.woken', 'waiting'],
    ['wake', wake, inState('closed'), 'no: conversations.not-snoozed', 'closed'],
    ['assign', assigns, inState('open'), 'conversations.assigned', 'open'],
    ['assign', assigns, inState('waiting'), 'conversations.assigned', 'waiting'],
    ['assign', assigns, inState('closed'), 'conversations.assigned', 'closed'],
  ])('%s (%#)', (_, verb, conversation, says, state) => {
    const answer = verb(conversation)

    expect(said(answer)).toEqual([says])
    expect(after(conversation, answer).state).toBe(state)
  })

  test.each<[string, number, string]>([
    ['no later than now', 0, 'conversations.snooze-in-the-past'],
    ['before now', -1, 'conversations.snooze-in-the-past'],
    ['in more than a year', 366 * 24 + 1, 'conversations.snooze-too-far'],
  ])('nothing is hidden until a time %s', (_, hours, code) => {
    expect(snooze(inState('open'), { until: later(hours), now: NOW })).toMatchObject({
      ok: false,
      refusal: { kind: 'invalid', code },
    })
  })

  test('a year is not too far', () => {
    expect(snooze(inState('open'), { until: later(366 * 24), now: NOW }).ok).toBe(true)
  })

  test('putting a conversation where it already is says nothing', () => {
    expect(said(assign(inState('open', { assigneeId: 'asha' }), { assigneeId: 'asha' }))).toEqual([])
    expect(said(assign(inState('open'), { assigneeId: null }))).toEqual([])
  })

  test('a hand-over says whose hands it left', () => {
    expect(assign(inState('open', { assigneeId: 'tove' }), { assigneeId: null })).toMatchObject({
      facts: [{ assigneeId: null, fromId: 'tove' }],
    })
  })
})

describe('their words and ours', () => {
  test.each(CONVERSATION_STATES)('their words open it again, wake it and wait: %s', (state) => {
    const conversation = state === 'closed' ? inState(state) : snoozed(state)

    expect({ ...conversation, ...received(conversation, { automatic: 'no', at: later(1) }) }).toMatchObject({
      state: 'open',
      closedAt: null,
      snoozedUntil: null,
      waitsSince: later(1),
    })
  })

  test('whoever writes twice has waited since the first time', () => {
    expect(received(inState('open', { waitsSince: NOW }), { automatic: 'no', at: later(1) }).waitsSince).toEqual(NOW)
  })

  test.each(['reply', 'generated', 'bounce'] as const)(
    'a machine never opens, wakes or waits, in any state (A30): %s',
    (automatic) => {
      for (const state of CONVERSATION_STATES) {
        expect(received(state === 'closed' ? inState(state) : snoozed(state), { automatic, at: NOW })).toEqual({})
        expect(movedIn({ automatic, waitsSince: NOW })).toEqual({})
      }
    },
  )

  test('whoever answers first has taken it', () => {
    expect(answered(inState('open'), { by: 'asha' })).toMatchObject({ state: 'waiting', assigneeId: 'asha', waitsSince: null })
    expect(answered(inState('open', { assigneeId: 'tove' }), { by: 'asha' }).assigneeId).toBe('tove')
  })

  test('an answer taken back makes it our turn, and whoever waited before it waits still', () => {
    expect(unanswered({ waitsSince: NOW })).toEqual({ state: 'open', closedAt: null, waitsSince: NOW })
    expect(unanswered({ waitsSince: null })).toEqual({ state: 'open', closedAt: null, waitsSince: null })
  })

  test('a conversation whose last message was moved out is done', () => {
    expect(movedAway(inState('open', { waitsSince: NOW }), { waitsSince: null, isEmpty: true, now: later(1) })).toEqual({
      state: 'closed',
      closedAt: later(1),
      waitsSince: null,
      snoozedUntil: null,
    })
  })

  test('nobody begins to wait because a message was moved out', () => {
    expect(movedAway(inState('waiting'), { waitsSince: NOW, isEmpty: false, now: NOW })).toEqual({ waitsSince: null })
    expect(movedAway(inState('open', { waitsSince: NOW }), { waitsSince: null, isEmpty: false, now: NOW })).toEqual({
      waitsSince: null,
    })
    expect(movedAway(inState('open', { waitsSince: later(-2) }), { waitsSince: NOW, isEmpty: false, now: NOW })).toEqual({
      waitsSince: NOW,
    })
  })

  test('an unanswered message moved in waits here; an answered one changes nothing', () => {
    expect(movedIn({ automatic: 'no', waitsSince: NOW })).toMatchObject({ state: 'open', closedAt: null, waitsSince: NOW })
    expect(movedIn({ automatic: 'no', waitsSince: null })).toEqual({})
  })
})

/** What may happen to a conversation, each with an hour in which it happens. */
const anyStep = fc.oneof(
  fc.record({ is: fc.constant('receive' as const), automatic: fc.constantFrom('no', 'reply', 'generated', 'bounce') }),
  fc.record({ is: fc.constantFrom('answer', 'close', 'reopen', 'wake') }),
  fc.record({ is: fc.constant('take-back' as const), waits: fc.boolean() }),
  fc.record({ is: fc.constant('snooze' as const), hours: fc.integer({ min: -5, max: 10_000 }) }),
  fc.record({ is: fc.constant('assign' as const), to: fc.option(fc.constantFrom('asha', 'tove')) }),
  fc.record({ is: fc.constant('move-away' as const), isEmpty: fc.boolean(), waits: fc.boolean() }),
  fc.record({ is: fc.constant('move-in' as const), automatic: fc.constantFrom('no', 'reply'), waits: fc.boolean() }),
)
type Step = typeof anyStep extends fc.Arbitrary<infer One> ? One : never

function lived(conversation: Conversation, step: Step, now: Date): Conversation {
  switch (step.is) {
    case 'receive':
      return { ...conversation, ...received(conversation, { automatic: step.automatic, at: now }) }
    case 'answer':
      return { ...conversation, ...answered(conversation, { by: 'asha' }) }
    case 'take-back':
      return { ...conversation, ...unanswered({ waitsSince: step.waits ? now : null }) }
    case 'close':
      return after(conversation, close(conversation, { now }))
    case 'reopen':
      return after(conversation, reopen(conversation))
    case 'wake':
      return after(conversation, wake(conversation))
    case 'snooze':
      return after(conversation, snooze(conversation, { until: new Date(now.getTime() + step.hours * 3_600_000), now }))
    case 'assign':
      return after(conversation, assign(conversation, { assigneeId: step.to }))
    case 'move-away':
      return { ...conversation, ...movedAway(conversation, { waitsSince: step.waits ? now : null, isEmpty: step.isEmpty, now }) }
    case 'move-in':
      return { ...conversation, ...movedIn({ automatic: step.automatic, waitsSince: step.waits ? now : null }) }
  }
}

test('whatever happens, a conversation is closed exactly when it has a closing time, and then nobody waits and nothing is hidden', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 30 }), (steps) => {
      let conversation = inState('open', { waitsSince: NOW })
      for (const [at, step] of steps.entries()) {
        const before = conversation
        conversation = lived(conversation, step, later(at + 1))
        const { state, closedAt, waitsSince, snoozedUntil } = conversation
        expect(CONVERSATION_STATES).toContain(state)
        // The two checks of the table, in its own words.
        expect((state === 'closed') === (closedAt !== null)).toBe(true)
        expect(state !== 'closed' || (waitsSince === null && snoozedUntil === null)).toBe(true)
        if (step.is === 'receive' && step.automatic !== 'no') expect(conversation).toEqual(before)
      }
    }),
    { numRuns: 1_000 },
  )
})
