import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Outlet, useParams } from '@tanstack/react-router'
import { ChevronDown, SquarePen } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { inboxQuery } from '../../api/queries.ts'
import type { InboxViewName } from '../../api/shapes.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { Menu } from '../../parts/menu.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { useSpeech } from '../../words/speech.tsx'
import { ConversationList } from './conversation-list.tsx'
import { rowsOf } from './rows.ts'
import { useInboxKeys, viewGroups } from './use-inbox-keys.ts'
import './inbox.css'

const NewConversation = lazy(() => import('./new-conversation.tsx').then((file) => ({ default: file.NewConversation })))
const route = getRouteApi('/inside/inbox')

/** The list to the left, the conversation beside it; on a narrow screen one after the other. */
export function Inbox() {
  const { w } = useSpeech()
  const { view = 'mine_and_unassigned' } = route.useSearch()
  const { number } = useParams({ strict: false })
  const pages = useInfiniteQuery(inboxQuery(view))
  const [isStarting, setStarting] = useState(false)
  const rows = rowsOf(pages.data?.pages ?? [])
  const askForMore = () => {
    if (pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage()
  }
  const { chosen, choose } = useInboxKeys({ rows, opened: number, view, askForMore, startNew: () => setStarting(true) })
  const counts = pages.data?.pages[0]?.counts
  const total = counts && Object.values(counts).reduce((sum, count) => sum + count, 0)
  return (
    <div className={`inbox ${number === undefined ? '' : 'inbox-opened'}`}>
      <section className="list" aria-label={w.inbox.list}>
        <ListHead view={view} total={total} choose={choose} startNew={() => setStarting(true)} />
        {pages.isPending && <Waiting />}
        {pages.error && !pages.data && (
          <Trouble fault={pages.error} what={w.states.notShown} retry={() => void pages.refetch()} />
        )}
        {pages.data && rows.length === 0 && <p className="empty list-empty">{emptyWords(view, w)}</p>}
        {rows.length > 0 && <ConversationList rows={rows} opened={number} cursor={chosen} view={view} askForMore={askForMore} />}
      </section>
      {number === undefined ? (
        <main className="inbox-none" id="content">
          <h1 className="heard">{w.places.inbox}</h1>
          <p className="soft">{w.inbox.choose}</p>
          <p className="meta">{w.inbox.chooseHow}</p>
          <Button onClick={() => setStarting(true)}>{w.inbox.newConversation}</Button>
        </main>
      ) : (
        <Outlet />
      )}
      <Suspense>{isStarting && <NewConversation close={() => setStarting(false)} />}</Suspense>
    </div>
  )
}

type HeadProps = {
  view: InboxViewName
  total: number | undefined
  choose: (view: InboxViewName) => void
  startNew: () => void
}

/** Which list this is, how many stand in it, and the way to start something new. */
function ListHead({ view, total, choose, startNew }: HeadProps) {
  const { w } = useSpeech()
  return (
    <div className="list-head">
      <Menu
        name={w.inbox.view}
        hasWords
        className="button button-text list-view"
        button={
          <>
            <span className="heard">{w.inbox.view}: </span>
            <span className="list-title">{w.inbox.views[view]}</span>
            <span className="meta figures">{total}</span>
            <ChevronDown size={16} strokeWidth={1.75} aria-hidden="true" />
          </>
        }
        groups={viewGroups.map((names) => ({
          id: names[0] ?? '',
          acts: names.map((name) => ({
            id: name,
            name: w.inbox.views[name],
            isChosen: name === view,
            run: () => choose(name),
          })),
        }))}
      />
      <IconButton
        name={w.inbox.newConversation}
        icon={<SquarePen size={16} strokeWidth={1.75} aria-hidden="true" />}
        onClick={startNew}
      />
    </div>
  )
}

const emptyWords = (view: InboxViewName, w: ReturnType<typeof useSpeech>['w']) =>
  (w.inbox.emptyViews as Partial<Record<InboxViewName, string>>)[view] ?? w.inbox.empty
