import { useNavigate } from '@tanstack/react-router'
import { useNow } from '../../api/clock.ts'
import type { TodayPage } from '../../api/shapes.ts'
import { Button } from '../../parts/button.tsx'
import { useKeys } from '../../parts/keys.ts'
import { PromiseMark } from '../../parts/promise-mark.tsx'
import type { Settling } from '../../parts/settle-promise.tsx'
import { useCommands } from '../../shell/commands.tsx'
import type { Speaking } from '../../parts/due-words.ts'
import { langOf, useSpeech } from '../../words/speech.tsx'

type NextThing = NonNullable<TodayPage['next']>

/** The one thing that is loud on this screen: what comes next, why, and the button that starts it. */
export function Next({ page, settle }: { page: TodayPage; settle: (settling: Settling) => void }) {
  const { w, d, language } = useSpeech()
  const now = useNow()
  const navigate = useNavigate()
  const { next } = page
  const number = next?.promise?.conversation_number ?? next?.conversation?.number
  const start = () => {
    if (number !== undefined) void navigate({ to: '/inbox/$number', params: { number: String(number) }, search: {} })
  }
  useKeys({ n: start, Enter: start })
  useCommands(number === undefined ? [] : [{ id: 'start', group: w.today.next, name: w.today.start, keyName: 'n', run: start }])

  if (!next) {
    return (
      <section className="next" aria-labelledby="next">
        <h2 id="next">{w.today.nothingNext}</h2>
        <p className="next-why">{w.today.nothingNextWhy}</p>
        <div className="next-acts">
          <Button onClick={() => void navigate({ to: '/inbox', search: {} })}>{w.today.toInbox}</Button>
        </div>
      </section>
    )
  }
  const { promise, conversation } = next
  return (
    <section className="next" aria-labelledby="next">
      <p className="next-label">
        <PromiseMark state="needs" />
        {w.today.next}
      </p>
      <h2 id="next">{titleOf(next, { w, d }, now)}</h2>
      {!promise && conversation && (
        <p className="next-subject cut" lang={langOf(conversation.language, language)}>
          {conversation.subject}
        </p>
      )}
      <p className="next-why">{reasonOf(next, { w, d }, now)}</p>
      <div className="next-acts">
        <Button look="primary" keyName="n" onClick={start}>
          {w.today.start}
        </Button>
        {promise && (promise.state === 'open' || promise.state === 'breached') && (
          <>
            <Button onClick={() => settle({ promise, how: 'keep' })}>{w.today.keep}</Button>
            <Button onClick={() => settle({ promise, how: 'hand-over' })}>{w.today.handOver}</Button>
          </>
        )}
      </div>
    </section>
  )
}

function titleOf({ promise, conversation }: NextThing, { w, d }: Speaking, now: number): string {
  if (promise?.state === 'breached') return w.today.putRight(promise.what, promise.customer.name)
  if (promise) return w.today.keepPromise(promise.what, promise.customer.name, d.when(promise.due.at, now))
  return w.today.answer(conversation?.customer.name ?? '')
}

/** Why this and not another: from the promise's or the waiting customer's own numbers, so that the sentence is always true now. */
function reasonOf({ promise, conversation }: NextThing, { w, d }: Speaking, now: number): string {
  if (promise?.state === 'breached') return w.today.why.overdue
  if (promise) return w.today.why.promise(d.duration(d.minutesUntil(promise.due.at, now)))
  if (conversation?.promise?.state === 'breached') return w.today.why.answerAfterBroken
  if (conversation?.waits_since) return w.today.why.answer(d.duration(-d.minutesUntil(conversation.waits_since, now)))
  return w.today.why.other
}
