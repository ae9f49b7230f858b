import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Handshake, Lock } from 'lucide-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { post } from '../../api/call.ts'
import { nowMs } from '../../api/clock.ts'
import type { ConversationPage } from '../../api/shapes.ts'
import { Button } from '../../parts/button.tsx'
import { ChoiceField } from '../../parts/field.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useMe } from '../../shell/me.ts'
import { useSpeech } from '../../words/speech.tsx'
import { asNewPromise, type DraftPromise, isReady, newDraftPromise } from './draft-promise.ts'
import { PromiseRows } from './promise-rows.tsx'

type Props = { page: ConversationPage; kind: 'note' | 'phone'; wantsPromise: number; close: () => void }

/** A note to colleagues, or what was said on the phone, with the promises given there. */
export function NoteWriter({ page, kind, wantsPromise, close }: Props) {
  const { w, d } = useSpeech()
  const me = useMe()
  const queries = useQueryClient()
  const { id } = page.conversation
  const keptUnder = `makegood.${kind}.${id}`
  const [text, setText] = useState(() => localStorage.getItem(keptUnder) ?? '')
  const [direction, setDirection] = useState<'in' | 'out'>('in')
  const [promises, setPromises] = useState<DraftPromise[]>([])
  const [complaint, setComplaint] = useState<string | undefined>()
  const field = useRef<HTMLTextAreaElement>(null)
  const add = useMutation({
    mutationFn: () =>
      kind === 'note'
        ? post(`/conversations/${id}/notes`, { text })
        : post(`/conversations/${id}/phone-notes`, {
            text,
            direction,
            promises: promises.map((promise) => asNewPromise(promise, undefined)),
          }),
    onSuccess: () => {
      localStorage.removeItem(keptUnder)
      for (const key of ['conversation', 'inbox', 'today', 'promises']) void queries.invalidateQueries({ queryKey: [key] })
      close()
    },
  })
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    const isIncomplete = promises.some((promise) => !isReady(promise, nowMs()))
    const problem = text.trim() === '' ? w.composer.emptyText : isIncomplete ? w.composer.incomplete : undefined
    setComplaint(problem)
    if (!problem && !add.isPending) add.mutate()
  }
  const promise = () => {
    const box = field.current
    const words = box ? box.value.slice(box.selectionStart, box.selectionEnd) : ''
    setPromises((before) => [...before, newDraftPromise(words, d.zone, me.agent.id)])
  }
  useEffect(() => field.current?.focus(), [])
  const latest = useRef(promise)
  latest.current = promise
  const asked = useRef(wantsPromise)
  useEffect(() => {
    if (kind === 'note' || wantsPromise === asked.current) return
    asked.current = wantsPromise
    latest.current()
  }, [wantsPromise, kind])
  const doName =
    kind === 'note'
      ? w.composer.addNote
      : promises.length > 0
        ? w.composer.confirmAndAddPhone(promises.length)
        : w.composer.addPhone
  return (
    <form className="writer" onSubmit={submit}>
      <div className="writer-text">
        {kind === 'phone' && (
          <div className="writer-direction">
            <ChoiceField
              label={w.composer.direction}
              choices={[
                { value: 'in', name: w.composer.theyCalled },
                { value: 'out', name: w.composer.weCalled },
              ]}
              value={direction}
              onChange={(event) => setDirection(event.target.value as 'in' | 'out')}
            />
          </div>
        )}
        <textarea
          ref={field}
          className="draft draft-plain"
          rows={5}
          aria-label={kind === 'note' ? w.composer.writeNote : w.composer.writePhone}
          placeholder={kind === 'note' ? w.composer.writeNote : w.composer.writePhone}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            localStorage.setItem(keptUnder, event.target.value)
          }}
          onKeyDown={(event) => {
            if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') submit()
            if (kind === 'phone' && (event.ctrlKey || event.metaKey) && event.shiftKey && event.key.toLowerCase() === 'p') {
              event.preventDefault()
              promise()
            }
          }}
        />
        <PromiseRows
          promises={promises}
          customer={page.customer}
          change={(key, change) => setPromises((before) => before.map((one) => (one.key === key ? { ...one, ...change } : one)))}
          drop={(key) => setPromises((before) => before.filter((one) => one.key !== key))}
        />
      </div>
      {complaint && (
        <p className="writer-complaint" role="alert">
          {complaint}
        </p>
      )}
      {add.error && (
        <div className="writer-complaint">
          <Trouble fault={add.error} what={w.states.notDone} isSmall />
        </div>
      )}
      <div className="writer-foot">
        <div className="writer-tools">
          {kind === 'phone' ? (
            <Button look="text" small onMouseDown={(event) => event.preventDefault()} onClick={promise}>
              <Handshake size={16} strokeWidth={1.75} aria-hidden="true" />
              {w.composer.promise}
            </Button>
          ) : (
            <span className="meta writer-private">
              <Lock size={16} strokeWidth={1.75} aria-hidden="true" />
              {w.composer.onlyColleagues}
            </span>
          )}
        </div>
        <div className="writer-send">
          <Button look="primary" keyName="Ctrl ↵" submits disabled={add.isPending}>
            {doName}
          </Button>
        </div>
      </div>
    </form>
  )
}
