import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useState } from 'react'
import { get } from '../../api/call.ts'
import { nowMs } from '../../api/clock.ts'
import { countriesQuery, withParameters } from '../../api/queries.ts'
import type { Calendar, Holiday } from '../../api/shapes.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { CheckField, ChoiceField, TextField } from '../../parts/field.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useSpeech } from '../../words/speech.tsx'
import { type Span, Spans } from './spans.tsx'
import { useSave } from './use-save.ts'

type Closed = Calendar['closed']
type Open = Calendar['open']
const byDate = (a: { date: string }, b: { date: string }) => a.date.localeCompare(b.date)
const cross = <X size={16} strokeWidth={1.75} aria-hidden="true" />

export function ClosedDays({ closed, change }: { closed: Closed; change: (closed: Closed) => void }) {
  const { w, d } = useSpeech()
  const words = w.settings.calendars
  const [date, setDate] = useState('')
  const [name, setName] = useState('')
  return (
    <fieldset className="settings-group">
      <legend>{words.closedDays}</legend>
      {closed.length === 0 && <p className="soft">{words.noClosedDays}</p>}
      <ul className="holidays">
        {[...closed].sort(byDate).map((day) => (
          <li key={day.date} className="span">
            <IconButton
              small
              name={`${w.acts.remove}: ${day.name} ${day.date}`}
              icon={cross}
              onClick={() => change(closed.filter((one) => one.date !== day.date))}
            />
            <span>
              <span className="figures">{d.longDayOf(day.date)}</span> <span className="quiet">{day.name}</span>
            </span>
          </li>
        ))}
      </ul>
      <div className="add-line">
        <TextField label={words.addClosed} type="date" value={date} onChange={(event) => setDate(event.target.value)} />
        <TextField label={words.dayName} value={name} onChange={(event) => setName(event.target.value)} />
        <Button
          disabled={date === ''}
          onClick={() => {
            change([...closed.filter((one) => one.date !== date), { date, name: name.trim() || words.closed }])
            setDate('')
            setName('')
          }}
        >
          {w.acts.add}
        </Button>
      </div>
      <Holidays closed={closed} change={change} />
    </fieldset>
  )
}

const YEARS_AHEAD = 2

/** Holidays are a proposal: each is looked at, and only what is ticked becomes a closed day. */
function Holidays({ closed, change }: { closed: Closed; change: (closed: Closed) => void }) {
  const { w, d } = useSpeech()
  const words = w.settings.calendars
  const { data: countries = [] } = useQuery(countriesQuery)
  const thisYear = Number(d.isoDate(nowMs()).slice(0, 4))
  const [asked, setAsked] = useState({ country: '', region: '', year: String(thisYear) })
  const [ticked, setTicked] = useState<string[]>([])
  const propose = useSave(
    () => get<{ data: Holiday[] }>(withParameters('/holidays', asked)),
    [],
    ({ data }) => setTicked(data.filter(({ kind }) => kind === 'public').map(({ date }) => date)),
  )
  const regions = countries.find(({ code }) => code === asked.country)?.regions ?? []
  const found = propose.data?.data ?? []
  const use = () => {
    const added = found.filter(({ date }) => ticked.includes(date)).map(({ date, name }) => ({ date, name }))
    const dates = new Set(added.map(({ date }) => date))
    change([...closed.filter(({ date }) => !dates.has(date)), ...added].sort(byDate))
    propose.reset()
  }
  return (
    <div className="settings-group">
      <p className="settings-group-title">{words.holidays}</p>
      <div className="add-line">
        <ChoiceField
          label={words.country}
          choices={[{ value: '', name: '–' }, ...countries.map(({ code, name }) => ({ value: code, name }))]}
          value={asked.country}
          onChange={(event) => setAsked({ ...asked, country: event.target.value, region: '' })}
        />
        {regions.length > 0 && (
          <ChoiceField
            label={words.region}
            choices={[{ value: '', name: words.wholeCountry }, ...regions.map(({ code, name }) => ({ value: code, name }))]}
            value={asked.region}
            onChange={(event) => setAsked({ ...asked, region: event.target.value })}
          />
        )}
        <ChoiceField
          label={words.year}
          choices={Array.from({ length: YEARS_AHEAD + 1 }, (_, ahead) => String(thisYear + ahead)).map((year) => ({
            value: year,
            name: year,
          }))}
          value={asked.year}
          onChange={(event) => setAsked({ ...asked, year: event.target.value })}
        />
        <Button disabled={asked.country === '' || propose.isPending} onClick={() => propose.mutate(undefined)}>
          {words.propose}
        </Button>
      </div>
      <Trouble fault={propose.error} what={w.states.notDone} isSmall />
      {found.length > 0 && (
        <>
          <p className="name">{words.review}</p>
          <div className="holidays">
            {found.map((day) => (
              <CheckField
                key={`${day.date} ${day.name}`}
                checked={ticked.includes(day.date)}
                onChange={(event) =>
                  setTicked(event.target.checked ? [...ticked, day.date] : ticked.filter((date) => date !== day.date))
                }
                label={
                  <>
                    <span className="figures">{d.longDayOf(day.date)}</span> {day.name}{' '}
                    <span className="meta">{words.kinds[day.kind]}</span>
                  </>
                }
              />
            ))}
          </div>
          <Button disabled={ticked.length === 0} onClick={use}>
            {words.useDays(new Set(ticked).size)}
          </Button>
        </>
      )}
    </div>
  )
}

export function OpenDays({ open, change }: { open: Open; change: (open: Open) => void }) {
  const { w, d } = useSpeech()
  const words = w.settings.calendars
  const [date, setDate] = useState('')
  const [name, setName] = useState('')
  return (
    <fieldset className="settings-group">
      <legend>{words.openDays}</legend>
      <div className="week">
        {[...open].sort(byDate).map((day) => (
          <div key={day.date} className="week-day">
            <span>
              <span className="figures">{d.longDayOf(day.date)}</span> <span className="quiet">{day.name}</span>
            </span>
            <div className="spans">
              <Spans
                name={day.date}
                spans={day.spans as Span[]}
                change={(spans) => change(open.map((one) => (one.date === day.date ? { ...one, spans } : one)))}
              />
              <IconButton
                small
                name={`${w.acts.remove}: ${day.date}`}
                icon={cross}
                onClick={() => change(open.filter((one) => one.date !== day.date))}
              />
            </div>
          </div>
        ))}
      </div>
      <div className="add-line">
        <TextField label={words.addOpen} type="date" value={date} onChange={(event) => setDate(event.target.value)} />
        <TextField label={words.dayName} value={name} onChange={(event) => setName(event.target.value)} />
        <Button
          disabled={date === ''}
          onClick={() => {
            change([...open.filter((one) => one.date !== date), { date, name: name.trim(), spans: [['09:00', '12:00']] }])
            setDate('')
            setName('')
          }}
        >
          {w.acts.add}
        </Button>
      </div>
    </fieldset>
  )
}
