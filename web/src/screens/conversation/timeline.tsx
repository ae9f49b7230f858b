import { Lock } from 'lucide-react'
import { useSearch } from '@tanstack/react-router'
import { useLayoutEffect, useRef } from 'react'
import { useNow } from '../../api/clock.ts'
import type { ConversationPage, Note, TimelineItem } from '../../api/shapes.ts'
import { Button } from '../../parts/button.tsx'
import { useSpeech } from '../../words/speech.tsx'
import type { TakenBack } from './delivery-lines.tsx'
import { FactLine, type Known } from './fact-line.tsx'
import { MessageItem } from './message.tsx'

/** Closer to the end than this, and new things scroll into view by themselves. */
const NEAR_END_PX = 160

const TIMELINE_ID = 'timeline'

/** Brings the keyboard back to what is read, where single keys mean something. */
export const goToTimeline = (): void => document.getElementById(TIMELINE_ID)?.focus({ preventScroll: true })

type Props = {
  items: TimelineItem[]
  page: ConversationPage
  known: Known
  earlier: (() => void) | undefined
  onTakenBack: (draft: TakenBack) => Promise<void>
}

export function Timeline({ items, page, known, earlier, onTakenBack }: Props) {
  const { w } = useSpeech()
  const frame = useRef<HTMLDivElement>(null)
  const first = items[0]?.id
  const last = items.at(-1)?.id
  const { message: wanted } = useSearch({ strict: false })
  const before = useRef<{ first: string | undefined; height: number; isNear: boolean }>({
    first: undefined,
    height: 0,
    isNear: true,
  })
  useLayoutEffect(() => {
    const box = frame.current
    if (!box) return
    const known = before.current
    if (known.first !== undefined && known.first !== first) box.scrollTop += box.scrollHeight - known.height
    else if (known.isNear && last) box.scrollTop = box.scrollHeight
    before.current = { ...before.current, first, height: box.scrollHeight }
  }, [first, last])
  useLayoutEffect(() => {
    const box = frame.current
    if (!box) return
    // The composer opens below and takes room: what was read last stays in sight.
    const watch = new ResizeObserver(() => {
      if (before.current.isNear) box.scrollTop = box.scrollHeight
    })
    watch.observe(box)
    return () => watch.disconnect()
  }, [])
  useLayoutEffect(() => {
    if (wanted) document.getElementById(`message-${wanted}`)?.scrollIntoView({ block: 'center' })
  }, [wanted])
  const onScroll = () => {
    const box = frame.current
    if (box) before.current.isNear = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_END_PX
  }
  return (
    <section
      id={TIMELINE_ID}
      className="timeline"
      ref={frame}
      onScroll={onScroll}
      aria-label={w.conversation.timeline}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by keyboard
      tabIndex={0}
    >
      <div className="timeline-column">
        {earlier && (
          <p className="timeline-earlier">
            <Button look="text" onClick={earlier}>
              {w.conversation.earlier}
            </Button>
          </p>
        )}
        {items.length === 0 && <p className="empty">{w.conversation.nothingYet}</p>}
        {items.map((item) => {
          if (item.kind === 'message') return <MessageItem key={item.id} message={item} page={page} onTakenBack={onTakenBack} />
          if (item.kind === 'note') return <NoteLine key={item.id} note={item} />
          return <FactLine key={item.id} fact={item} known={known} />
        })}
      </div>
    </section>
  )
}

function NoteLine({ note }: { note: Note }) {
  const { w, d } = useSpeech()
  const now = useNow()
  return (
    <article className="note" aria-label={w.conversation.note}>
      <Lock className="icon" size={16} strokeWidth={1.75} aria-hidden="true" />
      <div>
        <p className="note-head">
          <span className="name">{note.author.name}</span> <time className="meta">{d.stamp(note.at, now)}</time>
        </p>
        <p className="soft note-text">{note.text}</p>
      </div>
    </article>
  )
}
