import { Link, Navigate, Outlet, useParams } from '@tanstack/react-router'
import { useMe } from '../../shell/me.ts'
import { useSpeech } from '../../words/speech.tsx'
import { Account } from './account.tsx'
import { Calendars } from './calendars.tsx'
import { Mailboxes } from './mailboxes.tsx'
import { Organisations } from './organisations.tsx'
import { People } from './people.tsx'
import { Tokens } from './tokens.tsx'
import '../../parts/page.css'
import './settings.css'

const sections = {
  mailboxes: Mailboxes,
  people: People,
  calendars: Calendars,
  organisations: Organisations,
  account: Account,
  tokens: Tokens,
}
type SectionName = keyof typeof sections
const names = Object.keys(sections) as SectionName[]

/** What is set up once and looked at seldom. The menu to the left, one section beside it. */
export function Settings() {
  const { w } = useSpeech()
  const { section } = useParams({ strict: false })
  const me = useMe()
  if (section === undefined) {
    const first = me.agent.roles.includes('administrator') ? 'mailboxes' : 'account'
    return <Navigate to="/settings/$section" params={{ section: first }} replace />
  }
  return (
    <div className="settings">
      <nav className="settings-menu" aria-label={w.settings.title}>
        <p className="settings-title">{w.settings.title}</p>
        {names.map((name) => (
          <Link
            key={name}
            to="/settings/$section"
            params={{ section: name }}
            className="tab settings-place"
            activeProps={{ 'aria-current': 'page' }}
          >
            {w.settings.sections[name]}
          </Link>
        ))}
      </nav>
      <Outlet />
    </div>
  )
}

export function SettingsSection() {
  const { w } = useSpeech()
  const { section = '' } = useParams({ strict: false })
  const name = names.find((one) => one === section)
  if (!name) return <Navigate to="/settings" replace />
  const Shown = sections[name]
  return (
    <main className="page" id="content">
      <div className="page-inside settings-inside">
        <div className="page-top">
          <h1>{w.settings.sections[name]}</h1>
        </div>
        <Shown />
      </div>
    </main>
  )
}
