import { Pencil, Trash2 } from 'lucide-react'
import { useNow } from '../../api/clock.ts'
import type { Customer } from '../../api/shapes.ts'
import { IconButton } from '../../parts/button.tsx'
import { PromiseMark } from '../../parts/promise-mark.tsx'
import { useSpeech } from '../../words/speech.tsx'
import { type DraftPromise, isReady } from './draft-promise.ts'
import { OpenPromise } from './open-promise.tsx'
import type { PromiseChange } from './use-promise-list.ts'
import { useMomentWords } from './use-moment-words.ts'

const picture = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

type Props = { promises: DraftPromise[]; customer: Customer; change: PromiseChange; drop: (key: string) => void }

/** Under the text: one row per promise in it, closed once what and when are said. */
export function PromiseRows({ promises, customer, change, drop }: Props) {
  if (promises.length === 0) return null
  return (
    <ul className="promise-rows">
      {promises.map((promise) => (
        <li key={promise.key} className="promise-row">
          {promise.isOpen ? (
            <OpenPromise promise={promise} customer={customer} change={change} drop={drop} />
          ) : (
            <ClosedRow promise={promise} customer={customer} change={change} drop={drop} />
          )}
        </li>
      ))}
    </ul>
  )
}

type RowProps = { promise: DraftPromise; customer: Customer; change: PromiseChange; drop: (key: string) => void }

function ClosedRow({ promise, customer, change, drop }: RowProps) {
  const { w } = useSpeech()
  const now = useNow()
  const moment = useMomentWords(promise, customer)
  return (
    <div className="promise-closed">
      <PromiseMark state="proposed" />
      <div>
        <p className="name">{promise.what || w.promise.one}</p>
        <p className={isReady(promise, now) ? 'soft figures' : 'meta'}>{isReady(promise, now) ? moment : w.give.missing}</p>
      </div>
      <IconButton
        small
        name={w.acts.change}
        icon={<Pencil {...picture} />}
        onClick={() => change(promise.key, { isOpen: true })}
      />
      <IconButton small name={w.acts.remove} icon={<Trash2 {...picture} />} onClick={() => drop(promise.key)} />
    </div>
  )
}
