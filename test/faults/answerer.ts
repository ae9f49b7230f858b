import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { type Answer, type Api, promiseDue } from './api.ts'

/** Answers being written at the same time. */
const HANDS = 3
const AGAIN_AFTER_MS = 100
const NOTHING_TO_DO_MS = 150
/** Soon enough to be broken while something else is killed. */
const DUE_IN_MS = { least: 2_000, most: 8_000 }

/** A reply that the API has acknowledged, with the request that it acknowledged. */
export type Acknowledged = { number: number; messageId: string; path: string; body: object; key: string }
export type AnswererParts = { api: Api; random: () => number }
type Row = { id: string; waits_since?: string }

/**
 * An agent who answers whoever waits, with numbered replies. A request that got no answer is repeated with its key until it
 * gets one; now and then an old one is repeated too, and some conversations get a promise that is due in a few seconds.
 */
export function startAnswerer({ api, random }: AnswererParts) {
  const acknowledged: Acknowledged[] = []
  const promised: { id: string; dueAt: Date }[] = []
  const refused: string[] = []
  const told = { unanswered: 0, repeated: 0, changedByRepeat: 0 }
  const begun = new Set<string>()
  let replies = 0
  let isStopped = false

  async function untilAnswered(method: string, path: string, body?: object, key?: string): Promise<Answer> {
    for (;;) {
      const answer = await api(method, path, body, key ? { key } : {}).catch(() => undefined)
      if (answer && answer.status < 500 && answer.status !== 429) return answer
      told.unanswered += 1
      await wait(AGAIN_AFTER_MS)
    }
  }
  async function nextWaiting(): Promise<string | undefined> {
    const { body } = await untilAnswered('GET', '/inbox?view=all&page[size]=100')
    const row = ((body.data ?? []) as Row[]).find((one) => one.waits_since && !begun.has(`${one.id} ${one.waits_since}`))
    if (row) begun.add(`${row.id} ${row.waits_since}`)
    return row?.id
  }
  async function answer(conversationId: string): Promise<void> {
    const page = await untilAnswered('GET', `/conversations/${conversationId}`)
    const number = ++replies
    const request = {
      path: `/conversations/${conversationId}/replies`,
      body: { text: `Reply ${number}`, to: page.body.reply.to },
    }
    const key = randomUUID()
    const { status, body } = await untilAnswered('POST', request.path, request.body, key)
    if (status !== 201) return void refused.push(`reply ${number}: ${status} ${body.code}`)
    acknowledged.push({ number, messageId: String(body.id), key, ...request })
    if (random() < 0.7) await untilAnswered('POST', `/messages/${body.id}/send-now`)
    if (random() < 0.2) await repeatAnOldOne()
    if (random() < 0.3) await promise(conversationId)
  }
  async function repeatAnOldOne(): Promise<void> {
    const old = acknowledged[Math.floor(random() * acknowledged.length)]!
    const { body } = await untilAnswered('POST', old.path, old.body, old.key)
    told.repeated += 1
    if (body.id !== old.messageId) told.changedByRepeat += 1
  }
  async function promise(conversationId: string): Promise<void> {
    const { dueAt, given } = promiseDue(DUE_IN_MS.least + random() * (DUE_IN_MS.most - DUE_IN_MS.least))
    const { status, body } = await untilAnswered('POST', `/conversations/${conversationId}/promises`, given, randomUUID())
    // While nobody answered, the due may have passed.
    if (status !== 201 && body.code !== 'promises.due-in-the-past') refused.push(`promise: ${status} ${body.code}`)
    if (status === 201) promised.push({ id: String(body.id), dueAt })
  }
  async function hand(): Promise<void> {
    while (!isStopped) {
      const conversationId = await nextWaiting()
      if (conversationId) await answer(conversationId)
      else await wait(NOTHING_TO_DO_MS)
    }
  }

  const running = Promise.all(Array.from({ length: HANDS }, hand))
  return {
    acknowledged,
    promised,
    /** What was answered with a "no", of which there is no reason for any. */
    refused,
    told,
    /** Ends when every request begun has its answer. */
    async stop() {
      isStopped = true
      await running
    },
  }
}

export type Answerer = ReturnType<typeof startAnswerer>
