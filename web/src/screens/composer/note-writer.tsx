import { Handshake, Lock } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { ConversationPage } from '../../api/shapes.ts'
import { Button } from '../../parts/button.tsx'
import { ChoiceField } from '../../parts/field.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useSpeech } from '../../words/speech.tsx'
import type { Wish } from '../conversation/use-writing.ts'
import { PromiseRows } from './promise-rows.tsx'
import { useGranted } from './use-granted.ts'
import { type Direction, type NoteKind, useNote } from './use-note.ts'

type Props = { page: ConversationPage; kind: NoteKind; promiseWish: Wish; close: () => void }

/** A note to colleagues, or what was said on the phone, with the promises given there. */
export function NoteWriter({ page, kind, promiseWish, close }: Props) {
  const { w } = useSpeech()
  const note = useNote(page, kind, close)
  const { promises, complaint } = note
  const field = useRef<HTMLTextAreaElement>(null)
  const begin = () => {
    const box = field.current
    promises.add(box ? box.value.slice(box.selectionStart, box.selectionEnd) : '')
  }
  useEffect(() => field.current?.focus(), [])
  useGranted(promiseWish, kind === 'phone', begin)
  const asked = kind === 'note' ? w.composer.writeNote : w.composer.writePhone
  return (
    <form className="writer" onSubmit={note.submit}>
      <div className="writer-text">
        {kind === 'phone' && <WhoCalled direction={note.direction} choose={note.setDirection} />}
        <textarea
          ref={field}
          className="draft draft-plain"
          rows={5}
          aria-label={asked}
          placeholder={asked}
          value={note.text}
          onChange={(event) => note.write(event.target.value)}
          onKeyDown={(event) => {
            if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') note.submit()
          }}
        />
        <PromiseRows promises={promises.list} customer={page.customer} change={promises.change} drop={promises.drop} />
      </div>
      {complaint && (
        <p className="writer-complaint" role="alert">
          {complaint}
        </p>
      )}
      {note.fault && (
        <div className="writer-complaint">
          <Trouble fault={note.fault} what={w.states.notDone} isSmall />
        </div>
      )}
      <NoteFoot kind={kind} promiseCount={promises.list.length} isBusy={note.isBusy} begin={begin} />
    </form>
  )
}

function WhoCalled({ direction, choose }: { direction: Direction; choose: (direction: Direction) => void }) {
  const { w } = useSpeech()
  return (
    <div className="writer-direction">
      <ChoiceField
        label={w.composer.direction}
        choices={[
          { value: 'in', name: w.composer.theyCalled },
          { value: 'out', name: w.composer.weCalled },
        ]}
        value={direction}
        onChange={(event) => choose(event.target.value as Direction)}
      />
    </div>
  )
}

type FootProps = { kind: NoteKind; promiseCount: number; isBusy: boolean; begin: () => void }

function NoteFoot({ kind, promiseCount, isBusy, begin }: FootProps) {
  const { w } = useSpeech()
  const addCall = promiseCount > 0 ? w.composer.confirmAndAddPhone(promiseCount) : w.composer.addPhone
  return (
    <div className="writer-foot">
      <div className="writer-tools">
        {kind === 'phone' ? (
          <Button look="text" small onMouseDown={(event) => event.preventDefault()} onClick={begin}>
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
        <Button look="primary" keyName="Ctrl ↵" submits disabled={isBusy}>
          {kind === 'note' ? w.composer.addNote : addCall}
        </Button>
      </div>
    </div>
  )
}
