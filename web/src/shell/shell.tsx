import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Navigate, Outlet, useNavigate, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { codeOf } from '../api/call.ts'
import { useConnection, followFacts } from '../api/live.ts'
import { meQuery } from '../api/queries.ts'
import { useKeys } from '../parts/keys.ts'
import { Trouble } from '../parts/trouble.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { useSpeech } from '../words/speech.tsx'
import { CommandProvider } from './commands.tsx'
import { MeContext } from './me.ts'
import { Rail } from './rail.tsx'
import './shell.css'

const Palette = lazy(() => import('./palette.tsx').then((file) => ({ default: file.Palette })))
const KeysSheet = lazy(() => import('./keys-sheet.tsx').then((file) => ({ default: file.KeysSheet })))

/** Around every screen of somebody who is signed in: the rail, the line that says when the server is gone, the palette and the keys. */
export function Shell() {
  const { w, speak, readIn } = useSpeech()
  const { data: me, error, refetch } = useQuery(meQuery)
  const href = useRouterState({ select: (state) => state.location.href })

  useEffect(() => {
    if (!me) return
    speak(me.agent.language)
    readIn(me.agent.zone)
  }, [me, speak, readIn])

  if (error && codeOf(error) !== undefined) {
    return <Navigate to="/sign-in" search={href === '/today' ? {} : { then: href }} replace />
  }
  if (!me) {
    return (
      <main className="page" id="content">
        {error ? <Trouble fault={error} what={w.states.notShown} retry={() => void refetch()} /> : <Waiting look="page" />}
      </main>
    )
  }
  return (
    <MeContext value={me}>
      <CommandProvider>
        <Places />
      </CommandProvider>
    </MeContext>
  )
}

function Places() {
  const { w } = useSpeech()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [floating, setFloating] = useState<'palette' | 'keys' | undefined>()
  useEffect(() => followFacts(queries), [queries])
  useEffect(fetchEveryDayPlaces, [])
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        setFloating((now) => (now === 'palette' ? undefined : 'palette'))
      }
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  useKeys({ '?': () => setFloating('keys'), '/': () => void navigate({ to: '/search' }) })

  return (
    <div className="app">
      <a className="skip button button-primary" href="#content">
        {w.places.skip}
      </a>
      <Rail openKeys={() => setFloating('keys')} />
      <div className="place">
        <OfflineLine />
        <Suspense fallback={<Waiting look="page" />}>
          <Outlet />
        </Suspense>
      </div>
      <Suspense>
        {floating === 'palette' && <Palette close={() => setFloating(undefined)} openKeys={() => setFloating('keys')} />}
        {floating === 'keys' && <KeysSheet close={() => setFloating(undefined)} />}
      </Suspense>
    </div>
  )
}

/** Fetched while nobody waits, so that opening a place is instant and goes on working when the connection is lost. */
const everyDay = [
  () => import('../screens/inbox/inbox.tsx'),
  () => import('../screens/conversation/conversation.tsx'),
  () => import('../screens/composer/composer.tsx'),
  () => import('../screens/today/today.tsx'),
  () => import('../screens/promises/promises.tsx'),
  () => import('../screens/search/search.tsx'),
  () => import('./palette.tsx'),
  () => import('./keys-sheet.tsx'),
]
const REST_BEFORE_FETCHING_MS = 1_500

function fetchEveryDayPlaces() {
  const timer = setTimeout(() => {
    for (const place of everyDay) void place().catch(() => undefined)
  }, REST_BEFORE_FETCHING_MS)
  return () => clearTimeout(timer)
}

function OfflineLine() {
  const { w, d } = useSpeech()
  const connection = useConnection()
  return (
    <div role="status" className="offline-place">
      {!connection.isOn && <p className="offline">{w.states.noConnection(d.time(connection.since))}</p>}
    </div>
  )
}
