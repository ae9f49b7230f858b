import { type FormEvent, useState } from 'react'
import { nowMs } from '../../api/clock.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog, DialogActs } from '../../parts/dialog.tsx'
import { TextField } from '../../parts/field.tsx'
import { TimeField } from '../../parts/time-field.tsx'
import { useSpeech } from '../../words/speech.tsx'
import { daysLater, instantsOf, wallAt } from '../../words/walls.ts'

export function ScheduleDialog({ close, choose }: { close: () => void; choose: (at: number) => void }) {
  const { w, d } = useSpeech()
  const today = wallAt(nowMs(), d.zone).date
  const [date, setDate] = useState(daysLater(today, 1))
  const [time, setTime] = useState('08:00')
  const at = instantsOf({ date, time, zone: d.zone })[0]
  const isFine = at !== undefined && at > nowMs()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (at === undefined || !isFine) return
    choose(at)
    close()
  }
  return (
    <Dialog title={w.composer.scheduleTitle} isOpen onClose={close}>
      <form className="form" onSubmit={submit}>
        <TextField
          label={w.conversation.date}
          type="date"
          min={today}
          value={date}
          onChange={(event) => setDate(event.target.value)}
        />
        <TimeField label={w.conversation.clock} value={time} change={setTime} />
        <p className="field-wide soft">
          {at !== undefined && (isFine ? w.composer.scheduledFor(d.moment(at, nowMs())) : w.give.pastDue)}
        </p>
        <div className="field-wide">
          <DialogActs>
            <Button onClick={close}>{w.acts.cancel}</Button>
            <Button look="primary" submits disabled={!isFine}>
              {w.composer.schedule}
            </Button>
          </DialogActs>
        </div>
      </form>
    </Dialog>
  )
}
