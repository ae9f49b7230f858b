import { X } from 'lucide-react'
import type { ConversationPage } from '../../api/shapes.ts'
import { IconButton } from '../../parts/button.tsx'
import { useSpeech } from '../../words/speech.tsx'
import type { Writing } from '../conversation/conversation.tsx'
import { NoteWriter } from './note-writer.tsx'
import { ReplyWriter } from './reply-writer.tsx'
import './composer.css'

type Props = {
  page: ConversationPage
  writing: Writing
  setWriting: (writing: Writing) => void
  /** Counts up each time somebody asks to promise something from outside the text. */
  wantsPromise: number
  close: () => void
}

/** Where one answers: a reply to the customer, a note to colleagues, or what was said on the phone. */
export function Composer({ page, writing, setWriting, wantsPromise, close }: Props) {
  const { w } = useSpeech()
  return (
    <section className={`composer-box composer-${writing}`} aria-label={w.composer.kind}>
      <div className="composer-kinds">
        {(['reply', 'note', 'phone'] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            className="composer-kind"
            aria-pressed={kind === writing}
            onClick={() => setWriting(kind)}
          >
            {w.composer[kind]}
          </button>
        ))}
        <IconButton
          small
          name={w.acts.close}
          icon={<X size={16} strokeWidth={1.75} aria-hidden="true" />}
          className="composer-close"
          onClick={close}
        />
      </div>
      {writing === 'reply' ? (
        <ReplyWriter page={page} wantsPromise={wantsPromise} close={close} />
      ) : (
        <NoteWriter key={writing} page={page} kind={writing} wantsPromise={wantsPromise} close={close} />
      )}
    </section>
  )
}
