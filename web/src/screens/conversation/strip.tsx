import { ChevronRight } from 'lucide-react'
import { useNow } from '../../api/clock.ts'
import type { ConversationPage } from '../../api/shapes.ts'
import { dueSaid, stateLine } from '../../parts/due-words.ts'
import { markOf, PromiseMark } from '../../parts/promise-mark.tsx'
import { useSpeech } from '../../words/speech.tsx'

/** On a narrow screen the panel is away; the promise that matters most stays in sight under the title. */
export function PromiseStrip({ page, open }: { page: ConversationPage; open: () => void }) {
  const { w, d } = useSpeech()
  const now = useNow()
  const promise = page.promises.find(({ state }) => state === 'breached') ?? page.promises.find(({ state }) => state === 'open')
  if (!promise) return null
  return (
    <button type="button" className="strip" onClick={open}>
      <PromiseMark state={markOf(promise)} />
      <span>
        <span className="name">{promise.what}</span>
        <span className="meta">
          {promise.state === 'open' ? dueSaid(promise, { w, d }, now) : stateLine(promise, { w, d }, now)}
        </span>
      </span>
      <ChevronRight size={16} strokeWidth={1.75} aria-hidden="true" />
    </button>
  )
}
