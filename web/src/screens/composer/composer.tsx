import { X } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import type { ConversationPage } from '../../api/shapes.ts'
import { IconButton } from '../../parts/button.tsx'
import { useSpeech } from '../../words/speech.tsx'
import type { Wish, WritingKind } from '../conversation/use-writing.ts'
import { NoteWriter } from './note-writer.tsx'
import { ReplyWriter } from './reply-writer.tsx'
import './composer.css'

type Props = {
  page: ConversationPage
  kind: WritingKind
  setKind: (kind: WritingKind) => void
  promise: () => void
  promiseWish: Wish
  focusWish: Wish
  /** Takes the keyboard out of the composer, which stays open with its draft. */
  leave: () => void
  close: () => void
}

/** Where one answers: a reply to the customer, a note to colleagues, or what was said on the phone. */
export function Composer({ page, kind, setKind, promise, promiseWish, focusWish, leave, close }: Props) {
  const { w } = useSpeech()
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: it hears the keys of what stands in it
    <section
      className={`composer-box composer-${kind}`}
      aria-label={w.composer.kind}
      onKeyDown={(event) => hearKeys(event, { leave, promise })}
    >
      <div className="composer-kinds">
        {(['reply', 'note', 'phone'] as const).map((one) => (
          <button key={one} type="button" className="composer-kind" aria-pressed={one === kind} onClick={() => setKind(one)}>
            {w.composer[one]}
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
      {kind === 'reply' ? (
        <ReplyWriter page={page} promiseWish={promiseWish} focusWish={focusWish} close={close} />
      ) : (
        <NoteWriter key={kind} page={page} kind={kind} promiseWish={promiseWish} close={close} />
      )}
    </section>
  )
}

/** Escape goes back to reading, Ctrl+Shift+P promises, wherever in the composer one stands. */
function hearKeys(event: KeyboardEvent<HTMLElement>, { leave, promise }: { leave: () => void; promise: () => void }) {
  // React passes on the keys of dialogs that were opened from here too, but they stand elsewhere in the page and answer for themselves.
  const isElsewhere = !(event.target instanceof Node && event.currentTarget.contains(event.target))
  if (isElsewhere || event.nativeEvent.isComposing) return
  const isPromise = (event.ctrlKey || event.metaKey) && event.shiftKey && event.key.toLowerCase() === 'p'
  // The text itself has already answered a Ctrl+Shift+P of its own; Escape it only swallows.
  if (event.key === 'Escape') leave()
  else if (isPromise && !event.defaultPrevented) promise()
  else return
  event.preventDefault()
}
