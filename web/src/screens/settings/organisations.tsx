import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { patch, post } from '../../api/call.ts'
import { organisationsQuery } from '../../api/queries.ts'
import type { Organisation } from '../../api/shapes.ts'
import { Button } from '../../parts/button.tsx'
import { TextField } from '../../parts/field.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { useSpeech } from '../../words/speech.tsx'
import { useSave } from './use-save.ts'

export function Organisations() {
  const { w } = useSpeech()
  const { data, error, refetch } = useQuery(organisationsQuery)
  const [name, setName] = useState('')
  const add = useSave(
    (given: string) => post('/organisations', { name: given }),
    ['organisations'],
    () => setName(''),
  )
  return (
    <>
      {error && <Trouble fault={error} what={w.states.notShown} retry={() => void refetch()} />}
      {!data && !error && <Waiting lines={3} />}
      {data?.length === 0 && <p className="empty">{w.settings.organisations.empty}</p>}
      {data?.map((organisation) => (
        <Row key={organisation.etag} organisation={organisation} />
      ))}
      <form
        className="add-line section"
        onSubmit={(event) => {
          event.preventDefault()
          add.mutate(name.trim())
        }}
      >
        <TextField label={w.settings.organisations.add} value={name} onChange={(event) => setName(event.target.value)} />
        <Button submits disabled={name.trim() === '' || add.isPending}>
          {w.acts.add}
        </Button>
      </form>
      <Trouble fault={add.error} what={w.states.notDone} isSmall />
    </>
  )
}

function Row({ organisation }: { organisation: Organisation }) {
  const { w } = useSpeech()
  const [name, setName] = useState(organisation.name)
  const save = useSave(
    (given: string) => patch(`/organisations/${organisation.id}`, { name: given }, organisation.etag),
    ['organisations'],
  )
  return (
    <form
      className="add-line entry-wide entry"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate(name.trim())
      }}
    >
      <TextField isHidden label={w.settings.organisations.name} value={name} onChange={(event) => setName(event.target.value)} />
      <Button submits disabled={name.trim() === '' || name === organisation.name}>
        {w.acts.save}
      </Button>
      <Trouble fault={save.error} what={w.states.notDone} isSmall />
    </form>
  )
}
