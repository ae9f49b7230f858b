import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { post } from '../../api/call.ts'
import type { Me } from '../../api/shapes.ts'
import { Button } from '../../parts/button.tsx'
import { TextField } from '../../parts/field.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { Logo } from '../../shell/logo.tsx'
import { languages, useSpeech } from '../../words/speech.tsx'
import './sign-in.css'

const route = getRouteApi('/sign-in')

/** Only a path of this app, never another site's address. */
const safePath = (path: string | undefined) => (path && /^\/(?![/\\])/.test(path) ? path : '/today')

/** Address and password, or a link by mail. A link's token stands after `#`, where no scanner and no log can see or use it. */
export function SignIn() {
  const { w } = useSpeech()
  const { then } = route.useSearch()
  const enter = useEnter(then)
  const ask = useMutation({ mutationFn: (to: string) => post('/session/link', { address: to }) })
  const hasToken = useToken((token) => enter.mutate({ token }))
  const isByLink = hasToken && (enter.isPending || enter.isSuccess)
  return (
    <main className="sign-in" id="content">
      <div className="sign-in-card">
        <div className="sign-in-logo">
          <Logo size={32} />
          <span className="name">Makegood</span>
        </div>
        <h1>{isByLink ? w.signIn.usingLink : w.signIn.title}</h1>
        <p className="soft">{w.signIn.words}</p>
        {!isByLink && (
          <Credentials
            isBusy={enter.isPending}
            enter={enter.mutate}
            isAsking={ask.isPending}
            askForLink={(address) => ask.mutate(address)}
          />
        )}
        <Trouble fault={enter.error ?? ask.error} what={hasToken && enter.error ? w.signIn.linkFailed : undefined} isSmall />
        <p role="status">{ask.isSuccess && w.signIn.linkSent(ask.variables)}</p>
        <Languages />
      </div>
    </main>
  )
}

/** Signs in and goes where the reader wanted to go; what another person saw on this screen is forgotten. */
function useEnter(then: string | undefined) {
  const queries = useQueryClient()
  const router = useRouter()
  return useMutation({
    mutationFn: (given: { token: string } | { address: string; password: string }) => post<Me>('/session', given),
    onSuccess: () => {
      queries.clear()
      router.history.replace(safePath(then))
    },
  })
}

/** Uses the token of a sign-in link once and takes it out of the address; true once there was one. */
function useToken(spend: (token: string) => void): boolean {
  const hasStarted = useRef(false)
  const latest = useRef(spend)
  latest.current = spend
  useEffect(() => {
    const token = new URLSearchParams(window.location.hash.slice(1)).get('token')
    if (!token || hasStarted.current) return
    hasStarted.current = true
    window.history.replaceState(null, '', window.location.pathname + window.location.search)
    latest.current(token)
  }, [])
  return hasStarted.current
}

type CredentialsProps = {
  isBusy: boolean
  enter: (given: { address: string; password: string }) => void
  isAsking: boolean
  askForLink: (address: string) => void
}

function Credentials({ isBusy, enter, isAsking, askForLink }: CredentialsProps) {
  const { w } = useSpeech()
  const [address, setAddress] = useState('')
  const [password, setPassword] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    enter({ address, password })
  }
  return (
    <form onSubmit={submit} className="sign-in-form">
      <TextField
        label={w.signIn.address}
        type="email"
        autoComplete="username"
        required
        value={address}
        onChange={(event) => setAddress(event.target.value)}
      />
      <TextField
        label={w.signIn.password}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button look="primary" submits disabled={isBusy || address === '' || password === ''}>
        {w.signIn.enter}
      </Button>
      <Button look="text" disabled={isAsking || !address.includes('@')} onClick={() => askForLink(address)}>
        {w.signIn.sendLink}
      </Button>
    </form>
  )
}

/** Before anybody is known, the reader chooses the language here. */
function Languages() {
  const { w, language, speak } = useSpeech()
  return (
    <ul className="sign-in-languages" aria-label={w.shell.language}>
      {languages.map(({ code, name }) => (
        <li key={code}>
          <button
            type="button"
            lang={code}
            aria-pressed={code === language}
            className="sign-in-language"
            onClick={() => speak(code)}
          >
            {name}
          </button>
        </li>
      ))}
    </ul>
  )
}
