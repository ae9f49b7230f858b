import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Contact, Handshake, Inbox, Search, Settings2, Sun } from 'lucide-react'
import type { ReactNode } from 'react'
import { patch, remove } from '../api/call.ts'
import { useNow } from '../api/clock.ts'
import { todayQuery } from '../api/queries.ts'
import type { UiLanguage } from '../api/shapes.ts'
import { Avatar } from '../parts/avatar.tsx'
import { Menu } from '../parts/menu.tsx'
import { languages, useSpeech } from '../words/speech.tsx'
import { Logo } from './logo.tsx'
import { useMe } from './me.ts'
import { keptTheme, wearTheme } from './theme.ts'

const picture = { size: 20, strokeWidth: 1.75, 'aria-hidden': true } as const

type Place = {
  to: '/today' | '/inbox' | '/promises' | '/customers' | '/search' | '/settings'
  name: string
  icon: ReactNode
  end?: boolean
  key?: string
}

/** The five places of every day, and below them what is asked for less often. On a narrow screen it becomes a bar below. */
export function Rail({ openKeys }: { openKeys: () => void }) {
  const { w } = useSpeech()
  const { data: today } = useQuery({ ...todayQuery, refetchInterval: false })
  const needsYou = (today?.waits_count ?? 0) > 0
  const places: Place[] = [
    { to: '/today', name: w.places.today, icon: <Sun {...picture} /> },
    { to: '/inbox', name: w.places.inbox, icon: <Inbox {...picture} /> },
    { to: '/promises', name: w.places.promises, icon: <Handshake {...picture} /> },
    { to: '/customers', name: w.places.customers, icon: <Contact {...picture} /> },
    { to: '/search', name: w.places.search, icon: <Search {...picture} />, end: true, key: '/' },
    { to: '/settings', name: w.places.settings, icon: <Settings2 {...picture} /> },
  ]
  return (
    <nav className="rail" aria-label={w.places.name}>
      <Link to="/today" className="rail-logo" aria-label="Makegood" tabIndex={-1}>
        <Logo />
      </Link>
      {places.map((place) => (
        <Link
          key={place.to}
          to={place.to}
          className={`rail-place ${place.end ? 'rail-end' : ''} rail-${place.to.slice(1)}`}
          title={place.key ? `${place.name} (${place.key})` : place.name}
          activeProps={{ 'aria-current': 'page' }}
        >
          {place.icon}
          <span className="rail-name">{place.name}</span>
          {place.to === '/inbox' && needsYou && (
            <>
              <span className="rail-needs" />
              <span className="heard">, {w.places.needsYou}</span>
            </>
          )}
        </Link>
      ))}
      <AccountMenu openKeys={openKeys} />
    </nav>
  )
}

function AccountMenu({ openKeys }: { openKeys: () => void }) {
  const { w, d, language, speak } = useSpeech()
  const me = useMe()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const now = useNow()
  const theme = keptTheme()
  const setLanguage = (code: UiLanguage) => {
    speak(code)
    void patch(`/agents/${me.agent.id}`, { language: code }, me.agent.etag).finally(() =>
      queries.invalidateQueries({ queryKey: ['me'] }),
    )
  }
  const signOut = () =>
    void remove('/session').finally(() => {
      queries.clear()
      void navigate({ to: '/sign-in', search: {} })
    })
  const clock = me.test_clock ? `${w.places.testClock} ${d.moment(now, now)}` : undefined
  return (
    <Menu
      name={w.places.account}
      hasWords
      className="rail-place rail-account"
      button={
        <>
          <Avatar name={me.agent.name} />
          <span className="heard">{w.places.account}</span>
        </>
      }
      groups={[
        {
          id: 'me',
          title: [
            me.agent.name,
            me.workspace.name,
            ...(me.workspace.is_demonstration ? [w.places.demonstration] : []),
            ...(clock ? [clock] : []),
          ].join(' · '),
          acts: [
            {
              id: 'account',
              name: w.shell.myAccount,
              run: () => void navigate({ to: '/settings/$section', params: { section: 'account' } }),
            },
            { id: 'keys', name: w.shell.keys, detail: '?', run: openKeys },
          ],
        },
        {
          id: 'look',
          title: w.shell.appearance,
          acts: (['light', 'dark', 'system'] as const).map((id) => ({
            id,
            name: w.shell[id],
            isChosen: id === theme,
            run: () => wearTheme(id),
          })),
        },
        {
          id: 'language',
          title: w.shell.language,
          acts: languages.map(({ code, name }) => ({
            id: code,
            name,
            lang: code,
            isChosen: code === language,
            run: () => setLanguage(code),
          })),
        },
        { id: 'out', acts: [{ id: 'out', name: w.shell.signOut, run: signOut }] },
      ]}
    />
  )
}
