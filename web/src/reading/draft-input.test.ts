import { expect, test } from 'vitest'
import type { ConversationPage, CustomerPromise, Message } from '../api/shapes.ts'
import { draftInput } from './draft-input.ts'

const now = Date.parse('2026-03-19T08:00:00Z')

const message = (about: Partial<Message>) =>
  ({ kind: 'message', direction: 'in', automatic: 'no', parts: [], text: '', at: '2026-03-18T08:00:00Z', ...about }) as Message
const promise = (about: object) =>
  ({ id: 'one', what: 'Lamp sent', due: { at: '2026-03-18T09:00:00Z' }, ...about }) as unknown as CustomerPromise

const inputFor = (page: { language?: string; customerLanguage?: string; timeline?: object[]; promises?: CustomerPromise[] }) =>
  draftInput({
    ...{ text: 'Hi', now, zone: 'Europe/Stockholm', screenLanguage: 'sv' },
    page: {
      conversation: { id: 'c', language: page.language ?? 'und' },
      customer: { name: 'Chidi Okafor', zone: 'Europe/London', language: page.customerLanguage },
      timeline: page.timeline ?? [],
      promises: page.promises ?? [],
    } as unknown as ConversationPage,
  })

test('the language expected is the conversation’s, else the customer’s, else the one on screen', () => {
  expect(inputFor({ language: 'nb', customerLanguage: 'da' }).lang).toBe('nb')
  expect(inputFor({ customerLanguage: 'da' }).lang).toBe('da')
  expect(inputFor({}).lang).toBe('sv')
})

test('what was said before is people’s new words, the last six of them', () => {
  const parts = [
    { kind: 'new' as const, start: 0, end: 5 },
    { kind: 'quote' as const, start: 5, end: 12 },
  ]
  const timeline = [
    ...Array.from({ length: 7 }, (_, at) => message({ text: `${at}` })),
    message({ text: 'Away', automatic: 'reply' }),
    { kind: 'note', text: 'Between us' },
    message({ direction: 'out', text: 'Hello> quoted', parts }),
  ]
  const previous = inputFor({ timeline }).context?.previous
  expect(previous).toHaveLength(6)
  expect(previous?.at(-1)).toMatchObject({ from: 'agent', text: 'Hello' })
  expect(previous?.at(0)).toMatchObject({ from: 'customer', text: '2' })
})

test('what has become of our word is told as facts', () => {
  const promises = [
    promise({ state: 'breached', breached_at: '2026-03-18T09:00:01Z' }),
    promise({ state: 'kept_late', settled_at: '2026-03-18T12:00:00Z' }),
    promise({ state: 'open' }),
    promise({ state: 'open', due: { at: '2026-03-20T09:00:00Z' } }),
  ]
  const { context } = inputFor({ promises })
  expect(context?.facts?.map(({ type }) => type)).toEqual(['promise.broken', 'promise.kept', 'promise.overdue'])
  expect(context?.open_promises).toHaveLength(3)
})
