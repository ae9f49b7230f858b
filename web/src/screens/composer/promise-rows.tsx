import { useQuery } from '@tanstack/react-query'
import { ChevronRight, Pencil, Trash2 } from 'lucide-react'
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
import { aroundGap, type Wall, wallAt } from '../../words/walls.ts'
import { type DraftPromise, isReady, quickDues, readDue } from './draft-promise.ts'

const picture = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const
const currencies = ['EUR', 'SEK', 'DKK', 'NOK', 'GBP', 'USD', 'CNY', 'CHF']

type Change = (key: string, change: Partial<DraftPromise>) => void
type Props = { promises: DraftPromise[]; customer: Customer; change: Change; drop: (key: string) => void }

/** Under the text: one row per promise in it, closed once what and when are said. */
export function PromiseRows({ promises, customer, change, drop }: Props) {
  if (promises.length === 0) return null
  return (
    <ul className="promise-rows">
      {promises.map((promise) => (
        <li key={promise.key} className="promise-row">
          {promise.isOpen ? (
            <OpenRow promise={promise} customer={customer} change={change} drop={drop} />
          ) : (
            <ClosedRow promise={promise} customer={customer} change={change} drop={drop} />
          )}
        </li>
      ))}
    </ul>
  )
}

type RowProps = { promise: DraftPromise; customer: Customer; change: Change; drop: (key: string) => void }

/** The moment in the reader's clock, with the customer's beside it. */
function useMomentWords(promise: DraftPromise, customer: Customer): string | undefined {
  const { d } = useSpeech()
  const now = useNow()
  const reading = readDue(promise, now)
  const at = reading.instants[0]
  if (at === undefined) return undefined
  const zones = [...new Set([promise.zone, d.zone, ...(customer.zone ? [customer.zone] : [])])]
  const [first, ...others] = zones
  const said = `${d.moment(at, now, first)} ${d.city(first ?? d.zone)}`
  const differing = others.filter((zone) => d.time(at, zone) !== d.time(at, first))
  return [said, ...differing.map((zone) => `${d.time(at, zone)} ${d.city(zone)}`)].join(' · ')
}

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

function OpenRow({ promise, customer, change, drop }: RowProps) {
  const { w, d } = useSpeech()
  const me = useMe()
  const now = useNow()
  const { data: agents = [] } = useQuery(agentsQuery)
  const first = useRef<HTMLDivElement>(null)
  const moment = useMomentWords(promise, customer)
  useEffect(() => {
    first.current?.querySelector('input')?.focus()
    first.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const set = (field: keyof DraftPromise) => (event: { target: { value: string } }) =>
    change(promise.key, { [field]: event.target.value })
  const [hasMore] = useState(
    promise.how !== '' || promise.price !== 'unsaid' || promise.ownerId !== me.agent.id || promise.backupId !== '',
  )
  const zones = [...new Set([d.zone, ...(customer.zone ? [customer.zone] : []), promise.zone])]
  const people = agents
    .filter(({ state }) => state !== 'disabled')
    .map(({ id, name }) => ({ value: id, name: id === me.agent.id ? w.give.me : name }))
  return (
    <div className="promise-open" ref={first}>
      <div className="promise-open-head">
        <PromiseMark state="proposed" />
        <span className="cut soft">{promise.words ? w.give.chosenWords(promise.words) : w.promise.one}</span>
        <IconButton small name={w.acts.remove} icon={<Trash2 {...picture} />} onClick={() => drop(promise.key)} />
      </div>
      <div className="promise-fields">
        <TextField wide label={w.give.what} placeholder={w.give.whatHint} value={promise.what} onChange={set('what')} />
        <div className="promise-quick field-wide">
          {quickDues(now, promise.zone).map(({ name, date, time }) => (
            <Button
              key={name}
              small
              aria-pressed={promise.date === date && promise.time === time}
              onClick={() => change(promise.key, { date, time, which: undefined })}
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
          onChange={(event) => change(promise.key, { date: event.target.value, which: undefined })}
        />
        <TimeField label={w.give.time} value={promise.time} change={(time) => change(promise.key, { time, which: undefined })} />
        <ChoiceField
          label={w.give.zone}
          choices={zones.map((zone) => ({
            value: zone,
            name:
              zone === d.zone ? w.give.ours(d.city(zone)) : zone === customer.zone ? w.give.theirs(d.city(zone)) : d.city(zone),
          }))}
          value={promise.zone}
          onChange={(event) => change(promise.key, { zone: event.target.value, which: undefined })}
        />
      </div>
      <details className="promise-more" open={hasMore}>
        <summary className="fold">
          <ChevronRight {...picture} />
          {[w.give.how, w.give.price, w.give.owner].join(', ')}
        </summary>
        <div className="promise-fields">
          <TextField label={w.give.how} placeholder={w.give.howHint} value={promise.how} onChange={set('how')} />
          <ChoiceField
            label={w.give.price}
            choices={[
              { value: 'unsaid', name: w.give.priceUnsaid },
              { value: 'free', name: w.give.priceFree },
              { value: 'amount', name: w.give.priceAmount },
            ]}
            value={promise.price}
            onChange={set('price')}
          />
          {promise.price === 'amount' && (
            <>
              <TextField label={w.give.amount} inputMode="decimal" value={promise.amount} onChange={set('amount')} />
              <ChoiceField
                label={w.give.currency}
                choices={currencies.map((code) => ({ value: code, name: code }))}
                value={promise.currency}
                onChange={set('currency')}
              />
            </>
          )}
          <ChoiceField label={w.give.owner} choices={people} value={promise.ownerId} onChange={set('ownerId')} />
          <ChoiceField
            label={w.give.backup}
            choices={[{ value: '', name: w.promise.nobody }, ...people.filter(({ value }) => value !== promise.ownerId)]}
            value={promise.backupId}
            onChange={set('backupId')}
          />
        </div>
      </details>
      <DueQuestion promise={promise} change={change} />
      <div className="promise-open-foot">
        <span className="soft figures">{moment}</span>
        <Button small disabled={!isReady(promise, now)} onClick={() => change(promise.key, { isOpen: false })}>
          {w.give.ready}
        </Button>
      </div>
    </div>
  )
}

/** A time that has passed, that no clock shows that night, or that comes twice: said at once, answered with one of two buttons. */
function DueQuestion({ promise, change }: { promise: DraftPromise; change: Change }) {
  const { w, d } = useSpeech()
  const now = useNow()
  const reading = readDue(promise, now)
  const wall = (value: Wall) => w.time.at(d.dayOf(value.date), value.time.replace(':', w.time.separator))
  if (reading.kind === 'past') return <p className="due-question">{w.give.pastDue}</p>
  if (reading.kind === 'gap') {
    const { before, after } = aroundGap(promise)
    return (
      <div className="due-question" role="alert">
        <p>{w.give.skipped(promise.time)}</p>
        <p className="due-answers">
          {[before, after].map((value) => (
            <Button key={value.time} small onClick={() => change(promise.key, { date: value.date, time: value.time })}>
              {w.give.use(wall(value))}
            </Button>
          ))}
        </p>
      </div>
    )
  }
  if (reading.kind === 'overlap') {
    const [earlier = 0, later = 0] = reading.instants
    const utc = (at: number) => `${promise.time.replace(':', w.time.separator)} (${d.time(at, 'UTC')} UTC)`
    return (
      <div className="due-question" role="alert">
        <p>{w.give.twice(promise.time)}</p>
        <p className="due-answers">
          <Button small onClick={() => change(promise.key, { which: 'earlier' })}>
            {w.give.first(utc(earlier))}
          </Button>
          <Button small onClick={() => change(promise.key, { which: 'later' })}>
            {w.give.second(utc(later))}
          </Button>
        </p>
      </div>
    )
  }
  return null
}
