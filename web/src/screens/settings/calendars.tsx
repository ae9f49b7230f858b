import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { calendarsQuery } from '../../api/queries.ts'
import type { Calendar } from '../../api/shapes.ts'
import { Button } from '../../parts/button.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { useMay } from '../../shell/me.ts'
import { useSpeech } from '../../words/speech.tsx'
import { CalendarForm } from './calendar-form.tsx'
import { weekdays } from './weekdays.ts'

/** The hours that deadlines count: the week, the days that are closed, the days that are different. */
export function Calendars() {
  const { w } = useSpeech()
  const words = w.settings.calendars
  const { data, error, refetch } = useQuery(calendarsQuery)
  const [isAdding, setAdding] = useState(false)
  const may = useMay()
  return (
    <>
      <p className="soft">{words.about}</p>
      {error && <Trouble fault={error} what={w.states.notShown} retry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data?.length === 0 && !isAdding && <p className="empty">{words.empty}</p>}
      {data?.map((calendar) => (
        <CalendarEntry key={calendar.etag} calendar={calendar} />
      ))}
      {!may('people.make-calendar') ? null : isAdding ? (
        <CalendarForm close={() => setAdding(false)} />
      ) : (
        <p className="section">
          <Button onClick={() => setAdding(true)}>{words.add}</Button>
        </p>
      )}
    </>
  )
}

/** One calendar in a line or two, and on request the form that changes it. */
function CalendarEntry({ calendar }: { calendar: Calendar }) {
  const { w, d } = useSpeech()
  const words = w.settings.calendars
  const may = useMay()
  const [isOpen, setOpen] = useState(false)
  if (isOpen) return <CalendarForm calendar={calendar} close={() => setOpen(false)} />
  return (
    <div className="entry">
      <div>
        <p className="name">
          {calendar.name} {calendar.is_default && <span className="meta">{words.default}</span>}
        </p>
        <p className="meta">{weekLine(calendar, w)}</p>
        {calendar.valid_through && (
          <p className="meta">
            {words.validThrough} {d.longDayOf(calendar.valid_through)}
          </p>
        )}
      </div>
      {may('people.edit-calendar') && (
        <Button small onClick={() => setOpen(true)}>
          {w.acts.change}
        </Button>
      )}
    </div>
  )
}

/** The week in a line: days with the same hours stand together. */
function weekLine(calendar: Calendar, w: ReturnType<typeof useSpeech>['w']): string {
  const spansOf = (day: string) =>
    (calendar.weekly[day] ?? [])
      .map(([from, to]) => `${from}–${to}`)
      .join(', ')
      .replaceAll(':', w.time.separator)
  const runs: { first: string; last: string; spans: string }[] = []
  for (const day of weekdays) {
    const spans = spansOf(day)
    const run = runs.at(-1)
    if (run && run.spans === spans) run.last = w.settings.calendars.days[day]
    else runs.push({ first: w.settings.calendars.days[day], last: w.settings.calendars.days[day], spans })
  }
  return runs
    .filter(({ spans }) => spans !== '')
    .map(({ first, last, spans }) => `${first === last ? first : `${first}–${last}`} ${spans}`)
    .join(' · ')
}
