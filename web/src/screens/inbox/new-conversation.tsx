import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { post } from '../../api/call.ts'
import { mailboxesQuery } from '../../api/queries.ts'
import type { ConversationRow, Mailbox } from '../../api/shapes.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog, DialogActs } from '../../parts/dialog.tsx'
import { ChoiceField, TextArea, TextField } from '../../parts/field.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useSpeech } from '../../words/speech.tsx'

type Channel = 'email' | 'phone'
type Direction = 'in' | 'out'
const nothing = {
  name: '',
  reached: '',
  subject: '',
  text: '',
  mailbox: '',
  channel: 'email' as Channel,
  direction: 'in' as Direction,
}
type Given = typeof nothing
type Set = (field: keyof Given) => (event: { target: { value: string } }) => void

/** Starts a conversation from our side: a mail to somebody, or a call that was just had. */
export function NewConversation({ close }: { close: () => void }) {
  const { w } = useSpeech()
  const { data: mailboxes = [] } = useQuery(mailboxesQuery)
  const [given, setGiven] = useState(nothing)
  const set: Set = (field) => (event) => setGiven({ ...given, [field]: event.target.value })
  const mailboxId = given.mailbox || mailboxes[0]?.id
  const start = useStart(given, mailboxId, close)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    start.mutate()
  }
  const isComplete = given.subject.trim() !== '' && given.text.trim() !== '' && given.reached.trim() !== ''
  return (
    <Dialog title={w.fresh.title} isOpen onClose={close} wide>
      <form className="form" onSubmit={submit}>
        <Ways given={given} set={set} mailboxId={mailboxId} mailboxes={mailboxes} />
        <TextField label={w.fresh.name} value={given.name} onChange={set('name')} />
        <TextField
          label={given.channel === 'email' ? w.fresh.address : w.fresh.phoneNumber}
          type={given.channel === 'email' ? 'email' : 'tel'}
          required
          value={given.reached}
          onChange={set('reached')}
        />
        <TextField wide label={w.fresh.subject} required value={given.subject} onChange={set('subject')} />
        <TextArea wide label={w.fresh.text} rows={8} required value={given.text} onChange={set('text')} />
        <div className="field-wide">
          <Trouble fault={start.error} what={w.states.notDone} isSmall />
          <DialogActs>
            <Button onClick={close}>{w.acts.cancel}</Button>
            <Button look="primary" submits disabled={!isComplete || start.isPending}>
              {w.fresh.start}
            </Button>
          </DialogActs>
        </div>
      </form>
    </Dialog>
  )
}

/** Opens the conversation once it exists. */
function useStart(given: Given, mailboxId: string | undefined, close: () => void) {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { channel } = given
  const reached = given.reached.trim()
  return useMutation({
    mutationFn: () =>
      post<ConversationRow>('/conversations', {
        channel,
        direction: channel === 'email' ? 'out' : given.direction,
        customer: { name: given.name.trim() || reached, [channel === 'email' ? 'address' : 'phone']: reached },
        subject: given.subject.trim(),
        text: given.text,
        ...(channel === 'email' && mailboxId ? { mailbox_id: mailboxId } : {}),
      }),
    onSuccess: (row) => {
      void queries.invalidateQueries({ queryKey: ['inbox'] })
      close()
      void navigate({ to: '/inbox/$number', params: { number: String(row.number) }, search: {} })
    },
  })
}

/** By mail from which address, or by phone and who called. */
function Ways({
  given,
  set,
  mailboxId,
  mailboxes,
}: {
  given: Given
  set: Set
  mailboxId: string | undefined
  mailboxes: Mailbox[]
}) {
  const { w } = useSpeech()
  return (
    <>
      <ChoiceField
        label={w.fresh.channel}
        choices={[
          { value: 'email', name: w.fresh.email },
          { value: 'phone', name: w.fresh.phone },
        ]}
        value={given.channel}
        onChange={set('channel')}
      />
      {given.channel === 'email' ? (
        <ChoiceField
          label={w.fresh.from}
          choices={mailboxes.map(({ id, name, address }) => ({ value: id, name: `${name}, ${address}` }))}
          value={mailboxId ?? ''}
          onChange={set('mailbox')}
        />
      ) : (
        <ChoiceField
          label={w.composer.direction}
          choices={[
            { value: 'in', name: w.composer.theyCalled },
            { value: 'out', name: w.composer.weCalled },
          ]}
          value={given.direction}
          onChange={set('direction')}
        />
      )}
    </>
  )
}
