import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useNow } from '../../api/clock.ts'
import { type KeptRate, type PromiseFilter, type PromisesPage, promisesQuery } from '../../api/queries.ts'
import type { CustomerPromise } from '../../api/shapes.ts'
import { Button } from '../../parts/button.tsx'
import { dueSaid, stateLine, wordClassOf } from '../../parts/due-words.ts'
import { useKeys } from '../../parts/keys.ts'
import { markOf, PromiseMark } from '../../parts/promise-mark.tsx'
import { SettlePromise, type Settling } from '../../parts/settle-promise.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import type { Dates } from '../../words/dates.ts'
import type { Words } from '../../words/en.ts'
import { langOf, useSpeech } from '../../words/speech.tsx'
import '../../parts/page.css'
import './promises.css'

const route = getRouteApi('/inside/promises')
const filters: PromiseFilter[] = ['at_risk', 'open', 'broken', 'kept', 'all']

/** The ledger: every promise, by its due time, with what settles it one press away. */
export function Promises() {
  const { w, d } = useSpeech()
  const { state = 'open', owner = 'me' } = route.useSearch()
  const pages = useInfiniteQuery(promisesQuery(state, owner))
  const [settling, setSettling] = useState<Settling | undefined>()
  const promises = pages.data?.pages.flatMap((page) => page.data) ?? []
  const newest = pages.data?.pages[0]
  return (
    <main className="page" id="content">
      <div className="page-inside">
        <div className="page-top">
          <h1>{w.promises.title}</h1>
          <Whose state={state} owner={owner} />
        </div>
        <Filters state={state} owner={owner} counts={newest?.counts} />
        {/* How often we keep our word is said of the team, never of a person: it is no way to compare colleagues. */}
        {owner === 'all' && newest?.kept_rate && newest.kept_rate.strict.of > 0 && (
          <p className="meta promises-rate">{rateWords(newest.kept_rate, w, d)}</p>
        )}
        {pages.isPending && <Waiting />}
        {pages.error && !pages.data && (
          <Trouble fault={pages.error} what={w.states.notShown} retry={() => void pages.refetch()} />
        )}
        {pages.data && promises.length === 0 && <p className="empty">{w.promises.empty[state]}</p>}
        {promises.length > 0 && <Ledger promises={promises} settle={setSettling} />}
        {pages.hasNextPage && (
          <Button onClick={() => void pages.fetchNextPage()} disabled={pages.isFetchingNextPage}>
            {w.acts.showMore}
          </Button>
        )}
      </div>
      <SettlePromise settling={settling} close={() => setSettling(undefined)} />
    </main>
  )
}

type Owner = 'me' | 'all'

function Whose({ state, owner }: { state: PromiseFilter; owner: Owner }) {
  const { w } = useSpeech()
  return (
    <nav className="tabs" aria-label={w.promises.whose}>
      {(['me', 'all'] as const).map((whose) => (
        <Link
          key={whose}
          to="/promises"
          search={{ state, owner: whose }}
          className="tab"
          aria-current={whose === owner ? 'true' : undefined}
        >
          {whose === 'me' ? w.promises.mine : w.promises.everyone}
        </Link>
      ))}
    </nav>
  )
}

function Filters({ state, owner, counts }: { state: PromiseFilter; owner: Owner; counts: PromisesPage['counts'] }) {
  const { w, d } = useSpeech()
  return (
    <nav className="tabs promises-filters" aria-label={w.promises.filter}>
      {filters.map((filter) => (
        <Link
          key={filter}
          to="/promises"
          search={{ state: filter, owner }}
          className="tab"
          aria-current={filter === state ? 'page' : undefined}
        >
          {w.promises.states[filter]}
          {counts?.[filter] !== undefined && <span className="meta figures">{d.number(counts[filter])}</span>}
        </Link>
      ))}
    </nav>
  )
}

type Settle = (settling: Settling) => void

function Ledger({ promises, settle }: { promises: CustomerPromise[]; settle: Settle }) {
  const { w } = useSpeech()
  const { columns } = w.promises
  const navigate = useNavigate()
  const [cursor, setCursor] = useState(-1)
  const body = useRef<HTMLTableSectionElement>(null)
  const move = (step: number) => {
    const next = Math.min(Math.max(cursor + step, 0), promises.length - 1)
    setCursor(next)
    body.current?.rows[next]?.scrollIntoView({ block: 'nearest' })
  }
  const open = () => {
    const promise = promises[cursor]
    if (promise) void navigate({ to: '/inbox/$number', params: { number: String(promise.conversation_number) }, search: {} })
  }
  useKeys({ j: () => move(1), k: () => move(-1), Enter: open, o: open })
  return (
    <table className="table promises-table">
      <thead>
        <tr>
          <th scope="col">{columns.what}</th>
          <th scope="col">{columns.customer}</th>
          <th scope="col">{columns.due}</th>
          <th scope="col">{columns.owner}</th>
          <th scope="col">
            <span className="heard">{w.acts.change}</span>
          </th>
        </tr>
      </thead>
      <tbody ref={body}>
        {promises.map((promise, index) => (
          <Row key={promise.id} promise={promise} isCursor={index === cursor} settle={settle} />
        ))}
      </tbody>
    </table>
  )
}

const DAY_MS = 86_400_000

/** The kept rate with its n and period, or that there are too few to say. */
function rateWords({ strict, from, to }: KeptRate, w: Words, d: Dates): string {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
  return strict.is_too_few
    ? w.promises.keptTooFew(strict.of, days)
    : w.promises.keptRate(d.percent(strict.kept / strict.of), strict.of, days)
}

function Row({ promise, isCursor, settle }: { promise: CustomerPromise; isCursor: boolean; settle: Settle }) {
  const { w, d, language } = useSpeech()
  const now = useNow()
  const isUnsettled = promise.state === 'open' || promise.state === 'breached'
  const elsewhere = d.elsewhere(promise.due.at, promise.due.customer_zone)
  return (
    <tr className={isCursor ? 'promises-cursor' : ''}>
      <th scope="row">
        <Link
          to="/inbox/$number"
          params={{ number: String(promise.conversation_number) }}
          search={{}}
          className="promises-what plain"
        >
          <PromiseMark state={markOf(promise)} />
          <span lang={langOf(promise.language, language)}>
            <span className="name">{promise.what}</span>
            <span className="meta promises-words">{promise.words !== promise.what && w.give.chosenWords(promise.words)}</span>
          </span>
        </Link>
      </th>
      <td>{promise.customer.name}</td>
      <td className="figures">
        <span className={wordClassOf(promise)}>{stateLine(promise, { w, d }, now)}</span>
        {promise.state !== 'open' && <span className="meta promises-words">{dueSaid(promise, { w, d }, now)}</span>}
        {promise.state === 'open' && elsewhere && <span className="meta promises-words">{elsewhere}</span>}
      </td>
      <td>{promise.owner.name}</td>
      <td className="promises-acts">{isUnsettled && <RowActs promise={promise} settle={settle} />}</td>
    </tr>
  )
}

/** What settles it; each button also names its promise, because a screen reader meets it without its row. */
function RowActs({ promise, settle }: { promise: CustomerPromise; settle: Settle }) {
  const { w } = useSpeech()
  const acts = [
    { how: 'keep', name: w.promise.keep, look: 'plain' },
    { how: 'hand-over', name: w.promise.handOver, look: 'text' },
    { how: 'withdraw', name: w.promise.notNeeded, look: 'text' },
  ] as const
  return (
    <span>
      {acts.map(({ how, name, look }) => (
        <Button key={how} small look={look} onClick={() => settle({ promise, how })} aria-label={`${name}: ${promise.what}`}>
          {name}
        </Button>
      ))}
    </span>
  )
}
