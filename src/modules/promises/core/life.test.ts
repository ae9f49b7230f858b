import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dispute, moveAlone, moveByAgreement, settleDispute, supersede, withdraw } from './change.ts'
import { breach, give, handOver, keep, unsend } from './life.ts'
import { type CustomerPromise, isAtRisk, isOverdue, PROMISE_STATES, type PromiseState, type Proposal } from './promise.ts'

const at = (time: string) => new Date(`2026-03-26T${time}:00Z`)
const DUE = at('12:00')
const HERE = { isOwnerActive: true, isBackupActive: true }

const proposal: Proposal = {
  id: 'p',
  conversationId: 'c',
  customerId: 'k',
  messageId: 'm',
  words: 'I will send the shade before noon.',
  what: 'The shade is sent',
  how: 'by courier',
  price: 'free',
  ownerId: 'asha',
  backupId: null,
  due: { wall: { date: '2026-03-26', time: '13:00', zone: 'Europe/Oslo' }, which: null, at: DUE },
  state: 'proposed',
}

function given(): CustomerPromise {
  const decision = give(proposal, HERE, at('08:00'))
  if (!decision.ok) throw new Error(decision.refusal.code)
  return decision.value
}

const inState = (state: PromiseState): CustomerPromise => ({
  ...given(),
  state,
  breachedAt: state === 'breached' || state === 'kept_late' ? DUE : null,
  settledAt: ['proposed', 'open', 'breached'].includes(state) ? null : at('11:00'),
})

type Answer = { ok: true; value: CustomerPromise; facts: { type: string }[] } | { ok: false; refusal: { code: string } }
const said = (answer: Answer) =>
  answer.ok ? [answer.value.state, ...answer.facts.map(({ type }) => type.replace('promises.', ''))] : answer.refusal.code

const shown = (time: string) => ({ evidence: 'tracking 20391', at: at(time) })
const agreed = (asked: string, accepted: string) => ({
  askedAt: at(asked),
  acceptedAt: at(accepted),
  customerWords: 'Greit for meg',
  newPromiseId: 'n',
})
const asked = { customerWords: 'Torsdag passer bedre for meg', newPromiseId: 'n' }

describe('what becomes of a promise (DOMAIN R3)', () => {
  test.each<[string, () => Answer, ReturnType<typeof said>]>([
    ['evidence before the due keeps it', () => keep(given(), shown('11:00'), at('11:00')), ['kept', 'kept']],
    ['evidence at the due minute keeps it', () => keep(given(), shown('12:00'), DUE), ['kept', 'kept']],
    ['the clock breaks it at its due', () => breach(given(), DUE), ['breached', 'breached']],
    ['the clock does not break it before', () => breach(given(), at('11:59')), 'promises.not-due-yet'],
    [
      'evidence after a breach makes it kept late',
      () => keep(inState('breached'), shown('12:01'), at('12:01')),
      ['kept_late', 'kept-late'],
    ],
    [
      'evidence after the due that the clock has not seen yet first breaks it',
      () => keep(given(), shown('12:01'), at('12:01')),
      ['kept_late', 'breached', 'kept-late'],
    ],
    [
      'nobody dates a breach away: evidence named earlier but written down after the due',
      () => keep(given(), shown('11:30'), at('12:10')),
      ['kept_late', 'breached', 'kept-late'],
    ],
    ['evidence from the future is refused', () => keep(given(), shown('11:00'), at('10:00')), 'promises.evidence-in-the-future'],
    [
      'evidence from before our word is refused',
      () => keep(given(), shown('07:00'), at('10:00')),
      'promises.evidence-before-promise',
    ],
    ['the customer asks for another day', () => supersede(given(), asked, at('11:00')), ['superseded_by_customer', 'superseded']],
    ['… but not after the due', () => supersede(given(), asked, at('12:00')), 'promises.due-has-passed'],
    [
      '… and only in their words',
      () => supersede(given(), { ...asked, customerWords: ' ' }, at('11:00')),
      'promises.customer-words-missing',
    ],
    [
      'we ask and they agree before the due',
      () => moveByAgreement(given(), agreed('11:00', '11:40'), at('11:41')),
      ['moved_by_agreement', 'moved'],
    ],
    [
      'a yes that comes after the due is too late',
      () => moveByAgreement(given(), agreed('11:00', '12:01'), at('12:02')),
      'promises.due-has-passed',
    ],
    [
      'a yes before our question is none',
      () => moveByAgreement(given(), agreed('11:30', '11:20'), at('11:41')),
      'promises.agreement-out-of-order',
    ],
    [
      'an agreement needs their words',
      () => moveByAgreement(given(), { ...agreed('11:00', '11:40'), customerWords: '' }, at('11:41')),
      'promises.customer-words-missing',
    ],
    ['we move it without a yes: it stays our word', () => moveAlone(given(), 'n', at('11:00')), ['open', 'moved']],
    ['… and breaks when the due has passed', () => moveAlone(given(), 'n', at('12:05')), ['breached', 'breached', 'moved']],
    [
      'a new date after a breach leaves the breach',
      () => moveAlone(inState('breached'), 'n', at('12:05')),
      ['breached', 'moved'],
    ],
    [
      'the customer needs it no longer',
      () => withdraw(given(), 'Trenger ikke mer', at('11:00')),
      ['withdrawn_by_customer', 'withdrawn'],
    ],
    ['a withdrawal without words is refused', () => withdraw(given(), '  ', at('11:00')), 'promises.customer-words-missing'],
    [
      'a withdrawal after the due hides no breach',
      () => withdraw(given(), 'Trenger ikke mer', at('12:00')),
      'promises.due-has-passed',
    ],
    ['a record contradicts the evidence', () => dispute(inState('kept'), at('13:00')), ['disputed', 'disputed']],
    ['the evidence holds', () => settleDispute(inState('disputed'), { isEvidenceGood: true }, at('13:00')), ['kept', 'kept']],
    [
      'the evidence fails',
      () => settleDispute(inState('disputed'), { isEvidenceGood: false }, at('13:00')),
      ['breached', 'breached'],
    ],
    [
      'good evidence for a late one keeps it late',
      () => settleDispute({ ...inState('disputed'), breachedAt: DUE }, { isEvidenceGood: true }, at('13:00')),
      ['kept_late', 'kept-late'],
    ],
    [
      'a broken one whose evidence fails was broken once',
      () => settleDispute({ ...inState('disputed'), breachedAt: DUE }, { isEvidenceGood: false }, at('13:00')),
      ['breached'],
    ],
    [
      'what is not disputed needs no settling',
      () => settleDispute(given(), { isEvidenceGood: true }, at('13:00')),
      'promises.not-disputed',
    ],
    ['a colleague takes it over', () => handOver(given(), { ownerId: 'jonas', backupId: null }, HERE), ['open', 'handed-over']],
    [
      'a broken one can be taken over too',
      () => handOver(inState('breached'), { ownerId: 'jonas', backupId: null }, HERE),
      ['breached', 'handed-over'],
    ],
    [
      'nobody hands it to somebody who is not here',
      () => handOver(given(), { ownerId: 'jonas', backupId: null }, { isOwnerActive: false, isBackupActive: true }),
      'promises.owner-away',
    ],
    [
      'nor may the backup be away',
      () => handOver(given(), { ownerId: 'jonas', backupId: 'x' }, { isOwnerActive: true, isBackupActive: false }),
      'promises.owner-away',
    ],
    ['its message never left', () => unsend(given(), at('08:01')), ['unsent', 'unsent']],
    [
      'our word needs an owner who is here',
      () => give(proposal, { isOwnerActive: false, isBackupActive: true }, at('08:00')),
      'promises.owner-away',
    ],
    [
      '… and a backup who is',
      () => give(proposal, { isOwnerActive: true, isBackupActive: false }, at('08:00')),
      'promises.owner-away',
    ],
    ['a proposal that its author confirms is open', () => give(proposal, HERE, at('08:00')), ['open', 'given']],
  ])('%s', (_, verb, expected) => {
    expect(said(verb())).toEqual(expected)
  })

  const verbs: Record<string, [PromiseState[], (promise: CustomerPromise) => Answer]> = {
    keep: [['open', 'breached'], (promise) => keep(promise, shown('11:00'), at('11:00'))],
    breach: [['open'], (promise) => breach(promise, DUE)],
    supersede: [['open'], (promise) => supersede(promise, asked, at('11:00'))],
    moveByAgreement: [['open'], (promise) => moveByAgreement(promise, agreed('10:00', '11:00'), at('11:00'))],
    moveAlone: [['open', 'breached'], (promise) => moveAlone(promise, 'n', at('11:00'))],
    withdraw: [['open'], (promise) => withdraw(promise, 'no longer needed', at('11:00'))],
    dispute: [['kept', 'kept_late'], (promise) => dispute(promise, at('11:00'))],
    handOver: [['open', 'breached'], (promise) => handOver(promise, { ownerId: 'jonas', backupId: null }, HERE)],
    unsend: [['open'], (promise) => unsend(promise, at('11:00'))],
  }
  test.each(Object.entries(verbs))('%s moves only from where R3 lets it; elsewhere the promise is settled', (_, [from, verb]) => {
    for (const state of PROMISE_STATES) {
      const answer = said(verb(inState(state)))
      if (from.includes(state)) expect(answer, state).toBeInstanceOf(Array)
      else expect(answer, state).toBe('promises.already-settled')
    }
  })

  test('a breach is true at its due, however late the clock came round (A20)', () => {
    const first = breach(given(), at('12:04'))
    expect(first).toMatchObject({ ok: true, value: { breachedAt: DUE }, facts: [{ type: 'promises.breached', at: DUE }] })
    expect(first.ok && said(breach(first.value, at('12:05')))).toBe('promises.already-settled')
  })

  test('a verdict carries its reasons, inputs and rule, so that anyone can replay it, and nothing that people wrote', () => {
    const decision = keep(given(), shown('11:00'), at('11:30'))
    expect(decision).toMatchObject({
      facts: [
        {
          at: at('11:00'),
          because: {
            reasons: ['evidence-by-due'],
            inputs: { due: DUE, evidence: at('11:00'), recorded: at('11:30') },
            ruleVersion: 'R3/1',
          },
        },
      ],
    })
    expect(JSON.stringify(decision.ok && decision.facts)).not.toMatch(/tracking|shade|courier/)
  })
})

describe('any life of a promise', () => {
  type Step = (promise: CustomerPromise, now: Date) => Answer
  const steps: Record<string, Step> = {
    keep: (promise, now) => keep(promise, { evidence: 'seen', at: now }, now),
    keepBackdated: (promise, now) => keep(promise, { evidence: 'seen', at: new Date(now.getTime() - 30 * 60_000) }, now),
    breach,
    supersede: (promise, now) => supersede(promise, asked, now),
    moveByAgreement: (promise, now) =>
      moveByAgreement(promise, { ...agreed('08:00', '08:00'), askedAt: now, acceptedAt: now }, now),
    moveAlone: (promise, now) => moveAlone(promise, 'n', now),
    withdraw: (promise, now) => withdraw(promise, 'no', now),
    dispute,
    uphold: (promise, now) => settleDispute(promise, { isEvidenceGood: true }, now),
    overturn: (promise, now) => settleDispute(promise, { isEvidenceGood: false }, now),
    handOver: (promise) => handOver(promise, { ownerId: 'jonas', backupId: null }, HERE),
    unsend,
  }
  const lives = fc.array(fc.tuple(fc.constantFrom(...Object.keys(steps)), fc.integer({ min: 0, max: 45 })), { maxLength: 30 })

  test('never loses a breach, never breaks twice, never has two verdicts at once, and never changes its words', () => {
    fc.assert(
      fc.property(lives, (life) => {
        let promise = given()
        let now = promise.givenAt
        let breaches = 0
        for (const [name, minutes] of life) {
          now = new Date(now.getTime() + minutes * 60_000)
          const answer = steps[name]!(promise, now)
          if (!answer.ok) continue
          breaches += answer.facts.filter(({ type }) => type === 'promises.breached').length
          const verdicts = answer.facts.filter(({ type }) => ['promises.kept', 'promises.kept-late'].includes(type))
          expect(verdicts.length).toBeLessThanOrEqual(1)
          if (promise.breachedAt) expect(answer.value.breachedAt).toEqual(promise.breachedAt)
          promise = answer.value
          const { words, what, how, price, due, givenAt } = promise
          expect({ words, what, how, price, due, givenAt }).toEqual({ ...proposalSaid, givenAt: at('08:00') })
          expect(promise.breachedAt !== null).toBe(breaches === 1)
          expect(breaches).toBeLessThanOrEqual(1)
          if (promise.state === 'kept') expect(promise.breachedAt).toBeNull()
          if (promise.state === 'kept_late') expect(promise.breachedAt).toEqual(DUE)
        }
      }),
      { numRuns: 2_000 },
    )
  })
  const { words, what, how, price, due } = proposal
  const proposalSaid = { words, what, how, price, due }
})

describe('at risk, before there is history (DOMAIN R3)', () => {
  const open = { state: 'open' as const, givenAt: at('02:00'), due: { at: DUE } }

  test.each([
    ['with more than a fifth of the window left it is not', '09:59', false],
    ['under a fifth of the window it is', '10:01', true],
    ['under an hour it is', '11:30', true],
    ['past its due it is, until the clock says broken', '12:30', true],
  ])('%s', (_, now, expected) => {
    expect(isAtRisk(open, at(now))).toBe(expected)
  })

  test('a short promise is at risk in its last hour even when most of its window is left', () => {
    expect(isAtRisk({ ...open, givenAt: at('11:02') }, at('11:03'))).toBe(true)
  })

  test('only what is open can be at risk or overdue', () => {
    for (const state of PROMISE_STATES.filter((state) => state !== 'open')) {
      expect([isAtRisk({ ...open, state }, at('11:59')), isOverdue({ ...open, state }, at('12:01'))]).toEqual([false, false])
    }
    expect([isOverdue(open, at('11:59')), isOverdue(open, DUE)]).toEqual([false, true])
  })
})
