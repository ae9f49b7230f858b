import { Link } from '@tanstack/react-router'
import type { CSSProperties } from 'react'
import { useNow } from '../../api/clock.ts'
import type { CustomerPromise, TodayPage } from '../../api/shapes.ts'
import { type Speaking, stateLine, wordClassOf } from '../../parts/due-words.ts'
import { markOf, PromiseMark } from '../../parts/promise-mark.tsx'
import { langOf, useSpeech } from '../../words/speech.tsx'

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000
/** Past this share of the axis a caption stands to the left of its mark, or it would leave the page. */
const LEFT_FROM = 0.9
/** The axis of a day without opening hours. */
const USUAL_HOURS = { first: 8, last: 17 }

type Axis = { from: number; to: number; share: (at: number) => number }
const across = (share: number, width?: number) =>
  ({ '--at': `${share * 100}%`, ...(width === undefined ? {} : { '--width': `${width * 100}%` }) }) as CSSProperties

/** One row per promise on one shared axis: the line is the opening time left, the mark stands at the due time, hatched is closed. */
export function Day({ page }: { page: TodayPage }) {
  const { w, d } = useSpeech()
  const now = useNow()
  const axis = axisOf(page, now)
  const hours = Array.from({ length: Math.round((axis.to - axis.from) / HOUR_MS) + 1 }, (_, hour) => axis.from + hour * HOUR_MS)
  const step = hours.length > 14 ? 2 : 1
  const nowShare = axis.share(now)
  const closed = closedSpans(page, axis)
  return (
    <>
      <div className="day">
        <div className="day-head" />
        <div className="day-axis" aria-hidden="true">
          {hours
            .filter((_, index) => index % step === 0)
            .filter((at) => Math.abs(axis.share(at) - nowShare) > 0.06)
            .map((at) => (
              <span key={at} style={across(axis.share(at))} className="day-hour">
                {Number(d.time(at).slice(0, 2))}
              </span>
            ))}
          {nowShare > 0 && nowShare < 1 && (
            <span style={across(nowShare)} className="day-hour day-now">
              {d.time(now)}
            </span>
          )}
        </div>
        <ul className="day-rows">
          {todayFirst(page.owed, (at) => d.isToday(at, now)).map((promise) => (
            <Row key={promise.id} promise={promise} axis={axis} page={page} now={now} />
          ))}
        </ul>
        <div className="day-over" aria-hidden="true">
          {closed.map(({ from, to }) => (
            <i key={from} className="day-closed" style={across(axis.share(from), axis.share(to) - axis.share(from))} />
          ))}
          {nowShare > 0 && nowShare < 1 && <i className="day-line" style={across(nowShare)} />}
        </div>
      </div>
      <p className="day-key" aria-hidden="true">
        <span>
          <i className="day-key-line" />
          {w.today.keyLeft}
        </span>
        <span>
          <PromiseMark state="open" />
          {w.today.keyDue}
        </span>
        {closed.length > 0 && (
          <span>
            <i className="day-key-closed" />
            {w.today.keyClosed}
          </span>
        )}
      </p>
    </>
  )
}

/** Where a promise stands in the day: at its due time until it is kept, then when it was. */
const drawnAtOf = (promise: CustomerPromise) =>
  Date.parse(promise.state === 'open' || promise.state === 'breached' ? promise.due.at : (promise.settled_at ?? promise.due.at))

/** What the day itself asks comes first; what is broken from before stands below it, each in the order of time. */
const todayFirst = (owed: CustomerPromise[], isToday: (at: number) => boolean) => [
  ...owed.filter((promise) => isToday(drawnAtOf(promise))),
  ...owed.filter((promise) => !isToday(drawnAtOf(promise))),
]

function Row({ promise, axis, page, now }: { promise: CustomerPromise; axis: Axis; page: TodayPage; now: number }) {
  const { w, d, language } = useSpeech()
  const dueAt = Date.parse(promise.due.at)
  const isOpen = promise.state === 'open'
  const drawnAt = drawnAtOf(promise)
  const share = axis.share(drawnAt)
  const nowShare = Math.max(0, axis.share(now))
  const elsewhere = d.elsewhere(promise.due.at, promise.due.customer_zone)
  const caption = drawnAt < axis.from ? w.promise.since(d.brief(drawnAt, now)) : d.time(drawnAt)
  return (
    <li className="day-row">
      <Link to="/inbox/$number" params={{ number: String(promise.conversation_number) }} search={{}} className="day-what plain">
        <PromiseMark state={markOf(promise)} />
        <span
          className={`cut ${isOpen || promise.state === 'breached' ? 'name' : 'soft'}`}
          lang={langOf(promise.language, language)}
        >
          {promise.what}
        </span>
        <span className="day-slack">
          <span className={`${wordClassOf(promise)} ${isOpen || promise.state === 'breached' ? 'name' : ''}`}>
            {slackWords(promise, page, { w, d }, now)}
          </span>
          <span className="meta">
            {isOpen ? w.promise.due(d.when(dueAt, now)) : d.isToday(drawnAt, now) ? d.time(drawnAt) : d.moment(drawnAt, now)}
          </span>
        </span>
        <span className="meta cut">
          {promise.customer.name}
          {elsewhere && ` · ${elsewhere}`}
        </span>
        <span className="heard">{stateLine(promise, { w, d }, now)}</span>
      </Link>
      <div className="day-track" aria-hidden="true">
        {isOpen && share > nowShare && <i className="day-left" style={across(nowShare, share - nowShare)} />}
        <span className="day-mark" style={across(share)}>
          <PromiseMark state={markOf(promise)} />
        </span>
        <span className={`day-caption ${share > LEFT_FROM ? 'day-caption-left' : ''}`} style={across(share)}>
          {caption}
        </span>
      </div>
    </li>
  )
}

/** The opening minutes between now and the due time; without opening hours, the minutes. */
function slackWords(promise: CustomerPromise, page: TodayPage, { w, d }: Speaking, now: number): string {
  if (promise.state !== 'open') return w.promise.state[promise.state]
  const due = Date.parse(promise.due.at)
  const minutes =
    page.open_spans.length === 0
      ? (due - now) / MINUTE_MS
      : page.open_spans.reduce(
          (sum, span) => sum + Math.max(0, Math.min(due, Date.parse(span.to)) - Math.max(now, Date.parse(span.from))),
          0,
        ) / MINUTE_MS
  return minutes >= 1 ? w.promise.left(d.duration(minutes)) : w.promise.left(d.duration(Math.max(0, (due - now) / MINUTE_MS)))
}

function axisOf(page: TodayPage, now: number): Axis {
  const hourStart = (at: number) => Math.floor(at / HOUR_MS) * HOUR_MS
  const first = page.open_spans[0]
  const last = page.open_spans.at(-1)
  const midnight = now - (now % HOUR_MS)
  const hourNow = Number(new Intl.DateTimeFormat('en-GB', { timeZone: page.zone, hour: '2-digit', hourCycle: 'h23' }).format(now))
  const usual = (hour: number) => midnight + (hour - hourNow) * HOUR_MS
  const openFrom = first ? Date.parse(first.from) : usual(USUAL_HOURS.first)
  const openTo = last ? Date.parse(last.to) : usual(USUAL_HOURS.last)
  const dueToday = page.owed
    .filter(({ state }) => state === 'open')
    .map(({ due }) => Date.parse(due.at))
    .filter((at) => at < usual(24))
  const from = hourStart(Math.min(openFrom, now))
  const to = hourStart(Math.max(openTo, now, ...dueToday) + HOUR_MS - 1)
  return { from, to, share: (at) => Math.min(1, Math.max(0.02, (at - from) / (to - from))) }
}

/** What is closed on the axis: before, between and after the opening hours. */
function closedSpans(page: TodayPage, axis: Axis): { from: number; to: number }[] {
  if (page.open_spans.length === 0) return []
  const spans: { from: number; to: number }[] = []
  let from = axis.from
  for (const span of page.open_spans) {
    if (Date.parse(span.from) > from) spans.push({ from, to: Date.parse(span.from) })
    from = Math.max(from, Date.parse(span.to))
  }
  if (from < axis.to) spans.push({ from, to: axis.to })
  return spans
}
