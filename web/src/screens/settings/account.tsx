import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { patch, put, remove } from '../../api/call.ts'
import { useNow } from '../../api/clock.ts'
import { sessionsQuery } from '../../api/queries.ts'
import { Button } from '../../parts/button.tsx'
import { ChoiceField, TextArea, TextField } from '../../parts/field.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { useMe } from '../../shell/me.ts'
import { languages, useSpeech } from '../../words/speech.tsx'
import { knownZones } from '../../words/walls.ts'
import { useSave } from './use-save.ts'

const LEAST_PASSWORD_LETTERS = 12

/** What is mine: my name and signature, my password, and where I am signed in. */
export function Account() {
  return (
    <>
      <Profile />
      <Password />
      <Sessions />
    </>
  )
}

function Profile() {
  const { w } = useSpeech()
  const { agent } = useMe()
  const [given, setGiven] = useState({
    name: agent.name,
    language: agent.language as string,
    zone: agent.zone,
    signature: agent.signature,
  })
  const set = (field: keyof typeof given) => (event: { target: { value: string } }) =>
    setGiven({ ...given, [field]: event.target.value })
  const save = useSave(() => patch(`/agents/${agent.id}`, given, agent.etag), ['me', 'agents'])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(undefined)
  }
  return (
    <section className="section">
      <h2>{w.settings.account.profile}</h2>
      <form className="form" onSubmit={submit}>
        <TextField label={w.settings.people.name} value={given.name} required autoComplete="name" onChange={set('name')} />
        <ChoiceField
          label={w.settings.people.language}
          choices={languages.map(({ code, name }) => ({ value: code, name, lang: code }))}
          value={given.language}
          onChange={set('language')}
        />
        <ChoiceField
          label={w.settings.people.zone}
          choices={knownZones().map((zone) => ({ value: zone, name: zone.replaceAll('_', ' ') }))}
          value={given.zone}
          onChange={set('zone')}
        />
        <TextArea wide label={w.settings.account.signature} value={given.signature} onChange={set('signature')} />
        <div className="form-acts">
          <Button submits disabled={save.isPending}>
            {w.acts.save}
          </Button>
          <span role="status" className="soft">
            {save.isSuccess && w.settings.account.saved}
          </span>
        </div>
      </form>
      <Trouble fault={save.error} what={w.states.notDone} isSmall />
    </section>
  )
}

function Password() {
  const { w } = useSpeech()
  const words = w.settings.account
  const [current, setCurrent] = useState('')
  const [fresh, setFresh] = useState('')
  const save = useSave(
    () => put('/session/password', { password: fresh, ...(current ? { current } : {}) }),
    ['sessions'],
    () => {
      setCurrent('')
      setFresh('')
    },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(undefined)
  }
  return (
    <section className="section">
      <h2>{words.password}</h2>
      <form className="form" onSubmit={submit}>
        <TextField
          label={words.current}
          type="password"
          autoComplete="current-password"
          value={current}
          onChange={(event) => setCurrent(event.target.value)}
        />
        <TextField
          label={words.fresh}
          hint={words.freshHint}
          type="password"
          autoComplete="new-password"
          value={fresh}
          onChange={(event) => setFresh(event.target.value)}
        />
        <div className="form-acts">
          <Button submits disabled={fresh.length < LEAST_PASSWORD_LETTERS || save.isPending}>
            {words.setPassword}
          </Button>
          <span role="status" className="soft">
            {save.isSuccess && words.passwordSet}
          </span>
        </div>
      </form>
      <Trouble fault={save.error} what={w.states.notDone} isSmall />
    </section>
  )
}

function Sessions() {
  const { w, d } = useSpeech()
  const now = useNow()
  const { data, error } = useQuery(sessionsQuery)
  const end = useSave((id: string) => remove(`/sessions/${id}`), ['sessions', 'me'])
  return (
    <section className="section">
      <h2>{w.settings.account.sessions}</h2>
      {!data && !error && <Waiting lines={2} />}
      <Trouble fault={error ?? end.error} what={error ? w.states.notShown : w.states.notDone} isSmall />
      {data?.map((session) => (
        <div key={session.id} className="entry">
          <div>
            <p className="name">
              {session.device} {session.is_current && <span className="meta">{w.settings.account.thisDevice}</span>}
            </p>
            <p className="meta">{w.settings.account.lastSeen(d.moment(session.last_seen_at, now))}</p>
          </div>
          {!session.is_current && (
            <Button small onClick={() => end.mutate(session.id)}>
              {w.settings.account.signOutThere}
            </Button>
          )}
        </div>
      ))}
    </section>
  )
}
