import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { AlarmClock, ArrowLeft, CircleCheck, CircleUser, PanelRight, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { agentsQuery } from '../../api/queries.ts'
import { nowMs, useNow } from '../../api/clock.ts'
import type { ConversationPage } from '../../api/shapes.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { Dialog, DialogActs } from '../../parts/dialog.tsx'
import { ChoiceField, TextField } from '../../parts/field.tsx'
import { TimeField } from '../../parts/time-field.tsx'
import { useMe } from '../../shell/me.ts'
import { langOf, useSpeech } from '../../words/speech.tsx'
import { daysLater, instantsOf, wallAt, weekdayOf } from '../../words/walls.ts'
import type { ConversationActs } from './use-conversation-acts.ts'

const picture = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const
/** Which of the two questions of the head is asked. */
export type Choosing = 'assign' | 'snooze' | undefined
type Props = {
  page: ConversationPage
  acts: ConversationActs
  choosing: Choosing
  choose: (what: Choosing) => void
  togglePanel: () => void
  isPanelOpen: boolean
}

/** What it is about, whose it is, and what can be done to it as a whole. */
export function Head({ page, acts, choosing, choose, togglePanel, isPanelOpen }: Props) {
  const { w, d, language } = useSpeech()
  const now = useNow()
  const { conversation } = page
  const isClosed = conversation.state === 'closed'
  return (
    <header className="conversation-head">
      <Link
        to="/inbox"
        search={{}}
        className="button button-text icon-button conversation-back"
        aria-label={w.acts.goBackToList}
        title={`${w.acts.goBackToList} (u)`}
      >
        <ArrowLeft {...picture} />
      </Link>
      <h1 className="conversation-subject" title={conversation.subject}>
        <span lang={langOf(conversation.language, language)}>{conversation.subject || w.inbox.noSubject}</span>{' '}
        <span className="quiet figures conversation-number">{w.conversation.number(conversation.number)}</span>
      </h1>
      {conversation.snoozed_until && (
        <span className="meta conversation-state">{w.inbox.snoozedUntil(d.moment(conversation.snoozed_until, now))}</span>
      )}
      {isClosed && <span className="meta conversation-state">{w.inbox.groups.closed}</span>}
      <Button
        look="text"
        className="conversation-assignee"
        onClick={() => choose('assign')}
        title={`${w.conversation.assignee} (a)`}
      >
        <CircleUser {...picture} />
        <span className="cut">{conversation.assignee?.name.split(' ')[0] ?? w.conversation.unassigned}</span>
      </Button>
      {conversation.snoozed_until ? (
        <IconButton name={w.conversation.wake} icon={<AlarmClock {...picture} />} onClick={acts.wake} />
      ) : (
        <IconButton
          name={w.conversation.snooze}
          keyName="s"
          icon={<AlarmClock {...picture} />}
          onClick={() => choose('snooze')}
        />
      )}
      <IconButton
        name={isClosed ? w.conversation.reopen : w.conversation.close}
        keyName="e"
        icon={isClosed ? <RotateCcw {...picture} /> : <CircleCheck {...picture} />}
        onClick={isClosed ? acts.reopen : acts.close}
      />
      <IconButton
        name={w.conversation.customer}
        keyName="i"
        className="conversation-panel-button"
        icon={<PanelRight {...picture} />}
        aria-expanded={isPanelOpen}
        onClick={togglePanel}
      />
      {choosing === 'assign' && <AssignDialog page={page} acts={acts} close={() => choose(undefined)} />}
      {choosing === 'snooze' && <SnoozeDialog acts={acts} close={() => choose(undefined)} />}
    </header>
  )
}

function AssignDialog({ page, acts, close }: { page: ConversationPage; acts: ConversationActs; close: () => void }) {
  const { w } = useSpeech()
  const me = useMe()
  const { data: agents = [] } = useQuery(agentsQuery)
  const { assignee } = page.conversation
  const [chosen, setChosen] = useState(assignee?.id ?? me.agent.id)
  const people = agents.filter(({ state }) => state !== 'disabled')
  return (
    <Dialog title={w.conversation.assignee} isOpen onClose={close}>
      <ChoiceField
        label={w.conversation.assignTo}
        choices={people.map(({ id, name }) => ({
          value: id,
          name: id === me.agent.id ? `${name} (${w.settings.people.you})` : name,
        }))}
        value={chosen}
        // biome-ignore lint/a11y/noAutofocus: the dialog asks for exactly this
        autoFocus
        onChange={(event) => setChosen(event.target.value)}
      />
      <DialogActs>
        {assignee && (
          <Button
            look="text"
            onClick={() => {
              acts.assign(null)
              close()
            }}
          >
            {w.conversation.assignNobody}
          </Button>
        )}
        <Button onClick={close}>{w.acts.cancel}</Button>
        <Button
          look="primary"
          onClick={() => {
            acts.assign(people.find(({ id }) => id === chosen) ?? me.agent)
            close()
          }}
        >
          {chosen === me.agent.id ? w.conversation.assignMe : w.conversation.assignTo}
        </Button>
      </DialogActs>
    </Dialog>
  )
}

const HOUR_MS = 3_600_000
const MORNING = '09:00'

function SnoozeDialog({ acts, close }: { acts: ConversationActs; close: () => void }) {
  const { w, d } = useSpeech()
  const now = nowMs()
  const today = wallAt(now, d.zone).date
  const [date, setDate] = useState(daysLater(today, 1))
  const [time, setTime] = useState(MORNING)
  const until = (at: number | undefined) => {
    if (at === undefined) return
    acts.snooze(new Date(at).toISOString())
    close()
  }
  const morning = (day: string) => instantsOf({ date: day, time: MORNING, zone: d.zone })[0]
  const monday = daysLater(today, 8 - weekdayOf(today))
  const choices: [string, number | undefined][] = [
    [w.conversation.laterToday, Math.ceil((now + 3 * HOUR_MS) / 60_000) * 60_000],
    [w.conversation.tomorrowMorning, morning(daysLater(today, 1))],
    [w.conversation.nextMonday, morning(monday)],
  ]
  return (
    <Dialog title={w.conversation.snoozeTitle} isOpen onClose={close}>
      <ul className="snooze-choices">
        {choices.map(([name, at]) => (
          <li key={name}>
            <Button className="snooze-choice" onClick={() => until(at)}>
              <span>{name}</span>
              <span className="meta">{at !== undefined && d.moment(at, now)}</span>
            </Button>
          </li>
        ))}
      </ul>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          until(instantsOf({ date, time, zone: d.zone })[0])
        }}
      >
        <TextField
          label={w.conversation.date}
          type="date"
          min={today}
          value={date}
          onChange={(event) => setDate(event.target.value)}
        />
        <TimeField label={w.conversation.clock} value={time} change={setTime} />
        <div className="field-wide">
          <DialogActs>
            <Button onClick={close}>{w.acts.cancel}</Button>
            <Button submits>{w.conversation.snoozeDo}</Button>
          </DialogActs>
        </div>
      </form>
    </Dialog>
  )
}
