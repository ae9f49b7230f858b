import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { post, remove } from '../../api/call.ts'
import { useNow } from '../../api/clock.ts'
import { tokensQuery } from '../../api/queries.ts'
import type { Token } from '../../api/shapes.ts'
import { Button } from '../../parts/button.tsx'
import { CopyLine } from '../../parts/copy-line.tsx'
import { TextField } from '../../parts/field.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { useSpeech } from '../../words/speech.tsx'
import { Confirm } from '../../parts/confirm.tsx'
import { useSave } from './use-save.ts'

export function Tokens() {
  const { w, d } = useSpeech()
  const words = w.settings.tokens
  const now = useNow()
  const { data, error, refetch } = useQuery(tokensQuery)
  const [name, setName] = useState('')
  const [revoking, setRevoking] = useState<Token | undefined>()
  const add = useSave(
    (given: string) => post<Token & { token: string }>('/tokens', { name: given }),
    ['tokens'],
    () => setName(''),
  )
  const revoke = useSave((id: string) => remove(`/tokens/${id}`), ['tokens'])
  return (
    <>
      <p className="soft">{words.about}</p>
      {error && <Trouble fault={error} what={w.states.notShown} retry={() => void refetch()} />}
      {!data && !error && <Waiting lines={2} />}
      {data?.length === 0 && <p className="empty">{words.empty}</p>}
      {data?.map((token) => (
        <div key={token.id} className="entry">
          <div>
            <p className="name">{token.name}</p>
            <p className="meta">
              {words.ends(token.ends)} ·{' '}
              {token.last_used_at ? words.lastUsed(d.moment(token.last_used_at, now)) : words.neverUsed}
            </p>
          </div>
          <Button small onClick={() => setRevoking(token)}>
            {words.revoke}
          </Button>
        </div>
      ))}
      <section className="section">
        <form
          className="add-line"
          onSubmit={(event) => {
            event.preventDefault()
            add.mutate(name.trim())
          }}
        >
          <TextField label={words.name} value={name} onChange={(event) => setName(event.target.value)} />
          <Button submits disabled={name.trim() === '' || add.isPending}>
            {words.add}
          </Button>
        </form>
        <Trouble fault={add.error ?? revoke.error} what={w.states.notDone} isSmall />
        {add.data && (
          <div role="status">
            <p>{words.made}</p>
            <CopyLine text={add.data.token} label={add.data.name} />
          </div>
        )}
      </section>
      {revoking && (
        <Confirm
          title={words.revokeTitle(revoking.name)}
          about={words.revokeAbout}
          act={words.revoke}
          run={() => revoke.mutate(revoking.id)}
          close={() => setRevoking(undefined)}
        />
      )}
    </>
  )
}
