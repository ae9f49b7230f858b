import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { post } from '../api/call.ts'
import { agentsQuery } from '../api/queries.ts'
import type { CustomerPromise } from '../api/shapes.ts'
import { useSpeech } from '../words/speech.tsx'
import { Button } from './button.tsx'
import { Dialog, DialogActs } from './dialog.tsx'
import { ChoiceField, TextArea } from './field.tsx'
import { Trouble } from './trouble.tsx'

export type Settling = { promise: CustomerPromise; how: 'keep' | 'withdraw' | 'hand-over' }

const everythingAPromiseChanges = ['promises', 'today', 'conversation', 'inbox']

/** Asks for what settles a promise: the evidence, the customer's own words, or who keeps it from now on. */
export function SettlePromise({ settling, close }: { settling: Settling | undefined; close: () => void }) {
  const { w } = useSpeech()
  if (!settling) return null
  const { promise, how } = settling
  const title = { keep: w.promise.keepTitle, withdraw: w.promise.notNeededTitle, 'hand-over': w.promise.handOverTitle }[how]
  return (
    <Dialog title={title} isOpen onClose={close}>
      <p className="soft">{promise.what}</p>
      {how === 'hand-over' ? (
        <HandOver promise={promise} close={close} />
      ) : (
        <Evidence promise={promise} how={how} close={close} />
      )}
    </Dialog>
  )
}

function useSettling(promise: CustomerPromise, verb: string, close: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (given: object) => post(`/promises/${promise.id}/${verb}`, given),
    onSuccess: () => {
      for (const key of everythingAPromiseChanges) void queries.invalidateQueries({ queryKey: [key] })
      close()
    },
  })
}

function Evidence({ promise, how, close }: { promise: CustomerPromise; how: 'keep' | 'withdraw'; close: () => void }) {
  const { w } = useSpeech()
  const [words, setWords] = useState('')
  const settle = useSettling(promise, how, close)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    settle.mutate(how === 'keep' ? { evidence: words.trim() } : { customer_words: words.trim() })
  }
  const isKeep = how === 'keep'
  return (
    <form onSubmit={submit} className="form">
      <TextArea
        wide
        label={isKeep ? w.promise.evidence : w.promise.customerWords}
        hint={isKeep ? w.promise.evidenceHint : w.promise.notNeededHint}
        value={words}
        // biome-ignore lint/a11y/noAutofocus: the dialog asks for exactly this
        autoFocus
        onChange={(event) => setWords(event.target.value)}
      />
      <div className="field-wide">
        <Trouble fault={settle.error} what={w.states.notDone} isSmall />
        <DialogActs>
          <Button onClick={close}>{w.acts.cancel}</Button>
          <Button look="primary" submits disabled={words.trim() === '' || settle.isPending}>
            {isKeep ? w.promise.keepDo : w.promise.notNeededDo}
          </Button>
        </DialogActs>
      </div>
    </form>
  )
}

function HandOver({ promise, close }: { promise: CustomerPromise; close: () => void }) {
  const { w } = useSpeech()
  const { data: agents = [] } = useQuery(agentsQuery)
  const [owner, setOwner] = useState(promise.owner.id)
  const [backup, setBackup] = useState(promise.backup?.id ?? '')
  const settle = useSettling(promise, 'hand-over', close)
  const people = agents.filter(({ state }) => state !== 'disabled').map(({ id, name }) => ({ value: id, name }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    settle.mutate(backup ? { owner_id: owner, backup_id: backup } : { owner_id: owner })
  }
  return (
    <form onSubmit={submit} className="form">
      <ChoiceField label={w.promise.owner} choices={people} value={owner} onChange={(event) => setOwner(event.target.value)} />
      <ChoiceField
        label={w.promise.backup}
        choices={[{ value: '', name: w.promise.nobody }, ...people.filter(({ value }) => value !== owner)]}
        value={backup}
        onChange={(event) => setBackup(event.target.value)}
      />
      <div className="field-wide">
        <Trouble fault={settle.error} what={w.states.notDone} isSmall />
        <DialogActs>
          <Button onClick={close}>{w.acts.cancel}</Button>
          <Button
            look="primary"
            submits
            disabled={settle.isPending || (owner === promise.owner.id && backup === (promise.backup?.id ?? ''))}
          >
            {w.promise.handOverDo}
          </Button>
        </DialogActs>
      </div>
    </form>
  )
}
