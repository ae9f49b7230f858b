import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Fragment, useEffect, useRef, useState } from 'react'
import { useNow } from '../../api/clock.ts'
import { searchQuery } from '../../api/queries.ts'
import type { SearchHit } from '../../api/shapes.ts'
import { Button } from '../../parts/button.tsx'
import { TextField } from '../../parts/field.tsx'
import { useKeys } from '../../parts/keys.ts'
import { Trouble } from '../../parts/trouble.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { useSpeech } from '../../words/speech.tsx'
import '../../parts/page.css'
import './search.css'

const route = getRouteApi('/inside/search')
/** Typing rests this long before a search leaves. */
const REST_MS = 180

/** Everything that was ever written, by its words, with the words marked where they stand. */
export function Search() {
  const { w } = useSpeech()
  const navigate = useNavigate()
  const { q = '' } = route.useSearch()
  const [typed, setTyped] = useState(q)
  const [cursor, setCursor] = useState(-1)
  const field = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const pages = useInfiniteQuery(searchQuery(q))
  const hits = pages.data?.pages.flatMap((page) => page.data) ?? []

  useEffect(() => {
    const words = typed.trim()
    if (words === q) return
    const timer = setTimeout(() => void navigate({ to: '/search', search: words ? { q: words } : {}, replace: true }), REST_MS)
    return () => clearTimeout(timer)
  }, [typed, q, navigate])
  const focusField = () => field.current?.querySelector('input')?.focus()
  useEffect(focusField, [])
  const move = (step: number) => {
    const next = Math.min(Math.max(cursor + step, 0), hits.length - 1)
    setCursor(next)
    list.current?.querySelectorAll('a')[next]?.focus()
  }
  useKeys({ j: () => move(1), k: () => move(-1), '/': focusField })
  return (
    <main className="page" id="content">
      <div className="page-inside search-inside">
        <div className="page-top">
          <h1>{w.search.title}</h1>
        </div>
        <div ref={field}>
          <TextField
            label={w.search.field}
            type="search"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown') return
              event.preventDefault()
              move(1)
            }}
          />
        </div>
        <p className="meta search-count" role="status">
          {q !== '' && hits.length > 0 && w.search.found(hits.length, pages.hasNextPage)}
        </p>
        {q === '' && <p className="empty">{w.search.start}</p>}
        {q !== '' && pages.isPending && <Waiting />}
        {pages.error && <Trouble fault={pages.error} what={w.states.notShown} retry={() => void pages.refetch()} />}
        {q !== '' && pages.data && hits.length === 0 && (
          <div className="empty">
            <p>{w.search.none(q)}</p>
            <p className="quiet">{w.search.noneHow}</p>
          </div>
        )}
        <ol ref={list}>
          {hits.map((hit) => (
            <Hit key={`${hit.conversation_id}/${hit.message_id ?? ''}`} hit={hit} />
          ))}
        </ol>
        {pages.hasNextPage && (
          <Button onClick={() => void pages.fetchNextPage()} disabled={pages.isFetchingNextPage}>
            {w.acts.showMore}
          </Button>
        )}
      </div>
    </main>
  )
}

function Hit({ hit }: { hit: SearchHit }) {
  const { w, d } = useSpeech()
  const now = useNow()
  return (
    <li>
      <Link
        to="/inbox/$number"
        params={{ number: String(hit.conversation_number) }}
        search={hit.message_id ? { message: hit.message_id } : {}}
        className="hit plain"
      >
        <span className="hit-head">
          <span className="name cut">{hit.customer.name}</span>
          <span className="cut soft">{hit.subject || w.inbox.noSubject}</span>
          <span className="meta figures">
            {w.conversation.number(hit.conversation_number)} · {d.moment(hit.at, now)}
          </span>
        </span>
        <span className="hit-excerpt">
          <Marked text={hit.excerpt.text} hits={hit.excerpt.hits} />
        </span>
      </Link>
    </li>
  )
}

/** Text with what was found in it marked, by offsets, so that no mail's words can ever become markup. */
function Marked({ text, hits }: { text: string; hits: { start: number; end: number }[] }) {
  const pieces: { text: string; isHit: boolean; at: number }[] = []
  let at = 0
  for (const { start, end } of [...hits].sort((a, b) => a.start - b.start)) {
    if (start < at) continue
    pieces.push({ text: text.slice(at, start), isHit: false, at }, { text: text.slice(start, end), isHit: true, at: start })
    at = end
  }
  pieces.push({ text: text.slice(at), isHit: false, at })
  return pieces.map((piece) =>
    piece.isHit ? <mark key={`${piece.at}!`}>{piece.text}</mark> : <Fragment key={piece.at}>{piece.text}</Fragment>,
  )
}
