import { type FormEvent, useState } from 'react'
import { patch, post } from '../../api/call.ts'
import type { Calendar } from '../../api/shapes.ts'
import { Button } from '../../parts/button.tsx'
import { CheckField, ChoiceField, TextField } from '../../parts/field.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useMe } from '../../shell/me.ts'
import { useSpeech } from '../../words/speech.tsx'
import { knownZones } from '../../words/walls.ts'
import { ClosedDays, OpenDays } from './calendar-days.tsx'
import { type Span, Spans } from './spans.tsx'
import { useSave } from './use-save.ts'
import { weekdays } from './weekdays.ts'

type Given = Pick<Calendar, 'name' | 'zone' | 'weekly' | 'closed' | 'open' | 'is_default'>
const officeHours: Calendar['weekly'] = Object.fromEntries(
  weekdays.slice(0, 5).map((day) => [day, [['09:00', '17:00'] as [string, string]]]),
)

/** A calendar as it is written down, or an empty one. */
export function CalendarForm({ calendar, close }: { calendar?: Calendar; close: () => void }) {
  const { w } = useSpeech()
  const words = w.settings.calendars
  const me = useMe()
  const [given, setGiven] = useState<Given>(() => {
    if (!calendar) return { name: '', zone: me.workspace.zone, weekly: officeHours, closed: [], open: [], is_default: false }
    const { name, zone, weekly, closed, open, is_default } = calendar
    return { name, zone, weekly, closed, open, is_default }
  })
  const change = (part: Partial<Given>) => setGiven({ ...given, ...part })
  const save = useSave(
    () => (calendar ? patch(`/calendars/${calendar.id}`, given, calendar.etag) : post('/calendars', given)),
    ['calendars', 'today'],
    close,
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(undefined)
  }
  return (
    <form className="form settings-form" onSubmit={submit}>
      <TextField label={words.name} value={given.name} required onChange={(event) => change({ name: event.target.value })} />
      <ChoiceField
        label={words.zone}
        choices={knownZones().map((zone) => ({ value: zone, name: zone.replaceAll('_', ' ') }))}
        value={given.zone}
        onChange={(event) => change({ zone: event.target.value })}
      />
      <div className="field-wide">
        <CheckField
          label={words.isDefault}
          checked={given.is_default}
          onChange={(event) => change({ is_default: event.target.checked })}
        />
      </div>
      <Week weekly={given.weekly} change={(weekly) => change({ weekly })} />
      <ClosedDays closed={given.closed} change={(closed) => change({ closed })} />
      <OpenDays open={given.open} change={(open) => change({ open })} />
      <div className="form-acts">
        <Button onClick={close}>{w.acts.cancel}</Button>
        <Button submits look="primary" disabled={given.name.trim() === '' || save.isPending}>
          {w.acts.save}
        </Button>
      </div>
      <div className="entry-wide">
        <Trouble fault={save.error} what={w.states.notDone} isSmall />
      </div>
    </form>
  )
}

type Weekly = Calendar['weekly']

/** The usual week, each day with its opening hours. */
function Week({ weekly, change }: { weekly: Weekly; change: (weekly: Weekly) => void }) {
  const { w } = useSpeech()
  const words = w.settings.calendars
  return (
    <fieldset className="settings-group">
      <legend>{words.weekly}</legend>
      <div className="week">
        {weekdays.map((day) => (
          <div key={day} className="week-day">
            <span>{words.days[day]}</span>
            <Spans
              name={words.days[day]}
              spans={(weekly[day] ?? []) as Span[]}
              change={(spans) => change({ ...weekly, [day]: spans })}
            />
          </div>
        ))}
      </div>
    </fieldset>
  )
}
