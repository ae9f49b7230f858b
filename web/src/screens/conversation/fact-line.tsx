import { AlarmClock, CircleCheck, CircleDot, CircleUser, MoveRight, RotateCcw, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useNow } from '../../api/clock.ts'
import type { CustomerPromise, TimelineFact } from '../../api/shapes.ts'
import { dueLine } from '../../parts/due-words.ts'
import { type MarkState, PromiseMark } from '../../parts/promise-mark.tsx'
import { useSpeech } from '../../words/speech.tsx'

const picture = { className: 'icon', size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const
const markByFact: Record<string, MarkState> = {
  'promises.given': 'open',
  'promises.kept': 'kept',
  'promises.kept-late': 'late',
  'promises.breached': 'broken',
  'promises.withdrawn': 'moved',
  'promises.moved': 'moved',
  'promises.superseded': 'moved',
  'promises.disputed': 'needs',
  'promises.handed-over': 'moved',
}
const wordClassByFact: Record<string, string> = { 'promises.breached': 'broken-word', 'promises.kept': 'kept-word' }

function pictureOf(type: string): ReactNode {
  const mark = markByFact[type]
  if (mark) return <PromiseMark state={mark} />
  if (type.endsWith('assigned') || type.includes('customer')) return <CircleUser {...picture} />
  if (type.endsWith('closed')) return <CircleCheck {...picture} />
  if (type.endsWith('reopened') || type.endsWith('opened')) return <RotateCcw {...picture} />
  if (type.endsWith('snoozed') || type.endsWith('woken')) return <AlarmClock {...picture} />
  if (type.endsWith('rethreaded') || type.endsWith('away') || type.endsWith('taken-back')) return <MoveRight {...picture} />
  if (/bounced|failed|doubt/.test(type)) return <TriangleAlert {...picture} />
  return <CircleDot {...picture} />
}

/** What a fact's ids stand for, as far as the page knows. */
export type Known = { names: Map<string, string>; promises: Map<string, CustomerPromise> }

/** One fact of the story, on the thread between the messages: a mark, what happened, when. */
export function FactLine({ fact, known }: { fact: TimelineFact; known: Known }) {
  const { w, d } = useSpeech()
  const now = useNow()
  const promise = fact.promise ?? known.promises.get(String(fact.about.promise_id ?? ''))
  // What was promised in a message that was taken back was never said.
  if (fact.type === 'promises.given' && !promise) return null
  const byWhom = fact.actor && !fact.type.startsWith('promises.breach') ? fact.actor.name : undefined
  const until = typeof fact.about.until === 'string' ? d.moment(fact.about.until, now) : undefined
  const isAboutPromise = fact.type.startsWith('promises.') && fact.type !== 'promises.handed-over'
  const toWhom = isAboutPromise
    ? undefined
    : (fact.subject_name ?? known.names.get(String(fact.about.owner_id ?? fact.about.assignee_id ?? '')))
  const type = fact.type === 'conversations.assigned' && !toWhom ? 'conversations.unassigned' : fact.type
  const what = w.facts[type] ?? w.factOther(type)
  return (
    <div className="fact">
      {pictureOf(fact.type)}
      <p>
        <b className={wordClassByFact[fact.type] ?? ''}>{what}</b>{' '}
        {promise ? (
          <PromiseWords promise={promise} isGiven={fact.type === 'promises.given'} />
        ) : (
          [toWhom, until].filter(Boolean).join(' · ')
        )}
        {!promise && byWhom && <span className="quiet"> {byWhom === toWhom ? '' : `· ${byWhom}`}</span>}
      </p>
      <time className="meta">{d.stamp(fact.at, now)}</time>
    </div>
  )
}

function PromiseWords({ promise, isGiven }: { promise: CustomerPromise; isGiven: boolean }) {
  const { w, d } = useSpeech()
  const now = useNow()
  if (isGiven) {
    return (
      <>
        {promise.what}, <span className="figures">{dueLine(promise, { w, d }, now)}</span>
      </>
    )
  }
  return (
    <>
      {promise.what}
      {promise.evidence && promise.state !== 'open' && promise.state !== 'breached' && (
        <span className="quiet"> · {promise.evidence}</span>
      )}
    </>
  )
}
