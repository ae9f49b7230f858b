import { Link } from '@tanstack/react-router'
import { useNow } from '../../api/clock.ts'
import type { TodayPage } from '../../api/shapes.ts'
import { markOf, PromiseMark } from '../../parts/promise-mark.tsx'
import { langOf, useSpeech } from '../../words/speech.tsx'

/** To the right: whom we let down and what they said last, then who waits for an answer. */
export function Side({ page }: { page: TodayPage }) {
  const { w, d, language } = useSpeech()
  const now = useNow()
  const longest = page.waits
    .map(({ waits_since: since }) => since ?? '')
    .filter(Boolean)
    .sort()[0]
  const people = new Set(page.broken.map(({ promise }) => promise.customer.id)).size
  return (
    <aside className="today-side" aria-label={w.today.waits}>
      <h2>
        {w.today.broken}
        {page.broken.length > 0 && <span className="meta">{w.today.people(people)}</span>}
      </h2>
      {page.broken.length === 0 && <p className="side-none">{w.today.noneBroken}</p>}
      {page.broken.map(({ promise, last_words: lastWords, last_at: lastAt }) => (
        <div key={promise.id} className="side-row">
          <PromiseMark state={markOf(promise)} />
          <Link
            className="name plain cut"
            to="/inbox/$number"
            params={{ number: String(promise.conversation_number) }}
            search={{}}
          >
            {promise.customer.name}
          </Link>
          {lastAt && <time className="meta">{d.brief(lastAt, now)}</time>}
          <p className="side-wide" lang={langOf(promise.language, language)}>
            {promise.what}
          </p>
          <p className="soft side-wide figures">{w.today.promisedFor(d.moment(promise.due.at, now))}</p>
          {lastWords && <blockquote className="side-wide side-words">“{lastWords}”</blockquote>}
        </div>
      ))}
      <h2>
        {w.today.waits}
        {page.waits_count > 0 && longest && (
          <Link to="/inbox" search={{}} className="meta">
            {w.today.waitsLongest(page.waits_count, d.duration(-d.minutesUntil(longest, now)))}
          </Link>
        )}
      </h2>
      {page.waits.length === 0 && <p className="side-none">{w.today.noneWait}</p>}
      {page.waits.map((row) => (
        <div key={row.id} className="side-row">
          <PromiseMark state="needs" />
          <Link className="name plain cut" to="/inbox/$number" params={{ number: String(row.number) }} search={{}}>
            {row.customer.name}
          </Link>
          <time className="meta">{row.waits_since ? d.duration(-d.minutesUntil(row.waits_since, now)) : ''}</time>
          <p className="soft side-wide cut" lang={langOf(row.language, language)}>
            {row.subject || w.inbox.noSubject}
          </p>
        </div>
      ))}
    </aside>
  )
}
