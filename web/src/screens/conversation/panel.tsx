import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { X } from 'lucide-react'
import { useState } from 'react'
import { post, remove } from '../../api/call.ts'
import { useNow } from '../../api/clock.ts'
import type { ConversationPage, Customer, CustomerPromise } from '../../api/shapes.ts'
import { Avatar } from '../../parts/avatar.tsx'
import { Button, IconButton } from '../../parts/button.tsx'
import { Confirm } from '../../parts/confirm.tsx'
import { CopyLine } from '../../parts/copy-line.tsx'
import { dueLine, priceWords, stateLine, wordClassOf } from '../../parts/due-words.ts'
import { markOf, PromiseMark } from '../../parts/promise-mark.tsx'
import type { Settling } from '../../parts/settle-promise.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { langOf, useSpeech } from '../../words/speech.tsx'

type Props = { page: ConversationPage; settle: (settling: Settling) => void; close: () => void }

/** To the right: who the customer is, what we promised them, and the page on which they see it. Always in this order. */
export function Panel({ page, settle, close }: Props) {
  const { w, d } = useSpeech()
  const now = useNow()
  const { customer } = page
  const place = customer.zone ? w.time.nowInPlace(d.city(customer.zone), d.time(now, customer.zone)) : undefined
  const writes = customer.language && customer.language !== 'und' ? w.panel.writes(d.languageName(customer.language)) : undefined
  return (
    <aside className="panel" aria-label={w.conversation.customer}>
      <IconButton
        name={w.acts.close}
        icon={<X size={16} strokeWidth={1.75} aria-hidden="true" />}
        className="panel-close"
        onClick={close}
      />
      <section>
        <div className="person">
          <Avatar name={customer.name} />
          <div>
            <p className="name">
              <Link to="/customers/$id" params={{ id: customer.id }} className="plain">
                {customer.name}
              </Link>
            </p>
            <p className="meta">{[place, writes].filter(Boolean).join(' · ')}</p>
          </div>
        </div>
        <dl className="pairs prose">
          <dt>{w.panel.reached}</dt>
          <dd>
            {customer.identities.map(({ id, value }) => (
              <span key={id} className="panel-identity">
                {value}
              </span>
            ))}
          </dd>
          {customer.organisation && (
            <>
              <dt>{w.panel.organisation}</dt>
              <dd>{customer.organisation.name}</dd>
            </>
          )}
          <dt>{w.panel.customer}</dt>
          <dd>
            {w.panel.since(d.monthAndYear(customer.since))},{' '}
            <Link to="/customers/$id" params={{ id: customer.id }} className="panel-count">
              {w.panel.conversations(customer.conversation_count)}
            </Link>
          </dd>
        </dl>
      </section>
      <section>
        <h2>
          {w.panel.promises}
          {page.promises.length > 0 && <span className="meta">{w.panel.allPromises(page.promises.length)}</span>}
        </h2>
        {page.promises.length === 0 && <p className="soft">{w.panel.noPromises}</p>}
        <ul>
          {page.promises.map((promise) => (
            <PromiseLine key={promise.id} promise={promise} settle={settle} />
          ))}
        </ul>
      </section>
      <PageLink customer={customer} />
    </aside>
  )
}

function PromiseLine({ promise, settle }: { promise: CustomerPromise; settle: (settling: Settling) => void }) {
  const { w, d, language } = useSpeech()
  const now = useNow()
  const isSettled = promise.state !== 'open' && promise.state !== 'breached'
  const price = priceWords(promise.price, { w, d })
  const elsewhere = d.elsewhere(promise.due.at, promise.due.customer_zone)
  return (
    <li className="panel-promise">
      <PromiseMark state={markOf(promise)} />
      <div>
        <p lang={langOf(promise.language, language)}>{[promise.what, promise.how, price].filter(Boolean).join(', ')}</p>
        <p className="meta figures">
          <span className={wordClassOf(promise)}>{stateLine(promise, { w, d }, now)}</span>
          {elsewhere && ` · ${elsewhere}`}
        </p>
        {!isSettled && (
          <>
            <p className="meta">
              {promise.backup
                ? w.promise.withBackup(promise.owner.name, promise.backup.name)
                : w.promise.ownedBy(promise.owner.name)}
            </p>
            <p className="small-acts">
              <Button small onClick={() => settle({ promise, how: 'keep' })}>
                {w.promise.keep}
              </Button>
              <Button small look="text" onClick={() => settle({ promise, how: 'hand-over' })}>
                {w.promise.handOver}
              </Button>
              <Button small look="text" onClick={() => settle({ promise, how: 'withdraw' })}>
                {w.promise.notNeeded}
              </Button>
            </p>
          </>
        )}
        {isSettled && promise.evidence && <p className="meta">{w.promise.evidenceWas(promise.evidence)}</p>}
        <span className="heard">{dueLine(promise, { w, d }, now)}</span>
      </div>
    </li>
  )
}

function PageLink({ customer }: { customer: Customer }) {
  const { w } = useSpeech()
  const queries = useQueryClient()
  const [made, setMade] = useState<string | undefined>()
  const act = useMutation({
    mutationFn: async (verb: 'make' | 'end') => {
      if (verb === 'end') return remove(`/customers/${customer.id}/page-link`).then(() => undefined)
      return (await post<{ url: string }>(`/customers/${customer.id}/page-link`)).url
    },
    onSuccess: (url) => {
      setMade(url)
      for (const key of ['conversation', 'customer']) void queries.invalidateQueries({ queryKey: [key] })
    },
  })
  const [isEnding, setEnding] = useState(false)
  const url = made ?? customer.page_url
  return (
    <section>
      <h2>{w.panel.page}</h2>
      <p className="soft panel-about">{w.panel.pageAbout}</p>
      {url ? (
        <>
          <CopyLine text={url} label={w.panel.copyLink} />
          <p className="small-acts">
            <a className="button button-small" href={url} target="_blank" rel="noopener">
              {w.panel.openPage}
            </a>
            <Button small look="text" onClick={() => setEnding(true)}>
              {w.panel.endLink}
            </Button>
          </p>
        </>
      ) : (
        <Button small onClick={() => act.mutate('make')}>
          {w.panel.makePage}
        </Button>
      )}
      <Trouble fault={act.error} what={w.states.notDone} isSmall />
      {isEnding && (
        <Confirm
          title={w.panel.endLinkTitle}
          about={w.panel.endLinkAbout}
          act={w.panel.endLink}
          run={() => act.mutate('end')}
          close={() => setEnding(false)}
        />
      )}
    </section>
  )
}
