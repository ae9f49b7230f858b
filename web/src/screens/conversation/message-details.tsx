import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { get, post } from '../../api/call.ts'
import { useNow } from '../../api/clock.ts'
import type { ConversationPage, Message } from '../../api/shapes.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog, DialogActs } from '../../parts/dialog.tsx'
import { TextField } from '../../parts/field.tsx'
import { useToast } from '../../parts/toast.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useSpeech } from '../../words/speech.tsx'
import { ReadingOf } from './reading-word.tsx'

/** Who got it, why it is in this conversation, its source; and the way to another conversation when that was wrong. */
export function MessageDetails({ message, page }: { message: Message; page: ConversationPage }) {
  const { w, d } = useSpeech()
  const now = useNow()
  const [isMoving, setMoving] = useState(false)
  const suggested = message.suggested_conversation
  return (
    <div className="message-details meta">
      <p>
        {[message.from.address, d.moment(message.at, now)].filter(Boolean).join(' · ')}
        {message.to.length > 0 && ` · ${w.conversation.to(message.to.join(', '))}`}
        {message.cc.length > 0 && ` · ${w.conversation.copyTo(message.cc.join(', '))}`}
      </p>
      {message.subject && <p>{message.subject}</p>}
      {message.threaded_by && message.channel === 'email' && (
        <p>
          {w.conversation.why}: {w.conversation.threadedBy[message.threaded_by.reason]}{' '}
          {message.threaded_by.detail && <code>{message.threaded_by.detail}</code>}
        </p>
      )}
      {suggested && <p>{w.conversation.suggested(suggested.number, suggested.subject)}</p>}
      <ReadingOf message={message} page={page} />
      <p className="message-details-acts">
        <Button small onClick={() => setMoving(true)}>
          {suggested ? w.conversation.moveThere : w.conversation.move}
        </Button>
        {message.raw_url && (
          <a href={message.raw_url} download>
            {w.conversation.source}
          </a>
        )}
      </p>
      {isMoving && <MoveDialog message={message} close={() => setMoving(false)} />}
    </div>
  )
}

function MoveDialog({ message, close }: { message: Message; close: () => void }) {
  const { w } = useSpeech()
  const navigate = useNavigate()
  const say = useToast()
  const queries = useQueryClient()
  const [number, setNumber] = useState(message.suggested_conversation ? String(message.suggested_conversation.number) : '')
  const move = useMutation({
    mutationFn: async (to: string | null) => {
      const id = to === null ? null : (await get<ConversationPage>(`/conversations/${encodeURIComponent(to)}`)).conversation.id
      const { conversation_id: arrived } = await post<{ conversation_id: string }>(`/messages/${message.id}/rethread`, {
        conversation_id: id,
      })
      return (await get<ConversationPage>(`/conversations/${arrived}`)).conversation.number
    },
    onSuccess: (arrived) => {
      for (const key of ['conversation', 'inbox', 'today']) void queries.invalidateQueries({ queryKey: [key] })
      say(w.conversation.moved)
      close()
      void navigate({ to: '/inbox/$number', params: { number: String(arrived) }, search: {} })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    move.mutate(number.replace('#', '').trim())
  }
  return (
    <Dialog title={w.conversation.moveTitle} isOpen onClose={close}>
      <form onSubmit={submit} className="form">
        <TextField
          wide
          label={w.conversation.moveNumber}
          inputMode="numeric"
          value={number}
          // biome-ignore lint/a11y/noAutofocus: the dialog asks for exactly this
          autoFocus
          onChange={(event) => setNumber(event.target.value)}
        />
        <div className="field-wide">
          <Trouble fault={move.error} what={w.states.notDone} isSmall />
          <DialogActs>
            <Button look="text" onClick={() => move.mutate(null)}>
              {w.conversation.moveNew}
            </Button>
            <Button onClick={close}>{w.acts.cancel}</Button>
            <Button look="primary" submits disabled={!/^#?\d+$/.test(number.trim()) || move.isPending}>
              {w.conversation.moveDo}
            </Button>
          </DialogActs>
        </div>
      </form>
    </Dialog>
  )
}
