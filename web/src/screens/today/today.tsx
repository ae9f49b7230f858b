import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useNow } from '../../api/clock.ts'
import { todayQuery } from '../../api/queries.ts'
import type { TodayPage } from '../../api/shapes.ts'
import { PromiseMark } from '../../parts/promise-mark.tsx'
import { SettlePromise, type Settling } from '../../parts/settle-promise.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { useSpeech } from '../../words/speech.tsx'
import { Day } from './day.tsx'
import { Next } from './next.tsx'
import { Side } from './side.tsx'
import '../../parts/page.css'
import './today.css'

/** One next thing and its reason; what I owe; what waits. */
export function Today() {
  const { w } = useSpeech()
  const { data: page, error, refetch } = useQuery(todayQuery)
  if (page) return <TodayShown page={page} />
  return (
    <main className="page" id="content" aria-label={w.today.title}>
      {error ? (
        <Trouble fault={error} what={w.states.notShown} retry={() => void refetch()} />
      ) : (
        <Waiting look="page" lines={9} />
      )}
    </main>
  )
}

function TodayShown({ page }: { page: TodayPage }) {
  const { w, d } = useSpeech()
  const now = useNow()
  const [settling, setSettling] = useState<Settling | undefined>()
  const count = (states: string[]) => page.owed.filter(({ state }) => states.includes(state)).length
  return (
    <div className="today">
      <main className="today-main" id="content">
        <div className="page-top">
          <h1>{d.dayTitle(now)}</h1>
          <span className="meta figures">{placeLine(page, now, w, d)}</span>
        </div>
        <Next page={page} settle={setSettling} />
        <section aria-labelledby="owed">
          <div className="today-section">
            <h2 id="owed">{w.today.owed}</h2>
            <span className="meta figures">
              {page.owed.length > 0 && w.today.owedCount(count(['open']), count(['kept', 'kept_late']), count(['breached']))}
            </span>
            <Link to="/promises" search={{ owner: 'me', state: 'open' }}>
              {w.today.allMine}
            </Link>
          </div>
          {page.owed.length > 0 ? <Day page={page} /> : <p className="empty today-empty">{w.today.nothingOwed}</p>}
        </section>
        <section aria-labelledby="after">
          <div className="today-section">
            <h2 id="after">{w.today.daysAfter}</h2>
            <span className="meta">{w.today.timesAre(d.city(page.zone))}</span>
          </div>
          <DaysAfter page={page} />
        </section>
      </main>
      <Side page={page} />
      <SettlePromise settling={settling} close={() => setSettling(undefined)} />
    </div>
  )
}

function placeLine(
  page: TodayPage,
  now: number,
  w: ReturnType<typeof useSpeech>['w'],
  d: ReturnType<typeof useSpeech>['d'],
): string {
  const isOpen = page.open_spans.some(({ from, to }) => Date.parse(from) <= now && now < Date.parse(to))
  const last = page.open_spans.at(-1)
  const city = d.city(page.zone)
  return isOpen && last ? w.time.hereUntil(d.time(now), city, d.time(last.to)) : w.time.hereClosed(d.time(now), city)
}

/** Marks drawn for a day; beyond this a number says it better. */
const MOST_MARKS = 8

function DaysAfter({ page }: { page: TodayPage }) {
  const { w, d } = useSpeech()
  return (
    <ol className="days">
      {page.days_after.map((day) => (
        <li key={day.date}>
          <span className="name">{d.dayOf(day.date)}</span>
          <span className="days-marks">
            {day.promise_count === 0 && <span className="quiet">{w.today.nothingPromised}</span>}
            {Array.from({ length: Math.min(day.promise_count, MOST_MARKS) }, (_, index) => (
              <PromiseMark key={index} state="open" />
            ))}
          </span>
          <span className="meta figures">
            {[
              ...(day.promise_count > 0 ? [w.today.promises(day.promise_count)] : []),
              ...(day.is_closed ? [w.today.closedDay] : []),
            ].join(' · ')}
          </span>
        </li>
      ))}
    </ol>
  )
}
