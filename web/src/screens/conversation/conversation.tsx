import { useInfiniteQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { conversationQuery } from '../../api/queries.ts'
import type { ConversationPage } from '../../api/shapes.ts'
import { SettlePromise, type Settling } from '../../parts/settle-promise.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { useSpeech } from '../../words/speech.tsx'
import type { Known } from './fact-line.tsx'
import { type Choosing, Head } from './head.tsx'
import { Panel } from './panel.tsx'
import { PromiseStrip } from './strip.tsx'
import { Timeline } from './timeline.tsx'
import { useConversationActs } from './use-conversation-acts.ts'
import { useConversationKeys } from './use-conversation-keys.ts'
import { useWriting } from './use-writing.ts'
import { WritingPlace } from './writing-place.tsx'
import './conversation.css'

export function ConversationRoute() {
  const { number = '' } = useParams({ strict: false })
  return <Conversation key={number} number={number} />
}

/** The heart: what happened, told as one story, and the place to answer it. */
function Conversation({ number }: { number: string }) {
  const { w } = useSpeech()
  const pages = useInfiniteQuery(conversationQuery(number))
  const newest = pages.data?.pages[0]
  if (!newest) {
    return (
      <main className="conversation" id="content">
        <h1 className="heard">{w.conversation.number(Number(number))}</h1>
        {pages.error ? (
          <Trouble fault={pages.error} what={w.states.notShown} retry={() => void pages.refetch()} />
        ) : (
          <Waiting look="page" lines={8} />
        )}
      </main>
    )
  }
  const timeline = pages.data?.pages.toReversed().flatMap((page) => page.timeline) ?? []
  return (
    <ConversationShown
      page={newest}
      timeline={timeline}
      earlier={pages.hasNextPage ? () => void pages.fetchNextPage() : undefined}
      number={number}
    />
  )
}

type Shown = { page: ConversationPage; timeline: ConversationPage['timeline']; earlier: (() => void) | undefined; number: string }

function ConversationShown({ page, timeline, earlier, number }: Shown) {
  const { w } = useSpeech()
  const acts = useConversationActs(page)
  const writing = useWriting(page, number)
  const [isPanelOpen, setPanelOpen] = useState(false)
  const [settling, setSettling] = useState<Settling | undefined>()
  const [choosing, setChoosing] = useState<Choosing>()
  const known = useMemo(() => knownIn(page), [page])
  const togglePanel = () => setPanelOpen((isOpen) => !isOpen)
  const isClosed = page.conversation.state === 'closed'
  useConversationKeys({ isClosed, acts, writing, choose: setChoosing, panel: { isOpen: isPanelOpen, toggle: togglePanel } })
  return (
    <div className={`conversation-place ${isPanelOpen ? 'panel-open' : ''}`}>
      <main className={`conversation ${writing.kind ? 'writing' : ''}`} id="content">
        <Head
          page={page}
          acts={acts}
          choosing={choosing}
          choose={setChoosing}
          togglePanel={togglePanel}
          isPanelOpen={isPanelOpen}
        />
        <PromiseStrip page={page} open={() => setPanelOpen(true)} />
        <Trouble fault={acts.fault} what={w.states.notDone} />
        <Timeline items={timeline} page={page} known={known} earlier={earlier} onTakenBack={writing.takenBack} />
        <WritingPlace page={page} writing={writing} />
      </main>
      <Panel page={page} settle={setSettling} close={() => setPanelOpen(false)} />
      <SettlePromise settling={settling} close={() => setSettling(undefined)} />
    </div>
  )
}

/** Names and promises by id: facts carry ids only, and are told with what the page knows. */
function knownIn(page: ConversationPage): Known {
  const names = new Map<string, string>([[page.customer.id, page.customer.name]])
  for (const { owner, backup } of page.promises) {
    names.set(owner.id, owner.name)
    if (backup) names.set(backup.id, backup.name)
  }
  return { names, promises: new Map(page.promises.map((promise) => [promise.id, promise])) }
}
