import { useQuery } from '@tanstack/react-query'
import { ChevronRight, Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useNow } from '../../api/clock.ts'
import { agentsQuery } from '../../api/queries.ts'
import type { Customer } from '../../api/shapes.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { ChoiceField, TextField } from '../../parts/field.tsx'
import { PromiseMark } from '../../parts/promise-mark.tsx'
import { TimeField } from '../../parts/time-field.tsx'
import { useMe } from '../../shell/me.ts'
import { useSpeech } from '../../words/speech.tsx'
import { wallAt } from '../../words/walls.ts'
import { type DraftPromise, isReady, quickDues } from './draft-promise.ts'
import { DueQuestion } from './due-question.tsx'
import { useMomentWords } from './use-moment-words.ts'
import type { PromiseChange } from './use-promise-list.ts'

const picture = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const
const currencies = ['EUR', 'SEK', 'DKK', 'NOK', 'GBP', 'USD', 'CNY', 'CHF']

type Props = { promise: DraftPromise; customer: Customer; change: PromiseChange; drop: (key: string) => void }

/** A promise being put into words: what and when, and if need be how, for what price and by whom. */
export function OpenPromise({ promise, customer, change, drop }: Props) {
  const { w } = useSpeech()
  const now = useNow()
  const box = useRef<HTMLDivElement>(null)
  const moment = useMomentWords(promise, customer)
  const set = (part: Partial<DraftPromise>) => change(promise.key, part)
  useEffect(() => {
    box.current?.querySelector('input')?.focus()
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div className="promise-open" ref={box}>
      <div className="promise-open-head">
        <PromiseMark state="proposed" />
        <span className="cut soft">{promise.words ? w.give.chosenWords(promise.words) : w.promise.one}</span>
        <IconButton small name={w.acts.remove} icon={<Trash2 {...picture} />} onClick={() => drop(promise.key)} />
      </div>
      <WhatAndWhen promise={promise} customer={customer} set={set} />
      <HowAndWho promise={promise} set={set} />
      <DueQuestion promise={promise} change={change} />
      <div className="promise-open-foot">
        <span className="soft figures">{moment}</span>
        <Button small disabled={!isReady(promise, now)} onClick={() => set({ isOpen: false })}>
          {w.give.ready}
        </Button>
      </div>
    </div>
  )
}

type Part = { promise: DraftPromise; set: (part: Partial<DraftPromise>) => void }

function WhatAndWhen({ promise, customer, set }: Part & { customer: Customer }) {
  const { w, d } = useSpeech()
  const now = useNow()
  const zones = [...new Set([d.zone, ...(customer.zone ? [customer.zone] : []), promise.zone])]
  const zoneName = (zone: string) => {
    if (zone === d.zone) return w.give.ours(d.city(zone))
    return zone === customer.zone ? w.give.theirs(d.city(zone)) : d.city(zone)
  }
  // Another time is another question: which of two equal hours was meant is asked again.
  const setWhen = (part: Partial<DraftPromise>) => set({ ...part, which: undefined })
  return (
    <div className="promise-fields">
      <TextField
        wide
        label={w.give.what}
        placeholder={w.give.whatHint}
        value={promise.what}
        onChange={(event) => set({ what: event.target.value })}
      />
      <div className="promise-quick field-wide">
        {quickDues(now, promise.zone).map(({ name, date, time }) => (
          <Button
            key={name}
            small
            aria-pressed={promise.date === date && promise.time === time}
            onClick={() => setWhen({ date, time })}
          >
            {w.give.quick[name]}
          </Button>
        ))}
      </div>
      <TextField
        label={w.give.date}
        type="date"
        min={wallAt(now, promise.zone).date}
        value={promise.date}
        onChange={(event) => setWhen({ date: event.target.value })}
      />
      <TimeField label={w.give.time} value={promise.time} change={(time) => setWhen({ time })} />
      <ChoiceField
        label={w.give.zone}
        choices={zones.map((zone) => ({ value: zone, name: zoneName(zone) }))}
        value={promise.zone}
        onChange={(event) => setWhen({ zone: event.target.value })}
      />
    </div>
  )
}

/** What most promises leave unsaid: folded away unless this one says it. */
function HowAndWho({ promise, set }: Part) {
  const { w } = useSpeech()
  const me = useMe()
  const { data: agents = [] } = useQuery(agentsQuery)
  const [hasMore] = useState(
    promise.how !== '' || promise.price !== 'unsaid' || promise.ownerId !== me.agent.id || promise.backupId !== '',
  )
  const people = agents
    .filter(({ state }) => state !== 'disabled')
    .map(({ id, name }) => ({ value: id, name: id === me.agent.id ? w.give.me : name }))
  const others = people.filter(({ value }) => value !== promise.ownerId)
  return (
    <details className="promise-more" open={hasMore}>
      <summary className="fold">
        <ChevronRight {...picture} />
        {[w.give.how, w.give.price, w.give.owner].join(', ')}
      </summary>
      <div className="promise-fields">
        <TextField
          label={w.give.how}
          placeholder={w.give.howHint}
          value={promise.how}
          onChange={(event) => set({ how: event.target.value })}
        />
        <Price promise={promise} set={set} />
        <ChoiceField
          label={w.give.owner}
          choices={people}
          value={promise.ownerId}
          onChange={(event) => set({ ownerId: event.target.value })}
        />
        <ChoiceField
          label={w.give.backup}
          choices={[{ value: '', name: w.promise.nobody }, ...others]}
          value={promise.backupId}
          onChange={(event) => set({ backupId: event.target.value })}
        />
      </div>
    </details>
  )
}

function Price({ promise, set }: Part) {
  const { w } = useSpeech()
  return (
    <>
      <ChoiceField
        label={w.give.price}
        choices={[
          { value: 'unsaid', name: w.give.priceUnsaid },
          { value: 'free', name: w.give.priceFree },
          { value: 'amount', name: w.give.priceAmount },
        ]}
        value={promise.price}
        onChange={(event) => set({ price: event.target.value as DraftPromise['price'] })}
      />
      {promise.price === 'amount' && (
        <>
          <TextField
            label={w.give.amount}
            inputMode="decimal"
            value={promise.amount}
            onChange={(event) => set({ amount: event.target.value })}
          />
          <ChoiceField
            label={w.give.currency}
            choices={currencies.map((code) => ({ value: code, name: code }))}
            value={promise.currency}
            onChange={(event) => set({ currency: event.target.value })}
          />
        </>
      )}
    </>
  )
}
