import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { patch, post } from '../../api/call.ts'
import { useNow } from '../../api/clock.ts'
import { agentsQuery } from '../../api/queries.ts'
import type { Agent, RoleName } from '../../api/shapes.ts'
import { Avatar } from '../../parts/avatar.tsx'
import { Button } from '../../parts/button.tsx'
import { CopyLine } from '../../parts/copy-line.tsx'
import { CheckField, ChoiceField, TextField } from '../../parts/field.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { useMay, useMe } from '../../shell/me.ts'
import { languages, useSpeech } from '../../words/speech.tsx'
import { Confirm } from '../../parts/confirm.tsx'
import { useSave } from './use-save.ts'

const roleNames: RoleName[] = ['front_line', 'lead', 'decider', 'executive', 'administrator']

/** Who works here: invited, given roles, switched off. */
export function People() {
  const { w } = useSpeech()
  const { data, error, refetch } = useQuery(agentsQuery)
  const [isInviting, setInviting] = useState(false)
  const may = useMay()
  return (
    <>
      {isInviting && <Invite close={() => setInviting(false)} />}
      {!isInviting && may('people.invite-agent') && <Button onClick={() => setInviting(true)}>{w.settings.people.invite}</Button>}
      {error && <Trouble fault={error} what={w.states.notShown} retry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      <div className="settings-list">
        {data?.map((agent) => (
          <Person key={agent.etag} agent={agent} />
        ))}
      </div>
    </>
  )
}

function Person({ agent }: { agent: Agent }) {
  const { w, d } = useSpeech()
  const words = w.settings.people
  const me = useMe()
  const now = useNow()
  const [isChanging, setChanging] = useState(false)
  const [isAsked, setAsked] = useState(false)
  const link = useSave(() => post<{ url: string; ends_at?: string }>(`/agents/${agent.id}/sign-in-link`), [])
  const change = useSave(
    (given: object) => patch(`/agents/${agent.id}`, given, agent.etag),
    ['agents', 'me'],
    () => setChanging(false),
  )
  const may = useMay()
  const isOff = agent.state === 'disabled'
  return (
    <div className="entry">
      <div className="person">
        <Avatar name={agent.name} />
        <div>
          <p className="name">
            {agent.name} {agent.id === me.agent.id && <span className="meta">{words.you}</span>}{' '}
            {agent.state !== 'active' && <span className="meta">{words.state[agent.state]}</span>}
          </p>
          <p className="meta">
            {agent.address} · {agent.roles.map((role) => words.role[role]).join(', ')}
          </p>
        </div>
      </div>
      {may('people.invite-agent') && (
        <div className="entry-acts">
          <Button small onClick={() => setChanging(!isChanging)} aria-expanded={isChanging}>
            {w.acts.change}
          </Button>
          {!isOff && (
            <Button small look="text" onClick={() => link.mutate(undefined)}>
              {words.signInLink}
            </Button>
          )}
          {agent.id !== me.agent.id && (
            <Button small look="text" onClick={() => (isOff ? change.mutate({ state: 'active' }) : setAsked(true))}>
              {isOff ? words.enable : words.disable}
            </Button>
          )}
        </div>
      )}
      {link.data && (
        <div className="entry-wide" role="status">
          <p className="soft">{link.data.ends_at ? words.linkAbout(d.moment(link.data.ends_at, now)) : words.linkOnce}</p>
          <CopyLine text={link.data.url} label={words.linkFor(agent.name)} />
        </div>
      )}
      {isChanging && <ChangePerson agent={agent} save={(given) => change.mutate(given)} close={() => setChanging(false)} />}
      <Trouble fault={change.error ?? link.error} what={w.states.notDone} isSmall />
      {isAsked && (
        <Confirm
          title={words.disableTitle(agent.name)}
          about={words.disableAbout}
          act={words.disable}
          run={() => change.mutate({ state: 'disabled' })}
          close={() => setAsked(false)}
        />
      )}
    </div>
  )
}

function RoleChoice({ roles, change }: { roles: RoleName[]; change: (roles: RoleName[]) => void }) {
  const { w } = useSpeech()
  return (
    <fieldset className="settings-group">
      <legend>{w.settings.people.roles}</legend>
      <div className="holidays">
        {roleNames.map((role) => (
          <CheckField
            key={role}
            label={w.settings.people.role[role]}
            checked={roles.includes(role)}
            onChange={(event) => change(event.target.checked ? [...roles, role] : roles.filter((one) => one !== role))}
          />
        ))}
      </div>
    </fieldset>
  )
}

function ChangePerson({ agent, save, close }: { agent: Agent; save: (given: object) => void; close: () => void }) {
  const { w } = useSpeech()
  const [name, setName] = useState(agent.name)
  const [roles, setRoles] = useState(agent.roles)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save({ name: name.trim(), roles })
  }
  return (
    <form className="form settings-form entry-wide" onSubmit={submit}>
      <TextField wide label={w.settings.people.name} value={name} required onChange={(event) => setName(event.target.value)} />
      <RoleChoice roles={roles} change={setRoles} />
      <div className="form-acts">
        <Button onClick={close}>{w.acts.cancel}</Button>
        <Button submits look="primary" disabled={roles.length === 0 || name.trim() === ''}>
          {w.acts.save}
        </Button>
      </div>
    </form>
  )
}

function Invite({ close }: { close: () => void }) {
  const { w, language } = useSpeech()
  const words = w.settings.people
  const [given, setGiven] = useState({ name: '', address: '', language: language as string })
  const [roles, setRoles] = useState<RoleName[]>(['front_line'])
  const set = (field: keyof typeof given) => (event: { target: { value: string } }) =>
    setGiven({ ...given, [field]: event.target.value })
  const invite = useSave((body: object) => post<Agent & { sign_in_url?: string }>('/agents', body), ['agents'])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    invite.mutate({ ...given, name: given.name.trim(), address: given.address.trim(), roles })
  }
  if (invite.data) {
    return (
      <div className="settings-form" role="status">
        <p className="name">{words.linkFor(invite.data.name)}</p>
        {invite.data.sign_in_url && (
          <>
            <p className="soft">{words.linkOnce}</p>
            <CopyLine text={invite.data.sign_in_url} label={words.linkFor(invite.data.name)} />
          </>
        )}
        <p className="small-acts">
          <Button onClick={close}>{w.acts.close}</Button>
        </p>
      </div>
    )
  }
  return (
    <form className="form settings-form" onSubmit={submit}>
      <TextField label={words.name} value={given.name} required onChange={set('name')} />
      <TextField label={words.address} type="email" value={given.address} required onChange={set('address')} />
      <ChoiceField
        label={words.language}
        choices={languages.map(({ code, name }) => ({ value: code, name, lang: code }))}
        value={given.language}
        onChange={set('language')}
      />
      <RoleChoice roles={roles} change={setRoles} />
      <div className="form-acts">
        <Button onClick={close}>{w.acts.cancel}</Button>
        <Button
          submits
          look="primary"
          disabled={roles.length === 0 || given.name.trim() === '' || given.address.trim() === '' || invite.isPending}
        >
          {words.inviteDo}
        </Button>
      </div>
      <div className="entry-wide">
        <Trouble fault={invite.error} what={w.states.notDone} isSmall />
      </div>
    </form>
  )
}
